/** What is called exact is held to the last digit: rounding excuses no sum of which the paper says that it is exact (AUDIT-RULES section 4). */
import type { Check } from '../../model/check.ts'
import type { Acceptable } from '../acceptance.ts'
import { writeMoney } from '../prose/amounts.ts'
import { tell, type WordedPaper, type WordsCheck } from './worded-paper.ts'

const exact = /\b(?:exact|exactly|precise|to the (?:nearest )?penny|unrounded|without rounding|not (?:been )?rounded)\b/i
const notExact = /\b(?:not|may|might|nor|never|hardly) (?:\p{L}+ ){0,3}(?:exact|precise|sum|add|total|agree|cast)|\b(?:due to|because of|subject to|owing to) rounding\b|\bexact (?:figures?|amounts?|costs?|sums?) (?:are|is|will|have|has|may|to)\b/iu
const ofTheTable = /\b(?:tables?|figures|totals?|sums?|amounts)\b/i

/** Tells of sums that only rounding makes agree, under a caption or in a sentence that calls them exact. */
export const exactSums: WordsCheck = (worded) => [...inTables(worded), ...inSentences(worded)]

const inTables = ({ tables, checks, sentences }: WordedPaper): Acceptable[] => {
  const ofTable = new Map<number, Check[]>()
  for (const check of checks) if (check.verdict === 'rounding') ofTable.set(check.table, [...(ofTable.get(check.table) ?? []), check])
  const all = tables.length === 1 && sentences.some(({ text }) => exact.test(text) && !notExact.test(text) && ofTheTable.test(text) && /\b(?:all|the|these) (?:figures|sums|totals|amounts)\b[^.]{0,60}\bexact\b/i.test(text))
  return tables.flatMap(({ settled, caption, inRecommendation }) => !all && (!exact.test(caption) || notExact.test(caption)) ? [] : (ofTable.get(settled.table) ?? []).flatMap((check) => {
    if (check.difference === null || check.difference === 0n) return []
    return [tell('total-not-exact', { file: check.file, inRecommendation }, check.place, `“${check.stated ?? ''}” agrees only by rounding, and the text calls the figures exact.`, check.working === null ? {} : { working: check.working })]
  }))
}

const inSentences = ({ sentences, proseChecks }: WordedPaper): Acceptable[] => sentences.flatMap((sentence) => sentence.amounts.flatMap((amount) => {
  const before = sentence.text.slice(0, amount.start - sentence.start)
  if (!/\b(?:exactly|precisely) (?:a total of )?$/i.test(before)) return []
  const check = proseChecks.find(({ verdict, place, file, difference }) => (verdict === 'holds' || verdict === 'rounding') && difference !== null && difference !== 0n && file === sentence.passage.file && place.line === amount.place.line && place.column === amount.place.column)
  if (check === undefined || check.measure !== 'money' || check.exact === null) return []
  return [tell('total-not-exact', sentence.passage, amount.place, `“${amount.written}” is called exact, and is ${writeMoney(check.exact, '£')} rounded.`, check.working === null ? {} : { working: check.working })]
}))

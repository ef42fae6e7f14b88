/** Claims about thresholds fit those of the house: "below the tendering threshold". A house that gives none is asked nothing. */
import { writeMoney } from '../prose/amounts.ts'
import { indexOf, type Sentence } from '../prose/views.ts'
import { amountsAt, rowName } from '../settled.ts'
import type { Acceptable } from '../acceptance.ts'
import type { TableOfPaper } from '../prose/audit.ts'
import { tell, type WordedPaper, type WordsCheck } from './worded-paper.ts'

const sides = '(?<side>below|under|beneath|within|less than|not exceed(?:ing)?|does not exceed|do not exceed|above|over|exceeds?|exceeding|more than|greater than)'
const kinds = '(?:(?<kind>[a-z-]+) thresholds?\\b|thresholds? (?:for|at which|above which) (?:a |an |the )?(?:formal |full |competitive )?(?<forKind>[a-z-]+))'
/** The words of one claim as signs: "below the £25k tendering threshold", "over the threshold for tendering". */
const claim = new RegExp(`\\b${sides} (?:the |our |its )?(?:relevant |current |formal |board's )?(?:<m(?<stated>.)> )?${kinds}`, 'u')
const isAbove = /above|over|exceeds|exceeding$|^exceed|more|greater/
const every = /\b(?:all|each|every|none) (?:of )?(?:the |these |those )?(?:proposed |individual |single )?(?:awards?|grants?|allocations?|contracts?|purchases?|payments?|sums?|amounts?)\b/

/** Tells of sums that are said to be on the other side, and of thresholds that are said to be other sums. */
export const thresholds: WordsCheck = (worded) => {
  const bands = Object.entries(worded.known.check.thresholds).map(([kind, sum]) => ({ kind: stem(kind), from: BigInt(sum.replace(/\D/g, '')) * 100n, sum }))
  return bands.length === 0 ? [] : worded.sentences.flatMap((sentence) => {
    const match = claim.exec(sentence.signs)
    const kind = stem(match?.groups?.['kind'] ?? match?.groups?.['forKind'] ?? '')
    const band = bands.find((each) => each.kind === kind)
    return match === null || band === undefined ? [] : ofClaim(worded, sentence, match, band)
  })
}

/** `tender` of `tendering`, `quotation` of `quotations`. */
const stem = (word: string): string => word.replace(/(?:ing|ed|s)$/, '')

const ofClaim = ({ tables }: WordedPaper, sentence: Sentence, match: RegExpExecArray, { from, sum }: { readonly from: bigint; readonly sum: string }): Acceptable[] => {
  const side = match.groups?.['side'] ?? ''
  const above = isAbove.test(side) && !/not/.test(side) && !/\bnot (?:be )?$/.test(sentence.signs.slice(0, match.index))
  const at = indexOf(match.groups?.['stated'])
  const stated = sentence.amounts[at]
  if (stated !== undefined && stated.value !== from) return [tell('threshold-doubtful', sentence.passage, stated.place, `The text gives the threshold as ${stated.written}. The house style gives it as ${sum}.`)]
  const others = sentence.amounts.filter((_, index) => index !== at)
  const [only] = others
  if (only !== undefined && others.length === 1 && !only.hedged) {
    return (only.value >= from) === above ? [] : [tell('threshold-doubtful', sentence.passage, only.place, `${only.written} is said to be ${above ? 'above' : 'below'} a threshold, which in the house style is ${sum}.`)]
  }
  if (others.length > 0 || above || !every.test(sentence.signs)) return []
  const [table, ...more] = tables
  return table === undefined || more.length > 0 ? [] : inTable(sentence, table, from, sum)
}

/** "All awards are below the threshold", and the one table of the paper has a row that is not. */
const inTable = ({ passage, text }: Sentence, { settled }: TableOfPaper, from: bigint, sum: string): Acceptable[] => {
  const { grid, facts, structure } = settled
  const [column] = grid.amounts.filter(({ measure }) => measure === 'money')
  const row = column === undefined ? undefined : facts.find(({ index, kind }) => kind === 'figures' && !structure.totals.has(index) && amountsAt(settled, settled.fills, index, column.index).some(({ low }) => low >= from))
  const cell = row === undefined || column === undefined ? undefined : grid.rows[row.index]?.cells[column.index]
  const amount = row === undefined || column === undefined ? undefined : amountsAt(settled, settled.fills, row.index, column.index)[0]
  if (row === undefined || cell === undefined || amount === undefined) return []
  return [tell('threshold-doubtful', passage, passage.where(0, text.length), `All are said to be below a threshold, which in the house style is ${sum}. ${rowName(settled, row.index)} has ${writeMoney(amount.low, amount.unit ?? '£')}.`, {
    related: [{ ...(settled.file === passage.file ? {} : { file: settled.file }), place: cell.place, label: 'not below it' }],
  })]
}

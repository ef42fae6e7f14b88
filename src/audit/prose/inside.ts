/** Checks what sentences claim of their own figures, and lists whose items make up the figure that leads to them. */
import type { Place } from '../../findings/place.ts'
import { absolute, writeDigits, type MoneyUnit } from '../../model/money.ts'
import type { ProseCheck, RestsOn } from '../../model/prose-check.ts'
import { writeMoney } from './amounts.ts'
import { claimsOf, type ShareClaim, type SumClaim } from './claims.ts'
import { listClaims } from './lists.ts'
import { causeWords, howToAccept, relatedTo, tell, tooMuch, type ProseOutcome } from './outcome.ts'
import { indexOf, type ProseAmount, type Sentence } from './sentences.ts'
import { tripleClaims } from './triples.ts'
import { weighShare, weighSum, type Weighed } from './weigh.ts'

type Summed = Pick<SumClaim, 'relation' | 'mode' | 'sure'> & { readonly stated: ProseAmount; readonly terms: readonly { readonly amount: ProseAmount; readonly times: bigint }[] }

/** Checks every relation that the sentences of a paper state within themselves. */
export const insideSentences = (sentences: readonly Sentence[]): ProseOutcome[] => {
  const items = new Map<Place, Sentence[]>()
  for (const sentence of sentences) {
    const { under, setting } = sentence.passage
    if (under !== null && setting === 'item') items.set(under, [...items.get(under) ?? [], sentence])
  }
  return sentences.flatMap((sentence, at) => [
    ...onOneCause(claimsOf(sentence, listClaims, tripleClaims).flatMap((claim) => (claim.kind === 'sum' ? summed(sentence, claim) : shared(sentence, claim)) ?? [])),
    ...(broughtTo(sentence, sentences[at - 1]) ?? []),
    ...(itemsOf(sentence, items.get(sentence.passage.place) ?? []) ?? []),
  ])
}

/** What rests on a figure that was told to be wrong is not told again. */
const onOneCause = (outcomes: readonly ProseOutcome[]): ProseOutcome[] => {
  const wrong = new Set<Place>()
  return outcomes.map((outcome) => {
    const { check, told: found } = outcome
    if (found === null) return outcome
    if (check.of.some(({ place }) => wrong.has(place))) return { check: { ...check, verdict: 'unchecked', cause: null, reason: 'it rests on a figure that is wrong' }, told: null }
    wrong.add(check.place)
    return outcome
  })
}

const summed = (sentence: Sentence, claim: SumClaim): ProseOutcome[] | null => {
  const stated = sentence.amounts[claim.stated]
  const terms = claim.of.flatMap(({ amount, times }) => {
    const found = sentence.amounts[amount]
    return found === undefined ? [] : [{ amount: found, times }]
  })
  return stated === undefined || terms.length < claim.of.length ? null : [sumOutcome(sentence, { ...claim, stated, terms })]
}

/** "The grant was £299.5k. A further £50k was given, bringing the total to £349.5k." */
const broughtTo = (sentence: Sentence, before: Sentence | undefined): ProseOutcome[] | null => {
  const found = /^[^<]*(?:further|additional|another|extra|more)[^<]*<m(.)>[^<]*\b(?:bring|tak)(?:s|es|ing)? (?:it|this|the|its|their)[^<]*\bto <m(.)>/u.exec(sentence.signs)
  const [part, stated] = [sentence.amounts[indexOf(found?.[1])], sentence.amounts[indexOf(found?.[2])]]
  const base = before?.passage === sentence.passage && before.amounts.length === 1 ? before.amounts[0] : undefined
  return part === undefined || stated === undefined || base === undefined ? null
    : [sumOutcome(sentence, { relation: 'sum', mode: 'equal', sure: false, stated, terms: [{ amount: base, times: 1n }, { amount: part, times: 1n }] })]
}

const leadsToParts = /\b(?:compris\w+|made up of|consists? of|consisting of|as follows|split|divided|broken down|allocated as|being)\b[^<]*:?\s*$/

/** The items under a sentence that ends with "as follows:", each with one amount. */
const itemsOf = (sentence: Sentence, items: readonly Sentence[]): ProseOutcome[] | null => {
  const { passage, signs } = sentence
  const stated = sentence.amounts[0]
  if (stated === undefined || sentence.amounts.length > 1 || passage.setting !== 'paragraph' || !leadsToParts.test(signs)) return null
  const passages = [...new Set(items.map((item) => item.passage))]
  const parts = passages.map((item) => items.filter((other) => other.passage === item).flatMap(({ amounts }) => amounts))
  if (parts.length < 2 || !parts.every((amounts) => amounts.length === 1)) return null
  const label = /\btotal/.test(items.at(-1)?.signs ?? '')
  return label ? null : [sumOutcome(sentence, { relation: 'sum', mode: 'equal', sure: true, stated, terms: parts.flat().map((amount) => ({ amount, times: 1n })) })]
}

const rests = (file: string, { place, written }: { readonly place: RestsOn['place']; readonly written: string }): RestsOn => ({ file, place, stated: written, cell: null })

const termWords = ({ amount, times }: Summed['terms'][number], first: boolean): string => {
  const words = `${absolute(times) === 1n ? '' : `${absolute(times)} × `}${writeMoney(amount.pence, amount.unit)}`
  return times < 0n ? `${first ? '-' : '- '}${words}` : `${first ? '' : '+ '}${words}`
}

const sumOutcome = (sentence: Sentence, claim: Summed): ProseOutcome => {
  const { passage: { file } } = sentence
  const { stated, terms, sure, mode } = claim
  const weighed = weighSum(claim, stated, terms)
  const units = new Set(terms.map(({ amount }) => amount.unit))
  const unit = units.size === 1 ? terms[0]?.amount.unit ?? stated.unit : '£'
  // "Which is taken from which" is worked out so that the greater stands first.
  const ordered = mode === 'either' && terms.reduce((all, { amount, times }) => all + amount.pence * times, 0n) < 0n ? [...terms].reverse().map((term) => ({ ...term, times: -term.times })) : terms
  const working = `${ordered.map((term, at) => termWords(term, at === 0)).join(' ')} = ${writeMoney(weighed.exact, unit)}, stated ${stated.written}`
  const of = terms.map(({ amount }) => rests(file, amount))
  const hedged = stated.hedged || terms.some(({ amount }) => amount.hedged)
  const suspects = weighed.suspect === null ? [] : [rests(file, weighed.suspect === 0 ? stated : terms[weighed.suspect - 1]?.amount ?? stated)]
  const base = { ...rests(file, stated), relation: claim.relation, cause: weighed.outcome === 'holds' ? null : weighed.cause, measure: 'money', decimals: 2, exact: weighed.exact, difference: weighed.difference, of, suspects, working, reason: null } as const
  const settled = (verdict: ProseCheck['verdict'], reason: string | null = null): ProseOutcome => ({ check: { ...base, verdict, reason }, told: null })
  if (weighed.outcome === 'holds') return settled('holds')
  if (hedged) return 20n * absolute(weighed.difference) <= absolute(stated.pence) || !sure ? settled('unchecked', 'a figure that it rests on is not exact') : told(sentence, base, weighed, false, stated.unit)
  if (weighed.outcome === 'short') return weighed.cause !== null && weighed.suspect !== null && terms.length > 1 && weighed.cause !== 'decimal-slip' ? told(sentence, base, weighed, false, stated.unit) : settled('short')
  // Noughts at the end of whole pounds are perhaps rounded.
  if (weighed.outcome === 'near' && weighed.cause === null) return settled('unchecked', 'its round figures are perhaps rounded')
  if (!sure && weighed.cause === null) return settled('unchecked', 'it is not certain that these are its parts')
  return told(sentence, base, weighed, sure && weighed.outcome === 'fails', stated.unit)
}

const told = ({ passage: { file, inRecommendation } }: Sentence, base: Omit<ProseCheck, 'verdict'>, { exact, difference, cause }: Weighed, sure: boolean, unit: MoneyUnit = '£'): ProseOutcome => {
  const check: ProseCheck = { ...base, verdict: sure ? 'differs' : 'doubtful' }
  const money = base.measure === 'money'
  const comes = money ? writeMoney(exact, unit) : `${writeDigits(exact, base.decimals, { least: base.decimals, grouped: false })} %`
  const off = money ? tooMuch(difference, unit) : `${writeDigits(absolute(difference), base.decimals, { least: 0, grouped: false })} points too ${difference > 0n ? 'much' : 'little'}`
  const suspect = base.suspects[0]
  const what = `By its other figures ${base.stated} should be ${comes}: it is ${off}.${cause === null ? '' : ` ${causeWords[cause]}${suspect === undefined || suspect.place === base.place ? '' : ` It may be the ${suspect.stated} that is wrong.`}`}`
  const code = !sure ? 'figure-doubtful' : cause === 'unit-slip-x1000' ? 'figure-unit-slip' : cause === 'truncation' ? 'figure-truncated' : 'figure-differs'
  const related = relatedTo(file, base.of.map((each) => ({ ...each, label: each.stated })))
  return { check: { ...check, verdict: code === 'figure-truncated' ? 'truncated' : check.verdict }, told: tell(check, code, what, { inRecommendation, related, ...(sure && code !== 'figure-truncated' ? { help: `Correct the figure that is wrong. ${howToAccept}` } : {}) }) }
}

const shared = (sentence: Sentence, claim: ShareClaim): ProseOutcome[] | null => {
  const { passage: { file } } = sentence
  const stated = sentence.shares[claim.stated]
  const [part, base] = [sentence.amounts[claim.part], sentence.amounts[claim.base]]
  if (stated === undefined || part === undefined || base === undefined) return null
  const weighed = weighShare(claim, stated, part, base)
  if (weighed === null) return null
  const top = claim.ofEnds ? `(${writeMoney(part.pence, part.unit)} - ${writeMoney(base.pence, base.unit)})` : writeMoney(part.pence, part.unit)
  const working = `${top} / ${writeMoney(base.pence, base.unit)} = ${writeDigits(weighed.exact, stated.decimals, { least: stated.decimals, grouped: false })} %, stated ${stated.written}`
  const check = {
    ...rests(file, stated), relation: claim.relation, cause: weighed.cause, measure: 'percentage', decimals: stated.decimals,
    exact: weighed.exact, difference: weighed.difference, of: [rests(file, part), rests(file, base)], suspects: [], working, reason: null,
  } as const
  if (weighed.outcome === 'holds') return [{ check: { ...check, verdict: 'holds' }, told: null }]
  if (part.hedged || base.hedged || stated.digits < 0n) return [{ check: { ...check, verdict: 'unchecked', reason: 'a figure that it rests on is not exact' }, told: null }]
  return [told(sentence, check, weighed, true)]
}

/** Checks what sentences claim of their own figures, and lists whose items make up the figure that leads to them. */
import type { Place } from '../../findings/place.ts'
import { changeClaims } from './changes.ts'
import { shareOf, sumOf, term, type Claim, type Sureness } from './claims.ts'
import type { ProseOutcome } from './outcome.ts'
import { claimsOf } from './reading.ts'
import { indexOf, otherViews, withBefore, type Sentence } from './views.ts'
import { shareOutcome, sumOutcome } from './weighed-claims.ts'

/** Checks every relation that the sentences of a paper state within themselves. */
export const insideSentences = (sentences: readonly Sentence[]): ProseOutcome[] => {
  const items = new Map<Place, Sentence[]>()
  for (const sentence of sentences) {
    const { under, setting } = sentence.passage
    if (under !== null && setting === 'item') items.set(under, [...items.get(under) ?? [], sentence])
  }
  return sentences.flatMap((sentence, at) => [
    ...onOneCause([sentence, ...otherViews(sentence)].flatMap((view) => unlessExplained(claimsOf(view).flatMap((claim) => (claim.kind === 'sum' ? sumOutcome(view, claim) : shareOutcome(view, claim)) ?? [])))),
    ...(broughtTo(sentence, sentences[at - 1]) ?? acrossTwo(sentence, sentences[at - 1])),
    ...(itemsOf(sentence, items.get(sentence.passage.place) ?? []) ?? []),
  ])
}

/** Where a sentence can be read so that its figures agree, another reading of the same figures is not told. */
const unlessExplained = (outcomes: readonly ProseOutcome[]): ProseOutcome[] => {
  const holding = outcomes.filter(({ check }) => check.verdict === 'holds' || check.verdict === 'rounding').map(({ check }) => new Set([check, ...check.of].map(({ place }) => place)))
  return outcomes.filter(({ check }) => check.verdict !== 'doubtful' || !holding.some((places) => [check, ...check.of].every(({ place }) => places.has(place))))
}

/** What rests on a figure that was told to be wrong is not told again. */
const onOneCause = (outcomes: readonly ProseOutcome[]): ProseOutcome[] => {
  const wrong = new Set<Place>()
  return outcomes.map((outcome) => {
    const { check, told: found } = outcome
    if (found === null) return outcome
    if (wrong.has(check.place) || check.of.some(({ place }) => wrong.has(place))) return { check: { ...check, verdict: 'unchecked', cause: null, reason: 'it rests on a figure that is wrong' }, told: null }
    wrong.add(check.place)
    return outcome
  })
}

/** "The grant was £299.5k. A further £50k was given, bringing the total to £349.5k." */
const broughtTo = (sentence: Sentence, before: Sentence | undefined): ProseOutcome[] | null => {
  const found = /^[^<]*(?:further|additional|another|extra|more)[^<]*<m(.)>[^<]*\b(?:bring|tak)(?:s|es|ing)? (?:it|this|the|its|their)[^<]*\bto <m(.)>/u.exec(sentence.signs)
  const base = before?.passage === sentence.passage && before.amounts.length === 1 ? before.amounts[0] : undefined
  return found === null || base === undefined ? null
    : sumOutcome({ ...sentence, amounts: [...sentence.amounts, base] }, sumOf('sum', found[2], [{ amount: sentence.amounts.length, times: 1n }, { amount: indexOf(found[1]), times: 1n }], 'equal', 'weak'))
}

/**
 * "The budget is £4.5m. Spending was £4.2m, an underspend of £0.3m": what a sentence leaves open, the one before it may tell.
 * Both are short of figures, and nothing but what is told of both together counts.
 */
const acrossTwo = (sentence: Sentence, before: Sentence | undefined): ProseOutcome[] => {
  const [own, earlier] = [sentence.amounts.length, before?.amounts.length ?? 0]
  if (before === undefined || own < 1 || own > 4 || earlier < 1 || earlier > 2 || claimsOf(sentence).length > 0 || (earlier > 1 && claimsOf(before).length > 0)) return []
  const both = withBefore(before, sentence)
  // What a change is measured from is named as such: a plan, or an earlier time.
  const named = /\b(?:budget\w*|target|plan\w*|allocation|estimate\w*|last|previous|prior|earlier|original\w*)\b|<x>/.test(before.signs)
  if (both === null) return []
  const figures = (claim: Claim): number[] => (claim.kind === 'sum' ? [claim.stated, ...claim.of.map(({ amount }) => amount)] : [...claim.part, ...claim.base].map(({ amount }) => amount))
  const shares = (claim: Claim): boolean => claim.kind === 'sum' || claim.stated >= before.shares.length
  return [...(named ? changeClaims(both) : []), ...ofThisClaims(both)].filter((claim) => shares(claim) && figures(claim).some((at) => at < earlier) && figures(claim).some((at) => at >= earlier))
    .flatMap((claim) => (claim.kind === 'sum' ? sumOutcome(both, { ...claim, sureness: softer(claim.sureness) }) : shareOutcome(both, { ...claim, sureness: softer(claim.sureness) })) ?? [])
}

const softer = (sureness: Sureness): Sureness => (sureness === 'sure' ? 'likely' : sureness)

/** "The grant is £299.5k. Of this, £265.5k (88.6%) is allocated and £40k is not": parts of what the sentence before named. */
const ofThisClaims = ({ signs }: Sentence): Claim[] => {
  const found = /<m(.)>[^<]*(?:<p.>[^<]*)?[.:] (?:of (?:this|these|those|which|that|the total)|from this)\b,?([^.]*(?:\.[^ ][^.]*)*)/u.exec(signs)
  if (found === null) return []
  const [, whole, list = ''] = found
  const parts = [...list.matchAll(/<m(.)>(?:[^<]*?\(<p(.)>\))?/gu)]
  const of = parts.map(([, part]) => term(part))
  return [
    ...parts.flatMap(([, part, percent]) => shareOf(percent, part, whole, 'share', false, 'likely')),
    ...(of.length > 1 && !/\b(?:including|of which|a further|while|whereas|per|each|against|compared)\b/.test(list) ? [sumOf('sum', whole, of, 'most', 'likely')] : []),
  ]
}

const leadsToParts = /\b(?:compris\w+|made up of|consists? of|consisting of|as follows|split|divided|broken down|allocated as|being)\b[^<]*:?\s*$/

/** The items under a sentence that ends with "as follows:", each with one amount. */
const itemsOf = (sentence: Sentence, items: readonly Sentence[]): ProseOutcome[] | null => {
  const { passage, signs, amounts } = sentence
  if (amounts.length !== 1 || passage.setting !== 'paragraph' || !leadsToParts.test(signs)) return null
  const passages = [...new Set(items.map((item) => item.passage))]
  const parts = passages.map((item) => items.filter((other) => other.passage === item).flatMap((other) => other.amounts))
  if (parts.length < 2 || !parts.every((each) => each.length === 1)) return null
  const label = /\btotal/.test(items.at(-1)?.signs ?? '')
  const all = [...amounts, ...parts.flat()]
  return label ? null : sumOutcome({ ...sentence, amounts: all }, { kind: 'sum', relation: 'sum', stated: 0, of: all.slice(1).map((_, at) => ({ amount: at + 1, times: 1n })), mode: 'equal', sureness: 'sure' })
}

/** What a sentence tells without stating it: the rest of a whole, a share of it, one amount on top of another, what lies between two ends. */
import type { Place } from '../findings/place.ts'
import { absolute } from '../model/money.ts'
import { unitsOfOne, type Amount, type Linear, type Term } from './amounts.ts'

/** An amount of money in a sentence. */
export interface SaidAmount {
  readonly written: string
  readonly place: Place
  /** In pence, with the size of its last printed digit. */
  readonly pence: bigint
  readonly precision: bigint
}

/** A sentence that states amounts, or a share of one. */
export interface SaidSentence {
  readonly file: string
  readonly place: Place
  readonly text: string
  readonly amounts: readonly SaidAmount[]
  /** What else its paragraph states, which may be the whole that it takes from: "The grant is £120k. Of it £35k goes to Ely." */
  readonly beside: readonly SaidAmount[]
  /** Percentages, in points of so many decimals. */
  readonly shares: readonly { readonly digits: bigint; readonly decimals: number }[]
  readonly ranges: readonly { readonly from: SaidAmount; readonly to: SaidAmount }[]
}

/** Words by which a reader takes one amount from the other. */
const ofRest = /\b(?:rest|remainder|remain(?:s|ing)?|balance|residue|others?|left|leaving|difference|less|minus|apart from|except|out of|includ(?:es?|ing)|cut by|falls? by|fell by|reduced by|of (?:which|this|that|these|those|it)|of the(?= £))\b/i
/** Words by which one is put on top of the other. */
const ofMore = /\b(?:plus|more|further|additional|extra|on top|together|in all|rises?|rose|raised|increased?|increases)\b/i
/** Of amounts with so many digits that tell something no other is like them by chance. */
const fewestTellingDigits = 4
/** A range is no hint of what is withheld unless it is so many times narrower: its middle is then wrong by a tenth at most. */
const narrowRange = 5n
const unitsOfPenny = unitsOfOne / 100n

/** Amounts that come to so many times an amount that is not stated. */
interface Untold {
  readonly from: readonly { readonly said: SaidAmount; readonly times: bigint }[]
  readonly times: bigint
  /** True where a word of the sentence says that they are to be reckoned together. */
  readonly isMeant: boolean
  /** True where one of them stands elsewhere in the paragraph: then they must come to the amount as finely as they are printed. */
  readonly isApart: boolean
}

/**
 * Relations between what a public sentence tells so and withheld amounts that are as much.
 * Where words of it say how to reckon, and the amount is of the same paper, it is held to be meant; else only where its digits leave no doubt.
 * @param idOf the identity of an amount of the sentence
 * @param near the withheld amounts of the same paper, of which the sentence may speak
 * @param all every withheld amount
 */
export const untoldBy = (sentence: SaidSentence, where: string, idOf: (said: SaidAmount) => string, near: readonly Amount[], all: readonly Amount[]): readonly Linear[] => {
  const stated = new Set([...sentence.amounts, ...sentence.beside].map(({ pence }) => pence))
  const reckoned = candidatesOf(sentence).flatMap(({ from, times, isMeant, isApart }): readonly Linear[] => {
    const sum = from.reduce((total, { said, times: each }) => total + each * said.pence, 0n)
    // What is stated too needs no reckoning.
    if (sum <= 0n || (sum % times === 0n && stated.has(sum / times))) return []
    const units = sum * unitsOfPenny
    const missOf = (secret: Amount): bigint => absolute(times * secret.value - units)
    const coarsest = from.reduce((most, { said: { precision } }) => (precision > most ? precision : most), 0n) * unitsOfPenny
    const isLike = (secret: Amount): boolean => 2n * missOf(secret) <= times * (coarsest > secret.precision ? coarsest : secret.precision) || (!isApart && 100n * missOf(secret) <= times * absolute(secret.value))
    const meant = [...isMeant ? near.filter(isLike) : [], ...all.filter((secret) => missOf(secret) === 0n && isTelling(secret))]
    const terms = from.map(({ said, times: each }): Term => ({ id: idOf(said), times: each }))
    return [...new Set(meant)].map((secret) => ({ kind: 'linear', slack: missOf(secret), words: `what ${where} tells`, terms: [...terms, { id: secret.id, times: -times }] }))
  })
  const between = sentence.ranges.flatMap(({ from, to }) => near.filter(({ value }) => from.pence * unitsOfPenny <= value && value <= to.pence * unitsOfPenny && (to.pence - from.pence) * unitsOfPenny * narrowRange <= value).map((secret): Linear => ({
    kind: 'linear', slack: (to.pence - from.pence) * unitsOfPenny, words: `the range in ${where}`, terms: [{ id: idOf(from), times: 1n }, { id: idOf(to), times: 1n }, { id: secret.id, times: -2n }],
  })))
  return [...reckoned, ...between]
}

const candidatesOf = ({ text, amounts, beside, shares }: SaidSentence): readonly Untold[] => {
  const [isRest, isMore] = [ofRest.test(text), ofMore.test(text)]
  const wholes = [...amounts.map((said) => ({ said, isApart: false })), ...beside.map((said) => ({ said, isApart: true }))]
  return wholes.flatMap(({ said: whole, isApart }, at) => [
    ...partsOf(whole, amounts).map((parts): Untold => ({ from: [{ said: whole, times: 1n }, ...parts.map((said) => ({ said, times: -1n }))], times: 1n, isMeant: isRest, isApart })),
    ...(isApart ? [] : amounts.slice(at + 1)).map((other): Untold => ({ from: [{ said: whole, times: 1n }, { said: other, times: 1n }], times: 1n, isMeant: isMore, isApart })),
    ...shares.flatMap(({ digits, decimals }) => {
      const hundred = 100n * 10n ** BigInt(decimals)
      // The share, and what it leaves; of more than all of it there is none.
      return digits <= 0n || digits >= hundred ? [] : [digits, hundred - digits].map((times): Untold => ({ from: [{ said: whole, times }], times: hundred, isMeant: true, isApart }))
    }),
  ])
}

/** Each of the other amounts by itself, and all of them together. */
const partsOf = (whole: SaidAmount, amounts: readonly SaidAmount[]): readonly (readonly SaidAmount[])[] => {
  const others = amounts.filter((one) => one !== whole)
  return [...others.map((one) => [one]), ...(others.length > 1 ? [others] : [])]
}

const isTelling = ({ value }: Amount): boolean => value.toString().replace(/^-|0+$/g, '').length >= fewestTellingDigits

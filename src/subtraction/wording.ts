/** What subtraction found, in words: for the private report and the private findings, as it says what is withheld. */
import { counted } from '../findings/wording.ts'
import { absolute, writeDigits } from '../model/money.ts'
import type { Amount } from './amounts.ts'
import { fraction, isNought, minus, type Fraction } from './fraction.ts'
import type { KnownTogether } from './given-away.ts'
import type { Line } from './hide.ts'
import type { GivenAway } from './reckon.ts'

const decimalsOfUnits = 5

/** An amount in units, with the mark of the figure that it is reckoned for; what is finer than a unit is cut off. */
export const writeUnits = ({ over, under }: Fraction, like: Pick<Amount, 'written'>): string => {
  const digits = writeDigits(over / under, decimalsOfUnits, { least: 0, grouped: true })
  return like.written.includes('%') ? `${digits}%` : /[£p]|\d[kmb]/i.test(like.written) ? digits.replace(/^-?/, '$&£') : digits
}

const mostNamed = 3

/** `£100k, £30k and £5k`, or `11 public figures`. */
const these = (amounts: readonly Amount[]): string => {
  if (amounts.length > mostNamed) return counted(amounts.length, 'public figure')
  const written = amounts.map((amount) => amount.written)
  return written.length < 2 ? written.join('') : `${written.slice(0, -1).join(', ')} and ${written.at(-1) ?? ''}`
}

/** How it is reckoned: `£265.5k less 11 public figures is £35k`. */
export const sumWords = ({ amount, reckoned, within, from, times, relations }: GivenAway): string => {
  const isSame = isNought(minus(reckoned, fraction(amount.value)))
  const comes = isNought(within) || isSame ? amount.written : `${writeUnits(reckoned, amount)}, to within ${writeUnits(within, amount)}`
  const simple = from.length > 0 && from.every((term) => absolute(term.times) === absolute(times))
  if (!simple) return `${relations.map(({ words }) => words).join(', ')}: it comes to ${comes}`
  const signOf = (term: { readonly times: bigint }): boolean => (term.times < 0n) === (times < 0n)
  const [added, taken] = [from.filter(signOf), from.filter((term) => !signOf(term))].map((terms) => (terms ?? []).map((term) => term.amount))
  const [only, ...others] = added ?? []
  if (only !== undefined && others.length === 0 && (taken ?? []).length === 0) return `${only.written} stands in ${only.where}`
  const whole = added === undefined || added.length === 0 ? 'nothing' : these(added)
  return `${whole}${taken === undefined || taken.length === 0 ? '' : ` less ${these(taken)}`} is ${comes}`
}

/** What would hide it. */
export const helpWords = (alsoWithhold: readonly Line[] | null): string => {
  if (alsoWithhold === null) return 'Nothing else in these figures would hide it: leave out the total, or the sentence that gives it away.'
  return `Withhold too: ${alsoWithhold.map(({ where }) => where).join('; ')}. Or leave out the total that gives it away.`
}

/** To what degree amounts that are known together are safe. */
export const togetherWords = ({ amounts, relation, sum, most }: KnownTogether): string => {
  const first = amounts[0]
  const names = amounts.map(({ where }) => where).join('; ')
  if (first === undefined || sum === null) return `One thing is known of these together, by ${relation.words}: ${names}.`
  const known = `These ${amounts.length} withheld amounts come to ${writeUnits(fraction(sum), first)} together, which anyone can reckon: ${names}.`
  const bounded = most.every((one) => one !== null)
  const largest = most.reduce((top, one) => (top === null || (one !== null && one.over * top.under > top.over * one.under) ? one : top), null)
  return bounded && largest !== null ? `${known} So each is known to be at most ${writeUnits(largest, first)}.` : known
}

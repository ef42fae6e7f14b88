/** Weighs a claim of a sentence: does it hold within what was printed, and whose slip would explain it if not? */
import { absolute } from '../../model/money.ts'
import type { ProseCause } from '../../model/prose-check.ts'
import { exchanges } from './amounts.ts'
import type { SumClaim } from './claims.ts'
import type { ProseShare, Quantity } from './views.ts'

export interface Weighed {
  /** Pence, or points with the decimals of the percentage. */
  readonly exact: bigint
  readonly difference: bigint
  /** `near`: only if round figures were rounded. `unlikely`: only if nearly all were rounded the same way. `short`: the parts named are less than the whole. */
  readonly outcome: 'holds' | 'unlikely' | 'near' | 'short' | 'fails'
  readonly cause: ProseCause | null
  /** Among the stated amount (0) and its terms (1 and on): the one whose slip would explain it. */
  readonly suspect: number | null
}

type Taken = { readonly amount: Quantity; readonly times: bigint }

/** @param stated the whole @param terms what it is made of */
export const weighSum = ({ mode, ofAverage = false, over = 1n }: Pick<SumClaim, 'mode' | 'ofAverage' | 'over'>, stated: Quantity, terms: readonly Taken[]): Weighed => {
  const often = (times: bigint): bigint => (ofAverage ? absolute(times) : 1n)
  const grain = terms.reduce((all, { amount, times }) => all + amount.grain * often(times), stated.grain)
  const coarse = terms.reduce((all, { amount, times }) => all + amount.coarse * often(times), stated.coarse)
  const signed = (values: readonly bigint[]): bigint => divided(terms.reduce((all, { times }, at) => all + (values[at] ?? 0n) * times, 0n), over)
  const come = (values: readonly bigint[]): bigint => mode === 'either' ? absolute(signed(values)) : signed(values)
  const printed = terms.map(({ amount }) => amount.value)
  const exact = come(printed)
  const difference = (mode === 'either' ? absolute(stated.value) : stated.value) - exact
  const within = (size: bigint): boolean => 2n * absolute(difference) <= size
  // Three standard deviations of the sum of as many roundings (AUDIT-RULES section 4).
  const unlikely = stated.grain > 0n && terms.length > 2 && terms.every(({ amount, times }) => amount.grain === stated.grain && absolute(times) === 1n) && 4n * difference * difference > 3n * stated.grain * stated.grain * BigInt(terms.length + 1)
  const outcome = within(grain) ? unlikely ? 'unlikely' : 'holds' : mode === 'most' && difference > 0n ? 'short' : within(coarse) ? 'near' : 'fails'
  const explained = outcome === 'holds' || outcome === 'unlikely' ? [] : [stated, ...terms.map(({ amount }) => amount)].flatMap((amount, at) =>
    slipsOf(amount).flatMap(([cause, value, size]) => {
      const slack = cause === 'digit-transposition' ? 0n : grain - amount.grain + size
      // A superfluous part that all but vanishes when its unit is taken for a smaller one is superfluous, and no slip.
      if (2n * absolute(value) <= slack) return []
      const put = printed.map((each, term) => (term === at - 1 ? value : each))
      return 2n * absolute((at === 0 ? value : stated.value) - come(put)) <= slack ? [{ cause, at }] : []
    }))
  const rank = (cause: ProseCause): number => ['unit-slip-x1000', 'digit-transposition', 'decimal-slip', 'wrong-digit', 'truncation'].indexOf(cause)
  const wrong = outcome === 'holds' || outcome === 'unlikely' || explained.length > 0 ? [] : [stated, ...terms.map(({ amount }) => amount)].flatMap((amount, at) =>
    wrongDigits(amount).some((value) => (at === 0 ? value : stated.value) === come(printed.map((each, term) => (term === at - 1 ? value : each)))) ? [{ cause: 'wrong-digit' as const, at }] : [])
  const best = [...explained, ...wrong].sort((a, b) => rank(a.cause) - rank(b.cause))
  const first = best[0]
  const alone = first !== undefined && best.filter(({ cause }) => cause === first.cause).length === 1
  return { exact, difference, outcome, cause: first?.cause ?? null, suspect: alone ? first.at : null }
}

/** To the nearest, halves up. */
const divided = (sum: bigint, over: bigint): bigint => over === 1n ? sum : (2n * sum + over) / (2n * over)

/** Every amount that one other digit makes of this one. One of one or two digits could be anything. */
const wrongDigits = ({ value, grain }: Quantity): bigint[] => {
  const step = grain > 0n ? grain : 1n
  const digits = (value / step).toString()
  if (value <= 0n || digits.replace(/0+$/, '').length < 3) return []
  return [...digits].flatMap((digit, at) => [...'0123456789'].filter((other) => other !== digit && !(at === 0 && other === '0')).map((other) => BigInt(`${digits.slice(0, at)}${other}${digits.slice(at + 1)}`) * step))
}

/** What an amount may have been meant as, and how finely that would be stated. */
const slipsOf = ({ value, grain, unit }: Quantity): (readonly [ProseCause, bigint, bigint])[] => {
  const times = (cause: ProseCause, factor: bigint): (readonly [ProseCause, bigint, bigint])[] =>
    [[cause, value * factor, grain * factor], ...(value % factor === 0n ? [[cause, value / factor, grain / factor] as const] : [])]
  return [
    // Numbers and percentages have no unit to slip in.
    ...(unit === 'points' || unit === 'number' ? [] : times('unit-slip-x1000', 1000n)),
    ...exchanges({ pence: value, grain: grain > 0n ? grain : 1n }).map((other) => ['digit-transposition', other, grain] as const),
    ...times('decimal-slip', 10n), ...times('decimal-slip', 100n),
  ]
}

/** A hundred pounds are hardly rounded to the thousand: of noughts at the end, those within a fiftieth of the amount. */
const perhapsRounded = ({ value, grain, coarse }: Quantity): bigint => {
  let size = coarse
  while (size > grain && size * 50n > absolute(value)) size /= 10n
  return size
}

/** A percentage of one sum of amounts over another, taken without its sign. Null where the base is nil. */
export const weighShare = (stated: ProseShare, part: readonly Taken[], base: readonly Taken[]): Weighed | null => {
  const sum = (terms: readonly Taken[]): bigint => terms.reduce((all, { amount, times }) => all + amount.value * times, 0n)
  const slackOf = (terms: readonly Taken[]): bigint => terms.reduce((all, { amount, times }) => all + perhapsRounded(amount) * absolute(times), 0n)
  const [top, bottom] = [absolute(sum(part)), sum(base)]
  if (bottom <= 0n || part.some(({ amount }) => amount.value < 0n)) return null
  const scale = 100n * 10n ** BigInt(stated.decimals)
  // Twice the amounts, so that half a last digit is whole.
  const [slack, slackBase] = [slackOf(part), slackOf(base)]
  const lowTop = 2n * top > slack ? 2n * top - slack : 0n
  const highTop = 2n * top + slack
  const lowBase = 2n * bottom > slackBase ? 2n * bottom - slackBase : 1n
  const highBase = 2n * bottom + slackBase
  const digits = absolute(stated.digits)
  // (2·digits ± 1) / 2 of the last point, against the least and the most that the amounts allow.
  const holds = (of: bigint): boolean => (2n * of + 1n) * highBase >= 2n * scale * lowTop && (2n * of - 1n) * lowBase <= 2n * scale * highTop
  const exact = (2n * scale * top + bottom) / (2n * bottom)
  const cut = digits === scale * top / bottom
  const cause: ProseCause | null = cut ? 'truncation'
    : exchanges({ pence: digits, grain: 1n }).some(holds) ? 'digit-transposition'
      : holds(digits * 10n) || (digits % 10n === 0n && holds(digits / 10n)) || holds(digits * 100n) ? 'decimal-slip' : null
  return { exact, difference: digits - exact, outcome: holds(digits) ? 'holds' : 'fails', cause: holds(digits) ? null : cause, suspect: null }
}

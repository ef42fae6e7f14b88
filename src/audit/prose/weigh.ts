/** Weighs a claim of a sentence: does it hold within what was printed, and whose slip would explain it if not? */
import { absolute } from '../../model/money.ts'
import type { ProseCause } from '../../model/prose-check.ts'
import { exchanges } from './amounts.ts'
import type { ShareClaim, SumClaim } from './claims.ts'
import type { ProseAmount, ProseShare } from './sentences.ts'

export interface Weighed {
  /** Pence, or points with the decimals of the percentage. */
  readonly exact: bigint
  readonly difference: bigint
  /** `near`: only if round figures were rounded. `short`: the parts named are less than the whole. */
  readonly outcome: 'holds' | 'near' | 'short' | 'fails'
  readonly cause: ProseCause | null
  /** Among the stated amount (0) and its terms (1 and on): the one whose slip would explain it. */
  readonly suspect: number | null
}

/** @param stated the whole @param terms what it is made of */
export const weighSum = ({ mode }: Pick<SumClaim, 'mode'>, stated: ProseAmount, terms: readonly { readonly amount: ProseAmount; readonly times: bigint }[]): Weighed => {
  const grain = [stated, ...terms.map(({ amount }) => amount)].reduce((all, amount) => all + amount.grain, 0n)
  const coarse = [stated, ...terms.map(({ amount }) => amount)].reduce((all, amount) => all + amount.coarse, 0n)
  const signed = (pence: readonly bigint[]): bigint => terms.reduce((all, { times }, at) => all + (pence[at] ?? 0n) * times, 0n)
  const come = (pence: readonly bigint[]): bigint => mode === 'either' ? absolute(signed(pence)) : signed(pence)
  const printed = terms.map(({ amount }) => amount.pence)
  const exact = come(printed)
  const difference = (mode === 'either' ? absolute(stated.pence) : stated.pence) - exact
  const within = (size: bigint): boolean => 2n * absolute(difference) <= size
  const outcome = within(grain) ? 'holds' : mode === 'most' && difference > 0n ? 'short' : within(coarse) ? 'near' : 'fails'
  const explained = outcome === 'holds' ? [] : [stated, ...terms.map(({ amount }) => amount)].flatMap((amount, at) =>
    slipsOf(amount).flatMap(([cause, pence]) => {
      const put = printed.map((each, term) => (term === at - 1 ? pence : each))
      return 2n * absolute((at === 0 ? pence : stated.pence) - come(put)) <= (cause === 'digit-transposition' ? 0n : grain) ? [{ cause, at }] : []
    }))
  const rank = (cause: ProseCause): number => ['unit-slip-x1000', 'digit-transposition', 'decimal-slip', 'truncation'].indexOf(cause)
  const best = [...explained].sort((a, b) => rank(a.cause) - rank(b.cause))
  const first = best[0]
  const alone = first !== undefined && best.filter(({ cause }) => cause === first.cause).length === 1
  return { exact, difference, outcome, cause: first?.cause ?? null, suspect: alone ? first.at : null }
}

const slipsOf = ({ pence, grain }: ProseAmount): (readonly [ProseCause, bigint])[] => [
  ['unit-slip-x1000', pence * 1000n],
  ...(pence % 1000n === 0n ? [['unit-slip-x1000', pence / 1000n] as const] : []),
  ...exchanges({ pence, grain }).map((other) => ['digit-transposition', other] as const),
  ['decimal-slip', pence * 10n], ['decimal-slip', pence * 100n],
  ...(pence % 10n === 0n ? [['decimal-slip', pence / 10n] as const] : []),
  ...(pence % 100n === 0n ? [['decimal-slip', pence / 100n] as const] : []),
]

/** A percentage of one amount over another, or of the change from one to the other. Null where the base is nil. */
export const weighShare = ({ ofEnds }: Pick<ShareClaim, 'ofEnds'>, stated: ProseShare, part: ProseAmount, base: ProseAmount): Weighed | null => {
  if (base.pence <= 0n || part.pence < 0n) return null
  const scale = 100n * 10n ** BigInt(stated.decimals)
  const top = ofEnds ? absolute(part.pence - base.pence) : part.pence
  // Twice the amounts, so that half a last digit is whole.
  const slack = part.coarse + (ofEnds ? base.coarse : 0n)
  const lowTop = 2n * top > slack ? 2n * top - slack : 0n
  const highTop = 2n * top + slack
  const lowBase = 2n * base.pence > base.coarse ? 2n * base.pence - base.coarse : 1n
  const highBase = 2n * base.pence + base.coarse
  const digits = absolute(stated.digits)
  // (2·digits ± 1) / 2 of the last point, against the least and the most that the amounts allow.
  const holds = (of: bigint): boolean => (2n * of + 1n) * lowBase >= 2n * scale * lowTop && (2n * of - 1n) * highBase <= 2n * scale * highTop
  const exact = (2n * scale * top + base.pence) / (2n * base.pence)
  const cut = digits === scale * top / base.pence
  const cause: ProseCause | null = cut ? 'truncation'
    : exchanges({ pence: digits, grain: 1n }).some(holds) ? 'digit-transposition'
      : holds(digits * 10n) || (digits % 10n === 0n && holds(digits / 10n)) || holds(digits * 100n) ? 'decimal-slip' : null
  return { exact, difference: digits - exact, outcome: holds(digits) ? 'holds' : 'fails', cause: holds(digits) ? null : cause, suspect: null }
}

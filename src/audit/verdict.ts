/** When a stated total agrees with the sum of its parts, and when rounding excuses it: AUDIT-RULES section 4, in integers. */
import type { Verdict } from '../model/check.ts'
import { absolute } from '../model/money.ts'
import type { Worth } from './worth.ts'

/** What the printed figures of a relation are like. */
export interface Print {
  /** True for decimals, £000, £k and £m: figures that have visibly been rounded. */
  readonly rounded: boolean
  /** One whole unit of unrounded figures: a pound in pounds, a penny in pence. */
  readonly one: bigint
  /** True when the total is printed more finely than every part: then nothing was rounded away on the way to it. */
  readonly finer: boolean
}

/**
 * Stated less exact. Of ranges, the ends are summed: a single total lies well anywhere between the ends.
 */
export const differenceOf = (sum: Worth, stated: Worth): bigint => {
  const low = stated.low - sum.low
  const high = stated.high - sum.high
  const bothRanges = sum.low !== sum.high && stated.low !== stated.high
  if (bothRanges) return absolute(low) > absolute(high) ? low : high
  const inner = stated.low === stated.high ? stated : sum
  const outer = inner === stated ? sum : stated
  if (inner.low >= outer.low && inner.high <= outer.high) return 0n
  return absolute(low) < absolute(high) ? low : high
}

/** What became of comparing a stated total with a sum. Both must be known. */
export const verdictOf = (sum: Worth, stated: Worth, print: Print): Exclude<Verdict, 'calculated' | 'unchecked'> => {
  const difference = absolute(differenceOf(sum, stated))
  if (difference === 0n) return 'holds'
  if (sum.hedged + stated.hedged > 0) return 20n * difference <= absolute(stated.low) ? 'rounding' : 'unlikely'
  const grain = sum.grain + stated.grain
  if (print.finer || 2n * difference > grain) return 'differs'
  if (print.rounded) {
    // d ≤ 3σ with σ² = Σg²/12, squared so that no root is drawn.
    return 4n * difference * difference <= 3n * (sum.grainSquares + stated.grainSquares) ? 'rounding' : 'unlikely'
  }
  return difference <= print.one && sum.figures >= 2 ? 'rounding' : 'casting-difference'
}

/** Exact fractions, for solving equations in whole pence without a float. */
import { absolute } from '../model/money.ts'

export interface Fraction {
  readonly over: bigint
  /** Always positive. */
  readonly under: bigint
}

/** The greatest whole number that divides both. */
export const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [left, right] = [absolute(a), absolute(b)]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

/** `over` by `under`, which is not nought, in lowest terms. */
export const fraction = (over: bigint, under = 1n): Fraction => {
  const divisor = commonDivisor(over, under) * (under < 0n ? -1n : 1n)
  return { over: over / divisor, under: under / divisor }
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under + b.over * a.under, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under)
export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under
export const isNought = ({ over }: Fraction): boolean => over === 0n
/** The same without its sign. */
export const size = ({ over, under }: Fraction): Fraction => ({ over: absolute(over), under })

/** Reckoning with exact decimals, so that a working paper is known to say what the check said before anything opens it. */
import type { Decimal } from '../model/workbook.ts'

/** Two numbers counted in the same steps. */
const alike = (a: Decimal, b: Decimal): { a: bigint; b: bigint; decimals: number } => {
  const decimals = Math.max(a.decimals, b.decimals)
  const raised = (one: Decimal): bigint => one.digits * 10n ** BigInt(decimals - one.decimals)
  return { a: raised(a), b: raised(b), decimals }
}

export const nought: Decimal = { digits: 0n, decimals: 0 }

/** The sum of two; with a sign of -1 their difference. */
export const added = (one: Decimal, other: Decimal, sign: 1 | -1 = 1): Decimal => {
  const { a, b, decimals } = alike(one, other)
  return { digits: sign === 1 ? a + b : a - b, decimals }
}

/** True for numbers of the same size, however finely counted. */
export const equal = (one: Decimal, other: Decimal): boolean => added(one, other, -1).digits === 0n

/** The first in per cent of the second, rounded to the nearest, half away from nought; null where nothing can be divided. */
export const perCent = (one: Decimal, other: Decimal, decimals: number): Decimal | null => {
  const { a, b } = alike(one, other)
  if (b === 0n) return null
  const [n, m] = b < 0n ? [-a, -b] : [a, b]
  const twice = 2n * n * 100n * 10n ** BigInt(decimals)
  return { digits: (twice + (n < 0n ? -m : m)) / (2n * m), decimals }
}

/** One by another, times a scale, rounded to the nearest, half away from nought; null where nothing can be divided. */
export const divided = (one: Decimal, other: Decimal, scale: bigint, decimals: number): Decimal | null => {
  const { a, b } = alike(one, other)
  if (b === 0n) return null
  const [n, m] = b < 0n ? [-a * scale, -b] : [a * scale, b]
  return { digits: (2n * n * 10n ** BigInt(decimals) + (n < 0n ? -m : m)) / (2n * m), decimals }
}

/** The product of two, rounded likewise. */
export const multiplied = (one: Decimal, other: Decimal, decimals: number): Decimal | null =>
  divided({ digits: one.digits * other.digits, decimals: one.decimals + other.decimals }, { digits: 1n, decimals: 0 }, 1n, decimals)

/** The same number with its sign turned round, or without one. */
export const turned = ({ digits, decimals }: Decimal): Decimal => ({ digits: -digits, decimals })
export const sizeOf = ({ digits, decimals }: Decimal): Decimal => ({ digits: digits < 0n ? -digits : digits, decimals })

/** A spreadsheet keeps this many digits of a number, and makes noughts of the rest. */
const mostDigits = 15

/** Whether a spreadsheet keeps a number as it is. */
export const isKept = ({ digits }: Decimal): boolean => sizeOf({ digits, decimals: 0 }).digits.toString().replace(/0+$/, '').length <= mostDigits

/** How many decimals a number needs. */
export const decimalsOf = ({ digits, decimals }: Decimal): number => {
  let [left, needed] = [digits, decimals]
  for (; needed > 0 && left % 10n === 0n; needed -= 1) left /= 10n
  return needed
}

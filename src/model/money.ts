/** Exact money: whole pence as `bigint`, and the one way of writing it in digits. No float ever touches it. */

/** The absolute value of an amount. */
export const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

/** A unit in which amounts are written, by its size in pence. */
export const unitPence = { p: 1n, '£': 100n, k: 100_000n, m: 100_000_000n, bn: 100_000_000_000n } as const
export type MoneyUnit = keyof typeof unitPence

/** How many decimals a unit has down to the penny. */
export const unitDecimals: Readonly<Record<MoneyUnit, number>> = { p: 0, '£': 2, k: 5, m: 8, bn: 11 }

/** How digits are written. */
export interface DigitStyle {
  /** How many decimals to show at least; more are shown where the amount needs them. */
  readonly least: number
  /** True for `1,250`, false for `1250`. */
  readonly grouped: boolean
}

/**
 * Writes a whole number of steps exactly: 26550000 steps with 5 decimals are `265.5`.
 * @param amount the number of steps
 * @param decimals how many decimals a step is
 */
export const writeDigits = (amount: bigint, decimals: number, { least, grouped }: DigitStyle): string => {
  const digits = absolute(amount).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '').padEnd(Math.min(least, decimals), '0')
  return `${amount < 0n ? '-' : ''}${grouped ? groupThousands(whole) : whole}${fraction === '' ? '' : `.${fraction}`}`
}

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** An amount as reports print it: `£1,250`, `−£0.50`. */
export const poundsOf = (pence: bigint): string => `${pence < 0n ? '−' : ''}£${writeDigits(pence < 0n ? -pence : pence, 2, { least: pence % 100n === 0n ? 0 : 2, grouped: true })}`

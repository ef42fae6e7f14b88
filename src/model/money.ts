/** Exact money: whole pence as `bigint`, and the one way of writing it. No float ever touches it. */

/** The absolute value of an amount in pence. */
export const absolute = (pence: bigint): bigint => (pence < 0n ? -pence : pence)

/** The sum of amounts in pence. */
export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)

/** A unit in which amounts are written, by its size in pence. */
export const unitPence = { p: 1n, '£': 100n, k: 100_000n, m: 100_000_000n, bn: 100_000_000_000n } as const
export type MoneyUnit = keyof typeof unitPence

/**
 * Writes an amount in one unit, exactly: 26550000n in `k` is `£265.5k`, -100n in `£` is `-£1`.
 * @param pence the amount
 * @param unit what it is written in
 * @param decimals how many decimals to show at least; more are shown when the amount needs them
 */
export const writeMoney = (pence: bigint, unit: MoneyUnit = '£', decimals = 0): string => {
  const sign = pence < 0n ? '-' : ''
  const size = unitPence[unit]
  const whole = groupThousands((absolute(pence) / size).toString())
  const places = size.toString().length - 1
  const fraction = places === 0 ? '' : (absolute(pence) % size).toString().padStart(places, '0').replace(/0+$/, '').padEnd(decimals, '0')
  const digits = fraction === '' ? whole : `${whole}.${fraction}`
  if (unit === 'p') return `${sign}${digits}p`
  return `${sign}£${digits}${unit === '£' ? '' : unit}`
}

const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

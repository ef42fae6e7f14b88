/** Two statements of one amount: does the coarser round the finer rightly, and if not, what slip would explain it? */
import { absolute, unitDecimals, unitPence, writeDigits, type MoneyUnit } from '../../model/money.ts'
import type { ProseCause } from '../../model/prose-check.ts'
import type { Quantity } from './views.ts'

/** As much of an amount as a comparison needs, in pence. */
export interface Stated {
  readonly pence: bigint
  readonly grain: bigint
  readonly coarse: bigint
  readonly unit: MoneyUnit
}

/** An amount of money in a sentence, as it is compared. */
export const moneyOf = ({ value, grain, coarse, unit }: Quantity): Stated => ({ pence: value, grain, coarse, unit: unit === 'number' || unit === 'points' ? '£' : unit })

/** How two statements of one amount go together. A slip names its cause; `truncation` that the digits were cut off. */
export type Likeness = 'same' | 'rounded' | ProseCause | null

const holds = (coarser: bigint, finer: bigint, grain: bigint): boolean => 2n * absolute(coarser - finer) <= grain
/** The amount at a coarser print, with what is finer cut off. */
const cutAt = (pence: bigint, grain: bigint): bigint => (grain === 0n ? pence : pence - pence % grain)

/** How many digits an amount states, without the noughts at either end. */
export const digitsStated = ({ pence }: Pick<Stated, 'pence'>): number => absolute(pence).toString().replace(/0+$/, '').length

/**
 * Compares without asking which is right. The order of the two does not matter, but for the names of causes that have a direction.
 */
export const likenessOf = (a: Stated, b: Stated): Likeness => {
  if (a.pence === b.pence) return 'same'
  if (agrees(a, b)) return 'rounded'
  const cut = cutOff(a, b)
  if (cut) return 'truncation'
  for (const [cause, factor] of [['unit-slip-x1000', 1000n], ['decimal-slip', 10n], ['decimal-slip', 100n]] as const) {
    for (const [more, less] of [[a, scaled(b, factor)], [scaled(a, factor), b]] as const) {
      if (more.pence === less.pence || agrees(more, less) || cutOff(more, less)) return cause
    }
  }
  return exchanged(a, b) || exchanged(b, a) ? 'digit-transposition' : null
}

/** The amount as it stands a thousand or ten times as great, printed as coarsely in proportion. */
export const scaled = (stated: Stated, factor: bigint): Stated => ({ ...stated, pence: stated.pence * factor, grain: stated.grain * factor, coarse: stated.coarse * factor })

/** True where the coarser is a right rounding of the finer. */
export const agrees = (a: Stated, b: Stated): boolean => {
  const [coarser, finer] = a.coarse >= b.coarse ? [a, b] : [b, a]
  return holds(coarser.pence, finer.pence, coarser.coarse)
}

/** True where the coarser is the finer with digits cut off, and rounding would give another. */
export const cutOff = (a: Stated, b: Stated): boolean => {
  const [coarser, finer] = a.grain >= b.grain ? [a, b] : [b, a]
  return coarser.grain > finer.grain && coarser.pence !== 0n && cutAt(finer.pence, coarser.grain) === coarser.pence && !holds(coarser.pence, finer.pence, coarser.grain)
}

/** True where exchanging two neighbouring digits of the first gives the second, rounded as finely. */
const exchanged = (a: Stated, b: Stated): boolean => exchanges(a).some((other) => other === b.pence || (b.grain <= a.grain && holds(other, b.pence, a.grain) && digitsStated(a) >= 2))

/** Every amount that comes of exchanging two neighbouring digits, in pence. */
export const exchanges = ({ pence, grain }: Pick<Stated, 'pence' | 'grain'>): bigint[] => {
  if (grain <= 0n || pence < 0n || pence % grain !== 0n) return []
  const digits = (pence / grain).toString()
  const found = new Set<bigint>()
  for (let at = 0; at + 1 < digits.length; at += 1) {
    const [first = '', second = ''] = [digits[at], digits[at + 1]]
    if (first !== second) found.add(BigInt(`${digits.slice(0, at)}${second}${first}${digits.slice(at + 2)}`) * grain)
  }
  return [...found]
}

const suffixes: Readonly<Record<MoneyUnit, string>> = { p: 'p', '£': '', k: 'k', m: 'm', bn: 'bn' }

/** Writes an exact amount in the unit wanted: `£299.5k`, `£1,250.50`. Pounds where a unit would want more than three decimals. */
export const writeMoney = (pence: bigint, unit: MoneyUnit): string => {
  const decimals = unitDecimals[unit]
  const fine = unit !== 'p' && unit !== '£' && pence % (unitPence[unit] / 1000n) !== 0n
  if (fine) return writeMoney(pence, '£')
  const digits = writeDigits(absolute(pence), decimals, { least: unit === '£' && pence % 100n !== 0n ? 2 : 0, grouped: true })
  return `${pence < 0n ? '-' : ''}${unit === 'p' ? '' : '£'}${digits}${suffixes[unit]}`
}

/** Writes a quantity in the unit wanted: money as above, numbers and points as digits. @param decimals what the value is counted in */
export const writeQuantity = (value: bigint, unit: Quantity['unit'], decimals: number): string =>
  unit === 'number' || unit === 'points' ? `${writeDigits(value, decimals, { least: 0, grouped: true })}${unit === 'points' ? ' %' : ''}` : writeMoney(value, unit)

/** `£10k too much`, or `54 too little`. */
export const tooMuchOf = (difference: bigint, unit: Quantity['unit'], decimals: number): string =>
  `${unit === 'points' ? `${writeDigits(absolute(difference), decimals, { least: 0, grouped: false })} points` : writeQuantity(absolute(difference), unit, decimals)} too ${difference > 0n ? 'much' : 'little'}`

/** A finer amount rounded as coarsely as another is printed; halves go up. */
export const roundedTo = (pence: bigint, grain: bigint): bigint => grain <= 1n ? pence : pence < 0n ? -roundedTo(-pence, grain) : (pence + grain / 2n) / grain * grain

/** How figures are printed: how coarsely, in what unit, with what marks. */
import { absolute, unitDecimals, unitPence, writeDigits, type MoneyUnit } from '../model/money.ts'
import type { Amount } from './amounts.ts'
import type { GridColumn } from './columns.ts'
import type { Print } from './verdict.ts'

/** The print of a relation's parts, or of a whole column; with its total, whether that is printed more finely than all parts. */
export const printOf = (column: Pick<GridColumn, 'measure' | 'decimals' | 'addsTo'>, parts: readonly Amount[], total: readonly Amount[] = []): Print => {
  const grains = [...parts, ...total].map(({ grain }) => grain).filter((grain) => grain > 0n)
  const coarsest = grains.reduce((most, grain) => (grain > most ? grain : most), 0n)
  const ofParts = parts.map(({ grain }) => grain).filter((grain) => grain > 0n)
  const finest = (of: readonly bigint[]): bigint => of.reduce((least, grain) => (grain < least ? grain : least), of[0] ?? 0n)
  const whole = column.measure === 'money' ? unitPence['£'] : 10n ** BigInt(column.decimals)
  const ofTotal = total.map(({ grain }) => grain).filter((grain) => grain > 0n)
  return {
    // Shares are always rounded; posts and people are counted.
    rounded: column.addsTo !== null ? column.addsTo === 'shares' : column.measure === 'money' ? coarsest > whole : column.decimals > 0,
    one: coarsest > whole || coarsest === 0n ? whole : coarsest,
    finer: ofParts.length > 0 && ofTotal.length > 0 && finest(ofTotal) < finest(ofParts),
  }
}

/** How amounts of a relation are written: `unit` null for numbers that are no money, `marked` false where the head bears the sign. */
export interface Style {
  readonly measure: 'money' | 'number'
  /** Decimals in which amounts are counted. */
  readonly decimals: number
  readonly unit: MoneyUnit
  readonly marked: boolean
  /** What stands before and after the digits, as most of the figures have it: `£` and `k`, or `£` and ` million`. */
  readonly prefix: string
  readonly suffix: string
  readonly grouped: boolean
}

const canonicalSuffix: Readonly<Record<MoneyUnit, string>> = { p: 'p', '£': '', k: 'k', m: 'm', bn: 'bn' }

/** The style that all the figures share, or plain pounds where they differ in unit. */
export const styleOf = ({ measure, decimals }: Pick<GridColumn, 'measure' | 'decimals'>, amounts: readonly Amount[]): Style => {
  const stating = amounts.filter(({ figure }) => figure.kind === 'money' || figure.kind === 'number' || figure.kind === 'range')
  const money = stating.filter(({ figure }) => figure.kind !== 'number')
  const units = new Set(stating.map(({ unit }) => unit))
  const unit = units.size === 1 ? [...units][0] ?? '£' : '£'
  const marked = measure === 'money' && money.length > 0
  const affixes = stating.map(({ figure }) => affixesOf(figure.written))
  const first = affixes[0]
  const alike = units.size === 1 && first !== undefined && affixes.every((each) => each !== null && first !== null && each.prefix === first.prefix && each.suffix === first.suffix)
  const written = stating.map(({ figure }) => figure.written)
  return {
    measure, decimals, unit, marked,
    prefix: !marked ? '' : alike && first ? first.prefix : unit === 'p' ? '' : '£',
    suffix: !marked ? '' : alike && first ? first.suffix : canonicalSuffix[unit],
    // Thousands are parted unless the author runs them together.
    grouped: written.some((text) => text.includes(',')) || !written.some((text) => /\d{4}/.test(text)),
  }
}

/** `£ 2.4 million` is set off by "£ " and " million"; signs, hedges and brackets are not part of the style. */
const affixesOf = (written: string): { prefix: string; suffix: string } | null => {
  const found = /^[^\d£]*(£? ?)[\d.,]*\d( ?(?:[kKmMpP]|bn|BN|Bn|mn|thousand|million|billion|pence)?)\)?-?$/.exec(written)
  return found === null ? null : { prefix: found[1] ?? '', suffix: (found[2] ?? '').trimEnd() }
}

/** How many decimals of its unit an amount is printed with. */
export const printedDecimals = (amount: Amount, style: Style): number => {
  const { figure } = amount
  const written = figure.kind === 'range' ? figure.to.written : figure.written
  const point = /\.(\d+)/.exec(written)
  return amount.unit === style.unit || style.measure === 'number' ? point?.[1]?.length ?? 0 : 0
}

/** The decimals of the figure that is printed most finely. */
export const finestDecimals = (amounts: readonly Amount[], style: Style): number =>
  amounts.reduce((most, amount) => Math.max(most, printedDecimals(amount, style)), 0)

/**
 * Writes an amount exactly, without its marks.
 * @param least how many decimals to show at least
 */
export const writeBare = (amount: bigint, { measure, decimals, unit, grouped }: Style, least = 0): string => {
  const places = measure === 'money' ? unitDecimals[unit] : decimals
  // Pounds have two decimals or none.
  const pounds = measure === 'money' && unit === '£' && (least > 0 || amount % unitPence['£'] !== 0n)
  return writeDigits(amount, places, { least: pounds ? 2 : least, grouped })
}

/** Writes an amount as the figures about it are written: `£265.5k`. */
export const writeAmount = (amount: bigint, style: Style, least = 0): string =>
  `${amount < 0n ? '-' : ''}${style.prefix}${writeBare(absolute(amount), style, least)}${style.suffix}`

/** What the cells of a table are worth, in units. */
import type { Check } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import type { CheckedTable } from '../model/paper.ts'
import { unitsOfOne, type Amount } from './amounts.ts'

/** An amount, or the lower end of a range, whose upper end is `to`. */
export interface Worth extends Pick<Amount, 'value' | 'precision'> {
  readonly to: bigint | null
}

export const unitsOfPenny = unitsOfOne / 100n
const mostDecimals = 5

/** What a cell is worth; null where it is still to come or no figure. Several figures add up. @param unit what a bare number is worth beside money */
export const worthOf = (figures: readonly Figure[], unit: bigint): Worth | null => {
  if (figures.length === 0) return null
  let [value, to, precision] = [0n, 0n, 0n]
  for (const figure of figures) {
    const ends = (figure.kind === 'range' ? [figure.from, figure.to] : [figure, figure]).map((end) => unitsIn(end, unit))
    const [low, high] = ends
    if (low == null || high == null) return null
    value += low.value
    to += high.value
    for (const end of [low, high]) if (end.precision > precision) precision = end.precision
  }
  return { value, precision, to: figures.some(({ kind }) => kind === 'range') ? to : null }
}

const unitsIn = (figure: Figure, unit: bigint): Pick<Amount, 'value' | 'precision'> | null => {
  switch (figure.kind) {
    case 'money': return { value: figure.pence * unitsOfPenny, precision: figure.precision * unitsOfPenny }
    case 'nil': return { value: 0n, precision: 0n }
    case 'number': case 'percentage': {
      if (figure.decimals > mostDecimals) return null
      const step = 10n ** BigInt(mostDecimals - figure.decimals) * (figure.kind === 'number' ? unit : 1n)
      return { value: figure.digits * step, precision: step }
    }
    case 'range': case 'absent': case 'awaited': return null
  }
}

/** What a bare number of a table is worth beside money: one, a thousand or a million pounds, by which most of its checks hold. */
export const unitOf = (table: CheckedTable, number: number, checks: readonly Check[]): bigint => {
  const sums = checks.filter((check) => check.table === number && (check.relation === 'sum' || check.relation === 'row-sum'))
  const valueAt = (row: number, column: number, unit: bigint): bigint => {
    const reading = table.rows[row - 1]?.cells[column]?.reading
    return worthOf(reading?.kind === 'figures' ? reading.figures : reading?.kind === 'calculated' ? [reading.figure] : [], unit)?.value ?? 0n
  }
  const missed = (unit: bigint): number => sums.filter(({ row, column, of }) =>
    of.reduce((left, part) => left - BigInt(part.sign) * valueAt(part.row, part.column, unit), valueAt(row, column, unit)) !== 0n).length
  return [1n, 1000n, 1_000_000n].reduce((best, unit) => (missed(unit) < missed(best) ? unit : best), 1n)
}

/** Fills in each `=` from exact figures, with the finest decimals of its parts, in their own unit and look. Never rounded. */
import type { Place } from '../findings/place.ts'
import type { Part } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import { unitPence } from '../model/money.ts'
import type { Amount } from './amounts.ts'
import type { GridColumn } from './columns.ts'
import { statesAmount } from './grid.ts'
import { partsAlongRow, partsOfReading, sumOf } from './parts.ts'
import { finestDecimals, styleOf, writeAmount, writeBare, type Style } from './print.ts'
import { leavesOpenWhichWay } from './labels.ts'
import { amountsAt, cellKey, columnName, rowName, type Fill, type Settled } from './settled.ts'
import { isKnown, type Worth } from './worth.ts'
import { workingOf } from './working.ts'

/** A table before its `=` are filled in. */
type Unfilled = Omit<Settled, 'fills'>

/** What becomes of each bare `=` of a table, from the top down and from left to right, so that every part is there before its total. */
export const fillIn = (settled: Unfilled): Map<string, Fill> => {
  const fills = new Map<string, Fill>()
  for (const row of settled.grid.rows) {
    for (const column of settled.grid.columns) {
      const cell = row.cells[column.index]
      if (cell?.kind === 'fill' && !statesAmount(cell)) fills.set(cellKey(row.index, column.index), fillOf(settled, fills, row.index, column, cell.place))
    }
  }
  return fills
}

const fillOf = (settled: Unfilled, fills: ReadonlyMap<string, Fill>, row: number, column: GridColumn, place: Place): Fill => {
  const total = settled.structure.totals.get(row)
  const along = settled.totalColumns.find((each) => each.column === column.index)
  const across = along === undefined ? null : partsAlongRow(settled, row, along.parts)
  const down = total === undefined || column.kind !== 'amounts' ? null : partsOfReading(settled, total.reading, column.index)
  const parts = down !== null && down.length > 0 ? down : across
  if (column.kind !== 'amounts') return { kind: 'refused', why: `the figures of ${columnName(settled, column.index)} are not added up`, parts: [] }
  if ((parts === null || parts.length === 0) && total === undefined && leavesOpenWhichWay(column.head)) {
    return { kind: 'refused', why: `nothing says which of the columns before ${columnName(settled, column.index)} is taken from which`, parts: [] }
  }
  if (parts === null || parts.length === 0) return { kind: 'refused', why: 'there is no figure above it or before it to add up', parts: [] }

  const first = filled(settled, fills, parts, column, place)
  if (first.kind !== 'filled') return first
  if (total?.twoReadings && parts === down) {
    const other = total.twoReadings.sums[settled.grid.positions[column.index] ?? -1]
    if (other !== undefined && other.low !== first.sum.low) {
      const also = total.twoReadings.count > mostTermsShown ? null : filled(settled, fills, partsOfReading(settled, total.twoReadings, column.index), column, place)
      return { kind: 'two-readings', sums: [shown(first), also?.kind === 'filled' ? shown(also) : writeAmount(other.low, first.style)], parts }
    }
  }
  // In the corner of a grid the column and the row must come to the same.
  const second = across === null || across === parts || across.length === 0 ? null : filled(settled, fills, across, column, place)
  return second?.kind === 'filled' && second.sum.low !== first.sum.low ? { kind: 'two-readings', sums: [shown(first), shown(second)], parts } : first
}

/** A working of more terms than this says nothing in the middle of a sentence. */
const mostTermsShown = 20

const shown = ({ text, working, parts }: Extract<Fill, { kind: 'filled' }>): string => parts.length > mostTermsShown ? text : `${text} (${working})`

const filled = (settled: Unfilled, fills: ReadonlyMap<string, Fill>, parts: readonly Part[], column: GridColumn, place: Place): Fill => {
  const sum = sumOf(settled, parts)
  if (sum.unfilled > 0) return { kind: 'rests-on-another', parts }
  const why = inexact(settled, fills, parts, sum)
  if (why !== null) return { kind: 'refused', why, parts }
  const amountsOf = (part: Part): readonly Amount[] => amountsAt(settled, fills, part.row, part.column)
  const amounts = parts.flatMap(amountsOf)
  const style = standingAlone(styleOf(column, amounts))
  const decimals = finestDecimals(amounts, style)
  const brackets = amounts.some(({ low, figure }) => low < 0n && figure.written.includes('('))
  const text = sum.low < 0n && brackets ? `(${writeAmount(-sum.low, style, decimals)})` : writeAmount(sum.low, style, decimals)
  const figure = figureOf(text, sum.low, style, decimals, place)
  const grain = sum.grain === 0n ? 0n : amounts.map((amount) => amount.grain).filter((each) => each > 0n).reduce((least, each) => (each < least ? each : least), sum.grain)
  return {
    kind: 'filled', text, figure, sum, parts, style,
    amount: { figure, low: sum.low, high: sum.low, grain, hedged: false, unit: style.measure === 'money' && figure.kind !== 'nil' ? style.unit : null },
    working: workingOf(parts, amountsOf, sum, [], style),
  }
}

/** Under a head such as `£m` the parts may bear `£` alone; a figure filled in says its unit in full. */
const standingAlone = (style: Style): Style =>
  style.marked && style.suffix === '' && style.unit !== '£' ? { ...style, suffix: style.unit === 'p' ? 'p' : style.unit } : style

/** Why a sum is not exact; null when it is. */
const inexact = (settled: Unfilled, fills: ReadonlyMap<string, Fill>, parts: readonly Part[], sum: Worth): string | null => {
  for (const { row, column } of parts) {
    const cell = settled.grid.rows[row]?.cells[column]
    const name = rowName(settled, row)
    if (cell === undefined) continue
    if (cell.worth.unknown > 0) return `${name} says “${cell.words}”, which is no amount`
    for (const amount of amountsAt(settled, fills, row, column)) {
      if (amount.low !== amount.high) return `${name} states a range, “${amount.figure.written}”`
      if (amount.hedged) return `${name} states no exact amount, “${amount.figure.written}”`
    }
  }
  return !isKnown(sum) || sum.figures === 0 ? 'there is no figure above it or before it to add up' : null
}

/** The figure that the text states when it is read again. */
const figureOf = (text: string, amount: bigint, style: Style, decimals: number, place: Place): Figure => {
  if (style.measure === 'money' && style.marked) {
    const shown = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
    return { kind: 'money', written: text, place, pence: amount, precision: unitPence[style.unit] / 10n ** BigInt(shown), unit: style.unit, hedge: null }
  }
  const [whole = '', fraction = ''] = writeBare(amount < 0n ? -amount : amount, { ...style, grouped: false }, decimals).split('.')
  const digits = BigInt(`${whole}${fraction}`)
  if (text === '0') return { kind: 'nil', written: text, place }
  return { kind: 'number', written: text, place, digits: amount < 0n ? -digits : digits, decimals: fraction.length, hedge: null }
}

/** The figures of a table as numbers, as the check read them: money in one unit for the whole table, all else as written. */
import type { GridColumn } from '../audit/columns.ts'
import { gridOf, type GridCell } from '../audit/grid.ts'
import type { CaptionedTable } from '../audit-files.ts'
import type { Check } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import { unitDecimals, writeDigits, type MoneyUnit } from '../model/money.ts'
import type { CheckedTable, NumberedTable } from '../model/paper.ts'
import type { Decimal } from '../model/workbook.ts'
import { isKept } from './decimals.ts'

export interface CellFigure {
  readonly value: Decimal
  /** How many decimals it is written with in its unit. */
  readonly shown: number
  /** The figures of a cell that states several, which all count: `5+5`; null where there is one. */
  readonly parts: string | null
}

export interface TableFigures {
  /** The unit of all money in the table. */
  readonly unit: MoneyUnit
  /** What each column counts in: `£k`, `number`, `%`; empty for words. */
  readonly columns: readonly string[]
  /** Row 0 is the head row; null where a cell states no one number. */
  readonly at: (row: number, column: number) => CellFigure | null
}

/** Reads a table again, as it was checked. @param checks those of this table, for what was filled in */
export const figuresOf = ({ table, caption }: CaptionedTable, checks: readonly Check[]): TableFigures => {
  const grid = gridOf(asWritten(table), caption)
  const cells = grid.rows.map((row) => row.cells)
  const unit = unitOf(cells.flat())
  const filled = new Map(checks.filter(({ verdict }) => verdict === 'calculated').map((check) => [`${check.row} ${check.column}`, check] as const))
  const all = cells.map((row, at) => row.map((cell, column): CellFigure | null => {
    const about = grid.columns[column]
    const reading = table.rows[at]?.cells[column]?.reading
    if (about === undefined || reading === undefined) return null
    const total = filled.get(`${at + 1} ${column}`)
    const value = reading.kind === 'calculated' ? (total?.exact == null ? null : inUnit(total.measure, total.exact, total.decimals, unit))
      : worthOf(cell, about, unit) ?? (reading.kind === 'figures' ? alone(reading.figures, unit) : null)
    return value === null || !isKept(value) ? null : { value, shown: writtenDecimals(cell, reading, unit), parts: partsOf(cell, about, unit) }
  }))
  return {
    unit,
    columns: grid.columns.map(({ kind, measure }, column) => (kind === 'words' ? '' : unitWords(kind === 'amounts' ? measure : null, table, column, unit))),
    at: (row, column) => all[row - 1]?.[column] ?? null,
  }
}

/** An amount as the check counts it, in the unit of the table. @param exact pence of money, else counted in its own decimals */
export const inUnit = (measure: Check['measure'], exact: bigint, decimals: number, unit: MoneyUnit): Decimal =>
  ({ digits: exact, decimals: measure === 'money' ? unitDecimals[unit] : decimals })

/** The table before its `=` were filled in, and nothing was known of its rows and columns. */
const asWritten = (table: CheckedTable): NumberedTable => {
  const cell = ({ reading, ...rest }: CheckedTable['head'][number]): NumberedTable['head'][number] =>
    ({ ...rest, reading: reading.kind === 'calculated' || reading.kind === 'gap' ? { kind: 'fill', stated: null } : reading })
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, role: null })),
    head: table.head.map(cell),
    rows: table.rows.map((row) => ({ ...row, role: null, cells: row.cells.map(cell) })),
  }
}

/** The unit that every amount of money is written in; pounds where they differ. */
const unitOf = (cells: readonly GridCell[]): MoneyUnit => {
  const units = new Set(cells.flatMap(({ amounts }) => amounts.flatMap(({ unit }) => unit ?? [])))
  const [first] = units
  return units.size === 1 && first !== undefined && first !== 'p' ? first : '£'
}

/** What a cell adds to its column; null where that is not one exact amount. */
const worthOf = ({ amounts, worth }: GridCell, { kind, addsTo, measure, decimals }: GridColumn, unit: MoneyUnit): Decimal | null => {
  const counts = kind === 'amounts' || addsTo !== null
  return counts && worth.unknown === 0 && worth.low === worth.high && amounts.some(({ figure }) => figure.kind !== 'absent') ? inUnit(measure, worth.low, decimals, unit) : null
}

const partsOf = ({ amounts }: GridCell, { measure, decimals }: GridColumn, unit: MoneyUnit): string | null =>
  (amounts.length < 2 ? null : amounts.map(({ low }) => {
    const { digits, decimals: places } = inUnit(measure, low, decimals, unit)
    return `${low < 0n ? '' : '+'}${writeDigits(digits, places, { least: 0, grouped: false })}`
  }).join('').replace(/^\+/, ''))

/** The one figure of a cell that joins no total. */
const alone = ([figure, second]: readonly Figure[], unit: MoneyUnit): Decimal | null => {
  if (figure === undefined || second !== undefined) return null
  switch (figure.kind) {
    case 'money': return { digits: figure.pence, decimals: unitDecimals[unit] }
    case 'number': case 'percentage': return { digits: figure.digits, decimals: figure.decimals }
    case 'nil': return { digits: 0n, decimals: 0 }
    case 'range': case 'absent': case 'awaited': return null
  }
}

/** How many decimals are written after the point, where the cell is in the unit of its table. */
const writtenDecimals = ({ amounts }: GridCell, reading: CheckedTable['head'][number]['reading'], unit: MoneyUnit): number => {
  const inOther = amounts.some((amount) => amount.unit !== null && amount.unit !== unit)
  const written = inOther ? [] : reading.kind === 'figures' ? reading.figures.map((figure) => figure.written) : reading.kind === 'calculated' ? [reading.text] : []
  return Math.max(0, ...written.map((text) => /\d[.·](\d+)/.exec(text)?.[1]?.length ?? 0))
}

const unitWords = (measure: GridColumn['measure'] | null, table: CheckedTable, column: number, unit: MoneyUnit): string => {
  const kinds = new Set(table.rows.flatMap(({ cells }) => {
    const reading = cells[column]?.reading
    return reading?.kind === 'figures' ? reading.figures.map(({ kind }) => kind) : []
  }))
  if (kinds.has('percentage')) return kinds.size === 1 || !kinds.has('number') ? '%' : 'number or %'
  return measure === 'money' || kinds.has('money') ? nameOfUnit(unit) : 'number'
}

/** `£k`, as a column says what it counts in. */
export const nameOfUnit = (unit: MoneyUnit): string => (unit === '£' || unit === 'p' ? '£' : `£${unit}`)

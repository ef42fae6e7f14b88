/** A table whose roles are decided: what every check reads, and how cells, rows and columns are found and named in it. */
import { shortened } from '../findings/wording.ts'
import type { Part } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import type { Along } from './agreement/along.ts'
import type { Amount } from './amounts.ts'
import { statesAmount, type Grid } from './grid.ts'
import type { Style } from './print.ts'
import type { RowFacts } from './rows.ts'
import type { Structure } from './structure.ts'
import type { TotalColumn } from './total-columns.ts'
import { nothing, type Worth } from './worth.ts'

export interface Settled {
  readonly grid: Grid
  readonly facts: readonly RowFacts[]
  readonly structure: Structure
  readonly totalColumns: readonly TotalColumn[]
  /** Columns that are made of others along each row. */
  readonly along: readonly Along[]
  /** What became of each bare `=`, by `cellKey`. */
  readonly fills: ReadonlyMap<string, Fill>
  /** The table, counted from 1 through the paper. */
  readonly table: number
  /** The file that its places are in: the paper, or one of its own beside it. */
  readonly file: string
}

/** What became of a bare `=`. */
export type Fill =
  | { readonly kind: 'filled'; readonly text: string; readonly amount: Amount; readonly figure: Figure; readonly sum: Worth; readonly parts: readonly Part[]; readonly working: string; readonly style: Style }
  | { readonly kind: 'refused'; readonly why: string; readonly parts: readonly Part[] }
  /** Two sums that differ; each in words. */
  | { readonly kind: 'two-readings'; readonly sums: readonly [string, string]; readonly parts: readonly Part[] }
  /** A part of it could not be filled in, which has been told there. */
  | { readonly kind: 'rests-on-another'; readonly parts: readonly Part[] }

/** A cell as a key: its row and column, from 0 under the head. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`

/** What a cell came to be worth, its `=` filled in. Columns are those of the table. */
export const worthAt = ({ grid, structure }: Pick<Settled, 'grid' | 'structure'>, row: number, column: number): Worth => {
  const position = grid.positions[column] ?? -1
  return (position < 0 ? grid.rows[row]?.cells[column]?.worth : structure.worths[row]?.[position]) ?? nothing
}

/** The amounts of a cell: as stated, or the one that was filled in. */
export const amountsAt = ({ grid }: Pick<Settled, 'grid'>, fills: ReadonlyMap<string, Fill>, row: number, column: number): readonly Amount[] => {
  const cell = grid.rows[row]?.cells[column]
  if (cell === undefined) return []
  if (cell.kind !== 'fill' || statesAmount(cell)) return cell.amounts
  const fill = fills.get(cellKey(row, column))
  return fill?.kind === 'filled' ? [fill.amount] : []
}

/** How people find a row: by its label, else by its number under the head. */
export const rowName = ({ facts }: Pick<Settled, 'facts'>, row: number): string => {
  const label = facts[row]?.label ?? ''
  return label === '' ? `row ${row + 1}` : `“${shortened(label, 60)}”`
}

/** How people find a column: by its head, else by its number. */
export const columnName = ({ grid }: Pick<Settled, 'grid'>, column: number): string => {
  const head = grid.columns[column]?.head ?? ''
  return head === '' ? `column ${column + 1}` : `“${head}”`
}

/** A table looked at from the side, so that columns and rows are searched for relations by the same rules. */
import { statesAmount, type Grid } from '../grid.ts'
import type { RowFacts } from '../rows.ts'
import type { Structure } from '../structure.ts'
import type { Worth } from '../worth.ts'

/** Slots stand in a relation to each other; each line is one instance of it. */
export interface View {
  /** Columns, or rows, in order; each by its index in the table. */
  readonly slots: readonly number[]
  /** The other side. */
  readonly lines: readonly number[]
  readonly name: (slot: number) => string
  /** What is stated there; null where nothing is. */
  readonly stated: (slot: number, line: number) => Worth | null
  /** True where its figures are of one kind with those of another slot. */
  readonly alike: (a: number, b: number) => boolean
  /** True where figures have visibly been rounded. */
  readonly rounded: boolean
}

/** Columns in a relation along each row. */
export const columnsView = (grid: Grid, facts: readonly RowFacts[], structure: Structure): View => ({
  slots: grid.amounts.map(({ index }) => index),
  lines: facts.filter(({ kind }) => kind === 'figures').map(({ index }) => index),
  name: (slot) => grid.columns[slot]?.head ?? '',
  stated: (slot, line) => statedAt(grid, structure, line, slot),
  alike: (a, b) => grid.columns[a]?.measure === grid.columns[b]?.measure,
  rounded: isRounded(grid),
})

/** Rows in a relation down each column of amounts. */
export const rowsView = (grid: Grid, facts: readonly RowFacts[], structure: Structure): View => ({
  slots: facts.filter(({ kind }) => kind === 'figures').map(({ index }) => index),
  lines: grid.amounts.map(({ index }) => index),
  name: (slot) => facts[slot]?.label ?? '',
  stated: (slot, line) => statedAt(grid, structure, slot, line),
  alike: () => true,
  rounded: isRounded(grid),
})

const statedAt = (grid: Grid, structure: Structure, row: number, column: number): Worth | null => {
  const cell = grid.rows[row]?.cells[column]
  if (cell === undefined || cell.kind === 'blank' || !statesAmount(cell)) return null
  return structure.worths[row]?.[grid.positions[column] ?? -1] ?? null
}

/** Decimals of bare numbers, or money printed more coarsely than a pound. */
const isRounded = (grid: Grid): boolean =>
  grid.amounts.some(({ measure, decimals, index }) => measure === 'number' ? decimals > 0 : grid.rows.some(({ cells }) => cells[index]?.amounts.some(({ grain }) => grain > 100n) === true))

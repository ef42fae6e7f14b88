/** Settles a table once, for every check that comes: what each row and column is, and what each `=` is filled in with. */
import type { NumberedTable } from '../model/paper.ts'
import { fillIn } from './fill.ts'
import { gridOf } from './grid.ts'
import { rowFacts } from './rows.ts'
import type { Settled } from './settled.ts'
import { structureOf } from './structure.ts'
import { columnsAlong } from './agreement/along.ts'
import { statedTotalColumns } from './total-columns.ts'

/**
 * Decides what each row and column of a table is, and fills in each `=`.
 * @param caption the words of the paragraph above it
 * @param count the table, counted from 1 through the paper
 * @param paper the file of the paper
 */
export const settle = (table: NumberedTable, caption: string, count: number, paper: string): Settled => {
  const grid = gridOf(table, caption)
  const stated = statedTotalColumns(grid)
  const facts = rowFacts(grid, stated)
  const structure = structureOf(grid, facts, stated)
  const along = columnsAlong(grid, facts, structure, stated)
  const known = new Set(stated.map(({ column }) => column))
  const agreeing = along.flatMap(({ column, terms, by }) => known.has(column) || terms.some(({ sign }) => sign === -1) ? [] : [{ column, parts: terms.map(({ slot }) => slot), by }])
  const settled = { grid, facts, structure, totalColumns: [...stated, ...agreeing], along, table: count, file: table.beside?.file ?? paper }
  return { ...settled, fills: fillIn(settled) }
}

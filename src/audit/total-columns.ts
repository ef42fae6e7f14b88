/** Which columns are said to add up the columns before them. */
import type { GridColumn } from './columns.ts'
import type { Grid } from './grid.ts'
import { leavesOpenWhichWay, totalLabel } from './labels.ts'

export interface TotalColumn {
  readonly column: number
  /** The columns that it adds up, by index. */
  readonly parts: readonly number[]
  /** By its head, by an `=` in it, or by agreement of its rows alone. */
  readonly by: 'head' | 'fill' | 'agreement'
}

/** The total columns that say so, by head or by `=`; decided before any row is. */
export const statedTotalColumns = (grid: Grid): TotalColumn[] => {
  const found: TotalColumn[] = []
  for (const column of grid.amounts) {
    const parts = columnsBefore(grid, column, found)
    if (parts.length < 2) continue
    const label = totalLabel(column.head)
    if (label === 'plain' || label === 'total') found.push({ column: column.index, parts, by: 'head' })
    else if (!leavesOpenWhichWay(column.head) && fillsAlongRows(grid, column, parts)) found.push({ column: column.index, parts, by: 'fill' })
  }
  return found
}

/** The columns to the left, back to the total column before. */
const columnsBefore = (grid: Grid, column: GridColumn, found: readonly TotalColumn[]): number[] => {
  const after = found.at(-1)?.column ?? -1
  return grid.amounts.filter(({ index, measure }) => index > after && index < column.index && measure === column.measure).map(({ index }) => index)
}

/** True for an `=` beside stated figures in a row that does not itself look like a total. */
const fillsAlongRows = (grid: Grid, column: GridColumn, parts: readonly number[]): boolean =>
  grid.rows.some(({ cells }) => {
    if (cells[column.index]?.kind !== 'fill') return false
    const label = cells.find((_, at) => grid.columns[at]?.kind === 'words')?.words ?? ''
    return totalLabel(label) === null
      && parts.every((index) => cells[index]?.kind !== 'fill') && parts.filter((index) => cells[index]?.kind === 'amounts').length >= 2
  })

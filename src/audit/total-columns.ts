/** Which columns are said to add up the columns before them. */
import { statesAmount, type Grid, type GridColumn } from './grid.ts'
import { leavesOpenWhichWay, totalLabel } from './labels.ts'
import { differenceOf } from './verdict.ts'
import { isKnown, nothing, plus, type Worth } from './worth.ts'

export interface TotalColumn {
  readonly column: number
  /** The columns that it adds up, by index. */
  readonly parts: readonly number[]
  /** By its head, by an `=` in it, or by agreement of its rows alone. */
  readonly by: 'head' | 'fill' | 'agreement'
}

/** A column that nothing but arithmetic shows is believed from this many agreeing rows on. */
const rowsThatAgree = 3

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

/** A last column without such a head, whose figures are the sums of those before it in at least three rows, and in all others but one. */
export const agreeingTotalColumn = (grid: Grid, found: readonly TotalColumn[], worths: readonly (readonly Worth[])[]): TotalColumn | null => {
  const position = grid.amounts.length - 1
  const column = grid.amounts[position]
  if (column === undefined || found.some((total) => total.column === column.index)) return null
  const parts = columnsBefore(grid, column, found)
  if (parts.length < 2) return null
  const positions = parts.map((index) => grid.positions[index] ?? -1)
  let rows = 0
  let failing = 0
  for (const row of grid.rows) {
    const cell = row.cells[column.index]
    const stated = worths[row.index]?.[position]
    if (cell === undefined || stated === undefined || cell.kind === 'blank' || cell.kind === 'words') continue
    if (!statesAmount(cell)) return null
    const terms = positions.map((at) => worths[row.index]?.[at] ?? nothing)
    const sum = terms.reduce(plus, nothing)
    if (!isKnown(sum)) return null
    if (differenceOf(sum, stated) !== 0n) {
      failing += 1
      continue
    }
    // A sum of one amount and blanks agrees by chance: the column may repeat another.
    if (terms.filter(({ low, high }) => low !== 0n || high !== 0n).length >= 2) rows += 1
  }
  // One row that differs among others that agree is the wrong one (AUDIT-RULES section 2, agreement).
  return rows >= rowsThatAgree && failing <= 1 ? { column: column.index, parts, by: 'agreement' } : null
}

/** The columns to the left, back to the total column before. */
const columnsBefore = (grid: Grid, column: GridColumn, found: readonly TotalColumn[]): number[] => {
  const after = found.at(-1)?.column ?? -1
  return grid.amounts.filter(({ index, measure }) => index > after && index < column.index && measure === column.measure).map(({ index }) => index)
}

/** True for an `=` beside stated figures in a row that does not itself look like a total. */
const fillsAlongRows = (grid: Grid, column: GridColumn, parts: readonly number[]): boolean =>
  grid.rows.some(({ cells }) => {
    const label = cells.find((_, at) => grid.columns[at]?.kind === 'words')?.words ?? ''
    return cells[column.index]?.kind === 'fill' && totalLabel(label) === null
      && parts.every((index) => cells[index]?.kind !== 'fill') && parts.filter((index) => cells[index]?.kind === 'amounts').length >= 2
  })

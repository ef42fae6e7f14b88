/** Makes awards of the rows of a table beside the paper: one row an award, and what names no recipient as further lines of the row above. */
import type { Place } from '../../findings/place.ts'
import { counted, shortened } from '../../findings/wording.ts'
import { isUnitMark } from '../figures/unit-mark.ts'
import type { Notes } from '../reading.ts'
import type { Spread } from '../spread.ts'
import type { FileCell } from './cells.ts'
import { wordsOf, type FileColumn } from './columns.ts'

/** One award: just as many cells as the head has, each with the lines of all its rows. */
export interface Award {
  readonly place: Place
  readonly cells: readonly FileCell[]
}

/** @param rows those under the head, the wholly empty ones left out */
export const awardsOf = (rows: readonly (readonly FileCell[])[], columns: readonly FileColumn[], notes: Notes): Award[] => {
  const awards: Award[] = []
  for (const row of rows) {
    const place = hull(row)
    const cells = fitted(row, columns, place, notes)
    const above = awards.at(-1)
    const fault = belongsAbove(cells, columns) ? faultOf(cells, columns, above) : null
    if (fault !== null) notes.add('table-row-unnamed', place, fault)
    if (above === undefined || fault !== null || !belongsAbove(cells, columns) || isUnitsRow(above.cells, columns)) awards.push({ place, cells })
    else awards[awards.length - 1] = joined(above, { place, cells }, columns)
  }
  return awards
}

const isEmpty = ({ lines }: FileCell): boolean => lines.length === 0

const hull = (row: readonly FileCell[]): Place => {
  const [first, last] = [row[0]?.room, row.at(-1)?.room]
  return first === undefined || last === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 2 } : { ...first, endLine: last.endLine, endColumn: last.endColumn }
}

/** The cells of a row, just as many as there are heads; too many or too few are noted, and none is lost. */
const fitted = (row: readonly FileCell[], columns: readonly FileColumn[], place: Place, notes: Notes): FileCell[] => {
  const cells = row.slice(0, columns.length)
  if (row.length === columns.length) return cells
  const [few, head] = [row.length < columns.length, columns[0]?.head.room]
  notes.add('table-row-cells', place, `This row has ${counted(row.length, 'cell')}; the head has ${counted(columns.length, 'cell')}.`, {
    help: few ? 'Put in the cell that is missing, even if it is empty.' : 'Take out the cell that is too many; words with a separator in them stand between quotation marks.',
    ...(head === undefined ? {} : { related: [{ place: head, label: 'the head of the table' }] }),
  })
  const last = cells.at(-1)
  if (last !== undefined) cells[cells.length - 1] = row.slice(columns.length).reduce(withLinesOf, last)
  const end = { line: place.endLine, column: Math.max(1, place.endColumn - 1), endLine: place.endLine, endColumn: Math.max(2, place.endColumn) }
  while (cells.length < columns.length) cells.push({ place: end, room: end, lines: [] })
  return cells
}

/** One cell with the lines of another under its own. */
const withLinesOf = (cell: FileCell, more: FileCell): FileCell => {
  if (isEmpty(more)) return cell
  if (isEmpty(cell)) return more
  const below = { endLine: more.place.endLine, endColumn: more.place.endColumn }
  return { place: { ...cell.place, ...below }, room: cell.room, lines: [...cell.lines, ...more.lines] }
}

const cellOf = (cells: readonly FileCell[], columns: readonly FileColumn[], known: number): FileCell | undefined => {
  const column = columns.find((each) => each.known === known)
  return column === undefined ? undefined : cells[column.at]
}

const belongsAbove = (cells: readonly FileCell[], columns: readonly FileColumn[]): boolean => (cellOf(cells, columns, 0)?.lines.length ?? 0) === 0 && !isUnitsRow(cells, columns)

/** A second line of the head, such as `£m` under `Award`. */
const isUnitsRow = (cells: readonly FileCell[], columns: readonly FileColumn[]): boolean => {
  const figure = cellOf(cells, columns, 1)
  return (cellOf(cells, columns, 0)?.lines.length ?? 0) === 0 && figure !== undefined && isUnitMark(wordsOf(figure))
}

const total = /^(?:sub-?\s?total|grand total|overall total|total)/i

/** Why a row without a recipient is no further line of the row above; null when it is one. */
const faultOf = (cells: readonly FileCell[], columns: readonly FileColumn[], above: Award | undefined): string | null => {
  if (above === undefined || isUnitsRow(above.cells, columns)) return 'This row names no recipient, and no row stands above it that it could belong to.'
  const printed = columns.filter(({ known }) => known !== null).flatMap(({ at }) => cells[at] ?? [])
  const filled = printed.filter((cell) => !isEmpty(cell))
  const name = shortened(cellOf(above.cells, columns, 0)?.lines[0]?.text ?? '', 60)
  const sum = filled.map(wordsOf).find((words) => total.test(words))
  if (sum !== undefined) return `This row says “${shortened(sum, 60)}” and names no recipient, so that it would be set as further lines of “${name}”.`
  const figure = cellOf(cells, columns, 1)
  return figure !== undefined && filled.length === 1 && filled[0] === figure
    ? `This row states “${shortened(wordsOf(figure), 60)}” and nothing else: it may be a total, or a further award to “${name}”.`
    : null
}

/** A row with the lines of the row under it. Lines of one row stay beside each other. */
const joined = (above: Award, below: Award, columns: readonly FileColumn[]): Award => {
  const printed = columns.filter(({ known }) => known !== null)
  const height = Math.max(...printed.map(({ at }) => above.cells[at]?.lines.length ?? 0))
  const cells = above.cells.map((cell, at): FileCell => {
    const more = below.cells[at]
    if (more === undefined || isEmpty(more)) return cell
    const tall = printed.some((column) => column.at === at) ? height : cell.lines.length
    const room: Spread[] = Array.from({ length: tall - cell.lines.length }, () => ({ text: '', line: cell.place.endLine, columns: [] }))
    return withLinesOf({ ...cell, place: isEmpty(cell) ? more.place : cell.place, lines: [...cell.lines, ...room] }, more)
  })
  return { place: { ...above.place, endLine: below.place.endLine, endColumn: below.place.endColumn }, cells }
}

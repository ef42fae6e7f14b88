/** Tables out of rows of cells that no head line or dashes mark off: those of a CSV file, or of a sheet. */
import type { Place } from '../findings/place.ts'
import type { Table } from '../model/paper.ts'
import { bareWords } from './inlines.ts'
import type { Reading } from './reading.ts'
import type { FileCell } from './table-beside/cells.ts'
import { tableOfCells, type CellRead } from './table-of-cells.ts'

/** A table, and the words that stand right above it. */
export interface LooseTable {
  readonly table: Table
  readonly caption: string
}

/** A row from its first column on; a cell that is not there is empty. */
export type LooseRow = readonly (FileCell | undefined)[]

/** What may be said of a cell before it is read: that it cannot be, because a finding says so already. */
export type IsTold = (cell: FileCell) => boolean

/** Makes the table of some rows; null where no cell of theirs is filled. What stands alone above its head is its caption. */
export const tableOfRows = (rows: readonly LooseRow[], reading: Reading, isTold: IsTold = () => false): LooseTable | null => {
  const filled = rows.filter((row) => row.some(isFilled))
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  if (width === 0) return null
  const titles = titlesOf(filled)
  const [head = [], last = head] = [filled[titles.length], filled.at(-1)]
  // A row of nothing but separators is an empty row of the table; an empty line is none.
  const body = rows.slice(rows.indexOf(head) + 1, rows.lastIndexOf(last) + 1).filter((row) => row.length > 1 || row.some(isFilled))
  const whole = (row: LooseRow): CellRead[] => Array.from({ length: width }, (_, at) => cellRead(row[at], row, isTold))
  const table = tableOfCells({
    place: placeOf(filled.flat()), beside: null,
    columns: Array.from({ length: width }, (_, at) => ({ align: null, meant: isLamed(body.map((row) => row[at]), isTold) ? 'figures' : null })),
    head: whole(head), rows: body.map((row) => ({ place: placeOf(row), cells: whole(row) })),
  }, reading)
  return { table, caption: titles.map(wordsOf).join(' ') }
}

/** True for a column of figures in which a cell has failed: that one must not hide the column from the check. */
const isLamed = (cells: LooseRow, isTold: IsTold): boolean => {
  const others = cells.filter(isFilled).filter((cell) => !isTold(cell))
  return cells.some((cell) => cell !== undefined && isTold(cell)) && others.length > 0 && others.every((cell) => /\d/.test(wordsOf(cell)) && !/[a-z]{3}/i.test(wordsOf(cell)))
}

/** True for a cell with anything in it. */
export const isFilled = (cell: FileCell | undefined): cell is FileCell => cell !== undefined && cell.lines.some(({ text }) => text.trim() !== '')

const wordsOf = ({ lines }: FileCell): string => lines.map(({ text }) => text).join(' ')

/** A spreadsheet's titles, each of which stands alone in its row. Only above a head of names or years, for a head may name its first column alone. */
const titlesOf = (rows: readonly LooseRow[]): FileCell[] => {
  const head = rows.slice(0, mostTitles + 1).findIndex((row) => row.filter(isFilled).length > 1)
  if (head < 1) return []
  const [row = [], next = []] = rows.slice(head)
  const names = row.slice(1).filter(isFilled)
  const named = mayBeHead(row) && statesFigures([next]) || names.length > 1 && names.every((cell) => /[a-z]{3}|^(?:19|20)\d\d(?:\/\d\d)?$/i.test(wordsOf(cell)))
  return named ? rows.slice(0, head).flatMap((row) => row.filter(isFilled)) : []
}

const mostTitles = 4

/** True for a row that may be the head of a table: several cells, and none of them states an amount. */
const mayBeHead = (row: LooseRow): boolean => {
  const cells = row.filter(isFilled)
  return cells.length > 1 && cells.every((cell) => !/\d/.test(wordsOf(cell).replace(/\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b|£'?000s?|\d{1,2}(?:st|nd|rd|th)?(?= [A-Z][a-z]{2})/g, '')))
}

const statesFigures = (rows: readonly LooseRow[]): boolean => rows.some((row) => row.slice(1).some((cell) => isFilled(cell) && /\d/.test(wordsOf(cell))))

/**
 * The tables that stand one under another, parted by empty rows.
 * An empty row may as well be room within one table: after it only a new head, with or without titles, begins another.
 */
export const partedByRows = (rows: readonly LooseRow[]): (readonly LooseRow[])[] => {
  const parts: LooseRow[][] = []
  let part: LooseRow[] = []
  for (const [at, row] of rows.entries()) {
    const begins = row.some(isFilled) && !(rows[at - 1] ?? []).some(isFilled)
    if (begins && statesFigures(part)) {
      const next = rows.slice(at, at + mostTitles + 2).find((one) => one.filter(isFilled).length > 1)
      if (next !== undefined && mayBeHead(next)) {
        parts.push(part)
        part = []
      }
    }
    part.push(row)
  }
  return [...parts, part].filter((one) => one.some((row) => row.some(isFilled)))
}

/**
 * The tables that stand side by side, parted by empty columns.
 * An empty column may as well be room within one table: only what has words for its rows again is another.
 */
export const partedByColumns = (rows: readonly LooseRow[]): (readonly LooseRow[])[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const filledColumns = Array.from({ length: width }, () => false)
  for (const row of rows) for (const [at, cell] of row.entries()) if (isFilled(cell)) filledColumns[at] = true
  const starts = filledColumns.flatMap((filled, at) => (filled && filledColumns[at - 1] !== true ? [at] : []))
  const [first = 0, ...more] = starts
  const edges = [first, ...more.filter((start) => namesRows(rows, start)), width]
  return edges.slice(0, -1).map((from, at) => {
    const end = filledColumns.lastIndexOf(true, (edges[at + 1] ?? width) - 1) + 1
    return rows.map((row) => row.slice(from, end))
  })
}

/** True where most cells of a column are words, and a figure stands to the right of them. */
const namesRows = (rows: readonly LooseRow[], column: number): boolean => {
  const cells = rows.slice(1).flatMap((row) => { const cell = row[column]; return isFilled(cell) ? [wordsOf(cell)] : [] })
  const words = cells.filter((text) => /[a-z]{2}/i.test(text)).length
  return cells.length > 1 && words * 2 > cells.length && rows.some((row) => { const cell = row[column + 1]; return isFilled(cell) && /\d/.test(wordsOf(cell)) })
}

const nowhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 2 }

const placeOf = (cells: LooseRow): Place => {
  const [first, last] = [cells.find((cell) => cell !== undefined)?.room, cells.findLast((cell) => cell !== undefined)?.room]
  return first === undefined || last === undefined ? nowhere : { ...first, endLine: last.endLine, endColumn: last.endColumn }
}

const cellRead = (cell: FileCell | undefined, row: LooseRow, isTold: IsTold): CellRead => {
  if (cell === undefined) return { place: row.findLast((one) => one !== undefined)?.room ?? nowhere, lines: [], spreads: [] }
  const alone = cell.lines.length === 1
  const lines = cell.lines.map(({ text, line, columns }) => (text === '' ? [] : [bareWords(text, alone ? cell.place : { line, column: columns[0] ?? 1, endLine: line, endColumn: (columns.at(-1) ?? 0) + 1 })]))
  return { place: cell.place, lines, spreads: cell.lines, ...(isTold(cell) ? { told: true } : {}) }
}

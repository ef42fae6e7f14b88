/** Reads tables written in Markdown: where each cell stands, its words in lines, and rows that have just as many cells. */
import type { AlignType, Table as TableNode, TableCell, TableRow } from 'mdast'
import type { Place } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import type { Table } from '../model/paper.ts'
import { readLines } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Reading } from './reading.ts'
import { spreadOut } from './spread.ts'
import { tableOfCells, type CellRead } from './table-of-cells.ts'

const alignOf = (side: AlignType | undefined): Table['columns'][number]['align'] =>
  (side === 'left' ? 'start' : side === 'center' ? 'centre' : side === 'right' ? 'end' : null)

/**
 * Reads a table.
 * @param contents `words` where no column can be one of figures: the BIBLIOGRAPHY
 */
export const readTable = (node: TableNode, reading: Reading, contents: 'figures' | 'words' = 'figures'): Table => {
  const place = placeOf(node)
  const align = node.align ?? []
  const [headRow, ...bodyRows] = node.children
  const width = Math.max(1, align.length)
  const head = (headRow?.children ?? []).map((cell) => readCell(cell, reading))
  const rows = bodyRows.map((row) => ({ place: placeOf(row), cells: fitted(row, width, headRow, reading) }))
  if (rows.length === 0) reading.notes.add('table-without-rows', place, 'This table has a head and no rows.')
  return tableOfCells({ place, beside: null, columns: align.map((side) => ({ align: alignOf(side), meant: contents === 'words' ? 'words' : side === 'right' ? 'figures' : null })), head, rows }, reading)
}

const readCell = (node: TableCell, reading: Reading): CellRead => {
  const lines = readLines(node.children, reading)
  const blank = lines.length === 1 && lines[0]?.length === 0
  return { place: cellPlace(node, reading), lines: blank ? [] : lines, spreads: lines.map((line) => spreadOut(line, reading.lines)) }
}

/** The words of a cell without its bars; of an empty one the room between them. */
const cellPlace = (node: TableCell, { lines }: Reading): Place => {
  const place = placeOf(node)
  const first = node.children[0]
  const last = node.children.at(-1)
  if (first !== undefined && last !== undefined) {
    const start = placeOf(first)
    const end = placeOf(last)
    return { line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn }
  }
  const source = sourceOf(lines, place)
  const bar = source.startsWith('|') ? 1 : 0
  const endBar = source.length > bar && source.endsWith('|') ? 1 : 0
  return { ...place, column: place.column + bar, endColumn: Math.max(place.column + bar + 1, place.endColumn - endBar) }
}

/** The cells of a row, just as many as there are columns; too many or too few are noted, and none is lost. */
const fitted = (row: TableRow, width: number, headRow: TableRow | undefined, reading: Reading): CellRead[] => {
  const cells = row.children.map((cell) => readCell(cell, reading))
  const place = placeOf(row)
  const source = reading.lines[place.line - 1] ?? ''
  const barred = headRow !== undefined && /^\s*\|/.test(reading.lines[placeOf(headRow).line - 1] ?? '')
  if (barred && !/(?<!\\)\|/.test(source)) {
    reading.notes.add('table-row-cells', place, `This line stands right under the table and is read as a row of it: ${cited(source)}.`, { help: 'Leave an empty line between the table and what follows.' })
  } else if (cells.length !== width) {
    const few = cells.length < width
    reading.notes.add('table-row-cells', place, `This row has ${counted(cells.length, 'cell')}; the table has ${counted(width, 'column')}.`, {
      help: few ? 'Put in the bar that is missing; an empty cell is written as | |.' : 'Take out the bar that is too many; a bar among the words is written as \\|.',
      ...(headRow === undefined ? {} : { related: [{ place: placeOf(headRow), label: 'the head of the table' }] }),
    })
  }
  const [kept, surplus] = [cells.slice(0, width), cells.slice(width)]
  const last = kept.at(-1)
  if (last !== undefined && surplus.length > 0) {
    kept[width - 1] = { ...last, lines: [...last.lines, ...surplus.flatMap(({ lines }) => lines)] }
  }
  const end = { line: place.endLine, column: Math.max(1, place.endColumn - 1), endLine: place.endLine, endColumn: Math.max(2, place.endColumn) }
  while (kept.length < width) kept.push({ place: end, lines: [], spreads: [] })
  return kept
}

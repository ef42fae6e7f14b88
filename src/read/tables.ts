/** Reads tables: cells of words in lines, figures where a column is one of figures, and rows that have just as many cells. */
import type { AlignType, Table as TableNode, TableCell, TableRow } from 'mdast'
import type { Place } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import type { Figure } from '../model/figure.ts'
import type { Inline, Table } from '../model/paper.ts'
import { readFigures, type FiguresRead } from './figures.ts'
import { isUnitMark } from './figures/unit-mark.ts'
import { readLines } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Reading } from './reading.ts'
import { spreadOut, type Spread } from './spread.ts'

type Cell = Table['head'][number]
type CellReading = Cell['reading']

/** A cell before it is known whether its column holds figures. */
interface Raw {
  readonly place: Place
  readonly lines: Inline[][]
  readonly spreads: readonly Spread[]
}

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
  const kinds = align.map((side, column): 'words' | 'figures' => {
    if (contents === 'words') return 'words'
    const cells = rows.slice(namesUnits(rows[0]?.cells ?? []) ? 1 : 0).flatMap((row) => row.cells[column] ?? [])
    return (side === 'right' && !isAllWords(cells)) || holdsFigures(cells) ? 'figures' : 'words'
  })
  return {
    kind: 'table',
    place,
    columns: kinds.map((kind, column) => ({ align: alignOf(align[column]), kind, role: null })),
    head: head.map(({ place: at, lines, spreads }) => ({ place: at, lines, reading: { kind: spreads.every(({ text }) => text.trim() === '') ? 'blank' : 'words' } })),
    rows: rows.map(({ place: at, cells }, index) => ({ place: at, role: null, cells: cells.map((cell, column): Cell => ({
      place: cell.place, lines: cell.lines, reading: readingOf(cell, index === 0 && namesUnits(cells) ? 'words' : kinds[column] ?? 'words', reading),
    })) })),
  }
}

const readCell = (node: TableCell, reading: Reading): Raw => {
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
const fitted = (row: TableRow, width: number, headRow: TableRow | undefined, reading: Reading): Raw[] => {
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

/** True for a second line of the head, as spreadsheets leave it: a row of `£m`, `£000` or `%` and nothing else but the name of the rows. */
const namesUnits = (cells: readonly Raw[]): boolean => {
  const written = cells.map(({ spreads }) => spreads.map(({ text }) => text.trim()).join(' ').trim())
  const named = written.slice(1).filter((text) => text !== '')
  return named.length > 0 && named.every(isUnitMark) && !/\d/.test(written[0] ?? '')
}

/** True for a column aligned to the right in which no cell was even meant as a figure: dates, or ratios such as 6/9. */
const isAllWords = (cells: readonly Raw[]): boolean => {
  const kinds = cells.map(kindOf)
  return kinds.includes('words') && kinds.every((kind) => kind === 'words' || kind === 'nothing')
}

const isFill = ({ spreads }: Raw): boolean => spreads.length > 0 && /^\s*=/.test(spreads[0]?.text ?? '')

/**
 * True for a column that holds figures although its dashes do not say so.
 * One cell that cannot be read must not hide the column from the audit: where most of its cells state money, it is one of figures.
 */
const holdsFigures = (cells: readonly Raw[]): boolean => {
  const tally = { money: 0, amounts: 0, unreadable: 0, words: 0 }
  for (const cell of cells) {
    const kind = kindOf(cell)
    if (kind !== 'nothing') tally[kind]++
  }
  const { money, amounts, unreadable, words } = tally
  if (words + unreadable === 0) return money + amounts > 0
  return money >= amounts && money >= unreadable && money > 0 && money + amounts >= 2 * words
}

/** What a cell says towards its column being one of figures. */
const kindOf = (cell: Raw): 'money' | 'amounts' | 'unreadable' | 'words' | 'nothing' => {
  if (isFill(cell)) return 'amounts'
  const reads = cell.spreads.map(({ text }) => readFigures(text, { line: 1, column: 1 }))
  if (reads.some(({ kind }) => kind === 'unreadable')) return 'unreadable'
  if (reads.some(({ kind }) => kind === 'words')) return 'words'
  const kinds = reads.flatMap((read) => (read.kind === 'figures' ? read.figures.map(({ kind }) => kind) : []))
  if (kinds.includes('money') || kinds.includes('range')) return 'money'
  return kinds.includes('number') || kinds.includes('percentage') ? 'amounts' : 'nothing'
}

const readingOf = (cell: Raw, kind: 'words' | 'figures', reading: Reading): CellReading => {
  if (cell.spreads.every(({ text }) => text.trim() === '')) return { kind: 'blank' }
  if (kind === 'words') {
    if (isFill(cell)) reading.notes.add('fill-among-words', cell.place, `${cited(cell.spreads[0]?.text ?? '')} asks for a sum in a column of words.`)
    return { kind: 'words' }
  }
  if (isFill(cell)) return readFill(cell, reading)
  const figures: Figure[] = []
  for (const spread of cell.spreads) {
    const read = figuresOf(spread)
    if (read.kind === 'figures') figures.push(...read.figures)
    else if (read.kind !== 'blank') {
      noteUnreadable(spread, read, cell, reading)
      return { kind: 'words' }
    }
  }
  return figures.length === 0 ? { kind: 'blank' } : { kind: 'figures', figures }
}

/** `=`, to be filled in; `= £265.5k`, to be filled in and compared. */
const readFill = (cell: Raw, reading: Reading): CellReading => {
  const [first, ...more] = cell.spreads
  if (first === undefined) return { kind: 'blank' }
  const sign = first.text.indexOf('=') + 1
  const stated = { text: first.text.slice(sign), columns: first.columns.slice(sign), line: first.line }
  const read = figuresOf(stated)
  const figure = read.kind === 'figures' ? read.figures[0] : undefined
  if (more.every(({ text }) => text.trim() === '')) {
    if (read.kind === 'blank') return { kind: 'fill', stated: null }
    if (read.kind === 'figures' && read.figures.length === 1 && figure !== undefined) return { kind: 'fill', stated: figure }
  }
  if (read.kind === 'unreadable' || read.kind === 'words') noteUnreadable(stated, read, cell, reading)
  else reading.notes.add('figure-unreadable', cell.place, 'One figure may stand after =, and here are more.')
  return { kind: 'words' }
}

const noteUnreadable = (spread: Spread, read: FiguresRead, cell: Raw, { notes }: Reading): void => {
  const words = cited(spread.text)
  notes.add('figure-unreadable', cell.place, read.kind === 'unreadable'
    ? `${words} cannot be read as a figure, because ${read.why.replace(/\.$/, '')}.`
    : `${words} stands in a column of figures and states none.`)
}

/** Reads a line of a cell; each figure gets the place where it really stands, whatever marks stand between. */
const figuresOf = ({ text, columns, line }: Spread): FiguresRead => {
  const read = readFigures(text, { line, column: 1 })
  if (read.kind !== 'figures') return read
  const at = (place: Place): Place => {
    const start = columns[place.column - 1] ?? place.column
    const end = (columns[place.endColumn - 2] ?? start) + 1
    return { line, column: start, endLine: line, endColumn: Math.max(start + 1, end) }
  }
  const moved = (figure: Figure): Figure => (figure.kind === 'range'
    ? { ...figure, place: at(figure.place), from: { ...figure.from, place: at(figure.from.place) }, to: { ...figure.to, place: at(figure.to.place) } }
    : { ...figure, place: at(figure.place) })
  return { kind: 'figures', figures: read.figures.map(moved) }
}

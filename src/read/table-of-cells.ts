/** Makes a table of cells, wherever they were written: decides which columns hold figures, and reads the figures in them. */
import type { Place } from '../findings/place.ts'
import type { Exemption } from '../model/exemption.ts'
import type { Figure } from '../model/figure.ts'
import type { Inline, Table } from '../model/paper.ts'
import { readFigures, type FiguresRead } from './figures.ts'
import { footnoteMarks } from './figures/marks.ts'
import { cited, type Reading } from './reading.ts'
import { rowsWithoutAmounts } from './rows-without-amounts.ts'
import type { Spread } from './spread.ts'

type Cell = Table['head'][number]
type CellReading = Cell['reading']

/** A cell before it is known whether its column holds figures. */
export interface CellRead {
  readonly place: Place
  readonly lines: Inline[][]
  /** The same lines as plain text, with the column of each character. */
  readonly spreads: readonly Spread[]
  /** True when a finding says already that it cannot be read as what was meant. */
  readonly told?: boolean
}

/** What is known of a column before its cells are read. */
export interface ColumnMeant {
  readonly align: Table['columns'][number]['align']
  /** `figures`: its cells are meant as such, and one that is none is told; null: its cells say. */
  readonly meant: 'figures' | 'words' | null
}

/** A table before its figures are read. Each row has just as many cells as there are columns. */
export interface TableRead {
  readonly place: Place
  readonly beside: Table['beside']
  readonly columns: readonly ColumnMeant[]
  readonly head: readonly CellRead[]
  readonly rows: readonly { readonly place: Place; readonly exempt?: Exemption | null; readonly cells: readonly CellRead[] }[]
}

/** Makes a table of its cells. What cannot be read is noted in the file of the cells. */
export const tableOfCells = ({ place, beside, columns, head, rows }: TableRead, reading: Reading): Table => {
  const marks = footnoteMarks([...head, ...rows.flatMap(({ cells }) => cells)], reading.lines)
  const read = readOnceEach(marks)
  const written: Written = { reading, read, helps: beside === null ? {} : helpsBeside }
  const kindOf = (cell: CellRead): Kind => readKind(cell, read)
  const withoutAmounts = rowsWithoutAmounts(head.map(wordsOf), rows.map((row) => row.cells.map(wordsOf)), (words) => read(words).kind === 'words')
  const kinds = columns.map(({ meant }, column): 'words' | 'figures' => {
    if (meant === 'words') return 'words'
    const cells = rows.filter((_, at) => !withoutAmounts.has(at)).flatMap((row) => row.cells[column] ?? [])
    if (column === 0 && meant === null && columns.length > 1 && namesRanges(cells, read)) return 'words'
    return (meant === 'figures' && !isAllWords(cells, kindOf)) || holdsFigures(cells, kindOf) ? 'figures' : 'words'
  })
  return {
    kind: 'table',
    place,
    beside,
    columns: kinds.map((kind, column) => ({ align: columns[column]?.align ?? null, kind, role: null })),
    head: head.map(({ place: at, lines, spreads }) => ({ place: at, lines, reading: { kind: spreads.every(({ text }) => text.trim() === '') ? 'blank' : 'words' } })),
    rows: rows.map(({ place: at, exempt = null, cells }, index) => ({ place: at, role: null, exempt, cells: cells.map((cell, column): Cell => ({
      place: cell.place, lines: cell.lines, reading: readingOf(cell, withoutAmounts.has(index) ? 'words' : kinds[column] ?? 'words', written),
    })) })),
  }
}

/** Where findings of cells go, and what they say to do where the catalogue speaks of Markdown. */
interface Written {
  readonly reading: Reading
  readonly read: ReadsOnce
  readonly helps: { readonly unreadable?: string; readonly fill?: string }
}

const helpsBeside = {
  unreadable: 'Write it like £2.5k, £1,250 or TBC.',
  fill: 'A sum is made in a column of figures only; write words before the sign if it is to be printed.',
}

/** A rule drawn under figures with dashes is none of them. */
const isRule = (words: string): boolean => /^[-–—=_]{3,}$/.test(words)

const wordsOf = ({ spreads }: CellRead): string => spreads.length === 1 ? spreads[0]?.text.trim() ?? '' : spreads.map(({ text }) => text.trim()).join(' ').trim()

/** True for a first column of bands, such as £50,000 - £54,999: they name the rows. */
const namesRanges = (cells: readonly CellRead[], read: ReadsOnce): boolean => {
  const reads = cells.map((cell) => read(wordsOf(cell))).filter(({ kind }) => kind !== 'blank')
  const ranges = reads.filter((read) => read.kind === 'figures' && read.figures.some(({ kind }) => kind === 'range'))
  return 2 * ranges.length > reads.length
}

/** True for a column aligned to the right in which no cell was even meant as a figure: dates, or ratios such as 6/9. */
const isAllWords = (cells: readonly CellRead[], kindOf: KindOf): boolean => {
  const kinds = cells.map(kindOf)
  return kinds.includes('words') && kinds.every((kind) => kind === 'words' || kind === 'nothing')
}

const isFill = ({ spreads, told }: CellRead): boolean => told !== true && spreads.length > 0 && /^\s*=/.test(spreads[0]?.text ?? '')

/**
 * True for a column that holds figures although its dashes do not say so.
 * One cell that cannot be read must not hide the column from the audit: where most of its cells state money, it is one of figures.
 */
const holdsFigures = (cells: readonly CellRead[], kindOf: KindOf): boolean => {
  const tally = { money: 0, amounts: 0, unreadable: 0, words: 0 }
  for (const cell of cells) {
    const kind = kindOf(cell)
    if (kind !== 'nothing') tally[kind]++
  }
  const { money, amounts, unreadable, words } = tally
  if (words + unreadable === 0) return money + amounts > 0
  return money >= amounts && money >= unreadable && money > 0 && money + amounts >= 2 * words
}

type Kind = 'money' | 'amounts' | 'unreadable' | 'words' | 'nothing'
type KindOf = (cell: CellRead) => Kind

/** Reads a line of a cell as if it stood at the beginning of a file. */
type ReadsOnce = (text: string) => FiguresRead

/** A cell is read to tell what its column holds, and again for its figures; and many cells of a large table say the same. Each text is read once. */
const readOnceEach = (marks: ReadonlySet<string>): ReadsOnce => {
  const known = new Map<string, FiguresRead>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const read = readFigures(text, { line: 1, column: 1 }, marks)
    if (known.size < mostKnown) known.set(text, read)
    return read
  }
}

/** Of a table whose cells all differ no more are remembered than pay. */
const mostKnown = 10_000

/** What a cell says towards its column being one of figures. */
const readKind = (cell: CellRead, read: ReadsOnce): Kind => {
  if (isFill(cell)) return 'amounts'
  if (cell.told === true) return 'unreadable'
  const reads = cell.spreads.map(({ text }) => read(text))
  if (reads.some(({ kind }) => kind === 'unreadable')) return 'unreadable'
  if (reads.some(({ kind }) => kind === 'words')) return 'words'
  const kinds = reads.flatMap((read) => (read.kind === 'figures' ? read.figures.map(({ kind }) => kind) : []))
  // A range of bare numbers may be one of ages, as in 18-24.
  if (reads.some((read) => read.kind === 'figures' && read.figures.some((figure) => figure.kind === 'money' || (figure.kind === 'range' && figure.from.kind === 'money')))) return 'money'
  return kinds.includes('number') || kinds.includes('percentage') || kinds.includes('range') ? 'amounts' : 'nothing'
}

const readingOf = (cell: CellRead, kind: 'words' | 'figures', written: Written): CellReading => {
  if (cell.spreads.every(({ text }) => text.trim() === '')) return { kind: 'blank' }
  if (cell.told === true) return { kind: 'words' }
  if (kind === 'figures' && isRule(wordsOf(cell))) return { kind: 'blank' }
  if (kind === 'words') {
    if (isFill(cell)) written.reading.notes.add('fill-among-words', cell.place, `${cited(cell.spreads[0]?.text ?? '')} asks for a sum in a column of words.`, helping(written.helps.fill))
    return { kind: 'words' }
  }
  if (isFill(cell)) return readFill(cell, written)
  const figures: Figure[] = []
  for (const spread of cell.spreads) {
    const read = figuresOf(spread, written.read)
    if (read.kind === 'figures') figures.push(...read.figures)
    else if (read.kind !== 'blank') {
      noteUnreadable(spread, read, cell, written)
      return { kind: 'words' }
    }
  }
  return figures.length === 0 ? { kind: 'blank' } : { kind: 'figures', figures }
}

/** `=`, to be filled in; `= £265.5k`, to be filled in and compared. */
const readFill = (cell: CellRead, written: Written): CellReading => {
  const [first, ...more] = cell.spreads
  if (first === undefined) return { kind: 'blank' }
  const sign = first.text.indexOf('=') + 1
  const stated = { text: first.text.slice(sign), columns: first.columns.slice(sign), line: first.line }
  const read = figuresOf(stated, written.read)
  const figure = read.kind === 'figures' ? read.figures[0] : undefined
  if (more.every(({ text }) => text.trim() === '')) {
    if (read.kind === 'blank') return { kind: 'fill', stated: null }
    if (read.kind === 'figures' && read.figures.length === 1 && figure !== undefined) return { kind: 'fill', stated: figure }
  }
  if (read.kind === 'unreadable' || read.kind === 'words') noteUnreadable(stated, read, cell, written)
  else written.reading.notes.add('figure-unreadable', cell.place, 'One figure may stand after =, and here are more.', helping(written.helps.unreadable))
  return { kind: 'words' }
}

const noteUnreadable = (spread: Spread, read: FiguresRead, cell: CellRead, { reading: { notes }, helps }: Written): void => {
  const words = cited(spread.text)
  notes.add('figure-unreadable', cell.place, read.kind === 'unreadable'
    ? `${words} cannot be read as a figure, because ${read.why.replace(/\.$/, '')}.`
    : `${words} stands in a column of figures and states none.`, helping(helps.unreadable))
}

const helping = (help: string | undefined): { help?: string } => (help === undefined ? {} : { help })

/** Reads a line of a cell; each figure gets the place where it really stands, whatever marks stand between. */
const figuresOf = ({ text, columns, line }: Spread, reads: ReadsOnce): FiguresRead => {
  const read = reads(text)
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

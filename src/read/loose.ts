/**
 * Reads the tables of a file that is no paper of the house: Markdown of somebody else's, or a table saved as CSV.
 * An auditor wants them cast, and nothing else of the file judged.
 */
import type { RootContent } from 'mdast'
import type { Code } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Table } from '../model/paper.ts'
import { decode } from './decode.ts'
import { bareWords, plainly, readWords } from './inlines.ts'
import { overLimits, overTableLimits } from './limits.ts'
import { parseMarkdown } from './markdown.ts'
import { notesOn, type Notes, type Reading } from './reading.ts'
import type { Source } from './source.ts'
import { cellsOf, separators, type FileCell, type Separator } from './table-beside/cells.ts'
import { tableOfCells, type CellRead } from './table-of-cells.ts'
import { readTable } from './tables.ts'

/** A table, and the words that stand right above it. */
export interface LooseTable {
  readonly table: Table
  readonly caption: string
}

export interface LooseRead {
  /** Null when the file is no text, or over its limits. */
  readonly tables: readonly LooseTable[] | null
  readonly findings: readonly Finding[]
}

/** What keeps a table from being cast is told; all else of a loose file is its author's affair. */
const told: ReadonlySet<Code> = new Set(['table-row-cells', 'table-without-rows', 'figure-unreadable'])

/** True for a file that begins as a paper does: with front matter. */
export const isPaper = ({ bytes }: Pick<Source, 'bytes'>): boolean =>
  /^\uFEFF?\s*(?:---[ \t]*\r?\n|(?:to|from|title|date)[ \t]*:)/i.test(new TextDecoder().decode(bytes.subarray(0, 4_000)))

/** Reads every table of a file. @param source its name says whether it is CSV or Markdown */
export const readLoose = (source: Source, style: HouseStyle): LooseRead => {
  const decoded = decode(source)
  if (decoded.text === null) return { tables: null, findings: [decoded.finding] }
  const lines = decoded.text.split('\n')
  const notes = leniently(notesOn(source.file))
  const reading: Reading = {
    lines, style, notes, names: new Map(), beside: source.beside, covers: () => true,
    footnotes: { take: () => null, noteUnused: () => {} },
  }
  return /\.(?:csv|tsv)$/i.test(source.file) ? readCsv(decoded.text, source.file, reading) : readMarkdown(decoded.text, source.file, reading)
}

/** In a loose table a fault is a warning: nobody here publishes it. */
const leniently = (notes: Notes): Notes => ({
  ...notes,
  add: (code, place, what, particulars = {}) => { if (told.has(code)) notes.add(code, place, what, { ...particulars, severity: 'warning' }) },
  of: (file) => leniently(notes.of(file)),
})

const readMarkdown = (text: string, file: string, reading: Reading): LooseRead => {
  const over = overLimits(file, reading.lines)
  if (over.length > 0) return { tables: null, findings: over }
  const tables: LooseTable[] = []
  let caption = ''
  const look = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading') caption = plainly(readWords(node.children, reading))
      else if (node.type === 'table') {
        tables.push({ table: readTable(node, reading), caption })
        caption = ''
      } else if (node.type === 'blockquote' || node.type === 'containerDirective') look(node.children)
    }
  }
  look(parseMarkdown(text).children)
  return { tables, findings: reading.notes.all() }
}

const readCsv = (text: string, file: string, reading: Reading): LooseRead => {
  const separator = separatorOf(reading.lines.find((line) => line.trim() !== '') ?? '')
  const over = overTableLimits(file, reading.lines, separator)
  if (over.length > 0) return { tables: null, findings: over }
  const { rows, fault } = cellsOf(text, separator)
  if (fault !== null) {
    const notes = notesOn(file)
    notes.add('table-quotes', fault.place, fault.what)
    return { tables: null, findings: notes.all() }
  }
  const filled = rows.filter((row) => row.some(isFilled))
  const width = Math.max(0, ...filled.map((row) => row.length))
  const title = titleOf(filled)
  const [head = [], ...body] = title === undefined ? filled : filled.slice(1)
  if (width === 0) return { tables: [], findings: [] }
  const whole = (row: readonly FileCell[]): CellRead[] => Array.from({ length: width }, (_, at) => cellRead(row[at], row))
  const table = tableOfCells({
    place: placeOf(filled.flat()), beside: null,
    columns: Array.from({ length: width }, () => ({ align: null, meant: null })),
    head: whole(head), rows: body.map((row) => ({ place: placeOf(row), cells: whole(row) })),
  }, reading)
  return { tables: [{ table, caption: title?.lines.map(({ text }) => text).join(' ') ?? '' }], findings: reading.notes.all() }
}

const isFilled = ({ lines }: FileCell): boolean => lines.some(({ text }) => text.trim() !== '')

/** A spreadsheet's title, which stands alone in its row. Only above a head of names or years, for a head may name its first column alone. */
const titleOf = ([first = [], second = []]: readonly (readonly FileCell[])[]): FileCell | undefined => {
  const [title, ...others] = first
  const names = second.slice(1).filter(isFilled)
  const named = names.length > 1 && names.every(({ lines }) => /[a-z]{3}|^(?:19|20)\d\d(?:\/\d\d)?$/i.test(lines.map(({ text }) => text).join(' ')))
  return title !== undefined && isFilled(title) && !others.some(isFilled) && named ? title : undefined
}

/** The separator that the first line has most of. */
const separatorOf = (line: string): Separator => {
  const known: readonly Separator[] = [',', ';', '\t']
  const count = (separator: Separator): number => line.split(separator).length
  return known.filter((separator) => separator in separators).reduce((best, one) => (count(one) > count(best) ? one : best))
}

const nowhere: Place = { line: 1, column: 1, endLine: 1, endColumn: 2 }

const placeOf = (cells: readonly FileCell[]): Place => {
  const [first, last] = [cells[0]?.room, cells.at(-1)?.room]
  return first === undefined || last === undefined ? nowhere : { ...first, endLine: last.endLine, endColumn: last.endColumn }
}

const cellRead = (cell: FileCell | undefined, row: readonly FileCell[]): CellRead => {
  if (cell === undefined) return { place: placeOf(row.slice(-1)), lines: [], spreads: [] }
  const lines = cell.lines.map(({ text, line, columns }) => (text === '' ? [] : [bareWords(text, { line, column: columns[0] ?? 1, endLine: line, endColumn: (columns.at(-1) ?? 0) + 1 })]))
  return { place: cell.place, lines, spreads: cell.lines }
}

/** Reads a table that stands in a file of its own beside the paper: `::table{from="awards.csv"}`. Its cells are text, never Markdown. */
import type { Place } from '../findings/place.ts'
import type { Table } from '../model/paper.ts'
import { noteCharacters } from './characters.ts'
import { decode, mostBytes, type FileKind } from './decode.ts'
import { bareWords } from './inlines.ts'
import { overTableLimits } from './limits.ts'
import { cited, type Reading } from './reading.ts'
import { awardsOf } from './table-beside/awards.ts'
import { cellsOf, separators, type FileCell, type Separator } from './table-beside/cells.ts'
import { columnsOf, isHead, noteColumns } from './table-beside/columns.ts'
import { exemptRows } from './table-beside/exempt-rows.ts'
import { separatorsOf } from './table-beside/separator.ts'
import { noteSpoilt } from './table-beside/spoilt.ts'
import { tableOfCells, type CellRead } from './table-of-cells.ts'

export interface TableBeside {
  /** Null only where an error says why. */
  readonly table: Table | null
  /** True when a row of it is not for publication, or might be: the paper is then private. */
  readonly exempt: boolean
  /** True when nobody knows which rows those are. */
  readonly uncertain: boolean
}

const nothing: TableBeside = { table: null, exempt: false, uncertain: false }

const saveAgain = 'Save the table again in Excel: Save As, “CSV UTF-8 (Comma delimited)”.'
const tables: FileKind = {
  name: 'table', packed: 'an Excel workbook, or another packed file', wrongly: 'which Excel writes as plain “CSV”', most: mostBytes,
  helps: {
    'file-empty': 'Write the table, or take its line out of the paper.',
    'file-too-large': 'Take out what is not for this paper.',
    'file-binary': saveAgain, 'file-utf-16': saveAgain, 'file-not-utf-8': saveAgain,
  },
}

/** Files that people name and that hold tables in another form. */
const otherKinds: readonly (readonly [ending: RegExp, what: string])[] = [
  [/\.(?:xlsx|xlsm|xlsb|xls)$/i, 'an Excel workbook'], [/\.ods$/i, 'an OpenDocument spreadsheet'], [/\.numbers$/i, 'a Numbers spreadsheet'],
  [/\.(?:docx?|rtf|odt|pdf)$/i, 'a document'],
]

/**
 * Reads the table that a paper names.
 * @param from its name as the author gave it
 * @param place where the paper names it; its rows and cells have places in their own file
 * @param inExempt whether that is in an exempt passage
 */
export const readTableBeside = (from: string, place: Place, reading: Reading, inExempt = false): TableBeside => {
  const kind = otherKinds.find(([ending]) => ending.test(from))?.[1] ?? (/\.(?:csv|tsv)$/i.test(from) ? null : 'no file whose name ends in .csv')
  if (kind !== null) {
    reading.notes.add('table-file-kind', place, `${cited(from)} is ${kind}.`)
    return nothing
  }
  const given = reading.beside(from, inExempt)
  if (given.kind === 'unopened') return nothing
  if (given.kind === 'refused') {
    reading.notes.add('table-file-missing', place, `${cited(from)} cannot be read, because ${given.because.replace(/([^.?!])$/, '$1.')}`)
    return nothing
  }
  const { file, bytes } = given
  const notes = reading.notes.of(file)
  const decoded = decode({ file, bytes }, tables)
  if (decoded.text === null) {
    notes.take(decoded.finding)
    return nothing
  }
  const lines = decoded.text.split('\n')
  const rows = rowsOf(decoded.text, lines, file, { ...reading, lines, notes })
  return rows === null ? nothing : tableOf(rows, { file, from, place }, { ...reading, lines, notes })
}

/** The rows of the file, its head first; null where an error says why they cannot be told apart. */
const rowsOf = (text: string, lines: readonly string[], file: string, { notes, style, covers }: Reading): readonly (readonly FileCell[])[] | null => {
  const filled = (rows: readonly (readonly FileCell[])[]) => rows.filter((row) => row.some((cell) => cell.lines.length > 0))
  const within = (separator: Separator): boolean => overTableLimits(file, lines, separator).length === 0
  const found = separatorsOf(text, (head, separator) => within(separator) && isHead(columnsOf(cellsOf(head, separator).rows?.[0] ?? [], style)))
  const [separator, other] = found
  if (separator === undefined || other !== undefined) {
    noteSeparator(found, lines, notes)
    return null
  }
  const over = overTableLimits(file, lines, separator)
  over.forEach(notes.take)
  if (over.length > 0) return null
  noteCharacters(lines, covers, notes)
  const { rows, fault } = cellsOf(text, separator)
  if (fault === null) return filled(rows)
  notes.add('table-quotes', fault.place, fault.what)
  return null
}

const noteSeparator = (found: readonly Separator[], lines: readonly string[], notes: Reading['notes']): void => {
  const at = lines.findIndex((line) => line.trim() !== '')
  const place = { line: at + 1, column: 1, endLine: at + 1, endColumn: Math.max(2, (lines[at] ?? '').length + 1) }
  notes.add('table-separator', place, found.length === 0
    ? 'No comma, semicolon or tab stands between the heads of this table.'
    : `${found.map((separator) => `a ${separators[separator]}`).join(' and ')} stand between these heads, and it is not certain which of them parts the cells.`.replace(/^a/, 'A'))
}

const tableOf = ([heads = [], ...rows]: readonly (readonly FileCell[])[], { file, from, place }: { file: string; from: string; place: Place }, reading: Reading): TableBeside => {
  const { notes, style } = reading
  const columns = columnsOf(heads, style)
  noteColumns(columns, rows, style, notes)
  if (!isHead(columns)) return nothing
  const awards = awardsOf(rows, columns, notes)
  const { exempt, grounds, marks, uncertain } = exemptRows(awards, columns, rows.some(({ length }) => length !== columns.length), reading.exempt, notes)
  if (awards.length === 0) notes.add('table-without-rows', heads[0]?.room ?? place, 'This table has a head and no rows.')
  const printed = columns.filter(({ known }) => known !== null)
  const kept = columns.filter(({ known, at, heading }) => known === null && (heading !== '' || awards.some(({ cells }) => cells[at]?.lines.length !== 0)))
  const table = tableOfCells({
    place,
    beside: { file, from, place, kept: kept.map(({ at, heading }) => ({ heading, cells: awards.map(({ cells }) => (cells[at]?.lines ?? []).map(({ text }) => text).join('\n')) })), grounds: [...grounds] },
    columns: printed.map(({ known }) => ({ align: null, meant: known === 1 ? 'figures' : null })),
    head: printed.map(({ head }) => cellRead(head, notes)),
    rows: awards.map((award, at) => ({ place: award.place, exempt: marks[at] ?? null, cells: printed.flatMap(({ at }) => award.cells[at] ?? []).map((cell) => cellRead(cell, notes)) })),
  }, reading)
  return { table, exempt, uncertain }
}

/** A printed cell: its words as typed, each line at its place. */
const cellRead = (cell: FileCell, notes: Reading['notes']): CellRead => ({
  place: cell.place,
  lines: cell.lines.map(({ text, line, columns }) => (text === '' ? [] : [bareWords(text, { line, column: columns[0] ?? 1, endLine: line, endColumn: (columns.at(-1) ?? 0) + 1 })])),
  spreads: cell.lines,
  told: noteSpoilt(cell, notes),
})

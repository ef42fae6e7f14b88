/** Reads the tables of a workbook (.xlsx): every sheet as it shows its figures, cut into tables as a CSV file is. */
import type { Code } from '../../findings/catalogue.ts'
import { placeOnLine, startOfFile, type Place } from '../../findings/place.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { cellName } from '../../model/workbook.ts'
import { looseMost } from '../limits.ts'
import { inSheet, leniently, looseReading, type LooseRead, type SheetText } from '../loose.ts'
import { partedByColumns, partedByRows, tableOfRows, type LooseRow, type LooseTable } from '../loose-cells.ts'
import { notesOn, type Notes, type Reading } from '../reading.ts'
import type { Source } from '../source.ts'
import type { FileCell } from '../table-beside/cells.ts'
import { failuresOf, type FailedCell } from './failed.ts'
import { hiddenIn } from './hidden.ts'
import { workbookParts, type ListedSheet } from './parts.ts'
import { filledCells } from './plain-count.ts'
import { readSheet, type SheetRead, type WorkbookCell } from './sheet.ts'
import { mostUnpacked, unpack } from './unpack.ts'
import { writeOut, type WrittenSheet } from './written.ts'

/** Opens workbooks. Given to the auditor's journey only where there is one, so that nobody else waits for its libraries. */
export type ReadWorkbook = (source: Source, style: HouseStyle) => LooseRead

/** Reads a workbook. Places are those of the sheet written out, line 14 being row 14; findings name the cell. */
export const readWorkbook: ReadWorkbook = (source, style) => {
  const notes = notesOn(source.file)
  const refuse = (code: Code, what: string): LooseRead => {
    notes.add(code, startOfFile, what)
    return { tables: null, sheets: [], passages: [], findings: notes.all() }
  }
  const { bytes } = source
  if (bytes.length > looseMost.bytes) return refuse('file-too-large', `The file has more than ${looseMost.bytes / 1024} kB.`)
  const other = otherKind(bytes)
  if (other !== null) return refuse(...other)
  const unpacked = unpack(bytes, (name) => /\.(?:xml|rels)$/.test(name) || isMacro(name))
  if (unpacked.kind === 'too-large') return refuse('file-too-large', `Unpacked, the file has more than ${mostUnpacked / 1024 / 1024} MB.`)
  if (unpacked.kind === 'damaged') return refuse('workbook-damaged', 'The file is cut off, or a part of it cannot be unpacked.')
  const { parts } = unpacked
  if ([...parts.keys()].some(isMacro) || /macroEnabled/.test(parts.get('[Content_Types].xml') ?? '')) return refuse('workbook-macros', 'The workbook has macros.')
  const workbook = workbookParts(parts)
  if (workbook === null) {
    return parts.has('content.xml') ? refuse('workbook-kind', 'The file is an OpenDocument spreadsheet.') : refuse('workbook-damaged', 'The file is packed like a workbook, and no sheet is found in it.')
  }
  const tables: LooseTable[] = []
  const sheets: SheetText[] = []
  let left = looseMost.cells
  const read: { readonly listed: ListedSheet; readonly xml: string; readonly sheet: SheetRead }[] = []
  for (const listed of workbook.sheets) {
    const xml = parts.get(listed.part) ?? ''
    const sheet = readSheet(xml, workbook, { rows: looseMost.lines, cells: left })
    left -= sheet.cells.length
    if (!sheet.whole) return refuse('workbook-damaged', `The sheet “${listed.name}” breaks off.`)
    if (sheet.over !== null) return overLimit(sheet.over, listed.name, `${source.file}!${listed.name}`, notes)
    read.push({ listed, xml, sheet })
  }
  const failures = failuresOf(read.flatMap(({ listed, sheet }) => sheet.cells.flatMap(({ kind, row, column, formula = '' }) => kind === 'error' ? [{ sheet: listed.name, row, column, formula }] : [])))
  for (const { listed, xml, sheet } of read) {
    const file = `${source.file}!${listed.name}`
    const written = writeOut(sheet.cells)
    const one = tablesOfSheet(sheet, written, { ...looseReading(source, style, written.text), notes: leniently(notes.of(file)) })
    noteSheet(listed, sheet, filledCells(xml), written, failures, notes.of(file))
    tables.push(...one.map((loose) => ({ ...loose, table: { ...loose.table, beside: { file, from: listed.name, place: loose.table.place, kept: [], grounds: [] } } })))
    sheets.push({ file, text: written.text, cellAt: cellNamer(listed.name, written) })
  }
  return { tables, sheets, passages: [], findings: notes.all().map((found) => inSheet(found, sheets)) }
}

/** Files under such a name that are no workbook of this kind. */
const otherKind = (bytes: Uint8Array): readonly [Code, string] | null => {
  const start = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (start.startsWith('504b0304')) return null
  if (start !== 'd0cf11e0a1b11ae1') return ['workbook-kind', bytes.length === 0 ? 'The file is empty.' : 'The file is no workbook, whatever its name says.']
  // An encrypted workbook is packed into the same kind of file as one of Excel before 2007, under this name in UTF-16.
  const locked = new TextDecoder('latin1').decode(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e')
  return locked ? ['workbook-locked', 'The workbook is encrypted.'] : ['workbook-kind', 'The file is a workbook as Excel wrote them before 2007 (.xls).']
}

const isMacro = (name: string): boolean => /(?:^|\/)vbaProject\.bin$/i.test(name)

const overLimit = ({ row, column, what }: NonNullable<SheetRead['over']>, name: string, file: string, notes: Notes): LooseRead => {
  const where = `${quoted(name)}!${cellName(row - 1, column - 1)}`
  const [code, words] = what === 'rows'
    ? ['file-too-long', `The sheet has a filled cell in row ${row}; at most ${looseMost.lines} rows are read.`] as const
    : ['file-too-many-cells', `With this cell the workbook has more than ${looseMost.cells} filled cells.`] as const
  notes.of(file).add(code, placeOnLine(row, 1), words, { where, help: 'Delete the rows that are not wanted, or check the sheets one by one.' })
  return { tables: null, sheets: [], passages: [], findings: notes.all() }
}

const tablesOfSheet = ({ cells }: SheetRead, { rows }: WrittenSheet, reading: Reading): LooseTable[] => {
  const told = new Set(cells.filter(({ kind }) => kind === 'error' || kind === 'unreckoned').flatMap(({ row, column }) => rows.get(row)?.get(column) ?? []))
  const width = cells.reduce((most, { column }) => Math.max(most, column), 0)
  const dense = Array.from({ length: Math.max(0, ...rows.keys()) }, (_, at): LooseRow => {
    const row = rows.get(at + 1)
    return row === undefined ? Array.from({ length: width }, () => emptyCell(at + 1)) : Array.from({ length: Math.min(width, Math.max(...row.keys())) }, (__, column) => row.get(column + 1))
  })
  return partedByRows(dense).flatMap(partedByColumns).flatMap((part) => tableOfRows(part, reading, (cell) => told.has(cell)) ?? [])
}

/** Any cell of a row in which nothing is filled. */
const emptyCell = (row: number): FileCell => ({ place: placeOnLine(row, 1), room: placeOnLine(row, 1), lines: [] })

/** What of a sheet is hidden, has failed, or was never worked out. */
const noteSheet = ({ name, hidden }: ListedSheet, sheet: SheetRead, counted: number, { rows }: WrittenSheet, failures: ReturnType<typeof failuresOf>, notes: Notes): void => {
  const placeOf = ({ row, column }: Pick<WorkbookCell, 'row' | 'column'>): Place => rows.get(row)?.get(column)?.place ?? placeOnLine(row, 1)
  const read = sheet.cells.length + sheet.covered.length
  if (read !== counted) notes.add('workbook-cells-differ', startOfFile, `A plain count finds ${counted} filled cells in the sheet “${name}”, and ${read} were read.`)
  if (hidden && read > 0) notes.add('workbook-hidden', startOfFile, `The sheet “${name}” is hidden.`)
  const unseen = hiddenIn(sheet)
  if (unseen !== null) notes.add('workbook-hidden', placeOf(unseen.first), `Hidden in the sheet “${name}”: ${unseen.words}.`)
  const failed = new Map([...failures].flatMap(([root, resting]) => root.sheet === name ? [[`${root.row} ${root.column}`, resting] as const] : []))
  for (const cell of sheet.cells) {
    const resting = cell.kind === 'error' ? failed.get(`${cell.row} ${cell.column}`) : undefined
    if (resting !== undefined) notes.add('workbook-error-cell', placeOf(cell), `The cell shows ${cell.shown}.${resting.length === 0 ? '' : ` ${withIt(name, resting)}`}`)
    if (cell.kind === 'unreckoned') notes.add('workbook-formula-without-value', placeOf(cell), 'The cell has a formula, and the file does not say what it comes to.')
  }
}

/** The cells that a failed one takes with it; of many the first. */
const withIt = (sheet: string, resting: readonly FailedCell[]): string => {
  const names = resting.slice(0, mostNamed).map((cell) => `${cell.sheet === sheet ? '' : `${quoted(cell.sheet)}!`}${cellName(cell.row - 1, cell.column - 1)}`)
  const more = resting.length - names.length
  return resting.length === 1 ? `${names.join('')} rests on it and fails with it.` : `${names.join(', ')}${more === 0 ? '' : ` and ${more} more`} rest on it and fail with it.`
}

const mostNamed = 10

/** Names the cell at a place of the text: `Reserves!C14`, as a formula does. */
const cellNamer = (name: string, { rows }: WrittenSheet) => ({ line, column }: Place): string | null => {
  const at = [...rows.get(line) ?? []].find(([, { room }]) => column >= room.column && column < room.endColumn)?.[0]
  return at === undefined ? null : `${quoted(name)}!${cellName(line - 1, at - 1)}`
}

/** A sheet's name in front of a cell's: between apostrophes where it is more than a word. */
const quoted = (name: string): string => (/^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`)

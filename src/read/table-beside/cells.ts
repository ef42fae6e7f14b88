/** Cuts a text of cells between separators (CSV) into rows of cells, and says of each character where it stands in the file. */
import { CsvError, parse } from 'csv-parse/sync'
import { placeOnLine, type Place } from '../../findings/place.ts'
import type { Spread } from '../spread.ts'

/** What stands between cells, and what people call it. */
export const separators = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const
export type Separator = keyof typeof separators

/** One cell of the file. */
export interface FileCell {
  /** Its words without the quotation marks round them; of an empty cell the room for them. */
  readonly place: Place
  /** As far as the next separator, quotation marks and all. */
  readonly room: Place
  /** Its lines as plain text, white space as one space and none at the ends; none where it is empty. */
  readonly lines: readonly Spread[]
}

export type CellsRead =
  | { readonly rows: readonly (readonly FileCell[])[]; readonly fault: null }
  /** A quotation mark that begins or ends no cell. Nothing after it can be told apart. */
  | { readonly rows: null; readonly fault: { readonly place: Place; readonly what: string } }

/** A stretch of the text, in UTF-16 units from 0. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a text into cells.
 * @param text its lines end in `\n`, and no byte order mark begins it
 */
export const cellsOf = (text: string, separator: Separator): CellsRead => {
  const place = placesIn(text)
  const columnsFrom = columnsOnceEach()
  const cellsIn = (rows: readonly (readonly Stretch[])[]): CellsRead => ({ rows: rows.map((row) => row.map((stretch) => fileCell(text, stretch, place, columnsFrom))), fault: null })
  // Without quotation marks a cell is what stands between two separators, and nothing need be looked into.
  if (!text.includes('"')) return cellsIn(betweenSeparators(text, separator))
  const rows: Stretch[][] = []
  const at = characterAt(text)
  let start = 0
  try {
    parse(text, {
      delimiter: separator, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false,
      // Called for each cell as it ends; the library counts in bytes, and one separator or line end stands between two cells.
      cast: (value, { bytes, records }) => {
        const end = at(bytes)
        const row = (rows[records] ??= [])
        row.push({ start, end })
        start = end + 1
        return value
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows: null, fault: faultAt(text, start) }
  }
  return cellsIn(rows)
}

const betweenSeparators = (text: string, separator: Separator): Stretch[][] => {
  const rows: Stretch[][] = []
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const row: Stretch[] = []
    for (let cell = start; cell <= end;) {
      const next = text.indexOf(separator, cell)
      const stop = next === -1 || next > end ? end : next
      row.push({ start: cell, end: stop })
      cell = stop + 1
    }
    rows.push(row)
    start = end + 1
  }
  return rows
}

/** Which character stands at a byte. To be asked in ascending order. */
const characterAt = (text: string): ((byte: number) => number) => {
  let seen = 0
  let at = 0
  return (byte) => {
    while (seen < byte && at < text.length) {
      const code = text.codePointAt(at) ?? 0
      seen += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
      at += code < 0x10000 ? 1 : 2
    }
    return at
  }
}

interface Point {
  readonly line: number
  readonly column: number
}

/** Where a character stands. To be asked in ascending order. */
const placesIn = (text: string): ((at: number) => Point) => {
  let line = 1
  let lineStart = 0
  return (at) => {
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < at; next = text.indexOf('\n', lineStart)) {
      line++
      lineStart = next + 1
    }
    return { line, column: at - lineStart + 1 }
  }
}

const fileCell = (text: string, { start, end }: Stretch, place: (at: number) => Point, columnsFrom: ColumnsFrom): FileCell => {
  const first = place(start)
  const last = place(end)
  const room = { ...first, endLine: last.line, endColumn: start === end ? last.column + 1 : last.column }
  const quoted = text[start] === '"'
  const words = text.slice(start, end)
  if (!quoted && !/^[ \t]|[ \t]$|[ \t]{2}|\t/.test(words)) {
    return words === '' ? { place: room, room, lines: [] } : { place: room, room, lines: [{ text: words, line: first.line, columns: columnsFrom(first.column, words.length) }] }
  }
  return manyLined(text, { start, end }, first, room, quoted)
}

/** Columns one after the other. */
type ColumnsFrom = (start: number, length: number) => readonly number[]

/** The rows of a table are alike, so that a few lists of columns serve all of its cells: each is made once. */
const columnsOnceEach = (): ColumnsFrom => {
  const made = new Map<number, readonly number[]>()
  return (start, length) => {
    const key = start * 4096 + length
    const columns = (length < 4096 ? made.get(key) : undefined) ?? Array.from({ length }, (_, at) => start + at)
    if (made.size < 10_000) made.set(key, columns)
    return columns
  }
}

/** A cell that is quoted, or has white space to be tidied. */
const manyLined = (text: string, { start, end }: Stretch, first: Point, room: Place, quoted: boolean): FileCell => {
  const lines: Spread[] = []
  let { line } = first
  let lineStart = start - first.column + 1
  let words = ''
  let columns: number[] = []
  const endLine = (): void => {
    lines.push(tidied({ text: words, line, columns }))
    words = ''
    columns = []
  }
  for (let at = quoted ? start + 1 : start; at < (quoted ? end - 1 : end); at++) {
    const character = text[at] ?? ''
    if (character === '\n') {
      endLine()
      line++
      lineStart = at + 1
      continue
    }
    words += character
    columns.push(at - lineStart + 1)
    // Of two quotation marks inside a quoted cell one is meant.
    if (quoted && character === '"') at++
  }
  endLine()
  return { room, ...trimmed(lines, room) }
}

/** Lines without the empty ones above and below, and the place of what is left. */
const trimmed = (all: readonly Spread[], room: Place): Pick<FileCell, 'lines' | 'place'> => {
  const from = all.findIndex(({ text }) => text !== '')
  if (from === -1) return { lines: [], place: room }
  const lines = all.slice(from, all.findLastIndex(({ text }) => text !== '') + 1)
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return { lines: [], place: room }
  return { lines, place: { line: first.line, column: first.columns[0] ?? 1, endLine: last.line, endColumn: (last.columns.at(-1) ?? 0) + 1 } }
}

/** White space set as one space, none at the ends, as everywhere in a paper. */
const tidied = ({ text, line, columns }: Spread): Spread => {
  let words = ''
  const kept: number[] = []
  for (const [at, character] of text.split('').entries()) {
    const space = character === ' ' || character === '\t'
    if (space && (words === '' || words.endsWith(' '))) continue
    words += space ? ' ' : character
    kept.push(columns[at] ?? 1)
  }
  const trimmedWords = words.endsWith(' ') ? words.slice(0, -1) : words
  return { text: trimmedWords, line, columns: kept.slice(0, trimmedWords.length) }
}

/** What is wrong with the quotation marks of the cell that begins at a point. */
const faultAt = (text: string, start: number): { place: Place; what: string } => {
  const place = placesIn(text)
  const on = (at: number): Place => {
    const { line, column } = place(at)
    return placeOnLine(line, column)
  }
  if (text[start] !== '"') return { place: on(Math.max(start, text.indexOf('"', start))), what: 'A quotation mark stands inside this cell, and none round it.' }
  let at = start + 1
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1
  return at >= text.length
    ? { place: on(start), what: 'This quotation mark opens a cell that no other closes.' }
    : { place: on(at), what: 'This quotation mark closes the cell, and more words stand after it.' }
}

/** Says which columns of a table beside the paper are printed: those that the house names, in the order of the file. */
import { startOfFile } from '../../findings/place.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { cited, type Notes } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import type { FileCell } from './cells.ts'

/** A column of the file. */
export interface FileColumn {
  /** Where it stands in each row, from 0. */
  readonly at: number
  readonly head: FileCell
  /** What its head says, on one line. */
  readonly heading: string
  /** Which of the house's columns it is: 0 names the row, 1 states its figure. Null: kept and not printed. */
  readonly known: number | null
}

/** Names the row, and states its figure. */
const wanted = [0, 1] as const

/** Knows the columns by their heads. Case and white space do not count. */
export const columnsOf = (heads: readonly FileCell[], { allocation }: HouseStyle): FileColumn[] => heads.map((head, at) => {
  const heading = wordsOf(head)
  const known = allocation.columns.findIndex((names) => names.some((name) => plain(name) === plain(heading)))
  return { at, head, heading, known: known === -1 ? null : known }
})

/** True when a row of heads has the column that names the row and the one that states its figure. */
export const isHead = (columns: readonly FileColumn[]): boolean => wanted.every((each) => columns.some(({ known }) => known === each))

/** Notes columns that are missing, doubled or without a name. */
export const noteColumns = (columns: readonly FileColumn[], rows: readonly (readonly FileCell[])[], style: HouseStyle, notes: Notes): void => {
  if (!isHead(columns)) {
    if (standsAbove(columns, rows, style, notes)) return
    noteMissing(columns, style, notes)
  }
  for (const column of columns) {
    const { at, head, heading, known } = column
    const first = columns.find((other) => other.at < at && (known === null ? heading !== '' && plain(other.heading) === plain(heading) : other.known === known))
    if (first !== undefined) {
      notes.add('table-column-twice', head.place, known === null || plain(first.heading) === plain(heading)
        ? `There is a column ${cited(heading)} already.`
        : `${cited(heading)} and ${cited(first.heading)} are names of one column.`, { related: [{ place: first.head.place, label: 'the first' }] })
    }
    const words = heading === '' ? rows.map((row) => row[at]).find((cell) => cell !== undefined && cell.lines.length > 0) : undefined
    if (words !== undefined) {
      notes.add('table-column-unnamed', words.place, `Column ${at + 1} has no head, and here it says ${cited(wordsOf(words))}.`, { related: [{ place: head.place, label: 'where its head should stand' }] })
    }
  }
}

/** Notes a title or a line of dates above the heads, as spreadsheets have them. */
const standsAbove = (columns: readonly FileColumn[], rows: readonly (readonly FileCell[])[], style: HouseStyle, notes: Notes): boolean => {
  const head = columns[0]?.head
  const below = rows.slice(0, mostAbove).find((row) => isHead(columnsOf(row, style)))?.[0]
  if (head === undefined || below === undefined) return false
  notes.add('table-column-missing', head.place, `The heads of the table stand in line ${below.room.line}, and this stands above them.`, {
    help: 'Take out the lines above the heads.', related: [{ place: below.place, label: 'the heads' }],
  })
  return true
}

const noteMissing = (columns: readonly FileColumn[], style: HouseStyle, notes: Notes): void => {
  for (const each of wanted) {
    if (columns.some(({ known }) => known === each)) continue
    const names = style.allocation.columns[each] ?? []
    const meant = columns.find(({ known, heading }) => known === null && nearest(heading, names) !== null)
    const place = (meant ?? columns[0])?.head.place ?? startOfFile
    notes.add('table-column-missing', place, `No column is called “${names[0] ?? ''}”, and ${each === 0 ? 'it names the row' : 'it states the figure of the row'}.`,
      { help: meant === undefined ? `Give the column one of these heads: ${names.join(', ')}.` : `Did you mean “${nearest(meant.heading, names) ?? ''}”?` })
  }
}

/** How many lines may stand above the heads for them to be found. */
const mostAbove = 20

/** The words of a cell on one line. */
export const wordsOf = ({ lines }: FileCell): string => lines.map(({ text }) => text).filter((text) => text !== '').join(' ')

const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase()

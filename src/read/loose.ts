/**
 * Reads the tables of a file that is no paper of the house: Markdown of somebody else's, or a table saved as CSV.
 * An auditor wants them cast, and nothing else of the file judged.
 */
import type { RootContent } from 'mdast'
import type { Code } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import { startOfFile, type Place } from '../findings/place.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Inline } from '../model/paper.ts'
import type { Passage } from '../model/prose.ts'
import { decode, type FileKind } from './decode.ts'
import { bareWords, plainly, readWords } from './inlines.ts'
import { looseMost, overLimits, overLooseLimits, overTableLimits } from './limits.ts'
import { partedByColumns, partedByRows, tableOfRows, type LooseTable } from './loose-cells.ts'
import { parseMarkdown, placeOf } from './markdown.ts'
import { figuresOf } from './prose.ts'
import { noGeneralTerms, notesOn, type Notes, type Reading } from './reading.ts'
import type { Source } from './source.ts'
import { cellsOf, separators, type Separator } from './table-beside/cells.ts'
import { readTable } from './tables.ts'

/** A sheet of a workbook written out as text, in which its tables have their places: line 14 is row 14. */
export interface SheetText {
  /** `accounts.xlsx!Reserves` */
  readonly file: string
  readonly text: string
  /** The cell that holds a place of the text, as a formula names it; null where none does. */
  readonly cellAt: (place: Place) => string | null
}

/** A finding in a sheet names its cell first: `Reserves!C14`. */
export const inSheet = (found: Finding, sheets: readonly SheetText[]): Finding => {
  const cell = found.place === startOfFile ? null : sheets.find(({ file }) => file === found.file)?.cellAt(found.place) ?? null
  return cell === null ? found : { ...found, where: found.where === undefined ? cell : `${cell}, ${found.where}` }
}

export interface LooseRead {
  /** Null when the file is no text, or over its limits. */
  readonly tables: readonly LooseTable[] | null
  /** The sheets of a workbook, each as a text of its own; none for a file that is itself text. */
  readonly sheets: readonly SheetText[]
  /** Its sentences with their figures; none for a file of tables alone. */
  readonly passages: readonly Passage[]
  readonly findings: readonly Finding[]
}

/** What keeps a table from being cast is told; all else of a loose file is its author's affair. */
const told: ReadonlySet<Code> = new Set(['table-row-cells', 'table-without-rows', 'figure-unreadable'])

/** True for a file that begins as a paper does: with front matter. */
export const isPaper = ({ bytes }: Pick<Source, 'bytes'>): boolean =>
  /^\uFEFF?\s*(?:---[ \t]*\r?\n|(?:to|from|title|date)[ \t]*:)/i.test(new TextDecoder().decode(bytes.subarray(0, 4_000)))

/** True for the name of a table saved as text, with commas, semicolons or tabs between its cells. */
export const isSeparated = (file: string): boolean => /\.(?:csv|tsv)$/i.test(file)

const saveAgain = 'Save the table again in Excel: Save As, “CSV UTF-8 (Comma delimited)”.'
const tables: FileKind = {
  name: 'table', packed: 'an Excel workbook, or another packed file', wrongly: 'which Excel writes as plain “CSV”', most: looseMost.bytes,
  helps: { 'file-empty': 'Leave it out.', 'file-too-large': 'Check it in parts.', 'file-binary': saveAgain, 'file-utf-16': saveAgain, 'file-not-utf-8': saveAgain },
}

/** Reads every table of a file. @param source its name says whether it is CSV or Markdown */
export const readLoose = (source: Source, style: HouseStyle): LooseRead => {
  const separated = isSeparated(source.file)
  const decoded = separated ? decode(source, tables) : decode(source)
  if (decoded.text === null) return unread([decoded.finding])
  const reading = looseReading(source, style, decoded.text)
  return separated ? readCsv(decoded.text, source.file, reading) : readMarkdown(decoded.text, source.file, reading)
}

const unread = (findings: readonly Finding[]): LooseRead => ({ tables: null, sheets: [], passages: [], findings })

/** How a loose file is read: nothing of a paper is looked for in it. */
export const looseReading = ({ file, beside }: Source, style: HouseStyle, text: string): Reading => ({
  lines: text.split('\n'), ownLines: text.split('\n').length, style, notes: leniently(notesOn(file)), names: new Map(), exempt: noGeneralTerms, passages: null, beside, covers: () => true,
  footnotes: { take: () => null, noteUnused: () => {} },
})

/** In a loose table a fault is a warning: nobody here publishes it. */
export const leniently = (notes: Notes): Notes => ({
  ...notes,
  add: (code, place, what, particulars = {}) => { if (told.has(code)) notes.add(code, place, what, { ...particulars, severity: 'warning' }) },
  of: (file) => leniently(notes.of(file)),
})

const readMarkdown = (text: string, file: string, reading: Reading): LooseRead => {
  const over = overLimits(file, reading.lines)
  if (over.length > 0) return unread(over)
  const tables: LooseTable[] = []
  const passages: Passage[] = []
  let [caption, heading] = ['', '']
  /** The paragraph right above, which a list belongs to. */
  let lead: Place | null = null
  const pass = (words: readonly Inline[], place: Place, setting: Passage['setting'], under: Place | null): void => {
    passages.push({ file, place, paragraph: '', setting, inRecommendation: false, heading, under, ...figuresOf(words.map(asText), reading.lines) })
  }
  const look = (nodes: readonly RootContent[], setting: Passage['setting'], under: Place | null): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'heading') {
        const words = readWords(node.children, reading)
        caption = plainly(words)
        if (node.type === 'heading') heading = caption
        else pass(words, placeOf(node), setting, under)
        if (setting === 'paragraph') lead = node.type === 'heading' ? null : placeOf(node)
      } else if (node.type === 'list') {
        const above: Place | null = setting === 'item' ? under : lead
        for (const item of node.children) look(item.children, 'item', above)
      } else if (node.type === 'table') {
        tables.push({ table: readTable(node, reading), caption })
        caption = ''
      } else if (node.type === 'blockquote') look(node.children, 'quotation', null)
      else if (node.type === 'containerDirective') look(node.children, setting, under)
    }
  }
  look(parseMarkdown(text).children, 'paragraph', null)
  return { tables, sheets: [], passages, findings: reading.notes.all() }
}

/** A reference of another document leads nowhere here: its words stay. */
const asText = (one: Inline): Extract<Inline, { kind: 'text' }> => (one.kind === 'text' ? one : bareWords(one.kind === 'reference' ? one.words : '', one.place))

const readCsv = (text: string, file: string, reading: Reading): LooseRead => {
  const separator = separatorOf(reading.lines.find((line) => line.trim() !== '') ?? '')
  const over = overTableLimits(file, reading.lines, separator, 'loose')
  if (over.length > 0) return unread(over)
  const { rows, fault } = cellsOf(text, separator)
  if (fault !== null) {
    const notes = notesOn(file)
    notes.add('table-quotes', fault.place, fault.what)
    return unread(notes.all())
  }
  const cut = overLooseLimits(file, rows)
  if (cut.length > 0) return unread(cut)
  const tables = partedByRows(rows).flatMap(partedByColumns).flatMap((part) => tableOfRows(part, reading) ?? [])
  return { tables, sheets: [], passages: [], findings: reading.notes.all() }
}

/** The separator that the first line has most of. */
const separatorOf = (line: string): Separator => {
  const known: readonly Separator[] = [',', ';', '\t']
  const count = (separator: Separator): number => line.split(separator).length
  return known.filter((separator) => separator in separators).reduce((best, one) => (count(one) > count(best) ? one : best))
}

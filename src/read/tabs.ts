/** Tables pasted from Word or Excel: cells with tabs between them, which Markdown sets as words in a row. */
import { placeOnLine, type Place } from '../findings/place.ts'
import type { Reading } from './reading.ts'

const mostRows = 20

/** A bullet or number typed by hand, whose tab is no cell's. */
const mark = /^[ \t]*(?:[•·‣▪●○◦o§Øü–—-]|\(?\w{1,4}[.)]|\d{1,3}(?:\.\d{1,3})*)\t+/

/** Notes the first table of a paragraph whose cells stand between tabs: two such lines, or one of three cells or more. */
export const noteTabs = ({ line: first, endLine }: Place, { lines, notes }: Reading): void => {
  const rows = lines.slice(first - 1, endLine).map((text) => (mark.test(text) ? [] : cellsOf(text)))
  const start = rows.findIndex((cells, at) => cells.length > 2 || cells.length === 2 && (rows[at + 1]?.length ?? 0) > 1)
  if (start === -1) return
  const after = rows.findIndex((cells, at) => at > start && cells.length < 2)
  const [head = [], ...body] = rows.slice(start, after === -1 ? rows.length : after)
  const width = Math.max(head.length, ...body.map((cells) => cells.length))
  const barred = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const text = lines[first - 1 + start] ?? ''
  const column = text.length - text.trimStart().length + 1
  notes.add('table-unread', placeOnLine(first + start, column, text.trim().length), 'Tabs stand between the words here, as in a table pasted from Word or Excel.', {
    help: 'Put bars between the cells, and a row of hyphens under the head. The column of a figure has a colon at the end of its hyphens: ---:',
    // Of a long table only the head: its rows go on standing under it.
    mended: [barred(head), `|${' --- |'.repeat(width)}`, ...(body.length > mostRows ? [] : body.map(barred))].join('\n'),
  })
}

/** The cells of a line; one alone where no tab stands between words. */
const cellsOf = (text: string): string[] =>
  (/\S\t/.test(text) && /\t\S/.test(text) ? text.trimEnd().split('\t').map((cell) => cell.trim().replace(/\|/g, '\\|')) : [text])

/** Reads the BIBLIOGRAPHY: the last heading, and one table with the columns of the house. */
import type { Table as TableNode } from 'mdast'
import { counted } from '../findings/wording.ts'
import type { Paper, Table } from '../model/paper.ts'
import { plainly } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { cited, type Reading } from './reading.ts'
import type { Bibliography } from './sections.ts'
import { readTable } from './tables.ts'

/** Reads the first bibliography of a paper; null when it has none, or none with a table. */
export const readBibliography = (found: readonly Bibliography[], reading: Reading): Paper['bibliography'] => {
  const [first, ...more] = found
  if (first === undefined) return null
  for (const second of more) reading.notes.add('section-twice', second.place, `There is a ${cited(plainly(first.heading))} already.`, { related: [{ place: first.place, label: 'the first' }] })
  if (first.misplaced) reading.notes.add('bibliography-not-last', first.place, 'A section follows the bibliography, or an appendix stands before it.')
  const tables = first.contents.filter((node): node is TableNode => node.type === 'table')
  const strays = first.contents.filter((node) => node.type !== 'table')
  for (const stray of strays) reading.notes.add('bibliography-contents', placeOf(stray), 'Under the heading of the bibliography stands its table and nothing else.')
  for (const second of tables.slice(1)) reading.notes.add('bibliography-contents', placeOf(second), 'This is a second table under the heading of the bibliography.')
  const node = tables[0]
  if (node === undefined) {
    const head = reading.style.bibliography.columns.map(([name]) => name ?? '')
    reading.notes.add('bibliography-columns', first.place, 'No table stands under this heading.', { mended: `| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}` })
    return null
  }
  const table = readTable(node, reading, 'words')
  noteColumns(table, reading)
  return { heading: first.heading, table, place: first.place }
}

const noteColumns = (table: Table, { notes, style }: Reading): void => {
  const wanted = style.bibliography.columns
  const names = wanted.map(([name]) => `“${name ?? ''}”`).join(', ')
  if (table.head.length !== wanted.length) {
    notes.add('bibliography-columns', headPlace(table), `The bibliography has ${counted(table.head.length, 'column')}; it wants ${names}.`)
    return
  }
  for (const [at, known] of wanted.entries()) {
    const cell = table.head[at]
    if (cell === undefined) continue
    const words = plainly(cell.lines.flat())
    if (known.some((name) => name.trim().toLowerCase() === words.toLowerCase())) continue
    notes.add('bibliography-columns', cell.place, `Column ${at + 1} of the bibliography is called ${cited(words)}; it wants “${known[0] ?? ''}”.`)
  }
}

const headPlace = ({ head, place }: Table): Table['place'] => {
  const first = head[0]
  const last = head.at(-1)
  return first === undefined || last === undefined ? place : { ...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn }
}

/** A checked table as the reader sees it: figures to the right, totals heavy, amounts one above the other. */
import type { Cell, Row, Table, Words } from '../model/document.ts'
import type { CheckedTable } from '../model/paper.ts'
import { textOf } from '../model/plain-words.ts'
import type { Room } from './room.ts'
import { isWithheld, withheldCells } from './withheld.ts'
import { plain, type Wording } from './words.ts'

type CheckedCell = CheckedTable['rows'][number]['cells'][number]

/** What the table's surroundings decide. */
export interface Setting {
  readonly anchor: string
  /** What a screen reader says of it. */
  readonly describe: (columns: string, rows: number) => string
  /** Shares of the width in percent, or null to make the widths from the content. */
  readonly shares: readonly number[] | null
  readonly indented: boolean
  readonly together: boolean
  /** True when the first cell of a row names it. */
  readonly rowsAreNamed: boolean
}

/** Words a table. */
export const composeTable = (table: CheckedTable, { style, texts, word, ticking }: Room, setting: Setting): Table => {
  const { shares } = setting
  const isFigures = (column: number): boolean => table.columns[column]?.kind === 'figures'
  const named = table.head.map((cell) => ({ lines: cell.lines.map(word), unbroken: false, headsRow: false }))
  const names = named.map(({ lines }) => lines.map(textOf).join(' ')).filter((name) => name !== '')
  // Markdown wants a head: one left blank is how an author says that there is none.
  const head = names.length === 0 ? [] : named
  const printed = (cell: CheckedCell): readonly Words[] => (cell.reading.kind === 'gap' ? [[plain(texts('gap', { what: style.gaps.total }))]] : linesOf(cell, word))
  const rows = table.rows.map((row): Row => ({
    weight: row.role === 'subtotal' || row.role === 'total' ? 'total' : 'item',
    cells: isWithheld(row.exempt) ? withheldCells(row, texts) : row.cells.map((cell, column): Cell => ({
      lines: ticking === null ? printed(cell) : ticking.inCell(table, cell, printed(cell)),
      unbroken: isFigures(column) && cell.reading.kind !== 'words' && cell.reading.kind !== 'gap',
      headsRow: setting.rowsAreNamed && column === 0 && cell.reading.kind === 'words',
    })),
  }))
  return {
    kind: 'table',
    anchor: setting.anchor,
    description: setting.describe(names.length === 0 ? String(table.columns.length) : names.join(', '), rows.length),
    columns: table.columns.map((_, column) => ({ align: isFigures(column) ? 'end' : 'start', share: shares?.[column] ?? null })),
    head,
    rows,
    look: table.columns.length >= style.table.denseFrom ? 'dense' : 'ordinary',
    indented: setting.indented,
    together: setting.together,
  }
}

/** Several figures typed on one line stand one above the other (HOUSE-STYLE section 7: the extract ran them together). */
const linesOf = ({ lines, reading }: CheckedCell, word: Wording): readonly Words[] => {
  const only = lines.length === 1 ? lines[0]?.[0] : undefined
  if (reading.kind !== 'figures' || only?.kind !== 'text' || lines[0]?.length !== 1) return lines.map(word)
  const written = reading.figures.map((figure) => figure.written)
  const standAlone = written.length > 1 && written.join(' ') === only.text.trim().replace(/\s+/g, ' ')
  return standAlone ? written.map((text) => word([{ ...only, text }])) : lines.map(word)
}

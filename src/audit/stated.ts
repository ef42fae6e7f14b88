/** Every figure that a file states, in its tables and in its sentences, with what it is worth and what it is to its table. */
import type { Place } from '../findings/place.ts'
import type { Figure } from '../model/figure.ts'
import type { CheckedPaper, CheckedTable, NumberedTable } from '../model/paper.ts'
import { gridOf, type Grid } from './grid.ts'

export interface StatedFigure {
  readonly file: string
  readonly place: Place
  /** As written. */
  readonly text: string
  readonly kind: Figure['kind']
  /** Of money, its unit that of its column where it bears none; null of anything else, and of a range. */
  readonly pence: bigint | null
  /** The size in pence of its last printed digit; null of anything but money. */
  readonly precision: bigint | null
  /** What it is to its table: `item`, `total`, `item of total`…; a row's role and then a column's. */
  readonly role: string
  /** Counted from 1 through the file. */
  readonly table: number
  /** Row 0 is the head row; columns count from 0. */
  readonly row: number
  readonly column: number
}

/** The tables of a paper in the order in which they are counted. */
export const tablesOf = ({ sections, bibliography, appendices }: CheckedPaper): readonly CheckedTable[] => {
  const inBody = (body: CheckedPaper['sections'][number]['body']): CheckedTable[] =>
    body.flatMap((block) => (block.kind === 'subheading' ? [] : block.parts.flatMap((part) => (part.kind === 'table' ? [part] : []))))
  return [
    ...sections.flatMap(({ body, origin }) => (origin === 'repeated' ? [] : inBody(body))),
    ...(bibliography === null ? [] : [bibliography.table]),
    ...appendices.flatMap(({ body }) => inBody(body)),
  ]
}

/**
 * The figures of a table, row by row.
 * @param number the table, counted from 1 through the file
 * @param file where its cells stand, unless the table has a file of its own
 * @param grid the table as the audit saw it
 */
export const figuresOfTable = (table: CheckedTable, number: number, file: string, grid: Grid): StatedFigure[] => {
  const where = table.beside?.file ?? file
  const found: StatedFigure[] = []
  for (const [row, { role, cells }] of table.rows.entries()) {
    for (const [column, { reading }] of cells.entries()) {
      if (reading.kind !== 'figures' && reading.kind !== 'calculated') continue
      const inTotals = table.columns[column]?.role === 'total'
      const of = reading.kind === 'calculated' || inTotals ? `${reading.kind === 'calculated' ? 'calculated ' : ''}${role}${inTotals ? ', total of its row' : ''}` : role
      for (const figure of reading.kind === 'figures' ? reading.figures : [reading.figure]) {
        const { pence, precision } = worthIn(grid, row, column, figure)
        found.push({ file: where, place: figure.place, text: figure.written, kind: figure.kind, pence, precision, role: of, table: number, row: row + 1, column })
      }
    }
  }
  return found
}

/** What a figure is worth as its column reads it: a bare 1,250 under £000 is as much as £1,250k. */
const worthIn = ({ columns, rows }: Grid, row: number, column: number, figure: Figure): Pick<StatedFigure, 'pence' | 'precision'> => {
  const read = columns[column]?.measure === 'money' ? rows[row]?.cells[column]?.amounts.find((amount) => amount.figure === figure && amount.unit !== null && amount.low === amount.high) : undefined
  if (read !== undefined) return { pence: read.low, precision: read.grain }
  return figure.kind === 'money' ? figure : noMoney
}

const noMoney = { pence: null, precision: null }

/** The same of a table of a paper, which may be one from which something was left out: nothing is read but what stands in it. */
export const figuresInPaper = (table: CheckedTable, caption: string, number: number, file: string): StatedFigure[] => figuresOfTable(table, number, file, gridOf(asRead(table), caption))

/** What was filled in states what is printed there now. */
const asRead = (table: CheckedTable): NumberedTable => {
  const cell = ({ reading, ...rest }: CheckedTable['head'][number]): NumberedTable['head'][number] => {
    switch (reading.kind) {
      case 'calculated': return { ...rest, reading: { kind: 'figures', figures: [reading.figure] } }
      case 'gap': return { ...rest, reading: { kind: 'blank' } }
      default: return { ...rest, reading }
    }
  }
  return { ...table, columns: table.columns.map((column) => ({ ...column, role: null })), head: table.head.map(cell), rows: table.rows.map((row) => ({ ...row, role: null, cells: row.cells.map(cell) })) }
}

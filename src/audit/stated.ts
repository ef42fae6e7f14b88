/** Every figure that a file states, in its tables and in its sentences, with what it is worth and what it is to its table. */
import type { Place } from '../findings/place.ts'
import type { Figure } from '../model/figure.ts'
import type { CheckedPaper, CheckedTable } from '../model/paper.ts'

export interface StatedFigure {
  readonly file: string
  readonly place: Place
  /** As written. */
  readonly text: string
  readonly kind: Figure['kind']
  /** Of money; null of anything else, and of a range. */
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

/** The figures of tables, row by row. @param file where their cells stand, unless a table has a file of its own */
export const figuresOfTables = (tables: readonly CheckedTable[], file: string): StatedFigure[] => tables.flatMap((table, at) => {
  const where = table.beside?.file ?? file
  return table.rows.flatMap(({ role, cells }, row) => cells.flatMap(({ reading }, column) => {
    const figures = reading.kind === 'figures' ? reading.figures : reading.kind === 'calculated' ? [reading.figure] : []
    const inTotals = table.columns[column]?.role === 'total'
    return figures.map((figure): StatedFigure => ({
      file: where, place: figure.place, text: figure.written, kind: figure.kind,
      pence: figure.kind === 'money' ? figure.pence : null, precision: figure.kind === 'money' ? figure.precision : null,
      role: reading.kind === 'calculated' || inTotals ? `${reading.kind === 'calculated' ? 'calculated ' : ''}${role}${inTotals ? ', total of its row' : ''}` : role, table: at + 1, row: row + 1, column,
    }))
  }))
})

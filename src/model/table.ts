/** Tables: as they are written, and as the audit leaves them, with the role of each row and column. */
import * as z from 'zod'
import { place } from '../findings/place.ts'
import { figure } from './figure.ts'

const words = z.strictObject({ kind: z.literal('words') })
/** A cell with nothing in it. */
const blank = z.strictObject({ kind: z.literal('blank') })
/** One figure or several, in order; all count. */
const figures = z.strictObject({ kind: z.literal('figures'), figures: z.array(figure).min(1) })
/** `=`, to be filled in; or `= £265.5k`, to be filled in and compared. */
const fill = z.strictObject({ kind: z.literal('fill'), stated: figure.nullable() })
/** A cell that said `=`, filled in by the audit: `text` is what is printed. */
const calculated = z.strictObject({ kind: z.literal('calculated'), text: z.string().min(1), figure })

/** How the author's cell reads. */
export const writtenReading = z.discriminatedUnion('kind', [words, blank, figures, fill])
/** How a cell reads once no `=` is left. */
export const checkedReading = z.discriminatedUnion('kind', [words, blank, figures, calculated])

/** What a row is to the figures above it. */
export const rowRole = z.enum(['item', 'subtotal', 'total', 'heading', 'blank'])
/** What a column is to the figures beside it. */
export const columnRole = z.enum(['words', 'item', 'total'])
export type RowRole = z.infer<typeof rowRole>

/**
 * The table of one stage.
 * @param inline the words of this stage
 * @param reading how its cells read
 * @param row what is known of a row's role: nothing (`z.null()`) before the audit
 * @param column the same of a column's
 */
export const tableOf = <I extends z.ZodType, Reading extends z.ZodType, Row extends z.ZodType, Column extends z.ZodType>(
  inline: I, reading: Reading, row: Row, column: Column,
) => {
  // A cell's words stand in lines one above the other.
  const cell = z.strictObject({ place, lines: z.array(z.array(inline)), reading })
  return z.strictObject({
    kind: z.literal('table'),
    place,
    columns: z.array(z.strictObject({
      align: z.enum(['start', 'centre', 'end']).nullable(),
      /** A column of words is read as words; each cell of a column of figures must be readable. */
      kind: z.enum(['words', 'figures']),
      role: column,
    })).min(1),
    head: z.array(cell),
    rows: z.array(z.strictObject({ place, role: row, cells: z.array(cell) })),
  })
}

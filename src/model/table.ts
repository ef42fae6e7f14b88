/** Tables: as they are written, and as the audit leaves them, with the role of each row and column. */
import * as z from 'zod'
import { place } from '../findings/place.ts'
import { exemption } from './exemption.ts'
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

/** A cell that said `=` and could not be filled in: an error says why, and a draft shows the gap. */
const gap = z.strictObject({ kind: z.literal('gap') })

/** How the author's cell reads. */
export const writtenReading = z.discriminatedUnion('kind', [words, blank, figures, fill])
/** How a cell reads once no `=` is left. */
export const checkedReading = z.discriminatedUnion('kind', [words, blank, figures, calculated, gap])

/** What a row is to the figures above it. */
export const rowRole = z.enum(['item', 'subtotal', 'total', 'heading', 'blank'])
/** What a column is to the figures beside it. */
export const columnRole = z.enum(['words', 'item', 'total'])
export type RowRole = z.infer<typeof rowRole>

/** A column that is kept and not printed, such as the decision on an award: a word for each row. */
const keptColumn = z.strictObject({ heading: z.string(), cells: z.array(z.string()) })

const beside = z.strictObject({
  /** The file as people know it. */
  file: z.string().min(1),
  /** Its name as the author gave it, from the paper's folder. */
  from: z.string().min(1),
  /** Where the paper names it. */
  place,
  kept: z.array(keptColumn),
  /** Why rows of it are not for publication, in the author's words, each ground once. */
  grounds: z.array(z.string().min(1)),
})

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
    /** In the paper, wherever its rows and cells stand. */
    place,
    /** Where it stands in a file of its own beside the paper: the places of its rows and cells are then places in that file. */
    beside: beside.nullable(),
    columns: z.array(z.strictObject({
      align: z.enum(['start', 'centre', 'end']).nullable(),
      /** A column of words is read as words; each cell of a column of figures must be readable. */
      kind: z.enum(['words', 'figures']),
      role: column,
    })).min(1),
    head: z.array(cell),
    rows: z.array(z.strictObject({
      place, role: row,
      /** Null where the row is for all to read. A row that stands for some that were left out has blank cells. */
      exempt: exemption.nullable(),
      cells: z.array(cell),
    })),
  })
}

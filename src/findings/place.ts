/** Where something stands in a source file. */
import * as z from 'zod'

/** Lines and columns count from 1; the end column is the one after the last character. */
export const place = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
})
export type Place = z.infer<typeof place>

/** The place of `length` characters on one line. */
export const placeOnLine = (line: number, column: number, length = 1): Place =>
  ({ line, column, endLine: line, endColumn: column + length })

/** The start of a file: where a finding points that is about the file as a whole. */
export const startOfFile: Place = placeOnLine(1, 1)

/** The model as a published file carries it: JSON with pence as strings, read back through the same gate. */
import * as z from 'zod'
import { checkedPaper, type CheckedPaper } from './paper.ts'
import { program } from './program.ts'

/** The fields that hold exact amounts: a JSON number could not. */
const exactFields = new Set(['pence', 'precision', 'digits'])

/**
 * Writes the model that a file carries.
 * Of the source's path only the file name is kept, so that the same paper gives the same bytes wherever it is built.
 */
export const writeCarriedModel = (paper: CheckedPaper, house: string): string => {
  const carried = { program, house, paper: { ...paper, file: paper.file.slice(paper.file.lastIndexOf('/') + 1) } }
  return JSON.stringify(carried, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}

const carriedModel = z.strictObject({
  program: z.strictObject({ name: z.string(), version: z.string() }),
  house: z.string(),
  paper: checkedPaper,
})
export type CarriedModel = z.infer<typeof carriedModel>

/**
 * Reads a model that a file carried.
 * @throws when the text is no JSON, or holds anything that a model does not
 */
export const readCarriedModel = (text: string): CarriedModel =>
  carriedModel.parse(JSON.parse(text, (field, value: unknown) =>
    (exactFields.has(field) && typeof value === 'string' && /^-?\d+$/.test(value) ? BigInt(value) : value)))

/** The model as a published file carries it: JSON with pence as strings, read back through the same gate. */
import * as z from 'zod'
import { checkedPaper, type CheckedPaper } from './paper.ts'
import { program } from './program.ts'

/** The field that holds the bytes of a picture, which JSON carries in base 64. */
const pictureField = 'bytes'

/** Where a file is, which may say more than the paper does: only the name goes with a published file. */
const fileField = 'file'
/** What is never printed is not published either: columns of a table beside the paper that hold decisions and reasons, and who has answered for an error. */
const unprintedFields: ReadonlySet<string> = new Set(['kept', 'accept'])
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** The fields that hold exact amounts: a JSON number could not. */
const exactFields = new Set(['pence', 'precision', 'digits'])

/**
 * Writes the model that a file carries.
 * Of the source's path only the file name is kept, so that the same paper gives the same bytes wherever it is built.
 */
export const writeCarriedModel = (paper: CheckedPaper, house: string): string => {
  const carried = { program, house, paper }
  return JSON.stringify(carried, (field, value: unknown) =>
    (typeof value === 'bigint' ? value.toString()
      : value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
        : field === fileField && typeof value === 'string' ? nameOf(value)
          : unprintedFields.has(field) ? []
            : value))
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
    (typeof value !== 'string' ? value
      : exactFields.has(field) && /^-?\d+$/.test(value) ? BigInt(value)
        : field === pictureField ? new Uint8Array(Buffer.from(value, 'base64'))
          : value)))

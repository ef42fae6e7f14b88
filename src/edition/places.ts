/** A paper without its places in the source: from line to line they would tell how much was left out between. */
import { startOfFile } from '../findings/place.ts'
import { checkedPaper, type CheckedPaper } from '../model/paper.ts'

/** Every place becomes the start of the file. */
export const placeless = (paper: CheckedPaper): CheckedPaper => checkedPaper.parse(without(paper), { jitless: true })

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([field, held]) => [field, field === 'place' ? startOfFile : without(held)]))
}

/** True for what has fields; the bytes of a picture are none. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !(value instanceof Uint8Array)

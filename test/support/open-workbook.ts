/** Looks into a written workbook: its parts as text, and the same file with some of them changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of an office file, by their names. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** The file with each part as `change` leaves it. */
export const withParts = (bytes: Uint8Array, change: (text: string) => string): Uint8Array =>
  zipSync(Object.fromEntries([...partsOf(bytes)].map(([name, text]) => [name, strToU8(change(text))])))

/** Takes the parts out of a workbook, a zip file, and never more of them than a workbook of tables has. */
import { Unzip, UnzipInflate } from 'fflate'

/** The most that the parts of a workbook may come to when unpacked, in bytes. A table of 200,000 cells has about 15 MB. */
export const mostUnpacked = 96 * 1024 * 1024

/** Packed bytes are handed over in steps, so that a part which unpacks to a thousand times its size is met early. */
const step = 16 * 1024

export type Unpacked =
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, string> }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'damaged' }

/** Unpacks the parts that are wanted, as text. @param wanted by their names in the package */
export const unpack = (bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked => {
  const parts = new Map<string, string>()
  let unpacked = 0
  let [damaged, open] = [false, 0]
  const unzip = new Unzip((file) => {
    const name = file.name.replace(/^\//, '')
    if (!wanted(name)) return
    const pieces: Uint8Array[] = []
    open += 1
    file.ondata = (failed, piece, last) => {
      if (failed !== null) {
        damaged = true
        return
      }
      unpacked += piece.length
      if (unpacked > mostUnpacked) return
      pieces.push(piece)
      if (!last) return
      open -= 1
      parts.set(name, textOf(pieces))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && unpacked <= mostUnpacked && !damaged; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch {
    // The library throws at what is no zip file.
    damaged = true
  }
  if (unpacked > mostUnpacked) return { kind: 'too-large' }
  return damaged || open > 0 ? { kind: 'damaged' } : { kind: 'parts', parts }
}

const textOf = (pieces: readonly Uint8Array[]): string => {
  const decoder = new TextDecoder()
  return `${pieces.map((piece) => decoder.decode(piece, { stream: true })).join('')}${decoder.decode()}`
}

/** The entries of a zip file: as it lists them, and as they stand in its bytes whether listed or not. */
import { constants, inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { asCharacters } from './encodings.ts'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The entries that the file lists; null where it is damaged. */
export const listedEntries = (bytes: Uint8Array): readonly ZipEntry[] | null => {
  try {
    return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, bytes: content }))
  } catch {
    return null
  }
}

const headerSize = 30

/** Whatever begins as an entry does, listed or not; one that cannot be undone has no bytes. */
export const standingEntries = (bytes: Uint8Array): readonly (ZipEntry | { readonly name: string; readonly bytes: null })[] => {
  const text = asCharacters(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const starts: number[] = []
  for (let at = text.indexOf('PK\x03\x04'); at !== -1; at = text.indexOf('PK\x03\x04', at + 4)) if (at + headerSize <= bytes.length) starts.push(at)
  return starts.map((at) => {
    const [method, size] = [view.getUint16(at + 8, true), view.getUint32(at + 18, true)]
    const begin = at + headerSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + headerSize, at + headerSize + view.getUint16(at + 26, true)))
    // What follows a deflated entry is no part of it, and is not looked at.
    const content = bytes.subarray(begin, size === 0 ? bytes.length : begin + size)
    // The lowest of its flags says that it is encrypted.
    if ((view.getUint16(at + 6, true) & 1) === 1) return { name, bytes: null }
    if (method === 0) return { name, bytes: content }
    try {
      return { name, bytes: method === 8 ? new Uint8Array(inflateRawSync(content, { finishFlush: constants.Z_SYNC_FLUSH })) : null }
    } catch {
      return { name, bytes: null }
    }
  })
}

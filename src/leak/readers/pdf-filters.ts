/** The filters by which streams of a PDF are stored, undone (ISO 32000-1, 7.4), but for those of pictures. */
import { inflateSync, constants } from 'node:zlib'
import { asBytes, asCharacters } from './encodings.ts'
import { bytesOfDigits } from './pdf-tokens.ts'

/** Undoes one filter; null where it is none of these. What is cut off is read as far as it goes. @throws where the bytes are damaged */
export const undoFilter = (bytes: Uint8Array, filter: string, dictionary: string): Uint8Array | null => {
  switch (filter) {
    case 'FlateDecode': case 'Fl': return new Uint8Array(inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }))
    case 'LZWDecode': case 'LZW': return lzw(bytes, /\/EarlyChange\s+0\b/.test(dictionary) ? 0 : 1)
    case 'RunLengthDecode': case 'RL': return runs(bytes)
    case 'ASCIIHexDecode': case 'AHx': return asBytes(bytesOfDigits(asCharacters(bytes).replace(/>[\s\S]*$/, '').replace(/[^0-9A-Fa-f]/g, '')))
    case 'ASCII85Decode': case 'A85': return base85(asCharacters(bytes))
    default: return null
  }
}

const [clearTable, endOfData, mostCodes] = [256, 257, 4096]
/** A stream that unpacks into more is none that anybody wrote. */
const mostBytes = 512 * 1024 * 1024

/** Codes of nine to twelve bits, each for a stretch that was there before (7.4.4). @param early how many codes too soon they grow wider */
const lzw = (bytes: Uint8Array, early: 0 | 1): Uint8Array => {
  const parts: Uint8Array[] = []
  let table: Uint8Array[] = []
  let [before, width, held, bits, length]: [Uint8Array | null, number, number, number, number] = [null, 9, 0, 0, 0]
  const stretchOf = (code: number): Uint8Array | undefined => (code < clearTable ? Uint8Array.of(code) : table[code - endOfData - 1])
  for (const byte of bytes) {
    held = (held << 8 | byte) & 0xfffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = held >> bits & (1 << width) - 1
    if (code === endOfData) break
    if (code === clearTable) {
      [table, before, width] = [[], null, 9]
      continue
    }
    // A code that is just being made is what was before, with its own first byte.
    const stretch: Uint8Array | null = stretchOf(code) ?? (before !== null && code === endOfData + 1 + table.length ? joined(before, before[0] ?? 0) : null)
    if (stretch === null || (length += stretch.length) > mostBytes) throw new Error('damaged')
    parts.push(stretch)
    if (before !== null && endOfData + 1 + table.length < mostCodes) table.push(joined(before, stretch[0] ?? 0))
    before = stretch
    const next = endOfData + 1 + table.length + early
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9
  }
  return new Uint8Array(Buffer.concat(parts))
}

const joined = (stretch: Uint8Array, byte: number): Uint8Array => {
  const longer = new Uint8Array(stretch.length + 1)
  longer.set(stretch)
  longer[stretch.length] = byte
  return longer
}

/** So many bytes as they are, or one byte so many times (7.4.5). */
const runs = (bytes: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    if (length < 128) parts.push(bytes.subarray(at + 1, at + 2 + length))
    else parts.push(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0))
    at += length < 128 ? length + 2 : 2
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Five digits of base 85 for four bytes (7.4.3). */
const base85 = (text: string): Uint8Array => {
  const bytes: number[] = []
  const digits = text.replace(/~>[\s\S]*$/, '').replace(/^\s*<~/, '').replace(/\s/g, '').replaceAll('z', '!!!!!')
  for (let at = 0; at < digits.length; at += 5) {
    const group = digits.slice(at, at + 5)
    const value = [...group.padEnd(5, 'u')].reduce((sum, digit) => sum * 85 + digit.charCodeAt(0) - 33, 0)
    for (let byte = 0; byte < group.length - 1; byte += 1) bytes.push(Math.trunc(value / 256 ** (3 - byte)) % 256)
  }
  return new Uint8Array(bytes)
}

/** Whether a PNG is whole: its chunks to the last, its dots as many as its head says (the PNG specification, third edition, 5 and 11). */
import { inflateSync } from 'node:zlib'

/** Samples of a dot, by colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
/** Of an interlaced picture: where each pass begins, and how far its dots are apart. */
const passes = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const

/** What is wrong with a PNG, in words that go on from "because"; null when it is whole. */
export const damageOfPng = (bytes: Uint8Array): string | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const dots: Uint8Array[] = []
  let head: Uint8Array | null = null
  let palette = false
  let ended = false
  for (let at = 8; at + 12 <= bytes.length && !ended;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'IHDR') head ??= data
    if (name === 'PLTE') palette = data.length > 0 && data.length % 3 === 0
    if (name === 'IDAT') dots.push(data)
    ended = name === 'IEND'
    at += 12 + length
  }
  if (!ended) return 'its end is missing'
  if (head === null || head.length < 13) return 'it is damaged'
  const [depth = 0, type = -1, , , interlaced = 0] = head.subarray(8)
  if (depths[type]?.includes(depth) !== true || (type === 3 && !palette)) return 'it is damaged'
  const size = new DataView(head.buffer, head.byteOffset)
  const wanted = rowBytes(size.getUint32(0), size.getUint32(4), depth * (channels[type] ?? 0), interlaced === 1)
  const packed = Buffer.concat(dots)
  if (inflated(packed, wanted)?.length !== wanted) return 'it is damaged'
  // It ends with a checksum, and is whole without its last byte only when more stands after that: nobody sees it, and it would be published.
  return inflated(packed.subarray(0, -1), wanted) === null ? null : 'it holds more than its dots'
}

/** Null for what cannot be inflated, or not to what its head says: no picture that can be drawn. */
const inflated = (packed: Uint8Array, wanted: number): Uint8Array | null => {
  try {
    return inflateSync(packed, { maxOutputLength: wanted + 1 })
  } catch {
    return null
  }
}

/** How many bytes all rows of dots take, each with its filter before it. */
const rowBytes = (width: number, height: number, bits: number, interlaced: boolean): number =>
  (interlaced ? passes : [[0, 0, 1, 1] as const]).reduce((sum, [x, y, across, down]) => {
    const columns = Math.max(0, Math.ceil((width - x) / across))
    const rows = Math.max(0, Math.ceil((height - y) / down))
    return columns === 0 ? sum : sum + rows * (1 + Math.ceil(columns * bits / 8))
  }, 0)

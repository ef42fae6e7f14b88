/** Pictures made for tests: PNGs of every kind, and small JPEGs. */
import { crc32, deflateSync } from 'node:zlib'

export interface PngKind {
  readonly colour: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha'
  readonly depth: 1 | 2 | 4 | 8 | 16
  readonly interlaced?: boolean
  readonly palette?: readonly (readonly number[])[]
  /** Cover of the entries of a palette; or the grey or colour that is not drawn. */
  readonly transparent?: readonly number[]
}

const types = { grey: 0, rgb: 2, palette: 3, 'grey-alpha': 4, 'rgb-alpha': 6 }
export const channelsOf = { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, 'rgb-alpha': 4 }

/** A PNG of a width and height from a sample for each channel of each dot. Its rows take the five filters in turn. */
export const pngOf = (width: number, height: number, kind: PngKind, sampleAt: (x: number, y: number, channel: number) => number): Uint8Array => {
  const { colour, depth, interlaced = false, palette, transparent } = kind
  const bits = depth * channelsOf[colour]
  const rowOf = (y: number, columns: readonly number[]): Buffer => {
    const row = Buffer.alloc(Math.ceil(columns.length * bits / 8))
    columns.forEach((x, column) => {
      for (let channel = 0; channel < channelsOf[colour]; channel++) {
        const sample = sampleAt(x, y, channel)
        const bit = column * bits + channel * depth
        if (depth === 16) row.writeUInt16BE(sample, bit / 8)
        else row[bit >> 3] = (row[bit >> 3] ?? 0) | (sample << (8 - depth - (bit & 7)))
      }
    })
    return row
  }
  const steps = (from: number, by: number, to: number): number[] => Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, index) => from + index * by)
  const passes = interlaced
    ? [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]]
    : [[0, 0, 1, 1]]
  const rows = passes.flatMap(([x0 = 0, y0 = 0, dx = 1, dy = 1]) => {
    const columns = steps(x0, dx, width)
    let above: Buffer = Buffer.alloc(Math.ceil(columns.length * bits / 8))
    return columns.length === 0 ? [] : steps(y0, dy, height).flatMap((y, index) => {
      const row = rowOf(y, columns)
      const stored = filtered(row, above, index % 5, Math.ceil(bits / 8))
      above = row
      return [Buffer.from([index % 5]), stored]
    })
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, types[colour], 0, 0, interlaced ? 1 : 0], 8)
  const cover = transparent === undefined ? [] : [chunk('tRNS', colour === 'palette' ? Buffer.from(transparent) : Buffer.concat(transparent.map((sample) => Buffer.from([sample >> 8, sample & 255]))))]
  const data = deflateSync(Buffer.concat(rows))
  return new Uint8Array(Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header),
    ...(palette === undefined ? [] : [chunk('PLTE', Buffer.from(palette.flat()))]), ...cover,
    // In two pieces, as larger files are.
    chunk('IDAT', data.subarray(0, 9)), chunk('IDAT', data.subarray(9)), chunk('IEND', Buffer.alloc(0)),
  ]))
}

const filtered = (row: Buffer, above: Buffer, filter: number, step: number): Buffer => Buffer.from(row.map((byte, index) => {
  const left = index < step ? 0 : row[index - step] ?? 0
  const up = above[index] ?? 0
  const corner = index < step ? 0 : above[index - step] ?? 0
  const nearest = [left, up, corner].reduce((best, one) => (Math.abs(left + up - corner - one) < Math.abs(left + up - corner - best) ? one : best))
  return (byte - ([0, left, up, Math.floor((left + up) / 2), nearest][filter] ?? 0)) & 255
}))

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

/** 32 dots wide and 16 high: red and green above, blue and white below. */
export const jpegs = {
  baseline: bytesOf('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAgJCv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAZAQEAAwEBAAAAAAAAAAAAAAAABwkKBgj/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCdEGLUwFjISZjwGXjRm9ygOltVY7gB/9k='),
  progressive: bytesOf('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wgARCAAQACADAREAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAcICf/EABkBAQADAQEAAAAAAAAAAAAAAAAGCAkFB//aAAwDAQACEAMQAAABnMFtSLHCcxxl7Rn3MdLardwf/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABBQIP/8QAFBEBAAAAAAAAAAAAAAAAAAAAMP/aAAgBAwEBPwEP/8QAFBEBAAAAAAAAAAAAAAAAAAAAMP/aAAgBAgEBPwEP/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQAGPwIP/8QAFBABAAAAAAAAAAAAAAAAAAAAMP/aAAgBAQABPyEP/9oADAMBAAIAAwAAABD+1KT/xAAUEQEAAAAAAAAAAAAAAAAAAAAw/9oACAEDAQE/EA//xAAUEQEAAAAAAAAAAAAAAAAAAAAw/9oACAECAQE/EA//xAAUEAEAAAAAAAAAAAAAAAAAAAAw/9oACAEBAAE/EA//2Q=='),
  grey: bytesOf('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAQACABAREA/8QAFwABAQEBAAAAAAAAAAAAAAAAAAkICv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8Ax0KqiJQ6eB//2Q=='),
}

/** A grey PNG of so many dots. */
export const greyPng = (width: number, height: number): Uint8Array => pngOf(width, height, { colour: 'grey', depth: 8 }, () => 0x80)

const twoBytes = (value: number): number[] => [value >> 8, value & 0xff]

/** A JPEG as far as its frame: enough to be measured, and not to be drawn. */
export const jpegFrame = (width: number, height: number, colours: number): Uint8Array => Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  0xff, 0xc0, ...twoBytes(8 + 3 * colours), 8, ...twoBytes(height), ...twoBytes(width), colours,
  ...Array.from({ length: colours }, (_, at) => [at + 1, 0x11, 0]).flat(), 0xff, 0xd9,
])

/**
 * A whole baseline JPEG of one grey, of so many dots (ITU-T T.81): each block of eight by eight dots is two bits,
 * "as grey as before" and "nothing else".
 */
export const greyJpeg = (width: number, height: number): Uint8Array => {
  const segment = (marker: number, contents: readonly number[]): number[] => [0xff, marker, ...twoBytes(contents.length + 2), ...contents]
  const tableOfOneCode = (kind: number): number[] => segment(0xc4, [kind, 1, ...Array.from({ length: 15 }, () => 0), 0])
  const bits = 2 * Math.ceil(width / 8) * Math.ceil(height / 8)
  // The last byte is filled up with ones.
  const blocks = Array.from({ length: Math.ceil(bits / 8) }, (_, at) => (8 * (at + 1) <= bits ? 0 : 0xff >> bits % 8))
  return Uint8Array.from([
    0xff, 0xd8, ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]), ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [8, ...twoBytes(height), ...twoBytes(width), 1, 1, 0x11, 0]), ...tableOfOneCode(0x00), ...tableOfOneCode(0x10),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]), ...blocks, 0xff, 0xd9,
  ])
}

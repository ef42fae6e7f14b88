/** What a PNG file says of itself (the PNG specification, third edition, 5 and 11), and its bytes as they are stored. */
import { unzlibSync } from 'fflate'

export interface Png {
  readonly width: number
  readonly height: number
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number
  readonly colour: 'grey' | 'rgb' | 'palette'
  /** True when each dot says how much it covers what is under it. */
  readonly alpha: boolean
  /** Samples of a dot, that of its cover included. */
  readonly channels: number
  readonly interlaced: boolean
  /** Red, green and blue of each entry; empty where there is none. */
  readonly palette: Uint8Array
  /** Cover of each entry of the palette; or the one grey or colour that is not drawn, two bytes a sample. */
  readonly transparency: Uint8Array | null
  /** Rows, each with its filter before it, deflated. */
  readonly deflated: Uint8Array
}

/** What colour type 0, 2, 3, 4 and 6 mean. */
const colourTypes: Readonly<Record<number, Pick<Png, 'colour' | 'alpha' | 'channels'>>> = {
  0: { colour: 'grey', alpha: false, channels: 1 },
  2: { colour: 'rgb', alpha: false, channels: 3 },
  3: { colour: 'palette', alpha: false, channels: 1 },
  4: { colour: 'grey', alpha: true, channels: 2 },
  6: { colour: 'rgb', alpha: true, channels: 4 },
}

/**
 * Reads a PNG. Its dots stay deflated.
 * @throws when it is none: reading has refused it, so that is our fault
 */
export const readPng = (bytes: Uint8Array): Png => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<string, Uint8Array[]>()
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'IEND') break
    chunks.set(name, [...chunks.get(name) ?? [], bytes.subarray(at + 8, at + 8 + length)])
    at += length + 12
  }
  const [header] = chunks.get('IHDR') ?? []
  if (header === undefined || header.length < 13) throw new Error('a PNG without a header')
  const [depth = 0, type = 0, , , interlace = 0] = header.subarray(8)
  const meaning = colourTypes[type]
  if (meaning === undefined) throw new Error(`a PNG of colour type ${type}`)
  return {
    ...meaning, depth,
    width: new DataView(header.buffer, header.byteOffset).getUint32(0),
    height: new DataView(header.buffer, header.byteOffset).getUint32(4),
    interlaced: interlace === 1,
    palette: chunks.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: chunks.get('tRNS')?.[0] ?? null,
    deflated: joined(chunks.get('IDAT') ?? []),
  }
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Every how many dots and rows a pass has one, and from where. */
interface Pass {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

const onePass: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }]
const adam7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 }, { x: 4, y: 0, dx: 8, dy: 8 }, { x: 0, y: 4, dx: 4, dy: 8 }, { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 }, { x: 1, y: 0, dx: 2, dy: 2 }, { x: 0, y: 1, dx: 1, dy: 2 },
]

/** A pass as it is stored: so many rows of so many dots. */
export interface StoredPass extends Pass {
  readonly columns: number
  readonly rows: number
  /** Of a row, without the byte before it that names its filter. */
  readonly rowBytes: number
}

/** The passes in which the dots are stored; one where they are not interlaced. */
export const passesOf = ({ width, height, depth, channels, interlaced }: Png): readonly StoredPass[] =>
  (interlaced ? adam7 : onePass).map((pass): StoredPass => {
    const columns = Math.ceil((width - pass.x) / pass.dx)
    return { ...pass, columns, rows: columns > 0 ? Math.ceil((height - pass.y) / pass.dy) : 0, rowBytes: Math.ceil(columns * depth * channels / 8) }
  })

/**
 * The stored rows, no longer deflated.
 * @throws when there are fewer than the header promises
 */
export const inflated = (png: Png): Uint8Array => {
  const length = passesOf(png).reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0)
  const stored = unzlibSync(png.deflated, { out: new Uint8Array(length) })
  if (stored.length < length) throw new Error(`a PNG that ends after ${stored.length} of ${length} bytes`)
  return stored
}

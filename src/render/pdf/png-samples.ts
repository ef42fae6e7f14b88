/** The dots of a PNG, freed of interlacing and filters (the PNG specification, 8 and 9), and parted into colour and cover. */
import { inflated, passesOf, type Png, type StoredPass } from './png.ts'

/** The rows from top to bottom as a PNG that is not interlaced stores them: each with its filter before it, 0 for none. */
export const rowsOf = (png: Png): Uint8Array => (png.interlaced ? uninterlaced(png) : inflated(png))

const uninterlaced = (png: Png): Uint8Array => {
  const stored = inflated(png)
  const dotBits = png.depth * png.channels
  const pitch = Math.ceil(png.width * dotBits / 8) + 1
  const rows = new Uint8Array(pitch * png.height)
  let at = 0
  for (const pass of passesOf(png)) {
    const end = at + pass.rows * (pass.rowBytes + 1)
    const samples = unfiltered(stored.subarray(at, end), pass.rowBytes, Math.max(1, dotBits / 8))
    for (let row = 0; row < pass.rows; row++) {
      const target = (pass.y + row * pass.dy) * pitch
      spread(samples.subarray(row * pass.rowBytes, (row + 1) * pass.rowBytes), rows.subarray(target + 1, target + pitch), pass, dotBits)
    }
    at = end
  }
  return rows
}

/**
 * The samples of rows, packed as they are, without their filters.
 * @param step how many bytes lie between a byte and the one of the same meaning to its left
 */
export const unfiltered = (rows: Uint8Array, rowBytes: number, step: number): Uint8Array => {
  const count = rows.length / (rowBytes + 1)
  const samples = new Uint8Array(count * rowBytes)
  let above: Uint8Array = new Uint8Array(rowBytes)
  for (let row = 0; row < count; row++) {
    const line = samples.subarray(row * rowBytes, (row + 1) * rowBytes)
    const from = row * (rowBytes + 1)
    line.set(rows.subarray(from + 1, from + 1 + rowBytes))
    unfilter(rows[from] ?? 0, line, above, step)
    above = line
  }
  return samples
}

/** Adds to each byte of a line what its filter foretells from the bytes to the left and above, which are done already. */
const unfilter = (filter: number, line: Uint8Array, above: Uint8Array, step: number): void => {
  if (filter === 0) return
  for (let index = 0; index < line.length; index++) {
    const left = index < step ? 0 : line[index - step] ?? 0
    const upper = above[index] ?? 0
    const corner = index < step ? 0 : above[index - step] ?? 0
    // What is beyond 255 begins again at 0, as the bytes of an array do.
    line[index] = (line[index] ?? 0) + foretold(filter, left, upper, corner)
  }
}

const foretold = (filter: number, left: number, upper: number, corner: number): number => {
  switch (filter) {
    case 1: return left
    case 2: return upper
    case 3: return (left + upper) >> 1
    case 4: return paeth(left, upper, corner)
    default: throw new Error(`a PNG with a filter ${filter}`)
  }
}

/** The one of three that is nearest to where they point. */
const paeth = (left: number, upper: number, corner: number): number => {
  const toLeft = Math.abs(upper - corner)
  const toUpper = Math.abs(left - corner)
  const toCorner = Math.abs(left + upper - 2 * corner)
  if (toLeft <= toUpper && toLeft <= toCorner) return left
  return toUpper <= toCorner ? upper : corner
}

/** Puts the dots of a pass where they belong in their row. */
const spread = (line: Uint8Array, target: Uint8Array, { x, dx, columns }: StoredPass, dotBits: number): void => {
  for (let column = 0; column < columns; column++) {
    const to = x + column * dx
    if (dotBits >= 8) {
      const size = dotBits / 8
      for (let byte = 0; byte < size; byte++) target[to * size + byte] = line[column * size + byte] ?? 0
    } else {
      const bit = to * dotBits
      target[bit >> 3] = (target[bit >> 3] ?? 0) | (small(line, column, dotBits) << (8 - dotBits - (bit & 7)))
    }
  }
}

/** A sample of less than a byte, or of one. */
const small = (row: Uint8Array, index: number, bits: number): number =>
  ((row[(index * bits) >> 3] ?? 0) >> (8 - bits - ((index * bits) & 7))) & ((1 << bits) - 1)

/** Rows of colour and rows of cover. A filter looks at bytes of one meaning only, so it holds for either as it did for both. */
export const partedByCover = ({ width, height, depth, channels }: Png, rows: Uint8Array): { readonly colour: Uint8Array; readonly cover: Uint8Array } => {
  const size = depth / 8
  const ofColour = size * (channels - 1)
  const colour = new Uint8Array(height * (1 + width * ofColour))
  const cover = new Uint8Array(height * (1 + width * size))
  let [from, toColour, toCover] = [0, 0, 0]
  for (let row = 0; row < height; row++) {
    const filter = rows[from++] ?? 0
    colour[toColour++] = filter
    cover[toCover++] = filter
    for (let column = 0; column < width; column++) {
      for (let byte = 0; byte < ofColour; byte++) colour[toColour++] = rows[from++] ?? 0
      for (let byte = 0; byte < size; byte++) cover[toCover++] = rows[from++] ?? 0
    }
  }
  return { colour, cover }
}

/** A byte of cover for each dot of a picture whose palette says how much an entry covers; entries that it does not name cover all. */
export const coverByPalette = (png: Png, transparency: Uint8Array): Uint8Array => {
  const { width, height, depth } = png
  const rowBytes = Math.ceil(width * depth / 8)
  const samples = unfiltered(rowsOf(png), rowBytes, 1)
  const cover = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const line = samples.subarray(row * rowBytes, (row + 1) * rowBytes)
    for (let column = 0; column < width; column++) cover[row * width + column] = transparency[small(line, column, depth)] ?? 255
  }
  return cover
}

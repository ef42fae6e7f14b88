/** Pictures as objects of the file (ISO 32000-1, 8.9.5): a JPEG and most PNGs byte for byte as they were given. */
import type { Dictionary, PDFDocument, Reference, Value } from 'pdfkit'
import type { Picture } from '../../model/document.ts'
import { readJpeg } from './jpeg.ts'
import { coverByPalette, partedByCover, rowsOf, unfiltered } from './png-samples.ts'
import { readPng, type Png } from './png.ts'
import { addDeflated, addStream } from './streams.ts'

/**
 * Writes a picture into the file.
 * @throws when it is damaged: reading has refused it, so that is our fault
 */
export const embedPicture = (pdf: PDFDocument, { mediaType, bytes }: Picture): Reference =>
  (mediaType === 'image/jpeg' ? embedJpeg(pdf, bytes) : embedPng(pdf, readPng(bytes)))

const embedJpeg = (pdf: PDFDocument, bytes: Uint8Array): Reference => {
  const { width, height, space } = readJpeg(bytes)
  const reference = pdf.ref({ ...imageOf(width, height, space, 8), Filter: 'DCTDecode' })
  reference.end(bytes)
  return reference
}

const embedPng = (pdf: PDFDocument, png: Png): Reference => {
  const { width, height, depth, channels, alpha, interlaced } = png
  const image = imageOf(width, height, spaceOf(png), depth)
  if (alpha) {
    const { colour, cover } = partedByCover(png, rowsOf(png))
    const size = depth / 8
    const mask = coversAll(unfiltered(cover, width * size, size)) ? {} : { SMask: addStream(pdf, cover, { ...imageOf(width, height, 'DeviceGray', depth), ...storedAs(png, 1) }) }
    return addStream(pdf, colour, { ...image, ...storedAs(png, channels - 1), ...mask })
  }
  const dictionary = { ...image, ...storedAs(png, channels), ...maskOf(pdf, png) }
  const rows = rowsOf(png)
  // Inflated once all the same: a picture that breaks off must not go out.
  return interlaced ? addStream(pdf, rows, dictionary) : addDeflated(pdf, png.deflated, dictionary)
}

const imageOf = (width: number, height: number, space: Value, bits: number): Dictionary =>
  ({ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, ColorSpace: space, BitsPerComponent: bits, Interpolate: false })

/** PDF reads rows as PNG stores them, filters and all. */
const storedAs = ({ width, depth }: Png, channels: number): Dictionary =>
  ({ DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width } })

const spaceOf = ({ colour, palette }: Png): Value => {
  switch (colour) {
    case 'grey': return 'DeviceGray'
    case 'rgb': return 'DeviceRGB'
    case 'palette': return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette]
  }
}

/** What a picture without cover of its own leaves uncovered: dots of one colour, or entries of its palette. */
const maskOf = (pdf: PDFDocument, png: Png): Dictionary => {
  const { width, height, colour, depth, transparency, channels } = png
  if (transparency === null) return {}
  if (colour === 'palette') {
    const cover = coverByPalette(png, transparency)
    return coversAll(cover) ? {} : { SMask: addStream(pdf, cover, imageOf(width, height, 'DeviceGray', 8)) }
  }
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength)
  const samples = Array.from({ length: channels }, (_, index) => view.getUint16(index * 2) & (2 ** depth - 1))
  return { Mask: samples.flatMap((sample) => [sample, sample]) }
}

/** True for a cover that lets nothing shine through: it is left out, as printers are slow with it. */
const coversAll = (cover: Uint8Array): boolean => cover.every((byte) => byte === 255)

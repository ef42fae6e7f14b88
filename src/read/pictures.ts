/** Pictures: `![what it shows](map.png)`, alone in their paragraph, found beside the paper. */
import { imageSize } from 'image-size'
import type { Image, Paragraph as ParagraphNode } from 'mdast'
import type { Place } from '../findings/place.ts'
import type { Image as PictureFile, Paragraph } from '../model/paper.ts'
import { placeOf } from './markdown.ts'
import { bareOfJpeg, bareOfPng } from './picture-asides.ts'
import { damageOfPng } from './png-damage.ts'
import { cited, type Reading } from './reading.ts'

type Picture = Extract<Paragraph['parts'][number], { kind: 'picture' }>

/** No picture in a paper needs more dots: a page of A4 at 600 to the inch has 35 million. */
export const mostDots = 36_000_000
export const mostPictureBytes = 4 * 1024 * 1024

/** The pictures of a paragraph that holds nothing else; null for any other. */
export const picturesIn = ({ children }: ParagraphNode): Image[] | null => {
  const pictures = children.filter((child) => child.type === 'image')
  const nothingElse = children.every((child) => child.type === 'image' || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''))
  return pictures.length > 0 && nothingElse ? pictures : null
}

/** Reads a picture; one that cannot be had is noted, and its words are kept. */
export const readPicture = (node: Image, reading: Reading, inExempt: boolean): Picture => {
  const place = placeOf(node)
  const words = (node.alt ?? '').replace(/\s+/g, ' ').trim()
  const { notes } = reading
  if (words === '') notes.add('picture-without-words', place, `Nothing says what the picture ${cited(node.url)} shows.`, { mended: `![What the picture shows](${node.url})` })
  if (node.title !== null && node.title !== undefined) notes.add('link-title', place, `The words ${cited(node.title)} inside the picture's brackets would not be printed.`)
  return { kind: 'picture', from: node.url === '' ? '?' : node.url, description: words === '' ? '?' : words, image: readImage(node.url, place, reading, inExempt), place }
}

const readImage = (name: string, place: Place, { notes, beside }: Reading, inExempt: boolean): PictureFile | null => {
  const refuse = (why: string, help?: string): null => {
    notes.add('picture-refused', place, `The picture ${cited(name)} cannot be used, because ${why}.`, help === undefined ? {} : { help })
    return null
  }
  // One letter and a colon are a disk of Windows, and no address.
  if (/^[a-z][a-z0-9+.-]+:/i.test(name)) return refuse('it is an address, and a paper holds its pictures itself', 'Save the picture beside the paper, and write its file name.')
  const found = beside(decoded(name), inExempt)
  // It is left out with the passage that it stands in.
  if (found.kind === 'unopened') return null
  if (found.kind === 'refused') return refuse(found.because)
  const { bytes } = found
  if (bytes.length > mostPictureBytes) return refuse(`it has ${Math.ceil(bytes.length / 1024)} kB, and a picture has at most ${mostPictureBytes / 1024}`, 'Save it with fewer dots: 2,000 across are enough for the width of a page.')
  const size = sizeOf(bytes)
  if (size === null) return refuse(`it is ${kindOf(bytes)}, and not a PNG or a JPEG`, 'Save it as PNG (drawings, charts) or as JPEG (photographs).')
  const { mediaType, width, height, orientation } = size
  if (width * height > mostDots) return refuse(`it has ${width} by ${height} dots, more than any printer shows`, 'Save it with fewer dots: 2,000 across are enough for the width of a page.')
  if (orientation > 1) return refuse('it is stored on its side and only shown upright by some programs', 'Open it, turn it once round, and save it again.')
  const damage = mediaType === 'image/png' ? damageOfPng(bytes) : damageOfJpeg(bytes)
  const bare = damage !== null ? null : mediaType === 'image/png' ? bareOfPng(bytes) : bareOfJpeg(bytes)
  return bare !== null ? { mediaType, width, height, bytes: bare } : refuse(damage ?? 'it is damaged', mediaType === 'image/jpeg' ? 'Save it again as an RGB JPEG.' : 'Save it again as PNG.')
}

/** Markdown wants a space in a name written as `%20`. */
const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const sizeOf = (bytes: Uint8Array): { mediaType: PictureFile['mediaType']; width: number; height: number; orientation: number } | null => {
  try {
    const { type, width, height, orientation } = imageSize(bytes)
    if (width < 1 || height < 1 || (type !== 'png' && type !== 'jpg')) return null
    return { mediaType: type === 'png' ? 'image/png' : 'image/jpeg', width, height, orientation: orientation ?? 1 }
  } catch {
    // What the library cannot measure is no picture that can be set.
    return null
  }
}

const beginnings = [['%PDF-', 'a PDF'], ['GIF8', 'a GIF'], ['BM', 'a BMP'], ['RIFF', 'a WebP'], ['<svg', 'an SVG drawing'], ['<?xml', 'an SVG drawing or other XML'], ['II*', 'a TIFF'], ['MM', 'a TIFF']] as const

const kindOf = (bytes: Uint8Array): string => {
  const start = String.fromCharCode(...bytes.subarray(0, 8)).trimStart()
  return beginnings.find(([sign]) => start.startsWith(sign))?.[1] ?? 'no picture that is known here'
}

/** Walks the segments of a JPEG to its frame, which says how many colours it has (ITU-T T.81, B.2.2). */
const damageOfJpeg = (bytes: Uint8Array): string | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 <= bytes.length;) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) break
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      if (marker > 0xc2 || view.getUint8(at + 4) !== 8) return 'it is a kind of JPEG that hardly any program shows'
      const colours = view.getUint8(at + 9)
      if (colours === 4) return 'it is made for a printing press (CMYK), and its colours would come out wrong on a screen'
      if (colours !== 1 && colours !== 3) return `it has ${colours} colours, and a JPEG has 1 or 3`
      return bytes.lastIndexOf(0xd9) > at && bytes[bytes.lastIndexOf(0xd9) - 1] === 0xff ? null : 'its end is missing'
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return 'it is damaged'
}


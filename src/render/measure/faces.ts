/** Reads the flat face data of templates/faces/: views upon the bytes, nothing computed, so that a face is ready in no time. */
import type { Face, FaceStyle, Faces } from '../../model/face.ts'

/** Where a table lies, counted from the end of the head. */
interface Span {
  readonly offset: number
  readonly length: number
}

interface StyleHead extends Pick<Face,
  'postscriptName' | 'unitsPerEm' | 'ascent' | 'descent' | 'lineGap' | 'capHeight' | 'xHeight' | 'italicAngle' | 'stemV' | 'bbox'
> {
  readonly style: FaceStyle
  /** Its whole TrueType file, within the package. */
  readonly file: string
  readonly glyphs: Span
  readonly advances: Span
  readonly subset: { readonly deflated: Span; readonly length: number; readonly glyphs: Span; readonly advances: Span; readonly codePoints: Span }
}

/** The head of the file, as `scripts/faces.mjs` writes it; a test compares the two, so a file that says it is whole is trusted here. */
interface Head {
  readonly format: typeof format
  /** How long all tables are together. */
  readonly tables: number
  readonly family: string
  /** The npm package of the whole files, or `.` where they lie beside this file. */
  readonly package: string
  readonly pageOf: Span
  readonly faces: readonly StyleHead[]
}

/** How the file is laid out; counted on when that changes, so that a file made before is not misread. */
const format = 'boardpaper faces 1'

/** What the file of a face is called in a folder `faces`, by the name that the house style gives the face. */
export const faceFileOf = (name: string): string => `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.faces`

/** The family that a face file holds; null when it is no such file. */
export const familyOf = (file: Uint8Array): string | null => openFile(file)?.head.family ?? null

/**
 * Null when the bytes are not what `scripts/faces.mjs` makes, or not all of it.
 * @param file the bytes of a face file
 * @param whole reads a whole TrueType file by its path, the name of its package first; asked only when a paper needs a
 * character outside the subset. Null when it is not there: then the face covers the subset alone.
 */
export const readFaces = (file: Uint8Array, whole: (path: string) => Uint8Array | null): Faces | null => {
  const opened = openFile(file)
  if (opened === null) return null
  const { head, octets, numbers } = opened
  const pageOf = octets(head.pageOf)
  /** Looks up a code point in tables of 256; beyond the first plane the face has nothing. */
  const lookUp = (table: Uint16Array) => (codePoint: number): number =>
    table[((pageOf[codePoint >> 8] ?? 0) << 8) | (codePoint & 0xff)] ?? 0

  const wholes = new Map<string, Uint8Array | null>()
  const wholeOf = (within: string): Uint8Array | null => {
    const path = `${head.package}/${within}`
    const known = wholes.get(path)
    if (known !== undefined) return known
    const read = whole(path)
    wholes.set(path, read)
    return read
  }

  const faceOf = (style: FaceStyle): Face => {
    const found = head.faces.find((face) => face.style === style)
    if (found === undefined) throw new Error(`the face data holds no ${style} face`)
    const { style: _, file: within, glyphs, advances, subset, ...descriptor } = found
    return {
      ...descriptor,
      glyphOf: lookUp(numbers(glyphs)),
      advanceOf: lookUp(numbers(advances)),
      subset: {
        deflated: octets(subset.deflated),
        length: subset.length,
        glyphOf: lookUp(numbers(subset.glyphs)),
        advances: numbers(subset.advances),
        codePoints: numbers(subset.codePoints),
      },
      whole: () => {
        const bytes = wholeOf(within)
        if (bytes === null) throw new Error(`the file ${head.package}/${within} is not there`)
        return bytes
      },
    }
  }

  const regular = faceOf('regular')
  const allWhole = (): boolean => head.faces.every(({ file: within }) => wholeOf(within) !== null)
  // The data holds only code points that all four styles have, so one style answers for all.
  return {
    family: head.family,
    regular, bold: faceOf('bold'), italic: faceOf('italic'), boldItalic: faceOf('boldItalic'),
    covers: (codePoint) => regular.glyphOf(codePoint) !== 0 && (regular.subset.glyphOf(codePoint) !== 0 || allWhole()),
  }
}

/** A face file taken apart: its head, and how to look upon its tables. */
interface Opened {
  readonly head: Head
  readonly octets: (span: Span) => Uint8Array
  readonly numbers: (span: Span) => Uint16Array
}

const openFile = (file: Uint8Array): Opened | null => {
  const bytes = aligned(file)
  if (bytes.length < 4) return null
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head = parsed(bytes.subarray(4, start))
  if (!isHead(head, bytes.length - start)) return null
  return {
    head,
    octets: ({ offset, length }) => bytes.subarray(start + offset, start + offset + length),
    numbers: ({ offset, length }) => new Uint16Array(bytes.buffer, bytes.byteOffset + start + offset, length / 2),
  }
}

const parsed = (head: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(head))
  } catch {
    return null
  }
}

/** True for the head of a file that the script made, when all tables follow it. A schema would take longer than all the rest. */
const isHead = (head: unknown, following: number): head is Head =>
  typeof head === 'object' && head !== null && 'format' in head && head.format === format && 'tables' in head && head.tables === following

/** Tables of two-byte numbers must start at an even address; a file read into a pool may not. */
const aligned = (file: Uint8Array): Uint8Array => (file.byteOffset % 2 === 0 ? file : file.slice())

/** Reads the flat face data of templates/faces/: views upon the bytes, nothing computed, so that a face is ready in no time. */
import type { Face, FaceStyle, Faces } from '../../model/face.ts'

/** The files wanted from `templates/faces/`, by the name that the house style gives the face. */
export const faceFiles = { Arimo: 'arimo.faces' } as const

/** The whole TrueType files, each a path inside the package `@expo-google-fonts/arimo`; wanted only for unusual characters. */
export const wholeFaceFiles: Readonly<Record<FaceStyle, string>> = {
  regular: '400Regular/Arimo_400Regular.ttf',
  bold: '700Bold/Arimo_700Bold.ttf',
  italic: '400Regular_Italic/Arimo_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Arimo_700Bold_Italic.ttf',
}

/** Where a table lies, counted from the end of the head. */
interface Span {
  readonly offset: number
  readonly length: number
}

interface FaceHead extends Pick<Face,
  'postscriptName' | 'unitsPerEm' | 'ascent' | 'descent' | 'lineGap' | 'capHeight' | 'xHeight' | 'italicAngle' | 'stemV' | 'bbox'
> {
  readonly style: FaceStyle
  readonly glyphs: Span
  readonly advances: Span
  readonly subset: { readonly deflated: Span; readonly length: number; readonly glyphs: Span; readonly advances: Span; readonly codePoints: Span }
}

/** The head of the file, as `scripts/faces.mjs` writes it; a test compares the two, so it is trusted here. */
interface Head {
  readonly family: string
  readonly pageOf: Span
  readonly faces: readonly FaceHead[]
}

/**
 * @param file the bytes of a file of `faceFiles`
 * @param whole reads a file of `wholeFaceFiles`; called only when a paper needs a character outside the subset
 */
export const readFaces = (file: Uint8Array, whole: (style: FaceStyle) => Uint8Array): Faces => {
  const bytes = aligned(file)
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength)))
  const start = 4 + headLength
  const octets = ({ offset, length }: Span) => bytes.subarray(start + offset, start + offset + length)
  const numbers = ({ offset, length }: Span) => new Uint16Array(bytes.buffer, bytes.byteOffset + start + offset, length / 2)

  const pageOf = octets(head.pageOf)
  /** Looks up a code point in tables of 256; beyond the first plane the face has nothing. */
  const lookUp = (table: Uint16Array) => (codePoint: number): number =>
    table[((pageOf[codePoint >> 8] ?? 0) << 8) | (codePoint & 0xff)] ?? 0

  const faceOf = (style: FaceStyle): Face => {
    const found = head.faces.find((face) => face.style === style)
    if (found === undefined) throw new Error(`the face data holds no ${style} face`)
    const { style: _, glyphs, advances, subset, ...descriptor } = found
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
      whole: () => whole(style),
    }
  }

  const regular = faceOf('regular')
  // The data holds only code points that all four styles have, so one style answers for all.
  return {
    family: head.family,
    regular, bold: faceOf('bold'), italic: faceOf('italic'), boldItalic: faceOf('boldItalic'),
    covers: (codePoint) => regular.glyphOf(codePoint) !== 0,
  }
}

/** Tables of two-byte numbers must start at an even address; a file read into a pool may not. */
const aligned = (file: Uint8Array): Uint8Array => (file.byteOffset % 2 === 0 ? file : file.slice())

/** Fonts as they are embedded: a small TrueType file, and what each of its character codes draws, says and measures. */
import { createHash } from 'node:crypto'
import type { Font } from 'fontkit'
import type { Face } from '../../model/face.ts'
import { bytesOf, deflate } from './streams.ts'

export interface FontProgram {
  readonly face: Face
  /** Six capitals that tell this choice of glyphs from every other (ISO 32000-1, 9.6.4). */
  readonly tag: string
  readonly file: { readonly deflated: Uint8Array; readonly length: number }
  /** Two bytes a code: the glyph that it draws, deflated; null where each code is its glyph's own number. */
  readonly glyphs: Uint8Array | null
  /** The advance of each code, in font units. */
  readonly advances: readonly number[]
  /** The CMap that says which character each code stands for, deflated. */
  readonly toUnicode: Uint8Array
  /** The four hexadecimal digits of each code, by code point. */
  readonly digits: readonly (string | undefined)[]
}

const everyday = new WeakMap<Face, FontProgram>()

/** The face's own subset, made ready once and the same in every file. */
export const everydayProgram = (face: Face): FontProgram => {
  const ready = everyday.get(face)
  if (ready !== undefined) return ready
  const { deflated, length, advances, codePoints } = face.subset
  // Two characters may share a glyph; only the one that the glyph says is drawn with it, so that copied text is what was written.
  const program = programOf(face, { deflated, length }, null, [...advances], [...codePoints], everydayMap)
  everyday.set(face, program)
  return program
}

const everydayMaps = new Map<string, Uint8Array>()

/** The styles of a family say the same with the same codes, and so can share one map. */
const everydayMap = (codePoints: readonly number[]): Uint8Array => {
  const map = characterMap(codePoints)
  const ready = everydayMaps.get(map) ?? deflate(bytesOf(map))
  everydayMaps.set(map, ready)
  return ready
}

const wholeFonts = new WeakMap<Face, Font>()

/**
 * A font made for one document, of the characters that the subset lacks.
 * The whole face is opened with fontkit, which is loaded only here.
 * @param codePoints in rising order; the face must have them all
 */
export const unusualProgram = async (face: Face, codePoints: readonly number[]): Promise<FontProgram> => {
  const { create } = await import('fontkit')
  const font = wholeFonts.get(face) ?? create(face.whole())
  wholeFonts.set(face, font)
  const subset = font.createSubset()
  // A code of its own for each character, even where characters share a glyph.
  const glyphs = new Uint8Array(2 * (codePoints.length + 1))
  codePoints.forEach((codePoint, index) => new DataView(glyphs.buffer).setUint16(2 * (index + 1), subset.includeGlyph(face.glyphOf(codePoint))))
  const advances = [0, ...codePoints.map(face.advanceOf)]
  const bytes = subset.encode()
  return programOf(face, { deflated: deflate(bytes), length: bytes.length }, deflate(glyphs), advances, [0, ...codePoints], (each) => deflate(bytesOf(characterMap(each))))
}

const programOf = (
  face: Face, file: FontProgram['file'], glyphs: Uint8Array | null, advances: readonly number[], codePoints: readonly number[],
  mapOf: (codePoints: readonly number[]) => Uint8Array,
): FontProgram => {
  const digits: (string | undefined)[] = []
  codePoints.forEach((codePoint, code) => {
    if (codePoint !== 0) digits[codePoint] = hexadecimal(code)
  })
  return {
    face,
    tag: tagOf(file.deflated),
    file,
    glyphs,
    advances,
    toUnicode: mapOf(codePoints),
    digits,
  }
}

const hexadecimal = (code: number): string => code.toString(16).padStart(4, '0')

const tagOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...createHash('md5').update(bytes).digest().subarray(0, 6).map((byte) => 65 + (byte % 26)))

/** Codes that count on as their characters do. */
interface CodeRange {
  readonly first: number
  last: number
  readonly codePoint: number
}

/** Only the last byte of a code and of a character may count on within a range (ISO 32000-1, 9.10.3). */
const rangesOf = (codePoints: readonly number[]): readonly CodeRange[] => {
  const ranges: CodeRange[] = []
  codePoints.forEach((codePoint, code) => {
    if (codePoint === 0) return
    const range = ranges.at(-1)
    const countsOn = range !== undefined && range.last === code - 1 && codePoint - range.codePoint === code - range.first
    if (countsOn && (code & 0xff) !== 0 && (codePoint & 0xff) !== 0) range.last = code
    else ranges.push({ first: code, last: code, codePoint })
  })
  return ranges
}

/** A ToUnicode CMap (ISO 32000-1, 9.10.3). */
const characterMap = (codePoints: readonly number[]): string => {
  const ranges = rangesOf(codePoints).map(({ first, last, codePoint }) => `<${hexadecimal(first)}> <${hexadecimal(last)}> <${utf16(codePoint)}>`)
  const most = 100
  const blocks = Array.from({ length: Math.ceil(ranges.length / most) }, (_, block) => ranges.slice(block * most, (block + 1) * most))
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.map((block) => `${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`).join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

const utf16 = (codePoint: number): string => {
  const character = String.fromCodePoint(codePoint)
  return Array.from({ length: character.length }, (_, unit) => hexadecimal(character.charCodeAt(unit))).join('')
}

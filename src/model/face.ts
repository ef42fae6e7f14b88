/** A face made ready for measuring and drawing: flat tables, no font program to run. */

export const faceStyles = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type FaceStyle = (typeof faceStyles)[number]

/** One weight and slant. Lengths are in font units, `unitsPerEm` to the size of the type. */
export interface Face {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  /** Below the baseline, so negative. */
  readonly descent: number
  readonly lineGap: number
  readonly capHeight: number
  readonly xHeight: number
  /** Degrees; negative when it leans to the right. */
  readonly italicAngle: number
  /** How thick an upright stem is. */
  readonly stemV: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  /** The glyph of a code point in the whole face; 0 when the face lacks it. */
  readonly glyphOf: (codePoint: number) => number
  /** How far a code point moves the pen. */
  readonly advanceOf: (codePoint: number) => number
  /** The glyphs that nearly every paper is content with, made into a small face beforehand. */
  readonly subset: FaceSubset
  /** The whole TrueType file, opened only for a paper that needs more than the subset. */
  readonly whole: () => Uint8Array
}

/** A small TrueType face, ready to be embedded in a PDF as it is. Its glyphs have numbers of their own. */
export interface FaceSubset {
  /** The file, deflated (RFC 1950) as a PDF holds it. */
  readonly deflated: Uint8Array
  /** How many bytes the file has when it is inflated. */
  readonly length: number
  /** The subset's glyph of a code point; 0 when the subset lacks it. */
  readonly glyphOf: (codePoint: number) => number
  /** The advance of each glyph of the subset, in font units, from glyph 0. */
  readonly advances: Uint16Array
  /** The code point that each glyph of the subset says, from glyph 0; 0 for a glyph that says nothing by itself. */
  readonly codePoints: Uint16Array
}

export interface Faces extends Readonly<Record<FaceStyle, Face>> {
  readonly family: string
  /** True when all four styles can draw the code point. */
  readonly covers: (codePoint: number) => boolean
}

/** A face made ready for measuring and drawing: flat tables, no font program to run. */

export const faceStyles = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type FaceStyle = (typeof faceStyles)[number]

/** One weight and slant. Lengths are in font units, `unitsPerEm` to the size of the type. */
export interface Face {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** The glyph of a code point; 0 when the face lacks it. */
  readonly glyphOf: (codePoint: number) => number
  /** How far a code point moves the pen. */
  readonly advanceOf: (codePoint: number) => number
}

export interface Faces extends Readonly<Record<FaceStyle, Face>> {
  readonly family: string
  /** True when all four styles can draw the code point. */
  readonly covers: (codePoint: number) => boolean
}

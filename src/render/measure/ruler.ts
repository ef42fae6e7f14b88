/** How wide text is: sums of advances from the flat face tables. Kerning and ligatures are off, as in Word unless it is asked. */
import type { Face, FaceStyle } from '../../model/face.ts'

/** The style of a face by its weight and slant. */
export const faceStyleOf = (strong: boolean, emphasis: boolean): FaceStyle =>
  strong ? (emphasis ? 'boldItalic' : 'bold') : (emphasis ? 'italic' : 'regular')

/** The width of a text in points at a size. A code point beyond the first plane has no glyph and no width. */
export const widthOf = (text: string, face: Face, size: number): number => {
  let units = 0
  for (let index = 0; index < text.length; index++) units += face.advanceOf(text.charCodeAt(index))
  return units * size / face.unitsPerEm
}

/** How far the face reaches below its baseline, in points. */
const depthOf = (face: Face, size: number): number => -face.descent * size / face.unitsPerEm

/**
 * Where the baseline lies in a line of a pitch, from the line's top, in points.
 * With "at least" spacing Word and LibreOffice put what the pitch adds above the text (measured in LibreOffice 7.4),
 * so the descent stands on the line's lower edge.
 */
export const baselineIn = (pitch: number, face: Face, size: number): number => pitch - depthOf(face, size)

/** The pitch of a line: what the style asks for, and never less than the face is high. */
export const pitchOf = (line: number, face: Face, size: number): number =>
  Math.max(line, (face.ascent - face.descent + face.lineGap) * size / face.unitsPerEm)

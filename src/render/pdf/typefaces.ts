/** The faces of one document: words into the codes of its fonts, and the fonts that were used into the file. */
import type { PDFDocument, Reference } from 'pdfkit'
import { faceStyles, type Face, type Faces, type FaceStyle } from '../../model/face.ts'
import type { Laid } from '../layout/laid.ts'
import { embedFont } from './font-objects.ts'
import { everydayProgram, unusualProgram, type FontProgram } from './font-program.ts'
import { addDeflated } from './streams.ts'

/** A font of this file, under the name that pages call it by. */
export interface Font {
  readonly name: string
  readonly reference: Reference
}

/** Words in one font, as hexadecimal digits. */
export interface Codes {
  readonly font: Font
  readonly digits: string
}

export interface Typefaces {
  /** A style's words, parted only where a character needs the second font of the style. */
  readonly encode: (style: FaceStyle, text: string) => readonly Codes[]
  /** Writes the fonts that were used. */
  readonly embed: () => void
}

/**
 * Makes the fonts of a document ready.
 * @throws when a face lacks a character: reading has refused it, so coming here is our fault
 */
export const openTypefaces = async (pdf: PDFDocument, laid: Laid, faces: Faces): Promise<Typefaces> => {
  const unusual = new Map<FaceStyle, FontProgram>()
  for (const [style, codePoints] of unusualCharacters(laid, faces)) unusual.set(style, await unusualProgram(faces[style], codePoints))

  const fonts = new Map<FontProgram, Font>()
  const fontOf = (program: FontProgram): Font => {
    const known = fonts.get(program)
    if (known !== undefined) return known
    const font = { name: `F${fonts.size + 1}`, reference: pdf.ref() }
    fonts.set(program, font)
    return font
  }

  /** Words of which some stand in the second font of their style. */
  const encodeMixed = (style: FaceStyle, text: string): readonly Codes[] => {
    const runs: { font: Font; digits: string }[] = []
    for (const character of text) {
      const program = [everydayProgram(faces[style]), unusual.get(style)].find((each) => codeOf(each, character) !== undefined)
      if (program === undefined) throw new Error(`no font holds ${inUnicode(character)}`)
      const digits = codeOf(program, character) ?? ''
      const last = runs.at(-1)
      if (last?.font === fontOf(program)) last.digits += digits
      else runs.push({ font: fontOf(program), digits })
    }
    return runs
  }

  return {
    encode: (style, text) => {
      const program = everydayProgram(faces[style])
      let digits = ''
      for (let index = 0; index < text.length; index++) {
        const code = program.digits[text.charCodeAt(index)]
        if (code === undefined) return encodeMixed(style, text)
        digits += code
      }
      return digits === '' ? [] : [{ font: fontOf(program), digits }]
    },
    embed: () => {
      const maps = new Map<Uint8Array, Reference>()
      for (const [program, { reference }] of fonts) {
        const map = maps.get(program.toUnicode) ?? addDeflated(pdf, program.toUnicode)
        maps.set(program.toUnicode, map)
        embedFont(pdf, reference, program, map)
      }
    },
  }
}

const codeOf = (program: FontProgram | undefined, character: string): string | undefined =>
  program?.digits[character.codePointAt(0) ?? 0]

/** The characters outside each style's subset, in rising order. */
const unusualCharacters = (laid: Laid, faces: Faces): Map<FaceStyle, number[]> => {
  const found = new Map<FaceStyle, Set<number>>()
  for (const { marks } of laid.pages) {
    for (const mark of marks) {
      if (mark.kind !== 'text' || isEveryday(everydayProgram(faces[mark.face]), mark.text)) continue
      const set = found.get(mark.face) ?? new Set()
      found.set(mark.face, set)
      for (const character of mark.text) {
        if (isEveryday(everydayProgram(faces[mark.face]), character)) continue
        set.add(drawable(faces[mark.face], character))
      }
    }
  }
  return new Map(faceStyles.flatMap((style) => {
    const set = found.get(style)
    return set === undefined ? [] : [[style, [...set].sort((one, other) => one - other)]]
  }))
}

const isEveryday = ({ digits }: FontProgram, text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (digits[text.charCodeAt(index)] === undefined) return false
  return true
}

const drawable = (face: Face, character: string): number => {
  const codePoint = character.codePointAt(0) ?? 0
  if (face.glyphOf(codePoint) === 0) throw new Error(`${face.postscriptName} cannot draw ${inUnicode(character)}`)
  return codePoint
}

const inUnicode = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

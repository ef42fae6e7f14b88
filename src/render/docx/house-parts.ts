/** The parts that are the same in every document of a house, written once. */
import type { HouseStyle } from '../../model/house-style.ts'
import { declaration, escapeXml } from '../package/xml.ts'
import { writeStyles } from './styles.ts'

export interface HousePart {
  /** What the format calls it: its name, its media type and the relationship that points at it are made of this. */
  readonly kind: 'styles' | 'fontTable'
  readonly content: string
}

const written = new WeakMap<HouseStyle, readonly HousePart[]>()

/** Styles and the names of fonts. */
export const houseParts = (style: HouseStyle): readonly HousePart[] => {
  const known = written.get(style)
  if (known !== undefined) return known
  const parts: readonly HousePart[] = [
    { kind: 'styles', content: writeStyles(style) },
    { kind: 'fontTable', content: writeFontTable(style) },
  ]
  written.set(style, parts)
  return parts
}

/** The media type of one of Word's own parts. */
export const wordType = (kind: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`

// The face is named and never embedded: an office has it, and a stranger's machine finds one of the same widths.
const writeFontTable = ({ face }: HouseStyle): string =>
  `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  `<w:font w:name="${escapeXml(face.word)}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`

/** The parts that are the same in every document of a house, written once. */
import type { HouseStyle } from '../../model/house-style.ts'
import { declaration, escapeXml } from './markup.ts'
import type { PackagePart } from './package.ts'
import { writeSettings } from './settings.ts'
import { writeStyles } from './styles.ts'

export interface HousePart extends PackagePart {
  /** The last step of the type of the relationship that points at it. */
  readonly kind: string
}

const written = new WeakMap<HouseStyle, readonly HousePart[]>()

/** Styles, settings and the names of fonts. */
export const houseParts = (style: HouseStyle): readonly HousePart[] => {
  const known = written.get(style)
  if (known !== undefined) return known
  const parts = [
    { kind: 'styles', name: 'word/styles.xml', mediaType: wordType('styles'), text: writeStyles(style) },
    { kind: 'settings', name: 'word/settings.xml', mediaType: wordType('settings'), text: writeSettings(style) },
    { kind: 'fontTable', name: 'word/fontTable.xml', mediaType: wordType('fontTable'), text: writeFontTable(style) },
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

/** The part `word/settings.xml`: which Word's rules the document follows. */
import type { HouseStyle } from '../../model/house-style.ts'
import { footnoteRules } from './footnotes.ts'
import { declaration } from '../package/xml.ts'
import { formats } from './numbering.ts'

// Space below a paragraph and space above the next add up, as in the PDF; without this the larger one alone would count.
const spacesAddUp = '<w:doNotUseHTMLParagraphAutoSpacing/>'

// Mode 15 is Word 2013 and later: a table's indent is counted to its border, not to the text in its cells.
const compatibility = { compatibilityMode: 15, overrideTableStyleFontSizeAndJustification: 1, enableOpenTypeFeatures: 1, doNotFlipMirrorIndents: 1, differentiateMultirowTableHeaders: 1 }

/**
 * Writes the settings of a document.
 * @param footnotes true where the document has any: only then are the rules there that the settings name
 */
export const writeSettings = ({ language, notes }: HouseStyle, footnotes: boolean): string =>
  `${declaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  `<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>${footnotes ? footnoteSettings(notes.style) : ''}<w:compat>` + spacesAddUp +
  Object.entries(compatibility).map(([name, value]) =>
    `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`).join('') +
  `</w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`

const footnoteSettings = (style: HouseStyle['notes']['style']): string =>
  `<w:footnotePr><w:numFmt w:val="${formats[style]}"/>${footnoteRules.map(({ id }) => `<w:footnote w:id="${id}"/>`).join('')}</w:footnotePr>`

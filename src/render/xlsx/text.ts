/** Words as a cell can hold them: nothing that XML or Excel refuses, and nothing that either would read as something else. */
import { escapeXml } from '../package/xml.ts'

/** Excel takes no more characters in a cell. */
const mostCharacters = 32_767

/** The words of a cell as XML. What is too long is cut, and says by how much. */
export const cellText = (text: string): string => escapeXml(masked(cut(seen(text))))

/** Control characters are shown by their pictures, as no cell can hold them; half a character is shown as a lost one. */
const seen = (text: string): string => text
  .replace(/\r\n?/g, '\n')
  .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
  .replace(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')

const cut = (text: string): string => {
  if (text.length <= mostCharacters) return text
  const kept = text.slice(0, mostCharacters - 60).replace(/[\uD800-\uDBFF]$/, '')
  return `${kept} … (${text.length - kept.length} more characters do not fit into a cell)`
}

/** Excel reads `_x0041_` as a character by its number, so an underscore before such a thing is written by its own. */
const masked = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** Characters written as HTML writes them (`&pound;`): something else would be printed than what stands in the source. */
import type { Place } from '../findings/place.ts'
import { parseMarkdown } from './markdown.ts'
import { mendedLine, type Reading } from './reading.ts'

/** Notes the signs that the parser took for characters. */
export const noteCharacterReferences = (places: readonly Place[], { notes, lines }: Reading): void => {
  const known = new Map<string, string | null>()
  for (const place of places) {
    const written = /^&[#A-Za-z0-9]+;/.exec((lines[place.line - 1] ?? '').slice(place.column - 1))?.[0]
    // The parser marks the semicolon too.
    if (written === undefined) continue
    const spot = { ...place, endColumn: place.column + written.length }
    const meant = known.get(written) ?? meantBy(written)
    known.set(written, meant)
    notes.add('markdown-character', spot, `“${written}” is a character written as HTML writes it.`, {
      help: `Type the character itself; to print “${written}” as it stands, put a backslash before it.`,
      ...(meant === null ? {} : { mended: mendedLine(lines, spot, meant) }),
    })
  }
}

/** The character that is meant, if it can be typed and seen. */
const meantBy = (written: string): string | null => {
  const block = parseMarkdown(written).children[0]
  const text = block?.type === 'paragraph' ? block.children[0] : undefined
  return text?.type === 'text' && /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(text.value) ? text.value : null
}

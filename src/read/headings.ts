/** Signs in the source of a heading that would not be printed. */
import type { Heading } from 'mdast'
import { placeOf } from './markdown.ts'
import { cited, mendedLine, sourceOf, type Reading } from './reading.ts'

/** `# Purpose #`: Markdown drops the sign at the end. */
export const noteClosingSigns = (node: Heading, { notes, lines }: Reading): void => {
  const place = placeOf(node)
  const source = sourceOf(lines, place)
  const signs = /(?<=\s)#+$/.exec(source.trimEnd())
  if (signs === null || signs.index === 0) return
  const column = place.column + signs.index
  const spot = { line: place.line, column, endLine: place.line, endColumn: column + signs[0].length }
  notes.add('heading-closed', spot, `The ${cited(signs[0])} at the end of the heading would not be printed.`, { mended: mendedLine(lines, spot, `\\${signs[0]}`) })
}

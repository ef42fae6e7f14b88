/** Finds what `boardpaper new` wrote and nobody has written over: guidance for the author that would be published. */
import type { Place } from '../findings/place.ts'
import type { Inline, Paper } from '../model/paper.ts'
import { textsOf, textsOfTable } from '../model/texts.ts'
import { plainly } from './inlines.ts'
import { cited, type Reading } from './reading.ts'

/** Notes each paragraph, list item and line of a cell that holds a placeholder of the house, whatever its look and spaces; in a final paper it is an error. */
export const notePlaceholders = (paper: Pick<Paper, 'front' | 'sections' | 'bibliography' | 'appendices'>, { style, notes }: Reading): void => {
  const { front, sections, bibliography, appendices } = paper
  const placeholders = Object.values(style.newPaper.placeholders).map((words) => ({ words, plain: plain(words) }))
  const texts = [...sections.flatMap(({ body }) => textsOf(body)), ...bibliography === null ? [] : textsOfTable(bibliography.table), ...appendices.flatMap(({ body }) => textsOf(body))]
  for (const text of texts.flatMap((each) => [each, ...each.flatMap((inline) => (inline.kind === 'note' ? [inline.text] : []))])) {
    const written = plain(plainly(text))
    // Not equal to it: who writes on in the same paragraph leaves the sentence standing.
    const left = placeholders.find((placeholder) => written.includes(placeholder.plain))
    const place = placeOf(text)
    if (left === undefined || place === null) continue
    notes.add('placeholder-left', place, `${cited(left.words)} stands in every new paper until its author writes something else there.`, front.status === 'final' ? { severity: 'error' } : {})
  }
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase()

/** From the first word of a text to its last. */
const placeOf = (text: readonly Inline[]): Place | null => {
  const [first, last] = [text[0]?.place, text.at(-1)?.place]
  return first === undefined || last === undefined ? null : { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn }
}

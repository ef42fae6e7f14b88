/** The plain text of one line of a cell, and the column of each of its characters in the source. */
import type { Inline } from '../model/paper.ts'
import { sourceOf } from './reading.ts'

export interface Spread {
  readonly text: string
  readonly line: number
  readonly columns: readonly number[]
}

/** Spreads out one line. A reference counts as its words; its number is not known yet. */
export const spreadOut = (inlines: readonly Inline[], lines: readonly string[]): Spread => {
  let text = ''
  const columns: number[] = []
  for (const inline of inlines) {
    // The mark of a footnote is no part of the figure that it stands at.
    if (inline.kind === 'note') continue
    const words = inline.kind === 'text' ? inline.text : inline.words
    const source = sourceOf(lines, inline.place)
    let at = 0
    for (const character of words.split('')) {
      at = nextIn(source, character, at)
      columns.push(inline.place.column + Math.min(at, Math.max(0, source.length - 1)))
      at++
    }
    text += words
  }
  return { text, line: inlines[0]?.place.line ?? 1, columns }
}

/** Where a character stands in the source at or after a point; white space stands for any, and marks are passed over. */
const nextIn = (source: string, character: string, from: number): number => {
  const found = /\s/.test(character) ? from : source.indexOf(character, from)
  return found === -1 ? from : found
}

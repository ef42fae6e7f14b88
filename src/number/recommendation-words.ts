/** The words of a Recommendation in reading order, each with its place. */
import { placeOnLine, type Place } from '../findings/place.ts'
import type { Inline, Section } from '../model/paper.ts'
import { textsOf } from '../model/texts.ts'

export interface PlacedWord {
  readonly text: string
  readonly place: Place
}

/** All words but the heading's. A reference counts by its words and its name, since numbers follow the section. */
export const recommendationWords = ({ body }: Section): PlacedWord[] => {
  const words: PlacedWord[] = []
  const add = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'note') continue
      const text = inline.kind === 'text' ? inline.text : `${inline.words} #${inline.to}`
      for (const { 0: word, index } of text.matchAll(/\S+/g)) words.push({ text: word, place: placeWithin(inline, index, word.length) })
    }
  }
  textsOf(body).forEach(add)
  return words
}

/** Exactly the word where the text stands on one line as typed; else the text that holds it. */
const placeWithin = ({ kind, place, ...inline }: Inline, start: number, length: number): Place => {
  const asTyped = kind === 'text' && 'text' in inline && place.line === place.endLine && place.endColumn - place.column === inline.text.length
  return asTyped ? placeOnLine(place.line, place.column + start, length) : place
}

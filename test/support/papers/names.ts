/** The names of a generated paper, and what a reference to each of them prints in the house of the Board. */
import type { AppendixSketch, ItemSketch, ParagraphSketch, SectionSketch } from './body.ts'

/** Anything that may bear a name. */
export type Nameable = SectionSketch | AppendixSketch | ParagraphSketch | ItemSketch

export interface Named {
  readonly name: string
  readonly cited: string
}

/** Those that bear one, in reading order. */
export type Names = ReadonlyMap<Nameable, Named>

/** `3.`, `3.1`, `A1.1`: the numbers of the paragraphs of a body, in order. */
export const paragraphNumbers = (section: SectionSketch | AppendixSketch, count: number): readonly string[] =>
  section.body.flatMap(({ paragraphs }) => paragraphs)
    .map((_, at) => ('word' in section ? `A${count}.${at + 1}` : section.heading === null ? `${count}` : `${count}.${at + 1}`))

/** `(a)`: the label of a numbered item; those of a paragraph count on through all its lists. */
export const itemLabel = (count: number): string => `(${'abcdefghijklmnopqrstuvwxyz'[count - 1] ?? '?'})`

/** Gives out the names. @param sections those that the author types, in order */
export const namesOf = (sections: readonly SectionSketch[], appendices: readonly AppendixSketch[]): Names => {
  const names = new Map<Nameable, Named>()
  const add = (bearer: Nameable, cited: string): void => {
    // A wording that stands twice in a sketch is one thing to it; the first place counts.
    if (bearer.named && !names.has(bearer)) names.set(bearer, { name: `name-${names.size}`, cited })
  }
  const addBody = (section: SectionSketch | AppendixSketch, count: number): void => {
    add(section, `${count}`)
    const numbers = paragraphNumbers(section, count)
    section.body.flatMap(({ paragraphs }) => paragraphs).forEach((paragraph, at) => {
      const cited = numbers[at] ?? ''
      add(paragraph, cited)
      let [items, bullets] = [0, 0]
      for (const part of paragraph.parts) {
        if (part.kind !== 'list') continue
        for (const item of part.items) add(item, part.ordered ? `${cited}${itemLabel(items += 1)}` : `${cited}, bullet ${bullets += 1}`)
      }
    })
  }
  sections.forEach((section, index) => addBody(section, index + 1))
  appendices.forEach((appendix, index) => addBody(appendix, index + 1))
  return names
}

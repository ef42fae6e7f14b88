/** The sentences of a paper with their figures, each at its place in the source: what the audit of prose is given. */
import type { Place } from '../findings/place.ts'
import type { NumberedInline, NumberedList, NumberedPaper, NumberedParagraph } from '../model/paper.ts'
import type { Passage } from '../model/prose.ts'
import { plainWords } from '../model/plain-words.ts'
import { proseFigures } from './prose/figures.ts'
import { spotsOf, type Spot } from './prose/places.ts'

/**
 * All passages of a paper in reading order; those that the tool repeated are left out.
 * @param paper with its printed numbers
 * @param lines its source, line by line
 */
export const readProse = (paper: NumberedPaper, lines: readonly string[]): Passage[] => {
  const passages: Passage[] = []
  const add = (text: readonly NumberedInline[], about: Omit<Passage, 'file' | 'text' | 'figures' | 'place' | 'where'>, place: Place): void => {
    passages.push({ file: paper.file, ...about, place, ...figuresOf(text, lines) })
    for (const inline of text) {
      if (inline.kind === 'note') passages.push({ file: paper.file, ...about, setting: 'note', place: inline.place, under: null, ...figuresOf(inline.text, lines) })
    }
  }
  const addParagraph = (paragraph: NumberedParagraph, inRecommendation: boolean, heading: string): void => {
    const about = { paragraph: paragraph.number.cited, inRecommendation, heading, under: null }
    add(paragraph.text, { ...about, setting: 'paragraph' }, paragraph.place)
    const addList = (list: NumberedList): void => {
      for (const item of list.items) {
        add(item.text, { ...about, setting: 'item', under: paragraph.place }, item.place)
        for (const inner of item.lists) for (const each of inner.items) add(each.text, { ...about, setting: 'item', under: item.place }, each.place)
      }
    }
    for (const part of paragraph.parts) {
      switch (part.kind) {
        case 'list': addList(part); break
        case 'quotation': for (const words of part.paragraphs) add(words, { ...about, setting: 'quotation' }, part.place); break
        case 'continuation': add(part.text, { ...about, setting: 'continuation' }, part.place); break
        case 'table': case 'picture': break
      }
    }
  }
  const addBody = (body: NumberedPaper['sections'][number]['body'], inRecommendation: boolean, heading: string): void => {
    for (const block of body) if (block.kind === 'paragraph') addParagraph(block, inRecommendation, heading)
  }
  for (const section of paper.sections) {
    if (section.origin === 'written') addBody(section.body, section.role === 'recommendation' || section.role === 'closing-recommendation', plainWords(section.heading ?? []))
  }
  for (const appendix of paper.appendices) addBody(appendix.body, false, plainWords(appendix.heading ?? []))
  return passages
}

/** The plain words of a passage, and every figure in them at its place. */
export const figuresOf = (inlines: readonly NumberedInline[], lines: readonly string[]): Pick<Passage, 'text' | 'figures' | 'where'> => {
  const text = plainWords(inlines)
  const references: [number, number][] = []
  let at = 0
  for (const inline of inlines) {
    const from = at
    at += plainWords([inline]).length
    if (inline.kind === 'reference') references.push([from, at])
  }
  // Most passages are never asked where a word of theirs stands.
  let spots: readonly Spot[] | null = null
  const where = (start: number, end: number): Place => {
    spots ??= spotsOfInlines(inlines, lines)
    const first = spots[start] ?? spots[0] ?? { line: 1, column: 1 }
    const last = spots[end - 1] ?? first
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column + 1 }
  }
  return { text, where, figures: /\d|\bpounds\b/i.test(text) ? proseFigures(text, where, references) : [] }
}

const spotsOfInlines = (inlines: readonly NumberedInline[], lines: readonly string[]): readonly Spot[] => inlines.flatMap((inline) => {
  const words = plainWords([inline])
  const inside = inline.kind === 'text' ? spotsOf(words, inline.place, lines) : []
  return Array.from({ length: words.length }, (_, at) => inside[at] ?? inline.place)
})

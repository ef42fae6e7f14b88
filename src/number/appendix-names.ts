/** Appendices and the text that speaks of them: each should be named, and each that is named should be there. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, type Place } from '../findings/place.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Inline, Paper, Section } from '../model/paper.ts'
import type { Numbers } from './count.ts'
import { textsOf } from '../model/texts.ts'

/** A mention such as `Appendix 2`, or a reference to the name of one. */
type Mention = { readonly cited: string; readonly word: string; readonly place: Place } | { readonly name: string }

/** Tells of appendices that no section names, and of those that the text names and the paper lacks (HOUSE-STYLE section 9). */
export const noteAppendices = (paper: Paper, numbers: Numbers, style: HouseStyle): Finding[] => {
  const words = style.sections.appendix
  const bySections = paper.sections.flatMap(({ body }) => mentionsIn(body, words))
  const all = [...bySections, ...paper.appendices.flatMap(({ body }) => mentionsIn(body, words))]
  const present = paper.appendices.map((appendix) => ({ appendix, cited: numbers.get(appendix)?.cited ?? '' }))

  const unnamed = present.filter(({ appendix, cited }) => !all.some((mention) => ('name' in mention ? mention.name === appendix.name : mention.cited === cited)))
    .map(({ appendix, cited }) => finding('appendix-unnamed', paper.file, appendix.place, `Nothing in the paper names ${appendix.word} ${cited}.`, appendix.name === null
      ? { help: `End its heading with a name, such as {#awards}, and write [${appendix.word}](#awards) where the text speaks of it.` }
      : { help: `Write [${appendix.word}](#${appendix.name}) where the text speaks of it.` }))
  const told = new Set<string>()
  const absent = all.flatMap((mention): Finding[] => {
    if ('name' in mention || told.has(mention.cited) || present.some(({ cited }) => cited === mention.cited)) return []
    told.add(mention.cited)
    const there = present.length === 0 ? 'The paper has no appendices' : `The paper has ${present.map(({ appendix, cited }) => `${appendix.word} ${cited}`).join(', ')}`
    return [finding('appendix-absent', paper.file, mention.place, `The text speaks of ${mention.word} ${mention.cited}. ${there}.`)]
  })
  return [...unnamed, ...absent]
}

/** Another document's appendix is none of ours: `Appendix 2 to the Code`. */
const elsewhere = /^\s+(?:of|to|in)\s+(?:the|that|its|their|this\s+\p{L}+\s+of)\b/iu

const mentionsIn = (body: Section['body'], words: readonly string[]): Mention[] => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})[ \u00A0](\\d{1,3}|[A-Z]|[IVX]{2,5})(?![\\p{L}\\p{N}])`, 'gu')
  const mentions: Mention[] = []
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'note') look(inline.text)
      else if (inline.kind === 'reference') mentions.push({ name: inline.to })
      else for (const found of inline.text.matchAll(pattern)) {
        const [whole, word = '', cited = ''] = found
        if (!elsewhere.test(inline.text.slice(found.index + whole.length))) mentions.push({ word, cited, place: placeIn(inline, found.index, whole.length) })
      }
    }
  }
  textsOf(body).forEach(look)
  return mentions
}

/** The very words where the text stands on one line as typed; else all of it. */
const placeIn = ({ place, text }: Extract<Inline, { kind: 'text' }>, start: number, length: number): Place =>
  (place.line === place.endLine && place.endColumn - place.column === text.length ? placeOnLine(place.line, place.column + start, length) : place)

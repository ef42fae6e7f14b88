/** Sections and appendices as the reader sees them: numbered headings and paragraphs, with what belongs to those. */
import type { Block, Item, Label, List } from '../model/document.ts'
import type { CheckedAppendix, CheckedList, CheckedParagraph, CheckedSection, CheckedTable } from '../model/paper.ts'
import { plainWords, textOf } from '../model/plain-words.ts'
import { appendixAnchor, paragraphAnchor, sectionAnchor } from './anchors.ts'
import { composePicture } from './picture.ts'
import type { Room } from './room.ts'
import { composeTable } from './table.ts'
import { isWithheld, withheldWords } from './withheld.ts'
import { plain, type Wording } from './words.ts'

type Series = Label['series']

/** Words one section, heading first. One that has nothing under it yet shows the gap. */
export const composeSection = ({ heading, number, body }: CheckedSection, room: Room): Block[] => {
  const anchor = sectionAnchor(number.cited)
  // A section without heading is a paragraph that bears the section's own number (HOUSE-STYLE section 5).
  const level = heading === null ? 1 : 2
  return [
    ...(heading === null ? [] : [{ kind: 'heading', look: 'section', label: { text: number.label, level: 1, series: 'sections' }, words: room.word(heading), anchor } as const]),
    ...(body.length === 0 ? [gap(heading === null ? number.cited : plainWords(heading), anchor, room)] : composeBody(body, anchor, level, 'sections', room)),
  ]
}

/** Words one appendix, which begins a page. */
export const composeAppendix = ({ word, heading, number, body, exempt }: CheckedAppendix, room: Room): Block[] => {
  const anchor = appendixAnchor(number.cited)
  return [
    { kind: 'heading', look: 'appendix', label: { text: number.label, level: 1, series: 'appendices' }, words: heading === null ? [] : room.word(heading), anchor },
    ...(isWithheld(exempt) ? [{ kind: 'paragraph', label: null, words: [plain(withheldWords(exempt, room.texts))], anchor: `${anchor}-withheld`, keepWithNext: false } as const]
      : body.length === 0 ? [gap(`${word} ${number.cited}`, anchor, room)] : composeBody(body, anchor, 2, 'appendices', room)),
  ]
}

/** A paragraph that says what is still to be written; drafts alone have one. */
const gap = (what: string, anchor: string, { texts }: Room): Block =>
  ({ kind: 'paragraph', label: null, words: [plain(texts('gap', { what }), { strong: true })], anchor: `${anchor}-gap`, keepWithNext: false })

/** Words what stands under a heading. @param level that of its paragraphs */
export const composeBody = (body: CheckedSection['body'], anchor: string, level: 1 | 2, series: Series, room: Room): Block[] => {
  let subheadings = 0
  return body.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') return composeParagraph(block, level, series, room)
    subheadings += 1
    return [{ kind: 'heading', look: 'subheading', label: null, words: room.word(block.text), anchor: `${anchor}-heading-${subheadings}` }]
  })
}

const composeParagraph = (paragraph: CheckedParagraph, level: 1 | 2, series: Series, room: Room): Block[] => {
  const { number, parts, exempt } = paragraph
  const { word } = room
  const words = isWithheld(exempt) ? [plain(withheldWords(exempt, room.texts))] : word(paragraph.text)
  const anchor = paragraphAnchor(number.cited)
  /** Whether what stands before a part must start its page: a lead-in, a caption. */
  const leadsIn = (at: number): boolean => parts[at] !== undefined && parts[at].kind !== 'continuation'
  const blocks: Block[] = [{ kind: 'paragraph', label: { text: number.label, level, series }, words, anchor, keepWithNext: leadsIn(0) }]
  const counts = { table: 0, continuation: 0, picture: 0 }
  const count = (kind: keyof typeof counts): string => `${kind}${(counts[kind] += 1) === 1 ? '' : `-${counts[kind]}`}`
  for (const [at, part] of parts.entries()) {
    switch (part.kind) {
      case 'list': blocks.push(composeList(part, 1, word)); break
      case 'table': blocks.push(composeCaptioned(part, `${anchor}-${count('table')}`, number.cited, textOf(words), room)); break
      case 'quotation': blocks.push({ kind: 'quotation', paragraphs: part.paragraphs.map(word) }); break
      case 'continuation': blocks.push({ kind: 'paragraph', label: null, words: word(part.text), anchor: `${anchor}-${count('continuation')}`, keepWithNext: leadsIn(at + 1) }); break
      case 'picture': blocks.push(composePicture(part, `${anchor}-${count('picture')}`, room)); break
    }
  }
  return blocks
}

const composeCaptioned = (table: CheckedTable, anchor: string, paragraph: string, caption: string, room: Room): Block => composeTable(table, room, {
  anchor,
  describe: (columns, rows) => room.texts('table-description', { paragraph, caption: caption.replace(/[:.;,]$/, ''), columns, rows: String(rows) }),
  shares: null,
  indented: true,
  together: false,
  rowsAreNamed: true,
})

type InnerList = CheckedList['items'][number]['lists'][number]

const composeList = (list: CheckedList | InnerList, depth: 1 | 2, word: Wording): List => ({
  kind: 'list',
  style: list.style,
  depth,
  items: list.items.map((item): Item => ({
    label: item.number.label,
    words: word(item.text),
    anchor: paragraphAnchor(item.number.cited),
    lists: 'lists' in item ? item.lists.map((inner) => composeList(inner, 2, word)) : [],
  })),
})

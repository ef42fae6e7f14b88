/** Sections as the reader sees them: numbered headings and paragraphs, with their lists and tables. */
import type { Block, Heading, Item, List } from '../model/document.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { CheckedInline, CheckedList, CheckedParagraph, CheckedSection } from '../model/paper.ts'
import { textOf } from '../model/plain-words.ts'
import { paragraphAnchor, sectionAnchor } from './anchors.ts'
import { composeTable } from './table.ts'
import type { Texts } from './texts.ts'
import type { Wording } from './words.ts'

/** Words one section, heading first. */
export const composeSection = (section: CheckedSection, style: HouseStyle, texts: Texts, word: Wording): Block[] => {
  const { heading, number, body } = section
  const blocks: Block[] = heading === null ? [] : [sectionHeading(heading, number, word)]
  let subheadings = 0
  for (const block of body) {
    if (block.kind === 'subheading') {
      subheadings += 1
      const anchor = `${sectionAnchor(number.cited)}-heading-${subheadings}`
      blocks.push({ kind: 'heading', look: 'subheading', label: null, words: word(block.text), anchor })
    } else {
      // A section without heading is a paragraph that bears the section's own number (HOUSE-STYLE section 5).
      blocks.push(...composeParagraph(block, heading === null ? 1 : 2, style, texts, word))
    }
  }
  return blocks
}

const sectionHeading = (heading: readonly CheckedInline[], number: CheckedSection['number'], word: Wording): Heading =>
  ({ kind: 'heading', look: 'section', label: { text: number.label, level: 1 }, words: word(heading), anchor: sectionAnchor(number.cited) })

const composeParagraph = (paragraph: CheckedParagraph, level: 1 | 2, style: HouseStyle, texts: Texts, word: Wording): Block[] => {
  const { number, parts } = paragraph
  const words = word(paragraph.text)
  const anchor = paragraphAnchor(number.cited)
  const blocks: Block[] = [{ kind: 'paragraph', label: { text: number.label, level }, words, anchor, keepWithNext: parts.length > 0 }]
  let tables = 0
  for (const part of parts) {
    if (part.kind === 'list') {
      blocks.push(composeList(part, 1, word))
      continue
    }
    tables += 1
    blocks.push(composeTable(part, style, word, {
      anchor: `${anchor}-table${tables === 1 ? '' : `-${tables}`}`,
      describe: (columns, rows) => texts('table-description', { paragraph: number.cited, caption: textOf(words).replace(/[:.;,]$/, ''), columns, rows: String(rows) }),
      shares: null,
      indented: true,
      together: false,
      rowsAreNamed: true,
    }))
  }
  return blocks
}

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

/** Counts through a paper once and gives every section, paragraph and item its printed number. */
import type { HouseStyle } from '../model/house-style.ts'
import type { Appendix, List, Paragraph, PrintedNumber, Section } from '../model/paper.ts'
import { labelOf, type Counts } from './labels.ts'

/** Anything of a paper that bears a number. */
export type Numbered = Section | Appendix | Paragraph | Item | InnerItem
type Item = List['items'][number]
type InnerItem = Item['lists'][number]['items'][number]

export type Numbers = ReadonlyMap<Numbered, PrintedNumber>

/**
 * The printed number of each part of a paper.
 * Lists count on through their paragraph (inner lists through their item), so that no two items are cited alike.
 */
export const countPaper = (sections: readonly Section[], appendices: readonly Appendix[], style: HouseStyle): Numbers => {
  const numbers = new Map<Numbered, PrintedNumber>()
  sections.forEach((section, index) => countSection(section, index + 1, style, numbers))
  appendices.forEach((appendix, index) => countAppendix(appendix, index + 1, style, numbers))
  return numbers
}

/** Appendices are counted by themselves, and inside one paragraphs begin anew: `A1.1`. */
const countAppendix = (appendix: Appendix, count: number, style: HouseStyle, numbers: Map<Numbered, PrintedNumber>): void => {
  const own = cited(labelOf('appendix', { section: count, paragraph: 0, item: 0, innerItem: 0 }, style.numbering))
  numbers.set(appendix, { label: `${appendix.word} ${own.label}`, cited: own.cited })
  let paragraphs = 0
  for (const block of appendix.body) {
    if (block.kind === 'subheading') continue
    const counts: Counts = { section: count, paragraph: paragraphs += 1, item: 0, innerItem: 0 }
    const number = cited(labelOf('appendixParagraph', counts, style.numbering))
    numbers.set(block, number)
    countItems(block, number, counts, style, numbers)
  }
}

const countSection = (section: Section, count: number, style: HouseStyle, numbers: Map<Numbered, PrintedNumber>): void => {
  const own = sectionNumber(count, style)
  numbers.set(section, own)
  let paragraphs = 0
  for (const block of section.body) {
    if (block.kind === 'subheading') continue
    paragraphs += 1
    const counts: Counts = { section: count, paragraph: paragraphs, item: 0, innerItem: 0 }
    // A section without a heading is its paragraph: it bears the section's number, and there is no 7.1.
    const number = section.heading === null && paragraphs === 1 ? own : cited(labelOf('paragraph', counts, style.numbering))
    numbers.set(block, number)
    countItems(block, number, counts, style, numbers)
  }
}

const sectionNumber = (section: number, style: HouseStyle): PrintedNumber =>
  cited(labelOf('section', { section, paragraph: 0, item: 0, innerItem: 0 }, style.numbering))

/** A reference leaves out the dot that closes a label: "see paragraph 7" for `7.`. */
const cited = (label: string): PrintedNumber => ({ label, cited: label.replace(/(.)\.$/, '$1') })

const countItems = (paragraph: Paragraph, { cited }: PrintedNumber, counts: Counts, style: HouseStyle, numbers: Map<Numbered, PrintedNumber>): void => {
  let item = 0
  let bullet = 0
  for (const list of paragraph.parts) {
    if (list.kind !== 'list') continue
    for (const each of list.items) {
      const within = list.style === 'numbers' ? { ...counts, item: item += 1 } : counts
      const number = list.style === 'numbers' ? under(cited, labelOf('item', within, style.numbering)) : bulletUnder(cited, bullet += 1, style.lists.bullet)
      numbers.set(each, number)
      countInnerItems(each, number, within, style, numbers)
    }
  }
}

const countInnerItems = (item: Item, { cited }: PrintedNumber, counts: Counts, style: HouseStyle, numbers: Map<Numbered, PrintedNumber>): void => {
  let innerItem = 0
  let bullet = 0
  for (const list of item.lists) {
    for (const each of list.items) {
      numbers.set(each, list.style === 'numbers'
        ? under(cited, labelOf('innerItem', { ...counts, innerItem: innerItem += 1 }, style.numbering))
        : bulletUnder(cited, bullet += 1, style.lists.innerBullet))
    }
  }
}

/** `3.6(a)`, and after a bullet, which ends in words, `3.6, bullet 2 (i)`. */
const under = (above: string, label: string): PrintedNumber =>
  ({ label, cited: above.includes(', bullet ') ? `${above} ${label}` : `${above}${label}` })

const bulletUnder = (above: string, count: number, label: string): PrintedNumber => ({ label, cited: `${above}, bullet ${count}` })

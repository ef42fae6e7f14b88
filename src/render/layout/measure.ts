/** The first step: the blocks of a part, measured and set as strips, with their places in the structure tree. */
import type { Block, FrontBlock, Heading, Label, List, Paragraph, Part } from '../../model/document.ts'
import { textOf } from '../../model/plain-words.ts'
import type { Element } from './laid.ts'
import { setPassage, type Passage, type Setter } from './setting.ts'
import type { Arrival, Strip } from './strip.ts'
import type { Child } from './structure.ts'
import { setTable } from './table.ts'

/** A run of strips that belong together: a paragraph, a heading, an item, a table. */
export interface MeasuredBlock {
  readonly kind: 'lines' | 'heading' | 'table'
  readonly strips: readonly Strip[]
  /** True when the block after it must start on its page. */
  readonly keepsNext: boolean
  /** True when it must not be parted while a page can hold it. */
  readonly together: boolean
}

export interface MeasuredPart {
  readonly blocks: readonly MeasuredBlock[]
  readonly element: Element
}

/** Where a block stands: how much space the one before it wants below. */
interface Measured {
  readonly blocks: readonly MeasuredBlock[]
  readonly elements: readonly Element[]
  readonly after: number
}

/** Measures a part. Leaves are numbered on from the parts before it. */
export const measurePart = ({ anchor, blocks }: Part, setter: Setter): MeasuredPart => {
  const measured: MeasuredBlock[] = []
  const elements: Element[] = []
  let after = 0
  for (const block of blocks) {
    const next = measureBlock(block, after, setter)
    measured.push(...next.blocks)
    elements.push(...next.elements)
    after = next.after
  }
  const title = blocks.find((block) => block.kind === 'title')
  const element: Element = { tag: 'Part', children: elements, ...(title === undefined ? {} : { title: textOf(title.words).trim() }) }
  return { blocks: arrivingAt(anchor, measured), element }
}

/** A part's anchor arrives with its first strip. */
const arrivingAt = (anchor: string, blocks: readonly MeasuredBlock[]): readonly MeasuredBlock[] => {
  const [first, ...others] = blocks.filter(({ strips }) => strips.length > 0)
  const [strip, ...strips] = first?.strips ?? []
  if (first === undefined || strip === undefined) return []
  return [{ ...first, strips: [{ ...strip, arrivals: [{ anchor, bookmark: null }, ...strip.arrivals] }, ...strips] }, ...others]
}

const measureBlock = (block: Block, after: number, setter: Setter): Measured => {
  const { type, indents } = setter.style
  switch (block.kind) {
    case 'front': return measureFront(block, after, setter)
    case 'title': {
      const title = textOf(block.words).trim()
      const bookmark = setter.sectionLevel > 1 ? { title, level: 1 } : null
      const { strips, children } = setPassage({ ...atMargin(type.title), words: block.words, before: after + type.title.before, arrivals: [{ anchor: block.anchor, bookmark }] }, setter)
      return { blocks: [headingBlock(strips)], elements: [{ tag: 'H1', title, children }], after: type.title.after }
    }
    case 'notice': {
      const { strips, children } = setPassage({ ...atMargin(type.notice), words: block.words, before: after + type.notice.before, arrivals: [] }, setter)
      return { blocks: [linesBlock(strips, false)], elements: [{ tag: 'P', children }], after: type.notice.after }
    }
    case 'heading': return measureHeading(block, after, setter)
    case 'paragraph': {
      const passage: Passage = { ...hung(block, after + type.body.before), type: type.body, labelX: block.label === null ? indents.text : 0, x: indents.text, align: 'start' }
      const { strips, labelLeaf, children } = setPassage(passage, setter)
      return { blocks: [linesBlock(strips, block.keepWithNext)], elements: [{ tag: 'P', children: withLabel(labelLeaf, children) }], after: type.body.after }
    }
    case 'list': return measureList(block, after, setter)
    case 'table': {
      const { strips, element } = setTable(block, after, setter)
      return { blocks: [{ kind: 'table', strips, keepsNext: false, together: block.together }], elements: [element], after: setter.style.table.after }
    }
  }
}

const headingBlock = (strips: readonly Strip[]): MeasuredBlock => ({ kind: 'heading', strips, keepsNext: true, together: true })
const linesBlock = (strips: readonly Strip[], keepsNext: boolean): MeasuredBlock => ({ kind: 'lines', strips, keepsNext, together: false })

const atMargin = (type: Passage['type']) => ({ type, label: null, labelX: 0, x: 0, align: 'start' }) as const

/** What a numbered block asks of its passage; a number is never bold but beside a heading. */
const hung = ({ label, words, anchor }: { label: Label | null; words: Paragraph['words']; anchor: string }, before: number) =>
  ({ words, label: label === null ? null : { text: label.text, strong: false }, before, arrivals: [{ anchor, bookmark: null }] })

const withLabel = (leaf: number | null, children: readonly Child[]): readonly Child[] => (leaf === null ? children : [leaf, ...children])

/** Labels at the margin, values hanging at their indent, what has no label at the right; a rule under the last. */
const measureFront = ({ lines }: FrontBlock, after: number, setter: Setter): Measured => {
  const { type: { front }, indents, frontBlock, colours } = setter.style
  const blocks: MeasuredBlock[] = []
  const elements: Element[] = []
  for (const [index, { label, value }] of lines.entries()) {
    const { strips, labelLeaf, children } = setPassage({
      words: value, type: front,
      label: label === null ? null : { text: label, strong: true },
      labelX: 0, x: label === null ? 0 : indents.front, align: label === null ? 'end' : 'start',
      before: front.before + (index === 0 ? after : front.after), arrivals: [],
    }, setter)
    const last = strips.at(-1)
    const ruled = index < lines.length - 1 || last === undefined ? strips : [...strips.slice(0, -1), {
      ...last,
      height: last.height + front.after + frontBlock.rule,
      rules: [{ x1: setter.left, x2: setter.right, y: last.height + front.after + frontBlock.rule / 2, thickness: frontBlock.rule, colour: colours.rule }],
    }]
    blocks.push(linesBlock(ruled, false))
    elements.push({ tag: 'P', children: withLabel(labelLeaf, children) })
  }
  // The rule keeps the distance of a line from what stands over it; below it the next block's own space is enough.
  return { blocks, elements, after: 0 }
}

const measureHeading = (heading: Heading, after: number, setter: Setter): Measured => {
  const { look, label, words, anchor } = heading
  const { type, indents } = setter.style
  const title = [label?.text ?? '', textOf(words).trim()].join(' ').trim()
  const level = setter.sectionLevel + (look === 'subheading' ? 1 : 0)
  const arrivals: readonly Arrival[] = [{ anchor, bookmark: { title, level } }]
  const set = look === 'section' ? type.section : look === 'subheading' ? type.subheading : type.closing
  const labelX = look === 'subheading' ? indents.text : 0
  const { strips, labelLeaf, children } = setPassage({
    words, type: set, label: label === null ? null : { text: label.text, strong: set.weight === 'bold' },
    labelX, x: look === 'closing' ? 0 : indents.text, align: 'start', before: after + set.before, arrivals,
  }, setter)
  const element: Element = { tag: look === 'subheading' ? 'H3' : 'H2', title, children: withLabel(labelLeaf, children) }
  return { blocks: [headingBlock(strips)], elements: [element], after: set.after }
}

/** Items stand a little closer than paragraphs; after the very last one, inner lists included, comes a paragraph's space. */
const measureList = (list: List, after: number, setter: Setter): Measured => {
  const { lists: { afterItem, afterLast }, indents, type: { body }, numbering } = setter.style
  const blocks: MeasuredBlock[] = []
  let space = after
  const measureItems = ({ style, depth, items }: List): Element => {
    const hanging = style === 'bullets'
      ? (depth === 1 ? indents.bullets : indents.innerBullets)
      : (depth === 1 ? indents.numbers : indents.innerNumbers)
    const children = items.map((item): Element => {
      const { strips, labelLeaf, children } = setPassage({
        ...hung({ ...item, label: { text: item.label, level: depth === 1 ? 3 : 4 } }, space + body.before),
        type: body, labelX: hanging.label, x: hanging.text, align: 'start',
      }, setter)
      blocks.push(linesBlock(strips, item.lists.length > 0))
      space = afterItem
      const label: Element = { tag: 'Lbl', children: withLabel(labelLeaf, []) }
      return { tag: 'LI', children: [label, { tag: 'LBody', children: [...children, ...item.lists.map(measureItems)] }] }
    })
    const counted = depth === 1 ? numbering.item.style : numbering.innerItem.style
    return { tag: 'L', numbering: style === 'numbers' ? listNumberings[counted] : depth === 1 ? 'Disc' : 'Unordered', children }
  }
  return { elements: [measureItems(list)], blocks, after: afterLast }
}

const listNumberings = {
  decimal: 'Decimal', 'lower-letter': 'LowerAlpha', 'upper-letter': 'UpperAlpha', 'lower-roman': 'LowerRoman', 'upper-roman': 'UpperRoman',
} as const

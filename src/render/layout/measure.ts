/** The first step: the blocks of a part, measured and set as strips, with their places in the structure tree. */
import type { FrontBlock, Heading, Label, List, Paragraph, Part, UprightBlock } from '../../model/document.ts'
import { textOf } from '../../model/plain-words.ts'
import type { Element } from './laid.ts'
import { notesApart } from './notes.ts'
import { pageRunsOf } from './page-runs.ts'
import { setPicture } from './picture.ts'
import { setQuotation } from './quotation.ts'
import { setPassage, type Passage, type Setter } from './setting.ts'
import { setSignatures } from './signatures.ts'
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
  /** One or more; what stands on pages of one size, from one page to the next. */
  readonly runs: readonly MeasuredRun[]
  readonly element: Element
}

export interface MeasuredRun {
  readonly turned: boolean
  readonly blocks: readonly MeasuredBlock[]
}

/** Where a block stands: how much space the one before it wants below. */
interface Measured {
  readonly blocks: readonly MeasuredBlock[]
  readonly elements: readonly Element[]
  readonly after: number
}

/**
 * Measures a part. Leaves are numbered on from the parts before it.
 * @param setters for its upright pages, and for those turned on their side
 */
export const measurePart = ({ anchor, name, language, blocks }: Part, setters: { readonly upright: Setter; readonly turned: Setter }): MeasuredPart => {
  const runs = pageRunsOf(blocks)
  const elements: Element[] = []
  const measured = runs.map((run): MeasuredRun => {
    const placed: MeasuredBlock[] = []
    let after = 0
    for (const block of run.blocks) {
      const next = measureBlock(block, after, name, run.turned ? setters.turned : setters.upright)
      placed.push(...next.blocks)
      elements.push(...next.elements)
      after = next.after
    }
    return { turned: run.turned, blocks: placed.filter(({ strips }) => strips.length > 0) }
  })
  const title = runs.flatMap((run) => run.blocks).find((block) => block.kind === 'title')
  const element: Element = { tag: 'Part', children: elements, ...(title === undefined ? {} : { title: name ?? textOf(title.words).trim() }), ...(language === undefined ? {} : { language }) }
  // A run of nothing has no page; a part of nothing has one.
  const [first = { turned: false, blocks: [] }, ...others] = measured.filter((run) => run.blocks.length > 0)
  return { runs: [{ ...first, blocks: arrivingAt(anchor, first.blocks) }, ...others], element }
}

/** A part's anchor arrives with its first strip. */
const arrivingAt = (anchor: string, blocks: readonly MeasuredBlock[]): readonly MeasuredBlock[] => {
  const [first, ...others] = blocks
  const [strip, ...strips] = first?.strips ?? []
  if (first === undefined || strip === undefined) return []
  return [{ ...first, strips: [{ ...strip, arrivals: [{ anchor, bookmark: null }, ...strip.arrivals] }, ...strips] }, ...others]
}

/** @param partName what its part is called in the outline, if its title is not */
const measureBlock = (block: UprightBlock, after: number, partName: string | undefined, setter: Setter): Measured => {
  const { type, indents } = setter.style
  switch (block.kind) {
    case 'front': return measureFront(block, after, setter)
    case 'title': {
      const title = textOf(block.words).trim()
      const bookmark = setter.sectionLevel > 1 ? { title: partName ?? title, level: 1 } : null
      const { strips, children } = setPassage({ ...atMargin(type.title), words: block.words, before: after + type.title.before, arrivals: [{ anchor: block.anchor, bookmark }] }, setter)
      const { words, notes } = notesApart(children)
      return { blocks: [headingBlock(strips)], elements: [{ tag: 'H1', title, children: words }, ...notes], after: type.title.after }
    }
    case 'notice': {
      const { strips, children } = setPassage({ ...atMargin(type.notice), words: block.words, before: after + type.notice.before, arrivals: [] }, setter)
      return { blocks: [linesBlock(strips, false)], elements: [{ tag: 'P', children }], after: type.notice.after }
    }
    case 'heading': return measureHeading(block, after, setter)
    case 'paragraph': {
      const x = block.atMargin === true ? 0 : indents.text
      const passage: Passage = { ...hung(block, after + type.body.before), type: type.body, labelX: block.label === null ? x : 0, x, align: 'start' }
      const { beside } = block
      const { strips, labelLeaf, children } = setPassage(beside === undefined ? passage : { ...passage, beside }, setter)
      return { blocks: [linesBlock(strips, block.keepWithNext)], elements: [{ tag: 'P', children: withLabel(labelLeaf, children) }], after: block.close === true ? 0 : type.body.after }
    }
    case 'list': return measureList(block, after, setter)
    case 'table': {
      const { strips, elements } = setTable(block, after, setter)
      return { blocks: [{ kind: 'table', strips, keepsNext: false, together: block.together }], elements, after: setter.style.table.after }
    }
    case 'quotation': {
      const { passages, element } = setQuotation(block, after, setter)
      return { blocks: passages.map((strips) => linesBlock(strips, false)), elements: [element], after: type.quotation.after }
    }
    case 'picture': {
      const { strip, element } = setPicture(block, after, setter)
      return { blocks: [linesBlock([strip], false)], elements: [element], after: setter.style.pictures.after }
    }
    case 'signatures': {
      const signed = setSignatures(block, after, setter)
      return { blocks: signed.map(({ strips }) => togetherBlock(strips)), elements: signed.flatMap(({ elements }) => elements), after: type.signature.after }
    }
  }
}

const headingBlock = (strips: readonly Strip[]): MeasuredBlock => ({ kind: 'heading', strips, keepsNext: true, together: true })
const linesBlock = (strips: readonly Strip[], keepsNext: boolean): MeasuredBlock => ({ kind: 'lines', strips, keepsNext, together: false })
const togetherBlock = (strips: readonly Strip[]): MeasuredBlock => ({ kind: 'lines', strips, keepsNext: false, together: true })

const atMargin = (type: Passage['type']) => ({ type, label: null, labelX: 0, x: 0, align: 'start' }) as const

/** What a numbered block asks of its passage; a number is never bold but beside a heading. */
const hung = ({ label, words, anchor }: { label: Pick<Label, 'text'> | null; words: Paragraph['words']; anchor: string }, before: number) =>
  ({ words, label: label === null ? null : { text: label.text, strong: false }, before, arrivals: [{ anchor, bookmark: null }] })

const withLabel = (leaf: number | null, children: readonly Child[]): readonly Child[] => (leaf === null ? children : [leaf, ...children])

/** Labels at the margin, values hanging at their indent, what has no label at the right. At the head a rule under the last; at the end, all on one page. */
const measureFront = ({ at, lines }: FrontBlock, after: number, setter: Setter): Measured => {
  const { type: { front }, indents, frontBlock, endBlock, colours } = setter.style
  const above = at === 'end' ? after + endBlock.before : after
  const blocks: MeasuredBlock[] = []
  const elements: Element[] = []
  for (const [index, { label, value }] of lines.entries()) {
    const { strips, labelLeaf, children } = setPassage({
      words: value, type: front,
      label: label === null || label === '' ? null : { text: label, strong: true },
      labelX: label === '' ? indents.front : 0, x: label === null ? 0 : indents.front, align: label === null ? 'end' : 'start',
      before: front.before + (index === 0 ? above : front.after), arrivals: [],
    }, setter)
    const last = strips.at(-1)
    const ruled = at === 'end' || index < lines.length - 1 || last === undefined ? strips : [...strips.slice(0, -1), {
      ...last,
      height: last.height + front.after + frontBlock.rule,
      rules: [{ x1: setter.left, x2: setter.right, y: last.height + front.after + frontBlock.rule / 2, thickness: frontBlock.rule, colour: colours.rule }],
    }]
    blocks.push(linesBlock(ruled, false))
    elements.push({ tag: 'P', children: withLabel(labelLeaf, children) })
  }
  if (at === 'end') return { blocks: [togetherBlock(blocks.flatMap(({ strips }) => strips))], elements, after: lines.length > 0 ? front.after : after }
  // The rule keeps the distance of a line from what stands over it; below it the next block's own space is enough.
  return { blocks, elements, after: 0 }
}

const measureHeading = (heading: Heading, after: number, setter: Setter): Measured => {
  const { look, label, words, anchor } = heading
  const { type, indents } = setter.style
  const title = [label?.text ?? '', textOf(words).trim()].join(' ').trim()
  const level = setter.sectionLevel + (look === 'subheading' ? 1 : 0)
  const arrivals: readonly Arrival[] = [{ anchor, bookmark: { title, level } }]
  const set = type[look]
  const labelX = look === 'subheading' ? indents.text : 0
  const { strips, labelLeaf, children } = setPassage({
    words, type: set, label: label === null ? null : { text: label.text, strong: set.weight === 'bold' },
    labelX, x: look === 'closing' ? 0 : look === 'appendix' ? indents.appendix : indents.text, align: 'start', before: after + set.before, arrivals,
  }, setter)
  const said = notesApart(children)
  const element: Element = { tag: look === 'subheading' ? 'H3' : 'H2', title, children: withLabel(labelLeaf, said.words) }
  const placed = look === 'appendix' ? strips.map((strip, index): Strip => (index === 0 ? { ...strip, opensPage: true } : strip)) : strips
  return { blocks: [headingBlock(placed)], elements: [element, ...said.notes], after: set.after }
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
        ...hung({ ...item, label: { text: item.label } }, space + body.before),
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

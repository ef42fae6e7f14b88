/** Blocks as paragraphs of named styles. */
import { NumberProperties, ParagraphProperties, Tab, TabStopType, TextRun, createAlignment, createSpacing, createTabStop, type AlignmentType, type TabStopDefinition, type XmlComponent } from 'docx'
import type { FrontBlock, Heading, Item, Label, List, Notice, Paragraph, Quotation, Title, Words } from '../../model/document.ts'
import type { Hanging, TextStyle } from '../../model/house-style.ts'
import { bodyLeavesRoom } from '../measure/beside.ts'
import { indentOf, twips } from './lengths.ts'
import { looksOf } from './looks.ts'
import { element } from './markup.ts'
import { countedLists } from './numbering.ts'
import { characterStyles, levelStyles, type StyleId } from './style-names.ts'
import { writeWords } from './words.ts'
import type { Writing } from './writing.ts'

/** What a paragraph has beyond its style. */
export interface Own {
  readonly keepNext?: boolean
  /** A list and, from 0, its level; list 0 takes the style's numbers away. */
  readonly counts?: { readonly list: number; readonly level: number }
  /** In points, in place of the style's. */
  readonly before?: number
  readonly after?: number
  /** In place of the style's. */
  readonly hanging?: Hanging
  /** Tab stops beyond those of the style, and those of the style that are taken away; in twips. */
  readonly tabs?: readonly TabStopDefinition[]
  readonly aligned?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly ends?: Ending
}

/** What ends with a paragraph. */
export interface Ending {
  /** The section; null for the last, whose properties stand at the end of the body. */
  readonly section: XmlComponent | null
  /** Marks after its last word. */
  readonly marks: readonly XmlComponent[]
}

/** One `w:p`. Its properties stand in the order that the format wants. */
export const paragraph = (style: StyleId, own: Own, inside: readonly XmlComponent[]): XmlComponent => {
  const { keepNext = false, counts, hanging, tabs = [], before, after, aligned, ends } = own
  const properties = new ParagraphProperties({ style, ...(keepNext ? { keepNext } : {}) })
  if (counts !== undefined) properties.push(new NumberProperties(counts.list, counts.level))
  if (tabs.length > 0) properties.push(createTabStop(tabs))
  if (before !== undefined || after !== undefined) {
    properties.push(createSpacing({ ...(before === undefined ? {} : { before: twips(before) }), ...(after === undefined ? {} : { after: twips(after) }) }))
  }
  if (hanging !== undefined) properties.push(indentOf(hanging))
  if (aligned !== undefined) properties.push(createAlignment(aligned))
  if (ends !== undefined && ends.section !== null) properties.push(ends.section)
  return element('w:p', {}, properties, ...inside, ...(ends?.marks ?? []))
}

/** What the place of a block asks of it: anchors and space beyond its own. */
export interface Setting {
  /** Anchors that arrive at the block besides its own: of the part that begins with it. */
  readonly anchors: readonly string[]
  /** Space above and below in points, beyond that of the style. */
  readonly above: number
  readonly below: number
  /** True when a paragraph must stand on the page of what follows, whatever it says of itself. */
  readonly keepNext?: boolean
  /** What ends with the last paragraph of the block. */
  readonly ends?: Ending
}

/** Every block that is made of paragraphs of words alone. */
export type TextBlock = FrontBlock | Title | Notice | Heading | Paragraph | List | Quotation

/** Writes a block as one paragraph or several. */
export const writeTextBlock = (block: TextBlock, setting: Setting, writing: Writing): XmlComponent[] => {
  const { type } = writing.style
  switch (block.kind) {
    case 'front': return writeFront(block, setting, writing)
    case 'list': return writeList(block, setting, writing)
    case 'title': return [words(block, 'Title', type.title, setting, writing)]
    case 'notice': return [words({ ...block, anchor: null }, 'Notice', type.notice, setting, writing)]
    case 'heading': return [writeHeading(block, setting, writing)]
    case 'paragraph': return [writeParagraph(block, setting, writing)]
    case 'quotation': return writeQuotation(block, setting, writing)
  }
}

const words = (
  block: { readonly words: Words; readonly anchor: string | null }, style: StyleId, set: TextStyle, setting: Setting, writing: Writing,
): XmlComponent => paragraph(style, spaces(set, setting), marked(block.anchor, setting, writeWords(block.words, writing), writing))

const marked = (anchor: string | null, { anchors }: Setting, inside: readonly XmlComponent[], { bookmarks }: Writing): XmlComponent[] =>
  bookmarks.around(anchor === null ? anchors : [...anchors, anchor], inside)

/** What the setting of a block asks of its only paragraph: spaces where it adds to the style's, and what ends there. */
export const spaces = ({ before, after }: Pick<TextStyle, 'before' | 'after'>, { above, below, ends }: Setting): Own => ({
  ...(above === 0 ? {} : { before: before + above }),
  ...(below === 0 ? {} : { after: after + below }),
  ...(ends === undefined ? {} : { ends }),
})

/** The setting of one of several paragraphs that a block is made of: what is above is asked of the first, and what is below of the last. */
const settingAt = (index: number, count: number, { anchors, above, below, ends }: Setting): Setting => ({
  anchors: index === 0 ? anchors : [],
  above: index === 0 ? above : 0,
  below: index === count - 1 ? below : 0,
  ...(ends !== undefined && index === count - 1 ? { ends } : {}),
})

const writeQuotation = ({ paragraphs }: Quotation, setting: Setting, writing: Writing): XmlComponent[] =>
  paragraphs.map((said, index) => words({ words: said, anchor: null }, 'Quote', writing.style.type.quotation, settingAt(index, paragraphs.length, setting), writing))

const writeHeading = (heading: Heading, setting: Setting, writing: Writing): XmlComponent => {
  const { look, label } = heading
  const { type } = writing.style
  if (look === 'subheading') return words(heading, 'Heading2', type.subheading, setting, writing)
  if (look === 'closing') return words(heading, 'BibliographyHeading', type.closing, setting, writing)
  if (look === 'appendix') return numbered(heading, label, 'AppendixHeading', spaces(type.appendix, setting), setting, writing)
  return numbered(heading, label, 'Heading1', spaces(type.section, setting), setting, writing)
}

const writeParagraph = (block: Paragraph, setting: Setting, writing: Writing): XmlComponent => {
  const { label, keepWithNext } = block
  const own = {
    ...spaces(writing.style.type.body, setting), ...(keepWithNext || setting.keepNext === true ? { keepNext: true } : {}),
    ...(block.close === true ? { after: setting.below } : {}), ...besideOf(block, writing),
    ...(block.atMargin === true ? { hanging: { label: 0, text: 0 } } : {}),
  }
  if (label === null) return paragraph('BodyText', own, marked(block.anchor, setting, wordsAndBeside(block, writing), writing))
  // A section without heading counts with the headings and looks like a paragraph.
  return numbered(block, label, label.level === 1 ? 'NumberedSectionText' : levelStyles[label.series][label.level], own, setting, writing)
}

/** A tab stop at the right margin. */
const besideOf = ({ beside }: Paragraph, { style }: Writing): Own => (beside === undefined ? {} : {
  tabs: [{ type: TabStopType.RIGHT, position: twips(style.page.width - style.page.margins.left - style.page.margins.right) }],
})

const wordsAndBeside = ({ words: said, beside }: Pick<Paragraph, 'words' | 'beside'>, writing: Writing): XmlComponent[] =>
  (beside === undefined ? writeWords(said, writing) : [
    ...writeWords(said, writing),
    // Word would wrap in a way of its own where the last line leaves no room.
    new TextRun({ ...(bodyLeavesRoom(said, beside, writing.style, writing.faces) ? {} : { break: 1 }), children: [new Tab()] }),
    ...writeWords(beside, writing),
  ])

/** A paragraph with its number: counted by Word wherever a count can print it, else typed. */
const numbered = (
  block: Pick<Paragraph, 'words' | 'anchor' | 'beside'>, label: Label | null, style: StyleId, own: Own, setting: Setting, writing: Writing,
): XmlComponent => {
  const inside = marked(block.anchor, setting, wordsAndBeside(block, writing), writing)
  if (label === null) return paragraph(style, { ...own, counts: none }, inside)
  const how = writing.counting.next(label)
  if (how.by === 'typing') return typed(label.text, style, own, inside, writing)
  // A level is linked with one style alone, so a section without heading names list and level itself.
  const list = how.by === 'list' ? how.list : style === 'NumberedSectionText' ? countedLists[label.series] : null
  return paragraph(style, list === null ? own : { ...own, counts: { list, level: label.level - 1 } }, inside)
}

const none = { list: 0, level: 0 } as const

/**
 * A paragraph with its label as words, and a tab to where the text begins.
 * Its indent is said again: LibreOffice takes the style's away together with the number.
 */
const typed = (label: string, style: StyleId, own: Own, inside: readonly XmlComponent[], writing: Writing): XmlComponent => {
  const hanging = looksOf(writing.style).find(({ id }) => id === style)?.hanging
  return paragraph(style, { ...own, counts: none, ...(hanging === undefined ? {} : { hanging }) }, [new TextRun({ children: [label, new Tab()] }), ...inside])
}

const writeFront = ({ at, lines }: FrontBlock, setting: Setting, writing: Writing): XmlComponent[] => {
  const { type: { front }, endBlock } = writing.style
  return lines.map(({ label, value }, index) => {
    const last = index === lines.length - 1
    const here = settingAt(index, lines.length, index === 0 && at === 'end' ? { ...setting, above: setting.above + endBlock.before } : setting)
    // The lines that close a paper are read together.
    const own = { ...spaces(front, here), ...(at === 'end' && !last ? { keepNext: true } : {}) }
    const inside = writeWords(value, writing)
    const labelled = label === null ? [] : [...(label === '' ? [] : [new TextRun({ text: label, style: characterStyles.frontLabel })]), new TextRun({ children: [new Tab()] })]
    const line = [...labelled, ...inside]
    return paragraph(frontStyle(at, label === null, last), own, writing.bookmarks.around(here.anchors, line))
  })
}

/** The last line at the head has the rule under it. */
const frontStyle = (at: FrontBlock['at'], isMarking: boolean, last: boolean): StyleId => {
  if (at === 'end') return isMarking ? 'EndMarking' : 'EndBlock'
  return isMarking ? (last ? 'FrontMarkingEnd' : 'FrontMarking') : last ? 'FrontBlockEnd' : 'FrontBlock'
}

const writeList = (list: List, setting: Setting, writing: Writing): XmlComponent[] => {
  const { body } = writing.style.type
  const { afterItem, afterLast } = writing.style.lists
  const entries = entriesOf(list)
  return entries.map(({ item, style: listStyle, depth }, index) => {
    const last = index === entries.length - 1
    const here = settingAt(index, entries.length, setting)
    const after = last ? afterLast + setting.below : afterItem
    const { after: _, ...asked } = spaces({ before: body.before, after }, here)
    const own: Own = { ...(item.lists.length > 0 ? { keepNext: true } : {}), ...asked, ...(after === afterItem ? {} : { after }) }
    if (listStyle === 'bullets') return bullet(item, depth, own, here, writing)
    const label: Label = { text: item.label, level: depth === 1 ? 3 : 4, series: writing.counting.series() }
    return numbered(item, label, levelStyles[label.series][label.level], own, here, writing)
  })
}

/** A bullet is Word's own where it is the house's, else typed. */
const bullet = (item: Item, depth: List['depth'], own: Own, setting: Setting, writing: Writing): XmlComponent => {
  const { lists } = writing.style
  const inside = marked(item.anchor, setting, writeWords(item.words, writing), writing)
  const style = depth === 1 ? 'ListBullet' : 'ListBullet2'
  if (item.label === (depth === 1 ? lists.bullet : lists.innerBullet)) return paragraph(style, own, inside)
  return typed(item.label, style, own, inside, writing)
}

interface Entry {
  readonly item: Item
  readonly style: List['style']
  readonly depth: List['depth']
}

/** The items of a list and of the lists inside it, in reading order. */
const entriesOf = ({ items, style, depth }: List): Entry[] =>
  items.flatMap((item) => [{ item, style, depth }, ...item.lists.flatMap(entriesOf)])

/** Blocks as paragraphs of named styles. */
import { NumberProperties, ParagraphProperties, Tab, TabStopType, TextRun, createAlignment, createSpacing, createTabStop, type AlignmentType, type XmlComponent } from 'docx'
import type { FrontBlock, Heading, Item, Label, List, Notice, Paragraph, Title } from '../../model/document.ts'
import type { TextStyle } from '../../model/house-style.ts'
import { twips } from './lengths.ts'
import { element } from './markup.ts'
import { numberedList } from './numbering.ts'
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
  /** Where a tab stop of the style is taken away, in points. */
  readonly clears?: number
  readonly aligned?: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** The section that ends with this paragraph. */
  readonly section?: XmlComponent
}

/** One `w:p`. Its properties stand in the order that the format wants. */
export const paragraph = (style: StyleId, own: Own, inside: readonly XmlComponent[]): XmlComponent => {
  const { keepNext = false, counts, clears, before, after, aligned, section } = own
  const properties = new ParagraphProperties({ style, ...(keepNext ? { keepNext } : {}) })
  if (counts !== undefined) properties.push(new NumberProperties(counts.list, counts.level))
  if (clears !== undefined) properties.push(createTabStop([{ type: TabStopType.CLEAR, position: twips(clears) }]))
  if (before !== undefined || after !== undefined) {
    properties.push(createSpacing({ ...(before === undefined ? {} : { before: twips(before) }), ...(after === undefined ? {} : { after: twips(after) }) }))
  }
  if (aligned !== undefined) properties.push(createAlignment(aligned))
  if (section !== undefined) properties.push(section)
  return element('w:p', {}, properties, ...inside)
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
}

/** Every block that is made of paragraphs alone. */
export type TextBlock = FrontBlock | Title | Notice | Heading | Paragraph | List

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
  }
}

const words = (
  block: { readonly words: Title['words']; readonly anchor: string | null }, style: StyleId, set: TextStyle, setting: Setting, writing: Writing,
): XmlComponent => paragraph(style, spaces(set, setting), marked(block.anchor, setting, writeWords(block.words, writing), writing))

const marked = (anchor: string | null, { anchors }: Setting, inside: readonly XmlComponent[], { bookmarks }: Writing): XmlComponent[] =>
  bookmarks.around(anchor === null ? anchors : [...anchors, anchor], inside)

/** Spaces only where the setting adds to the style's. */
const spaces = ({ before, after }: Pick<TextStyle, 'before' | 'after'>, { above, below }: Setting): Own => ({
  ...(above === 0 ? {} : { before: before + above }),
  ...(below === 0 ? {} : { after: after + below }),
})

const writeHeading = (heading: Heading, setting: Setting, writing: Writing): XmlComponent => {
  const { look, label } = heading
  const { type } = writing.style
  if (look === 'subheading') return words(heading, 'Heading2', type.subheading, setting, writing)
  if (look === 'closing') return words(heading, 'BibliographyHeading', type.closing, setting, writing)
  return numbered(heading, label, 'Heading1', spaces(type.section, setting), setting, writing)
}

const writeParagraph = (block: Paragraph, setting: Setting, writing: Writing): XmlComponent => {
  const { label, keepWithNext } = block
  const own = { ...spaces(writing.style.type.body, setting), ...(keepWithNext || setting.keepNext === true ? { keepNext: true } : {}) }
  if (label === null) return paragraph('BodyText', own, marked(block.anchor, setting, writeWords(block.words, writing), writing))
  // A section without heading counts with the headings and looks like a paragraph.
  return numbered(block, label, label.level === 1 ? 'NumberedSectionText' : levelStyles[label.level], own, setting, writing)
}

/** A paragraph with its number: counted by Word wherever a count can print it, else typed. */
const numbered = (
  block: Pick<Item, 'words' | 'anchor'>, label: Label | null, style: StyleId, own: Own, setting: Setting, writing: Writing,
): XmlComponent => {
  const inside = marked(block.anchor, setting, writeWords(block.words, writing), writing)
  if (label === null) return paragraph(style, { ...own, counts: none }, inside)
  const how = writing.counting.next(label)
  if (how.by === 'typing') return paragraph(style, { ...own, counts: none }, typed(label.text, inside))
  // A level is linked with one style alone, so a section without heading names list and level itself.
  const list = how.by === 'list' ? how.list : style === 'NumberedSectionText' ? numberedList : null
  return paragraph(style, list === null ? own : { ...own, counts: { list, level: label.level - 1 } }, inside)
}

const none = { list: 0, level: 0 } as const

/** A label as words, and a tab to where the text begins. */
const typed = (label: string, inside: readonly XmlComponent[]): XmlComponent[] => [new TextRun({ children: [label, new Tab()] }), ...inside]

const writeFront = ({ lines }: FrontBlock, setting: Setting, writing: Writing): XmlComponent[] => {
  const { front } = writing.style.type
  return lines.map(({ label, value }, index) => {
    const last = index === lines.length - 1
    const own = spaces(front, { anchors: [], above: index === 0 ? setting.above : 0, below: last ? setting.below : 0 })
    const inside = writeWords(value, writing)
    const line = label === null ? inside : [new TextRun({ text: label, style: characterStyles.frontLabel }), new TextRun({ children: [new Tab()] }), ...inside]
    const style = label === null ? (last ? 'FrontMarkingEnd' : 'FrontMarking') : last ? 'FrontBlockEnd' : 'FrontBlock'
    return paragraph(style, own, index === 0 ? writing.bookmarks.around(setting.anchors, line) : line)
  })
}

const writeList = (list: List, setting: Setting, writing: Writing): XmlComponent[] => {
  const { body } = writing.style.type
  const { afterItem, afterLast } = writing.style.lists
  const entries = entriesOf(list)
  return entries.map(({ item, style: listStyle, depth }, index) => {
    const first = index === 0
    const last = index === entries.length - 1
    const after = last ? afterLast + setting.below : afterItem
    const own: Own = {
      ...(item.lists.length > 0 ? { keepNext: true } : {}),
      ...(first && setting.above > 0 ? { before: body.before + setting.above } : {}),
      ...(after === afterItem ? {} : { after }),
    }
    const here = first ? setting : { ...setting, anchors: [] }
    if (listStyle === 'bullets') return bullet(item, depth, own, here, writing)
    const level = depth === 1 ? 3 : 4
    return numbered(item, { text: item.label, level }, levelStyles[level], own, here, writing)
  })
}

/** A bullet is Word's own where it is the house's, else typed. */
const bullet = (item: Item, depth: List['depth'], own: Own, setting: Setting, writing: Writing): XmlComponent => {
  const { lists } = writing.style
  const inside = marked(item.anchor, setting, writeWords(item.words, writing), writing)
  const style = depth === 1 ? 'ListBullet' : 'ListBullet2'
  if (item.label === (depth === 1 ? lists.bullet : lists.innerBullet)) return paragraph(style, own, inside)
  return paragraph(style, { ...own, counts: none }, typed(item.label, inside))
}

interface Entry {
  readonly item: Item
  readonly style: List['style']
  readonly depth: List['depth']
}

/** The items of a list and of the lists inside it, in reading order. */
const entriesOf = ({ items, style, depth }: List): Entry[] =>
  items.flatMap((item) => [{ item, style, depth }, ...item.lists.flatMap(entriesOf)])

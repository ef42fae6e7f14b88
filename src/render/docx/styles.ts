/** The part `word/styles.xml`: every look of the house as a named style, so that text can be restyled in Word in one place. */
import {
  AlignmentType, BorderStyle, DocumentDefaults, LineRuleType, NumberProperties, ParagraphProperties, RunProperties, TabStopType,
  createAlignment, createIndent, createOutlineLevel, createSpacing, createTabStop,
  type XmlComponent,
} from 'docx'
import type { Hanging, HouseStyle, TextStyle } from '../../model/house-style.ts'
import { eighths, halfPoints, twips } from './lengths.ts'
import { element, valued, writePart } from './markup.ts'
import { bulletList, numberedList } from './numbering.ts'
import { boardTable, characterStyles, styleNames, tableLooks, type StyleId, type TablePart } from './style-names.ts'

/** Writes the styles of a house. */
export const writeStyles = (style: HouseStyle): string => writePart('w:styles', [
  defaultsOf(style),
  ...basicStyles(style),
  ...textStyles(style).map((look) => paragraphStyle(look, style)),
  ...tableStyles(style),
])

/** A paragraph style in the terms of the house. */
interface Look {
  readonly id: StyleId
  readonly name: string
  readonly set: TextStyle
  /** The style of the paragraph that Word starts after this one. */
  readonly next?: StyleId
  readonly keepNext?: boolean
  /** The list and, from 0, its level that paragraphs of this style count on. */
  readonly counts?: { readonly list: number; readonly level: number }
  /** Where the label hangs and the text begins; both at the margin if not said. */
  readonly hanging?: Hanging
  readonly atEnd?: boolean
  readonly after?: number
  /** From 0; what Word's navigation pane shows. */
  readonly outline?: number
  readonly rule?: number
  readonly tabs?: { readonly centre: number; readonly end: number }
}

const textStyles = (style: HouseStyle): Look[] => {
  const { type, indents, lists, page, frontBlock } = style
  const margins = { label: 0, text: indents.text }
  const front = { label: 0, text: indents.front }
  const width = page.width - page.margins.left - page.margins.right
  const tabs = { centre: width / 2, end: width }
  const text = (id: keyof typeof styleNames, look: Omit<Look, 'id' | 'name'>): Look => ({ id, name: styleNames[id], ...look })
  return [
    text('Title', { set: type.title, next: 'Heading1', keepNext: true }),
    text('Heading1', { set: type.section, next: 'NumberedParagraph', keepNext: true, outline: 0, hanging: margins, counts: { list: numberedList, level: 0 } }),
    text('Heading2', { set: type.subheading, next: 'NumberedParagraph', keepNext: true, outline: 1, hanging: { label: indents.text, text: indents.text } }),
    text('BibliographyHeading', { set: type.closing, next: 'BodyText', keepNext: true, outline: 0 }),
    text('FrontBlock', { set: type.front, hanging: front }),
    text('FrontBlockEnd', { set: type.front, hanging: front, rule: frontBlock.rule, next: 'Title' }),
    text('FrontMarking', { set: type.front, atEnd: true, next: 'FrontBlock' }),
    text('FrontMarkingEnd', { set: type.front, atEnd: true, rule: frontBlock.rule, next: 'Title' }),
    text('Notice', { set: type.notice }),
    text('NumberedParagraph', { set: type.body, hanging: margins, counts: { list: numberedList, level: 1 } }),
    text('NumberedSectionText', { set: type.body, hanging: margins, counts: { list: numberedList, level: 0 } }),
    text('Subparagraph', { set: type.body, hanging: indents.numbers, after: lists.afterItem, counts: { list: numberedList, level: 2 } }),
    text('SubSubparagraph', { set: type.body, hanging: indents.innerNumbers, after: lists.afterItem, counts: { list: numberedList, level: 3 } }),
    text('BodyText', { set: type.body, hanging: { label: indents.text, text: indents.text } }),
    text('ListBullet', { set: type.body, hanging: indents.bullets, after: lists.afterItem, counts: { list: bulletList, level: 0 } }),
    text('ListBullet2', { set: type.body, hanging: indents.innerBullets, after: lists.afterItem, counts: { list: bulletList, level: 1 } }),
    text('Header', { set: type.running, tabs }),
    text('Footer', { set: type.running, tabs }),
    ...tableLooks.flatMap(({ look, prefix }) => tableTexts(look === 'dense' ? type.denseTable : type.table, prefix)),
  ]
}

const tableTexts = (set: TextStyle, prefix: '' | 'Dense'): Look[] => {
  const bold: TextStyle = { ...set, weight: 'bold' }
  const text = (part: TablePart, name: string, look: Omit<Look, 'id' | 'name'>): Look =>
    ({ id: `${prefix}Table${part}`, name: `${prefix === '' ? '' : 'Dense '}Table ${name}`, ...look })
  return [
    text('Text', 'Text', { set }),
    text('Figures', 'Figures', { set, atEnd: true }),
    text('Head', 'Head', { set: bold }),
    text('HeadFigures', 'Head Figures', { set: bold, atEnd: true }),
    text('Total', 'Total', { set: bold }),
    text('TotalFigures', 'Total Figures', { set: bold, atEnd: true }),
  ]
}

const paragraphStyle = (look: Look, style: HouseStyle): XmlComponent => {
  const { id, name, set, next, keepNext = false, counts, hanging, outline, atEnd = false, rule, tabs } = look
  const properties = new ParagraphProperties({ ...(keepNext ? { keepNext, keepLines: true } : {}) })
  if (counts !== undefined) properties.push(new NumberProperties(counts.list, counts.level))
  if (rule !== undefined) properties.push(element('w:pBdr', {}, ruleAt('w:bottom', rule, style, Math.min(farthestRule, Math.round(set.after)))))
  if (tabs !== undefined) {
    properties.push(createTabStop([
      { type: TabStopType.CENTER, position: twips(tabs.centre) },
      { type: TabStopType.RIGHT, position: twips(tabs.end) },
    ]))
  }
  properties.push(spacingOf({ ...set, after: rule === undefined ? look.after ?? set.after : 0 }))
  if (hanging !== undefined) properties.push(createIndent({ left: twips(hanging.text), hanging: twips(hanging.text - hanging.label) }))
  if (atEnd) properties.push(createAlignment(AlignmentType.RIGHT))
  if (outline !== undefined) properties.push(createOutlineLevel(outline))
  return element('w:style', { 'w:type': 'paragraph', 'w:styleId': id, ...(isBuiltIn(name) ? {} : { 'w:customStyle': 1 }) },
    valued('w:name', name),
    valued('w:basedOn', 'Normal'),
    ...(next === undefined ? [] : [valued('w:next', next)]),
    element('w:qFormat'),
    properties,
    new RunProperties({ ...(set.weight === 'bold' ? { bold: true } : {}), size: halfPoints(set.size) }),
  )
}

/** Word sets a paragraph's rule no farther from its words than this, in whole points. */
const farthestRule = 31

/** The names that Word knows by itself are its own; all others are marked as ours. */
const isBuiltIn = (name: string): boolean => /^(Title|heading \d|header|footer|Body Text|List Bullet( 2)?)$/.test(name)

const spacingOf = ({ before, after, line }: Pick<TextStyle, 'before' | 'after' | 'line'>): XmlComponent =>
  createSpacing({ before: twips(before), after: twips(after), line: twips(line), lineRule: LineRuleType.AT_LEAST })

// No `w:kern`: letters stand as their widths say, here as in the PDF, so that lines break alike.
const defaultsOf = ({ face, language, type }: HouseStyle): XmlComponent => new DocumentDefaults({
  run: {
    font: { ascii: face.word, hAnsi: face.word, cs: face.word, eastAsia: face.word },
    size: halfPoints(type.body.size),
    language: { value: language, eastAsia: language },
  },
  paragraph: {},
})

/** The height in points of a paragraph that is there for Word alone. */
export const gapHeight = 1

/** What the other styles are based on, and the looks of characters. */
const basicStyles = (style: HouseStyle): XmlComponent[] => {
  const { colours, links, pagination, type } = style
  const normal = new ParagraphProperties({ widowControl: pagination.widows > 1 || pagination.orphans > 1 })
  normal.push(spacingOf(type.body))
  const gap = new ParagraphProperties()
  gap.push(createSpacing({ before: 0, after: 0, line: twips(gapHeight), lineRule: LineRuleType.EXACT }))
  return [
    element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      valued('w:name', 'Normal'), element('w:qFormat'), normal, new RunProperties({ color: colours.text })),
    element('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      valued('w:name', 'Default Paragraph Font'), element('w:semiHidden')),
    element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': characterStyles.frontLabel },
      valued('w:name', 'Front Label'), new RunProperties({ bold: true })),
    element('w:style', { 'w:type': 'character', 'w:styleId': characterStyles.hyperlink },
      valued('w:name', 'Hyperlink'), new RunProperties({ color: colours.link, ...(links.underline ? { underline: {} } : {}) })),
    element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': characterStyles.reference },
      valued('w:name', 'Reference'), new RunProperties({ color: colours.link })),
    // What must stand between two tables, or after one that ends a part, where Word wants a paragraph.
    element('w:style', { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': 'TableGap' },
      valued('w:name', styleNames.TableGap), valued('w:basedOn', 'Normal'), gap, new RunProperties({ size: halfPoints(gapHeight) })),
  ]
}

/** The look of tables: rules, the space in cells, the tint of the head row. */
const tableStyles = (style: HouseStyle): XmlComponent[] => {
  const { table, colours } = style
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV']
  const margins = { 'w:top': table.paddingTop, 'w:left': table.paddingSide, 'w:bottom': table.paddingBottom, 'w:right': table.paddingSide }
  const zero = Object.keys(margins).map((side) => element(side, { 'w:w': 0, 'w:type': 'dxa' }))
  return [
    element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      valued('w:name', 'Normal Table'), element('w:semiHidden'), element('w:tblPr', {}, element('w:tblCellMar', {}, ...zero))),
    element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': boardTable },
      valued('w:name', 'Board Table'), valued('w:basedOn', 'TableNormal'),
      element('w:tblPr', {},
        element('w:tblBorders', {}, ...sides.map((side) => ruleAt(side, table.rule, style))),
        element('w:tblCellMar', {}, ...Object.entries(margins).map(([side, space]) => element(side, { 'w:w': twips(space), 'w:type': 'dxa' })))),
      element('w:tblStylePr', { 'w:type': 'firstRow' },
        element('w:tcPr', {}, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colours.headTint })))),
  ]
}

/** A rule on one side of a paragraph or cell, in the house's colour. */
export const ruleAt = (side: string, thickness: number, { colours }: HouseStyle, space = 0): XmlComponent =>
  element(side, { 'w:val': BorderStyle.SINGLE, 'w:sz': eighths(thickness), 'w:space': space, 'w:color': colours.rule })

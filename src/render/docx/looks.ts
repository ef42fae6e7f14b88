/** Every kind of paragraph of the house as a look: what its style says, in the terms of the house. */
import { LeaderType, TabStopType, type TabStopDefinition } from 'docx'
import type { Hanging, HouseStyle, TextStyle } from '../../model/house-style.ts'
import { twips } from './lengths.ts'
import { bulletList, countedLists } from './numbering.ts'
import { styleNames, tableLooks, type StyleId, type TablePart } from './style-names.ts'

/** A paragraph style. */
export interface Look {
  readonly id: StyleId
  readonly name: string
  readonly set: TextStyle
  /** The style of the paragraph that Word starts after this one. */
  readonly next?: StyleId
  readonly keepNext?: boolean
  readonly opensPage?: boolean
  /** The list and, from 0, its level that paragraphs of this style count on. */
  readonly counts?: { readonly list: number; readonly level: number }
  /** Where the label hangs and the text begins; both at the margin if not said. */
  readonly hanging?: Hanging
  /** How far the right edge stands in. */
  readonly inset?: number
  readonly atEnd?: boolean
  /** In place of what `set` says. */
  readonly before?: number
  readonly after?: number
  /** From 0; what Word's navigation pane shows. */
  readonly outline?: number
  readonly rule?: number
  readonly tabs?: readonly TabStopDefinition[]
}

type Named = Omit<Look, 'id' | 'name'>
const named = (id: keyof typeof styleNames, look: Named): Look => ({ id, name: styleNames[id], ...look })

/** The looks of a house. */
export const looksOf = (style: HouseStyle): Look[] => {
  const { type, indents } = style
  const tabs = runningTabs(style)
  return [
    ...openingLooks(style),
    ...countedLooks(style),
    named('BodyText', { set: type.body, hanging: { label: indents.text, text: indents.text } }),
    ...bulletLooks(style),
    named('Quote', { set: type.quotation, hanging: { label: indents.quotation.start, text: indents.quotation.start }, inset: indents.quotation.end }),
    pictureLook(style),
    ...signatureLooks(style),
    named('EndBlock', { set: type.front, hanging: { label: 0, text: indents.front } }),
    named('EndMarking', { set: type.front, atEnd: true }),
    named('Header', { set: type.running, tabs }),
    named('Footer', { set: type.running, tabs }),
    named('FootnoteText', { set: type.note, hanging: { label: 0, text: indents.note } }),
    named('FootnoteRule', { set: thin(style), before: style.notes.before, after: type.note.after }),
    ...tableLooks.flatMap(({ look, prefix }) => tableTexts(look === 'dense' ? type.denseTable : type.table, prefix)),
  ]
}

/** Where words stand in the middle and at the right of a running line. */
export const runningTabs = ({ page: { width, margins } }: HouseStyle): readonly TabStopDefinition[] => {
  const text = width - margins.left - margins.right
  return [{ type: TabStopType.CENTER, position: twips(text / 2) }, { type: TabStopType.RIGHT, position: twips(text) }]
}

const openingLooks = ({ type, indents, frontBlock }: HouseStyle): Look[] => {
  const front = { label: 0, text: indents.front }
  return [
    named('Title', { set: type.title, next: 'Heading1', keepNext: true }),
    named('FrontBlock', { set: type.front, hanging: front }),
    named('FrontBlockEnd', { set: type.front, hanging: front, rule: frontBlock.rule, next: 'Title' }),
    named('FrontMarking', { set: type.front, atEnd: true, next: 'FrontBlock' }),
    named('FrontMarkingEnd', { set: type.front, atEnd: true, rule: frontBlock.rule, next: 'Title' }),
    named('Notice', { set: type.notice }),
  ]
}

/** Headings, and all that bears a number: of sections and of appendices. */
const countedLooks = ({ type, indents, lists }: HouseStyle): Look[] => {
  const margins = { label: 0, text: indents.text }
  const on = (series: keyof typeof countedLists, level: number) => ({ counts: { list: countedLists[series], level } })
  const after = lists.afterItem
  return [
    named('Heading1', { set: type.section, next: 'NumberedParagraph', keepNext: true, outline: 0, hanging: margins, ...on('sections', 0) }),
    named('Heading2', { set: type.subheading, next: 'NumberedParagraph', keepNext: true, outline: 1, hanging: { label: indents.text, text: indents.text } }),
    named('BibliographyHeading', { set: type.closing, next: 'BodyText', keepNext: true, outline: 0 }),
    named('AppendixHeading', {
      set: type.appendix, next: 'AppendixParagraph', keepNext: true, opensPage: true, outline: 0, hanging: { label: 0, text: indents.appendix }, ...on('appendices', 0),
    }),
    named('NumberedParagraph', { set: type.body, hanging: margins, ...on('sections', 1) }),
    named('NumberedSectionText', { set: type.body, hanging: margins, ...on('sections', 0) }),
    named('Subparagraph', { set: type.body, hanging: indents.numbers, after, ...on('sections', 2) }),
    named('SubSubparagraph', { set: type.body, hanging: indents.innerNumbers, after, ...on('sections', 3) }),
    named('AppendixParagraph', { set: type.body, hanging: margins, ...on('appendices', 1) }),
    named('AppendixSubparagraph', { set: type.body, hanging: indents.numbers, after, ...on('appendices', 2) }),
    named('AppendixSubSubparagraph', { set: type.body, hanging: indents.innerNumbers, after, ...on('appendices', 3) }),
  ]
}

const bulletLooks = ({ type, indents, lists }: HouseStyle): Look[] => [
  named('ListBullet', { set: type.body, hanging: indents.bullets, after: lists.afterItem, counts: { list: bulletList, level: 0 } }),
  named('ListBullet2', { set: type.body, hanging: indents.innerBullets, after: lists.afterItem, counts: { list: bulletList, level: 1 } }),
]

/** Type of next to no size, for a paragraph whose line is to be as high as what stands in it. */
const thin = ({ type: { body } }: HouseStyle): TextStyle => ({ ...body, size: 1, line: 1, before: 0, after: 0 })

const pictureLook = (style: HouseStyle): Look => {
  const { indents: { text }, pictures: { before, after } } = style
  return named('Picture', { set: thin(style), before, after, next: 'BodyText', hanging: { label: text, text } })
}

/** A rule to sign on and one for the date are tab stops with a leader; words, rules and names of one signatory are kept together. */
const signatureLooks = (style: HouseStyle): Look[] => {
  const { type: { signature: set }, signatures: { room, rule, width, dateAt, dateWidth }, page } = style
  const textWidth = page.width - page.margins.left - page.margins.right
  const date: TabStopDefinition = { type: TabStopType.LEFT, position: twips(dateAt) }
  const ruleTo = (end: number): TabStopDefinition => ({ type: TabStopType.LEFT, position: twips(Math.min(end, textWidth)), leader: LeaderType.UNDERSCORE })
  return [
    // The room for a hand is the height of the line, as Word drops the space above a paragraph at the top of a page.
    named('SignatureRule', { set: { ...set, line: room + rule }, after: 0, keepNext: true, next: 'SignatureLabels', tabs: [ruleTo(width), date, ruleTo(dateAt + dateWidth)] }),
    named('SignatureLabels', { set, before: 0, after: 0, keepNext: true, next: 'SignatureName', tabs: [date] }),
    named('SignatureName', { set: { ...set, weight: 'bold' }, before: 0, after: 0, keepNext: true, next: 'SignaturePost' }),
    named('SignaturePost', { set, before: 0, next: 'SignatureRule' }),
  ]
}

const tableTexts = (set: TextStyle, prefix: '' | 'Dense'): Look[] => {
  const bold: TextStyle = { ...set, weight: 'bold' }
  const text = (part: TablePart, name: string, look: Named): Look =>
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

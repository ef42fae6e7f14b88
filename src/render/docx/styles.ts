/** The part `word/styles.xml`: every look of the house as a named style, so that text can be restyled in Word in one place. */
import {
  AlignmentType, BorderStyle, DocumentDefaults, LineRuleType, NumberProperties, ParagraphProperties, RunProperties,
  createAlignment, createOutlineLevel, createSpacing, createTabStop,
  type XmlComponent,
} from 'docx'
import type { HouseStyle, TextStyle } from '../../model/house-style.ts'
import { eighths, halfPoints, indentOf, twips } from './lengths.ts'
import { looksOf, type Look } from './looks.ts'
import { element, valued, writePart } from './markup.ts'
import { boardTable, characterStyles, styleNames } from './style-names.ts'

/** Writes the styles of a house. */
export const writeStyles = (style: HouseStyle): string => writePart('w:styles', [
  defaultsOf(style),
  ...basicStyles(style),
  ...looksOf(style).map((look) => paragraphStyle(look, style)),
  ...tableStyles(style),
])

const paragraphStyle = (look: Look, style: HouseStyle): XmlComponent => {
  const { id, name, set, next, keepNext = false, counts, opensPage = false, hanging, inset, outline, atEnd = false, rule, tabs } = look
  const properties = new ParagraphProperties({ ...(keepNext ? { keepNext, keepLines: true } : {}) })
  if (opensPage) properties.push(element('w:pageBreakBefore'))
  if (counts !== undefined) properties.push(new NumberProperties(counts.list, counts.level))
  if (rule !== undefined) properties.push(element('w:pBdr', {}, ruleAt('w:bottom', rule, style, Math.min(farthestRule, Math.round(set.after)))))
  if (tabs !== undefined) properties.push(createTabStop(tabs))
  properties.push(spacingOf({ ...set, before: look.before ?? set.before, after: rule === undefined ? look.after ?? set.after : 0 }))
  if (hanging !== undefined) properties.push(indentOf(hanging, inset))
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
const isBuiltIn = (name: string): boolean => /^(Title|heading \d|header|footer|footnote text|Body Text|List Bullet( 2)?|Quote)$/.test(name)

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
    element('w:style', { 'w:type': 'character', 'w:styleId': characterStyles.noteMark },
      valued('w:name', 'footnote reference'), new RunProperties({ superScript: true })),
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

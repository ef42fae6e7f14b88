/** The part `word/numbering.xml`: one list of four levels that numbers the whole paper, and one list of bullets. */
import { createIndent, RunProperties, type XmlComponent } from 'docx'
import type { Label } from '../../model/document.ts'
import type { Hanging, HouseStyle, NumberingLevel } from '../../model/house-style.ts'
import { twips } from './lengths.ts'
import { element, valued, writePart } from './markup.ts'
import { levelStyles, type StyleId } from './style-names.ts'

/** The lists by the number that paragraphs and styles call them by; each restart is a further number of the numbered list. */
export const numberedList = 1
export const bulletList = 2
export const firstRestart = 3

/** A number of the list at which one level begins anew. */
export interface Restart {
  readonly list: number
  readonly level: Label['level']
  readonly start: number
}

const numberedAbstract = 0
const bulletAbstract = 1

/** Writes the lists of a house, and the restarts of one document. */
export const writeNumbering = (style: HouseStyle, restarts: readonly Restart[]): string => writePart('w:numbering', [
  ...abstractLists(style),
  list(numberedList, numberedAbstract),
  list(bulletList, bulletAbstract),
  ...restarts.map(({ list: number, level, start }) =>
    list(number, numberedAbstract, element('w:lvlOverride', { 'w:ilvl': level - 1 }, valued('w:startOverride', start)))),
])

const list = (number: number, abstract: number, ...overrides: readonly XmlComponent[]): XmlComponent =>
  element('w:num', { 'w:numId': number }, valued('w:abstractNumId', abstract), ...overrides)

/** One level of a list. */
interface Level {
  readonly format: string
  readonly text: string
  readonly style: StyleId
  readonly hanging: Hanging
}

const formats = {
  decimal: 'decimal', 'lower-letter': 'lowerLetter', 'upper-letter': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman',
} as const satisfies Readonly<Record<NumberingLevel['style'], string>>

const abstractLists = (style: HouseStyle): XmlComponent[] => {
  const { numbering, indents, lists } = style
  const margin = { label: 0, text: indents.text }
  const numbered = ({ style: format, text }: NumberingLevel, level: 1 | 2 | 3 | 4, hanging: Hanging): Level =>
    ({ format: formats[format], text, style: levelStyles[level], hanging })
  return [
    abstractList(numberedAbstract, [
      numbered(numbering.section, 1, margin),
      numbered(numbering.paragraph, 2, margin),
      numbered(numbering.item, 3, indents.numbers),
      numbered(numbering.innerItem, 4, indents.innerNumbers),
    ]),
    abstractList(bulletAbstract, [
      { format: 'bullet', text: lists.bullet, style: 'ListBullet', hanging: indents.bullets },
      { format: 'bullet', text: lists.innerBullet, style: 'ListBullet2', hanging: indents.innerBullets },
    ]),
  ]
}

// Word knows lists again by `w:nsid` when text is moved between papers: the same in every paper of the house, so that they join.
const abstractList = (number: number, levels: readonly Level[]): XmlComponent =>
  element('w:abstractNum', { 'w:abstractNumId': number },
    valued('w:nsid', `0B0A2D0${number}`),
    valued('w:multiLevelType', 'multilevel'),
    ...levels.map(levelOf))

const levelOf = ({ format, text, style, hanging }: Level, level: number): XmlComponent =>
  element('w:lvl', { 'w:ilvl': level },
    valued('w:start', 1),
    valued('w:numFmt', format),
    valued('w:pStyle', style),
    valued('w:suff', 'tab'),
    valued('w:lvlText', text),
    valued('w:lvlJc', 'left'),
    element('w:pPr', {}, createIndent({ left: twips(hanging.text), hanging: twips(hanging.text - hanging.label) })),
    // A section's number is as bold as its heading, and light where there is none; all other numbers are never bold.
    ...(format !== 'bullet' && level === 0 ? [] : [new RunProperties({ bold: false, italics: false })]))

/** The part `word/numbering.xml`: a list of four levels that numbers the sections, another for the appendices, and one list of bullets. */
import { RunProperties, type XmlComponent } from 'docx'
import type { Label } from '../../model/document.ts'
import type { Hanging, HouseStyle, NumberingLevel } from '../../model/house-style.ts'
import { levels } from './label-reader.ts'
import { indentOf } from './lengths.ts'
import { element, valued, writePart } from './markup.ts'
import type { SeriesPatterns } from './series.ts'
import { levelStyles, type StyleId } from './style-names.ts'

/** The lists by the number that paragraphs and styles call them by; each restart is a further number of one that counts. */
export const countedLists = { sections: 1, appendices: 3 } as const satisfies Readonly<Record<Label['series'], number>>
export const bulletList = 2
export const firstRestart = 4

/** A number of the list at which one level begins anew. */
export interface Restart {
  readonly series: Label['series']
  readonly list: number
  readonly level: Label['level']
  readonly start: number
}

const abstracts = { sections: 0, appendices: 2 } as const satisfies Readonly<Record<Label['series'], number>>
const bulletAbstract = 1

/** Writes the lists of a house, and the restarts of one document. */
export const writeNumbering = (style: HouseStyle, patterns: SeriesPatterns, restarts: readonly Restart[]): string => writePart('w:numbering', [
  ...abstractLists(style, patterns),
  list(countedLists.sections, abstracts.sections),
  list(bulletList, bulletAbstract),
  list(countedLists.appendices, abstracts.appendices),
  ...restarts.map(({ series, list: number, level, start }) =>
    list(number, abstracts[series], element('w:lvlOverride', { 'w:ilvl': level - 1 }, valued('w:startOverride', start)))),
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

/** How Word calls the ways to write a count. */
export const formats = {
  decimal: 'decimal', 'lower-letter': 'lowerLetter', 'upper-letter': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman',
} as const satisfies Readonly<Record<NumberingLevel['style'], string>>

const abstractLists = (style: HouseStyle, patterns: SeriesPatterns): XmlComponent[] => {
  const { indents, lists } = style
  const margin = { label: 0, text: indents.text }
  const counted = (series: Label['series'], hangings: readonly Hanging[]): XmlComponent =>
    abstractList(abstracts[series], patterns[series].map(({ style: format, text }, index): Level =>
      ({ format: formats[format], text, style: levelStyles[series][levels[index] ?? 1], hanging: hangings[index] ?? margin })))
  return [
    counted('sections', [margin, margin, indents.numbers, indents.innerNumbers]),
    abstractList(bulletAbstract, [
      { format: 'bullet', text: lists.bullet, style: 'ListBullet', hanging: indents.bullets },
      { format: 'bullet', text: lists.innerBullet, style: 'ListBullet2', hanging: indents.innerBullets },
    ]),
    counted('appendices', [{ label: 0, text: indents.appendix }, margin, indents.numbers, indents.innerNumbers]),
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
    element('w:pPr', {}, indentOf(hanging)),
    // A section's or appendix's number is as bold as its heading, and light where there is none; all other numbers are never bold.
    ...(format !== 'bullet' && level === 0 ? [] : [new RunProperties({ bold: false, italics: false })]))

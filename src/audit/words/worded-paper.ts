/** What the checks of words are given: a paper's sentences and tables, what became of its figures, and what its house takes for granted. */
import type { Code } from '../../findings/catalogue.ts'
import { finding, type Particulars } from '../../findings/finding.ts'
import type { Place } from '../../findings/place.ts'
import type { Check } from '../../model/check.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { NumberedInline, NumberedPaper } from '../../model/paper.ts'
import { plainWords } from '../../model/plain-words.ts'
import type { ProseCheck } from '../../model/prose-check.ts'
import type { Passage } from '../../model/prose.ts'
import type { Acceptable } from '../acceptance.ts'
import type { TableOfPaper } from '../prose/audit.ts'
import type { Sentence } from '../prose/views.ts'

/** As much of a house style as the checks of words look at. */
export type Known = Pick<HouseStyle, 'check' | 'allocation' | 'bibliography'>

/** Words in one place: a passage, a heading, or a line of a cell. */
export interface Text {
  readonly text: string
  readonly file: string
  readonly place: Place
  /** Where a stretch of it stands, from one character to before another. */
  readonly where: (start: number, end: number) => Place
  readonly inRecommendation: boolean
  readonly kind: Passage['setting'] | 'heading' | 'head' | 'cell'
  /** The printed number of the paragraph whose own words they are; else null. */
  readonly paragraph: string | null
}

export interface WordedPaper {
  readonly paper: NumberedPaper
  readonly known: Known
  /** Its passages in reading order. */
  readonly passages: readonly Passage[]
  /** Its sentences, those of others left out. */
  readonly sentences: readonly Sentence[]
  /** Everything that it says in its own words: passages, headings, cells. */
  readonly texts: readonly Text[]
  readonly tables: readonly TableOfPaper[]
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  /** True of a place where a figure was told already. */
  readonly isTold: (file: string, place: Place) => boolean
}

/** A check of words. It may be run on any paper, finished or not, and costs in proportion to its words. */
export type WordsCheck = (worded: WordedPaper) => Acceptable[]

/** The passages, headings and cells of a paper, quotations left out. What the tool repeated is told once. */
export const textsOfPaper = (paper: NumberedPaper, passages: readonly Passage[]): Text[] => {
  const texts: Text[] = passages.filter(({ setting }) => setting !== 'quotation').map((passage) => ({ ...passage, kind: passage.setting, paragraph: passage.setting === 'paragraph' ? passage.paragraph : null }))
  const add = (inlines: readonly NumberedInline[], kind: Text['kind'], file: string, place: Place, inRecommendation: boolean): void => {
    const text = plainWords(inlines)
    if (text !== '') texts.push({ text, file, place, kind, inRecommendation, paragraph: null, where: (start, end) => within(place, text, start, end) })
  }
  const parts = [...paper.sections.filter(({ origin }) => origin === 'written'), ...paper.appendices]
  for (const part of parts) {
    const inRecommendation = 'role' in part && (part.role === 'recommendation' || part.role === 'closing-recommendation')
    add(part.heading ?? [], 'heading', paper.file, part.heading?.[0]?.place ?? part.place, false)
    for (const block of part.body) {
      if (block.kind === 'subheading') add(block.text, 'heading', paper.file, block.text[0]?.place ?? block.place, false)
      else for (const table of block.parts) {
        if (table.kind !== 'table') continue
        const file = table.beside?.file ?? paper.file
        for (const cell of table.head) for (const line of cell.lines) add(line, 'head', file, line[0]?.place ?? cell.place, inRecommendation)
        for (const { cells } of table.rows) for (const cell of cells) for (const line of cell.lines) add(line, 'cell', file, line[0]?.place ?? cell.place, inRecommendation)
      }
    }
  }
  return texts
}

/** The very words where they stand on one line as typed; else all of the place. */
const within = (place: Place, text: string, start: number, end: number): Place =>
  place.line === place.endLine && place.endColumn - place.column === text.length ? { ...place, column: place.column + start, endColumn: place.column + end } : place

/** What a finding of words needs beside its code: what was stated, and how it was worked out, where a named person may answer for it. */
export interface Told extends Particulars {
  readonly stated?: string
}

/** Makes a finding of words. */
export const tell = (code: Code, { file, inRecommendation }: Pick<Text, 'file' | 'inRecommendation'>, place: Place, what: string, { stated, ...particulars }: Told = {}): Acceptable =>
  ({ finding: finding(code, file, place, what, particulars), stated: stated ?? null, unitSlip: false, inRecommendation })

/** Where a stretch of a sentence stands. */
export const inSentence = ({ passage, start }: Sentence, from: number, to: number): Place => passage.where(start + from, start + to)

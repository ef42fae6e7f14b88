/** What a paper states, in the order in which it is read: the figures of its sentences and of its tables, each with where it stands in print. */
import type { Figure } from '../model/figure.ts'
import type { CheckedPaper, CheckedParagraph, CheckedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import type { ProseFigure } from '../model/prose.ts'

/** Finds the figures of a sentence: the reader's own way, handed in. */
export type FiguresIn = (text: string) => readonly ProseFigure['figure'][]

/** How far down in the paper something stands: sentences and tables are counted in the order in which they are read. */
interface InOrder {
  readonly at: number
}

export interface StatedSentence extends InOrder {
  /** `paragraph 3.6`, `appendix paragraph A1.2`. */
  readonly where: string
  readonly text: string
  readonly inRecommendation: boolean
}

export interface StatedTable extends InOrder {
  readonly where: string
  /** From 1 through the paper, as checks count them. */
  readonly number: number
  readonly table: CheckedTable
}

export interface Stated {
  readonly sentences: readonly StatedSentence[]
  readonly tables: readonly StatedTable[]
  /** True where something of the paper is left out of this edition. */
  readonly keepsBack: boolean
}

/** What a paper states. A closing Recommendation that was made from the opening one states nothing of its own. */
export const statedIn = ({ sections, appendices, bibliography, exempt }: CheckedPaper): Stated => {
  const sentences: StatedSentence[] = []
  const tables: StatedTable[] = []
  let [counted, at] = [0, 0]
  let keepsBack = exempt !== null || appendices.some((appendix) => appendix.exempt !== null)
  const ofParagraph = (paragraph: CheckedParagraph, inRecommendation: boolean): void => {
    const where = `paragraph ${paragraph.number.cited}`
    keepsBack ||= paragraph.exempt !== null || paragraph.parts.some((part) => part.kind === 'table' && part.rows.some((row) => row.exempt !== null))
    const say = (text: string): void => { sentences.push({ at: at += 1, where, text, inRecommendation }) }
    say(plainWords(paragraph.text))
    for (const part of paragraph.parts) {
      switch (part.kind) {
        case 'list': for (const item of part.items) {
          say(plainWords(item.text))
          for (const inner of item.lists.flatMap(({ items }) => items)) say(plainWords(inner.text))
        } break
        case 'quotation': for (const words of part.paragraphs) say(plainWords(words)); break
        case 'continuation': say(plainWords(part.text)); break
        case 'table': tables.push({ at: at += 1, where, number: counted += 1, table: part }); break
        case 'picture': break
      }
    }
  }
  const ofBody = (body: CheckedPaper['sections'][number]['body'], inRecommendation: boolean): void => {
    for (const block of body) if (block.kind === 'paragraph') ofParagraph(block, inRecommendation)
  }
  for (const { body, role, origin } of sections) if (origin !== 'repeated') ofBody(body, role === 'recommendation' || role === 'closing-recommendation')
  // A list of sources is counted as a table, and states no figure that moves.
  if (bibliography !== null) counted += 1
  for (const { body } of appendices) ofBody(body, false)
  return { sentences, tables, keepsBack }
}

/** The figures of a cell, in order. */
export const figuresOfCell = ({ reading }: CheckedTable['rows'][number]['cells'][number]): readonly Figure[] =>
  (reading.kind === 'figures' ? reading.figures : reading.kind === 'calculated' ? [reading.figure] : [])

/** What a cell says, in plain words. */
export const wordsOfCell = ({ lines }: CheckedTable['rows'][number]['cells'][number]): string => lines.map(plainWords).join(' ').trim()

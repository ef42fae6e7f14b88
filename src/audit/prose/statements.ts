/** Statements of an amount, in a sentence or in a cell of a table, with what they speak of. */
import type { Place } from '../../findings/place.ts'
import type { RestsOn } from '../../model/prose-check.ts'
import type { Settled } from '../settled.ts'
import { moneyOf, type Stated } from './amounts.ts'
import { contentWords, measureOf, periodsOf, type Measure } from './subject.ts'
import type { Sentence } from './views.ts'

export interface Statement extends Stated {
  readonly file: string
  readonly place: Place
  readonly written: string
  /** The printed number of its paragraph; empty for a cell. */
  readonly paragraph: string
  readonly cell: RestsOn['cell']
  /** Of a cell, its row's label and its column's head; else empty. */
  readonly row: string
  readonly column: string
  /** What it stands beside: the row's label and column's head, or the words of its sentence. */
  readonly words: ReadonlySet<string>
  /** Of a cell, the words of its row alone; else those of the stretch of its sentence. */
  readonly own: ReadonlySet<string>
  readonly periods: ReturnType<typeof periodsOf>
  readonly measure: Measure | null
  readonly hedged: boolean
  readonly isTotal: boolean
  readonly inRecommendation: boolean
  /** True where the author says that it was changed since: "revised", "increased to". */
  readonly revised: boolean
  /** How people find it: `paragraph 3.2`, or the row and column of a table. */
  readonly named: string
}

const revisedWords = /\b(?:revised?|amended|updated|increased|reduced|uplifted|now|subsequently|additional|further|originally|previous(?:ly)?|initial(?:ly)?|up from|down from|instead)\b/i

/** The statements of the sentences of one paper, in order. */
export const inSentences = (sentences: readonly Sentence[], shortForms: ReadonlyMap<string, readonly string[]>): Statement[] =>
  sentences.flatMap((sentence) => sentence.amounts.map((amount, at): Statement => {
    const { passage, text, start } = sentence
    // The words about a figure reach to the figures before and after it.
    const from = at === 0 ? 0 : (sentence.amounts[at - 1]?.end ?? start) - start
    const to = at === sentence.amounts.length - 1 ? text.length : (sentence.amounts[at + 1]?.start ?? 0) - start
    const stretch = text.slice(from, to)
    const own = contentWords(stretch, shortForms)
    const near = text.slice(Math.max(from, amount.start - start - 60), Math.min(to, amount.end - start + 60))
    return {
      ...moneyOf(amount), place: amount.place, written: amount.written, hedged: amount.hedged, file: passage.file, paragraph: passage.paragraph, cell: null, row: '', column: '', own,
      words: own, periods: periodsOf(stretch), measure: measureOf(near) ?? measureOf(stretch), isTotal: /\btotal|\bin all\b|\boverall\b/i.test(stretch),
      inRecommendation: passage.inRecommendation, revised: revisedWords.test(text), named: passage.paragraph === '' ? `line ${passage.place.line}` : `paragraph ${passage.paragraph}`,
    }
  }))

/** A caption has no more words than this. */
const mostOfCaption = 16

/** The statements of a table's cells of money; only those that state one exact amount. */
export const inCells = ({ grid, facts, structure, table, file }: Settled, caption: string, inRecommendation: boolean, shortForms: ReadonlyMap<string, readonly string[]>): Statement[] =>
  grid.rows.flatMap((row) => grid.columns.flatMap((column): Statement[] => {
    const cell = row.cells[column.index]
    const [amount, ...more] = cell?.amounts ?? []
    if (cell === undefined || column.kind !== 'amounts' || column.measure !== 'money' || amount === undefined || more.length > 0 || cell.worth.unknown > 0) return []
    if (amount.low !== amount.high || amount.figure.kind === 'absent' || amount.figure.kind === 'nil') return []
    const label = facts[row.index]?.label ?? ''
    // A paragraph that leads to a table may speak of much else; a caption is short.
    const named = caption.split(' ').length <= mostOfCaption ? caption : ''
    const isTotal = structure.totals.has(row.index)
    const own = contentWords(label, shortForms)
    return [{
      pence: amount.low, grain: amount.grain, coarse: amount.grain, unit: amount.unit ?? '£',
      file, place: cell.place, written: cell.words, paragraph: '', cell: { table, row: row.index + 1, column: column.index }, row: label, column: column.head,
      own, words: new Set([...own, ...contentWords(`${column.head} ${isTotal ? named : ''}`, shortForms)]),
      periods: periodsOf(`${label} ${column.head} ${caption}`), measure: measureOf(`${label} ${column.head}`) ?? measureOf(caption),
      hedged: amount.hedged, isTotal, inRecommendation, revised: revisedWords.test(`${label} ${column.head}`),
      named: `${label === '' ? `row ${row.index + 1}` : `row ${label}`}${column.head === '' ? '' : `, ${column.head}`}`,
    }]
  }))

/** A statement as a check lists it. */
export const restsOn = ({ file, place, written, cell }: Pick<Statement, 'file' | 'place' | 'written' | 'cell'>): RestsOn => ({ file, place, stated: written, cell })

/** The head of a table in all its lines, those that stand under the first and those that say it again further down; and other rows that state no amount. */
import type { NumberedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import { isTimeOrRatio } from '../model/time-or-ratio.ts'
import { namesUnit } from './units.ts'

type Cell = NumberedTable['rows'][number]['cells'][number]

/** The words of a cell in one line. */
export const wordsOf = (cell: Cell | undefined): string => (cell?.lines ?? []).map(plainWords).join(' ').replace(/\s+/g, ' ').trim()

/**
 * Rows that belong to the head, or hold times or ratios: in each column of figures they have words or nothing, and no words that an amount may hide in.
 * The reader gave them no figures for that reason.
 */
export const rowsWithoutAmounts = ({ columns, rows }: NumberedTable): ReadonlySet<number> => {
  const figured = columns.flatMap(({ kind }, at) => kind === 'figures' ? [at] : [])
  return new Set(rows.flatMap(({ cells }, index) => {
    const filled = figured.flatMap((at) => cells[at] === undefined || cells[at].reading.kind === 'blank' ? [] : [cells[at]])
    return filled.length > 0 && filled.every((cell) => cell.reading.kind === 'words' && speaksAsHead(wordsOf(cell))) && (filled.length > 1 || namesUnit(wordsOf(filled[0]))) ? [index] : []
  }))
}

/** Words with no digits but those of a year, or a unit; or a time or ratio, of which the reader has seen that its row holds no other figures. */
const speaksAsHead = (words: string): boolean => namesUnit(words) || isTimeOrRatio(words) || !/\d/.test(words.replaceAll(/\b(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\b/g, '').replace(/^\d{1,2} (?=\p{L}{3})/u, '').replace(/£\s?['’‘]?000s?/, ''))

/**
 * The words of the head that spans a column: where the line under it heads each column, an empty head goes with the one before it.
 * Null where a column has a head of its own. The first names the rows, and spans none.
 */
export const spanningHeadOf = (table: NumberedTable, withoutAmounts: ReadonlySet<number>, at: number): string | null => {
  if (!withoutAmounts.has(0) || wordsOf(table.head[at]) !== '' || wordsOf(table.rows[0]?.cells[at]) === '') return null
  for (let before = at - 1; before > 0; before -= 1) {
    const words = wordsOf(table.head[before])
    if (words !== '') return words
  }
  return null
}

/** The words of each head, with what the lines under it add. */
export const headsOf = (table: NumberedTable, withoutAmounts: ReadonlySet<number>): string[] => table.head.map((cell, at) => {
  let words = wordsOf(cell)
  for (let row = 0; withoutAmounts.has(row) && !statesTimes(table, row); row += 1) words = `${words} ${wordsOf(table.rows[row]?.cells[at])}`.trim()
  return words
})

/** True for a row of times or ratios: it names no column. */
export const statesTimes = ({ rows }: Pick<NumberedTable, 'rows'>, row: number): boolean => rows[row]?.cells.some((cell) => isTimeOrRatio(wordsOf(cell))) === true

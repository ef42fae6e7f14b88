/** What all rows of a column come to, or those that are withheld: a sentence that states so much is their total, whatever it calls it. */
import type { CheckedTable } from '../model/paper.ts'
import { cellId, unitsOfOne, type Amount, type Linear } from './amounts.ts'
import type { SaidAmount, SaidSentence } from './sentences.ts'

export interface SumOfColumn {
  /** The paper of the table. */
  readonly file: string
  readonly amounts: readonly Amount[]
}

const unitsOfPenny = unitsOfOne / 100n

/** The sums of the columns of a table in which something is withheld. One row is no sum. @param number the table, counted from 1 through the paper */
export const sumsOfColumns = (table: CheckedTable, number: number, file: string, amounts: ReadonlyMap<string, Amount>): readonly SumOfColumn[] => table.columns.flatMap((_, column): readonly SumOfColumn[] => {
  const items = table.rows.flatMap((_row, at) => amounts.get(cellId(file, number, at + 1, column)) ?? []).filter(({ isItem, value }) => isItem && value !== 0n)
  const withheld = items.filter(({ standing }) => standing === 'withheld')
  if (withheld.length === 0) return []
  return [items, ...withheld.length < items.length ? [withheld] : []].filter((some) => some.length > 1).map((some) => ({ file, amounts: some }))
})

/** The relations between amounts of a sentence and sums that are just as much. */
export const sumsToldBy = (sentence: SaidSentence, where: string, idOf: (said: SaidAmount) => string, sums: readonly SumOfColumn[]): readonly Linear[] => sums.flatMap(({ amounts }) => {
  const sum = amounts.reduce((total, { value }) => total + value, 0n)
  return sentence.amounts.filter(({ pence }) => pence * unitsOfPenny === sum).map((said): Linear => (
    { kind: 'linear', slack: 0n, words: `what ${where} states in all`, terms: [{ id: idOf(said), times: 1n }, ...amounts.map(({ id }) => ({ id, times: -1n }))] }))
})

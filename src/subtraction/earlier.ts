/** What was public before: the same amounts as they were stated then, and what was left out then as a sum. */
import { startOfFile } from '../findings/place.ts'
import { absolute } from '../model/money.ts'
import { cellId, type Amount, type Relation } from './amounts.ts'
import type { PaperAudited } from './audited.ts'
import { fraction } from './fraction.ts'
import { amountsOf, headOf, labelOf } from './of-table.ts'
import { writeUnits } from './wording.ts'

/** A figure that is public elsewhere, in another paper or an earlier edition, and states one of these, or what several come to. */
export interface StatedElsewhere {
  /** What it states: the identities of amounts, as `cellId` makes them. */
  readonly of: readonly string[]
  readonly written: string
  /** In units. */
  readonly value: bigint
  readonly precision: bigint
  /** `the paper of 19 December 2013, paragraph 4.2`. */
  readonly where: string
}

/** A cell of a table that is laid beside another. */
interface Laid {
  readonly table: number
  readonly label: string
  readonly head: string
  readonly amount: Amount
}

const laidOut = (paper: PaperAudited): readonly Laid[] => paper.tables.flatMap((table, index) => {
  const amounts = new Map(amountsOf(table, index + 1, paper).map((amount) => [amount.id, amount]))
  return table.rows.flatMap(({ cells }, row) => cells.flatMap((_, column) => {
    const amount = amounts.get(cellId(paper.file, index + 1, row + 1, column))
    return amount === undefined ? [] : [{ table: index, label: labelOf(cells, column), head: headOf(table, column), amount }]
  }))
})

/**
 * What an earlier edition stated of these amounts, as far as its tables can be laid beside them: by row label and head, in the same table;
 * or in another one, as tables come and go, where the amount is the same too.
 * @param earlier what of it was public then; @param where `the edition of 20 February 2014`
 */
export const statedEarlier = (paper: PaperAudited, earlier: PaperAudited, where: string): readonly StatedElsewhere[] => {
  const then = new Map<string, Laid[]>()
  const keyOf = ({ label, head }: Laid): string => `${label}\n${head}`
  for (const cell of laidOut(earlier)) if (cell.amount.standing === 'public') then.set(keyOf(cell), [...then.get(keyOf(cell)) ?? [], cell])
  return [
    ...laidOut(paper).flatMap((cell) => {
      const same = (then.get(keyOf(cell)) ?? []).filter((before) => before.table === cell.table || before.amount.label !== null && before.amount.value === cell.amount.value)
      const stated = (same.find(({ table }) => table === cell.table) ?? same[0])?.amount
      return stated === undefined ? [] : [{ of: [cell.amount.id], written: stated.written, value: stated.value, precision: stated.precision, where }]
    }),
    ...leftOutEarlier(paper, earlier, where),
  ]
}

/**
 * What rows that were left out of a table came to then: its total less what was public. Where one row more is left out now,
 * whoever has both editions takes the one rest from the other.
 */
const leftOutEarlier = (paper: PaperAudited, earlier: PaperAudited, where: string): readonly StatedElsewhere[] => {
  const [now, then] = [laidOut(paper), laidOut(earlier)]
  return earlier.tables.flatMap((table, index) => {
    // With subtotals nobody knows under which of them a row was left out.
    if (!table.rows.some(({ exempt }) => exempt !== null) || table.rows.some(({ role }) => role === 'subtotal')) return []
    return [...new Set(then.filter((cell) => cell.table === index).map(({ head }) => head))].flatMap((head): readonly StatedElsewhere[] => {
      const column = then.filter((cell) => cell.table === index && cell.head === head).map(({ amount }) => amount)
      const [total, ...others] = column.filter(({ isItem }) => !isItem)
      if (total === undefined || others.length > 0) return []
      const rest = column.reduce((left, { isItem, value }) => (isItem ? left - value : left), total.value)
      const withheld = now.filter((cell) => cell.head === head && cell.amount.standing === 'withheld' && cell.amount.isItem)
      const tables = new Set(withheld.map((cell) => cell.table))
      return [...tables].flatMap((at) => {
        const secrets = withheld.filter((cell) => cell.table === at).map(({ amount }) => amount)
        const sum = secrets.reduce((all, { value }) => all + value, 0n)
        return secrets.filter(({ value }) => secrets.length > 1 && sum - value === rest).map((one) => (
          { of: secrets.filter((other) => other !== one).map(({ id }) => id), written: writeUnits(fraction(rest), total), value: rest, precision: 0n, where: `the rows left out of ${where}` }))
      })
    })
  })
}

/** The relation that what is said elsewhere makes. */
export const saidElsewhere = ({ of, written, value, precision, where }: StatedElsewhere, amounts: Map<string, Amount>): readonly Relation[] => {
  const id = `elsewhere ${where}\n${written}\n${of.join('\n')}`
  if (!of.every((one) => amounts.has(one))) return []
  amounts.set(id, { id, standing: 'public', value, precision, written, where, file: where, place: startOfFile, line: { id, where: `${written} in ${where}` }, label: null, isItem: false, nonNegative: absolute(value) === value })
  return [{ kind: 'linear', terms: [{ id, times: 1n }, ...of.map((one) => ({ id: one, times: -1n }))], slack: precision / 2n, words: `${written} in ${where} states the same` }]
}

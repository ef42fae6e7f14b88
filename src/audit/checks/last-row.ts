/** A last row without a word for it that would be the sum of all others but for one of them: told as a doubt. */
import type { Part } from '../../model/check.ts'
import { recompute, type Outcome } from '../outcome.ts'
import { rowName, worthAt, type Settled } from '../settled.ts'
import { statesAmount } from '../grid.ts'

/** Recomputes it where no total was found at all, and one row explains what is missing in every column. */
export const lastRow = (settled: Settled): Outcome[] => {
  const { grid, facts, structure } = settled
  const last = facts.findLast(({ kind, percents }) => kind === 'figures' && !percents)
  if (last === undefined || structure.totals.size > 0 || last.ofWhich || last.less) return []
  const items = facts.filter(({ kind, percents, ofWhich, index }) => kind === 'figures' && !percents && !ofWhich && index < last.index).map(({ index }) => index)
  if (items.length < 3) return []
  const columns = grid.amounts.filter(({ index }) => statesAt(settled, last.index, index) && grid.rows.every(({ cells }) => (cells[index]?.worth.unknown ?? 0) === 0)).map(({ index }) => index)
  if (columns.length < 2) return []
  const differences = columns.map((column) => items.reduce((left, row) => left - worthAt(settled, row, column).low, worthAt(settled, last.index, column).low))
  if (new Set(differences).size < 2 || differences.some((each) => each === 0n)) return []
  const explains = (row: number): boolean => columns.every((column, at) => {
    const worth = worthAt(settled, row, column).low
    return worth === differences[at] || worth === -(differences[at] ?? 0n)
  })
  const other = items.find(explains)
  if (other === undefined) return []
  return columns.flatMap((column): Outcome[] => {
    const outcome = recompute(settled, { relation: 'sum', row: last.index, column, parts: items.map((row): Part => ({ row, column, sign: 1 })) })
    return outcome === null || outcome.check.verdict !== 'differs' ? [] : [{ ...outcome, doubt: `its label does not say that it is a total, and ${rowName(settled, other)} alone makes the difference in every column` }]
  })
}

const statesAt = ({ grid }: Settled, row: number, column: number): boolean => {
  const cell = grid.rows[row]?.cells[column]
  return cell !== undefined && statesAmount(cell)
}

/** Rows that are one row less another: "Increase" under two years, "Variance" under budget and actual, and what is so in each column without a word for it. */
import { saysVariance } from '../agreement/heads.ts'
import { linearRelations } from '../agreement/linear.ts'
import { rowsView } from '../agreement/view.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import type { Part } from '../../model/check.ts'
import { absolute } from '../../model/money.ts'
import { statesAmount } from '../grid.ts'
import { worthAt, type Settled } from '../settled.ts'
import type { Worth } from '../worth.ts'

/** Without a word for it, so many columns must agree. */
const columnsThatAgree = 3

/** Recomputes each such row that is not taken for a total, where its columns agree. */
export const downRows = (settled: Settled): Outcome[] => {
  const { grid, facts, structure } = settled
  const free = facts.filter(({ kind, percents, index }) => kind === 'figures' && !percents && !structure.totals.has(index))
  const wanted = new Set(free.filter(({ label, index }) => saysVariance(label) || isDifferenceOfTwoAbove(settled, index)).map(({ index }) => index))
  if (wanted.size === 0) return []
  return linearRelations(rowsView(grid, facts, structure), (row) => wanted.has(row)).flatMap(({ target, terms, turned, holding, failing }) =>
    grid.amounts.flatMap(({ index }): Outcome[] => {
      const of = terms.flatMap(({ slot, sign }): Part[] => {
        const cell = grid.rows[slot]?.cells[index]
        return cell === undefined || cell.kind === 'blank' ? [] : [{ row: slot, column: index, sign: (sign === 1) === turned.has(index) ? -1 : 1 }]
      })
      const outcome = of.length === 0 ? null : recompute(settled, { relation: 'variance', row: target, column: index, parts: of })
      if (outcome === null) return []
      const sure = holding >= 2 && 10 * holding >= 7 * (holding + failing)
      return [fails(outcome) && !sure ? { ...outcome, doubt: 'its label may mean another difference' } : outcome]
    }))
}

/** True where a row is the difference of the two rows right above it in three columns or more, in figures of three digits that differ, and in all others but one. */
const isDifferenceOfTwoAbove = (settled: Settled, row: number): boolean => {
  const { grid, facts } = settled
  const [first, second] = [row - 2, row - 1]
  if (facts[row]?.evidence !== null || facts[first]?.kind !== 'figures' || facts[second]?.kind !== 'figures') return false
  const statedAt = (at: number, column: number): Worth | null => {
    const cell = grid.rows[at]?.cells[column]
    return cell !== undefined && statesAmount(cell) ? worthAt(settled, at, column) : null
  }
  const told = new Set<bigint>()
  let [holding, failing] = [0, 0]
  for (const { index } of grid.amounts) {
    const [a, b, stated] = [statedAt(first, index), statedAt(second, index), statedAt(row, index)]
    if (a === null || b === null || stated === null) continue
    if (absolute(a.low - b.low) !== absolute(stated.low)) failing += 1
    else {
      holding += 1
      if (absolute(stated.low) >= 100n * stated.grain && b.low !== 0n) told.add(stated.low)
    }
  }
  return told.size >= columnsThatAgree && failing <= 1 && holding > failing
}

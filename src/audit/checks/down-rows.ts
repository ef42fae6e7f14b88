/** Rows that say that they are one row less another: "Increase" under two years, "Variance" under budget and actual. */
import { saysVariance } from '../agreement/heads.ts'
import { linearRelations } from '../agreement/linear.ts'
import { rowsView } from '../agreement/view.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import type { Part } from '../../model/check.ts'
import type { Settled } from '../settled.ts'

/** Recomputes each such row that is not taken for a total, where its columns agree. */
export const downRows = (settled: Settled): Outcome[] => {
  const { grid, facts, structure } = settled
  const wanted = new Set(facts.filter(({ kind, percents, label, index }) => kind === 'figures' && !percents && saysVariance(label) && !structure.totals.has(index)).map(({ index }) => index))
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

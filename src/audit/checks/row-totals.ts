/** Total columns: each row's figure against the columns before it. */
import { fails, recompute, type Outcome } from '../outcome.ts'
import { partsAlongRow } from '../parts.ts'
import { columnName, type Settled } from '../settled.ts'
import type { TotalColumn } from '../total-columns.ts'
import { totalLabel } from '../labels.ts'

/** Recomputes every row of every total column. */
export const rowTotals = (settled: Settled): Outcome[] => settled.totalColumns.flatMap((total) => totalsOfColumn(settled, total))

const totalsOfColumn = (settled: Settled, total: TotalColumn): Outcome[] => {
  const outcomes = settled.grid.rows.flatMap(({ index }) => {
    const outcome = recompute(settled, { relation: 'row-sum', row: index, column: total.column, parts: partsAlongRow(settled, index, total.parts) })
    // A row that fills only this column has nothing to add up.
    return outcome === null || outcome.check.of.length === 0 ? [] : [outcome]
  })
  const compared = outcomes.filter(({ check }) => check.verdict !== 'unchecked' && check.verdict !== 'calculated')
  const failing = compared.filter(fails)
  const holding = compared.length - failing.length
  const name = columnName(settled, total.column)
  if (failing.length === 0) return outcomes
  if (holding === 0 && compared.length >= 2) {
    // It holds nowhere, so it is no sum of these columns: one warning, and no verdict on any row.
    const first = failing[0]
    return outcomes.map((outcome) => !fails(outcome) ? outcome : {
      ...outcome,
      quiet: outcome !== first,
      doubt: `none of the figures of ${name} is the sum of the columns before it`,
      check: outcome === first ? outcome.check : { ...outcome.check, verdict: 'unchecked' as const, reason: `no figure of ${name} is the sum of the columns before it` },
    })
  }
  const label = totalLabel(settled.grid.columns[total.column]?.head ?? '')
  const sure = holding >= failing.length || (compared.length === 1 && label === 'plain')
  return outcomes.map((outcome) => fails(outcome) && !sure ? { ...outcome, doubt: `few figures of ${name} are the sums of the columns before it` } : outcome)
}

/** Total rows in columns that join no other: posts have a sum of their own, shares come to 100, and averages and rates are listed. */
import { fails, recompute, type Outcome } from '../outcome.ts'
import { partsOfReading } from '../parts.ts'
import { columnName, worthAt, type Settled } from '../settled.ts'
import type { TotalRow } from '../story.ts'
import type { GridColumn } from '../columns.ts'
import { absolute } from '../../model/money.ts'

/** Recomputes what may be a sum under a head such as "FTE" or "%", and lists the rest. Never an error: the head does not say that they are added. */
export const setAside = (settled: Settled): Outcome[] =>
  [...settled.structure.totals.values()].sort((a, b) => a.facts.index - b.facts.index).flatMap((total) =>
    settled.grid.columns.flatMap((column) => column.kind === 'aside' ? recomputed(settled, total, column) ?? [] : []))

const recomputed = (settled: Settled, { facts, reading }: TotalRow, column: GridColumn): Outcome | null => {
  const claim = { relation: column.addsTo === 'shares' ? 'hundred' : 'sum', row: facts.index, column: column.index } as const
  const parts = column.addsTo === null ? [] : partsOfReading(settled, reading, column.index)
  const outcome = parts.length === 0 ? null : recompute(settled, { ...claim, parts })
  if (outcome !== null && (outcome.check.verdict === 'holds' || isMeant(settled, outcome, column))) {
    return fails(outcome) ? { ...outcome, doubt: `the figures of ${columnName(settled, column.index)} may be none to add` } : outcome
  }
  const listed = recompute(settled, { ...claim, parts: [] })
  if (listed === null) return null
  return { ...listed, quiet: true, check: { ...listed.check, reason: `the figures of ${columnName(settled, column.index)} are not added up` } }
}

/** Counts are meant to be added; shares where the total is 100 and they come near it: variances in % have a total that is no sum. */
const isMeant = ({ grid, structure }: Settled, { check, sum }: Outcome, column: GridColumn): boolean => {
  if (check.verdict === 'unchecked' || column.addsTo === 'counts') return check.verdict !== 'unchecked'
  const hundred = 100n * 10n ** BigInt(column.decimals)
  const stated = worthAt({ grid, structure }, check.row - 1, check.column).low
  return (stated === hundred && 2n * absolute(sum.low - hundred) <= hundred) || sum.low === hundred
}

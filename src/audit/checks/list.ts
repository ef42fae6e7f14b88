/** Every check of a table. A new one is one file and one line here. */
import type { Outcome } from '../outcome.ts'
import type { Settled } from '../settled.ts'
import { alongRows } from './along-rows.ts'
import { columnTotals } from './column-totals.ts'
import { downRows } from './down-rows.ts'
import { lastRow } from './last-row.ts'
import { percentages } from './percentages.ts'
import { running } from './running.ts'
import { setAside } from './set-aside.ts'

const checks: readonly ((settled: Settled) => Outcome[])[] = [columnTotals, lastRow, downRows, setAside, alongRows, running, percentages]

/** Every figure of a table that was recomputed, or could not be. */
export const tableChecks = (settled: Settled): Outcome[] => {
  const outcomes = checks.flatMap((check) => check(settled))
  const place = ({ check }: Outcome): string => `${check.row}:${check.column}`
  const compared = new Set(outcomes.filter(({ check }) => check.verdict !== 'unchecked').map(place))
  // What one check could not recompute and another could was recomputed.
  return outcomes.filter((outcome) => outcome.check.verdict !== 'unchecked' || !compared.has(place(outcome)))
}

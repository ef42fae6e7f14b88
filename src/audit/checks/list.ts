/** Every check of a table. A new one is one file and one line here. */
import { fails, type Outcome } from '../outcome.ts'
import type { Settled } from '../settled.ts'
import { alongRows } from './along-rows.ts'
import { columnTotals } from './column-totals.ts'
import { downRows } from './down-rows.ts'
import { factors } from './factors.ts'
import { lastRow } from './last-row.ts'
import { percentages } from './percentages.ts'
import { rollover } from './rollover.ts'
import { running } from './running.ts'
import { setAside } from './set-aside.ts'

const checks: readonly ((settled: Settled) => Outcome[])[] = [columnTotals, lastRow, downRows, setAside, alongRows, running, percentages, rollover, factors]

/** Every figure of a table that was recomputed, or could not be. */
export const tableChecks = (settled: Settled): Outcome[] => {
  const outcomes = checks.flatMap((check) => check(settled))
  const place = ({ check }: Outcome): string => `${check.row}:${check.column}`
  const compared = new Set(outcomes.filter(({ check }) => check.verdict !== 'unchecked').map(place))
  // The same figures with other signs: the check that holds knew which is taken from which.
  const figuresOf = (outcome: Outcome): string => `${place(outcome)} ${outcome.check.of.map(({ row, column }) => `${row}:${column}`).sort().join(' ')}`
  const holding = new Set(outcomes.filter(({ check }) => check.verdict === 'holds' && check.of.length > 1).map(figuresOf))
  // What one check could not recompute and another could was recomputed.
  const told = new Set<string>()
  return outcomes.filter((outcome) => {
    if (outcome.check.verdict === 'unchecked') return !compared.has(place(outcome))
    if (!fails(outcome)) return true
    if (outcome.doubt !== null && holding.has(figuresOf(outcome))) return false
    // Two checks may come upon the same sum, and it fails once.
    const key = `${place(outcome)} ${outcome.check.of.map(({ row, column, sign }) => `${row}:${column}:${sign}`).join(' ')}`
    return !told.has(key) && told.add(key).size > 0
  })
}

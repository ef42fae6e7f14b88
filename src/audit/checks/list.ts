/** Every check of a table. A new one is one file and one line here. */
import type { Outcome } from '../outcome.ts'
import type { Settled } from '../settled.ts'
import { columnTotals } from './column-totals.ts'
import { rowTotals } from './row-totals.ts'
import { setAside } from './set-aside.ts'

export const tableChecks: readonly ((settled: Settled) => Outcome[])[] = [columnTotals, setAside, rowTotals]

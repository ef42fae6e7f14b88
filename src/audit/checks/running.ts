/** Running totals and running balances: each figure is the one above it with what its own row brings. */
import type { Part } from '../../model/check.ts'
import type { Term } from '../agreement/linear.ts'
import { absolute } from '../../model/money.ts'
import { statesAmount } from '../grid.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import { partsOfTerms } from '../parts.ts'
import { worthAt, type Settled } from '../settled.ts'

/** From this many rows on a column is believed to run. */
const rowsThatAgree = 3
/** After this many rows that bring nothing it is let go. */
const mostIdle = 24
/** How far to the left what is added may stand. */
const reach = 4

/** Recomputes every column that runs on from row to row. */
export const running = (settled: Settled): Outcome[] => {
  const { grid, along } = settled
  const made = new Set(along.map(({ column }) => column))
  return grid.amounts.flatMap(({ index, measure }, at) => {
    if (made.has(index)) return []
    const before = grid.amounts.slice(Math.max(0, at - reach), at).filter((each) => each.measure === measure).map((each) => each.index).reverse()
    const rows = grid.rows.filter(({ cells }) => cells[index] !== undefined && statesAmount(cells[index])).map((row) => row.index)
    for (const terms of movements(before)) {
      if (runs(settled, index, terms, rows)) return figuresOf(settled, index, terms, rows)
    }
    return []
  })
}

/** What a row may bring: one column, or one less the next. */
const movements = function* (before: readonly number[]): Generator<readonly Term[]> {
  for (const slot of before) yield [{ slot, sign: 1 }]
  for (const [at, slot] of before.entries()) {
    const next = before[at + 1]
    if (next === undefined) continue
    yield [{ slot: next, sign: 1 }, { slot, sign: -1 }]
    yield [{ slot, sign: 1 }, { slot: next, sign: -1 }]
    yield [{ slot: next, sign: 1 }, { slot, sign: 1 }]
  }
}

/** True where most figures of a column follow from the one above. */
const runs = (settled: Settled, column: number, terms: readonly Term[], rows: readonly number[]): boolean => {
  let [holding, failing] = [0, 0]
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1]
    if (above === undefined) continue
    const brought = terms.reduce((sum, { slot, sign }) => sum + BigInt(sign) * worthAt(settled, row, slot).low, 0n)
    const before = worthAt(settled, above, column)
    const stated = worthAt(settled, row, column)
    const holds = 2n * absolute(before.low + brought - stated.low) <= before.grain + stated.grain
    if (holds && brought !== 0n && before.low !== 0n) holding += 1
    else if (!holds) failing += 1
    if ((failing > 2 && failing > holding) || (at >= mostIdle && holding === 0)) return false
  }
  const said = /\b(?:running|cumulative|balance|to date)\b/i.test(settled.grid.columns[column]?.head ?? '')
  return holding >= (said ? 2 : rowsThatAgree) && holding >= (said ? failing : 2 * failing)
}

const figuresOf = (settled: Settled, column: number, terms: readonly Term[], rows: readonly number[]): Outcome[] => {
  const { structure } = settled
  return rows.flatMap((row, at): Outcome[] => {
    const above = rows[at - 1]
    // What stands beside a total of the table may be the whole, or nothing of the kind.
    if (structure.totals.has(row)) return []
    const parts: Part[] = [...(above === undefined ? [] : [{ row: above, column, sign: 1 } as const]), ...partsOfTerms(settled, row, terms, false)]
    const outcome = recompute(settled, { relation: 'balance', row, column, parts })
    if (outcome === null || outcome.check.of.length === 0) return []
    // The first may open with what was there before.
    return above === undefined && fails(outcome) ? [] : [outcome]
  })
}

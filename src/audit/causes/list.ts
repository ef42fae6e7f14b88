/** Every cause, and the naming of the likeliest. A new one is one function and one entry here. */
import type { CellAt } from '../../model/check.ts'
import { pairedFailures, together as allOf } from '../crossing.ts'
import { fails, type Outcome } from '../outcome.ts'
import type { Settled } from '../settled.ts'
import { decimalSlip, droppedDigit, transposition, truncation, unitSlip, wrongDigit, wrongSign } from './digits.ts'
import type { Explanation } from './explanation.ts'
import { failingOf, type Family } from './failing.ts'
import { countedTwice, duplicated, failingTogether, leftOut, missingRow, subtotalAndParts } from './rows.ts'

const families: readonly Family[] = [
  unitSlip, duplicated, decimalSlip, wrongSign, subtotalAndParts, transposition, leftOut, countedTwice, truncation, droppedDigit, wrongDigit, missingRow,
]

/** How many are shown. */
const shown = 2

/** Beyond this many parts a total is explained by too much to mean anything, and nothing is looked for. */
const mostParts = 500

/** Every accident that explains by itself why a figure fails, the rarest first. */
export const explanationsOf = (settled: Settled, outcome: Outcome, together = 0): Explanation[] => {
  const failing = outcome.check.of.length > mostParts ? null : failingOf(settled, outcome, together)
  return failing === null ? [] : families.flatMap((family) => family(failing)).sort((a, b) => a.rank - b.rank)
}

/** Names what may have gone wrong with each figure that fails. Never changes a verdict. */
export const withCauses = (settled: Settled, outcomes: readonly Outcome[]): Outcome[] => {
  const failures = pairedFailures(outcomes).filter(({ through }) => through !== null)
  const crossings = new Map(failures.flatMap((failure) => allOf(failure).map((outcome) => [outcome, failure.through?.cell ?? null] as const)))
  const told = new Map(failures.flatMap((failure) => allOf(failure).slice(1).map((outcome) => [outcome, failure.outcome.check] as const)))
  const together = failingTogether(outcomes)
  return outcomes.map((outcome) => {
    if (!fails(outcome)) return outcome
    const elsewhere = told.get(outcome)
    const cell = crossings.get(outcome) ?? null
    const found = explanationsOf(settled, outcome, together.get(outcome.check.row) ?? 0)
    const ranked = cell === null ? found : found.filter(({ suspects }) => same(suspects[0], cell))
    const causes = distinct(ranked).slice(0, shown)
    // One accident may have befallen any of several cells: all of them are suspects.
    const named = new Set(causes.map(({ cause }) => cause))
    const cells = ranked.filter(({ cause }) => named.has(cause)).flatMap(({ suspects: those }) => those)
    const suspects = cell === null ? cells : [cell, ...cells]
    return {
      ...outcome, causes,
      check: { ...outcome.check, toldAt: elsewhere === undefined ? outcome.check.toldAt : { row: elsewhere.row, column: elsewhere.column }, cause: causes[0]?.cause ?? null, suspects: distinctCells(suspects.length === 0 ? [{ row: outcome.check.row, column: outcome.check.column }] : suspects) },
    }
  })
}

const same = (a: CellAt | undefined, b: CellAt): boolean => a !== undefined && a.row === b.row && a.column === b.column

/** Each cause once. */
const distinct = (all: readonly Explanation[]): Explanation[] => all.filter(({ cause }, at) => all.findIndex((other) => other.cause === cause) === at)

const distinctCells = (cells: readonly CellAt[]): CellAt[] => cells.filter((cell, at) => cells.findIndex((other) => same(other, cell)) === at)

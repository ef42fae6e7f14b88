/** Every cause, and the naming of the likeliest. A new one is one function and one entry here. */
import type { CellAt } from '../../model/check.ts'
import { pairedFailures } from '../crossing.ts'
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

/** Names what may have gone wrong with each figure that fails. Never changes a verdict. */
export const withCauses = (settled: Settled, outcomes: readonly Outcome[]): Outcome[] => {
  const crossings = new Map(pairedFailures(outcomes).flatMap(({ outcome, through }) => through === null ? [] : [[outcome, through.cell], [through.other, through.cell]] as const))
  const together = failingTogether(outcomes)
  return outcomes.map((outcome) => {
    if (!fails(outcome)) return outcome
    const cell = crossings.get(outcome) ?? null
    const failing = outcome.check.of.length > mostParts ? null : failingOf(settled, outcome, together.get(outcome.check.row) ?? 0)
    const found = failing === null ? [] : families.flatMap((family) => family(failing))
    const ranked = (cell === null ? found : found.filter(({ suspects }) => same(suspects[0], cell))).sort((a, b) => a.rank - b.rank)
    const causes = distinct(ranked).slice(0, shown)
    const suspects = cell === null ? causes.flatMap(({ suspects: cells }) => cells) : [cell, ...causes.flatMap(({ suspects: cells }) => cells)]
    return {
      ...outcome, causes,
      check: { ...outcome.check, cause: causes[0]?.cause ?? null, suspects: distinctCells(suspects.length === 0 ? [{ row: outcome.check.row, column: outcome.check.column }] : suspects) },
    }
  })
}

const same = (a: CellAt | undefined, b: CellAt): boolean => a !== undefined && a.row === b.row && a.column === b.column

/** Each cause once. */
const distinct = (all: readonly Explanation[]): Explanation[] => all.filter(({ cause }, at) => all.findIndex((other) => other.cause === cause) === at)

const distinctCells = (cells: readonly CellAt[]): CellAt[] => cells.filter((cell, at) => cells.findIndex((other) => same(other, cell)) === at)

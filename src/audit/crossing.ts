/** One finding for one cause: a failing row and a failing column that one cell would mend (AUDIT-RULES section 2, cross-cast). */
import type { CellAt } from '../model/check.ts'
import { fails, type Outcome } from './outcome.ts'

/** A failing total, and the other one that fails through the same cell. */
export interface Failure {
  readonly outcome: Outcome
  readonly through: { readonly cell: CellAt; readonly other: Outcome } | null
}

/**
 * Pairs the failing row sums with the failing column sums.
 * Two that fail by one cell become one failure, at the total that is wrong itself, else at the column's.
 * That both miss by as much through one cell is no accident: it takes away whatever doubt there was of either.
 */
export const pairedFailures = (outcomes: readonly Outcome[]): Failure[] => {
  const failing = outcomes.filter((outcome) => fails(outcome) && !outcome.quiet && isLinear(outcome))
  const alongRows = new Map<number, Outcome[]>()
  for (const outcome of failing) {
    if (runsAlong(outcome)) alongRows.set(outcome.check.row, [...alongRows.get(outcome.check.row) ?? [], outcome])
  }
  const paired = new Set<Outcome>()
  const failures: Failure[] = []
  for (const down of failing.filter((outcome) => !runsAlong(outcome))) {
    const failure = throughOneCell(down, alongRows, paired)
    failures.push(failure)
    if (failure.through !== null) {
      paired.add(failure.outcome)
      paired.add(failure.through.other)
    }
  }
  const left = failing.filter((outcome) => runsAlong(outcome) && !paired.has(outcome))
  return [...failures, ...left.map((outcome) => ({ outcome, through: null }))].filter(({ outcome, through }) => through !== null || outcome.doubt === null)
}

/** True for a figure that is made by adding and taking away. */
const isLinear = ({ check: { relation } }: Outcome): boolean => relation !== 'share' && relation !== 'change'

/** True for a figure that is made of others of its own row. */
export const runsAlong = ({ check }: Outcome): boolean => check.of.length > 0 && check.of.every(({ row }) => row === check.row)

const throughOneCell = (down: Outcome, alongRows: ReadonlyMap<number, readonly Outcome[]>, paired: ReadonlySet<Outcome>): Failure => {
  for (const row of [down.check.row, ...down.check.of.map((part) => part.row)]) {
    const those = alongRows.get(row)
    // Few rows fail, and a long column is not looked through for each of the others.
    if (those === undefined) continue
    const cell = { row, column: down.check.column }
    const wanted = mending(down, cell)
    const other = those.find((along) => !paired.has(along) && wanted !== null && mending(along, cell) === wanted)
    if (other === undefined) continue
    const isOthersTotal = other.check.column === cell.column && down.check.row !== row
    return isOthersTotal ? { outcome: other, through: { cell, other: down } } : { outcome: down, through: { cell, other } }
  }
  return { outcome: down, through: null }
}

/** By how much a cell would have to change for the sum to hold; null where it has no part in it. */
const mending = ({ check }: Outcome, { row, column }: CellAt): bigint | null => {
  if (check.difference === null) return null
  if (check.row === row && check.column === column) return -check.difference
  const part = check.of.find((each) => each.row === row && each.column === column)
  return part === undefined ? null : check.difference * BigInt(part.sign)
}

/** One finding for one cause: figures that fail together and that one cell would mend (AUDIT-RULES section 2, cross-cast). */
import type { CellAt } from '../model/check.ts'
import { fails, type Outcome } from './outcome.ts'

/** A failing figure, and the others that fail through the same cell. */
export interface Failure {
  readonly outcome: Outcome
  readonly through: { readonly cell: CellAt; readonly other: Outcome; readonly more: readonly Outcome[] } | null
}

/** A cell that would mend several figures by one and the same change. */
interface Meeting {
  readonly cell: CellAt
  readonly outcomes: Outcome[]
  /** True where it is itself one of the figures. */
  target: boolean
}

/** Of failing figures with more parts than this in all, only totals and their rows are compared. */
const mostParts = 200_000

/**
 * Brings together what fails by one cell: a row and a column, a subtotal and what rests on it, a total and the variance beside it.
 * They become one failure, at the figure that is wrong itself, else at the total of the column.
 * That all miss by as much through one cell is no accident: it takes away whatever doubt there was of any.
 */
export const pairedFailures = (outcomes: readonly Outcome[]): Failure[] => {
  const failing = outcomes.filter((outcome) => fails(outcome) && !outcome.quiet && isLinear(outcome))
  const paired = new Map<Outcome, Failure>()
  for (const { cell, outcomes: those } of meetingsOf(failing)) {
    const left = those.filter((outcome) => !paired.has(outcome))
    if (left.length < 2) continue
    const first = left.find(({ check }) => same(check, cell)) ?? left.find((outcome) => !runsAlong(outcome)) ?? left[0]
    const [other, ...more] = left.filter((outcome) => outcome !== first)
    if (first === undefined || other === undefined) continue
    const failure: Failure = { outcome: first, through: { cell, other, more } }
    for (const outcome of left) paired.set(outcome, failure)
  }
  return failing.flatMap((outcome): Failure[] => {
    const failure = paired.get(outcome)
    return failure === undefined ? (outcome.doubt === null ? [{ outcome, through: null }] : []) : failure.outcome === outcome ? [failure] : []
  })
}

/** All figures of a failure, the one it is told at first. */
export const together = ({ outcome, through }: Failure): readonly Outcome[] => (through === null ? [outcome] : [outcome, through.other, ...through.more])

/** Cells with two figures or more that they would mend, those that mend most first. */
const meetingsOf = (failing: readonly Outcome[]): Meeting[] => {
  if (failing.length < 2) return []
  const all = failing.reduce((sum, { check }) => sum + check.of.length, 0) > mostParts ? failing.filter(({ check }) => check.of.length < 100) : failing
  const meetings = new Map<string, Meeting>()
  for (const outcome of all) {
    const { difference } = outcome.check
    if (difference === null) continue
    const meet = (cell: CellAt, change: bigint): void => {
      const key = `${cell.row}:${cell.column}:${change}`
      const found = meetings.get(key) ?? { cell: { row: cell.row, column: cell.column }, outcomes: [], target: false }
      if (!found.outcomes.includes(outcome)) found.outcomes.push(outcome)
      if (same(outcome.check, cell)) found.target = true
      meetings.set(key, found)
    }
    meet(outcome.check, -difference)
    for (const part of outcome.check.of) meet(part, difference * BigInt(part.sign))
  }
  // Sorting keeps the order of those that are alike.
  return [...meetings.values()].filter(({ outcomes }) => outcomes.length > 1).sort((a, b) => b.outcomes.length - a.outcomes.length || (b.target ? 1 : 0) - (a.target ? 1 : 0))
}

const same = (a: CellAt, b: CellAt): boolean => a.row === b.row && a.column === b.column

/** True for a figure that is made by adding and taking away. */
const isLinear = ({ check: { relation } }: Outcome): boolean => relation !== 'share' && relation !== 'change' && relation !== 'product' && relation !== 'quotient'

/** True for a figure that is made of others of its own row. */
export const runsAlong = ({ check }: Outcome): boolean => check.of.length > 0 && check.of.every(({ row }) => row === check.row)

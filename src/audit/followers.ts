/** One finding for one cause: what rests on a figure that fails is listed, and not told again (AUDIT-RULES section 3). */
import type { CellAt } from '../model/check.ts'
import { pairedFailures, together } from './crossing.ts'
import type { Outcome } from './outcome.ts'

/** Marks percentages of figures that fail, and the hundred that a wrong share upsets. */
export const withoutFollowers = (outcomes: readonly Outcome[]): Outcome[] => {
  const wrong = new Set<string>()
  for (const failure of pairedFailures(outcomes)) {
    wrong.add(key(failure.through?.cell ?? failure.outcome.check))
    for (const { check } of together(failure)) wrong.add(key(check))
  }
  for (const { check, doubt } of outcomes) if (check.verdict === 'differs' && doubt !== null && !isRatio(check.relation)) wrong.add(key(check))
  const offShares = new Set(outcomes.filter(({ check }) => isRatio(check.relation) && check.verdict !== 'holds' && check.verdict !== 'rounding').map(({ check }) => key(check)))
  return outcomes.map((outcome) => {
    const { check } = outcome
    if (check.verdict === 'holds' || check.verdict === 'unchecked') return outcome
    const resting = isRatio(check.relation) ? check.of.find((part) => wrong.has(key(part))) : undefined
    // A share that fails by itself is told there, and not by the hundred that it upsets too.
    const hundred = check.relation === 'hundred' ? check.of.find((part) => offShares.has(key(part))) : undefined
    const told = resting ?? hundred
    return told === undefined ? outcome : { ...outcome, quiet: true, check: { ...check, toldAt: { row: told.row, column: told.column } } }
  })
}

const isRatio = (relation: string): boolean => relation === 'share' || relation === 'change'

const key = ({ row, column }: CellAt): string => `${row}:${column}`

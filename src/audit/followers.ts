/** One finding for one cause: what rests on a figure that fails is listed, and not told again (AUDIT-RULES section 3). */
import type { CellAt } from '../model/check.ts'
import { pairedFailures } from './crossing.ts'
import { fails, type Outcome } from './outcome.ts'

/** Marks percentages of figures that fail, and the second of two running figures that one wrong one upsets. */
export const withoutFollowers = (outcomes: readonly Outcome[]): Outcome[] => {
  const wrong = new Set<string>()
  for (const { outcome, through } of pairedFailures(outcomes)) wrong.add(key(through?.cell ?? outcome.check))
  for (const { check, doubt } of outcomes) if (check.verdict === 'differs' && doubt !== null && !isRatio(check.relation)) wrong.add(key(check))
  const offShares = new Set(outcomes.filter(({ check }) => isRatio(check.relation) && check.verdict !== 'holds' && check.verdict !== 'rounding').map(({ check }) => key(check)))
  const byCell = new Map(outcomes.filter(fails).map((outcome) => [key(outcome.check), outcome]))
  return outcomes.map((outcome) => {
    const { check } = outcome
    if (check.verdict === 'holds' || check.verdict === 'unchecked') return outcome
    const resting = isRatio(check.relation) && check.of.some((part) => wrong.has(key(part)))
    const above = check.relation === 'balance' && fails(outcome) ? check.of.map((part) => byCell.get(key(part))).find((other) => other !== undefined) : undefined
    const upset = above !== undefined && above.check.relation === 'balance' && above.check.difference === -(check.difference ?? 0n)
    // A share that fails by itself is told there, and not by the hundred that it upsets too.
    const hundred = check.relation === 'hundred' && check.of.some((part) => offShares.has(key(part)))
    return resting || upset || hundred ? { ...outcome, quiet: true } : outcome
  })
}

const isRatio = (relation: string): boolean => relation === 'share' || relation === 'change'

const key = ({ row, column }: CellAt): string => `${row}:${column}`

/** What may have gone wrong with a figure, as it is told. */
import type { Cause, CellAt } from '../../model/check.ts'

/** One accident that would explain the difference to the penny. */
export interface Explanation {
  readonly cause: Cause
  readonly suspects: readonly CellAt[]
  /** How seldom such a thing explains a difference by chance: the smaller, the likelier it is meant. */
  readonly rank: number
  /** Goes on from "consistent with". */
  readonly words: string
}

/** A figure that does not hold, as the causes look at it: each cell with what it says and what it would have to say. */
import type { CellAt } from '../../model/check.ts'
import type { Outcome } from '../outcome.ts'
import { rowName, worthAt, type Settled } from '../settled.ts'
import type { Explanation } from './explanation.ts'

/** One cell of a relation. Amounts are in its column's steps. */
export interface Suspect {
  readonly at: CellAt
  readonly says: bigint
  /** With this the relation would hold. */
  readonly wanted: bigint
  /** The size of its last printed digit. */
  readonly grain: bigint
  /** 1 or -1 as a part; 0 for the figure that was recomputed. */
  readonly sign: 1 | -1 | 0
}

export interface Failing {
  readonly settled: Settled
  readonly outcome: Outcome
  /** Stated less exact. */
  readonly difference: bigint
  /** The stated figure first, then its parts. */
  readonly cells: readonly Suspect[]
  readonly stated: Suspect
  readonly parts: readonly Suspect[]
  /** How many columns of the same row fail. */
  readonly together: number
}

/** What a family of causes finds. */
export type Family = (failing: Failing) => Explanation[]

/** Null where nothing can be told: a share, a range, or a figure that is not exact. */
export const failingOf = (settled: Settled, outcome: Outcome, together: number): Failing | null => {
  const { check, sum } = outcome
  const { difference } = check
  if (difference === null || difference === 0n || sum.low !== sum.high || sum.hedged > 0 || check.relation === 'share' || check.relation === 'change' || check.relation === 'product' || check.relation === 'quotient') return null
  const says = (at: CellAt): { low: bigint; grain: bigint } | null => {
    const cell = settled.grid.rows[at.row - 1]?.cells[at.column]
    if (cell === undefined || cell.amounts.filter(({ figure }) => figure.kind !== 'absent').length !== 1) return null
    const worth = worthAt(settled, at.row - 1, at.column)
    return worth.low === worth.high ? { low: worth.low, grain: printedGrain(cell.amounts.find(({ figure }) => figure.kind !== 'absent')?.grain ?? 0n, worth.low) } : null
  }
  const here = says(check)
  if (here === null) return null
  const stated: Suspect = { at: { row: check.row, column: check.column }, says: here.low, wanted: here.low - difference, grain: here.grain, sign: 0 }
  const parts = check.of.flatMap((part): Suspect[] => {
    const found = says(part)
    return found === null ? [] : [{ at: { row: part.row, column: part.column }, says: found.low, wanted: found.low + difference * BigInt(part.sign), grain: found.grain, sign: part.sign }]
  })
  return { settled, outcome, difference, stated, parts, cells: [stated, ...parts], together }
}

/** A nought has no digit to look at. */
const printedGrain = (grain: bigint, says: bigint): bigint => grain > 0n ? grain : says === 0n ? 1n : grain

/** How a cell is spoken of: by its words and its row, or as the figure itself. */
export const spoken = ({ settled }: Failing, { at, sign }: Suspect): string => {
  const words = settled.grid.rows[at.row - 1]?.cells[at.column]?.words ?? ''
  return sign === 0 ? words : `${words} of ${rowName(settled, at.row - 1)}`
}

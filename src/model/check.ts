/** A check: one figure that was recomputed, or that could not be. Reports print from here what was looked at, not only what failed. */
import type { Place } from '../findings/place.ts'

/**
 * How the parts are said to make the figure.
 * `sum` down a column, `row-sum` along a row; `balance`: an opening and its movements; `variance`: one figure less another;
 * `share`: in per cent of a whole; `hundred`: shares that come to 100; `change`: in per cent of what was before;
 * `carried`: what a year opens with, and the year before closed with; `product` and `quotient`: one figure times another, or by another.
 */
export type Relation = 'sum' | 'row-sum' | 'balance' | 'variance' | 'share' | 'hundred' | 'change' | 'carried' | 'product' | 'quotient'

/** What may have gone wrong (AUDIT-RULES section 7). A suggestion, and never a severity. */
export type Cause =
  | 'unit-slip-x1000' | 'decimal-slip' | 'digit-transposition' | 'wrong-digit' | 'dropped-digit' | 'sign' | 'row-counted-twice' | 'row-duplicated'
  | 'row-left-out' | 'missing-row' | 'truncation' | 'subtotal-and-parts' | 'stale-total'

/**
 * What came of it (AUDIT-RULES section 4).
 * `calculated` is no tick: the tool filled the figure in, so nothing an author stated was compared.
 */
export type Verdict = 'holds' | 'rounding' | 'unlikely' | 'casting-difference' | 'differs' | 'calculated' | 'unchecked'

/** A cell of the table. Row 0 is the head row; columns count from 0. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** A cell that is added, or taken away. */
export interface Part extends CellAt {
  readonly sign: 1 | -1
}

export interface Check extends CellAt {
  readonly relation: Relation
  readonly verdict: Verdict
  /** The figure that was recomputed, or its cell where nothing is stated. */
  readonly place: Place
  /** The file that the place is in: the paper, or a table beside it. */
  readonly file: string
  /** The table, counted from 1 through the paper. */
  readonly table: number
  /** The total as typed; null where it was `=` alone. */
  readonly stated: string | null
  /** Money, or a number without any mark of money: a percentage too, in points. */
  readonly measure: 'money' | 'number'
  /** How many decimals of a pound, or of one, `exact` and `difference` are counted in. Money: 2, so both are pence. */
  readonly decimals: number
  /** The sum of the parts; null when it could not be made. */
  readonly exact: bigint | null
  /** Stated less exact; null when there is nothing to compare. */
  readonly difference: bigint | null
  readonly of: readonly Part[]
  /** `100 + 35 = 135, stated 135`; null when it could not be made. */
  readonly working: string | null
  /** Why it was not checked; null when it was. */
  readonly reason: string | null
  /** The likeliest accident that explains the difference; null where the figure holds or none does. */
  readonly cause: Cause | null
  /** The cells that would have to change, the likeliest first. */
  readonly suspects: readonly CellAt[]
  /** The figure at which it is told that this one does not hold either; null where it is told here, or nowhere. */
  readonly toldAt: CellAt | null
}

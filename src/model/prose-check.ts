/** A check of a figure in a sentence, or of one that other papers state as well. Beside `Check`, which is of tables. */
import type { Place } from '../findings/place.ts'

/** `prose`: a sentence and a table of one paper. `register`: two statements of one fact. The others stand inside one sentence. */
export type ProseRelation = 'sum' | 'balance' | 'variance' | 'change' | 'share' | 'prose' | 'register'

/** What it came to. `rounding` holds only because its parts are rounded too. `doubtful` differs where it is not certain that both speak of one thing. `short`: named parts that need not be all. */
export type ProseVerdict = 'holds' | 'rounding' | 'truncated' | 'differs' | 'doubtful' | 'unallocated' | 'short' | 'unchecked'

/** Causes by their stable names (AUDIT-RULES section 7). */
export type ProseCause = 'unit-slip-x1000' | 'decimal-slip' | 'digit-transposition' | 'wrong-digit' | 'truncation'

/** A figure that a check rests on: of a sentence, or of a cell (row 0 is the head row, columns count from 0). */
export interface RestsOn {
  readonly file: string
  readonly place: Place
  readonly stated: string
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** One of the figures that a check adds up. */
export interface ProsePart extends RestsOn {
  /** Where it is taken away; else it is added, or compared. */
  readonly sign?: -1
}

export interface ProseCheck extends RestsOn {
  readonly relation: ProseRelation
  readonly verdict: ProseVerdict
  readonly cause: ProseCause | null
  /** How many decimals of a pound, of a point, or of one, `exact` and `difference` are counted in. Money: 2, so both are pence. */
  readonly measure: 'money' | 'percentage' | 'number'
  readonly decimals: number
  /** What the figures it rests on come to; null where nothing was compared. */
  readonly exact: bigint | null
  /** Stated less exact. */
  readonly difference: bigint | null
  readonly of: readonly ProsePart[]
  /** Of all of them, the one whose slip would explain it. */
  readonly suspects: readonly RestsOn[]
  /** `£500k + £250k = £750k, stated £705k`. */
  readonly working: string | null
  /** Why it was not checked; null when it was. */
  readonly reason: string | null
}

/** Where a figure of prose came to belong (AUDIT-RULES section 5): to a figure elsewhere, to others by the author's word, or nowhere. */
export interface BoundFigure {
  readonly file: string
  readonly place: Place
  readonly stated: string
  /** Of money; null of anything else, and of a range. */
  readonly pence: bigint | null
  /** The size in pence of its last printed digit; null of anything but money. */
  readonly precision: bigint | null
  readonly paragraph: string
  readonly bound: 'row' | 'total' | 'sentence' | 'register' | 'external' | 'unbound'
}

/** Amounts, public and withheld, and what relates them: all that anyone who reads the public papers can reckon with. */
import type { Place } from '../findings/place.ts'

/** Values are whole numbers of this many to a pound, to one, or to a point of per cent: a thousandth of a penny. */
export const unitsOfOne = 100_000n

/** A figure of a table or of a sentence. */
export interface Amount {
  /** Tells it from all others: a cell is one amount however often it is spoken of. */
  readonly id: string
  readonly standing: 'public' | 'withheld'
  /** In units (`unitsOfOne`). */
  readonly value: bigint
  /** The size of its last printed digit, in units. */
  readonly precision: bigint
  /** As the author wrote it: `£35k`. */
  readonly written: string
  readonly file: string
  readonly place: Place
  /** Where it is printed, for the private report: `paragraph 3.6, row Drug Link, “Award”`. */
  readonly where: string
  /** What would be withheld with it: its row, or its sentence. */
  readonly line: { readonly id: string; readonly where: string }
  /** The words that name its row; null where none do, and of a sentence. */
  readonly label: string | null
  /** True where it may be withheld too: an item rather than a total. */
  readonly isItem: boolean
  /** True where everybody expects it to be nought or more. */
  readonly nonNegative: boolean
}

/** An amount so many times. */
export interface Term {
  readonly id: string
  readonly times: bigint
}

/** What relates amounts: every check of the audit does, and one fact that is stated twice. */
export type Relation = Linear | Proportion

interface Related {
  /** What it is, for the private report: `the total £265.5k in paragraph 3.6, …`. */
  readonly words: string
}

/** Its terms come to nought, to within the slack. */
export interface Linear extends Related {
  readonly kind: 'linear'
  readonly terms: readonly Term[]
  readonly slack: bigint
}

/**
 * `percentage` of `bottom` is `top`; where `more` is 1, it is by how much `top` is more than `bottom`.
 * A product, and so no linear relation until it is known which of the three are public.
 */
export interface Proportion extends Related {
  readonly kind: 'proportion'
  readonly percentage: string
  readonly top: string
  readonly bottom: string
  readonly more: 0n | 1n
  /** -1 where the percentage is printed with the other sign. */
  readonly sign: 1n | -1n
}

/** What there is to reckon with. */
export interface Ledger {
  readonly amounts: readonly Amount[]
  readonly relations: readonly Relation[]
}

/** The identity of a cell: its file, its table counted from 1, its row with the head row as 0, its column from 0. */
export const cellId = (file: string, table: number, row: number, column: number): string => `${file}\n${table}\n${row}\n${column}`

/** The identity of the upper end of a range, of which the lower one bears that of its cell. */
export const endOfRange = (id: string): string => `${id}\nto`

/** All amounts that a relation speaks of. */
export const idsOf = (relation: Relation): readonly string[] =>
  (relation.kind === 'linear' ? relation.terms.map(({ id }) => id) : [relation.percentage, relation.top, relation.bottom])

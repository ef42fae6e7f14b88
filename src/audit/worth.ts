/** What a cell, or a sum of cells, is worth: an exact interval of what was printed, and how coarsely it was printed. */

/**
 * Amounts are counted in their column's smallest step: pence, or the last decimal of bare numbers.
 * All fields add up, so that the worth of any run of rows is the difference of two running sums.
 */
export interface Worth {
  /** Two ends only where a range was written; else alike. */
  readonly low: bigint
  readonly high: bigint
  /** The sizes of the last printed digits, added: Σg of AUDIT-RULES section 4. */
  readonly grain: bigint
  /** The same, each squared: Σg². */
  readonly grainSquares: bigint
  /** How many figures are in it. */
  readonly figures: number
  /** How many of them are "about", "up to" or "at least". */
  readonly hedged: number
  /** How many are still to come, or could not be read. */
  readonly unknown: number
  /** How many are an `=` that could not be filled in. Told already, so not told again. */
  readonly unfilled: number
}

export const nothing: Worth = { low: 0n, high: 0n, grain: 0n, grainSquares: 0n, figures: 0, hedged: 0, unknown: 0, unfilled: 0 }
/** A figure that stands in the source but has no worth that could be added. */
export const unknown: Worth = { ...nothing, unknown: 1 }
export const unfilled: Worth = { ...nothing, unfilled: 1 }

/** The worth of two amounts together. */
export const plus = (a: Worth, b: Worth): Worth => {
  if (b === nothing) return a
  if (a === nothing) return b
  // Where both are single amounts and as finely printed as they are counted, two of the sums are those beside them: large tables make a great many.
  const low = a.low + b.low
  const grain = a.grain + b.grain
  return {
    low, high: a.low === a.high && b.low === b.high ? low : a.high + b.high,
    grain, grainSquares: a.grain === a.grainSquares && b.grain === b.grainSquares ? grain : a.grainSquares + b.grainSquares,
    figures: a.figures + b.figures, hedged: a.hedged + b.hedged, unknown: a.unknown + b.unknown, unfilled: a.unfilled + b.unfilled,
  }
}

/** What is left of a running sum when an earlier one is taken out of it. */
export const without = (a: Worth, b: Worth): Worth => b === nothing ? a : {
  low: a.low - b.low, high: a.high - b.high,
  grain: a.grain - b.grain, grainSquares: a.grainSquares - b.grainSquares,
  figures: a.figures - b.figures, hedged: a.hedged - b.hedged, unknown: a.unknown - b.unknown, unfilled: a.unfilled - b.unfilled,
}

/** The same amount taken away instead of added. */
export const negated = (worth: Worth): Worth => ({ ...worth, low: -worth.high, high: -worth.low })

/** True when it is one exact amount. */
export const isExact = ({ low, high, hedged, unknown, unfilled }: Worth): boolean => low === high && hedged === 0 && unknown === 0 && unfilled === 0

/** True when there is an amount to compare at all. */
export const isKnown = ({ unknown, unfilled }: Worth): boolean => unknown === 0 && unfilled === 0

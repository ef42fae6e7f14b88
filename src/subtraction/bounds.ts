/** Between which amounts a withheld one must lie, where everybody expects amounts to be nought or more. */
import { absolute } from '../model/money.ts'
import { fraction, isLess, minus, plus, type Fraction } from './fraction.ts'
import type { Equation } from './solve.ts'

/** Null where there is no bound. */
export interface Bounds {
  readonly low: Fraction | null
  readonly high: Fraction | null
}

/** Among more amounts than this none is known any better for the sum of all. */
const mostTogether = 60
/** What one reckons from another soon grows no narrower. */
const mostRounds = 12

/**
 * Narrows the bounds of each unknown by each equation, again and again, until nothing changes.
 * @param nonNegative whether an unknown is expected to be nought or more
 */
export const boundsOf = (equations: readonly Equation[], nonNegative: (unknown: string) => boolean): ReadonlyMap<string, Bounds> => {
  const unknowns = new Set(equations.flatMap(({ times }) => [...times.keys()]))
  const bounds = new Map<string, Bounds>([...unknowns].map((unknown) => [unknown, { low: nonNegative(unknown) ? fraction(0n) : null, high: null }]))
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false
    for (const equation of equations.filter(({ times }) => times.size <= mostTogether)) {
      for (const [unknown, times] of equation.times) {
        const before = bounds.get(unknown)
        if (before === undefined || times === 0n) continue
        const after = narrowed(before, solvedFor(unknown, times, equation, bounds))
        changed ||= after !== before
        bounds.set(unknown, after)
      }
    }
    if (!changed) break
  }
  return bounds
}

/** What an equation says of one of its unknowns, by the bounds of the others. */
const solvedFor = (unknown: string, times: bigint, { times: all, known, slack }: Equation, bounds: ReadonlyMap<string, Bounds>): Bounds => {
  let low: Fraction | null = fraction(known - slack)
  let high: Fraction | null = fraction(known + slack)
  for (const [other, by] of all) {
    if (other === unknown || by === 0n) continue
    const of = bounds.get(other)
    const [least, most] = by > 0n ? [of?.low ?? null, of?.high ?? null] : [of?.high ?? null, of?.low ?? null]
    low = low === null || most === null ? null : minus(low, scaled(most, by))
    high = high === null || least === null ? null : minus(high, scaled(least, by))
  }
  const [under, over] = times > 0n ? [low, high] : [high, low]
  return { low: under === null ? null : fraction(under.over, under.under * times), high: over === null ? null : fraction(over.over, over.under * times) }
}

const scaled = ({ over, under }: Fraction, by: bigint): Fraction => fraction(over * by, under)

const narrowed = (before: Bounds, found: Bounds): Bounds => {
  const isHigher = found.low !== null && (before.low === null || isLess(before.low, found.low))
  const isLower = found.high !== null && (before.high === null || isLess(found.high, before.high))
  return isHigher || isLower ? { low: isHigher ? found.low : before.low, high: isLower ? found.high : before.high } : before
}

/** Half the way from one bound to the other: by how much one could be wrong who took the middle. */
export const halfWidth = ({ low, high }: Bounds): Fraction | null => {
  if (low === null || high === null) return null
  const width = minus(high, low)
  return fraction(absolute(width.over), width.under * 2n)
}

/** The middle between the bounds. */
export const middle = (low: Fraction, high: Fraction): Fraction => {
  const sum = plus(low, high)
  return fraction(sum.over, sum.under * 2n)
}

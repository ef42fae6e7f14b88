/** What whoever has the public figures can reckon of the withheld ones: by sums, or between bounds. */
import { absolute } from '../model/money.ts'
import { idsOf, type Amount, type Relation, type Term } from './amounts.ts'
import { boundsOf, halfWidth, middle } from './bounds.ts'
import { fraction, isLess, minus, size, type Fraction } from './fraction.ts'
import { termsOf } from './relations.ts'
import { determined, taken, type Equation } from './solve.ts'

/** The amounts by their identities, as they stand now. */
export type Amounts = ReadonlyMap<string, Amount>

/** How a withheld amount is given away. */
export interface GivenAway {
  readonly amount: Amount
  /** What whoever reckons comes to, in units. */
  readonly reckoned: Fraction
  /** By how much that may be wrong; nought where it is the amount itself. */
  readonly within: Fraction
  /** The public amounts that are reckoned with: times each, they come to `times` of the withheld one. Empty where it lies between bounds. */
  readonly from: readonly (Term & { readonly amount: Amount })[]
  readonly times: bigint
  /** What says that they belong together. */
  readonly relations: readonly Relation[]
}

export interface Reckoned {
  readonly givenAway: readonly GivenAway[]
  /** What can be reckoned too, and comes out too far from the amount to give it away. */
  readonly roughly: readonly GivenAway[]
}

/** A relation with something withheld in it, as terms and as an equation of what is withheld. */
export interface Telling {
  readonly relation: Relation
  readonly terms: readonly Term[]
  readonly equation: Equation
}

export const tellingOf = (relations: readonly Relation[], amounts: Amounts): readonly Telling[] => relations.flatMap((relation) => {
  const linear = idsOf(relation).every((id) => amounts.has(id)) ? termsOf(relation, amounts) : null
  if (linear === null) return []
  const times = new Map<string, bigint>()
  let known = 0n
  for (const term of linear.terms) {
    const amount = amounts.get(term.id)
    if (amount?.standing === 'withheld') times.set(term.id, (times.get(term.id) ?? 0n) + term.times)
    else known -= term.times * (amount?.value ?? 0n)
  }
  return times.size === 0 ? [] : [{ relation, terms: linear.terms, equation: { times, known, slack: linear.slack } }]
})

/** Everything that can be reckoned by these relations: what gives an amount away, and what comes out too far from it to do so. */
export const reckon = (relations: readonly Relation[], amounts: Amounts): Reckoned => {
  const telling = tellingOf(relations, amounts)
  const equations = telling.map(({ equation }) => equation)
  const bySums = determined(equations).flatMap(({ unknown, times, taken: by }): readonly GivenAway[] => {
    const amount = amounts.get(unknown)
    const { known, slack } = taken(equations, by)
    return amount === undefined ? [] : [{ ...reckonedAs(amount, fraction(known, times), fraction(slack, absolute(times))), times, ...sumOf(by, telling, amounts) }]
  })
  const known = new Set(bySums.filter(isNarrow).map(({ amount }) => amount.id))
  const byBounds = [...boundsOf(equations, (id) => amounts.get(id)?.nonNegative ?? false)].flatMap(([id, bounds]): readonly GivenAway[] => {
    const amount = amounts.get(id)
    const half = halfWidth(bounds)
    if (amount === undefined || known.has(id) || half === null || bounds.low === null || bounds.high === null) return []
    return [{ ...reckonedAs(amount, middle(bounds.low, bounds.high), half), times: 1n, from: [], relations: telling.filter(({ equation }) => equation.times.has(id)).map(({ relation }) => relation) }]
  }).filter(isNarrow)
  const found = [...bySums, ...byBounds]
  return { givenAway: found.filter(isNarrow), roughly: found.filter((one) => !isNarrow(one)) }
}

/** An amount is known when it is known to one part in so many. */
const narrow = 100n

const reckonedAs = (amount: Amount, reckoned: Fraction, slack: Fraction): Pick<GivenAway, 'amount' | 'reckoned' | 'within'> => {
  // Where the public figures do not agree among themselves, what is reckoned misses by more than rounding.
  const miss = size(minus(reckoned, fraction(amount.value)))
  return { amount, reckoned, within: isLess(slack, miss) ? miss : slack }
}

/** Given away: known to a hundredth, or as finely as it is stated itself. */
const isNarrow = ({ amount, within }: GivenAway): boolean =>
  within.over * narrow <= absolute(amount.value) * within.under || 2n * within.over <= amount.precision * within.under

/** The relations, each taken so many times, put together: what cancels out is not told. */
const sumOf = (by: ReadonlyMap<number, bigint>, telling: readonly Telling[], amounts: Amounts): Pick<GivenAway, 'from' | 'relations'> => {
  const total = new Map<string, bigint>()
  for (const [index, times] of by) {
    for (const term of telling[index]?.terms ?? []) if (amounts.get(term.id)?.standing === 'public') total.set(term.id, (total.get(term.id) ?? 0n) - times * term.times)
  }
  return {
    from: [...total].flatMap(([id, times]) => {
      const amount = amounts.get(id)
      return amount === undefined || times === 0n ? [] : [{ id, times, amount }]
    }),
    relations: [...by.keys()].sort((a, b) => a - b).flatMap((index) => telling[index]?.relation ?? []),
  }
}

/** Which withheld amounts can be got from what is public, by which sum, and what else to withhold so that they cannot. */
import { absolute } from '../model/money.ts'
import type { Amount, Ledger, Relation } from './amounts.ts'
import { boundsOf, type Bounds } from './bounds.ts'
import type { Fraction } from './fraction.ts'
import { fewestMore, type Line } from './hide.ts'
import { reckon, tellingOf, type Amounts, type Reckoned, type Telling } from './reckon.ts'

/** Withheld amounts of which one thing is known together. */
export interface KnownTogether {
  readonly amounts: readonly Amount[]
  readonly relation: Relation
  /** What they come to, where each counts once; else null. */
  readonly sum: bigint | null
  /** For each, the most that it can be; null where it may be negative, or nothing bounds it. */
  readonly most: readonly (Fraction | null)[]
}

export interface Subtraction extends Reckoned {
  readonly knownTogether: readonly KnownTogether[]
  /** What to withhold too, the fewest lines that were found; null where nothing that may be withheld helps. */
  readonly alsoWithhold: readonly Line[] | null
}

/** Finds what is given away, in the order of the ledger, and what would hide it. */
export const findGivenAway = (ledger: Ledger): Subtraction => {
  const amounts = new Map(ledger.amounts.map((amount) => [amount.id, amount]))
  const order = new Map(ledger.amounts.map(({ id }, index) => [id, index]))
  const inOrder = (found: Reckoned['givenAway']) => found.toSorted((a, b) => (order.get(a.amount.id) ?? 0) - (order.get(b.amount.id) ?? 0))
  const { givenAway, roughly } = reckon(ledger.relations, amounts)
  const known = new Set(givenAway.map(({ amount }) => amount.id))
  return {
    givenAway: inOrder(givenAway),
    roughly: inOrder(roughly),
    knownTogether: together(tellingOf(ledger.relations, amounts), amounts, known),
    alsoWithhold: givenAway.length === 0 ? [] : fewestMore(ledger, amounts),
  }
}

const together = (telling: readonly Telling[], amounts: Amounts, known: ReadonlySet<string>): readonly KnownTogether[] => {
  const bounds = boundsOf(telling.map(({ equation }) => equation), (id) => amounts.get(id)?.nonNegative ?? false)
  const seen = new Set<string>()
  return telling.flatMap(({ relation, terms, equation: { times, known: sum } }): readonly KnownTogether[] => {
    const open = [...times].filter(([id, each]) => !known.has(id) && each !== 0n)
    const key = open.map(([id]) => id).sort().join('\n\n')
    // Of figures that are all withheld nobody knows even that they belong together.
    const isSeen = terms.some(({ id }) => amounts.get(id)?.standing === 'public')
    if (!isSeen || open.length < 2 || open.length < times.size || seen.has(key)) return []
    seen.add(key)
    const first = open[0]?.[1] ?? 1n
    return [{
      amounts: open.flatMap(([id]) => amounts.get(id) ?? []),
      relation,
      sum: open.every(([, each]) => each === first) && absolute(first) === 1n ? sum * first : null,
      most: open.map(([id]) => mostOf(bounds.get(id))),
    }]
  })
}

const mostOf = (bounds: Bounds | undefined): Fraction | null => (bounds?.low === null ? null : bounds?.high ?? null)

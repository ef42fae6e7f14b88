/** Which unknowns a set of linear equations determines, and by which of them: elimination over whole numbers. */
import { absolute } from '../model/money.ts'
import { commonDivisor } from './fraction.ts'

/** One equation: so many times each unknown come to `known`, to within `slack`. */
export interface Equation {
  readonly times: ReadonlyMap<string, bigint>
  readonly known: bigint
  readonly slack: bigint
}

/** An unknown that is determined: `times` of it come to what the equations, each taken so many times, come to together. */
export interface Determined {
  readonly unknown: string
  readonly times: bigint
  /** For each equation that is needed, by its index, how many times it is taken. */
  readonly taken: ReadonlyMap<number, bigint>
}

interface Row {
  readonly times: Map<string, bigint>
  readonly taken: Map<number, bigint>
}

/**
 * Solves. Of several ways to an unknown the one by exact equations of few unknowns is told.
 * The numbers stay whole: rows are multiplied, and divided by what divides them all.
 */
export const determined = (equations: readonly Equation[]): readonly Determined[] => {
  const order = equations.map((_, index) => index).sort((a, b) => worth(equations[a]) - worth(equations[b]) || a - b)
  const solved: { readonly pivot: string; row: Row }[] = []
  for (const index of order) {
    let row: Row = { times: new Map([...equations[index]?.times ?? []].filter(([, times]) => times !== 0n)), taken: new Map([[index, 1n]]) }
    for (const { pivot, row: other } of solved) row = without(row, pivot, other)
    const pivot = [...row.times.keys()][0]
    if (pivot === undefined) continue
    for (const each of solved) each.row = without(each.row, pivot, row)
    solved.push({ pivot, row })
  }
  return solved.flatMap(({ pivot, row }) => {
    const times = row.times.get(pivot)
    return row.times.size === 1 && times !== undefined ? [{ unknown: pivot, times, taken: row.taken }] : []
  })
}

/** Exact ones first, and then those of few unknowns. */
const worth = (equation: Equation | undefined): number =>
  (equation === undefined ? 0 : (equation.slack === 0n ? 0 : 1_000_000) + equation.times.size)

/** A row from which an unknown is taken out by another row that has it. */
const without = (row: Row, unknown: string, other: Row): Row => {
  const [own, theirs] = [row.times.get(unknown), other.times.get(unknown)]
  if (own === undefined || theirs === undefined) return row
  const times = combined(row.times, theirs, other.times, own)
  const taken = combined(row.taken, theirs, other.taken, own)
  const divisor = [...times.values(), ...taken.values()].reduce((all, one) => commonDivisor(all, one), 0n)
  return divisor <= 1n ? { times, taken } : { times: divided(times, divisor), taken: divided(taken, divisor) }
}

/** `a` of the one less `b` of the other. */
const combined = <Key>(one: ReadonlyMap<Key, bigint>, a: bigint, other: ReadonlyMap<Key, bigint>, b: bigint): Map<Key, bigint> => {
  const sum = new Map([...one].map(([key, times]) => [key, times * a]))
  for (const [key, times] of other) {
    const left = (sum.get(key) ?? 0n) - times * b
    if (left === 0n) sum.delete(key)
    else sum.set(key, left)
  }
  return sum
}

const divided = <Key>(times: ReadonlyMap<Key, bigint>, divisor: bigint): Map<Key, bigint> => new Map([...times].map(([key, each]) => [key, each / divisor]))

/** What equations, each taken so many times, come to; and by how much that may miss. */
export const taken = (equations: readonly Equation[], by: ReadonlyMap<number, bigint>): { readonly known: bigint; readonly slack: bigint } => {
  let [known, slack] = [0n, 0n]
  for (const [index, times] of by) {
    known += (equations[index]?.known ?? 0n) * times
    slack += (equations[index]?.slack ?? 0n) * absolute(times)
  }
  return { known, slack }
}

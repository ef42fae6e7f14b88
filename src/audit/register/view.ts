/** One fact of the register, looked at: each statement as it is meant, and the one that all others are held against. */
import type { Statement } from '../prose/statements.ts'
import { meant, type Fact, type Pair } from './facts.ts'

/** A statement of a fact, as written and as meant. */
export interface Filed {
  readonly statement: Statement
  readonly meant: ReturnType<typeof meant>
  readonly factor: bigint
}

export interface FactView {
  readonly filed: readonly Filed[]
  /** The finest statement, of the earliest paper that has it; all others are compared with it. */
  readonly finest: Filed
  readonly shared: readonly string[]
  /** True where both speak of one thing by their own words, and not by way of a third. */
  readonly paired: (a: Statement, b: Statement) => boolean
}

/** Looks at a fact: its statements as meant, and the finest of them. */
export const viewOf = (statements: readonly Statement[], fact: Fact, pairs: readonly Pair[]): FactView => {
  const filed = fact.statements.flatMap((at): Filed[] => {
    const statement = statements[at]
    const factor = fact.factors.get(at) ?? 1n
    return statement === undefined ? [] : [{ statement, factor, meant: meant(statement, factor) }]
  })
  const exact = filed.filter(({ statement }) => !statement.hedged)
  const finest = (exact.length > 0 ? exact : filed).reduce((best, each) => (each.meant.coarse < best.meant.coarse ? each : best))
  const met = new Set(pairs.map(({ a, b }) => `${a} ${b}`))
  const indexes = new Map(fact.statements.map((at) => [statements[at], at]))
  const paired = (a: Statement, b: Statement): boolean => {
    const [one, other] = [indexes.get(a) ?? -1, indexes.get(b) ?? -1]
    return one === other || met.has(`${one} ${other}`) || met.has(`${other} ${one}`)
  }
  return { filed, finest, shared: fact.shared, paired }
}

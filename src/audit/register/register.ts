/** The register of what a board's papers state: each fact with its statements, and whether they agree (AUDIT-RULES section 6). */
import { byCodeUnits } from '../../findings/finding.ts'
import type { ProseCheck } from '../../model/prose-check.ts'
import type { Acceptable } from '../acceptance.ts'
import { restsOn, type Statement } from '../prose/statements.ts'
import type { Measure } from '../prose/subject.ts'
import { allocations } from './allocations.ts'
import { factsOf, isSuspicious, pairsOf, standing, type Fact, type Pair } from './facts.ts'
import { tellClash, tellFact } from './telling.ts'
import { acrossYears } from './years.ts'
import { viewOf, type FactView } from './view.ts'

/** What one paper states. */
export interface StatingPaper {
  readonly file: string
  /** `2014-02-27`; null where it does not say. */
  readonly date: string | null
  readonly shortForms: ReadonlyMap<string, readonly string[]>
  /** In its sentences, and the totals of its tables. */
  readonly statements: readonly Statement[]
  /** Every amount of its tables. */
  readonly cells: readonly Statement[]
}

/** One fact of the register. */
export interface RegisterEntry {
  /** The words that its statements share, the commonest first. */
  readonly subject: readonly string[]
  readonly measure: Measure | null
  readonly periods: readonly string[]
  /** `complete`: the same value as finely; `consistent`: each is a right rounding of the finest. */
  readonly state: 'complete' | 'consistent' | 'inconsistent'
  /** The finest statement of the earliest paper, in pence as meant. */
  readonly value: bigint
  readonly precision: bigint
  readonly statements: readonly (ReturnType<typeof restsOn> & { readonly paragraph: string })[]
}

export interface Register {
  readonly entries: RegisterEntry[]
  readonly checks: ProseCheck[]
  readonly found: Acceptable[]
}

/** Files every statement, and compares those of one fact. The order of the papers changes nothing. */
export const registerOf = (papers: readonly StatingPaper[]): Register => {
  const inOrder = [...papers].sort((a, b) => byCodeUnits(a.date ?? '9999', b.date ?? '9999') || byCodeUnits(a.file, b.file))
  const statements = inOrder.flatMap((paper) => paper.statements.toSorted((a, b) => byCodeUnits(a.file, b.file) || a.place.line - b.place.line || a.place.column - b.place.column))
  const pairs = pairsOf(statements)
  const facts = factsOf(statements, pairs)
  const told = facts.map((fact) => tellFact(viewOf(statements, fact, pairs)))
  const clashes = [...tellClashes(statements, pairs, facts), ...acrossYears(inOrder.flatMap(({ cells }) => cells)), ...allocations(statements)]
  return {
    entries: facts.map((fact) => entryOf(viewOf(statements, fact, pairs))),
    checks: [...told.flatMap(({ checks }) => checks), ...clashes.map(({ check }) => check)],
    found: [...told.flatMap(({ found }) => found), ...clashes.flatMap(({ told: found }) => found ?? [])],
  }
}

const entryOf = ({ filed, finest, shared }: FactView): RegisterEntry => {
  const complete = filed.every(({ meant: one, factor }) => factor === 1n && one.pence === finest.meant.pence && one.grain === finest.meant.grain)
  const agree = filed.every(({ meant: one, factor }) => factor === 1n && standing(one, finest.meant) === 'agrees')
  return {
    subject: shared,
    measure: filed.map(({ statement }) => statement.measure).find((measure) => measure !== null) ?? null,
    periods: [...new Set(filed.flatMap(({ statement }) => [...statement.periods.years]))].sort(),
    state: complete ? 'complete' : agree ? 'consistent' : 'inconsistent',
    value: finest.meant.pence,
    precision: finest.meant.grain,
    statements: filed.map(({ statement }) => ({ ...restsOn(statement), paragraph: statement.paragraph })),
  }
}

/** Pairs that speak of one thing with amounts that do not go together; each figure once. */
const tellClashes = (statements: readonly Statement[], pairs: readonly Pair[], facts: readonly Fact[]) => {
  const factOf = new Map(facts.flatMap((fact) => fact.statements.map((at) => [at, fact] as const)))
  const told = new Set<string>()
  return pairs.filter(({ likeness }) => likeness === null || likeness === 'digit-transposition' || likeness === 'decimal-slip').flatMap(({ a, b, likeness }) => {
    const [earlier, later] = [statements[a], statements[b]]
    if (earlier === undefined || later === undefined || isSuspicious(earlier) || isSuspicious(later)) return []
    const fact = factOf.get(a)
    if (fact !== undefined && fact === factOf.get(b)) return []
    const key = `${later.file} ${later.written} ${earlier.written}`
    if (told.has(key)) return []
    told.add(key)
    return [tellClash(earlier, later, likeness === 'digit-transposition' || likeness === 'decimal-slip' ? likeness : null)]
  })
}

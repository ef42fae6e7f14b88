/** Which statements of several papers are of one fact (AUDIT-RULES section 6). */
import { agrees, cutOff, digitsStated, likenessOf, scaled, type Likeness, type Stated } from '../prose/amounts.ts'
import type { Statement } from '../prose/statements.ts'
import { periodsClash, sharedWords } from '../prose/subject.ts'

/** Two statements that speak of one thing, by their index, and how their amounts go together; null where they do not. */
export interface Pair {
  readonly a: number
  readonly b: number
  readonly likeness: Likeness
  readonly shared: readonly string[]
}

/** A fact, with all statements of it by their index, each with the factor by which it was taken to be a slip. */
export interface Fact {
  readonly statements: readonly number[]
  /** Of each statement: a thousand where it is a thousand times too great, a thousandth as `-1000`, else one. */
  readonly factors: ReadonlyMap<number, bigint>
  readonly shared: readonly string[]
}

/** A word of more statements than this tells nothing apart. */
const mostOfOneWord = 150

const listUnder = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [value])
  else known.push(value)
}

/** All pairs that speak of one thing. */
export const pairsOf = (statements: readonly Statement[]): Pair[] => {
  const byWord = new Map<string, number[]>()
  statements.forEach(({ words }, at) => words.forEach((word) => listUnder(byWord, word, at)))
  const seen = new Map<number, Set<number>>()
  for (const group of byWord.values()) {
    if (group.length > mostOfOneWord) continue
    group.forEach((a, at) => group.slice(at + 1).forEach((b) => seen.set(a, (seen.get(a) ?? new Set()).add(b))))
  }
  return [...seen].flatMap(([a, others]) => [...others].flatMap((b) => {
    const [first, second] = [statements[a], statements[b]]
    const pair = first === undefined || second === undefined ? null : pairOf(first, second)
    return pair === null ? [] : [{ a, b, ...pair }]
  })).sort((one, other) => one.a - other.a || one.b - other.b)
}

/** `£299,570k`: thousands that are grouped already are seldom meant in thousands again. */
export const isSuspicious = ({ written, unit }: Pick<Statement, 'written' | 'unit'>): boolean => unit !== '£' && unit !== 'p' && /\d,\d{3}/.test(written)

const kindred = new Set(['award', 'budget'])
const measuresClash = (a: Statement, b: Statement): boolean => a.measure !== null && b.measure !== null && a.measure !== b.measure && !(kindred.has(a.measure) && kindred.has(b.measure))

const pairOf = (a: Statement, b: Statement): Pick<Pair, 'likeness' | 'shared'> | null => {
  if (a.pence <= 0n || b.pence <= 0n || measuresClash(a, b) || periodsClash(a.periods, b.periods)) return null
  // Rows of one table are told apart by the table itself.
  if (a.cell !== null && b.cell !== null && a.file === b.file) return null
  const shared = sharedWords(a.words, b.words)
  const smaller = a.words.size < b.words.size ? a.words.size : b.words.size
  const larger = a.words.size < b.words.size ? b.words.size : a.words.size
  const alike = 2 * shared.length >= smaller
  const nearlySame = shared.length >= 4 && 4 * shared.length >= 3 * larger
  const likeness = likenessOf(a, b)
  const digits = digitsStated(a) < digitsStated(b) ? digitsStated(a) : digitsStated(b)
  const believed = ((): boolean => {
    switch (likeness) {
      case 'same': return shared.length >= 2 && (digits >= 3 || alike)
      case 'rounded': return shared.length >= 2 && (digits >= 3 || (digits >= 2 && alike) || nearlySame)
      case 'truncation': return shared.length >= 3 && (digits >= 3 || (digits >= 2 && alike))
      case 'unit-slip-x1000': return (shared.length >= 3 && (digits >= 3 || (digits >= 2 && (isSuspicious(a) || isSuspicious(b))))) || (nearlySame && (digits >= 2 || shared.length === larger))
      case 'digit-transposition': case 'decimal-slip': case 'wrong-digit': return shared.length >= 3 && 5 * shared.length >= 3 * larger && digits >= (likeness === 'decimal-slip' ? 2 : 3) && !a.revised && !b.revised
      case null: return clashes(a, b, shared.length, larger)
    }
  })()
  return believed && !(a.hedged && likeness !== 'same') && !(b.hedged && likeness !== 'same') ? { likeness, shared } : null
}

/** Nearly the same words, of one measure and one year, in two papers: the same fact, whatever the amounts. */
const clashes = (a: Statement, b: Statement, shared: number, larger: number): boolean => {
  const year = [...a.periods.years].sort().join() === [...b.periods.years].sort().join() && a.periods.years.size === 1
  const [less, more] = a.pence < b.pence ? [a.pence, b.pence] : [b.pence, a.pence]
  // Cells that are alike by the words of their captions alone may be totals of anything.
  if (a.cell !== null && b.cell !== null && sharedWords(a.own, b.own).length < 2) return false
  return a.file !== b.file && shared >= 3 && 4 * shared >= 3 * larger && a.measure !== null && a.measure === b.measure && year && more <= 2n * less && !a.revised && !b.revised
}

/** Groups statements of one fact whose amounts go together, be it by a slip of a thousand. */
export const factsOf = (statements: readonly Statement[], pairs: readonly Pair[]): Fact[] => {
  const joining = pairs.filter(({ likeness }) => likeness === 'same' || likeness === 'rounded' || likeness === 'truncation' || likeness === 'unit-slip-x1000')
  const near = new Map<number, Pair[]>()
  for (const pair of joining) for (const end of [pair.a, pair.b]) listUnder(near, end, pair)
  const seen = new Set<number>()
  return statements.flatMap((_, start): Fact[] => {
    if (seen.has(start) || !near.has(start)) return []
    const powers = new Map<number, number>([[start, 0]])
    const shared = new Map<string, number>()
    const queue = [start]
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      seen.add(at)
      for (const pair of near.get(at) ?? []) {
        pair.shared.forEach((word) => shared.set(word, (shared.get(word) ?? 0) + 1))
        const other = pair.a === at ? pair.b : pair.a
        if (powers.has(other)) continue
        const [here, there] = [statements[at], statements[other]]
        const step = pair.likeness !== 'unit-slip-x1000' || here === undefined || there === undefined ? 0 : here.pence < there.pence ? 1 : -1
        powers.set(other, (powers.get(at) ?? 0) + step)
        queue.push(other)
      }
    }
    const words = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word).slice(0, 6)
    return [{ statements: [...powers.keys()].sort((a, b) => a - b), factors: factorsOf(statements, powers), shared: words }]
  })
}

/** The scale that most papers use is believed, and figures that look odd do not count; of two alike the first in order. */
const factorsOf = (statements: readonly Statement[], powers: ReadonlyMap<number, number>): Map<number, bigint> => {
  const votes = new Map<number, Set<string>>()
  const weightOf = (power: number): number => votes.get(power)?.size ?? 0
  for (const [at, power] of [...powers].sort(([a], [b]) => a - b)) {
    const statement = statements[at]
    if (statement === undefined) continue
    const set = votes.get(power) ?? new Set<string>()
    votes.set(power, set)
    if (!isSuspicious(statement)) set.add(`${statement.file} ${statement.written}`)
  }
  const believed = [...votes.keys()].reduce((best, power) => (weightOf(power) > weightOf(best) ? power : best), [...votes.keys()][0] ?? 0)
  return new Map([...powers].map(([at, power]) => [at, power === believed ? 1n : power > believed ? 1000n : -1000n]))
}

/** The amount as meant, once a slip of a thousand is taken back. */
export const meant = (statement: Statement, factor: bigint): Stated =>
  factor === 1n ? statement : factor < 0n ? scaled(statement, 1000n) : { ...statement, unit: '£', pence: statement.pence / 1000n, grain: statement.grain / 1000n, coarse: statement.grain / 1000n }

/** How a statement stands to the finest one: rightly rounded, cut off, or neither. */
export const standing = (statement: Stated, finest: Stated): 'agrees' | 'cut' | 'differs' =>
  agrees(statement, finest) ? 'agrees' : cutOff(statement, finest) ? 'cut' : 'differs'

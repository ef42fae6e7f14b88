/** Compares the amounts of sentences with the tables of their paper (AUDIT-RULES section 5, rules 1 to 4). */
import type { Code } from '../../findings/catalogue.ts'
import type { ProseCause, ProseCheck } from '../../model/prose-check.ts'
import { digitsStated, likenessOf, roundedTo, tooMuchOf, writeMoney, type Likeness } from './amounts.ts'
import { causeWords, howToAccept, relatedTo, tell, type ProseOutcome } from './outcome.ts'
import { restsOn, type Statement } from './statements.ts'
import { periodsClash, sharedWords } from './subject.ts'

/** A cell that a sentence may speak of. Strength: 3 names its row in full, 2 shares enough to be sure, 1 shares something. */
interface Candidate {
  readonly cell: Statement
  readonly strength: 0 | 1 | 2 | 3
  readonly shared: number
  readonly likeness: Likeness
}

/** An amount of a sentence, and the others of its sentence. */
export interface Spoken {
  readonly statement: Statement
  readonly beside: readonly Statement[]
  /** True where the words point at a table: "in the table below". */
  readonly points: boolean
}

/** What an amount of prose came to be bound to, if to anything. */
export interface Compared {
  readonly statement: Statement
  readonly bound: Statement | null
  readonly outcome: ProseOutcome | null
}

/** A word of more cells than this tells nothing apart. */
const mostOfOneWord = 400

/** Compares each amount with the cells that share its words. */
export const againstTables = (spoken: readonly Spoken[], cells: readonly Statement[]): Compared[] => {
  const byWord = new Map<string, Statement[]>()
  const totals = cells.filter(({ isTotal }) => isTotal)
  for (const cell of cells) {
    for (const word of cell.words) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [cell])
      else known.push(cell)
    }
  }
  return spoken.map((each) => {
    const near = new Set([...(each.statement.isTotal ? totals : []), ...[...each.statement.own].flatMap((word) => (byWord.get(word)?.length ?? 0) > mostOfOneWord ? [] : byWord.get(word) ?? [])])
    const candidates = [...near].filter((cell) => !periodsClash(each.statement.periods, cell.periods)).map((cell) => candidate(each.statement, cell))
    return compared(each, candidates)
  })
}

const candidate = (statement: Statement, cell: Statement): Candidate => {
  const row = sharedWords(statement.own, cell.own).length
  const shared = sharedWords(statement.own, cell.words).length
  const full = cell.own.size > 0 && row === cell.own.size
  const named = full && cell.own.size >= 2
  const total = cell.isTotal && statement.isTotal && (cell.own.size === 0 || row >= 1)
  const strength = named ? 3 : row >= 2 || total ? 2 : shared >= 1 ? 1 : 0
  return { cell, strength, shared, likeness: likenessOf(statement, cell) }
}

const agreesWith = ({ likeness }: Candidate): boolean => likeness === 'same' || likeness === 'rounded'
const byStrength = (a: Candidate, b: Candidate): number => b.strength - a.strength || b.shared - a.shared

const compared = (each: Spoken, candidates: readonly Candidate[]): Compared => {
  const { statement } = each
  const equal = candidates.filter((one) => agreesWith(one) && (one.strength >= 1 || digitsStated(statement) >= 3)).sort(byStrength)[0]
  if (equal !== undefined) return { statement, bound: equal.cell, outcome: { check: checkOf(statement, equal.cell, 'holds', null), told: null } }
  const none: Compared = { statement, bound: null, outcome: null }
  if (statement.hedged || statement.pence <= 0n) return none
  // A cell that another figure of the sentence states rightly is spoken for.
  const free = candidates.filter(({ cell, strength }) => strength >= 2 && !cell.hedged && cell.pence > 0n && !each.beside.some((other) => ['same', 'rounded'].includes(likenessOf(other, cell) ?? '')))
  const slips = free.filter((one) => one.likeness !== null && rareEnough(statement, one)).sort(byStrength)
  const best = slips[0]
  if (best !== undefined) {
    const rivals = slips.filter((one) => one.strength === best.strength && one.shared === best.shared && one.cell.pence !== best.cell.pence)
    // What names another row in full speaks of that one.
    const other = free.some((one) => one.strength > best.strength)
    return rivals.length > 0 || other ? none : { statement, bound: null, outcome: slipOutcome(statement, best) }
  }
  return { statement, bound: null, outcome: plainDifference(each, free, candidates) }
}

/** Round figures stand near one another by chance: a slip is believed only where the words, or the digits, leave little to it. */
const rareEnough = (statement: Statement, { cell, strength, likeness }: Candidate): boolean => {
  const digits = [digitsStated(statement), digitsStated(cell)]
  const fewer = digits[0] !== undefined && digits[1] !== undefined && digits[0] < digits[1] ? digits[0] : digits[1] ?? 0
  if (likeness === 'truncation') return fewer >= 2 || strength === 3
  if (likeness === 'unit-slip-x1000') return strength === 3 || fewer >= 2
  if (likeness === 'decimal-slip') return strength === 3 ? fewer >= 1 : fewer >= 3
  return fewer >= 2
}

const slipOutcome = (statement: Statement, { cell, likeness, strength }: Candidate): ProseOutcome | null => {
  if (likeness === null || likeness === 'same' || likeness === 'rounded') return null
  // A total that cuts off what an award says in full is told at the total, with what is not allocated.
  if (likeness === 'truncation' && cell.isTotal && cell.grain > statement.grain) return null
  const sureWords = strength === 3 || (cell.isTotal && statement.isTotal)
  const alike = statement.measure === null || cell.measure === null || statement.measure === cell.measure
  const sure = likeness === 'unit-slip-x1000' ? alike : likeness !== 'truncation' && sureWords && statement.measure !== null && statement.measure === cell.measure
  return outcomeOf(statement, cell, likeness, sure)
}

/** Where a sentence names a row in full, and nothing else could be meant, any difference is worth asking about. */
const plainDifference = ({ statement, beside, points }: Spoken, free: readonly Candidate[], all: readonly Candidate[]): ProseOutcome | null => {
  if (beside.length > 0 || statement.measure === null || statement.revised) return null
  const sure = free.filter(({ strength, cell }) => strength === 3 || (points && cell.isTotal && strength === 2 && statement.isTotal))
  const [only, ...more] = sure
  if (only === undefined || more.length > 0 || only.cell.measure !== statement.measure) return null
  // An award may differ from the total of what was allocated of it: the register weighs that.
  if (only.cell.isTotal && !statement.isTotal) return null
  // Of a year or a month that the table does not name it may say what it likes.
  if (statement.periods.years.size + statement.periods.months.size > 0 && only.cell.periods.years.size + only.cell.periods.months.size === 0) return null
  if (all.some((one) => one !== only && one.strength >= 2 && one.cell.cell?.table !== only.cell.cell?.table)) return null
  const [less, greater] = statement.pence < only.cell.pence ? [statement.pence, only.cell.pence] : [only.cell.pence, statement.pence]
  return greater > 3n * less ? null : outcomeOf(statement, only.cell, null, false)
}

const outcomeOf = (statement: Statement, cell: Statement, cause: ProseCause | null, sure: boolean): ProseOutcome => {
  const verdict = cause === 'truncation' ? 'truncated' : sure ? 'differs' : 'doubtful'
  const check = checkOf(statement, cell, verdict, cause)
  const code: Code = cause === 'truncation' ? 'figure-truncated' : cause === 'unit-slip-x1000' && sure ? 'figure-unit-slip' : sure ? 'figure-differs' : 'figure-doubtful'
  const [coarser, finer] = statement.grain >= cell.grain ? [statement, cell] : [cell, statement]
  const rounded = writeMoney(roundedTo(finer.pence, coarser.grain), coarser.unit)
  const what = cause === 'truncation'
    ? `The paper says ${statement.written}; the table has ${cell.written} (${cell.named}). ${finer.written} is ${rounded} when rounded.`
    : `The paper says ${statement.written}; the table has ${cell.written} (${cell.named}), so it is ${tooMuchOf(statement.pence - cell.pence, statement.unit, 2)}.${cause === null ? '' : ` ${causeWords[cause]}`}`
  const related = relatedTo(statement.file, [{ file: cell.file, place: cell.place, label: `${cell.named}: ${cell.written}` }])
  return { check, told: tell(check, code, what, { inRecommendation: statement.inRecommendation, related, ...(sure && code !== 'figure-truncated' ? { help: `Correct the figure that is wrong. ${howToAccept}` } : {}) }) }
}

const checkOf = (statement: Statement, cell: Statement, verdict: ProseCheck['verdict'], cause: ProseCause | null): ProseCheck => ({
  ...restsOn(statement), relation: 'prose', verdict, cause, measure: 'money', decimals: 2, exact: cell.pence, difference: statement.pence - cell.pence,
  of: [restsOn(cell)], suspects: [], working: `${cell.written} in the table, stated ${statement.written}`, reason: null,
})

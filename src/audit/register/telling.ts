/** What is told of one fact that papers state more than once. */
import { writeMoney, roundedTo } from '../prose/amounts.ts'
import type { ProseCause, ProseCheck } from '../../model/prose-check.ts'
import type { Acceptable } from '../acceptance.ts'
import { causeWords, howToAccept, relatedTo, tell, type ProseOutcome } from '../prose/outcome.ts'
import { restsOn, type Statement } from '../prose/statements.ts'
import { standing } from './facts.ts'
import type { FactView, Filed } from './view.ts'

/** The same figure in the same paper: told once, at the first place. */
const alike = (a: Filed, b: Filed): boolean => a.statement.file === b.statement.file && a.statement.written === b.statement.written && (a.statement.cell === null) === (b.statement.cell === null)

/** The checks and findings of a fact. */
export const tellFact = (view: FactView): { checks: ProseCheck[]; found: Acceptable[] } => {
  const checks: ProseCheck[] = []
  const found: Acceptable[] = []
  view.filed.forEach((filed, at) => {
    if (filed === view.finest && filed.factor === 1n) return
    const { check, told } = weighed(view, filed)
    checks.push(check)
    const first = view.filed.findIndex((other) => alike(other, filed))
    if (told !== null && first === at) found.push(told)
    const left = unallocated(view, filed)
    if (left !== null && first === at) {
      checks.push(left.check)
      if (left.told !== null) found.push(left.told)
    }
  })
  return { checks, found }
}

const places = (of: readonly Filed[], file: string, say: (filed: Filed) => string) =>
  relatedTo(file, of.map((filed) => ({ file: filed.statement.file, place: filed.statement.place, label: say(filed) })))

const distinct = (filed: readonly Filed[]): Filed[] => filed.filter((each, at) => filed.findIndex((other) => alike(other, each)) === at)

const weighed = (view: FactView, filed: Filed): ProseOutcome => {
  const { statement, factor } = filed
  const others = view.filed.filter((other) => !alike(other, filed))
  const again = view.filed.filter((other) => other !== filed && alike(other, filed))
  const inRecommendation = statement.inRecommendation || again.some((other) => other.statement.inRecommendation)
  const here = places(again, statement.file, ({ statement: { written } }) => `${written} here as well`)
  const say = ({ statement: { written, named } }: Filed): string => `${named}: ${written}`
  if (factor !== 1n) {
    const believed = distinct(others.filter((other) => other.factor === 1n))
    const proposed = writeMoney(filed.meant.pence, filed.meant.unit === '£' || factor > 0n ? '£' : filed.meant.unit)
    const elsewhere = believed.map((other) => other.statement.written).join(', ')
    const check = checkOf(filed, view.finest, 'differs', 'unit-slip-x1000', believed, `${statement.written} ${factor > 0n ? '/' : '×'} 1,000 = ${proposed}, with ${elsewhere}, stated ${statement.written}`)
    const what = `${statement.written} is ${factor > 0n ? 'a thousand times' : 'a thousandth of'} what is stated elsewhere: ${elsewhere}. If that is right, ${proposed} is meant.`
    return { check, told: tell(check, 'figure-unit-slip', what, { inRecommendation, related: [...here, ...places(believed, statement.file, say)], help: `Write ${proposed}. ${howToAccept}` }) }
  }
  const { finest } = view
  const rounded = writeMoney(roundedTo(finest.meant.pence, filed.meant.grain), statement.unit)
  const verdict = statement.hedged || !view.paired(statement, finest.statement) ? 'agrees' : standing(filed.meant, finest.meant)
  if (verdict === 'agrees') return { check: checkOf(filed, finest, 'holds', null, [finest], `${asMeant(finest)}, stated ${statement.written}`), told: null }
  const working = `${asMeant(finest)} to the nearest ${writeMoney(filed.meant.grain, filed.meant.grain % 100_000n === 0n ? 'k' : '£')} = ${rounded}, stated ${statement.written}`
  const related = [...here, ...places([finest], statement.file, say)]
  if (verdict === 'cut') {
    const check = checkOf(filed, finest, 'truncated', 'truncation', [finest], working)
    const left = unallocated(view, filed) === null ? '' : ` Or ${writeMoney(finest.meant.pence - filed.meant.pence, '£')} is not allocated.`
    return { check, told: tell(check, 'figure-truncated', `${statement.written} is ${asMeant(finest)} with its last digits cut off; rounded it is ${rounded}.${left}`, { inRecommendation, related }) }
  }
  const check = checkOf(filed, finest, 'doubtful', null, [finest], working)
  return { check, told: tell(check, statement.file === finest.statement.file ? 'figure-doubtful' : 'figures-inconsistent', `${statement.written} is no rounding of ${asMeant(finest)}, which is stated elsewhere of what seems the same.`, { inRecommendation, related }) }
}

/** The finest figure; where it rests on reading a slip, as it is meant. */
const asMeant = ({ statement, meant, factor }: Filed): string => factor === 1n ? statement.written : writeMoney(meant.pence, meant.unit)

/** What an award leaves when the total of a table of allocations falls short of it by less than its last digit. */
const unallocated = ({ finest, paired }: FactView, filed: Filed): ProseOutcome | null => {
  const { statement, factor } = filed
  const left = finest.meant.pence - filed.meant.pence
  if (statement.cell === null || !statement.isTotal || factor !== 1n || finest.statement.cell !== null || finest.statement.measure !== 'award' || left <= 0n) return null
  if (statement.hedged || !paired(statement, finest.statement) || standing(filed.meant, finest.meant) !== 'cut') return null
  const working = `${writeMoney(finest.meant.pence, '£')} - ${writeMoney(filed.meant.pence, '£')} = ${writeMoney(left, '£')}`
  const check = { ...checkOf(filed, finest, 'unallocated', null, [finest], working), relation: 'balance' as const, difference: -left }
  const rests = finest.factor === 1n ? '' : ` This rests on reading ${finest.statement.written} as ${asMeant(finest)}.`
  return {
    check,
    told: tell(check, 'figure-unallocated', `Of ${asMeant(finest)} the table allocates ${statement.written}: ${writeMoney(left, '£')} is not allocated.${rests}`, {
      inRecommendation: statement.inRecommendation, related: places([finest], statement.file, (one) => `${one.statement.named}: ${one.statement.written}`),
    }),
  }
}

const checkOf = (filed: Filed, finest: Filed, verdict: ProseCheck['verdict'], cause: ProseCause | null, of: readonly Filed[], working: string): ProseCheck => {
  const exact = filed === finest ? filed.meant.pence : finest.meant.pence
  return {
    ...restsOn(filed.statement), relation: 'register', verdict, cause, measure: 'money', decimals: 2, exact, difference: filed.statement.pence - exact,
    of: of.map(({ statement }) => restsOn(statement)), suspects: [], working, reason: null,
  }
}

/** Two statements that seem to be of one fact, and whose amounts do not go together. */
export const tellClash = (earlier: Statement, later: Statement, cause: ProseCause | null): ProseOutcome => {
  const check: ProseCheck = {
    ...restsOn(later), relation: 'register', verdict: 'doubtful', cause, measure: 'money', decimals: 2, exact: earlier.pence, difference: later.pence - earlier.pence,
    of: [restsOn(earlier)], suspects: [], working: `${earlier.written} in ${earlier.named}, stated ${later.written}`, reason: null,
  }
  const what = `${later.written} here and ${earlier.written} in ${earlier.named}${earlier.file === later.file ? '' : ' of another paper'} seem to be of the same.${cause === null ? '' : ` ${causeWords[cause]}`}`
  return { check, told: tell(check, earlier.file === later.file ? 'figure-doubtful' : 'figures-inconsistent', what, { inRecommendation: later.inRecommendation, related: relatedTo(later.file, [{ file: earlier.file, place: earlier.place, label: `${earlier.named}: ${earlier.written}` }]) }) }
}

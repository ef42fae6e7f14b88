/** Awards against the tables that allocate them: what is left, and what is allocated beyond them (AUDIT-RULES section 6). */
import type { ProseCheck } from '../../model/prose-check.ts'
import { likenessOf, writeMoney } from '../prose/amounts.ts'
import { relatedTo, tell, type ProseOutcome } from '../prose/outcome.ts'
import { restsOn, type Statement } from '../prose/statements.ts'
import { periodsClash } from '../prose/subject.ts'

/** True where a sentence has every word by which a total tells what it is of. */
const namesInFull = (statement: Statement, cell: Statement): boolean => cell.own.size >= 2 && [...cell.own].every((word) => statement.words.has(word))

/** Compares each total of a table with the one award whose sentence names it in full. Those within rounding, or cut off, are told elsewhere. */
export const allocations = (statements: readonly Statement[]): ProseOutcome[] => {
  const awards = statements.filter(({ cell, measure, hedged, revised, isTotal, pence }) => cell === null && measure === 'award' && !hedged && !revised && !isTotal && pence > 0n)
  return statements.flatMap((cell): ProseOutcome[] => {
    if (cell.cell === null || !cell.isTotal || cell.hedged || cell.pence <= 0n || (cell.measure !== null && cell.measure !== 'award')) return []
    const naming = awards.filter((award) => namesInFull(award, cell) && !periodsClash(award.periods, cell.periods))
    const [award] = naming
    if (award === undefined || naming.some(({ pence }) => pence !== award.pence) || likenessOf(award, cell) !== null) return []
    const left = award.pence - cell.pence
    // Of less than half, or more than half as much again, it is hardly the table of this award.
    return 2n * cell.pence < award.pence || 2n * cell.pence > 3n * award.pence ? [] : [outcomeOf(award, cell, left)]
  })
}

const outcomeOf = (award: Statement, cell: Statement, left: bigint): ProseOutcome => {
  const check: ProseCheck = {
    ...restsOn(cell), relation: 'balance', verdict: left > 0n ? 'unallocated' : 'doubtful', cause: null, measure: 'money', decimals: 2, exact: award.pence, difference: -left,
    of: [restsOn(award)], suspects: [], working: `${award.written} - ${cell.written} = ${writeMoney(left, cell.unit)}`, reason: null,
  }
  const related = relatedTo(cell.file, [{ file: award.file, place: award.place, label: `${award.named}: ${award.written}` }])
  return left > 0n
    ? { check, told: tell(check, 'figure-unallocated', `Of ${award.written} the table allocates ${cell.written}: ${writeMoney(left, cell.unit)} is not allocated.`, { inRecommendation: cell.inRecommendation, related }) }
    : { check, told: tell(check, 'figure-doubtful', `The table allocates ${cell.written}, which is ${writeMoney(-left, cell.unit)} more than the ${award.written} of ${award.named}.`, { inRecommendation: cell.inRecommendation, related }) }
}

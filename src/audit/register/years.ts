/** What one year's tables carry into the next: opening balances, and columns of the year before (AUDIT-RULES section 6). */
import { absolute } from '../../model/money.ts'
import type { ProseOutcome } from '../prose/outcome.ts'
import type { Statement } from '../prose/statements.ts'
import { contentWords, measureOf, periodsOf } from '../prose/subject.ts'
import { tellClash } from './telling.ts'

const revised = /\b(?:revised?|original|restated|forecast|projected|updated|provisional|draft)\b/i
const closing = /\b31(?:st)? March ((?:19|20)\d\d)\b/i
const opening = /\b0?1(?:st)? April ((?:19|20)\d\d)\b/i
const balanceWords = new Set(['opening', 'closing', 'brought', 'carried', 'forward', 'march', 'april', 'balance', 'start', 'end'])

/** A cell whose words say what it must agree with in another paper. */
interface Carried { readonly key: string; readonly cell: Statement; readonly table: string }

/** Compares cells of two papers that state one fact of one year. What was revised since may differ. */
export const acrossYears = (cells: readonly Statement[]): ProseOutcome[] => [...balances(cells), ...columns(cells)]

const subjectOf = (text: string): string => [...contentWords(text)].filter((word) => !balanceWords.has(word)).sort().join(' ')
const tableOf = ({ file, cell }: Statement): string => `${file} ${cell?.table ?? 0}`
const disagree = (a: Statement, b: Statement): boolean => 2n * absolute(a.pence - b.pence) > a.grain + b.grain

/** The balance at 31 March is that at 1 April. */
const balances = (cells: readonly Statement[]): ProseOutcome[] => {
  const closed = new Map<string, Statement[]>()
  const keyOf = (cell: Statement, year: string): string => `${year} ${subjectOf(cell.row)} | ${subjectOf(cell.column)}`
  for (const cell of cells) {
    const year = closing.exec(cell.row)?.[1]
    if (year !== undefined && !opening.test(cell.row) && subjectOf(cell.row) !== '') closed.set(keyOf(cell, year), [...closed.get(keyOf(cell, year)) ?? [], cell])
  }
  return cells.flatMap((cell) => {
    const year = opening.exec(cell.row)?.[1]
    const before = year === undefined ? [] : (closed.get(keyOf(cell, year)) ?? []).filter((other) => other.file !== cell.file)
    const [only] = before
    return only === undefined || before.length > 1 || revised.test(cell.row + cell.column + only.row + only.column) || !disagree(cell, only) ? [] : [tellClash(only, cell, null)]
  })
}

/** The column of 2013/14 in this year's table is that of last year's own; believed where most of the rows bear it out. */
const columns = (cells: readonly Statement[]): ProseOutcome[] => {
  const known = new Map<string, Carried[]>()
  for (const cell of cells) {
    const years = [...periodsOf(cell.column).years]
    if (years.length !== 1 || revised.test(cell.column) || subjectOf(cell.row) === '') continue
    const key = `${years[0]} ${measureOf(cell.column) ?? ''} | ${subjectOf(cell.column)} | ${subjectOf(cell.row)} ${cell.isTotal}`
    known.set(key, [...known.get(key) ?? [], { key, cell, table: tableOf(cell) }])
  }
  const tables = new Map<string, { readonly earlier: Statement; readonly later: Statement }[]>()
  for (const alike of known.values()) {
    // A row that stands in many tables, or twice in one, tells nothing for certain.
    if (alike.length > 8) continue
    alike.forEach((first, at) => alike.slice(at + 1).forEach((second) => {
      const lone = [first, second].every(({ table }) => alike.filter((other) => other.table === table).length === 1)
      if (first.cell.file === second.cell.file || !lone) return
      const pair = `${first.table} ${second.table}`
      tables.set(pair, [...tables.get(pair) ?? [], { earlier: first.cell, later: second.cell }])
    }))
  }
  return [...tables.values()].flatMap((pairs) => {
    const failing = pairs.filter(({ earlier, later }) => disagree(earlier, later))
    return pairs.length - failing.length < 2 || 3 * failing.length > pairs.length ? [] : failing.map(({ earlier, later }) => tellClash(earlier, later, null))
  })
}

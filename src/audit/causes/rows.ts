/** Slips in adding up: a row that counts twice, or not at all. */
import { rowName, worthAt } from '../settled.ts'
import { addendsOf } from '../readings.ts'
import type { Explanation } from './explanation.ts'
import type { Failing, Family, Suspect } from './failing.ts'

/** A part as it goes into the sum. */
const inSum = ({ says, sign }: Suspect): bigint => says * BigInt(sign)

/** How a part is spoken of: its row, or its column where the sum runs along a row. */
const named = ({ settled, outcome: { check } }: Failing, { row, column }: { readonly row: number; readonly column: number }): string =>
  row === check.row ? `“${settled.grid.columns[column]?.head ?? ''}”` : rowName(settled, row - 1)

/** The sum holds if one part is added once more. */
export const countedTwice: Family = (failing) => failing.parts.flatMap((part): Explanation[] =>
  part.says !== 0n && inSum(part) === failing.difference
    ? [{ cause: 'row-counted-twice', rank: 4, suspects: [failing.stated.at, part.at], words: `${named(failing, part.at)} counted twice` }] : [])

/** The sum holds without one part; the last is left out most often. */
export const leftOut: Family = (failing) => failing.parts.flatMap((part, at): Explanation[] =>
  part.says !== 0n && inSum(part) === -failing.difference
    ? [{ cause: 'row-left-out', rank: at === failing.parts.length - 1 ? 3.5 : 4, suspects: [failing.stated.at, part.at], words: `${named(failing, part.at)} left out` }] : [])

/** Two rows are alike in label and figures, and the sum holds with one of them. */
export const duplicated: Family = (failing) => {
  const { settled, parts, difference, outcome: { check } } = failing
  if (parts.every(({ at }) => at.row === check.row)) return []
  const seen = new Map<string, Suspect>()
  for (const part of parts) {
    if (part.says === 0n || inSum(part) !== -difference) continue
    const words = (settled.grid.rows[part.at.row - 1]?.cells ?? []).map((cell) => cell.words).join(' | ')
    const other = seen.get(words)
    if (other !== undefined) return [{ cause: 'row-duplicated', rank: 1.5, suspects: [part.at, other.at], words: `${rowName(settled, part.at.row - 1)} standing twice in the table` }]
    seen.set(words, part)
  }
  return []
}

/** A subtotal and its own parts are both added. */
export const subtotalAndParts: Family = (failing) => {
  const { settled, outcome: { check }, difference, stated } = failing
  if (check.of.every(({ row }) => row === check.row)) return []
  const inParts = new Set(check.of.map(({ row }) => row))
  return [...settled.structure.totals.values()].flatMap((total): Explanation[] => {
    const row = total.facts.index + 1
    if (row >= check.row || worthAt(settled, row - 1, check.column).low !== difference || difference === 0n) return []
    if (!inParts.has(row) && !addendsOf(total.reading).some((part) => inParts.has(part.row + 1))) return []
    return [{ cause: 'subtotal-and-parts', rank: 2.5, suspects: [stated.at, { row, column: check.column }], words: `both ${rowName(settled, row - 1)} and its parts added` }]
  })
}

/** Several columns of one total are too great at once: a row may be missing above it. */
export const missingRow: Family = ({ outcome: { check }, difference, together, stated }) =>
  difference > 0n && together >= 2 && check.of.some(({ row }) => row !== check.row)
    ? [{ cause: 'missing-row', rank: 9, suspects: [stated.at], words: 'a row missing above it, since its other columns are too great as well' }] : []

/** The columns of each row that fail down their columns. */
export const failingTogether = (outcomes: readonly { readonly check: Failing['outcome']['check'] }[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { check } of outcomes) {
    if (check.verdict === 'differs' && (check.difference ?? 0n) > 0n && check.of.some(({ row }) => row !== check.row)) counts.set(check.row, (counts.get(check.row) ?? 0) + 1)
  }
  return counts
}


/** Quantity times price, and one figure by another: recomputed, and told as a doubt unless many rows agree. */
import type { Check } from '../../model/check.ts'
import { factorAt, factorsOf, factorVerdict, type Factors } from '../agreement/factors.ts'
import type { Outcome } from '../outcome.ts'
import { writeBare, type Style } from '../print.ts'
import { columnName, type Settled } from '../settled.ts'
import { nothing } from '../worth.ts'

/** From this many rows that hold on, one that does not is an error. */
const rowsThatAreSure = 5

/** Recomputes the columns, and the rows that say "divided by". */
export const factors = (settled: Settled): Outcome[] => [...columnsOf(settled), ...rowsOf(settled)]

const columnsOf = (settled: Settled): Outcome[] => {
  const { grid } = settled
  const made = new Set(settled.along.map(({ column }) => column))
  // A cost that is quantity times price need not be divided again.
  const known = new Set<string>()
  const once = ({ column, a, b }: Factors): boolean => {
    const key = [column, a, b].sort().join(' ')
    return !known.has(key) && known.add(key).size > 0
  }
  return [...grid.columns].reverse().flatMap(({ index, kind, addsTo, head }) => {
    if (kind === 'words' || made.has(index) || addsTo === 'shares' || /%/.test(head)) return []
    const found = factorsOf(grid, index)
    if (found === null || !once(found)) return []
    const doubt = found.holding >= rowsThatAreSure && 10 * found.holding >= 8 * (found.holding + found.failing) ? null : `few figures of ${columnName(settled, index)} are made so`
    return grid.rows.flatMap(({ index: row }) => outcomeAt(settled, found.kind, { row, column: found.a }, { row, column: found.b }, { row, column: index }, found.scale, doubt))
  })
}

/**
 * "Divided by the tax base": the row under it is the row above it by its own figure.
 * A base that does not say so is believed where what it makes is called a tax or a price for one, and one column bears it out.
 */
const rowsOf = (settled: Settled): Outcome[] => settled.facts.flatMap(({ label, index }) => {
  const [above, below] = [settled.facts[index - 1], settled.facts[index + 1]]
  const says = /^(?:divided by|÷|tax ?base\b)/i.test(label)
  if ((!says && !/\btax ?base\b/i.test(label)) || above?.kind !== 'figures' || below?.kind !== 'figures') return []
  if (!says && !/\bband d\b|\bcouncil tax\b|\bprecept\b|\bper\b|\bcharge\b/i.test(below.label)) return []
  // Of a change in each nothing can be divided.
  const made = new Set(settled.along.map(({ column }) => column))
  const found = settled.grid.amounts.filter(({ index: column }) => says || !made.has(column)).flatMap(({ index: column }) => outcomeAt(settled, 'quotient', { row: index - 1, column }, { row: index, column }, { row: index + 1, column }, 1n, 'it may be made of other figures'))
  return says || found.some(({ check }) => check.verdict === 'holds') ? found : []
})

interface At { readonly row: number; readonly column: number }

const outcomeAt = (settled: Settled, kind: Factors['kind'], a: At, b: At, at: At, scale: bigint, doubt: string | null): Outcome[] => {
  const { grid } = settled
  const [x, y, z] = [a, b, at].map(({ row, column }) => factorAt(grid, row, column))
  const cell = grid.rows[at.row]?.cells[at.column]
  const about = grid.columns[at.column]
  if (x === undefined || x === null || y === undefined || y === null || z === undefined || z === null || cell === undefined || about === undefined) return []
  const found = factorVerdict(kind, x, y, z, scale)
  if (found === null) return []
  const { verdict, exact } = found
  const style: Style = { measure: about.measure, decimals: about.decimals, unit: '£', marked: about.measure === 'money', prefix: about.measure === 'money' ? '£' : '', suffix: '', grouped: true }
  const words = ({ row, column }: At): string => grid.rows[row]?.cells[column]?.words ?? ''
  const check: Check = {
    relation: kind, verdict, row: at.row + 1, column: at.column, place: cell.place, file: settled.file, table: settled.table, stated: cell.words,
    measure: about.measure, decimals: about.decimals, exact, difference: verdict === 'holds' ? 0n : z.worth.low - exact,
    of: [a, b].map(({ row, column }) => ({ row: row + 1, column, sign: 1 })),
    working: `${words(a)} ${kind === 'product' ? '×' : '/'} ${words(b)}${scale === 1n ? '' : ` × ${scale}`} = ${writeBare(exact, style)}, stated ${cell.words}`, reason: null, cause: null, suspects: [], toldAt: null,
  }
  // What rounding allows is listed, and nobody need read of it.
  return [{ check, sum: { ...nothing, low: exact, high: exact, figures: 1 }, style, rounded: true, printed: about.decimals, doubt: verdict === 'differs' ? doubt : null, causes: [], quiet: verdict === 'rounding', wholeRow: false }]
}

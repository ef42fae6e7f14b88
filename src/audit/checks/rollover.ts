/** What a year opens with, held against what the year before closed with, where years stand side by side. */
import { saysBase, saysClosing } from '../agreement/heads.ts'
import { statesAmount } from '../grid.ts'
import { totalLabel } from '../labels.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import { columnName, worthAt, type Settled } from '../settled.ts'

/** Two columns, the later year second. */
type Years = readonly [before: number, after: number]

/** Recomputes each opening balance that has a closing one a column away, and the base of a plan of years. */
export const rollover = (settled: Settled): Outcome[] => [...openingsOf(settled).flatMap(({ opening, closing }) => {
  const named = namedYears(settled)
  return named.length > 0 ? carried(settled, opening, closing, named, true) : [neighbours(settled, false), neighbours(settled, true)]
    .map((years) => carried(settled, opening, closing, years, false)).find((outcomes) => outcomes.length > 0) ?? []
}), ...basesOf(settled)]

/** A base is what some total of the year before came to: of those under it, the first that is so in most years, and at least in two. */
const basesOf = (settled: Settled): Outcome[] => {
  const { facts, structure, grid } = settled
  const base = facts.find(({ kind }) => kind === 'figures')
  if (base === undefined || base.opening || !saysBase(base.label)) return []
  const named = namedYears(settled)
  const years = named.length > 0 ? named : neighbours(settled, false)
  for (const total of [...structure.totals.keys()].sort((a, b) => a - b)) {
    const holding = years.filter(([before, after]) => {
      const cell = grid.rows[base.index]?.cells[after]
      return cell !== undefined && statesAmount(cell) && cell.worth.low !== 0n && cell.worth.low === worthAt(settled, total, before).low
    }).length
    if (total > base.index && holding >= 2 && 2 * holding > years.length) return carried(settled, base.index, total, years, named.length > 0)
  }
  return []
}

/** Each opening row, with the last row that closes what it opens. */
const openingsOf = ({ facts, structure }: Settled): { opening: number; closing: number }[] => {
  const openings = facts.filter(({ kind, opening, percents }) => kind === 'figures' && !percents && opening).map(({ index }) => index)
  return openings.flatMap((opening, at) => {
    const until = openings[at + 1] ?? facts.length
    const closing = facts.slice(opening + 1, until).findLast(({ kind, label, index, percents }) => kind === 'figures' && !percents && (saysClosing(label) || (totalLabel(label) === 'net' && structure.totals.has(index))))
    return closing === undefined ? [] : [{ opening, closing: closing.index }]
  })
}

const yearIn = /\b((?:19|20)\d\d)(?:\s?[/–-]\s?(?:\d\d|(?:19|20)\d\d))?\b/

/** Columns whose heads differ by one year and nothing else. */
const namedYears = ({ grid }: Settled): Years[] => {
  const named = grid.amounts.flatMap(({ index, head, measure }) => {
    const year = yearIn.exec(head)
    return year === null ? [] : [{ index, year: BigInt(year[1] ?? '0'), about: `${measure} ${head.replace(yearIn, '').toLowerCase().replace(/\s+/g, ' ').trim()}` }]
  })
  // Where each year stands once, "Actual" and "Estimate" beside it make no other kind of figure.
  const once = new Set(named.map(({ year }) => year)).size === named.length
  return named.flatMap((before) => {
    const after = named.filter(({ year, about }) => year === before.year + 1n && (once || about === before.about))
    return after.length === 1 && after[0] !== undefined ? [[before.index, after[0].index] as const] : []
  })
}

/** Columns that stand next to each other, for heads such as "Year 1" and "Quarter 2". */
const neighbours = ({ grid, along }: Settled, backwards: boolean): Years[] => {
  const made = new Set(along.map(({ column }) => column))
  const plain = grid.amounts.filter(({ index }) => !made.has(index)).map(({ index }) => index)
  return plain.slice(1).map((column, at) => backwards ? [column, plain[at] ?? column] as const : [plain[at] ?? column, column] as const)
}

/** @param named whether heads say which year follows which; else most columns must agree */
const carried = (settled: Settled, opening: number, closing: number, years: readonly Years[], named: boolean): Outcome[] => {
  const states = (row: number, column: number): boolean => {
    const cell = settled.grid.rows[row]?.cells[column]
    return cell !== undefined && statesAmount(cell)
  }
  // A column for all of them opens as the first does.
  const first = worthAt(settled, opening, years[0]?.[0] ?? -1).low
  const isWhole = (column: number): boolean => !named && first !== 0n && worthAt(settled, opening, column).low === first
  const outcomes = years.filter(([before, after]) => states(closing, before) && states(opening, after) && !isWhole(after)).flatMap(([before, after]) =>
    recompute(settled, { relation: 'carried', row: opening, column: after, parts: [{ row: closing, column: before, sign: 1 }] }) ?? [])
  const failing = outcomes.filter(fails).length
  const telling = new Set(outcomes.filter((outcome) => !fails(outcome)).map(({ check }) => worthAt(settled, opening, check.column).low).filter((worth) => worth !== 0n)).size
  if (failing === 0) return named || telling >= 2 ? outcomes : []
  if (named ? telling === 0 && outcomes.length > 1 : telling < 2 || failing > telling) return []
  const sure = telling >= 2 && telling >= 2 * failing
  return outcomes.map((outcome) => fails(outcome) && !sure
    ? { ...outcome, doubt: `${columnName(settled, outcome.check.column)} may open with another figure than the one before it closes with` } : outcome)
}

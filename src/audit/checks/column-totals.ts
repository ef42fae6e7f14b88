/** Column totals: subtotals of their blocks, grand totals of subtotals and loose rows. */
import type { Check, Part } from '../../model/check.ts'
import { absolute } from '../../model/money.ts'
import { saysOfWhich } from '../labels.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import { partsOfReading } from '../parts.ts'
import { columnName, rowName, worthAt, type Settled } from '../settled.ts'
import { differenceOf } from '../verdict.ts'
import { nothing } from '../worth.ts'
import type { TotalRow } from '../story.ts'
import { nearMiss } from './near-miss.ts'
import { isDifference, type Reading } from '../readings.ts'

/** Recomputes every total of every column of amounts. */
export const columnTotals = (settled: Settled): Outcome[] =>
  settled.facts.flatMap((facts) => {
    const total = settled.structure.totals.get(facts.index)
    return total === undefined ? unrecognised(settled, facts.index) : totalsOfRow(settled, total)
  })

const totalsOfRow = (settled: Settled, total: TotalRow): Outcome[] => {
  const outcomes = withoutRates(settled, withLoneSigns(settled, total, settled.grid.amounts.flatMap(({ index }) => recomputed(settled, total, index) ?? [])))
  const compared = outcomes.filter(({ check }) => check.verdict !== 'unchecked' && check.verdict !== 'calculated')
  const failing = compared.filter(fails).length
  const agreement = { compared: compared.length, throughout: compared.length >= 2 && failing === compared.length, sure: 10 * (compared.length - failing) >= 7 * compared.length }
  const rowsOf = ({ check }: Outcome): string => check.of.map(({ row }) => row).join(' ')
  const held = new Set(compared.filter((outcome) => !fails(outcome)).map(rowsOf))
  const elsewhere = (outcome: Outcome): string | null => held.size === 0 || held.has(rowsOf(outcome)) || [...held].some((rows) => rows.split(' ').every((row) => outcome.check.of.some((part) => String(part.row) === row)))
    ? null : 'its other columns are sums of other rows'
  return outcomes.map((outcome) => fails(outcome) ? { ...outcome, doubt: outcome.doubt ?? elsewhere(outcome) ?? doubtOf(settled, total, outcome, agreement) } : outcome)
}

/**
 * A total row that prints again what each row above it prints states a rate, as a precept's table does with Band D: three alike are no sum.
 * Only beside a column that adds up, for in a table of its own it is as likely a copied figure.
 */
const withoutRates = (settled: Settled, outcomes: readonly Outcome[]): Outcome[] => {
  const repeats = (outcome: Outcome): boolean => fails(outcome) && outcome.check.of.length >= 2
    && outcome.check.of.every(({ row, column }) => differenceOf(worthAt(settled, row - 1, column), worthAt(settled, outcome.check.row - 1, column)) === 0n)
  const elsewhere = outcomes.some(({ check }) => check.verdict === 'holds')
  return outcomes.map((outcome) => {
    if (!repeats(outcome)) return outcome
    if (!elsewhere || outcome.check.of.length < 3) return { ...outcome, doubt: 'each figure above it is the same, as a rate would be' }
    const listed = recompute(settled, { relation: 'sum', row: outcome.check.row - 1, column: outcome.check.column, parts: [] })
    return listed === null ? outcome : { ...listed, quiet: true, check: { ...listed.check, reason: `each figure of ${columnName(settled, outcome.check.column)} is the same, as a rate would be` } }
  })
}

/** How the columns of a row agree: it fails in all of them; or it holds in seven of ten, and so is sure (AUDIT-RULES section 2). */
interface Agreement {
  readonly compared: number
  readonly throughout: boolean
  readonly sure: boolean
}

/** By the row's common reading; where that fails and another holds, the figure is right by the other. */
const recomputed = (settled: Settled, { facts, reading, others }: TotalRow, column: number): Outcome | null => {
  const by = (each: Reading): Outcome | null => recompute(settled, { relation: 'sum', row: facts.index, column, parts: partsOfReading(settled, each, column) })
  const first = by(reading)
  if (first === null || !fails(first)) return first
  const stated = worthAt(settled, facts.index, column)
  for (const other of others) {
    // A single row that happens to be alike is no sum.
    if (other.count < 2 && reading.count >= 2) continue
    // The running sums tell which readings are worth writing out.
    if (differenceOf(other.sums[settled.grid.positions[column] ?? -1] ?? nothing, stated) !== 0n) continue
    const outcome = by(other)
    if (outcome?.check.verdict !== 'holds') continue
    // Its other columns add these rows: a figure that must be turned round to fit has lost its sign, or gained one.
    return (takesAway(other) && !takesAway(reading)) || isOtherWayRound(reading, other) ? { ...first, doubt: 'it would hold with some of them taken away, so a sign may be wrong' } : outcome
  }
  return first
}

/**
 * Where a row is one figure less others in all columns but one, and a sum there, a sign of that one may be wrong.
 * A variance may be a sum where its figures are differences: such columns are left alone.
 */
const withLoneSigns = (settled: Settled, { reading }: TotalRow, outcomes: readonly Outcome[]): Outcome[] => {
  if (!isDifference(reading)) return [...outcomes]
  const adds = (outcome: Outcome): boolean => outcome.check.verdict === 'holds' && outcome.check.of.length > 1 && outcome.check.of.every(({ sign }) => sign === 1)
  const lone = outcomes.filter((outcome) => adds(outcome) && !settled.along.some(({ column }) => column === outcome.check.column))
  const others = outcomes.filter((outcome) => outcome.check.verdict === 'holds' && !adds(outcome))
  const [only] = lone
  if (lone.length !== 1 || only === undefined || others.length < 2) return [...outcomes]
  const outcome = recompute(settled, { relation: 'sum', row: only.check.row - 1, column: only.check.column, parts: partsOfReading(settled, reading, only.check.column) })
  return outcomes.map((each) => each !== only || outcome === null || !fails(outcome) ? each : { ...outcome, doubt: 'it would hold with all of them added, so a sign may be wrong' })
}

/** The same two rows, taken from each other the other way round. */
const isOtherWayRound = (reading: Reading, other: Reading): boolean =>
  isDifference(reading) && isDifference(other) && reading.kind !== 'below' && other.kind !== 'below' && reading.count === 2 && other.count === 2 && reading.from === other.from && reading.kind !== other.kind

const takesAway = (reading: Reading): boolean => reading.kind === 'less' || isDifference(reading)

/** AUDIT-RULES sections 2 and 9: a false alarm costs more trust than a warning instead of an error. */
const doubtOf = (settled: Settled, { facts, reading, tail }: TotalRow, { check }: Outcome, { throughout, sure, compared }: Agreement): string | null => {
  const column = settled.grid.columns[check.column]
  const cell = settled.grid.rows[facts.index]?.cells[check.column]
  if (tail !== null && settled.structure.takenIn.has(facts.index)) return `it is the sum of the last ${tail.count} rows above it, and the others may stand for themselves`
  if (check.of.length < 2 && facts.evidence !== 'declared') return 'only one figure stands above it'
  if (throughout) return 'none of its figures is the sum of the rows above it'
  if (column?.unitInDoubt === true) return 'some figures of the column bear a unit that others lack'
  if (reading.kind === 'below' || [...settled.structure.totals.values()].some((total) => total.reading.kind === 'below')) return 'totals of this table stand above their parts'
  if (cell?.amounts.every(({ figure }) => figure.kind === 'nil' && !/[\p{L}\d]/u.test(figure.written)) === true) return 'a dash may stand for no figure at all'
  if (facts.evidence === 'total' && !facts.last && !settled.structure.takenIn.has(facts.index)) return 'its label may be a name, and no later total rests on it'
  if (facts.evidence === null && !sure) return 'its label does not say that it is a total'
  if (facts.evidence === 'total' && compared === 1 && isOutOfScale(check)) return 'its label may be a name, and it is far from their sum'
  if (facts.evidence === 'silent') return 'it has no label'
  if ((facts.evidence === 'net' || isDifference(reading)) && !sure) return 'its label may mean another difference'
  if (facts.evidence === 'weak') return 'its label may be a name, or a figure from elsewhere'
  return null
}

/** A row that looks like a total and adds up nothing is listed, so that silence never reads as a pass. */
const unrecognised = (settled: Settled, row: number): Outcome[] => {
  const facts = settled.facts[row]
  const near = nearMiss(settled, row)
  if (near.length > 0) return near
  if (facts === undefined || facts.evidence === null) return []
  // A name that begins with "Total", and a gross figure that opens its table, are items like others.
  const first = !settled.facts.slice(0, row).some(({ kind }) => kind === 'figures')
  if ((facts.evidence === 'weak' && !facts.last) || (first && facts.evidence !== 'plain' && facts.evidence !== 'total' && facts.evidence !== 'bold')) return []
  const likely = facts.evidence === 'net' && facts.last ? settled.structure.nearest.get(row) ?? [] : []
  // A gross figure is seldom what a table comes to.
  const nearest = first ? restBelow(settled, row) : (/^gross\b/i.test(facts.label) ? likely.slice(0, 1) : likely).find((reading) => !isFar(settled, row, reading))
  let toldOnce = false
  return settled.grid.amounts.flatMap(({ index }) => {
    if (facts.evidence === 'unlabelled') return unlabelled(settled, row, index)
    if (nearest !== undefined) {
      const outcome = recompute(settled, { relation: 'sum', row, column: index, parts: partsOfReading(settled, nearest, index) })
      return outcome === null ? [] : [{ ...outcome, doubt: first ? 'it stands above its rows' : 'its label may mean another difference' }]
    }
    const outcome = recompute(settled, { relation: 'sum', row, column: index, parts: [] })
    if (outcome === null) return []
    // One cause, one finding: its other columns are listed among the checks.
    const quiet = toldOnce
    toldOnce = true
    return [{
      ...outcome, quiet, wholeRow: true,
      check: { ...outcome.check, reason: `no rows were found of which ${rowName(settled, row)} would be the sum` },
    }]
  })
}

/** True where a figure is far from the sum, and no slip of the unit makes it so. */
const isOutOfScale = ({ exact, difference }: Check): boolean => {
  if (exact === null || difference === null) return false
  const stated = exact + difference
  return 2n * absolute(difference) > absolute(stated) && ![10n, 100n, 1000n].some((times) => stated === exact * times || exact === stated * times)
}

/** True where no figure of a row comes near what so few rows make: its label has another meaning. */
const isFar = (settled: Settled, row: number, reading: Reading): boolean => reading.count < 3 && settled.grid.amounts.every(({ index }) => {
  const check = recompute(settled, { relation: 'sum', row, column: index, parts: partsOfReading(settled, reading, index) })?.check
  return check === undefined || check.difference === null || check.exact === null || (check.exact + check.difference !== 0n && 5n * absolute(check.difference) > 4n * absolute(check.exact + check.difference))
})

/** All rows under one that opens its table and is called a total, if no other of them is. */
const restBelow = ({ facts }: Settled, row: number): Reading | undefined => {
  const opens = facts[row + 1]
  const first = opens?.kind === 'heading' && saysOfWhich(opens.label) ? row + 2 : row + 1
  const below = facts.slice(first)
  const last = below.findLast(({ kind }) => kind === 'figures')?.index ?? row
  const plain = below.every(({ kind, evidence }) => evidence === null && (kind !== 'heading'))
  return plain && last - first >= 1 ? { kind: 'below', first, last, count: last - first + 1, sums: [] } : undefined
}

/** The last figures of a table, without a label: most likely its total, and told as a doubt. */
const unlabelled = (settled: Settled, row: number, column: number): Outcome[] => {
  let from = row
  while (from > 0 && settled.facts[from - 1]?.kind !== 'heading' && !settled.structure.totals.has(from)) from -= 1
  const parts = settled.grid.rows.slice(from, row).flatMap(({ index, cells }): Part[] => cells[column]?.kind === 'blank' ? [] : [{ row: index, column, sign: 1 }])
  const outcome = recompute(settled, { relation: 'sum', row, column, parts })
  return outcome === null || parts.length < 2 ? [] : [{ ...outcome, doubt: 'it has no label' }]
}

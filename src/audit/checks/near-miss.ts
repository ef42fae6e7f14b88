/** Rows taken for items that would be totals but for one slip: told as a doubt where nothing but a slip explains it. */
import { explanationsOf } from '../causes/list.ts'
import { absolute } from '../../model/money.ts'
import { recompute, type Outcome } from '../outcome.ts'
import { partsOfReading } from '../parts.ts'
import { isDifference, type Reading } from '../readings.ts'
import { rowName, type Settled } from '../settled.ts'

/** How seldom chance explains a difference: slips up to this rank are rare enough for figures of four digits. */
const rare = 4
/** A wrong digit explains more, so that it wants more digits and fewer rows. */
const manyDigits = 6
const fewParts = 15
/** How many readings are tried. */
const mostReadings = 6

/** The columns of a row by the reading in which each holds or is one slip away; none where no reading is. */
export const nearMiss = (settled: Settled, row: number): Outcome[] => {
  for (const reading of (settled.structure.nearest.get(row) ?? []).slice(0, mostReadings)) {
    const found = byReading(settled, row, reading)
    if (found.length > 0) return found
  }
  return []
}

const byReading = (settled: Settled, row: number, reading: Reading): Outcome[] => {
  if (reading.count < 2 || reading.count > 60) return []
  const outcomes = settled.grid.amounts.flatMap(({ index }) => recompute(settled, { relation: 'sum', row, column: index, parts: partsOfReading(settled, reading, index) }) ?? [])
  const compared = outcomes.filter(({ check }) => check.difference !== null)
  const failing = compared.filter(({ check }) => check.verdict === 'differs')
  const borneOut = compared.filter(({ check, sum }) => check.verdict === 'holds' && sum.figures >= 2 && sum.low !== 0n).length
  if (failing.length === 0) return []
  // The end of a table that is nearly all that stands above it is hardly there by chance.
  const ends = settled.facts[row]?.last === true && !isDifference(reading) && reading.count >= 4 && failing.every(({ check }) => 10n * absolute(check.difference ?? 0n) <= absolute((check.exact ?? 0n) + (check.difference ?? 0n)))
  const few = failing.length <= borneOut + 1
  const mostHold = borneOut >= 2 && borneOut > failing.length && compared.length >= 3
  const told = ends || lacksRow(settled, row, reading, compared) || (few && (mostHold || failing.every((outcome) => isSlip(settled, outcome, borneOut > 0))))
  const doubt = settled.facts[row]?.evidence === 'net' ? 'its label may mean another difference' : `${rowName(settled, row)} does not say that it is a total, and all but one figure would make it one`
  return !told ? [] : outcomes.map((outcome) => outcome.check.verdict === 'differs' ? { ...outcome, doubt } : outcome)
}

/** The end of a table without any total that in two columns or more is greater than all rows above it, and less than twice as great: a row may be gone. */
const lacksRow = (settled: Settled, row: number, reading: Reading, compared: readonly Outcome[]): boolean => {
  if (settled.facts[row]?.last !== true || settled.structure.totals.size > 0 || isDifference(reading) || reading.kind === 'less' || reading.count < 3) return false
  const told = compared.filter(({ check }) => (check.exact ?? 0n) + (check.difference ?? 0n) !== 0n)
  const near = told.filter(({ check }) => {
    const stated = (check.exact ?? 0n) + (check.difference ?? 0n)
    const lacking = stated < 0n ? -(check.difference ?? 0n) : check.difference ?? 0n
    return lacking > 0n && 2n * lacking <= absolute(stated)
  })
  return near.length >= 2 && 3 * near.length >= 2 * told.length
}

/** True where a rare accident in figures of many digits explains the difference. */
const isSlip = (settled: Settled, outcome: Outcome, borneOut: boolean): boolean => {
  const { check } = outcome
  const digits = absolute((check.exact ?? 0n) + (check.difference ?? 0n)).toString().replace(/0+$/, '').length
  const ranks = explanationsOf(settled, outcome).map(({ rank }) => rank)
  return ranks.some((rank) => rank <= rare ? digits >= (rank <= 2 ? 3 : 4) : borneOut || (digits >= manyDigits && check.of.length <= fewParts && rank < 9))
}

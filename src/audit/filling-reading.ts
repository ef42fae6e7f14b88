/** How an `=` in a total is meant: which of the rows above it are added, where only words and rules can tell. */
import { judge } from './judgement.ts'
import { leavesOpenWhichWay, saysGrandTotal, saysSubtotal } from './labels.ts'
import { addendsOf, isDifference, type Reading } from './readings.ts'
import type { RowFacts } from './rows.ts'
import { withTotal, type Step, type Story } from './story.ts'
import { nothing } from './worth.ts'

/**
 * The reading by which an `=` is filled in, as the printed rules would add: its block; a grand total its subtotals and loose rows.
 * Null when stated figures beside it can tell better.
 */
export const fillingReading = (story: Story, step: Step, readings: readonly Reading[]): Story | null => {
  const { row } = step
  const plain = readings.filter(({ kind }) => kind === 'block' || kind === 'since-total' || kind === 'open')
  const first = plain[0]
  if (first === undefined) return null
  if (plain.some((reading) => judge(step, reading, []).compared > 0)) return null
  // A positive figure after "Less" is taken away: nothing else can be meant.
  const less = readings.find((reading) => reading.kind === 'less' && (reading.until === null) === (first.kind !== 'below' && first.until === null))
  if (less !== undefined && differs(step, first, less)) return withTotal(story, step, less, readings, 2)
  const second = leavesOpenWhichWay(row.label) && !anyNegative(step, first) ? otherWay(step, first, readings) : decidedByWords(story, row, first) ? null : plain.slice(1).find((other) => other.count >= 2 && differs(step, first, other)) ?? null
  return withTotal(story, step, first, readings, 2, { twoReadings: second })
}

/** The reading that takes away instead of adding. */
const otherWay = (step: Step, first: Reading, readings: readonly Reading[]): Reading | null =>
  readings.find((other) => isDifference(other) && differs(step, first, other)) ?? null

/** True where a minus among the parts says itself what is taken away. */
const anyNegative = ({ grid }: Step, reading: Reading): boolean =>
  addendsOf(reading).some(({ row }) => grid.amounts.some(({ index }) => (grid.rows[row]?.cells[index]?.worth.low ?? 0n) < 0n))

/** True when the label or a heading says which rows are meant. */
const decidedByWords = (story: Story, row: RowFacts, first: Reading): boolean =>
  saysSubtotal(row.label) || saysGrandTotal(row.label) || first.kind === 'open'
  // A heading after a total opens a block of its own.
  || (first.kind === 'block' && story.headed && story.lastTotal !== null)

const differs = ({ grid, row }: Step, one: Reading, other: Reading): boolean =>
  grid.amounts.some(({ index }, at) => grid.rows[row.index]?.cells[index]?.kind === 'fill'
    && ((one.sums[at] ?? nothing).low !== (other.sums[at] ?? nothing).low || (one.sums[at] ?? nothing).high !== (other.sums[at] ?? nothing).high))

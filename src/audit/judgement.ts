/** Weighs one reading of a total row against what is stated in its columns. */
import { absolute } from '../model/money.ts'
import { statesAmount } from './grid.ts'
import type { Reading } from './readings.ts'
import type { RowFacts } from './rows.ts'
import type { Step } from './story.ts'
import { differenceOf, verdictOf } from './verdict.ts'
import { isKnown, nothing } from './worth.ts'

export interface Judgement {
  /** In how many columns there is something to compare. */
  readonly compared: number
  /** In how many it holds; rounding counts a little less than an exact sum. */
  readonly holding: number
  /** In how many it holds by itself, and no other reading is asked. */
  readonly own: number
  /** In how many it does not. */
  readonly failing: number
  /** True where no column misses by more than half of what it states. */
  readonly near: boolean
  /** By how much it fails in all. */
  readonly miss: bigint
}

const worthOfVerdict = { holds: 1, rounding: 0.95, unlikely: 0.6, 'casting-difference': 0.6, differs: 0 } as const

/** @param others readings by which a column may be right although this one fails there */
export const judge = ({ grid, row, stated, print }: Step, reading: Reading, others: readonly Reading[]): Judgement => {
  let compared = 0
  let holding = 0
  let own = 0
  let failing = 0
  let miss = 0n
  let near = true
  const exactly = grid.amounts.some((_, at) => {
    const worth = stated[at] ?? nothing
    return worth.low !== 0n && worth.figures === 1 && isKnown(reading.sums[at] ?? nothing) && differenceOf(reading.sums[at] ?? nothing, worth) === 0n
  })
  grid.amounts.forEach(({ index }, at) => {
    const cell = grid.rows[row.index]?.cells[index]
    const sum = reading.sums[at] ?? nothing
    const worth = stated[at] ?? nothing
    const printed = print[at]
    if (cell === undefined || printed === undefined || !statesAmount(cell) || !isKnown(sum) || (sum.figures === 0 && worth.low === 0n)) return
    compared += 1
    const verdict = believed(verdictOf(sum, worth, printed), reading, row, exactly)
    const rescued = verdict !== 'differs' ? null : others.find((other) => other !== reading && (other.count >= 2 || reading.count < 2) && isKnown(other.sums[at] ?? nothing) && verdictOf(other.sums[at] ?? nothing, worth, printed) === 'holds')
    own += worthOfVerdict[verdict]
    holding += rescued ? 0.8 : worthOfVerdict[verdict]
    failing += verdict === 'differs' && !rescued ? 1 : 0
    miss += absolute(differenceOf(sum, worth))
    if (2n * absolute(differenceOf(sum, worth)) > absolute(worth.low)) near = false
  })
  return { compared, holding, own, failing, near, miss }
}

/**
 * A sum of one row, or a total that nothing but its figure shows, is believed only when it holds to the penny.
 * @param exactly whether it does so in some column, which lets rounding speak in the others
 */
const believed = (verdict: ReturnType<typeof verdictOf>, reading: Reading, { evidence }: RowFacts, exactly: boolean): ReturnType<typeof verdictOf> =>
  verdict !== 'holds' && (reading.count < 2 || ((evidence === 'weak' || evidence === 'unlabelled') && !exactly)) ? 'differs' : verdict

/** For sorting: the smaller miss first. */
export const compareMisses = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

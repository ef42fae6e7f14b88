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
  /** In how many it does not. */
  readonly failing: number
  /** By how much it fails in all. */
  readonly miss: bigint
}

const worthOfVerdict = { holds: 1, rounding: 0.95, unlikely: 0.6, 'casting-difference': 0.6, differs: 0 } as const

/** @param others readings by which a column may be right although this one fails there */
export const judge = ({ grid, row, stated, print }: Step, reading: Reading, others: readonly Reading[]): Judgement => {
  let compared = 0
  let holding = 0
  let failing = 0
  let miss = 0n
  grid.amounts.forEach(({ index }, at) => {
    const cell = grid.rows[row.index]?.cells[index]
    const sum = reading.sums[at] ?? nothing
    const worth = stated[at] ?? nothing
    const printed = print[at]
    if (cell === undefined || printed === undefined || !statesAmount(cell) || !isKnown(sum) || (sum.figures === 0 && worth.low === 0n)) return
    compared += 1
    const verdict = believed(verdictOf(sum, worth, printed), reading, row)
    const rescued = verdict !== 'differs' ? null : others.find((other) => other !== reading && isKnown(other.sums[at] ?? nothing) && verdictOf(other.sums[at] ?? nothing, worth, printed) === 'holds')
    holding += rescued ? 0.8 : worthOfVerdict[verdict]
    failing += verdict === 'differs' && !rescued ? 1 : 0
    miss += absolute(differenceOf(sum, worth))
  })
  return { compared, holding, failing, miss }
}

/** A sum of one row, or a total that nothing but its figure shows, is believed only when it holds to the penny. */
const believed = (verdict: ReturnType<typeof verdictOf>, reading: Reading, { evidence }: RowFacts): ReturnType<typeof verdictOf> =>
  verdict !== 'holds' && (reading.count < 2 || evidence === 'weak' || evidence === 'unlabelled') ? 'differs' : verdict

/** For sorting: the smaller miss first. */
export const compareMisses = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** Totals that no word shows: believed where the figures of several columns agree (AUDIT-RULES section 2, agreement). */
import { absolute } from '../model/money.ts'
import { statesAmount } from './grid.ts'
import { isKnown, nothing, type Worth } from './worth.ts'
import type { Marks, Open, Reading } from './readings.ts'
import type { Step } from './story.ts'
import { verdictOf } from './verdict.ts'

/** How many columns are looked at before the sums of a whole row are made. */
const looks = 4

/**
 * True where some column of a row comes to what stands above it.
 * Tables of thousands of rows are asked this at each, so that no sum is made here but the one looked at.
 */
export const mayBeUnsaid = (marks: Marks, { grid, row, stated }: Step): boolean => {
  const { open } = marks
  if (open === null || open.count < 2) return false
  let looked = 0
  for (const [at, { index }] of grid.amounts.entries()) {
    const cell = grid.rows[row.index]?.cells[index]
    const worth = stated[at] ?? nothing
    if (cell === undefined || !statesAmount(cell) || worth.low === 0n) continue
    for (const until of marks.opening === null ? [marks.start, marks.lastTotal, null] : [marks.start, marks.lastTotal, null, marks.opening]) {
      const difference = absolute(sumBack(open, until, at) - worth.low)
      const grain = (open.sums[at] ?? nothing).grain - (until === null ? nothing : until.sums[at] ?? nothing).grain + worth.grain
      if (2n * difference <= grain) return true
    }
    looked += 1
    if (looked >= looks) return false
  }
  return false
}

/** True where one of the first two figures of a row is what some of the rows right above it come to: looked at before whole rows are added. */
export const mayBeTail = ({ open, start }: Marks, { stated }: Step): boolean => {
  const places = stated.flatMap(({ low }, at) => low === 0n ? [] : [at]).slice(0, 2)
  return places.some((at) => {
    let sum = 0n
    let entry = open
    for (let count = 1; count <= rowsOfTail && entry !== null && entry !== start; count += 1) {
      sum += (entry.entry.worths[at] ?? nothing).low
      if (count >= 2 && sum === stated[at]?.low) return true
      entry = entry.under
    }
    return false
  })
}

const rowsOfTail = 40

/** In how many columns sums are just what a row states, in figures that differ, and in how many they are not. */
export const exactly = (step: Step, sums: readonly Worth[]): { readonly holding: number; readonly missing: number } => {
  const different = new Set<bigint>()
  let missing = 0
  for (const { worth, sum } of statedBeside(step, sums)) {
    if (!isKnown(sum) || sum.low !== worth.low) missing += 1
    else if (worth.low !== 0n) different.add(worth.low)
  }
  return { holding: different.size, missing }
}

/** What a row states in each column that states an amount, beside what sums come to there. */
const statedBeside = ({ grid, row, stated }: Step, sums: readonly Worth[]): { readonly worth: Worth; readonly sum: Worth }[] => grid.amounts.flatMap(({ index }, at) => {
  const cell = grid.rows[row.index]?.cells[index]
  return cell === undefined || !statesAmount(cell) ? [] : [{ worth: stated[at] ?? nothing, sum: sums[at] ?? nothing }]
})

const sumBack = (open: Open, until: Open | null, at: number): bigint => (open.sums[at] ?? nothing).low - (until?.sums[at] ?? nothing).low

/** How well a reading agrees with a row that does not say that it is a total; null where it is not to be believed. */
export const scoreOfUnsaid = ({ grid, row, stated, print }: Step, reading: Reading): number | null => {
  if (reading.kind === 'below' || reading.count < 2) return null
  // What "Less" rows leave is printed under them.
  const afterLess = reading.from.entry.less
  const last = reading.from.entry.worths
  const different = new Set<bigint>()
  let [compared, holding, failing, exact] = [0, 0, 0, 0]
  grid.amounts.forEach(({ index }, at) => {
    const cell = grid.rows[row.index]?.cells[index]
    const worth = stated[at] ?? nothing
    const sum = reading.sums[at] ?? nothing
    const printed = print[at]
    if (cell === undefined || printed === undefined || !statesAmount(cell) || (sum.figures === 0 && worth.low === 0n)) return
    compared += 1
    const verdict = sum.unknown > 0 || sum.unfilled > 0 ? 'differs' : verdictOf(sum, worth, printed)
    if (verdict !== 'holds' && (verdict !== 'rounding' || !printed.rounded)) failing += 1
    else {
      holding += 1
      if (verdict === 'holds') exact += 1
      // A row that repeats the one above it agrees by chance with a block of noughts.
      if (worth.low !== 0n && worth.low !== (last[at] ?? nothing).low) different.add(worth.low)
    }
  })
  if (different.size === 0 || (exact === 0 && different.size < 2)) return null
  if (different.size >= 2 && failing === 0) return 5
  if (different.size >= 2 && 10 * holding >= 7 * compared) return 1
  if (different.size >= 2 && holding >= failing) return afterLess && holding > failing ? 0.5 : -1
  // One of two columns: only if later totals rest on it.
  if (failing > 0) return compared !== 2 ? null : row.last && reading.count >= 3 && saysMuch(different) ? 0.5 : -3
  // A single column: believed only if later totals rest on it, or as the end of a table in figures that no chance brings together.
  if ([...different].some((worth) => digitsThatCount(worth) >= sureDigits)) return 1
  return row.last && reading.count >= 3 && saysMuch(different) ? 1 : -3
}

/** True where two columns or more are near what a reading comes to, and two of three are: variances may be far. */
export const isNear = (step: Step, { sums }: Reading): boolean => {
  const different = new Set<bigint>()
  let [near, far] = [0, 0]
  for (const { worth, sum } of statedBeside(step, sums)) {
    if (worth.low === 0n) continue
    if (sum.unknown > 0 || 3n * absolute(sum.low - worth.low) > 2n * absolute(worth.low)) far += 1
    else {
      near += 1
      different.add(worth.low)
    }
  }
  return different.size >= 2 && near >= 2 * far
}

/** True where three columns or more state an amount, and all are within a twentieth of what a reading comes to. */
export const isClose = (step: Step, { sums }: Reading): boolean => {
  const compared = statedBeside(step, sums).filter(({ worth }) => worth.low !== 0n)
  return compared.length >= 3 && compared.every(({ worth, sum }) => sum.unknown === 0 && 20n * absolute(sum.low - worth.low) <= absolute(worth.low))
}

/** Of a sum to the last of so many digits nobody need ask whether it came about by chance. */
const sureDigits = 6

/** Four digits before the noughts at the end: sums of round grants meet by chance. */
const saysMuch = (worths: ReadonlySet<bigint>): boolean => [...worths].some((worth) => digitsThatCount(worth) >= 4)

const digitsThatCount = (worth: bigint): number => absolute(worth).toString().replace(/0+$/, '').length

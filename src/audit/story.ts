/** A story of a table's rows: which of them are totals, and of what. Stories grow row by row, and are never changed. */
import { statesAmount, type Grid } from './grid.ts'
import { isDifference, opened, type Entry, type Marks, type Reading } from './readings.ts'
import type { RowFacts } from './rows.ts'
import type { TotalColumn } from './total-columns.ts'
import type { Print } from './verdict.ts'
import { isExact, nothing, plus, unfilled, without, type Worth } from './worth.ts'

/** A row that was decided to be a total. */
export interface TotalRow {
  readonly facts: RowFacts
  readonly reading: Reading
  /** The other readings that position allows, the likeliest first. */
  readonly others: readonly Reading[]
  /** True when an `=` may be filled in by more than one of them, and nothing tells which. */
  readonly twoReadings: Reading | null
  /** Where it fails: the last rows alone, if they come to just what it states. */
  readonly tail: Reading | null
}

/** One consistent story of the rows so far. */
export interface Story extends Marks {
  readonly decided: Decided | null
  readonly score: number
  /** Rows before this one belong to a total that stands above them. */
  readonly skipTo: number
  /** True right after an empty row. */
  readonly setOff: boolean
}

/** The rows decided so far, the newest first. */
export interface Decided {
  readonly row: number
  readonly worths: readonly Worth[]
  readonly total: TotalRow | null
  /** What an item would add up if it were a total after all, the likeliest first. */
  readonly nearest: readonly Reading[]
  /** True for a row that stands there twice, and counts once. */
  readonly again: boolean
  readonly before: Decided | null
}

/** A row, with all that is needed to weigh it. */
export interface Step {
  readonly grid: Grid
  readonly row: RowFacts
  readonly stated: readonly Worth[]
  readonly print: readonly Print[]
  readonly below: Reading | null
  readonly totalColumns: readonly TotalColumn[]
}

/** Goes on with the row as an item. */
export const withItem = (story: Story, step: Step, score: number, nearest: readonly Reading[] = []): Story => {
  const worths = alongRow(step, step.stated)
  const entry: Entry = { row: step.row.index, label: step.row.label, worths, leaves: worths, reading: null, less: step.row.less, named: speaksOfTotal(step.row), setOff: story.setOff }
  const open = opened(entry, story.open)
  return { ...decide(story, step, null, worths, nearest), open, bottom: story.bottom ?? entry, opening: step.row.opening ? open : story.opening, score: story.score + score }
}

const speaksOfTotal = ({ evidence }: RowFacts): boolean => evidence === 'plain' || evidence === 'total' || evidence === 'net'

/** Goes on with the row as a total. */
export const withTotal = (story: Story, step: Step, reading: Reading, readings: readonly Reading[], score: number, { twoReadings = null, tail = null }: Partial<Pick<TotalRow, 'twoReadings' | 'tail'>> = {}): Story => {
  const { grid, row, stated } = step
  const cellAt = (at: number) => grid.rows[row.index]?.cells[grid.amounts[at]?.index ?? -1]
  const worths = alongRow(step, stated.map((worth, at) => {
    const cell = cellAt(at)
    return cell?.kind === 'fill' && !statesAmount(cell) ? filledIn(reading.sums[at] ?? nothing) : worth
  }))
  // A total that leaves a column blank stands there for its parts all the same.
  const standing = worths.map((worth, at) => cellAt(at)?.kind === 'blank' ? reading.sums[at] ?? nothing : worth)
  const entry: Entry = { row: row.index, label: row.label, worths: standing, leaves: leavesOf(reading) ?? standing, reading, less: false, named: false, setOff: story.setOff }
  const until = reading.kind === 'below' ? story.open : reading.until
  const open = opened(entry, until)
  const total: TotalRow = { facts: row, reading, others: readings.filter((other) => other !== reading), twoReadings, tail }
  return {
    ...decide(story, step, total, worths),
    open, start: open, lastTotal: open, headed: false,
    // The balance that a block opens with stays so until a total takes it in.
    opening: until !== null && story.opening !== null && story.opening.count <= until.count ? story.opening : null,
    bottom: until === null ? entry : story.bottom,
    score: story.score + score,
    skipTo: reading.kind === 'below' ? reading.last + 1 : story.skipTo,
  }
}

const leavesOf = (reading: Reading): readonly Worth[] | null => {
  if (reading.kind === 'leaves' || isDifference(reading)) return reading.sums
  if (reading.kind === 'block' || reading.kind === 'since-total' || reading.kind === 'open' || reading.kind === 'tail') {
    return reading.from.leaves.map((worth, at) => without(worth, reading.until?.leaves[at] ?? nothing))
  }
  return null
}

/** Goes on with the row as nothing that a later total could add. */
export const decide = (story: Story, { row }: Step, total: TotalRow | null, worths: readonly Worth[], nearest: readonly Reading[] = []): Story =>
  ({ ...story, setOff: row.kind === 'blank', decided: { row: row.index, worths, total, nearest, again: false, before: story.decided } })

/** Goes on with a row that says the one above it again as standing there twice by accident: believed if totals then hold. */
export const withAgain = (story: Story, step: Step): Story => {
  const next = decide(story, step, null, step.stated)
  return { ...next, decided: next.decided && { ...next.decided, again: true }, score: story.score - 1.5 }
}

/** What an `=` comes to: the exact sum, or nothing that could be added on. */
const filledIn = (sum: Worth): Worth => isExact(sum) && sum.figures > 0 ? sum : unfilled

/** Fills in each `=` of a row's total columns from the columns before it. */
export const alongRow = ({ grid, row, totalColumns }: Step, worths: readonly Worth[]): readonly Worth[] => {
  if (totalColumns.length === 0) return worths
  const filled = [...worths]
  const positionOf = (column: number): number => grid.positions[column] ?? -1
  for (const { column, parts } of totalColumns) {
    const cell = grid.rows[row.index]?.cells[column]
    if (cell?.kind === 'fill' && !statesAmount(cell)) {
      filled[positionOf(column)] = filledIn(parts.reduce((sum, part) => plus(sum, filled[positionOf(part)] ?? nothing), nothing))
    }
  }
  return filled
}

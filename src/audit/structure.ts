/**
 * Decides once what each row is. Candidates for totals are weighed together, not one by one: the set of totals
 * that makes most of the printed figures agree wins, so that a recipient called "Total Gym Ltd" stays an item.
 */
import type { Grid } from './grid.ts'
import { compareMisses, judge } from './judgement.ts'
import { saysGrandTotal, saysSubtotal } from './labels.ts'
import { printOf } from './print.ts'
import { readingsAt, type Reading } from './readings.ts'
import type { Evidence, RowFacts } from './rows.ts'
import { alongRow, decide, withItem, withTotal, type Decided, type Step, type Story, type TotalRow } from './story.ts'
import type { TotalColumn } from './total-columns.ts'
import { nothing, plus, type Worth } from './worth.ts'

export interface Structure {
  readonly totals: ReadonlyMap<number, TotalRow>
  /** What each row came to be worth in each column of amounts, `=` filled in. */
  readonly worths: readonly (readonly Worth[])[]
  /** The rows that a later total took in. */
  readonly takenIn: ReadonlySet<number>
}

/** How many stories are carried on; papers have a handful of totals. */
const mostStories = 8

/** What it costs to take a row for an item although something speaks for a total. */
const costAsItem: Readonly<Record<Evidence, number>> = { declared: 1000, bold: 9, plain: 9, total: 7, weak: 2, net: 1, unlabelled: 1 }
/** What it costs to take it for a total that does not add up. */
const costOfFailing: Readonly<Record<Evidence, number>> = { declared: 6, bold: 6, plain: 6, total: 6, weak: 5, net: 1000, unlabelled: 1000 }
const gainOfHolding = 8

/** Reads a table's rows from top to bottom. */
export const structureOf = (grid: Grid, facts: readonly RowFacts[], totalColumns: readonly TotalColumn[]): Structure => {
  const print = grid.amounts.map((column) => printOf(column, grid.rows.flatMap(({ cells }) => cells[column.index]?.amounts ?? [])))
  let stories: Story[] = [{ open: null, start: null, lastTotal: null, headed: false, bottom: null, decided: null, score: 0, skipTo: 0 }]
  for (const row of facts) {
    const stated = grid.amounts.map(({ index }) => grid.rows[row.index]?.cells[index]?.worth ?? nothing)
    const below = row.evidence === null ? null : readingBelow(grid, facts, row)
    stories = stories.flatMap((story) => continued(story, { grid, row, stated, print, below, totalColumns }))
    if (stories.length > 1) stories = stories.sort((a, b) => b.score - a.score).slice(0, mostStories)
  }
  return structure(stories[0]?.decided ?? null, grid)
}

const continued = (story: Story, step: Step): Story[] => {
  const { row } = step
  if (row.kind !== 'figures') {
    // A heading opens a block. Words where an amount is wanted make every total over them uncheckable.
    const next = row.kind === 'heading' ? { ...story, start: story.open, headed: true } : story
    return row.kind === 'words' ? [withItem(next, step, 0)] : [decide(next, step, null, step.stated)]
  }
  if (row.index < story.skipTo || row.ofWhich) return [decide(story, step, null, alongRow(step, step.stated))]
  if (row.evidence === null) return [withItem(story, step, 0)]

  const { evidence } = row
  const stories: Story[] = []
  const readings = readingsAt(story, row)
  if (evidence === 'declared') {
    const filled = fillingReading(story, step, readings)
    if (filled !== null) return [filled]
  }
  const judged = readings.map((reading, rank) => ({ reading, rank, judgement: judge(step, reading, readings) }))
  // Of readings that all fail, the one that fails by least is the likelier, unless the label says which.
  const ranked = saysSubtotal(row.label) || saysGrandTotal(row.label) ? judged : [...judged].sort((a, b) => compareMisses(a.judgement.miss, b.judgement.miss) || a.rank - b.rank)
  ranked.forEach(({ reading, judgement, rank }, order) => {
    const { compared, holding } = judgement
    // Rounding counts a little less than one, so "fails" asks for a whole column.
    const fails = judgement.failing > 0
    if (fails && !mayFail(reading, evidence)) return
    const score = compared === 0 ? 1 : (gainOfHolding * holding - costOfFailing[evidence] * judgement.failing) / compared
    stories.push(withTotal(story, step, reading, readings, score - (fails ? order : rank) * 0.4))
  })
  if (step.below !== null) {
    const judgement = judge(step, step.below, [])
    if (judgement.compared > 0 && judgement.failing === 0) stories.push(withTotal(story, step, step.below, readings, gainOfHolding - 1.5))
  }
  if (evidence !== 'declared' || stories.length === 0) {
    // With nothing above it there is nothing that it could add up.
    const named = evidence === 'plain' || evidence === 'total' || evidence === 'bold'
    stories.push(withItem(story, step, story.open === null ? 0 : -costAsItem[evidence] - (row.last && named ? 2 : 0)))
  }
  return stories
}

/** A sum of one row is no sum: it may hold, but nobody can say that it fails, unless the label leaves no doubt. */
const mayFail = (reading: Reading, evidence: Evidence): boolean => {
  if (reading.kind === 'leaves' || reading.kind === 'less' || reading.kind === 'first-less-rest') return false
  if (evidence === 'net' || evidence === 'unlabelled') return false
  return reading.count >= 2 || (reading.kind === 'block' && (evidence === 'plain' || evidence === 'declared' || evidence === 'total'))
}

/** A total above its parts: the rows that follow, down to the next candidate or heading. */
const readingBelow = (grid: Grid, facts: readonly RowFacts[], row: RowFacts): Reading | null => {
  let last = row.index
  let count = 0
  while (facts[last + 1]?.kind === 'figures' && facts[last + 1]?.evidence === null) {
    last += 1
    count += 1
  }
  if (count < 2) return null
  const sums = grid.amounts.map(({ index }) => {
    let sum = nothing
    for (let at = row.index + 1; at <= last; at += 1) sum = plus(sum, grid.rows[at]?.cells[index]?.worth ?? nothing)
    return sum
  })
  return { kind: 'below', first: row.index + 1, last, count, sums }
}

/**
 * The reading by which an `=` is filled in, as the printed rules would add: its block; a grand total its subtotals and loose rows.
 * Null when stated figures beside it can tell better.
 */
const fillingReading = (story: Story, step: Step, readings: readonly Reading[]): Story | null => {
  const { row } = step
  const plain = readings.filter(({ kind }) => kind === 'block' || kind === 'since-total' || kind === 'open')
  const first = plain[0]
  if (first === undefined) return null
  if (plain.some((reading) => judge(step, reading, []).compared > 0)) return null
  const second = decidedByWords(story, row, first) ? null : plain.slice(1).find((other) => other.count >= 2 && differs(step, first, other)) ?? null
  return withTotal(story, step, first, readings, 2, second)
}

/** True when the label or a heading says which rows are meant. */
const decidedByWords = (story: Story, row: RowFacts, first: Reading): boolean =>
  saysSubtotal(row.label) || saysGrandTotal(row.label) || first.kind === 'open'
  // A heading after a total opens a block of its own.
  || (first.kind === 'block' && story.headed && story.lastTotal !== null)

const differs = ({ grid, row }: Step, one: Reading, other: Reading): boolean =>
  grid.amounts.some(({ index }, at) => grid.rows[row.index]?.cells[index]?.kind === 'fill'
    && ((one.sums[at] ?? nothing).low !== (other.sums[at] ?? nothing).low || (one.sums[at] ?? nothing).high !== (other.sums[at] ?? nothing).high))

const structure = (decided: Decided | null, grid: Grid): Structure => {
  const totals = new Map<number, TotalRow>()
  const takenIn = new Set<number>()
  const worths: (readonly Worth[])[] = grid.rows.map(() => [])
  for (let at = decided; at !== null; at = at.before) {
    worths[at.row] = at.worths
    if (at.total === null) continue
    totals.set(at.row, at.total)
    const { reading } = at.total
    if (reading.kind === 'below') continue
    for (let open: typeof reading.from | null = reading.from; open !== null && open !== reading.until; open = open.under) takenIn.add(open.entry.row)
  }
  return { totals, worths, takenIn }
}

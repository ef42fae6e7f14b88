/**
 * Decides once what each row is. Candidates for totals are weighed together, not one by one: the set of totals
 * that makes most of the printed figures agree wins, so that a recipient called "Total Gym Ltd" stays an item.
 */
import { statesAmount, type Grid } from './grid.ts'
import { readingBelow, unsaidBelow } from './below.ts'
import { fillingReading } from './filling-reading.ts'
import { compareMisses, judge, type Judgement } from './judgement.ts'
import { namesYear, saysAll, saysClosingBalance, saysGrandTotal, saysSubtotal } from './labels.ts'
import { printOf } from './print.ts'
import { addsNamedTotals, isDifference, readingsAt, tailAt, type Reading } from './readings.ts'
import type { Evidence, RowFacts } from './rows.ts'
import { alongRow, decide, withAgain, withItem, withTotal, type Decided, type Step, type Story, type TotalRow } from './story.ts'
import type { TotalColumn } from './total-columns.ts'
import { exactly, isClose, isNear, mayBeTail, mayBeUnsaid, scoreOfUnsaid } from './unsaid.ts'
import { differenceOf } from './verdict.ts'
import { isKnown, nothing, type Worth } from './worth.ts'

export interface Structure {
  readonly totals: ReadonlyMap<number, TotalRow>
  /** What each row came to be worth in each column of amounts, `=` filled in. */
  readonly worths: readonly (readonly Worth[])[]
  /** The rows that a later total took in. */
  readonly takenIn: ReadonlySet<number>
  /** Rows that stand there twice: no total took them in. */
  readonly again: ReadonlySet<number>
  /** What a row that was taken for an item would most likely add up, if it were a total after all. */
  readonly nearest: ReadonlyMap<number, readonly Reading[]>
}

/** How many stories are carried on; papers have a handful of totals. */
const mostStories = 8

/** What it costs to take a row for an item although something speaks for a total. */
const costAsItem: Readonly<Record<Evidence, number>> = { declared: 1000, bold: 9, plain: 9, total: 7, weak: 2, net: 1, silent: 3, unlabelled: 1 }
/** What it costs to take it for a total that does not add up. */
const costOfFailing: Readonly<Record<Evidence, number>> = { declared: 6, bold: 6, plain: 6, total: 6, weak: 5, net: 3, silent: 4, unlabelled: 1000 }
const gainOfHolding = 8

/** Reads a table's rows from top to bottom. */
export const structureOf = (grid: Grid, facts: readonly RowFacts[], totalColumns: readonly TotalColumn[]): Structure => {
  const print = grid.amounts.map((column) => printOf(column, grid.rows.flatMap(({ cells }) => cells[column.index]?.amounts ?? [])))
  let stories: Story[] = [{ open: null, start: null, lastTotal: null, headed: false, bottom: null, opening: null, decided: null, score: 0, skipTo: 0, setOff: false }]
  for (const row of facts) {
    const stated = grid.amounts.map(({ index }) => grid.rows[row.index]?.cells[index]?.worth ?? nothing)
    const below = row.kind !== 'figures' ? null : row.evidence === null && !row.setsIn ? unsaidBelow(grid, facts, row) : readingBelow(grid, facts, row)
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
  if (row.percents) return [decide(story, step, null, step.stated)]
  if (row.setIn) return [decide(story, step, null, alongRow(step, step.stated))]
  if (row.evidence === null) return row.again ? [...unsaid(story, step), withAgain(story, step)] : unsaid(story, step)

  const { evidence } = row
  const stories: Story[] = []
  const readings = readingsAt(story, row)
  if (evidence === 'declared') {
    const filled = fillingReading(story, step, readings)
    if (filled !== null) return [filled]
  }
  const judged = readings.map((reading, rank) => ({ reading, rank, judgement: judge(step, reading, readings) }))
  // Of readings that all fail, the one that fails by least is the likelier, unless the label says which.
  const ranked = saysSubtotal(row.label) || saysGrandTotal(row.label) ? judged : [...judged].sort((a, b) => b.judgement.own - a.judgement.own || loneLast(a.reading) - loneLast(b.reading) || compareMisses(a.judgement.miss, b.judgement.miss) || a.rank - b.rank)
  // The first row under a heading has nothing of its block above it: what stands before the heading is no part of it, unless it holds.
  const opensBlock = story.headed && story.open !== null && story.open === story.start && !row.last
  const tail = evidence === 'net' || evidence === 'weak' || evidence === 'unlabelled' || judged.some(({ judgement }) => judgement.failing === 0)
    ? null : tailAt(story, (sums) => statesExactly(step, sums))
  if (tail?.setOff) stories.push(withTotal(story, step, tail.reading, readings, gainOfHolding - 1.5))
  ranked.forEach(({ reading, judgement }, order) => {
    const { compared, holding } = judgement
    // Rounding counts a little less than one, so "fails" asks for a whole column.
    const fails = judgement.failing > 0
    if (fails && (!mayFail(reading, row, judgement) || (opensBlock && judgement.holding === 0))) return
    // A net figure that fails is told by the reading that comes nearest, and by no other.
    if (fails && evidence === 'net' && order > 0 && reading.kind !== 'less') return
    const score = compared === 0 ? 1 : fails && reading.count < 2 && isLone(row) ? -costAsItem[evidence] - 1 : (gainOfHolding * holding - costOfFailing[evidence] * judgement.failing) / compared
    stories.push(withTotal(story, step, reading, readings, score - order * 0.4, { tail: tail?.reading ?? null }))
  })
  // What a block closes with is made of what it opened with.
  if (step.below !== null && !(story.opening !== null && saysClosingBalance(row.label))) {
    const judgement = judge(step, step.below, [])
    const { compared, failing } = judgement
    if (compared > 0 && (failing === 0 || allButOne(judgement))) stories.push(withTotal(story, step, step.below, readings, gainOfHolding - 1.5 - 3 * failing))
    // It fails in all its columns: believed only if a later total rests on it.
    else if (compared >= 2 && isNear(step, step.below) && (evidence === 'bold' || evidence === 'plain' || evidence === 'total')) stories.push(withTotal(story, step, step.below, readings, -costAsItem[evidence] - 2))
  }
  if (evidence !== 'declared' || stories.length === 0) {
    // With nothing above it there is nothing that it could add up.
    const named = evidence === 'plain' || evidence === 'total' || evidence === 'bold' || saysAll(row.label)
    // Right under the only total there is nothing that it could add up either: it is last year's.
    // Rows that say "Less" are taken from something, and what comes of it is printed under them.
    const afterLess = evidence === 'net' && story.open !== null && story.open.lesses > (story.start?.lesses ?? 0) ? 4 : 0
    const alone = namesYear(row.label) && story.open !== null && story.open === story.lastTotal && story.open.count === 1
    stories.push(withItem(story, step, story.open === null ? 0 : alone ? -1 : -costAsItem[evidence] - afterLess - (row.last && named ? (saysAll(row.label) ? 5 : 2) : 0), likeliest(ranked)))
  }
  return stories
}

/** A row that says nothing of a total: an item, and one besides if its figures agree. */
const unsaid = (story: Story, step: Step): Story[] => {
  const { below } = step
  const item = withItem(story, step, 0, step.row.last ? readingsAt(story, step.row) : [])
  if (below !== null) {
    const { compared, failing, own } = judge(step, below, [])
    // Lines that are set in say themselves that they belong to the row above.
    return step.row.setsIn ? (own > 0 ? [withTotal(story, step, below, [], 4 * own - failing)] : [item]) : compared > 0 && (failing === 0 || allButOne({ failing, own })) ? [item, withTotal(story, step, below, [], failing > 0 ? -3 : own >= 3 && differ(step) >= 3 ? 1.5 : -0.5)] : [item]
  }
  if (step.row.less || step.row.opening) return [item, ...lackingRow(story, step)]
  if (!mayBeUnsaid(story, step)) return [item, ...lackingRow(story, step), ...tailUnsaid(story, step)]
  const readings = readingsAt(story, step.row).filter(({ kind }) => kind === 'block' || kind === 'since-total' || kind === 'open')
  return [item, ...readings.flatMap((reading, rank) => {
    const score = scoreOfUnsaid(step, reading)
    return score === null ? [] : [withTotal(story, step, reading, readings, score - rank * 0.4)]
  })]
}

/** A row that is near the sum of its block in every column, and is it in none, may lack a row: believed only if a later total rests on it. */
const lackingRow = (story: Story, step: Step): Story[] => {
  const { open, start } = story
  if (step.row.less || step.row.opening || step.row.last || open === null || open === start || open.count - (start?.count ?? 0) < 2) return []
  const [block] = readingsAt(story, step.row)
  if (block?.kind !== 'block' || !isNear(step, block)) return []
  // What "Less" rows leave is printed under them: close to it in several columns, it is that, and a row is gone.
  return [withTotal(story, step, block, [], open.entry.less && isClose(step, block) ? 0.5 : -4.5)]
}

/** The last rows of a block alone, under loose ones that stand for themselves, where three columns say so exactly, and all others but one: believed if a later total rests on it. */
const tailUnsaid = (story: Story, step: Step): Story[] => {
  if (differ(step) < columnsOfTail || !mayBeTail(story, step)) return []
  let failing = 0
  const tail = tailAt(story, (sums) => {
    const { holding, missing } = exactly(step, sums)
    failing = missing
    return holding >= columnsOfTail && missing <= 1
  })
  return tail === null ? [] : [withTotal(story, step, tail.reading, [], failing > 0 ? -1.5 : -0.5)]
}

/** Without a word for it, and without a block that ends there, so many different figures must come to what stands above them. */
const columnsOfTail = 3

/** How many different figures a row states. */
const differ = ({ stated }: Step): number => new Set(stated.flatMap(({ low }) => low === 0n ? [] : [low])).size

/** True where one column fails, and others bear out what it fails at. */
const allButOne = ({ failing, own }: Pick<Judgement, 'failing' | 'own'>): boolean => failing === 1 && own >= 2

/** A row set apart over a single one: a total that lost the rest of its block, believed only if a later total rests on it. */
const isLone = ({ evidence, last }: RowFacts): boolean => evidence === 'bold' || evidence === 'silent' || (evidence === 'total' && !last)

/** For sorting: a sum of a single row last. */
const loneLast = ({ count }: Reading): number => (count < 2 ? 1 : 0)

/** The readings that miss by least first; those without a figure to compare left out. */
const likeliest = (ranked: readonly { readonly reading: Reading; readonly judgement: Judgement }[]): Reading[] =>
  ranked.flatMap(({ reading, judgement }) => judgement.compared > 0 && reading.count >= 2 ? [reading] : [])

/** True where the sums are just what the row states, in every column that states something. */
const statesExactly = ({ grid, row, stated }: Step, sums: readonly Worth[]): boolean => {
  let compared = 0
  for (const [at, { index }] of grid.amounts.entries()) {
    const cell = grid.rows[row.index]?.cells[index]
    const sum = sums[at] ?? nothing
    if (cell === undefined || !statesAmount(cell)) continue
    if (!isKnown(sum) || differenceOf(sum, stated[at] ?? nothing) !== 0n) return false
    compared += 1
  }
  return compared > 0
}

/**
 * A sum of one row is no sum: it may hold, but nobody can say that it fails, unless the label leaves no doubt.
 * Nor can a sum of rows that are themselves called totals: income, expenditure and reserves may stand side by side.
 * A difference may fail where most columns bear it out, or where its rows say themselves that they are taken away.
 */
const mayFail = (reading: Reading, row: RowFacts, { holding, failing, own, near }: Judgement): boolean => {
  const { evidence, difference, last, label } = row
  if (reading.kind === 'leaves' || evidence === 'unlabelled') return false
  const borneOut = own >= 0.9 && holding >= failing
  if (isDifference(reading)) return borneOut
  if (reading.kind === 'less') return borneOut || (evidence !== 'weak' && reading.count >= 2)
  if (evidence === 'weak' && (difference || (last && saysAll(label)))) return borneOut || (!difference && near && reading.count >= 2)
  if (evidence === 'net' || evidence === 'silent') return reading.count >= 2 || (evidence === 'silent' && reading.kind === 'block')
  if (addsNamedTotals(reading)) return false
  return reading.count >= 2 || (reading.kind === 'block' && (evidence === 'plain' || evidence === 'declared' || isLone(row) || (evidence === 'total' && last)))
}

const structure = (decided: Decided | null, grid: Grid): Structure => {
  const totals = new Map<number, TotalRow>()
  const takenIn = new Set<number>()
  const nearest = new Map<number, readonly Reading[]>()
  const again = new Set<number>()
  const worths: (readonly Worth[])[] = grid.rows.map(() => [])
  for (let at = decided; at !== null; at = at.before) {
    worths[at.row] = at.worths
    if (at.nearest.length > 0) nearest.set(at.row, at.nearest)
    if (at.again) again.add(at.row)
    if (at.total === null) continue
    totals.set(at.row, at.total)
    const { reading } = at.total
    if (reading.kind === 'below') continue
    for (let open: typeof reading.from | null = reading.from; open !== null && open !== reading.until; open = open.under) takenIn.add(open.entry.row)
  }
  return { totals, worths, takenIn, again, nearest }
}

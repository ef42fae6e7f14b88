/** Totals that stand above their parts: a total on top, "of which:" under it, and a row with its own lines set in below it. */
import { statesAmount, type Grid } from './grid.ts'
import { saysOfWhich } from './labels.ts'
import type { Reading } from './readings.ts'
import type { RowFacts } from './rows.ts'
import { nothing, plus } from './worth.ts'

/** How many rows a row without a word for it is tried against. */
const mostParts = 14

/** Below a row that speaks of a total: the rows that follow, down to the next candidate or heading; "of which:" only opens them. */
export const readingBelow = (grid: Grid, facts: readonly RowFacts[], row: RowFacts): Reading | null => {
  const { first, last } = setInUnder(facts, row) ?? followingOf(facts, row)
  // Where a row set apart has but one under it, two figures must tell.
  return last < first || (last === first && !isSetApart(grid, row)) ? null : below(grid, first, last)
}

const isSetApart = (grid: Grid, { evidence, index }: RowFacts): boolean =>
  evidence === 'bold' && new Set(grid.amounts.flatMap((column) => grid.rows[index]?.cells[column.index]?.worth.low || [])).size >= 2

/** The lines set in under a row; null where there are none. */
export const setInUnder = (facts: readonly RowFacts[], { index }: RowFacts): { readonly first: number; readonly last: number } | null => {
  let last = index
  while (facts[last + 1]?.kind === 'figures' && facts[last + 1]?.setIn === true) last += 1
  return last === index ? null : { first: index + 1, last }
}

const followingOf = (facts: readonly RowFacts[], { index }: RowFacts): { first: number; last: number } => {
  const opening = facts[index + 1]
  const first = opening?.kind === 'heading' && saysOfWhich(opening.label) ? index + 2 : index + 1
  let last = first - 1
  while (facts[last + 1]?.kind === 'figures' && facts[last + 1]?.evidence === null) last += 1
  return { first, last }
}

const below = (grid: Grid, first: number, last: number): Reading => {
  const sums = grid.amounts.map(({ index }) => {
    let sum = nothing
    for (let at = first; at <= last; at += 1) sum = plus(sum, grid.rows[at]?.cells[index]?.worth ?? nothing)
    return sum
  })
  return { kind: 'below', first, last, count: last - first + 1, sums }
}

/**
 * The rows right under one of which nothing is said, if they come to just what it states in every column.
 * Two columns must say different things, for one may agree by chance. Where they do, one more may fail.
 */
export const unsaidBelow = (grid: Grid, facts: readonly RowFacts[], { index }: RowFacts): Reading | null => {
  const stated = grid.amounts.map((column) => grid.rows[index]?.cells[column.index]).flatMap((cell, at) => cell !== undefined && statesAmount(cell) && cell.worth.low !== 0n ? [{ at, low: cell.worth.low }] : [])
  if (new Set(stated.map(({ low }) => low)).size < 2) return null
  const sums = stated.map(() => 0n)
  let near: Reading | null = null
  for (let last = index + 1; last <= index + mostParts && facts[last]?.kind === 'figures' && facts[last]?.evidence === null; last += 1) {
    stated.forEach(({ at }, each) => { sums[each] = (sums[each] ?? 0n) + (grid.rows[last]?.cells[grid.amounts[at]?.index ?? -1]?.worth.low ?? 0n) })
    if (last === index + 1) continue
    const holding = stated.filter(({ low }, each) => sums[each] === low)
    if (holding.length === stated.length) return below(grid, index + 1, last)
    if (holding.length + 1 === stated.length && new Set(holding.map(({ low }) => low)).size >= 2) near ??= below(grid, index + 1, last)
  }
  return near
}

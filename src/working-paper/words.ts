/** How results, relations and places are worded on the sheets. */
import type { Place } from '../findings/place.ts'
import type { Relation, Verdict } from '../model/check.ts'
import type { BoundFigure, ProseRelation, ProseVerdict } from '../model/prose-check.ts'

/** What came of a check. Nothing here says that a figure is right: only that it is what its parts come to. */
export const results: Readonly<Record<Verdict | ProseVerdict, string>> = {
  holds: 'holds', rounding: 'holds within rounding', unlikely: 'query: hardly rounding', 'casting-difference': 'query: off by a little',
  differs: 'does not hold', calculated: 'calculated here, not stated', unchecked: 'not checked',
  truncated: 'query: cut off, not rounded', doubtful: 'query: may not be of one thing', unallocated: 'a part is left over', short: 'named parts come to less',
}

export const relations: Readonly<Record<Relation | ProseRelation, string>> = {
  sum: 'sum of its column', 'row-sum': 'sum along its row', balance: 'opening and movements', variance: 'one figure less another', share: 'share in per cent',
  hundred: 'shares that come to 100', change: 'change in per cent',
  carried: 'brought forward from the year before', product: 'one figure times another', quotient: 'one figure by another', prose: 'sentence and table', register: 'two statements of one fact',
}

/** Where a figure of a sentence belongs. */
export const belongings: Readonly<Record<BoundFigure['bound'], string>> = {
  row: 'a figure of a table', total: 'a total of a table', sentence: 'figures of its sentence', register: 'another statement of the same fact', external: 'another document, as its author says', unbound: 'no other figure',
}

/** `papers/victims.md:31:5`. */
export const placeWords = (file: string, { line, column }: Pick<Place, 'line' | 'column'>): string => `${file}:${line}:${column}`

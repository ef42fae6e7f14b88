/**
 * The words of a ticked copy. They are the tool's own, as those of its reports are, and no house's to choose:
 * what a mark means must be the same in every copy, whoever's paper it is of.
 */
import type { FigureMark } from '../../model/document.ts'
import { writeDigits } from '../../model/money.ts'
import { mostRows, mostWorkings } from './limits.ts'

/** What each mark is called, and what it says. */
export const markWords: Readonly<Record<FigureMark, { readonly name: string; readonly means: string }>> = {
  differs: { name: 'does not hold', means: 'The figure is not what the figures it rests on come to.' },
  query: { name: 'query', means: 'The figure may be right, and somebody ought to look.' },
  unchecked: { name: 'not checked', means: 'Nothing on these papers was found to say what the figure should come to, or it could not be worked out.' },
  calculated: { name: 'calculated', means: 'The author left the figure to be filled in, so nothing stated was compared.' },
  holds: { name: 'holds', means: 'The figure is what the figures it rests on come to, as finely as it is stated.' },
  part: { name: 'part of a working', means: 'The figure was taken into the working named beside it. It was not itself recomputed.' },
}

/** Signs that faces have: a true tick is in few. The last of each is in all. */
const signs: Readonly<Record<FigureMark, readonly [string, ...string[]]>> = {
  differs: ['×'], query: ['?'], unchecked: ['○', '°'], calculated: ['^'], holds: ['√'], part: ['·'],
}

/** The sign of a mark in a face. @param covers true when the face can draw the code point */
export const signOf = (mark: FigureMark, covers: (codePoint: number) => boolean): string =>
  signs[mark].find((sign) => covers(sign.codePointAt(0) ?? 0)) ?? signs[mark][0]

const relations: Readonly<Record<string, string>> = {
  sum: 'sum of its column', 'row-sum': 'sum of its row', balance: 'opening figure and movements', variance: 'one figure less another', share: 'share of a whole',
  hundred: 'shares that come to 100', change: 'change in per cent',
  carried: 'brought forward from the year before', product: 'one figure times another', quotient: 'one figure by another', prose: 'sentence and table', register: 'every statement of this figure',
}

/** How a figure was recomputed. */
export const relationWords = (relation: string): string => relations[relation] ?? relation.replaceAll('-', ' ')

/** A line to write on by hand, where nobody gave the words. */
export const blankLine = '_'.repeat(24)

const inFigures = (count: number): string => writeDigits(BigInt(count), 0, { least: 0, grouped: true })

export const says = {
  title: 'Ticked copy',
  record: 'Record of the check',
  files: 'What was read',
  notRead: 'What was not read',
  summary: 'Open, accepted and lapsed',
  marks: 'Marks',
  population: 'Digits of each file',
  workings: 'Workings',
  findings: 'Findings about no figure',
  sieve: 'Marks shown on screen',
  noFigures: 'No figure was read.',
  noSentences: 'No sentence stands in this file.',
  /** @param holding how many of the figures hold @param unchecked how many were not checked */
  restOfWorkings: (holding: number, unchecked: number): string =>
    `${inFigures(holding + unchecked)} more figures of this file: ${inFigures(holding)} hold and ${inFigures(unchecked)} were not checked. Their workings are left out of this copy, which sets ${inFigures(mostWorkings)} of that kind for a file; each stands in the data (--json), and those that were recomputed in the working paper (--xlsx). Every figure that does not hold, and every query, has its working above.`,
  /** @param all the rows of the table @param set those that are set here */
  rowsLeftOut: (all: number, set: number): string =>
    `The table has ${inFigures(all)} rows, of which ${inFigures(set)} are set here: the first ${inFigures(mostRows)}, and of the others its totals and those with a figure that does not hold, is queried or was calculated. The other ${inFigures(all - set)} rows were checked like the rest and have no such figure; each figure of theirs stands in the data (--json).`,
} as const

/**
 * The words of a ticked copy. They are the tool's own, as those of its reports are, and no house's to choose:
 * what a mark means must be the same in every copy, whoever's paper it is of.
 */
import type { FigureMark } from '../../model/document.ts'

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
} as const

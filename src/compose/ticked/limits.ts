/** What a ticked copy sets of very large tables. Nobody reads two hundred thousand workings, and no program holds them at ease; what is left out is counted and said. */
import type { FigureMark } from '../../model/document.ts'

/** Of a loose table so many rows are set from its top; of the others, totals, and those in which somebody ought to look at a figure. */
export const mostRows = 1_000

/** Of one file so many figures that hold, or were not checked, have a working of their own. */
export const mostWorkings = 2_000

/** True for a mark that is never left out, however many there are. */
export const isAlwaysSet = (mark: FigureMark): boolean => mark === 'differs' || mark === 'query' || mark === 'calculated'

/** Of the figures that a working takes in so many are named with their places; the working itself is written whole. */
export const mostPlaces = 200

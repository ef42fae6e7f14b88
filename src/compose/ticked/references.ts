/** What each mark of a ticked copy is called and where it leads: letters in the order of the page, and the anchors at both ends. */
import { byCodeUnits } from '../../findings/finding.ts'
import type { TickMark } from '../../model/document.ts'
import type { MarkedFigure } from './figures.ts'
import { markWords, signOf } from './wording.ts'

/** Where a figure and its working stand on the page. */
export interface Reference {
  /** `a`; null for a figure that has no working of its own. */
  readonly letter: string | null
  /** Of the mark beside the figure; null where the page has no room for one. */
  readonly anchor: string | null
}

export type References = ReadonlyMap<MarkedFigure, Reference>

/** Without those that a reader takes for a figure or a stroke. */
const letters = 'abcdefghjkmnpqrstuvwxyz'

/** `a` to `z`, then `aa`: as the columns of a spreadsheet go on. @param count from 0 */
export const letterOf = (count: number): string =>
  (count < letters.length ? '' : letterOf(Math.trunc(count / letters.length) - 1)) + letters.charAt(count % letters.length)

export const workingAnchor = (letter: string): string => `working-${letter}`

/**
 * Gives out the letters.
 * @param figures in the order in which they come to stand on the page
 * @param shown those whose mark does stand there
 */
export const referencesOf = (figures: readonly MarkedFigure[], shown: ReadonlySet<MarkedFigure>): References => {
  let given = 0
  return new Map(figures.map((figure, at) => [figure, {
    letter: figure.mark === 'part' ? null : letterOf(given++),
    anchor: shown.has(figure) ? `figure-${at + 1}` : null,
  }]))
}

/** The mark beside a figure. One that is part of others' workings names those, and leads to the first. */
export const tickOf = (figure: MarkedFigure, references: References, covers: (codePoint: number) => boolean): TickMark => {
  const { mark, partOf } = figure
  const { letter = null, anchor = null } = references.get(figure) ?? {}
  const cited = letter === null ? partOf.flatMap((one) => references.get(one)?.letter ?? []).sort((one, other) => one.length - other.length || byCodeUnits(one, other)) : [letter]
  const [first] = cited
  return {
    kind: 'tick', mark, sign: signOf(mark, covers), says: mark === 'part' ? `part of working${cited.length > 1 ? 's' : ''}` : `${markWords[mark].name}, working`,
    reference: cited.join(' '), at: 'figure', anchor, to: first === undefined ? null : workingAnchor(first),
  }
}

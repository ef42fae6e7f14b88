/** What each mark of a ticked copy is called and where it leads: letters in the order of the page, and the anchors at both ends. */
import { byCodeUnits } from '../../findings/finding.ts'
import type { TickMark } from '../../model/document.ts'
import type { MarkedFigure } from './figures.ts'
import { isAlwaysSet, mostWorkings } from './limits.ts'
import { markWords, signOf } from './wording.ts'

/** Where a figure and its working stand on the page. */
export interface Reference {
  /** `a`; null for a figure that has no working of its own. */
  readonly letter: string | null
  /** Of the mark beside the figure; null where the page has no room for one. */
  readonly anchor: string | null
  /** True where the letter is that of one working for all that have none of their own. */
  readonly shared: boolean
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
  const references = new Map<MarkedFigure, Reference>()
  const own = new Map<number, number>()
  const left = new Map<number, { readonly figure: MarkedFigure; readonly anchor: string | null }[]>()
  const letterRest = (owner: number): void => {
    const rest = left.get(owner) ?? []
    if (rest.length === 0) return
    const letter = letterOf(given++)
    for (const { figure, anchor } of rest) references.set(figure, { letter, anchor, shared: true })
  }
  figures.forEach((figure, at) => {
    const { owner, mark } = figure
    const anchor = shown.has(figure) ? `figure-${at + 1}` : null
    const counts = mark !== 'part' && !isAlwaysSet(mark)
    const before = own.get(owner) ?? 0
    if (counts && before >= mostWorkings) {
      const rest = left.get(owner)
      if (rest === undefined) left.set(owner, [{ figure, anchor }])
      else rest.push({ figure, anchor })
    } else {
      if (counts) own.set(owner, before + 1)
      references.set(figure, { letter: mark === 'part' ? null : letterOf(given++), anchor, shared: false })
    }
    // The last working of a file is the one for all the others.
    if (figures[at + 1]?.owner !== owner) letterRest(owner)
  })
  return references
}

/** The mark beside a figure. One that is part of others' workings names those, and leads to the first. */
export const tickOf = (figure: MarkedFigure, references: References, covers: (codePoint: number) => boolean): TickMark => {
  const { mark, partOf } = figure
  const { letter = null, anchor = null } = references.get(figure) ?? {}
  const cited = letter === null ? [...new Set(partOf.flatMap((one) => references.get(one)?.letter ?? []))].sort((one, other) => one.length - other.length || byCodeUnits(one, other)) : [letter]
  const [first] = cited
  return {
    kind: 'tick', mark, sign: signOf(mark, covers), says: mark === 'part' ? `part of working${cited.length > 1 ? 's' : ''}` : `${markWords[mark].name}, working`,
    reference: cited.join(' '), at: 'figure', anchor, to: first === undefined ? null : workingAnchor(first),
  }
}

/** The third step: strips onto pages, from top to bottom, and their footnotes to the foot of them; numbers only. */
import { hair, type BoundPart } from './bind.ts'
import { footHeight, inOrder, linesThatFit, linesWanted, standingAtFoot, type Foot, type FootStyle } from './foot.ts'
import { closingOf, openingOf, type SetNote, type Strip } from './strip.ts'

/** The strips [first, end) stand on this page, each with the distance of its top from the top of the text area. */
export interface Sheet {
  readonly first: number
  readonly end: number
  readonly tops: readonly number[]
  /** Null where the page has no footnotes. */
  readonly foot: Foot | null
}

/**
 * Fills pages with runs of bound strips, each with its footnotes. Every page but the last is as full as the bonds allow.
 * A footnote that is too long for its page runs on at the foot of those after it, above their own.
 */
export const paginate = ({ strips, bonds }: BoundPart, bodyHeight: number, style: FootStyle): readonly Sheet[] => {
  const sheets: Sheet[] = []
  let first = 0
  let tops: number[] = []
  /** The lower edge of what stands on the page. */
  let bottom = 0
  /** Lines of footnotes that go on from the page before. */
  let goingOn: readonly Strip[] = []
  /** The footnotes whose marks stand on the page. */
  let own: SetNote[] = []
  const turn = (at: number): void => {
    const last = strips[at - 1]
    const lower = bottom + (at > first && last !== undefined ? closingOf(last) : 0)
    const waiting = [...goingOn, ...inOrder(own)]
    // A page with nothing else takes a line, however low it is: so this ends.
    const count = Math.max(linesThatFit(waiting, bodyHeight - lower + hair, style), at > first ? 0 : 1)
    sheets.push({ first, end: at, tops, foot: standingAtFoot(waiting.slice(0, count), lower, bodyHeight, style) })
    goingOn = waiting.slice(count)
    first = at
    tops = []
    bottom = 0
    own = []
  }
  const aboveFirst = (strip: Strip): number =>
    // Space above is left out where a page begins by itself, and kept on a run's first page.
    (tops.length === 0 && sheets.length > 0 ? openingOf(strip) : strip.before)
  const put = (strip: Strip): void => {
    const top = bottom + aboveFirst(strip)
    tops.push(top)
    bottom = top + strip.height
    if (strip.notes !== undefined) own.push(...strip.notes)
  }
  /** How high the foot of the page is when strips[start, end) stand on it too. */
  const footWith = (start: number, end: number): number => {
    if (goingOn.length === 0 && own.length === 0 && !hasNotes(strips, start, end)) return 0
    return footHeight([...goingOn, ...inOrder(own), ...linesWanted(strips, start, end, bodyHeight, style)], style)
  }
  /** True when strips[start, end) and their footnotes have room on the page. */
  const fits = (start: number, end: number): boolean => {
    let height = bottom
    for (let index = start; index < end; index++) {
      const strip = strips[index]
      if (strip !== undefined) height += strip.height + (index === start ? aboveFirst(strip) : strip.before)
    }
    const last = strips[end - 1]
    return height + (last === undefined ? 0 : closingOf(last)) + footWith(start, end) <= bodyHeight + hair
  }

  for (let start = 0; start < strips.length;) {
    let end = start + 1
    while (end < strips.length && (bonds[end] ?? 0) > 0) end++
    if (tops.length > 0 && (strips[start]?.opensPage === true || !fits(start, end))) turn(start)
    // What goes on comes before a page's own footnotes: where both have no room it has the page, or else the strips would part from theirs.
    while (goingOn.length > 0 && hasNotes(strips, start, end) && !fits(start, end)) turn(start)
    for (let index = start; index < end; index++) {
      const strip = strips[index]
      if (strip !== undefined) put(strip)
    }
    start = end
  }
  turn(strips.length)
  while (goingOn.length > 0) turn(strips.length)
  return sheets
}

const hasNotes = (strips: readonly Strip[], start: number, end: number): boolean => {
  for (let index = start; index < end; index++) if ((strips[index]?.notes ?? []).length > 0) return true
  return false
}

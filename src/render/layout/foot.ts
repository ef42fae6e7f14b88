/** The foot of a page: what room footnotes take there, and where their lines stand. */
import type { HouseStyle } from '../../model/house-style.ts'
import { closingOf, openingOf, type SetNote, type Strip } from './strip.ts'

/** The measures of a foot, in points. */
export interface FootStyle {
  /** Space above the rule, and its thickness. */
  readonly before: number
  readonly rule: number
  /** Between the rule and the first line, and between footnotes. */
  readonly gap: number
}

export const footStyleOf = ({ notes, type: { note } }: HouseStyle): FootStyle =>
  ({ before: notes.before, rule: notes.rule, gap: note.before + note.after })

/** Lines of footnotes on a page, each with the distance of its top from the top of the text area; so the rule above them. */
export interface Foot {
  readonly strips: readonly Strip[]
  readonly tops: readonly number[]
  readonly ruleTop: number
}

/** The height of lines of footnotes at the foot of a page, with the space and the rule above them; 0 if there are none. */
export const footHeight = (lines: readonly Strip[], style: FootStyle): number => {
  let height = 0
  for (const [index, line] of lines.entries()) height += line.height + aboveLine(line, index, style)
  return height
}

/** What stands above a line. Where a footnote goes on from the page before, its first line keeps off the rule like any other. */
const aboveLine = ({ before }: Strip, index: number, style: FootStyle): number =>
  (index === 0 ? style.before + style.rule + style.gap : before)

/** How many lines have room, from the first. */
export const linesThatFit = (lines: readonly Strip[], room: number, style: FootStyle): number => {
  let height = 0
  for (const [index, line] of lines.entries()) {
    height += line.height + aboveLine(line, index, style)
    if (height > room) return index
  }
  return lines.length
}

/**
 * Lets lines stand on the lower edge of the text area.
 * @param bottom the lower edge of what stands above: they never stand over it, however little room there is
 */
export const standingAtFoot = (strips: readonly Strip[], bottom: number, bodyHeight: number, style: FootStyle): Foot | null => {
  if (strips.length === 0) return null
  const start = Math.max(bottom, bodyHeight - footHeight(strips, style))
  let top = start
  const tops = strips.map((strip, index) => {
    const own = top + aboveLine(strip, index, style)
    top = own + strip.height
    return own
  })
  return { strips, tops, ruleTop: start + style.before }
}

/** All lines of the footnotes of strips[start, end). */
const linesOfNotes = (strips: readonly Strip[], start: number, end: number): readonly Strip[] =>
  inOrder(strips.slice(start, end).flatMap(({ notes }) => notes ?? []))

/** Footnotes in the order of their numbers, line by line: the cells of a row that is parted are not met in it. */
export const inOrder = (notes: readonly SetNote[]): readonly Strip[] =>
  notes.toSorted((one, other) => one.index - other.index).flatMap(({ strips }) => strips)

/** How many lines of a footnote that must run on stand on the page of its mark, if only they have room. */
export const leastLines = 2

/**
 * The lines of footnotes without which strips[start, end) do not begin on a page: all of them; but where the last strip
 * that has any could not have them all on a page of its own, they run on from there, and its first lines are enough.
 */
export const linesWanted = (strips: readonly Strip[], start: number, end: number, bodyHeight: number, style: FootStyle): readonly Strip[] => {
  let last = end - 1
  while (last >= start && (strips[last]?.notes ?? []).length === 0) last--
  const strip = strips[last]
  if (last < start || strip === undefined) return []
  const own = linesOfNotes(strips, last, last + 1)
  const alone = openingOf(strip) + strip.height + closingOf(strip) + footHeight(own, style)
  if (alone <= bodyHeight) return linesOfNotes(strips, start, end)
  return [...linesOfNotes(strips, start, last), ...own.slice(0, leastLines)]
}

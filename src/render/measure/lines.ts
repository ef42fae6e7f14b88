/** Breaks measured words into lines of a width. */
import { afterWhich, holdsMark, seenEnd, widthBetween, type MeasuredWords, type Stretch } from './words.ts'

export interface Line {
  readonly pieces: readonly Piece[]
  /** Without the space at its end. */
  readonly width: number
}

/** What one inline and one face give to a line. */
export interface Piece {
  /** From the line's start. */
  readonly x: number
  readonly width: number
  /** With the space at the line's end, which the width leaves out. */
  readonly text: string
  readonly stretch: Stretch
}

/**
 * The room that a line keeps free, in points. LibreOffice rounds every run and every width to twips (a twentieth of a point)
 * and so breaks words that fit by less; where it differs from Word or from us, then by no more than this.
 */
export const slack = 0.05

/**
 * Lines filled from the first to the last, each as full as it can be. A piece longer than the width is cut where it must be.
 * @param width of a line, in points
 * @param firstWidth of the first line, where a long label leaves it less
 */
export const breakLines = (words: MeasuredWords, width: number, firstWidth = width): readonly Line[] => {
  const lines: Line[] = []
  let start = 0
  let stretch = 0
  for (const end of lineEnds(words, width, firstWidth)) {
    while ((words.stretches[stretch]?.end ?? Infinity) <= start) stretch++
    lines.push(lineOf(words, start, end, stretch))
    start = end
  }
  return lines
}

/** How many lines words take at a width. */
export const countLines = (words: MeasuredWords, width: number): number => lineEnds(words, width, width).length

/** Where each line ends; words of nothing are one empty line. */
const lineEnds = (words: MeasuredWords, width: number, firstWidth: number): readonly number[] => {
  const { length } = words.text
  if (widthBetween(words, 0, length) <= firstWidth - slack) return [length]
  const ends: number[] = []
  let start = 0
  let fitting = 0
  const endAt = (end: number): void => {
    ends.push(end)
    start = end
  }
  for (const opportunity of words.opportunities()) {
    for (;;) {
      const room = ends.length === 0 ? firstWidth : width
      // A line takes at least one character, however narrow it is: so this ends.
      if (start >= opportunity || widthBetween(words, start, opportunity) <= room - slack) break
      endAt(fitting > start ? fitting : cut(words, start, opportunity, room))
    }
    fitting = opportunity
  }
  if (start < length) endAt(length)
  return ends
}

/** The end of a line within a piece that is too long for one: at least one character further, or it would never end. */
const cut = (words: MeasuredWords, start: number, end: number, width: number): number => {
  const { text, pens } = words
  const limit = (pens[start] ?? 0) + width - slack
  let last = nextPart(words, start, end)
  // A row of marks that is wider than the line leaves no other way.
  if ((pens[last] ?? Infinity) > limit && holdsMark(words.stretches, last - 1)) return betweenMarks(words, start, last, limit)
  for (let next = last; next < end && (pens[next] ?? Infinity) <= limit;) {
    last = next
    next = nextPart(words, next, end)
  }
  // A better place is taken only beyond the first third, or the line would look forgotten; a hyphen there might be taken for ours.
  let afterHyphen = 0
  for (let at = last; at > start + (last - start) / 3; at--) {
    const before = text.charAt(at - 1)
    if (!afterWhich.includes(before) || holdsMark(words.stretches, at)) continue
    if (before === '-') afterHyphen ||= at
    else return at
  }
  return afterHyphen || last
}

/** The last place between two marks within a limit, or else the first: no mark is cut itself. */
const betweenMarks = ({ stretches, pens }: MeasuredWords, start: number, end: number, limit: number): number => {
  const places = stretches.map((stretch) => stretch.start).filter((place) => place > start && place < end)
  return places.findLast((place) => (pens[place] ?? Infinity) <= limit) ?? places[0] ?? end
}

/** The next place after a character at which a piece may be cut. */
const nextPart = (words: MeasuredWords, at: number, end: number): number => {
  let next = at + 1
  while (next < end && !mayPartBefore(words, next)) next++
  return next
}

/**
 * A mark that stands upon its letter has no advance of its own and stays with it; so does the second half of a pair,
 * and the mark of a footnote.
 */
const mayPartBefore = ({ text, pens, stretches }: MeasuredWords, at: number): boolean =>
  (pens[at + 1] ?? Infinity) > (pens[at] ?? 0) && !(text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) <= 0xdfff) && !holdsMark(stretches, at)

/** @param first the number of the stretch in which the line starts, so that no line looks through those before it */
const lineOf = (words: MeasuredWords, start: number, end: number, first: number): Line => {
  const { text, pens, stretches } = words
  const penAt = (index: number): number => pens[index] ?? 0
  const seen = seenEnd(text, start, end)
  const pieces: Piece[] = []
  for (let index = first; index < stretches.length; index++) {
    const stretch = stretches[index]
    if (stretch === undefined || stretch.start >= end) break
    const from = Math.max(stretch.start, start)
    const to = Math.min(stretch.end, end)
    const width = penAt(Math.max(from, Math.min(to, seen))) - penAt(from)
    pieces.push({ x: penAt(from) - penAt(start), width, text: text.slice(from, to), stretch })
  }
  return { pieces, width: penAt(seen) - penAt(start) }
}

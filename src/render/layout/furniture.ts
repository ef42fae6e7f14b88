/** The last step: what is known only when all pages are: running lines with their numbers, and the pages of anchors. */
import type { Part, RunningInline, RunningLine, TextRun } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { breakLines, type Line } from '../measure/lines.ts'
import { widthOf } from '../measure/ruler.ts'
import { measureWords, wholeWidth } from '../measure/words.ts'
import type { Mark, TextMark } from './laid.ts'
import type { PlacedMark } from './place.ts'
import { lineStyleOf, type LineStyle } from './setting.ts'

/** What a page is to its part, and to the whole document. */
export interface PageNumbers {
  /** In its part, from 1. */
  readonly number: number
  /** The pages of its part. */
  readonly count: number
  /** What it is called in the whole document. */
  readonly label: string
}

/** The running lines of a page. */
export type Furnish = (page: PageNumbers) => readonly TextMark[]

/** Prepares the running lines of a part; pages are counted within it, from 1. */
export const furnisher = ({ running }: Pick<Part, 'running'>, style: HouseStyle, faces: Faces): Furnish => {
  const { page, type } = style
  const line = lineStyleOf(type.running, faces)
  const set = remembering((running: RunningLine, numbers: PageNumbers) => setRunning(running, numbers, style, faces))
  return (numbers) => {
    const first = numbers.number === 1
    const head = set(first ? running.firstHead : running.head, numbers)
    const foot = set(first ? running.firstFoot : running.foot, numbers)
    const footTop = page.height - page.footer - heightOf(foot, line)
    return [...marksOf(head, page.header, line, style), ...marksOf(foot, footTop, line, style)]
  }
}

/** The lines at one place of a running line, and where each begins. */
interface SetLines {
  readonly lines: readonly { readonly line: Line; readonly x: number }[]
}

/** A running line broken where its words would run into each other. */
export interface BrokenRunning {
  readonly starts: readonly Line[]
  readonly centred: readonly Line[]
  readonly ends: readonly Line[]
}

type SetRunning = readonly SetLines[]

/** Most running lines say the same on every page and are set once. */
const remembering = (set: (running: RunningLine, numbers: PageNumbers) => SetRunning) => {
  const known = new Map<RunningLine, SetRunning>()
  return (running: RunningLine, numbers: PageNumbers): SetRunning => {
    const kept = known.get(running)
    if (kept !== undefined) return kept
    const made = set(running, numbers)
    const counts = [...running.start, ...running.centre, ...running.end].some(({ kind }) => kind !== 'text')
    if (!counts) known.set(running, made)
    return made
  }
}

/** Left, middle and right. */
const setRunning = (running: RunningLine, numbers: PageNumbers, style: HouseStyle, faces: Faces): SetRunning => {
  const { page } = style
  const full = page.width - page.margins.left - page.margins.right
  const { starts, centred, ends } = breakRunning(running, numbers, style, faces)
  const placed = (lines: readonly Line[], xOf: (line: Line) => number): SetLines =>
    ({ lines: lines.map((line) => ({ line, x: page.margins.left + xOf(line) })) })
  return [
    placed(starts, () => 0),
    placed(centred, ({ width }) => (full - width) / 2),
    placed(ends, ({ width }) => full - width),
  ]
}

/** Breaks a running line: what stands in the middle parts the other two, else what stands at the right has its half, and more where it is free. */
export const breakRunning = ({ start, centre, end }: RunningLine, numbers: PageNumbers, style: HouseStyle, faces: Faces): BrokenRunning => {
  const { page, type: { running: type } } = style
  const full = page.width - page.margins.left - page.margins.right
  const measured = (words: readonly RunningInline[]) => measureWords(words.map((inline) => asText(inline, numbers)), type.size, faces, type.weight === 'bold')
  const widest = (lines: readonly Line[]): number => lines.reduce((width, line) => Math.max(width, line.width), 0)
  const gap = 2 * type.size
  const [starting, ending] = [measured(start), measured(end)]

  const centred = breakLines(measured(centre), start.length + end.length > 0 ? full / 3 : full)
  const side = centre.length > 0 ? (full - widest(centred)) / 2 - gap : null
  const ends = breakLines(ending, side ?? (start.length > 0 ? Math.max(full / 2 - gap, full - wholeWidth(starting) - gap) : full))
  const starts = breakLines(starting, side ?? (end.length > 0 ? full - widest(ends) - gap : full))
  return { starts, centred, ends }
}

const asText = (inline: RunningInline, { number, count, label }: PageNumbers): TextRun => {
  if (inline.kind === 'text') return inline
  const shown = { 'page-number': String(number), 'page-count': String(count), 'document-page': label }
  return { kind: 'text', text: shown[inline.kind], strong: false, emphasis: false, link: null }
}

const heightOf = (set: SetRunning, { pitch }: LineStyle): number => Math.max(...set.map(({ lines }) => lines.length)) * pitch

const marksOf = (set: SetRunning, top: number, { type, pitch, baseline }: LineStyle, style: HouseStyle): TextMark[] =>
  set.flatMap(({ lines }) => lines.flatMap(({ line, x }, index) => line.pieces.map((piece): TextMark => ({
    kind: 'text', leaf: 'pagination',
    x: x + piece.x, baseline: top + index * pitch + baseline, width: piece.width, text: piece.text,
    face: piece.stretch.face, size: type.size, colour: style.colours.text,
  }))))

/** Fills the places kept for page numbers, right-aligned; an anchor that is nowhere leaves its place empty. */
export const fillPageNumbers = (marks: readonly PlacedMark[], labelOf: (anchor: string) => string | undefined, faces: Faces): readonly Mark[] => {
  const filled: Mark[] = []
  for (const placed of marks) {
    if (placed.kind !== 'awaiting') {
      filled.push(placed)
      continue
    }
    const { anchor, mark } = placed
    const text = labelOf(anchor)
    if (text === undefined) continue
    const width = widthOf(text, faces[mark.face], mark.size)
    filled.push({ ...mark, text, x: mark.x + mark.width - width, width })
  }
  return filled
}

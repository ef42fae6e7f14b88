/** Where the marks of a ticked copy stand: each right after the words of its figure, and each once. */
import type { Inline, TickMark, Words } from '../model/document.ts'
import type { CheckedInline, CheckedTable } from '../model/paper.ts'

type CheckedText = Extract<CheckedInline, { kind: 'text' }>
type CheckedCell = CheckedTable['rows'][number]['cells'][number]

/** What words and tables ask for the marks in them. */
export interface Ticking {
  /** The marks in a run of words outside tables, in order, each with the number of characters before it. */
  readonly inText: (inline: CheckedText) => readonly Tick[]
  /** The lines of a cell with the marks of its figures. */
  readonly inCell: (table: Pick<CheckedTable, 'beside'>, cell: CheckedCell, lines: readonly Words[]) => readonly Words[]
}

interface Tick {
  readonly at: number
  readonly tick: TickMark
}

/** A figure that has a mark. */
export interface TickedFigure {
  readonly file: string
  readonly place: { readonly line: number; readonly column: number }
  /** As written. */
  readonly text: string
  readonly inTable: boolean
}

type Spot = TickedFigure['place']

/** How the characters of a run of words stand in the source: one spot for each, and one for the end. */
export type SpotsOf = (inline: CheckedText) => readonly Spot[]

/**
 * Begins to hand out the marks of one file.
 * @param figures those that have a mark
 * @param file the source of the words outside tables
 * @param tickOf asked once for each figure, as it comes to stand on the page
 */
export const tickingOf = <Figure extends TickedFigure>(figures: readonly Figure[], file: string, spotsOf: SpotsOf, tickOf: (figure: Figure) => TickMark): Ticking => {
  const inTables = new Map<string, Figure[]>()
  for (const figure of figures) if (figure.inTable) inTables.set(keyOf(figure), [...inTables.get(keyOf(figure)) ?? [], figure])
  const onLines = new Map<number, Figure[]>()
  for (const figure of figures) if (!figure.inTable && figure.file === file) onLines.set(figure.place.line, [...onLines.get(figure.place.line) ?? [], figure])
  // A Recommendation that was repeated has the places of the first, which bears the marks.
  const placed = new Set<Figure>()
  const place = (figure: Figure): TickMark => {
    placed.add(figure)
    return tickOf(figure)
  }
  return {
    inText: (inline) => {
      const { place: { line, endLine }, text } = inline
      const near = Array.from({ length: endLine - line + 1 }, (_, at) => onLines.get(line + at) ?? []).flat().filter((figure) => !placed.has(figure))
      if (near.length === 0) return []
      const spots = spotsOf(inline)
      return near.map((figure) => ({ figure, start: spots.findIndex((spot) => spot.line === figure.place.line && spot.column === figure.place.column) }))
        .filter(({ start }) => start >= 0 && start < text.length)
        .sort((one, other) => one.start - other.start)
        .map(({ figure, start }) => ({ at: Math.min(text.length, start + figure.text.length), tick: place(figure) }))
    },
    inCell: ({ beside }, { place: cellPlace, reading }, lines) => {
      const places = [...(reading.kind === 'figures' ? reading.figures : reading.kind === 'calculated' ? [reading.figure] : []).map((figure) => figure.place), cellPlace]
      const here = [...new Set(places.map(({ line, column }) => keyOf({ file: beside?.file ?? file, place: { line, column } })))]
        .flatMap((key) => inTables.get(key) ?? []).filter((figure) => !placed.has(figure))
      return here.length === 0 ? lines : afterFigures(lines, here.map((figure) => ({ text: figure.text, tick: place(figure) })))
    },
  }
}

const keyOf = ({ file, place: { line, column } }: Pick<TickedFigure, 'file' | 'place'>): string => `${file}:${line}:${column}`

/** Each mark after the words of its figure; one whose words are printed otherwise, at the end of the cell. */
const afterFigures = (lines: readonly Words[], ticks: readonly { readonly text: string; readonly tick: TickMark }[]): readonly Words[] => {
  let left = ticks
  const marked = lines.map((words) => words.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text') return [inline]
    const found: Tick[] = []
    for (let from = 0, next = left[0]; next !== undefined; next = left[0]) {
      const at = inline.text.replaceAll('\u00A0', ' ').indexOf(next.text, from)
      if (at === -1) break
      from = at + next.text.length
      found.push({ at: from, tick: next.tick })
      left = left.slice(1)
    }
    return withTicks(inline, found)
  }))
  const rest = left.map(({ tick }) => tick)
  return rest.length === 0 ? marked : [...marked.slice(0, -1), [...marked.at(-1) ?? [], ...rest]]
}

/** A run of words with marks in it, parted where they stand. */
export const withTicks = (run: Extract<Inline, { kind: 'text' }>, ticks: readonly Tick[]): Inline[] => {
  let from = 0
  const parted = ticks.flatMap(({ at, tick }): Inline[] => {
    const before = run.text.slice(from, at)
    from = Math.max(from, at)
    return [...(before === '' ? [] : [{ ...run, text: before }]), tick]
  })
  const rest = run.text.slice(from)
  return rest === '' && parted.length > 0 ? parted : [...parted, { ...run, text: rest }]
}

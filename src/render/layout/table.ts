/** Sets a table as strips: a row each, or a line each where a row is taller than a page. */
import type { Table } from '../../model/document.ts'
import { breakLines } from '../measure/lines.ts'
import { boxOf } from '../measure/columns.ts'
import { rowHeight } from '../measure/table-height.ts'
import { measureTable, type MeasuredCell, type MeasuredRow } from '../measure/table.ts'
import type { MeasuredWords } from '../measure/words.ts'
import type { Element } from './laid.ts'
import { footHeight, footStyleOf, inOrder, leastLines } from './foot.ts'
import { notesAside } from './notes.ts'
import { lineStyleOf, marksOn, setNotes, textsOf, ticksOn, type LineStyle, type Setter } from './setting.ts'
import { heightOf, type Arrival, type RowPart, type SetNote, type Strip, type StripText, type TableFrame } from './strip.ts'
import { tagWords } from './structure.ts'

/**
 * A row set in lines: the texts of all cells by the line they stand on, as all lines of a row are equally high.
 * Baselines are counted from the top of the first line.
 */
interface SetRow {
  readonly kind: RowPart['kind']
  readonly lines: readonly SetLine[]
  readonly element: Element
  /** The words of its cells that head a row or a column: said with every cell, so their footnotes come after the table. */
  readonly heads: readonly MeasuredWords[]
}

interface SetLine {
  readonly texts: readonly StripText[]
  /** The footnotes that the marks on it lead to. */
  readonly marks: readonly string[]
  /** What stands on it that can be led to. */
  readonly arrivals: readonly Arrival[]
}

/** Where a cell's words stand. */
interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'start' | 'centre' | 'end'
}

/** @param after the space that the block above wants below itself */
export const setTable = (table: Table, after: number, setter: Setter): { strips: readonly Strip[]; elements: readonly Element[] } => {
  const { style, faces, left } = setter
  const measured = measureTable(table, style, faces)
  const box = boxOf(table, measured, style)
  const line = lineStyleOf(measured.type, faces)
  const edges = box.columns.reduce<number[]>((xs, width) => [...xs, (xs.at(-1) ?? 0) + width], [left + box.x])
  const columns = columnsOf(edges, table, setter)

  const set = (kind: RowPart['kind'], cells: readonly MeasuredCell[]): SetRow => setRow(kind, cells, columns, line, setter)
  const heads = table.head.length > 0 ? [set('head', measured.head)] : []
  const rows = measured.rows.map(({ weight, cells }: MeasuredRow) => set(weight, cells))

  const aside = [...heads, ...rows].flatMap((row) => row.heads.flatMap((words) => setNotes(words, setter)))

  const open = frameOf(edges, [], setter)
  const headStrips = heads.flatMap((row) => stripsOf(row, open, line, setter, rows.length === 0))
  const repeats = heightOf(headStrips) <= setter.bodyHeight / 2
  const frame = repeats ? frameOf(edges, headStrips, setter) : open
  const rowStrips = rows.flatMap((row, index) => stripsOf(row, frame, line, setter, index === rows.length - 1))

  const strips = [...headStrips, ...rowStrips].map((strip, index): Strip => (index > 0 ? strip
    : { ...strip, before: after + style.table.before, arrivals: [{ anchor: table.anchor, bookmark: null }, ...strip.arrivals] }))
  const children: readonly Element[] = [
    ...(heads.length > 0 ? [{ tag: 'THead', children: heads.map(({ element }) => element) } as const] : []),
    ...(rows.length > 0 ? [{ tag: 'TBody', children: rows.map(({ element }) => element) } as const] : []),
  ]
  return { strips, elements: [{ tag: 'Table', summary: table.description, children }, ...notesAside(aside)] }
}

/** Words stand within the padding. */
const columnsOf = (edges: readonly number[], { columns }: Table, { style: { table } }: Setter): readonly Column[] =>
  columns.map(({ align }, index) => {
    const from = edges[index] ?? 0
    return { x: from + table.paddingSide, width: (edges[index + 1] ?? from) - from - 2 * table.paddingSide, align }
  })

const frameOf = (edges: readonly number[], repeated: readonly Strip[], { style: { table, colours } }: Setter): TableFrame => ({
  edges, repeated,
  repeatedHeight: heightOf(repeated),
  rule: table.rule, ruleColour: colours.rule, tint: colours.headTint,
  paddingTop: table.paddingTop, paddingBottom: table.paddingBottom,
})

const setRow = (kind: RowPart['kind'], cells: readonly MeasuredCell[], columns: readonly Column[], line: LineStyle, setter: Setter): SetRow => {
  const lines: { texts: StripText[]; marks: string[]; arrivals: Arrival[] }[] = []
  const heads: MeasuredWords[] = []
  const elements = cells.map((measured, index): Element => {
    const { x, width, align } = columns[index] ?? { x: 0, width: 0, align: 'start' }
    const isHead = kind === 'head' || measured.cell.headsRow
    let at = 0
    const parts = measured.lines.map((words) => {
      const { children, leaves } = tagWords(words, setter.nextLeaf)
      for (const one of breakLines(words, width)) {
        const spare = width - one.width
        const start = align === 'end' ? x + spare : align === 'centre' ? x + spare / 2 : x
        const baseline = at * line.pitch + line.baseline
        const row = lines[at++] ??= { texts: [], marks: [], arrivals: [] }
        row.texts.push(...textsOf(one, start, baseline, leaves, setter.style))
        row.marks.push(...marksOn(one))
        row.arrivals.push(...ticksOn(one))
      }
      if (!isHead) return [...children, ...setNotes(words, setter)]
      heads.push(words)
      return children
    })
    // Lines that stand one above the other are words apart: each is a paragraph of its own, lest they run together.
    const children = parts.length > 1 ? parts.map((part): Element => ({ tag: 'P', children: part })) : parts.flat()
    if (kind === 'head') return { tag: 'TH', scope: 'Column', children }
    return measured.cell.headsRow ? { tag: 'TH', scope: 'Row', children } : { tag: 'TD', children }
  })
  return { kind, heads, lines: lines.length === 0 ? [{ texts: [], marks: [], arrivals: [] }] : lines, element: { tag: 'TR', children: elements } }
}

/** A row as one strip; as many as it has lines if no page can hold it, or not with the first lines of its footnotes. */
const stripsOf = ({ kind, lines }: SetRow, frame: TableFrame, line: LineStyle, setter: Setter, endsTable: boolean): readonly Strip[] => {
  const { table } = setter.style
  const rule = kind === 'total' ? table.totalRule : table.rule
  const above = rule + table.paddingTop
  const foot = endsTable ? table.rule : 0
  const height = rowHeight(kind, lines.length, line.pitch, setter.style)
  const carried = lines.some(({ marks }) => marks.length > 0) ? lines.map(({ marks }) => setter.notes.carry(marks)) : []
  const noted = footHeight(inOrder(carried.flat()).slice(0, leastLines), footStyleOf(setter.style))
  if (height + table.rule + frame.repeatedHeight + noted <= setter.bodyHeight) {
    const texts = lowered(lines.flatMap((each) => each.texts), above)
    // Cell by cell, as it is read.
    const inOrder = lines.length > 1 ? texts.toSorted((one, other) => one.leaf - other.leaf) : texts
    return [tableStrip(height + foot, inOrder, { frame, kind, rule, startsRow: true, endsRow: true, endsTable }, carried.flat(), lines.flatMap(({ arrivals }) => arrivals))]
  }
  return lines.map(({ texts, arrivals }, index) => {
    const startsRow = index === 0
    const endsRow = index === lines.length - 1
    const over = startsRow ? above : 0
    const under = endsRow ? table.paddingBottom + foot : 0
    return tableStrip(over + line.pitch + under, lowered(texts, over - index * line.pitch), { frame, kind, rule: startsRow ? rule : 0, startsRow, endsRow, endsTable: endsTable && endsRow }, carried[index] ?? [], arrivals)
  })
}

const tableStrip = (height: number, texts: readonly StripText[], row: RowPart, notes: readonly SetNote[], arrivals: readonly Arrival[]): Strip =>
  ({ height, before: 0, texts, rules: [], arrivals, row, notes })

const lowered = (texts: readonly StripText[], by: number): readonly StripText[] => texts.map((
  { leaf, x, baseline, width, text, face, size, colour, underlined, pageOf },
): StripText => ({ leaf, x, baseline: baseline + by, width, text, face, size, colour, underlined, pageOf }))

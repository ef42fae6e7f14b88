/** The fourth step: the strips of a page as marks, with the rules and tints of its tables. */
import type { HouseStyle } from '../../model/house-style.ts'
import type { Foot } from './foot.ts'
import type { FillMark, Mark, PictureMark, RuleMark, TextMark } from './laid.ts'
import type { Sheet } from './paginate.ts'
import { resumptionOf, type RowPart, type Strip, type StripText } from './strip.ts'

/** A mark that can be drawn, or a place kept free for a page number. */
export type PlacedMark = Mark | { readonly kind: 'awaiting'; readonly anchor: string; readonly mark: TextMark }

/** A table's strip on a page, with the distance of its top from the page's upper edge. */
interface PlacedRow {
  readonly row: RowPart
  readonly strip: Strip
  readonly top: number
  /** True for a head said again, which is no part of the content. */
  readonly again: boolean
}

/** Places the strips of a sheet on its page. */
export const placeSheet = ({ first, end, tops, foot }: Sheet, strips: readonly Strip[], style: HouseStyle): readonly PlacedMark[] => {
  const { page } = style
  const marks: PlacedMark[] = []
  const underlines: RuleMark[] = []
  const topOf = (index: number): number => page.margins.top + (tops[index - first] ?? 0)
  for (let index = first; index < end;) {
    const strip = strips[index]
    if (strip === undefined) break
    const { row } = strip
    if (row === null) {
      if (strip.picture !== undefined) marks.push(pictureMark(strip.picture, topOf(index)))
      for (const text of strip.texts) marks.push(textMark(text, topOf(index), false))
      underlineLinks(strip, topOf(index), underlines)
      for (const { y, ...rule } of strip.rules) marks.push({ kind: 'rule', ...rule, y1: topOf(index) + y, y2: topOf(index) + y })
      index++
      continue
    }
    const rows: PlacedRow[] = index === first && row.kind !== 'head' ? repeatedAbove(row, topOf(index)) : []
    for (; index < end && strips[index]?.row?.frame.edges === row.frame.edges; index++) {
      const next = strips[index]
      if (next?.row != null) rows.push({ row: next.row, strip: next, top: topOf(index), again: false })
    }
    placeRows(rows, marks)
    for (const { strip, top } of rows) underlineLinks(strip, top, underlines)
  }
  if (foot !== null) {
    marks.push(ruleOver(foot, style))
    for (const [index, strip] of foot.strips.entries()) {
      const top = page.margins.top + (foot.tops[index] ?? 0)
      for (const text of strip.texts) marks.push(textMark(text, top, false))
      underlineLinks(strip, top, underlines)
    }
  }
  // Under all words, so that no words of one link are parted in the file.
  return [...marks, ...underlines]
}

const pictureMark = ({ leaf, x, picture }: NonNullable<Strip['picture']>, y: number): PictureMark =>
  ({ kind: 'picture', leaf, x, y, width: picture.width, height: picture.height, picture })

/** The short rule that parts footnotes from the words above them. */
const ruleOver = ({ ruleTop }: Foot, { page: { margins }, notes, colours }: HouseStyle): RuleMark => {
  const y = margins.top + ruleTop + notes.rule / 2
  return { kind: 'rule', x1: margins.left, x2: margins.left + notes.ruleWidth, y1: y, y2: y, thickness: notes.rule, colour: colours.rule }
}

/** How far below its baseline a line under words stands, and how thick it is, by the size of the words: Arimo's own measures. */
const underlineBelow = 0.106
const underlineThickness = 0.073

const underlineLinks = ({ texts }: Strip, top: number, underlines: RuleMark[]): void => {
  for (const { underlined, x, width, baseline, size, colour } of texts) {
    if (!underlined) continue
    const y = top + baseline + underlineBelow * size
    const thickness = Math.round(underlineThickness * size * 20) / 20
    underlines.push({ kind: 'rule', x1: x, x2: x + width, y1: y, y2: y, thickness, colour })
  }
}

/** The head said again above the first row of a page. */
const repeatedAbove = (row: RowPart, rowTop: number): PlacedRow[] => {
  let top = rowTop - resumptionOf(row) - row.frame.repeatedHeight
  return row.frame.repeated.flatMap((strip) => {
    const placed = strip.row === null ? [] : [{ row: strip.row, strip, top, again: true }]
    top += strip.height
    return placed
  })
}

/** What a page shows of a table: tints under everything, words in reading order, rules over all. */
const placeRows = (rows: readonly PlacedRow[], marks: PlacedMark[]): void => {
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined) return
  const { frame } = last.row
  const { edges, rule, ruleColour: colour } = frame
  const left = edges[0] ?? 0
  const right = edges.at(-1) ?? left
  const upper = first.top - resumptionAt(first)
  const lower = last.top + last.strip.height + (last.row.endsTable ? 0 : rule + (last.row.endsRow ? 0 : frame.paddingBottom))
  const across = (middle: number, thickness: number): RuleMark =>
    ({ kind: 'rule', x1: left - rule / 2, x2: right + rule / 2, y1: middle, y2: middle, thickness, colour })

  for (const { row, strip, top } of rows) {
    if (row.kind === 'head') marks.push(tint(row, strip, top, left, right))
  }
  for (let index = 0; index < rows.length;) index = placeTexts(rows, index, marks)
  for (const [index, placed] of rows.entries()) {
    const { row, top } = placed
    if (row.startsRow) marks.push(across(top + row.rule / 2, row.rule))
    // The rest of a row is ruled off from the page's edge, or from the head said again.
    else if (index === 0 || rows[index - 1]?.again === true) marks.push(across(top - resumptionOf(row) + rule / 2, rule))
  }
  marks.push(across(lower - rule / 2, rule))
  for (const x of edges) marks.push({ kind: 'rule', x1: x, x2: x, y1: upper, y2: lower, thickness: rule, colour })
}

const resumptionAt = ({ row }: PlacedRow): number => (row.kind === 'head' ? 0 : resumptionOf(row))

const tint = ({ frame, endsTable }: RowPart, { height }: Strip, y: number, left: number, right: number): FillMark =>
  ({ kind: 'fill', x: left, y, width: right - left, height: height - (endsTable ? frame.rule : 0), colour: frame.tint })

/** The words of one row, cell by cell even if its lines are strips of their own. Gives the place of the next row. */
const placeTexts = (rows: readonly PlacedRow[], from: number, marks: PlacedMark[]): number => {
  let to = from + 1
  while (to < rows.length && rows[to]?.row.startsRow === false) to++
  const placed: { leaf: number; mark: PlacedMark }[] = []
  for (let index = from; index < to; index++) {
    const row = rows[index]
    if (row !== undefined) for (const text of row.strip.texts) placed.push({ leaf: text.leaf, mark: textMark(text, row.top, row.again) })
  }
  if (to - from > 1) placed.sort((one, other) => one.leaf - other.leaf)
  for (const { mark } of placed) marks.push(mark)
  return to
}

// Written out, not spread: there are as many of these as lines, and copies by name are several times faster.
const textMark = (words: StripText, top: number, again: boolean): PlacedMark => {
  const { x, baseline, width, text, face, size, colour, leaf, pageOf } = words
  const mark: TextMark = { kind: 'text', leaf: again ? 'layout' : leaf, x, baseline: top + baseline, width, text, face, size, colour }
  return pageOf === null ? mark : { kind: 'awaiting', anchor: pageOf, mark }
}

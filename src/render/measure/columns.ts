/** How wide the columns of a table are; the PDF and the DOCX ask here, so that their lines break alike. */
import type { Table } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import { twipsPerPoint, type HouseStyle } from '../../model/house-style.ts'
import { countLines, slack } from './lines.ts'
import { measureTable, needsOf, type ColumnNeed, type MeasuredTable } from './table.ts'

/** Where a table stands: its left edge from the left margin, its width and its columns', in points. */
export interface TableBox {
  readonly x: number
  readonly width: number
  readonly columns: readonly number[]
  /** Null when every word and figure has its room; else what the widest page of the house does not give. */
  readonly lack: Lack | null
}

/** A table that no page of the house is wide enough for. */
export interface Lack {
  /** What its words and figures want side by side, and what they have, in points. */
  readonly wanted: number
  readonly available: number
  /** The columns, from 0, that are narrower than their longest word or figure. */
  readonly columns: readonly number[]
  /** True when a figure would be parted, or a column is too narrow for a letter; else it is words alone. */
  readonly spoils: boolean
}

/**
 * The box of a table: from the text indent to the right margin if it is indented and its words fit there,
 * else from margin to margin (HOUSE-STYLE section 7).
 */
export const tableBox = (table: Table, style: HouseStyle, faces: Faces): TableBox =>
  knownBox(table, style) ?? boxOf(table, measureTable(table, style, faces), style)

/** The same for a table that is measured already. */
export const boxOf = (table: Table, measured: MeasuredTable, style: HouseStyle): TableBox => {
  const known = knownBox(table, style)
  if (known !== undefined) return known
  const box = makeBox(table, measured, style)
  const ofTable = boxes.get(table) ?? new WeakMap<HouseStyle, TableBox>()
  boxes.set(table, ofTable.set(style, box))
  return box
}

// Each table's box is asked for upright and, if it is too wide, turned; then by the check of its width, by the PDF and by the DOCX.
const boxes = new WeakMap<Table, WeakMap<HouseStyle, TableBox>>()
const knownBox = (table: Table, style: HouseStyle): TableBox | undefined => boxes.get(table)?.get(style)

const makeBox = (table: Table, measured: MeasuredTable, style: HouseStyle): TableBox => {
  const { width, margins } = style.page
  const full = width - margins.left - margins.right
  const inner = full - style.indents.text
  const needs = needsOf(measured)
  const least = sum(needs.map((need) => inTwips(need.least + besideWords(style))))
  const x = table.indented && least <= Math.round(inner * twipsPerPoint) ? style.indents.text : 0
  const columns = widthsOf(measured, needs, style, full - x)
  const lack = least > Math.round(full * twipsPerPoint) ? lackOf(measured, needs, columns, least / twipsPerPoint, full, style) : null
  return { x, width: sum(columns.map((points) => Math.round(points * twipsPerPoint))) / twipsPerPoint, columns, lack }
}

const lackOf = ({ type }: MeasuredTable, needs: readonly ColumnNeed[], columns: readonly number[], wanted: number, available: number, style: HouseStyle): Lack => {
  const roomOf = (index: number): number => (columns[index] ?? 0) - besideWords(style)
  const short = needs.map((_, index) => index).filter((index) => roomOf(index) < (needs[index]?.least ?? 0))
  // No letter is wider than the size of its type.
  return { wanted, available, columns: short, spoils: short.some((index) => roomOf(index) < Math.max(type.size, needs[index]?.amount ?? 0)) }
}

/** What a cell has beside its words: padding on both sides. Upright rules stand on the columns' edges and take no room, as in Word. */
export const besideWords = ({ table }: HouseStyle): number => 2 * table.paddingSide

/** A need rounded up to whole twips, with the slack of a line and a twip to spare: no rounding makes a word too long for its column. */
const inTwips = (points: number): number => Math.ceil((points + slack) * twipsPerPoint) + 1
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * The widths of a table's columns in points: multiples of a twentieth, which together are `available`.
 * By the house's shares where it has them; else figures get what they need, and words their longest word and of what
 * is left a part that grows with their length, as browsers share out a table, in the way that makes the table shortest.
 * No column becomes narrower than its longest unbroken piece unless all of them together do not fit.
 */
const widthsOf = (measured: MeasuredTable, needs: readonly ColumnNeed[], style: HouseStyle, available: number): readonly number[] => {
  const { columns } = measured
  const beside = besideWords(style)
  const room = Math.round(available * twipsPerPoint)
  const least = needs.map((need) => inTwips(need.least + beside))
  const most = needs.map((need) => inTwips(need.most + beside))
  const shares = columns.map(({ share }) => share ?? 0)
  const shared = shares.every((share) => share > 0)
  const wanted = sum(least) > room ? squeezed(least, room)
    : shared ? byShares(shares, least, room)
    : byContent(measured, least, most, needs, room, beside)
  return rounded(wanted, room).map((twips) => twips / twipsPerPoint)
}

/** Not even the longest words fit: those of the widest columns are cut, and the others keep what they need. */
const squeezed = (least: readonly number[], room: number): readonly number[] => {
  let left = room
  let cap = 0
  for (const [index, need] of least.toSorted((one, other) => one - other).entries()) {
    cap = left / (least.length - index)
    if (need > cap) break
    left -= need
  }
  return least.map((need) => Math.min(need, cap))
}

/** The house's shares; a column that needs more gets it, and the others share what is left. */
const byShares = (shares: readonly number[], least: readonly number[], room: number): readonly number[] => {
  const widened = new Set<number>()
  for (;;) {
    const left = room - sum(least.filter((_, index) => widened.has(index)))
    const open = sum(shares.filter((_, index) => !widened.has(index)))
    const widths = shares.map((share, index) => (widened.has(index) ? least[index] ?? 0 : left * share / open))
    const tooNarrow = widths.findIndex((width, index) => width < (least[index] ?? 0) - 1e-6)
    if (tooNarrow < 0) return widths
    widened.add(tooNarrow)
  }
}

const byContent = (measured: MeasuredTable, least: readonly number[], most: readonly number[], needs: readonly ColumnNeed[], room: number, beside: number): readonly number[] => {
  const ofWords = needs.map(({ figures }) => !figures)
  // Figures keep to what they need: a long head of theirs may have two lines. What they leave is for words.
  const wish = most.map((width, index) => (ofWords[index] === true ? width : least[index] ?? 0))
  const over = room - sum(wish)
  if (over < 0) return fewestLines(measured, least, wish, room, beside)
  // Every line fits unbroken: what is over widens the columns of words by their length, or all if there are none.
  const takes = wish.map((width, index) => (ofWords[index] === true || !ofWords.includes(true) ? width : 0))
  return wish.map((width, index) => width + over * (takes[index] ?? 0) / sum(takes))
}

/** How strongly long columns are favoured: 1 is how browsers share out a table, less is fairer to short ones. */
const favours = [1, 0.75, 0.5, 0.25] as const

/** No more rows than these are looked at to choose: a table longer than this is all alike. */
const rowsLookedAt = 100

/** Of some ways to share out the room, the one that makes the table shortest. */
const fewestLines = (measured: MeasuredTable, least: readonly number[], wish: readonly number[], room: number, beside: number): readonly number[] => {
  const ways = favours.map((favour) => sharedOut(least, wish, room, favour))
  const heights = ways.map((widths) => linesOf(measured, widths.map((width) => width / twipsPerPoint - beside)))
  return ways[heights.indexOf(Math.min(...heights))] ?? least
}

/** Each column gets its least, and of what is left a part that grows with how much more it could use, but never more than that. */
const sharedOut = (least: readonly number[], wish: readonly number[], room: number, favour: number): readonly number[] => {
  const wants = wish.map((width, index) => width - (least[index] ?? 0))
  const claims = wants.map((want) => want ** favour)
  const full = new Set<number>()
  for (;;) {
    const spare = room - sum(least) - sum(wants.filter((_, index) => full.has(index)))
    const open = sum(claims.filter((_, index) => !full.has(index)))
    const gains = wants.map((want, index) => (full.has(index) ? want : spare * (claims[index] ?? 0) / open))
    const filled = gains.findIndex((gain, index) => !full.has(index) && gain > (wants[index] ?? 0))
    if (filled < 0) return gains.map((gain, index) => (least[index] ?? 0) + gain)
    full.add(filled)
  }
}

/** How many lines a table has, each row as many as its tallest cell. */
const linesOf = ({ head, rows }: MeasuredTable, widths: readonly number[]): number =>
  sum([head, ...rows.slice(0, rowsLookedAt).map(({ cells }) => cells)].map((cells) => linesOfRow(cells, widths)))

/** How many lines a row has: those of its tallest cell, and one if all are empty. */
export const linesOfRow = (cells: MeasuredTable['head'], widths: readonly number[]): number =>
  Math.max(1, ...cells.map(({ lines }, index) => sum(lines.map((line) => countLines(line, widths[index] ?? 0)))))

/** Whole twips that add up to the room: each rounded down, and those that lost most get one more. */
const rounded = (widths: readonly number[], room: number): readonly number[] => {
  const whole = widths.map((width) => Math.floor(width + 1e-6))
  const order = widths.map((width, index) => ({ index, lost: width - (whole[index] ?? 0) })).sort((a, b) => b.lost - a.lost || a.index - b.index)
  let missing = room - sum(whole)
  for (const { index } of order) {
    if (missing <= 0) break
    whole[index] = (whole[index] ?? 0) + 1
    missing--
  }
  return whole
}

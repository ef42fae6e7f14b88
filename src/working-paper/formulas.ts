/** A check as a formula that a spreadsheet reckons again: from the cells it rests on, and known to come to what was found. */
import type { Check, Part } from '../model/check.ts'
import { cellName, type Decimal } from '../model/workbook.ts'
import { added, equal, isKept, nought, perCent, sizeOf, turned, divided, multiplied } from './decimals.ts'
import { inUnit, type TableFigures } from './figures.ts'

export interface Formula {
  readonly formula: string
  /** What it comes to. */
  readonly value: Decimal
}

/** Where a cell of the table stands on its sheet. */
export type OnSheet = (row: number, column: number) => string

/** Excel takes no longer formula. */
const longest = 8_000

/** The recomputed figure; null where its cells hold no numbers, or do not by themselves come to what was found. */
export const recomputedBy = (check: Check, figures: TableFigures, rowOnSheet: number): Formula | null => {
  if (check.exact === null || check.of.length === 0) return null
  const exact = inUnit(check.measure, check.exact, check.decimals, figures.unit)
  const onSheet: OnSheet = (row, column) => cellName(row + rowOnSheet, column)
  const made = check.relation === 'share' || check.relation === 'change' ? ratioOf(check, figures, onSheet, exact)
    : check.relation === 'product' || check.relation === 'quotient' ? factorsOf(check, figures, onSheet, exact) : sumOf(check.of, figures, onSheet)
  return made !== null && equal(made.value, exact) && isKept(made.value) && made.formula.length <= longest ? made : null
}

/** Stated less recomputed, each in a cell of its own. A percentage that is rightly rounded differs by nothing. */
export const differenceBy = (check: Check, figures: TableFigures, stated: string, recomputed: string): Formula | null => {
  if (check.difference === null) return null
  const value = inUnit(check.measure, check.difference, check.decimals, figures.unit)
  const plain = `ROUND(${stated}-${recomputed},${value.decimals})`
  const isRatio = check.relation === 'share' || check.relation === 'change'
  if (!isRatio || check.verdict !== 'holds') return { formula: plain, value }
  // Its two last decimals are more than it is stated with.
  const half = `0.${'0'.repeat(check.decimals - 2)}5`
  return { formula: `IF(ABS(${plain})<=${half},0,${plain})`, value }
}

const sumOf = (of: readonly Part[], figures: TableFigures, onSheet: OnSheet): Formula | null => {
  const parts = of.filter(({ row, column }) => figures.at(row, column) !== null)
  if (parts.length === 0) return null
  const value = parts.reduce((sum, { row, column, sign }) => added(sum, figures.at(row, column)?.value ?? nought, sign), nought)
  const spans = (sign: Part['sign']): string[] => spansOf(parts.filter((part) => part.sign === sign), figures, onSheet)
  return { formula: written(spans(1), spans(-1)), value }
}

/** `B2+B3-B7`, or with more of them `SUM(B2:B9,B12)-SUM(B20:B22)`. */
const written = (plus: readonly string[], minus: readonly string[]): string => {
  const few = plus.length + minus.length <= 6
  const side = (spans: readonly string[], sign: '+' | '-'): string[] =>
    few ? spans.map((span) => `${sign}${span.includes(':') ? `SUM(${span})` : span}`) : chunks(spans).map((chunk) => `${sign}SUM(${chunk.join(',')})`)
  return [...side(plus, '+'), ...side(minus, '-')].join('').replace(/^\+/, '')
}

/** SUM takes 255. */
const mostInSum = 250

const chunks = (spans: readonly string[]): (readonly string[])[] => spans.flatMap((_, at) => (at % mostInSum === 0 ? [spans.slice(at, at + mostInSum)] : []))

/** The cells as few ranges: down a column, or along a row where they all stand in one. What stands between and is no number, SUM passes over. */
const spansOf = (parts: readonly Part[], figures: TableFigures, onSheet: OnSheet): string[] => {
  const along = parts.every(({ row }) => row === parts[0]?.row)
  const sorted = [...parts].sort((a, b) => (along ? a.column - b.column : a.column - b.column || a.row - b.row))
  const spans: { first: Part; last: Part }[] = []
  for (const part of sorted) {
    const open = spans.at(-1)
    if (open !== undefined && follows(open.last, part, along, figures)) open.last = part
    else spans.push({ first: part, last: part })
  }
  const name = ({ row, column }: Part): string => onSheet(row, column)
  return spans.map(({ first, last }) => (first === last ? name(first) : `${name(first)}:${name(last)}`))
}

const follows = (last: Part, next: Part, along: boolean, figures: TableFigures): boolean => {
  const [from, to] = along ? [last.column, next.column] : [last.row, next.row]
  if ((!along && last.column !== next.column) || to <= from) return false
  return Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at).every((at) => figures.at(along ? last.row : at, along ? at : last.column) === null)
}

/** Rates are per one, or per so many. */
const scales = [1n, 100n, 1_000n, 10_000n, 100_000n] as const

/** A product or quotient of two figures, rounded to the decimals with which it comes to what was found. */
const factorsOf = ({ relation, of }: Check, figures: TableFigures, onSheet: OnSheet, exact: Decimal): Formula | null => {
  const [first, second] = of
  const a = first === undefined ? null : figures.at(first.row, first.column)
  const b = second === undefined ? null : figures.at(second.row, second.column)
  if (first === undefined || second === undefined || a === null || b === null) return null
  const cells = [onSheet(first.row, first.column), onSheet(second.row, second.column)]
  for (const scale of relation === 'product' ? scales.slice(0, 1) : scales) {
    for (let decimals = exact.decimals; decimals >= 0; decimals -= 1) {
      const value = relation === 'product' ? multiplied(a.value, b.value, decimals) : divided(a.value, b.value, scale, decimals)
      if (value !== null && equal(value, exact)) return { formula: `ROUND(${cells.join(relation === 'product' ? '*' : '/')}${scale === 1n ? '' : `*${scale}`},${decimals})`, value }
    }
  }
  return null
}

/** Of the ways in which a percentage can be made of two figures, the one that comes to what was found. */
const ratioOf = ({ relation, of, decimals }: Check, figures: TableFigures, onSheet: OnSheet, exact: Decimal): Formula | null => {
  const [top, bottom] = of
  const above = top === undefined ? null : figures.at(top.row, top.column)
  const below = bottom === undefined ? null : figures.at(bottom.row, bottom.column)
  if (top === undefined || bottom === undefined || above === null || below === null) return null
  const [a, b] = [onSheet(top.row, top.column), onSheet(bottom.row, bottom.column)]
  const value = relation === 'share' ? perCent(above.value, below.value, decimals) : perCent(added(above.value, below.value, -1), sizeOf(below.value), decimals)
  if (value === null) return null
  const ratio = relation === 'share' ? `100*${a}/${b}` : `100*(${a}-${b})/ABS(${b})`
  const ways: readonly Formula[] = [{ formula: `ROUND(${ratio},${decimals})`, value }, { formula: `ROUND(-${ratio},${decimals})`, value: turned(value) }]
  return ways.find((way) => equal(way.value, exact)) ?? null
}

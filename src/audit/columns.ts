/** The columns of a table: which hold amounts, and in what unit and steps their cells are read. */
import type { Figure } from '../model/figure.ts'
import type { MoneyUnit } from '../model/money.ts'
import type { NumberedTable } from '../model/paper.ts'
import { saysPercentage, saysVariance } from './agreement/heads.ts'
import { finestPrintedTwice, moneyReader, numberReader, worthsOf, type Amount, type ReadAmount } from './amounts.ts'
import { addsUpAside, countsAlone, isAside, isNoCalendar, type Heads } from './asides.ts'
import { addsOnItsOwn, countsSomething, joinsNoTotal } from './labels.ts'
import { unitOfHead } from './units.ts'
import type { Worth } from './worth.ts'

export interface GridColumn {
  /** Its index in the table. */
  readonly index: number
  readonly head: string
  /** `amounts` may join a total; `aside` holds figures that may not, such as references and percentages. */
  readonly kind: 'words' | 'amounts' | 'aside'
  /** Of those set aside: `shares` may come to 100, `counts` such as posts to their own sum; null for those that are never added. */
  readonly addsTo: 'shares' | 'counts' | null
  readonly measure: 'money' | 'number'
  /** How many decimals of a pound, or of one, amounts are counted in. */
  readonly decimals: number
  /** True when some cells bear a unit that others lack, and no head says which is meant. */
  readonly unitInDoubt: boolean
}

/** What the cells of a column are read by. */
export interface ColumnReader {
  readonly column: GridColumn
  /** Of money, the one unit that its head or its cells name; null where there is none, or several. */
  readonly unit: MoneyUnit | null
  /** True where no amount is stated, but only `=` or nil: nothing tells whether it is money. */
  readonly silent: boolean
  readonly amountOf: ReadAmount
  readonly grainOf: (amount: Amount) => bigint
  readonly worthOf: (amount: Amount, grain: bigint) => Worth
}

/** What a column is read by besides its own cells. */
interface About extends Heads {
  /** How many decimals bare numbers have; those of one table share their step, so that columns can be added along a row. */
  readonly decimals: number
}

/**
 * What reads each column of a table.
 * @param heads the words of each head
 * @param unitsAround the unit that is said around each column: over its head, in the corner or above the table
 */
export const columnReaders = (table: NumberedTable, heads: readonly string[], unitsAround: readonly (MoneyUnit | null)[]): ColumnReader[] => {
  const about: About = {
    answers: heads.some((head) => /^yes$/i.test(head)), counts: countsAlone(table, heads),
    decimals: table.rows.reduce((most, { cells }) => cells.reduce((finest, { reading }) => mostDecimals(finest, figuresOf(reading), decimalsOf), most), 0),
  }
  const read = (index: number, unit: MoneyUnit | null): ColumnReader => columnOf(table, index, heads[index] ?? '', unit, about)
  const alone = table.columns.map((_, index) => read(index, unitsAround[index] ?? null))
  const beside = unitBeside(alone)
  return alikeWhereSilent(alone.map((reader, index) => beside !== null && isBareVariance(reader) ? read(index, beside) : reader))
}

type Cell = NumberedTable['rows'][number]['cells'][number]

/** The figures that a cell states. */
export const figuresOf = (reading: Cell['reading']): readonly Figure[] =>
  reading.kind === 'figures' ? reading.figures : reading.kind === 'fill' && reading.stated !== null ? [reading.stated] : []

const decimalsOf = (figure: Figure): number =>
  figure.kind === 'number' ? figure.decimals : figure.kind === 'range' ? Math.max(decimalsOf(figure.from), decimalsOf(figure.to)) : 0

/** By a fold: a large table has more figures than a call may have arguments. */
const mostDecimals = (most: number, figures: readonly Figure[], decimals: (figure: Figure) => number): number =>
  figures.reduce((finest, figure) => Math.max(finest, decimals(figure)), most)

const columnOf = (table: NumberedTable, index: number, head: string, unitAround: MoneyUnit | null, { answers, counts, decimals }: About): ColumnReader => {
  const kind = table.columns[index]?.kind ?? 'words'
  const figures = table.rows.flatMap(({ cells }) => figuresOf(cells[index]?.reading ?? { kind: 'blank' }))
  const ends = figures.flatMap((figure) => figure.kind === 'range' ? [figure.from, figure.to] : [figure])
  const marked = new Set(ends.filter((figure) => figure.kind === 'money').map(({ unit }) => unit))
  const bare = ends.some(({ kind }) => kind === 'number')
  const own = unitOfHead(head)
  const stated = own ?? ((countsSomething(head) && !isNoCalendar(head, figures)) || joinsNoTotal(head) ? null : unitAround)
  const money = marked.size > 0 || stated !== null
  // HOUSE-STYLE section 16: the sign may stand in the head or the total only.
  const only = marked.size === 1 ? [...marked][0] ?? null : null
  // Beside "Yes" a column "No" counts answers.
  const aside = kind === 'figures' && !(answers && /^no$/i.test(head)) && !(counts && addsOnItsOwn(head)) && isAside(head, figures, { money, first: index === 0 })
  const addsTo = !aside || money ? null : addsUpAside(head, figures)
  // What is set aside is counted in steps of its own.
  const steps = addsTo === null ? decimals : mostDecimals(0, figures, (figure) => figure.kind === 'percentage' ? figure.decimals : decimalsOf(figure))
  const amountOf = money ? moneyReader(stated, stated ?? only ?? '£') : numberReader(steps, addsTo === 'shares')
  const column: GridColumn = {
    index, head, addsTo,
    kind: kind === 'words' ? 'words' : aside ? 'aside' : 'amounts',
    measure: money ? 'money' : 'number',
    decimals: money ? 2 : steps,
    unitInDoubt: bare && stated === null && marked.size > 0 && !(marked.size === 1 && marked.has('£')),
  }
  return { column, unit: money ? stated ?? only : null, silent: !aside && !money && !bare, amountOf, grainOf: finestPrintedTwice(figures.map(amountOf)), worthOf: worthsOf() }
}

/** Bare numbers under "Variance" are money where all columns beside them are, in one unit. */
const isBareVariance = ({ column: { kind, measure, head }, silent }: ColumnReader): boolean =>
  kind === 'amounts' && measure === 'number' && !silent && saysVariance(head) && !saysPercentage(head)

/** The unit of all columns of amounts but bare variances; null where there are not two of them, or not one unit. */
const unitBeside = (columns: readonly ColumnReader[]): MoneyUnit | null => {
  const others = columns.filter((reader) => reader.column.kind === 'amounts' && !isBareVariance(reader))
  const [first] = others
  return others.length >= 2 && first !== undefined && others.every(({ unit }) => unit === first.unit) ? first.unit : null
}

/** A silent column is money where another of the table is: a total column of nothing but `=` goes with those before it. */
const alikeWhereSilent = (columns: readonly ColumnReader[]): ColumnReader[] => {
  const money = columns.some(({ column, silent }) => !silent && column.kind === 'amounts' && column.measure === 'money')
  return columns.map((reader) => reader.silent && money ? { ...reader, column: { ...reader.column, measure: 'money', decimals: 2 } } : reader)
}

/** A table as the audit sees it: which columns hold amounts, in what unit, and what each cell is worth. */
import type { Place } from '../findings/place.ts'
import type { Figure, MoneyFigure, NumberFigure, PercentageFigure } from '../model/figure.ts'
import { unitPence, type MoneyUnit } from '../model/money.ts'
import type { NumberedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import { saysPercentage, saysVariance } from './agreement/heads.ts'
import { addsUpAside, countsAlone, isAside, isNoCalendar, type Heads } from './asides.ts'
import { addsOnItsOwn, countsSomething, joinsNoTotal } from './labels.ts'
import { headRowsOf, headsOf, spanningHeadOf, wordsOf } from './head-rows.ts'
import { unitOfCaption, unitOfCorner, unitOfHead } from './units.ts'
import { nothing, plus, unfilled, unknown, type Worth } from './worth.ts'

/** One figure of a cell, worked out in its column's steps. */
export interface Amount {
  readonly figure: Figure
  readonly low: bigint
  readonly high: bigint
  readonly grain: bigint
  readonly hedged: boolean
  /** The unit it is printed in; null for bare numbers that are no money. */
  readonly unit: MoneyUnit | null
}

export interface GridCell {
  readonly place: Place
  /** `fill`: an `=`, with what is stated beside it. */
  readonly kind: 'blank' | 'words' | 'amounts' | 'fill'
  readonly amounts: readonly Amount[]
  /** What is stated in it; nothing where it is blank. */
  readonly worth: Worth
  readonly words: string
  readonly bold: boolean
}

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

export interface Grid {
  readonly table: NumberedTable
  readonly columns: readonly GridColumn[]
  /** The columns of amounts alone, in order. */
  readonly amounts: readonly GridColumn[]
  /** Where a column of the table stands among those of amounts; -1 for any other. */
  readonly positions: readonly number[]
  /** `isHead`: a row that belongs to the head, or says it again, and states nothing. */
  readonly rows: readonly { readonly index: number; readonly cells: readonly GridCell[]; readonly place: Place; readonly isHead: boolean }[]
}

/**
 * @param table a table of the numbered paper
 * @param caption the words of the paragraph above it
 */
export const gridOf = (table: NumberedTable, caption: string): Grid => {
  // Bare numbers of one table share their step, so that columns can be added along a row.
  const decimals = table.rows.reduce((most, { cells }) => cells.reduce((finest, { reading }) => mostDecimals(finest, figuresOf(reading), decimalsOf), most), 0)
  const stated = unitOfCaption(caption)
  const corner = table.columns[0]?.kind === 'words' ? unitOfCorner(wordsOf(table.head[0])) : null
  const headRows = headRowsOf(table)
  const heads = headsOf(table, headRows)
  const about: Heads = { answers: heads.some((head) => /^yes$/i.test(head)), counts: countsAlone(table, heads) }
  const read = (index: number, unit: MoneyUnit | null): ColumnReader => columnOf(table, table.columns[index]?.kind ?? 'words', index, decimals, heads[index] ?? '', unit, about)
  const alone = table.columns.map((_, index) => read(index, unitOfHead(spanningHeadOf(table, headRows, index) ?? '') ?? corner ?? stated))
  const beside = unitBeside(alone)
  const columns = alikeWhereSilent(alone.map((reader, index) => beside !== null && isBareVariance(reader) ? read(index, beside) : reader))
  const rows = table.rows.map((row, index) => ({
    index,
    place: row.place,
    isHead: headRows.has(index),
    cells: row.cells.map((cell, at) => headRows.has(index) ? { ...cellOf(cell, null), worth: nothing } : cellOf(cell, columns[at] ?? null)),
  }))
  let amounts = 0
  return {
    table,
    columns: columns.map(({ column }) => column),
    amounts: columns.filter(({ column }) => column.kind === 'amounts').map(({ column }) => column),
    positions: columns.map(({ column }) => column.kind === 'amounts' ? (amounts += 1) - 1 : -1),
    rows,
  }
}

type Cell = NumberedTable['rows'][number]['cells'][number]

/** What the cells of a column are read by. */
interface ColumnReader {
  readonly column: GridColumn
  /** Of money, the one unit that its head or its cells name; null where there is none, or several. */
  readonly unit: MoneyUnit | null
  /** True where no amount is stated, but only `=` or nil: nothing tells whether it is money. */
  readonly silent: boolean
  readonly amountOf: (figure: Figure) => Amount | null
  readonly grainOf: (amount: Amount) => bigint
  readonly worthOf: (amount: Amount, grain: bigint) => Worth
}

const figuresOf = (reading: Cell['reading']): readonly Figure[] =>
  reading.kind === 'figures' ? reading.figures : reading.kind === 'fill' && reading.stated !== null ? [reading.stated] : []

const decimalsOf = (figure: Figure): number =>
  figure.kind === 'number' ? figure.decimals : figure.kind === 'range' ? Math.max(decimalsOf(figure.from), decimalsOf(figure.to)) : 0

/** By a fold: a large table has more figures than a call may have arguments. */
const mostDecimals = (most: number, figures: readonly Figure[], decimals: (figure: Figure) => number): number =>
  figures.reduce((finest, figure) => Math.max(finest, decimals(figure)), most)

const columnOf = (table: NumberedTable, kind: 'words' | 'figures', index: number, decimals: number, head: string, captionUnit: MoneyUnit | null, { answers, counts }: Heads): ColumnReader => {
  const figures = table.rows.flatMap(({ cells }) => figuresOf(cells[index]?.reading ?? { kind: 'blank' }))
  const ends = figures.flatMap((figure) => figure.kind === 'range' ? [figure.from, figure.to] : [figure])
  const marked = new Set(ends.filter((figure) => figure.kind === 'money').map(({ unit }) => unit))
  const bare = ends.some(({ kind }) => kind === 'number')
  const own = unitOfHead(head)
  const stated = own ?? ((countsSomething(head) && !isNoCalendar(head, figures)) || joinsNoTotal(head) ? null : captionUnit)
  const money = marked.size > 0 || stated !== null
  // HOUSE-STYLE section 16: the sign may stand in the head or the total only.
  const bareUnit = stated ?? (marked.size === 1 ? [...marked][0] ?? null : '£')
  // Beside "Yes" a column "No" counts answers.
  const aside = kind === 'figures' && !(answers && /^no$/i.test(head)) && !(counts && addsOnItsOwn(head)) && isAside(head, figures, { money, first: index === 0 })
  const addsTo = !aside || money ? null : addsUpAside(head, figures)
  // What is set aside is counted in steps of its own.
  const steps = addsTo === null ? decimals : mostDecimals(0, figures, (figure) => figure.kind === 'percentage' ? figure.decimals : decimalsOf(figure))
  const amountOf = money ? moneyReader(stated, bareUnit ?? '£') : numberReader(steps, addsTo === 'shares')
  const column: GridColumn = {
    index, head, addsTo,
    kind: kind === 'words' ? 'words' : aside ? 'aside' : 'amounts',
    measure: money ? 'money' : 'number',
    decimals: money ? 2 : steps,
    unitInDoubt: bare && stated === null && marked.size > 0 && !(marked.size === 1 && marked.has('£')),
  }
  return { column, unit: !money ? null : stated ?? (marked.size === 1 ? [...marked][0] ?? null : null), silent: !aside && !money && !bare, amountOf, grainOf: finestPrintedTwice(figures.map(amountOf)), worthOf: worthsOf() }
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

const moneyReader = (stated: MoneyUnit | null, bareUnit: MoneyUnit) => {
  const read = (figure: MoneyFigure | NumberFigure): Amount | null => {
    if (figure.kind === 'money') {
      // In a column of millions, £ with grouped thousands means pounds; else the sign only repeats the head's (AUDIT-RULES section 1, rule 2).
      const raised = figure.unit === '£' && stated !== null && stated !== '£' && stated !== 'p' && !(stated !== 'k' && figure.written.includes(','))
      const factor = raised ? unitPence[stated] / unitPence['£'] : 1n
      const pence = factor === 1n ? figure.pence : figure.pence * factor
      return { figure, low: pence, high: pence, grain: factor === 1n ? figure.precision : figure.precision * factor, hedged: figure.hedge !== null, unit: raised ? stated : figure.unit }
    }
    const parts = 10n ** BigInt(figure.decimals)
    const size = unitPence[bareUnit]
    if ((figure.digits * size) % parts !== 0n) return null
    const pence = figure.digits * size / parts
    return { figure, low: pence, high: pence, grain: size % parts === 0n ? size / parts : 1n, hedged: figure.hedge !== null, unit: bareUnit }
  }
  return withRanges(read)
}

/** @param points whether percentages count, in points */
const numberReader = (decimals: number, points: boolean) => {
  const read = (figure: MoneyFigure | NumberFigure | PercentageFigure): Amount | null => {
    if (figure.kind === 'money') return null
    const step = decimals === figure.decimals ? 1n : 10n ** BigInt(decimals - figure.decimals)
    const value = step === 1n ? figure.digits : figure.digits * step
    return { figure, low: value, high: value, grain: step, hedged: figure.kind === 'number' && figure.hedge !== null, unit: null }
  }
  const other = withRanges(read)
  return (figure: Figure): Amount | null => figure.kind === 'percentage' ? (points ? read(figure) : null) : other(figure)
}

const withRanges = (read: (figure: MoneyFigure | NumberFigure) => Amount | null) => (figure: Figure): Amount | null => {
  switch (figure.kind) {
    case 'money':
    case 'number':
      return read(figure)
    case 'range': {
      const from = read(figure.from)
      const to = read(figure.to)
      return from && to && { figure, low: from.low, high: to.high, grain: from.grain > to.grain ? from.grain : to.grain, hedged: from.hedged || to.hedged, unit: to.unit }
    }
    case 'nil':
    case 'absent':
      return { figure, low: 0n, high: 0n, grain: 0n, hedged: false, unit: null }
    case 'awaited':
    case 'percentage':
      return null
  }
}

/**
 * In one column, cells of one unit are read as finely as the finest printed at least twice, because trailing noughts were left off:
 * £100k beside £2.5k and £265.5k is good to £0.1k (AUDIT-RULES section 1, rule 4).
 */
const finestPrintedTwice = (amounts: readonly (Amount | null)[]): ((amount: Amount) => bigint) => {
  const seen = new Map<MoneyUnit | null, Map<bigint, number>>()
  for (const amount of amounts) {
    if (amount === null || amount.grain === 0n) continue
    const grains = seen.get(amount.unit) ?? new Map<bigint, number>()
    seen.set(amount.unit, grains.set(amount.grain, (grains.get(amount.grain) ?? 0) + 1))
  }
  const finest = new Map([...seen].map(([unit, grains]) =>
    [unit, [...grains].filter(([, times]) => times >= 2).reduce<bigint | null>((least, [grain]) => least === null || grain < least ? grain : least, null)]))
  return ({ unit, grain }) => {
    const twice = finest.get(unit) ?? null
    return twice !== null && twice < grain ? twice : grain
  }
}

const cellOf = (cell: Cell, reader: ColumnReader | null): GridCell => {
  const { words, bold } = looksOf(cell)
  const as = (kind: GridCell['kind'], amounts: readonly Amount[], worth: Worth): GridCell => ({ place: placeOf(cell), words, bold, kind, amounts, worth })
  const { reading } = cell
  if (reading.kind === 'blank' || (reading.kind === 'words' && words === '')) return as('blank', [], nothing)
  if (reading.kind === 'words' || reader === null || reader.column.kind === 'words') {
    // Words in a column of amounts are an amount that could not be read.
    return as('words', [], reader?.column.kind === 'amounts' ? unknown : nothing)
  }
  // A bare `=` is worth nothing that could be added until it is filled in.
  if (reading.kind === 'fill' && reading.stated === null) return as('fill', [], unfilled)
  const amounts: Amount[] = []
  let worth = nothing
  for (const figure of figuresOf(reading)) {
    const amount = reader.amountOf(figure)
    if (amount === null) {
      worth = plus(worth, unknown)
      continue
    }
    const grain = reader.grainOf(amount)
    amounts.push(grain === amount.grain ? amount : { ...amount, grain })
    worth = plus(worth, reader.worthOf(amount, grain))
  }
  return as(reading.kind === 'fill' ? 'fill' : 'amounts', amounts, worth)
}

/** What the amounts of a column are worth. Equal ones, one under the other, are worth the very same. */
const worthsOf = (): ColumnReader['worthOf'] => {
  let last = nothing
  return ({ figure, low, high, hedged }, grain) => {
    const [figures, hedges] = [figure.kind === 'absent' ? 0 : 1, hedged ? 1 : 0]
    if (last.low !== low || last.high !== high || last.grain !== grain || last.figures !== figures || last.hedged !== hedges || last === nothing) {
      last = { low, high, grain, grainSquares: grain === 1n ? grain : grain * grain, figures, hedged: hedges, unknown: 0, unfilled: 0 }
    }
    return last
  }
}

/** The words of a cell, and whether all of them are set apart, in bold or italics. Nearly every cell is one run of words, and large tables have many. */
const looksOf = ({ lines }: Cell): { words: string; bold: boolean } => {
  const [only, second] = lines[0] ?? []
  if (lines.length === 1 && second === undefined && only?.kind === 'text' && only.text !== '' && !/^\s|\s$|\s{2}|[^\S ]/.test(only.text)) return { words: only.text, bold: only.strong || only.emphasis }
  const inlines = lines.flat().flatMap((inline) => (inline.kind === 'note' || (inline.kind === 'text' && inline.text.trim() === '') ? [] : [inline]))
  return { words: lines.map(plainWords).join(' ').replace(/\s+/g, ' ').trim(), bold: inlines.length > 0 && inlines.every(({ strong, emphasis }) => strong || emphasis) }
}

/** Exactly the figures, where there are any; a finding points there. */
const placeOf = (cell: Cell): Place => {
  const figures = figuresOf(cell.reading)
  const first = figures[0]?.place
  if (figures.length === 1 && first !== undefined) return first
  const last = figures.at(-1)?.place
  return first && last ? { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn } : cell.place
}

/** True for a cell that states an amount to compare: one figure, and no `n/a`. */
export const statesAmount = ({ amounts, worth }: GridCell): boolean => worth.unknown === 0 && amounts.some(({ figure }) => figure.kind !== 'absent')

/** A table as the audit sees it: which columns hold amounts, in what unit, and what each cell is worth. */
import type { Place } from '../findings/place.ts'
import type { NumberedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import type { Amount } from './amounts.ts'
import { columnReaders, figuresOf, type ColumnReader, type GridColumn } from './columns.ts'
import { headsOf, rowsWithoutAmounts, spanningHeadOf, wordsOf } from './head-rows.ts'
import { unitOfCaption, unitOfCorner, unitOfHead } from './units.ts'
import { nothing, plus, unfilled, unknown, type Worth } from './worth.ts'

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

export interface Grid {
  readonly table: NumberedTable
  readonly columns: readonly GridColumn[]
  /** The columns of amounts alone, in order. */
  readonly amounts: readonly GridColumn[]
  /** Where a column of the table stands among those of amounts; -1 for any other. */
  readonly positions: readonly number[]
  /** `statesNothing`: a row that belongs to the head, or says it again, or holds times or ratios. */
  readonly rows: readonly { readonly index: number; readonly cells: readonly GridCell[]; readonly place: Place; readonly statesNothing: boolean }[]
}

/**
 * @param table a table of the numbered paper
 * @param caption the words of the paragraph above it
 */
export const gridOf = (table: NumberedTable, caption: string): Grid => {
  const stated = unitOfCaption(caption)
  const corner = table.columns[0]?.kind === 'words' ? unitOfCorner(wordsOf(table.head[0])) : null
  const withoutAmounts = rowsWithoutAmounts(table)
  const columns = columnReaders(table, headsOf(table, withoutAmounts), table.columns.map((_, index) => unitOfHead(spanningHeadOf(table, withoutAmounts, index) ?? '') ?? corner ?? stated))
  const rows = table.rows.map((row, index) => ({
    index,
    place: row.place,
    statesNothing: withoutAmounts.has(index),
    cells: row.cells.map((cell, at) => withoutAmounts.has(index) ? { ...cellOf(cell, null), worth: nothing } : cellOf(cell, columns[at] ?? null)),
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

/** A table measured once, for its columns and for its lines alike. */
import type { Cell, Column, Table } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle, TextStyle } from '../../model/house-style.ts'
import { measureWords, wholeWidth, widestPiece, type MeasuredWords } from './words.ts'

export interface MeasuredTable {
  readonly type: TextStyle
  readonly columns: readonly Column[]
  readonly head: readonly MeasuredCell[]
  readonly rows: readonly MeasuredRow[]
}

export interface MeasuredRow {
  readonly weight: 'item' | 'total'
  readonly cells: readonly MeasuredCell[]
}

export interface MeasuredCell {
  readonly cell: Cell
  readonly strong: boolean
  readonly lines: readonly MeasuredWords[]
}

/** How a table's text is set: tables of many columns a little smaller. */
const tableTypeOf = ({ look }: Pick<Table, 'look'>, { type }: HouseStyle): TextStyle =>
  look === 'dense' ? type.denseTable : type.table

/** Measures every cell; head and total rows in bold. */
export const measureTable = (table: Table, style: HouseStyle, faces: Faces): MeasuredTable => {
  const type = tableTypeOf(table, style)
  const measureCells = (cells: readonly Cell[], strong: boolean): readonly MeasuredCell[] =>
    cells.map((cell) => ({ cell, strong, lines: cell.lines.map((line) => measureWords(line, type.size, faces, strong)) }))
  const strong = type.weight === 'bold'
  return {
    type,
    columns: table.columns,
    head: measureCells(table.head, true),
    rows: table.rows.map(({ weight, cells }) => ({ weight, cells: measureCells(cells, strong || weight === 'total') })),
  }
}

/** How narrow a column may become before a word or an amount is parted, and how wide it is with every line unbroken. */
export interface ColumnNeed {
  readonly least: number
  readonly most: number
  /** The widest of its figures, which are never parted; 0 where there is none. */
  readonly amount: number
  /** True for a column whose cells are figures: it is never wider than it needs while words want room. */
  readonly figures: boolean
}

/** What the content of each column needs, in points, without padding. */
export const needsOf = ({ columns, head, rows }: MeasuredTable): readonly ColumnNeed[] => columns.map((_, index) => {
  let least = 0
  let most = 0
  let amount = 0
  let figures = false
  let words = false
  const add = (measured: MeasuredCell | undefined, isHead: boolean): void => {
    if (measured === undefined) return
    const { cell, lines } = measured
    for (const line of lines) {
      if (line.text === '') continue
      most = Math.max(most, wholeWidth(line))
      least = Math.max(least, cell.unbroken ? wholeWidth(line) : widestPiece(line))
      if (cell.unbroken) amount = Math.max(amount, wholeWidth(line))
      if (isHead) continue
      if (cell.unbroken) figures = true
      else words = true
    }
  }
  add(head[index], true)
  for (const { cells } of rows) add(cells[index], false)
  return { least, most, amount, figures: figures && !words }
})

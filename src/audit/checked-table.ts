/** The table as the audit leaves it: each row and column with its role, and no `=` left. */
import type { RowRole } from '../model/table.ts'
import type { CheckedTable, NumberedTable } from '../model/paper.ts'
import { statesAmount } from './grid.ts'
import { cellKey, type Settled } from './settled.ts'

type CheckedCell = CheckedTable['head'][number]
type NumberedCell = NumberedTable['head'][number]

/** Stores what was decided. An `=` that could not be filled in, which a finding has told, is left as a gap. */
export const checkedTable = (settled: Settled): CheckedTable => {
  const { grid: { table }, totalColumns } = settled
  const totals = new Set(totalColumns.map(({ column }) => column))
  const cellOf = (cell: NumberedCell, row: number, column: number): CheckedCell => {
    if (isSettled(cell)) return cell
    const { reading } = cell
    if (reading.kind !== 'fill') return { ...cell, reading }
    const [first] = cell.lines[0] ?? []
    // The marks of footnotes stay beside the figure.
    const notes = cell.lines.flat().filter(({ kind }) => kind === 'note')
    const printed = (text: string) => [[{ kind: 'text' as const, text, strong: first?.kind === 'text' && first.strong, emphasis: false, href: null, place: cell.place }, ...notes]]
    const found = settled.grid.rows[row]?.cells[column]
    if (reading.stated !== null && found !== undefined && statesAmount(found)) {
      return { ...cell, reading: { kind: 'figures', figures: [reading.stated] }, lines: printed(reading.stated.written) }
    }
    const fill = settled.fills.get(cellKey(row, column))
    if (fill?.kind === 'filled') return { ...cell, reading: { kind: 'calculated', text: fill.text, figure: fill.figure }, lines: printed(fill.text) }
    return { ...cell, reading: { kind: 'gap' } }
  }
  return {
    ...table,
    columns: table.columns.map((column, index) => ({ ...column, role: column.kind === 'words' ? 'words' : totals.has(index) ? 'total' : 'item' })),
    head: table.head.map((cell, column) => cellOf(cell, -1, column)),
    rows: table.rows.map((row, index) => ({ ...row, role: roleOf(settled, index), cells: row.cells.map((cell, column) => cellOf(cell, index, column)) })),
  }
}

/** True for a cell that stays as it is. */
const isSettled = (cell: NumberedCell): cell is NumberedCell & CheckedCell => cell.reading.kind !== 'fill'

/** A total that a later one took in is a subtotal. */
const roleOf = ({ structure, facts }: Settled, row: number): RowRole => {
  if (structure.totals.has(row)) return structure.takenIn.has(row) ? 'subtotal' : 'total'
  const kind = facts[row]?.kind
  return kind === 'heading' || kind === 'blank' ? kind : 'item'
}

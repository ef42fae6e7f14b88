/** The cells of a table as amounts. */
import type { CheckedTable } from '../model/paper.ts'
import { cellId, endOfRange, type Amount } from './amounts.ts'
import type { PaperAudited } from './audited.ts'
import { unitOf, worthOf } from './worth.ts'

/** The amounts of a table. @param number the table, counted from 1 through the paper */
export const amountsOf = (table: CheckedTable, number: number, { file, checks, isWithheld, printed }: PaperAudited): readonly Amount[] => {
  const own = table.beside?.file ?? file
  const unit = unitOf(table, number, checks)
  const found = table.rows.flatMap((row, at) => row.cells.flatMap((cell, column): readonly Amount[] => {
    const { reading } = cell
    const figures = reading.kind === 'figures' ? reading.figures : reading.kind === 'calculated' ? [reading.figure] : []
    const worth = worthOf(figures, unit)
    if (worth === null) return []
    const { value, to, precision } = worth
    const withheld = isWithheld(own, row.place) || isWithheld(own, cell.place)
    const [only] = figures.length === 1 ? figures : []
    const amount: Amount = {
      value, precision, id: cellId(file, number, at + 1, column), standing: withheld ? 'withheld' : 'public', nonNegative: false, file: own, place: cell.place,
      written: reading.kind === 'calculated' ? reading.text : only?.kind === 'range' ? only.from.written : figures.map(({ written }) => written).join(' + '),
      where: `${printed(file, table.place)}, row ${labelOf(row.cells, column)}, ${headOf(table, column)}`,
      line: { id: `${file}\n${number}\n${at + 1}`, where: `the row ${labelOf(row.cells, column)} of ${printed(file, table.place)}` },
      label: nameOf(row.cells, column), isItem: row.role === 'item' && table.columns[column]?.role !== 'total',
    }
    return [amount, ...(to === null ? [] : [{ ...amount, id: endOfRange(amount.id), value: to, written: only?.kind === 'range' ? only.to.written : amount.written }])]
  }))
  // Where no figure is below nought, nobody expects a withheld one to be.
  const nonNegative = found.every(({ value }) => value >= 0n)
  return found.map((amount) => ({ ...amount, nonNegative }))
}

type Cells = CheckedTable['rows'][number]['cells']

/** The words of a cell. */
const wordsOf = (cell: Cells[number] | undefined): string =>
  (cell?.lines ?? []).map((line) => line.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? inline.words : '')).join('')).join(' ').trim()

export const nameOf = (cells: Cells, column: number): string | null => {
  const label = cells.find((cell, at) => at !== column && cell.reading.kind === 'words' && wordsOf(cell) !== '')
  return label === undefined ? null : wordsOf(label)
}

export const labelOf = (cells: Cells, column: number): string => nameOf(cells, column) ?? 'without a name'

export const headOf = (table: CheckedTable, column: number): string => {
  const head = wordsOf(table.head[column])
  return head === '' ? `column ${column + 1}` : `“${head}”`
}

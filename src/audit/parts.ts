/** The cells that a total adds up, with their signs. */
import type { Part } from '../model/check.ts'
import type { Term } from './agreement/linear.ts'
import { addendsOf, type Addend, type Reading } from './readings.ts'
import type { Settled } from './settled.ts'
import { worthAt } from './settled.ts'
import { negated, nothing, plus, type Worth } from './worth.ts'

type Sums = Pick<Settled, 'grid' | 'structure'>

/** The cells of one column that a reading adds. Blank ones are left out: they state nothing. */
export const partsOfReading = (settled: Sums, reading: Reading, column: number): Part[] =>
  withAgain(settled, addendsOf(reading)).flatMap(({ row, less }): Part[] => {
    const cell = settled.grid.rows[row]?.cells[column]
    if (cell === undefined || cell.kind === 'blank') return []
    return [{ row, column, sign: less && (reading.kind !== 'less' || worthAt(settled, row, column).low > 0n) ? -1 : 1 }]
  })

/** A row that stands there twice is printed twice, and so is added twice. */
const withAgain = ({ structure: { again } }: Sums, addends: readonly Addend[]): readonly Addend[] =>
  again.size === 0 ? addends : addends.flatMap((addend) => {
    const rows = [addend]
    for (let row = addend.row + 1; again.has(row); row += 1) rows.push({ ...addend, row })
    return rows
  })

/** The cells of one row that a total column adds. */
export const partsAlongRow = (settled: Sums, row: number, columns: readonly number[]): Part[] =>
  columns.flatMap((column): Part[] => {
    const cell = settled.grid.rows[row]?.cells[column]
    return cell === undefined || cell.kind === 'blank' ? [] : [{ row, column, sign: 1 }]
  })

/** The cells of one row that make another of its columns, with their signs; all of them turned round where that is how the row reads. */
export const partsOfTerms = (settled: Sums, row: number, terms: readonly Term[], turned: boolean): Part[] =>
  terms.flatMap(({ slot, sign }): Part[] => {
    const cell = settled.grid.rows[row]?.cells[slot]
    return cell === undefined || cell.kind === 'blank' ? [] : [{ row, column: slot, sign: (sign === 1) === turned ? -1 : 1 }]
  })

/** The exact sum of the parts. */
export const sumOf = (settled: Sums, parts: readonly Part[]): Worth =>
  parts.reduce((sum, { row, column, sign }) => plus(sum, sign === 1 ? worthAt(settled, row, column) : negated(worthAt(settled, row, column))), nothing)


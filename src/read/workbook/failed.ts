/** Which failed formulas fail by themselves, and which only rest on others that do: one mistake is told once. */
import { cellName } from '../../model/workbook.ts'

/** A cell that shows `#REF!` or the like. Rows and columns count from 1. */
export interface FailedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  /** As it stands in the file; empty where it is unknown. */
  readonly formula: string
}

/** Where so many have failed, what rests on what is not looked for, and each is told. */
const mostFailed = 2_000
/** Of the ranges of one formula so many are followed. */
const mostRanges = 50

const sheetWords = `(?:'((?:[^']|'')+)'|([\\p{L}_][\\p{L}\\d_.]*))!`
const referenceWords = `(?<![\\p{L}\\d_.$])(?:${sheetWords})?(?:(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7})(?::(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7}))?|\\$?([A-Z]{1,3}):\\$?([A-Z]{1,3}))(?![\\p{L}\\d_(!])`
const reference = (): RegExp => new RegExp(referenceWords, 'gu')

const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
const lettersOf = (column: number): string => cellName(0, column - 1).replace(/\d+$/, '')

/**
 * A formula that is shared by many cells, as it stands in one of them.
 * @param rows how far that cell is below the one that it is written in @param columns how far to the right
 */
export const shifted = (formula: string, rows: number, columns: number): string => formula.replaceAll(new RegExp(referenceWords, 'gu'), (...found: readonly unknown[]) => {
  const [whole, , , fixedColumn, column, fixedRow, row, fixedColumn2, column2, fixedRow2, row2] = found.map((each) => typeof each === 'string' ? each : undefined)
  if (whole === undefined || column === undefined || row === undefined) return whole ?? ''
  const moved = (fixed: string | undefined, letters: string, fixedBelow: string | undefined, below: string): string =>
    `${fixed ?? ''}${fixed === '$' ? letters : lettersOf(Math.max(1, columnOf(letters) + columns))}${fixedBelow ?? ''}${fixedBelow === '$' ? below : Math.max(1, Number(below) + rows)}`
  const sheet = whole.includes('!') ? whole.slice(0, whole.lastIndexOf('!') + 1) : ''
  return `${sheet}${moved(fixedColumn, column, fixedRow, row)}${column2 === undefined || row2 === undefined ? '' : `:${moved(fixedColumn2, column2, fixedRow2, row2)}`}`
})

interface Area { readonly sheet: string; readonly rows: readonly [number, number]; readonly columns: readonly [number, number] }

const areasOf = ({ formula, sheet }: FailedCell): Area[] => [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(reference())].map((found): Area => {
  const [, apostrophes, plain, , column, , row, , column2, , row2, first = '', last = ''] = found
  const on = apostrophes?.replaceAll("''", "'") ?? plain ?? sheet
  if (column === undefined || row === undefined) return { sheet: on, rows: [1, Infinity], columns: [columnOf(first), columnOf(last)] }
  const [top, left] = [Number(row), columnOf(column)]
  const [bottom, right] = [Number(row2 ?? row), columnOf(column2 ?? column)]
  return { sheet: on, rows: [Math.min(top, bottom), Math.max(top, bottom)], columns: [Math.min(left, right), Math.max(left, right)] }
})

const placeOf = (sheet: string, row: number, column: number): string => `${row} ${column} ${sheet}`

/** Another failed cell that a formula needs; undefined where there is none. */
const causeOf = (cell: FailedCell, failed: readonly FailedCell[], places: ReadonlyMap<string, FailedCell>): FailedCell | undefined => {
  const areas = areasOf(cell)
  const isOne = ({ rows, columns }: Area): boolean => rows[0] === rows[1] && columns[0] === columns[1]
  const single = areas.filter(isOne).flatMap(({ sheet, rows, columns }) => places.get(placeOf(sheet, rows[0], columns[0])) ?? []).find((cause) => cause !== cell)
  if (single !== undefined) return single
  const ranges = areas.filter((area) => !isOne(area)).slice(0, mostRanges)
  return ranges.length === 0 ? undefined : failed.find((cause) => cause !== cell && ranges.some(({ sheet, rows, columns }) =>
    sheet === cause.sheet && cause.row >= rows[0] && cause.row <= rows[1] && cause.column >= columns[0] && cause.column <= columns[1]))
}

/**
 * The cells that fail by themselves, each with those that fail because of it; a cell that rests on several is named under the first.
 * @param failed in the order in which they are told
 */
export const failuresOf = (failed: readonly FailedCell[]): Map<FailedCell, readonly FailedCell[]> => {
  if (failed.length > mostFailed) return new Map(failed.map((cell) => [cell, []]))
  const places = new Map(failed.map((cell) => [placeOf(cell.sheet, cell.row, cell.column), cell]))
  const causes = new Map(failed.map((cell) => [cell, causeOf(cell, failed, places)]))
  const found = new Map<FailedCell, FailedCell[]>()
  for (const cell of failed) {
    const seen = new Set<FailedCell>([cell])
    let root = cell
    // Formulas that rest on each other have no first: the one that is told first stands for them.
    for (let next = causes.get(root); next !== undefined && !seen.has(next); next = causes.get(root)) {
      seen.add(next)
      root = next
    }
    if (causes.get(root) !== undefined) root = failed.find((each) => seen.has(each)) ?? root
    if (root === cell) found.set(cell, found.get(cell) ?? [])
    else found.set(root, [...found.get(root) ?? [], cell])
  }
  return found
}

/** Which failed formulas fail by themselves, and which only rest on others that do: one mistake is told once. */
import { columnLetters, columnOf } from '../../model/workbook.ts'

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

const sheet = `(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\\p{L}_][\\p{L}\\d_.]*))!`
const range = '(?<column>\\$?[A-Z]{1,3})(?<row>\\$?\\d{1,7})(?::(?<lastColumn>\\$?[A-Z]{1,3})(?<lastRow>\\$?\\d{1,7}))?'
const wholeColumns = '\\$?(?<first>[A-Z]{1,3}):\\$?(?<last>[A-Z]{1,3})'
/** `C14`, `$C$14:D20`, `C:D`, each with its sheet or without. */
const reference = new RegExp(`(?<![\\p{L}\\d_.$])(?:${sheet})?(?:${range}|${wholeColumns})(?![\\p{L}\\d_(!])`, 'gu')

/** Without the sign that keeps it where it is when a formula is copied. */
const loose = (name: string): string => name.replace('$', '')

/**
 * A formula that is shared by many cells, as it stands in one of them.
 * @param rows how far that cell is below the one that it is written in @param columns how far to the right
 */
export const shifted = (formula: string, rows: number, columns: number): string => {
  const across = (name: string): string => (name.startsWith('$') ? name : columnLetters(Math.max(1, columnOf(name) + columns)))
  const down = (name: string): string => (name.startsWith('$') ? name : String(Math.max(1, Number(name) + rows)))
  let [moved, from] = ['', 0]
  for (const { 0: whole, index, groups: { column, row, lastColumn, lastRow } = {} } of formula.matchAll(reference)) {
    const on = whole.slice(0, whole.lastIndexOf('!') + 1)
    const there = column === undefined || row === undefined ? whole
      : `${on}${across(column)}${down(row)}${lastColumn === undefined || lastRow === undefined ? '' : `:${across(lastColumn)}${down(lastRow)}`}`
    moved += formula.slice(from, index) + there
    from = index + whole.length
  }
  return moved + formula.slice(from)
}

interface Area { readonly sheet: string; readonly rows: readonly [number, number]; readonly columns: readonly [number, number] }

const areasOf = ({ formula, sheet: own }: FailedCell): Area[] => [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(reference)].map(({ groups: found = {} }): Area => {
  const sheet = found['quoted']?.replaceAll("''", "'") ?? found['plain'] ?? own
  const { column, row, lastColumn, lastRow, first = '', last = '' } = found
  if (column === undefined || row === undefined) return { sheet, rows: [1, Infinity], columns: inOrder(columnOf(first), columnOf(last)) }
  return { sheet, rows: inOrder(Number(loose(row)), Number(loose(lastRow ?? row))), columns: inOrder(columnOf(loose(column)), columnOf(loose(lastColumn ?? column))) }
})

const inOrder = (one: number, other: number): readonly [number, number] => [Math.min(one, other), Math.max(one, other)]

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

/** Says of a sheet what a reader of it would not see: hidden rows and columns, cells whose format shows nothing, cells under merged ones. */
import { counted, inARow } from '../../findings/wording.ts'
import { columnLetters } from '../../model/workbook.ts'
import type { SheetRead, WorkbookCell } from './sheet.ts'

export interface Hidden {
  /** The first cell that is hidden. */
  readonly first: WorkbookCell
  /** `rows 5 to 8 and column D hold 12 cells`. */
  readonly words: string
}

/** What of a sheet is hidden and holds something; null where nothing is. */
export const hiddenIn = ({ cells, covered, hiddenRows, hiddenColumns }: SheetRead): Hidden | null => {
  const inColumns = cells.filter(({ column }) => hiddenColumns.some(({ from, to }) => column >= from && column <= to))
  const inRows = cells.filter(({ row }) => hiddenRows.has(row))
  const unshown = cells.filter(({ shown, kind }) => shown === '' && kind === 'number')
  const all = [...new Set([...inRows, ...inColumns, ...unshown, ...covered])].sort((a, b) => a.row - b.row || a.column - b.column)
  const [first] = all
  if (first === undefined) return null
  const list = [
    ...stretches('row', inRows.map(({ row }) => row), String),
    ...stretches('column', inColumns.map(({ column }) => column), columnLetters),
    ...(unshown.length === 0 ? [] : [`${counted(unshown.length, 'cell')} whose format shows nothing`]),
    ...(covered.length === 0 ? [] : [`${counted(covered.length, 'cell')} under a merged one`]),
  ]
  return { first, words: `${inARow(list)}, with ${counted(all.length, 'filled cell')} in all` }
}

const mostStretches = 10

/** `rows 5 to 8, row 12`. */
const stretches = (noun: string, numbers: readonly number[], name: (number: number) => string): string[] => {
  const inOrder = [...new Set(numbers)].sort((a, b) => a - b)
  const starts = inOrder.filter((number, at) => inOrder[at - 1] !== number - 1)
  const found = starts.map((start, at) => {
    const end = inOrder.filter((number) => number < (starts[at + 1] ?? Infinity)).at(-1) ?? start
    return start === end ? `${noun} ${name(start)}` : `${noun}s ${name(start)} to ${name(end)}`
  })
  return found.length <= mostStretches ? found : [...found.slice(0, mostStretches), `${found.length - mostStretches} more stretches of ${noun}s`]
}

/** A sheet written out as text: a line for each of its rows, bars between its cells. Places in a sheet are places in this text. */
import { placeOnLine } from '../../findings/place.ts'
import type { FileCell } from '../table-beside/cells.ts'
import type { WorkbookCell } from './sheet.ts'

export interface WrittenSheet {
  /** Line 14 is row 14. */
  readonly text: string
  /** The filled cells of each row that has any, by row and column from 1. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FileCell>>
}

/** Writes a sheet out. @param cells by row and column */
export const writeOut = (cells: readonly WorkbookCell[]): WrittenSheet => {
  const lines: string[] = []
  const rows = new Map<number, Map<number, FileCell>>()
  let [line, next] = ['', 1]
  const fill = (row: number): void => { while (lines.length < row) lines.push('') }
  for (const [at, { row, column, shown }] of cells.entries()) {
    if (cells[at - 1]?.row !== row) [line, next] = ['|', 1]
    // A cell that is empty keeps its bar, so that columns can be counted.
    line += ' |'.repeat(column - next)
    const words = shown.split('\n').map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '')
    const start = line.length + 2
    line += ` ${words.join(' ')} |`
    next = column + 1
    const own = rows.get(row) ?? new Map<number, FileCell>()
    rows.set(row, own.set(column, fileCell(words, row, start)))
    if (cells[at + 1]?.row === row) continue
    fill(row - 1)
    lines.push(line)
  }
  return { text: lines.join('\n'), rows }
}

const fileCell = (words: readonly string[], line: number, start: number): FileCell => {
  let column = start
  const lines = words.map((text) => {
    const columns = Array.from({ length: text.length }, (_, at) => column + at)
    column += text.length + 1
    return { text, line, columns }
  })
  const room = placeOnLine(line, start, Math.max(1, column - 1 - start))
  return { place: room, room, lines }
}

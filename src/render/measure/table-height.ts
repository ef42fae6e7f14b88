/** How high the rows of a table are, and all of them together. */
import type { Table } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { boxOf, besideWords, linesOfRow } from './columns.ts'
import { pitchOf } from './ruler.ts'
import { measureTable } from './table.ts'

/** How high a row of this many lines is, with the rule above it, in points. */
export const rowHeight = (kind: 'head' | 'item' | 'total', lines: number, pitch: number, { table }: HouseStyle): number =>
  (kind === 'total' ? table.totalRule : table.rule) + table.paddingTop + lines * pitch + table.paddingBottom

/** How high a table is that stands on one page, with the rule that ends it, in points. */
export const tableHeight = (table: Table, style: HouseStyle, faces: Faces): number => {
  const measured = measureTable(table, style, faces)
  const widths = boxOf(table, measured, style).columns.map((width) => width - besideWords(style))
  const pitch = pitchOf(measured.type.line, faces.regular, measured.type.size)
  const rows = [
    ...(measured.head.length > 0 ? [{ kind: 'head' as const, cells: measured.head }] : []),
    ...measured.rows.map(({ weight, cells }) => ({ kind: weight, cells })),
  ]
  return rows.reduce((height, { kind, cells }) => height + rowHeight(kind, linesOfRow(cells, widths), pitch, style), style.table.rule)
}

/** Tables: fixed widths, head rows that repeat, rows that do not break, totals that keep with what they total. */
import { AlignmentType, TableRowProperties, type XmlComponent } from 'docx'
import type { Cell, Column, Row, Table } from '../../model/document.ts'
import { twips } from './lengths.ts'
import { element, valued } from './markup.ts'
import { paragraph } from './paragraphs.ts'
import { boardTable, tableStyle } from './style-names.ts'
import { ruleAt } from './styles.ts'
import { writeWords } from './words.ts'
import type { Writing } from './writing.ts'

/** A row as it is written: its cells, and whether the next row must stand on its page. */
interface RowToWrite {
  readonly kind: 'head' | Row['weight']
  readonly cells: readonly Cell[]
  readonly keepNext: boolean
}

/**
 * Writes a table.
 * @param anchors that arrive at it besides its own
 */
export const writeTable = (table: Table, anchors: readonly string[], writing: Writing): XmlComponent => {
  const box = writing.boxOf(table)
  const columns = box.columns.map(twips)
  const together = writing.keptTogether(table)
  const rows: RowToWrite[] = table.rows.map(({ weight, cells }, index) => ({
    kind: weight,
    cells,
    // A total is kept with the row before it; the rows of a table kept together, each with the next.
    keepNext: index < table.rows.length - 1 && (together || table.rows[index + 1]?.weight === 'total'),
  }))
  if (table.head.length > 0) rows.unshift({ kind: 'head', cells: table.head, keepNext: rows.length > 0 })
  return element('w:tbl', {},
    element('w:tblPr', {},
      valued('w:tblStyle', boardTable),
      element('w:tblW', { 'w:w': twips(box.width), 'w:type': 'dxa' }),
      element('w:tblInd', { 'w:w': twips(box.x), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      lookOf(table),
      valued('w:tblDescription', table.description)),
    element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows.map((row, index) => writeRow(row, index === 0 ? [...anchors, table.anchor] : [], table, columns, writing)))
}

/** Which row and column hold heads; said in both ways that readers know. */
const lookOf = ({ head, rows }: Table): XmlComponent => {
  const firstRow = head.length > 0
  const firstColumn = rows.some(({ cells }) => cells[0]?.headsRow === true)
  const bits = 0x0600 | (firstRow ? 0x0020 : 0) | (firstColumn ? 0x0080 : 0)
  return element('w:tblLook', {
    'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
    'w:firstRow': firstRow ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': firstColumn ? 1 : 0, 'w:lastColumn': 0, 'w:noHBand': 1, 'w:noVBand': 1,
  })
}

const writeRow = (row: RowToWrite, anchors: readonly string[], table: Table, widths: readonly number[], writing: Writing): XmlComponent =>
  element('w:tr', {},
    new TableRowProperties({ cantSplit: true, ...(row.kind === 'head' ? { tableHeader: true } : {}) }),
    ...row.cells.map((cell, index) =>
      writeCell(cell, index === 0 ? anchors : [], row, table, table.columns[index]?.align ?? 'start', widths[index] ?? 0, writing)))

const writeCell = (
  cell: Cell, anchors: readonly string[], row: RowToWrite, { look }: Table, align: Column['align'], width: number, writing: Writing,
): XmlComponent => {
  const style = tableStyle(look, row.kind, align === 'end')
  const own = { ...(row.keepNext ? { keepNext: true } : {}), ...(align === 'centre' ? { aligned: AlignmentType.CENTER } : {}) }
  // A cell of nothing still wants a paragraph.
  const lines = cell.lines.length === 0 ? [[]] : cell.lines
  return element('w:tc', {},
    element('w:tcPr', {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(row.kind === 'total' ? [element('w:tcBorders', {}, ruleAt('w:top', writing.style.table.totalRule, writing.style))] : []),
      ...(cell.unbroken ? [element('w:noWrap')] : [])),
    ...lines.map((line, index) => {
      const inside = writeWords(line, writing)
      return paragraph(style, own, index === 0 ? writing.bookmarks.around(anchors, inside) : inside)
    }))
}

/** One sheet as a part of the package: its cells in order, the widths of its columns, and what stays in sight. */
import { writeDigits } from '../../model/money.ts'
import { cellName, type Decimal, type Sheet, type SheetCell } from '../../model/workbook.ts'
import { declaration, escapeXml } from '../package/xml.ts'
import { runsOn, type Looks } from './styles.ts'
import { cellText } from './text.ts'

/** Widths of columns, in characters; a head of many words is broken sooner. */
const narrowest = 8
const widest = 48
const widestHead = 18
/** Of one line, in points; Excel takes no row higher than the other. */
const lineHeight = 15
const highest = 405

/** The part `xl/worksheets/sheetN.xml`. @param marking what stands over every printed page of it */
export const writeSheet = (sheet: Sheet, first: boolean, marking: string | null, looks: Looks): string => {
  const { rows, standing } = sheet
  const pane = standing === 0 ? '' : `<pane ySplit="${standing}" topLeftCell="A${standing + 1}" activePane="bottomLeft" state="frozen"/>`
  const widths = widthsOf(rows)
  return `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/>` +
    (widths.length === 0 ? '' : `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`) +
    `<sheetData>${rows.map((row, at) => writeRow(row, at, widths, looks)).join('')}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    // In a header an ampersand begins a command, and two are one.
    `${marking === null ? '' : `<headerFooter><oddHeader>&amp;C&amp;B${escapeXml(marking.replaceAll('&', '&&'))}</oddHeader></headerFooter>`}</worksheet>`
}

const widthsOf = (rows: Sheet['rows']): number[] => {
  const widths: number[] = []
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? narrowest, Math.min(widest, lengthOf(cell) + 3))
  }
  return widths
}

/** What runs on over the cells beside it makes no column wide. */
const lengthOf = (cell: SheetCell): number => {
  if (cell === null) return 0
  if (cell.kind === 'text') return runsOn(cell.look) ? 0 : Math.min(cell.text.length, cell.look === 'head' ? widestHead : widest)
  return writeDecimal(cell.value).length + 2
}

/** How many lines the words of a row take, about: no reader of the file is asked to measure them. */
const linesOf = (row: readonly SheetCell[], widths: readonly number[]): number => row.reduce((most, cell, at) => {
  if (cell?.kind !== 'text' || runsOn(cell.look)) return most
  const room = Math.max(narrowest, (widths[at] ?? narrowest) - 4)
  return Math.max(most, cell.text.split('\n').reduce((lines, line) => lines + 1 + (line.length - (line.length % room)) / room, 0))
}, 1)

const writeRow = (row: readonly SheetCell[], at: number, widths: readonly number[], looks: Looks): string => {
  const cells = row.map((cell, column) => (cell === null ? '' : writeCell(cell, cellName(at, column), looks.of(cell)))).join('')
  const lines = linesOf(row, widths)
  const height = lines === 1 ? '' : ` ht="${Math.min(highest, lines * lineHeight)}" customHeight="1"`
  return cells === '' ? '' : `<row r="${at + 1}"${height}>${cells}</row>`
}

const writeCell = (cell: NonNullable<SheetCell>, name: string, look: number): string => {
  switch (cell.kind) {
    // Words stand in the cell itself and are marked as words, so that none is ever taken for a formula.
    case 'text': return `<c r="${name}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell.text)}</t></is></c>`
    case 'number': return `<c r="${name}" s="${look}"><v>${writeDecimal(cell.value)}</v></c>`
    case 'formula': return `<c r="${name}" s="${look}"><f>${escapeXml(cell.formula)}</f><v>${writeDecimal(cell.value)}</v></c>`
  }
}

/** From digits to digits. */
const writeDecimal = ({ digits, decimals }: Decimal): string => writeDigits(digits, decimals, { least: 0, grouped: false })

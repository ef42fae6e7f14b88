/** The looks of cells: words, heads and numbers by how many decimals they show. */
import type { SheetCell, TextLook } from '../../model/workbook.ts'
import { declaration } from '../package/xml.ts'

export interface Looks {
  /** The number of a cell's look. */
  readonly of: (cell: NonNullable<SheetCell>) => number
  /** The part `xl/styles.xml`, once every cell has its look. */
  readonly write: () => string
}

/** True for words that are not broken into the width of their column. */
export const runsOn = (look: TextLook): boolean => look === 'title' || look === 'note'

/** Numbers below this are formats that Excel has already. */
const firstOwnFormat = 164
/** Excel shows no more. */
const mostShown = 30

/** Starts the list of looks; the first is that of an empty cell. */
export const startLooks = (): Looks => {
  const written = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']
  const known = new Map<string, number>()
  const formats: number[] = []
  const look = (xml: string): number => {
    const number = known.get(xml) ?? written.push(xml) - 1
    known.set(xml, number)
    return number
  }
  const formatOf = (shown: number): number => {
    if (!formats.includes(shown)) formats.push(shown)
    return firstOwnFormat + formats.indexOf(shown)
  }
  return {
    of: (cell) => {
      if (cell.kind !== 'text') {
        return look(`<xf numFmtId="${formatOf(Math.min(cell.shown, mostShown))}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`)
      }
      // Words that a spreadsheet would take for a formula stay words when somebody edits the cell.
      const quoted = /^[=+\-@\t\r\n]/.test(cell.text) ? ' quotePrefix="1"' : ''
      const font = cell.look === 'plain' || cell.look === 'note' ? 0 : 1
      const wrapped = runsOn(cell.look) ? '' : ' horizontal="left" indent="1" wrapText="1"'
      return look(`<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"${quoted} applyFont="1" applyAlignment="1"><alignment vertical="top"${wrapped}/></xf>`)
    },
    write: () => `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.map((shown, at) => `<numFmt numFmtId="${firstOwnFormat + at}" formatCode="#,##0${shown === 0 ? '' : `.${'0'.repeat(shown)}`}"/>`).join('')}</numFmts>`) +
      '<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${written.length}">${written.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  }
}

/** Notes what a spreadsheet leaves in cells in place of what was meant: error values, formulas, shortened numbers, made-up dates. */
import { cited, type Notes } from '../reading.ts'
import type { FileCell } from './cells.ts'

const errorValue = /#(?:REF|VALUE|NAME|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN)[!?]|#N\/A|#DIV\/0!|#GETTING_DATA/i
/** A call, a cell's name, or a sum of numbers; `=` and `= £265.5k` are ours and ask for a total. */
const formula = /^=\s*[-+(]*\s*(?:[@{]|\$?[A-Z]{1,3}\$?\d|[A-Z_][A-Z0-9_.]*\s*[(!]|'[^']*'!|[\d.,]+\s*[-+*/^]\s*[\d.,(A-Z$])/i
const narrow = /^#{2,}$/
const powerOfTen = /^[£$€]?[-+]?\d(?:[.,]\d+)?E[-+]?\d{1,3}$/i
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec'
/** `02-Jan` is what Excel makes of 2-1 and 1/2, and `Jan-14` of 1/14. */
const madeDate = new RegExp(`^(?:\\d{1,2}-(?:${months})|(?:${months})-\\d{2})$`)
const noDate = /^(?:0?0[/.-]0?1[/.-]1900|1900-01-00)$/

/**
 * Notes what is spoilt in one cell.
 * @returns true when what was meant cannot be read from it any more
 */
export const noteSpoilt = ({ lines, place }: FileCell, notes: Notes): boolean => {
  let spoilt = false
  for (const { text } of lines) {
    const error = errorValue.exec(text)?.[0]
    spoilt ||= error !== undefined || [narrow, powerOfTen, noDate, formula].some((pattern) => pattern.test(text))
    if (error !== undefined) notes.add('table-cell-spoilt', place, `${cited(error)} is what a spreadsheet writes where a formula has failed.`)
    else if (narrow.test(text)) notes.add('table-cell-spoilt', place, `${cited(text)} is what a spreadsheet shows where a column is too narrow for its figure.`, { help: 'Widen the column in the spreadsheet, and save the table again.' })
    else if (powerOfTen.test(text)) notes.add('table-cell-spoilt', place, `${cited(text)} is a number that a spreadsheet has shortened: its last digits are lost.`, { help: 'Format the column as a number or as text in the spreadsheet, and save the table again.' })
    else if (noDate.test(text)) notes.add('table-cell-spoilt', place, `${cited(text)} is what a spreadsheet makes of a nought that it takes for a date.`)
    else if (formula.test(text)) notes.add('table-formula', place, `${cited(text)} is a formula, and not what it comes to.`)
    else if (madeDate.test(text)) notes.add('table-date-doubtful', place, `${cited(text)} may be what a spreadsheet has made of ${madeFrom(text)}.`)
  }
  return spoilt
}

const madeFrom = (text: string): string => {
  const order = months.split('|').filter((month) => month !== 'Sept')
  const [first = '', second = ''] = text.split('-')
  const month = order.findIndex((each) => first.startsWith(each) || second.startsWith(each)) + 1
  return /^\d/.test(first) ? `${first.replace(/^0/, '')}-${month} or ${month}/${first.replace(/^0/, '')}` : `${month}-${second} or ${month}/${second}`
}

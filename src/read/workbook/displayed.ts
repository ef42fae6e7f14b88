/** What a cell shows: its number as its number format writes it, as in a spreadsheet whose columns are wide enough. */
import { format, getFormatFromId, isDateFormat } from 'numfmt'

/** Built-in formats that follow the country of the computer, as they are in the United Kingdom. */
const ofTheCountry: Readonly<Record<number, string>> = {
  5: '"£"#,##0;-"£"#,##0', 6: '"£"#,##0;[Red]-"£"#,##0', 7: '"£"#,##0.00;-"£"#,##0.00', 8: '"£"#,##0.00;[Red]-"£"#,##0.00',
  14: 'dd/mm/yyyy', 22: 'dd/mm/yyyy hh:mm', 37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 42: '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 44: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
}

/** The pattern of a built-in format. */
export const builtIn = (id: number): string => ofTheCountry[id] ?? getFormatFromId(id)

/** Days between the first day of the two calendars that workbooks count in. */
const daysOf1904 = 1462

/**
 * Writes a number as it is shown.
 * @param from1904 true where the workbook counts its days from 1904
 * @returns the words, white space as one space; null where the pattern is none
 */
export const shownNumber = (value: number, pattern: string, from1904: boolean): string | null => {
  // How many digits a number without a format shows hangs on the width of its column; a whole number shows all of them.
  if (pattern === 'General' && Number.isSafeInteger(value)) return String(value)
  try {
    return tidied(format(pattern, from1904 && isDateFormat(pattern) ? value + daysOf1904 : value))
  } catch {
    return null
  }
}

/** Writes words as they are shown: a format may add to them, or hide them. */
export const shownWords = (words: string, pattern: string): string => {
  if (pattern === 'General' || pattern === '@' || !/[@;]/.test(pattern)) return words
  try {
    return format(pattern, words)
  } catch {
    return words
  }
}

const tidied = (words: string): string => words.replace(/\s+/g, ' ').trim()

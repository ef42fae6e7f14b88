/** A workbook as data: sheets of rows of cells, with exact numbers and formulas. What a writer of spreadsheets is given. */

/** A number as its digits, divided by 10 to the power of `decimals`. No float could hold it. */
export interface Decimal {
  readonly digits: bigint
  readonly decimals: number
}

/** How words are set: `title` and `head` are bold; a `title` and a `note` run on over the empty cells beside them. */
export type TextLook = 'plain' | 'head' | 'title' | 'note'

/** Words, a number, or a formula with what it comes to. `shown`: how many decimals are printed. Null leaves a cell empty. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly look: TextLook }
  | { readonly kind: 'number'; readonly value: Decimal; readonly shown: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: Decimal; readonly shown: number }
  | null

export interface Sheet {
  /** As `sheetNames` makes it. */
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  /** How many rows stay in sight at the top. */
  readonly standing: number
}

export interface Workbook {
  readonly title: string
  /** What stands over every printed page; null for nothing. */
  readonly marking: string | null
  readonly sheets: readonly Sheet[]
}

/** The column and row of a cell as a formula names it: `B7` for column 1, row 6, both counted from 0. */
export const cellName = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`

/** `AB` for the 28th column, counted from 1. */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let left = column; left > 0; left = (left - 1 - ((left - 1) % 26)) / 26) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** 28 for `AB`: the number of a column, from 1. */
export const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const longestName = 31

/**
 * Names for sheets that every spreadsheet takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, none twice.
 * @param wanted the names as they would be best, each a stem that may be cut and an ending that is kept (` T1`)
 */
export const sheetNames = (wanted: readonly { readonly stem: string; readonly ending: string }[]): string[] => {
  // "History" is kept by Excel for itself.
  const taken = new Set(['history'])
  return wanted.map(({ stem, ending }) => {
    const clean = stem.replace(/[[\]:*?/\\\p{C}\p{Z}]+/gu, ' ').replace(/^[' ]+|[' ]+$/g, '') || 'Sheet'
    for (let count = 1; ; count += 1) {
      const close = count === 1 ? ending : ` (${count})${ending}`
      const name = `${cutTo(clean, longestName - close.length)}${close}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

/** The first characters of a text, counted as Excel counts them; none is cut in two. */
const cutTo = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '').replace(/[' ]+$/, '')

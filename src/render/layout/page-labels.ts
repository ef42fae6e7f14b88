/** What each page of a document is called: numbers through all parts, or letters behind the number of a page before. */
import type { Part } from '../../model/document.ts'

/** Gives the labels of a part's pages. To be asked part by part, in order. */
export type LabelPages = (part: Pick<Part, 'counted'>, pages: number) => readonly string[]

/** Labels for one document: `1`, `2` on, until a part says otherwise. */
export const pageLabeller = (): LabelPages => {
  let prefix = ''
  let next = 1
  /** The next number, which letters between do not use up. */
  let number = 1
  return ({ counted }, pages) => {
    if (counted !== undefined) {
      prefix = counted.letters ? String(counted.from ?? number - 1) : ''
      next = counted.letters ? counted.firstLetter ?? 1 : counted.from ?? number
    }
    const labels = Array.from({ length: pages }, (_, index) => (prefix === '' ? String(next + index) : `${prefix}${lettered(next + index)}`))
    next += pages
    if (prefix === '') number = next
    return labels
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** `a` to `z`, then `aa`, `ab`: as the columns of a spreadsheet go on. @param count from 1 */
const lettered = (count: number): string =>
  (count > letters.length ? lettered(Math.trunc((count - 1) / letters.length)) : '') + letters.charAt((count - 1) % letters.length)

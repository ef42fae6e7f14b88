/** What each page of a document is called: numbers through all parts, or letters behind the number of a page before. */
import type { Part } from '../../model/document.ts'

/** Gives the labels of a part's pages. To be asked part by part, in order. */
export type LabelPages = (part: Pick<Part, 'counted'>, pages: number) => readonly string[]

/** Labels for one document: `1`, `2` on, until a part says otherwise. */
export const pageLabeller = (): LabelPages => {
  /** The next number, which letters between do not use up. */
  let number = 1
  /** Behind which number letters are given; null while numbers are. */
  let behind: number | null = null
  let letter = 1
  const next = (): string => {
    if (behind !== null) {
      letter += 1
      return `${behind}${lettered(letter - 1)}`
    }
    number += 1
    letter = 1
    return String(number - 1)
  }
  return ({ counted }, pages) => {
    if (counted !== undefined) {
      behind = counted.letters ? counted.from ?? number - 1 : null
      if (counted.letters) letter = counted.firstLetter ?? 1
      else number = counted.from ?? number
    }
    return Array.from({ length: pages }, (_, index) => {
      if (index === counted?.most) behind = number - 1
      return next()
    })
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** `a` to `z`, then `aa`, `ab`: as the columns of a spreadsheet go on. @param count from 1 */
const lettered = (count: number): string =>
  (count > letters.length ? lettered(Math.trunc((count - 1) / letters.length)) : '') + letters.charAt((count - 1) % letters.length)

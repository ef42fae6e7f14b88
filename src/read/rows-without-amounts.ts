/** Rows that state no amount: what belongs to the head (a second line of it, units, years, the head said again after a page turn), and times or ratios. */
import { isTimeOrRatio } from '../model/time-or-ratio.ts'
import { isUnitMark } from './figures/unit-mark.ts'

/** How many lines a head may have under its first. */
const mostLines = 3

const year = /^(?:(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d|(?:19|20)\d\d))?|(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d)$/i

/**
 * The rows that state no amount, by index.
 * @param head the words of the head's cells
 * @param rows the words of each cell
 * @param saysNothing true for words of which a reader of figures can make nothing
 */
export const rowsWithoutAmounts = (head: readonly string[], rows: readonly (readonly string[])[], saysNothing: (words: string) => boolean): ReadonlySet<number> => {
  const found = new Set<number>()
  const again = spoken(head)
  // A head names years in its second line only where the first names something else.
  const named = head.slice(1).some((words) => /\p{L}{2}/u.test(words))
  rows.forEach((row, at) => {
    const [label = '', ...others] = row
    const filled = others.filter((words) => words !== '')
    if (filled.length === 0) return
    // Of one time or ratio alone nobody knows whether it is a slip of the hand.
    const apart = filled.filter(isTimeOrRatio).length >= 2 && filled.every((words) => isTimeOrRatio(words) || (saysNothing(words) && !/\d/.test(words)))
    const units = filled.every(isUnitMark) && !/\d/.test(label)
    if (units || apart || (spoken(row) === again && filled.every((words) => !/^\W*\d/.test(words) || year.test(words)))) found.add(at)
    else if (at < mostLines && found.size === at && (label === '' || head[0] === '') && filled.length >= 2
      && filled.every((words) => isUnitMark(words) || (named && year.test(words)) || (saysNothing(words) && !/\d{2}/.test(words.replaceAll(/\b(?:19|20)\d\d\b/g, ''))))
      && rows.slice(at + 1).some((below) => below.slice(1).some((words) => /\d/.test(words)))) found.add(at)
  })
  return found
}

const spoken = (cells: readonly string[]): string => cells.map((words) => words.replaceAll(/\s+/g, ' ').toLowerCase()).join('|')

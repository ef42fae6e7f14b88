/** How a count is written, in digits, letters or Roman figures, and read back: as Word counts, so that paper and file agree. */
import type { NumberingLevel } from './house-style.ts'

/** Writes a count from 1 up. */
export const writeCount = (count: number, style: NumberingLevel['style']): string => {
  switch (style) {
    case 'decimal': return String(count)
    case 'lower-letter': return letter(count)
    case 'upper-letter': return letter(count).toUpperCase()
    case 'lower-roman': return roman(count)
    case 'upper-roman': return roman(count).toUpperCase()
  }
}

/** The count that is written so in a style; null where no count is. A decimal may be 0, where a level is not open. */
export const readCount = (written: string, style: NumberingLevel['style']): number | null => {
  const count = style === 'decimal' ? Number(written) : worthOf(written.toLowerCase(), style)
  const least = style === 'decimal' ? 0 : 1
  return Number.isSafeInteger(count) && count >= least && writeCount(count, style) === written ? count : null
}

/** z, then aa, bb, cc: letters are doubled as Word does, not counted on as in a spreadsheet. */
const letter = (count: number): string =>
  String.fromCharCode('a'.charCodeAt(0) + (count - 1) % 26).repeat(Math.floor((count - 1) / 26) + 1)

const romanFigures = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] as const

const roman = (count: number): string => {
  let left = count
  let written = ''
  for (const [worth, letters] of romanFigures) {
    written += letters.repeat(Math.floor(left / worth))
    left %= worth
  }
  return written
}

/** What letters would be worth if they were written rightly; whoever asks writes it again and compares. */
const worthOf = (letters: string, style: Exclude<NumberingLevel['style'], 'decimal'>): number => {
  if (style === 'lower-letter' || style === 'upper-letter') return 26 * (letters.length - 1) + letters.charCodeAt(0) - 'a'.charCodeAt(0) + 1
  let rest = letters
  let worth = 0
  for (const [each, figure] of romanFigures) {
    while (rest.startsWith(figure)) {
      worth += each
      rest = rest.slice(figure.length)
    }
  }
  return rest === '' ? worth : Number.NaN
}

/** How a count is written at the margin: in digits, letters or Roman figures, within the pattern of its level. */
import type { HouseStyle, NumberingLevel } from '../model/house-style.ts'

/** The counts of the four levels; a level that is not open counts 0. */
export interface Counts {
  readonly section: number
  readonly paragraph: number
  readonly item: number
  readonly innerItem: number
}

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

/** z, then aa, bb, cc: letters are doubled as Word does, not counted on as in a spreadsheet. */
const letter = (count: number): string =>
  String.fromCharCode('a'.charCodeAt(0) + (count - 1) % 26).repeat(Math.floor((count - 1) / 26) + 1)

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

/** The label of one level, with `%1` to `%4` filled in, each in its own level's style. */
export const labelOf = (level: keyof HouseStyle['numbering'], counts: Counts, numbering: HouseStyle['numbering']): string => {
  const written = [
    writeCount(counts.section, numbering.section.style), writeCount(counts.paragraph, numbering.paragraph.style),
    writeCount(counts.item, numbering.item.style), writeCount(counts.innerItem, numbering.innerItem.style),
  ]
  return numbering[level].text.replace(/%([1-4])/g, (_, digit: string) => written[Number(digit) - 1] ?? '')
}

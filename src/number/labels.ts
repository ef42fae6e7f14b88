/** The labels at the margin: the counts of the levels, each in its own style, within the pattern of its level. */
import { writeCount } from '../model/count.ts'
import type { HouseStyle } from '../model/house-style.ts'

/** The counts of the four levels; a level that is not open counts 0. */
export interface Counts {
  /** Or of the appendix. */
  readonly section: number
  readonly paragraph: number
  readonly item: number
  readonly innerItem: number
}

/** The label of one level, with `%1` to `%4` filled in, each in its own level's style. */
export const labelOf = (level: keyof HouseStyle['numbering'], counts: Counts, numbering: HouseStyle['numbering']): string => {
  const inAppendix = level === 'appendix' || level === 'appendixParagraph'
  const written = [
    writeCount(counts.section, (inAppendix ? numbering.appendix : numbering.section).style),
    writeCount(counts.paragraph, (inAppendix ? numbering.appendixParagraph : numbering.paragraph).style),
    writeCount(counts.item, numbering.item.style), writeCount(counts.innerItem, numbering.innerItem.style),
  ]
  return numbering[level].text.replace(/%([1-4])/g, (_, digit: string) => written[Number(digit) - 1] ?? '')
}

/** The two series in which a paper counts: its sections, and its appendices under the author's own word for them. */
import type { Document, Label } from '../../model/document.ts'
import type { HouseStyle, NumberingLevel } from '../../model/house-style.ts'
import { uprightBlocks } from './blocks.ts'
import { readerOf } from './label-reader.ts'

/** The patterns of each series by level. */
export type SeriesPatterns = Readonly<Record<Label['series'], readonly NumberingLevel[]>>

/** The patterns by which one document counts. */
export const seriesOf = (document: Document, { numbering, sections }: HouseStyle): SeriesPatterns => {
  const { section, paragraph, item, innerItem, appendix, appendixParagraph } = numbering
  const house = `${sections.appendix[0] ?? ''} `
  const first = firstAppendix(document)
  const word = first === null ? house : wordBefore(first, appendix) ?? house
  return {
    sections: [section, paragraph, item, innerItem],
    appendices: [{ ...appendix, text: `${word}${appendix.text}` }, appendixParagraph, item, innerItem],
  }
}

const firstAppendix = ({ parts }: Document): string | null => {
  for (const { blocks } of parts) {
    for (const block of uprightBlocks(blocks)) if (block.kind === 'heading' && block.look === 'appendix' && block.label !== null) return block.label.text
  }
  return null
}

/** What stands before the number of a label, white space included: all that Word prints of it is then the author's. Null where no number is. */
const wordBefore = (label: string, pattern: NumberingLevel): string | null => {
  const read = readerOf([pattern])
  for (const { index } of label.matchAll(/^|(?<=\s)(?=\S)/g)) {
    const word = label.slice(0, index)
    // Word would take a percent sign and a digit for a number of its own.
    if (read({ text: label.slice(index), level: 1 }) !== null) return /%\d/.test(word) ? null : word
  }
  return null
}

/** What is measured as the PDF measures it, on a page that is turned or not. */
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { tableBox } from '../measure/columns.ts'
import { countLines } from '../measure/lines.ts'
import { pitchOf } from '../measure/ruler.ts'
import { tableHeight } from '../measure/table-height.ts'
import { measureWords } from '../measure/words.ts'
import type { Measures } from './writing.ts'

/** @param page the house with the page in question */
export const measuresOn = (page: HouseStyle, faces: Faces): Measures => {
  const { page: { width, height, margins }, indents, type: { body, closing } } = page
  const textWidth = width - margins.left - margins.right - indents.text
  return {
    // Only the bibliography is kept so, under a heading of the house's own words: one line.
    keptTogether: (table) => table.together
      && pitchOf(closing.line, faces.regular, closing.size) + closing.after + page.table.before + tableHeight(table, page, faces) <= height - margins.top - margins.bottom,
    boxOf: (table) => tableBox(table, page, faces),
    linesOf: ({ words }) => countLines(measureWords(words, body.size, faces, body.weight === 'bold'), textWidth),
  }
}

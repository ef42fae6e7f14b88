/** What is measured as the PDF measures it, on a page that is turned or not. */
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { tableBox } from '../measure/columns.ts'
import { countLines } from '../measure/lines.ts'
import { measureWords } from '../measure/words.ts'
import type { Measures } from './writing.ts'

/** @param page the house with the page in question */
export const measuresOn = (page: HouseStyle, faces: Faces): Measures => {
  const { page: { width, margins }, indents, type: { body } } = page
  const textWidth = width - margins.left - margins.right - indents.text
  return {
    boxOf: (table) => tableBox(table, page, faces),
    linesOf: ({ words }) => countLines(measureWords(words, body.size, faces, body.weight === 'bold'), textWidth),
  }
}

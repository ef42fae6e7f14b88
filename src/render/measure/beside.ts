/** Words at the right margin beside the last line of a paragraph: whether that line leaves them room, or they take one of their own. */
import type { Words } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { breakLines } from './lines.ts'
import { measureWords, wholeWidth } from './words.ts'

/** True where a last line leaves room. @param last, beside and width in points: of the two, and of the lines */
export const leavesRoom = (last: number, beside: number, width: number, size: number): boolean => last + size + beside <= width

/** The same of a paragraph of the body, from its words. */
export const bodyLeavesRoom = (words: Words, beside: Words, { page, type: { body }, indents }: HouseStyle, faces: Faces): boolean => {
  const measured = (said: Words) => measureWords(said, body.size, faces, body.weight === 'bold')
  const width = page.width - page.margins.left - page.margins.right - indents.text
  return leavesRoom(breakLines(measured(words), width).at(-1)?.width ?? 0, wholeWidth(measured(beside)), width, body.size)
}

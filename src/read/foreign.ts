/** Markdown that has no place in a board paper: names it in plain words and says what to do. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Code } from '../findings/catalogue.ts'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Reading } from './reading.ts'

/** Notes something among the words of a text. */
export const foreignInline = (node: PhrasingContent, inCell: boolean, reading: Reading): void => {
  const place = placeOf(node)
  const source = cited(sourceOf(reading.lines, place))
  switch (node.type) {
    case 'inlineCode': reading.notes.add('markdown-code', place, `${source} is marked as program code.`); break
    case 'image': case 'imageReference': reading.notes.add('picture-in-text', place, `The picture ${source} stands among words.`); break
    case 'delete': reading.notes.add('markdown-struck-out', place, `${source} is struck out.`); break
    case 'linkReference': reading.notes.add('markdown-link-definition', place, `${source} is a link whose address stands elsewhere.`); break
    case 'html': noteHtml(node.value, place, inCell, reading); break
    default: break
  }
}

const noteHtml = (html: string, place: ReturnType<typeof placeOf>, inCell: boolean, { notes }: Reading): void => {
  if (html.startsWith('<!--')) notes.add('markdown-html', place, 'A note in <!-- and --> is not printed, so that its words would be lost.')
  else if (/^<br\b/i.test(html) && !inCell) notes.add('markdown-html', place, 'A line is broken by <br> only in the cell of a table.')
  else notes.add('markdown-html', place, `${cited(html)} is HTML.`)
}

/** Notes a block that has no place in a paper. */
export const foreignBlock = (node: RootContent, reading: Reading): void => {
  const place = placeOf(node)
  const source = cited(sourceOf(reading.lines, place))
  const add = (code: Code, what: string): void => reading.notes.add(code, place, what)
  switch (node.type) {
    case 'code': add('markdown-code', 'Lines between rows of ``` are program code.'); break
    case 'html': noteHtml(node.value, place, false, reading); break
    case 'thematicBreak': noteRule(place, reading); break
    case 'definition': add('markdown-link-definition', `${source} is read as the address of a link, and would not be printed.`); break
    case 'blockquote': add('item-contents', `A quotation stands here: ${source}.`); break
    case 'footnoteDefinition': add('footnote-misplaced', `${source} is the text of a footnote.`); break
    default: add('markdown-html', `${source} has no place in a paper.`)
  }
}

const noteRule = (place: ReturnType<typeof placeOf>, { notes, lines }: Reading): void => {
  const above = lines[place.line - 2] ?? ''
  const underlines = above.trim() !== '' && /^[ \t]*-+[ \t]*$/.test(lines[place.line - 1] ?? '')
  if (underlines) notes.add('heading-underlined', place, 'The line above is underlined by hyphens.', headingInstead(above))
  else notes.add('markdown-rule', place, 'This row of signs draws a line across the page.')
}

/** An underlined line as a heading. */
export const headingInstead = (line: string): { mended?: string } => (/^[#|>*+-]/.test(line.trim()) ? {} : { mended: `# ${line.trim()}` })

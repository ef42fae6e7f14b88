/** Every text of a section or appendix in reading order, headings of its own left out. */
import type { Inline, Section, Table } from './paper.ts'

type Body = Section['body']
type Part = Extract<Body[number], { kind: 'paragraph' }>['parts'][number]

/** The texts of paragraphs, subheadings, list items, cells and quotations; those of footnotes stand inside them. */
export const textsOf = (body: Body): readonly (readonly Inline[])[] =>
  body.flatMap((block) => (block.kind === 'subheading' ? [block.text] : [block.text, ...block.parts.flatMap(textsOfPart)]))

const textsOfPart = (part: Part): readonly (readonly Inline[])[] => {
  switch (part.kind) {
    case 'list': return part.items.flatMap((item) => [item.text, ...item.lists.flatMap(({ items }) => items.map(({ text }) => text))])
    case 'table': return textsOfTable(part)
    case 'quotation': return part.paragraphs
    case 'continuation': return [part.text]
    case 'picture': return []
  }
}

/**
 * The lines of a table's cells, head first, row by row. Their places are places in the paper: of a table in a file of its own
 * the line that names it.
 */
export const textsOfTable = ({ beside, head, rows, place }: Table): readonly (readonly Inline[])[] => {
  const lines = [...head, ...rows.flatMap(({ cells }) => cells)].flatMap((cell) => cell.lines)
  return beside === null ? lines : lines.map((line) => line.map((inline) => ({ ...inline, place })))
}

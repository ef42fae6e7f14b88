/** What is printed of a paper as plain lines, for the examples of a document: numbers and words, without measures. */
import type { Block, Document, List, Table, Words } from '../../src/model/document.ts'

/** The page of an anchor as printed; empty where nobody asks for pages. */
type LabelOf = (anchor: string) => string

/** The lines of every block, in the order of the page; footnotes last. */
export const printedLines = (document: Document, labelOf: LabelOf = () => ''): readonly string[] => document.parts.flatMap(({ blocks, notes }) => [
  ...blocks.flatMap((block) => blockLines(block, labelOf)),
  ...notes.map(({ number, words }) => `note ${number}  ${said(words)}`),
])

const blockLines = (block: Block, labelOf: LabelOf): readonly string[] => {
  switch (block.kind) {
    case 'front': return block.lines.map(({ label, value }) => [label ?? '', said(value)].filter((part) => part !== '').join(' '))
    case 'notice': case 'title': return [said(block.words)]
    case 'heading': case 'paragraph': return [`${(block.label?.text ?? '').padEnd(block.label === null ? 5 : 3)}  ${said(block.words)}`.trimEnd()]
    case 'list': return listLines(block, 1)
    case 'table': return tableLines(block, labelOf)
    case 'quotation': return block.paragraphs.map((words) => `       “quoted” ${said(words)}`)
    case 'picture': return [`       [picture: ${block.description}]`]
    case 'signatures': return block.signatories.map(({ name, post }) => `${block.labels.signature} ______  ${block.labels.date} ______  ${name}, ${post}`)
    case 'turned': return block.blocks.flatMap((inner) => blockLines(inner, labelOf))
  }
}

const listLines = ({ items }: List, depth: number): readonly string[] =>
  items.flatMap(({ label, words, lists }) => [`${' '.repeat(2 + 3 * depth)}${label} ${said(words)}`, ...lists.flatMap((inner) => listLines(inner, depth + 1))])

const tableLines = ({ head, rows }: Table, labelOf: LabelOf): readonly string[] => [head, ...rows.map(({ cells }) => cells)].filter((cells) => cells.length > 0).map((cells) =>
  `     | ${cells.map(({ lines }) => lines.map((words) => said(words, labelOf)).join(' / ')).join(' | ')} |`)

const said = (words: Words, labelOf: LabelOf = () => ''): string => words.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'page-of' ? labelOf(inline.anchor) : inline.kind === 'note-mark' ? `^${inline.number}` : '')).join('').replaceAll('\u00A0', ' ')

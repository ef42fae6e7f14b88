/** What is printed of a paper as plain lines, for the examples of a document: numbers and words, without measures. */
import type { Block, Document, List, Table, Words } from '../../src/model/document.ts'

/** The lines of every block, in the order of the page; footnotes last. */
export const printedLines = (document: Document): readonly string[] => document.parts.flatMap(({ blocks, notes }) => [
  ...blocks.flatMap(blockLines),
  ...notes.map(({ number, words }) => `note ${number}  ${said(words)}`),
])

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'front': return block.lines.map(({ label, value }) => [label ?? '', said(value)].filter((part) => part !== '').join(' '))
    case 'notice': case 'title': return [said(block.words)]
    case 'heading': case 'paragraph': return [`${(block.label?.text ?? '').padEnd(block.label === null ? 5 : 3)}  ${said(block.words)}`.trimEnd()]
    case 'list': return listLines(block, 1)
    case 'table': return tableLines(block)
    case 'quotation': return block.paragraphs.map((words) => `       “quoted” ${said(words)}`)
    case 'picture': return [`       [picture: ${block.description}]`]
    case 'signatures': return block.signatories.map(({ name, post }) => `${block.labels.signature} ______  ${block.labels.date} ______  ${name}, ${post}`)
    case 'turned': return block.blocks.flatMap(blockLines)
  }
}

const listLines = ({ items }: List, depth: number): readonly string[] =>
  items.flatMap(({ label, words, lists }) => [`${' '.repeat(2 + 3 * depth)}${label} ${said(words)}`, ...lists.flatMap((inner) => listLines(inner, depth + 1))])

const tableLines = ({ head, rows }: Table): readonly string[] => [head, ...rows.map(({ cells }) => cells)].map((cells) =>
  `     | ${cells.map(({ lines }) => lines.map(said).join(' / ')).join(' | ')} |`)

const said = (words: Words): string => words.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'note-mark' ? `^${inline.number}` : '')).join('').replaceAll('\u00A0', ' ')

/** A Document as text that a person can read: one line a block, so that golden files review like code. */
import type { Block, Document, Item, List, RunningLine, Table, Words } from '../../src/model/document.ts'

export const documentText = (document: Document): string => {
  const head = [`title: ${document.title}`, `author: ${document.author}`, `subject: ${document.subject}`, `language: ${document.language}`]
  const parts = document.parts.flatMap(({ running, blocks, notes }) => [
    '', `first head: ${runningText(running.firstHead)}`, `head: ${runningText(running.head)}`,
    `first foot: ${runningText(running.firstFoot)}`, `foot: ${runningText(running.foot)}`, '',
    ...blocks.flatMap(blockText),
    ...notes.map((note) => `note  #${note.anchor}  ${note.number} ${words(note.words)}`),
  ])
  return [...head, ...parts, ''].join('\n')
}

const runningText = ({ start, centre, end }: RunningLine): string =>
  [start, centre, end].map((inlines) => inlines.map((inline) => (inline.kind === 'text' ? look(inline.text, inline) : `<${inline.kind}>`)).join('')).join(' | ')

const blockText = (block: Block): string[] => {
  switch (block.kind) {
    case 'front': return [...block.lines.map(({ label, value }) => `${block.at === 'head' ? 'front' : 'end'}  ${label ?? '>'} ${words(value)}`), ...(block.at === 'head' ? ['rule'] : [])]
    case 'notice': return [`notice  ${words(block.words)}`]
    case 'title': return [`title  #${block.anchor}  ${words(block.words)}`]
    case 'heading': return [`${block.look}  #${block.anchor}  ${label(block.label)}${words(block.words)}`]
    case 'paragraph': return [`paragraph  #${block.anchor}  ${label(block.label)}${words(block.words)}${block.beside === undefined ? '' : `  | ${words(block.beside)}`}${block.keepWithNext ? '  (kept with next)' : ''}`]
    case 'list': return listText(block, '  ')
    case 'table': return tableText(block)
    case 'quotation': return block.paragraphs.map((paragraph) => `quotation  ${words(paragraph)}`)
    case 'picture': return [`picture  #${block.anchor}  ${block.mediaType} ${block.width} x ${block.height} pt  says: ${block.description}`]
    case 'signatures': return block.signatories.map(({ name, post }) => `signature  ${block.labels.signature} | ${block.labels.date}  ${name}, ${post}`)
    case 'turned': return ['turned', ...block.blocks.flatMap(blockText).map((line) => `  ${line}`), 'upright']
  }
}

const label = (of: { text: string; level: number } | null): string => (of === null ? '' : `[${of.text}]${of.level} `)

const listText = (list: List, indent: string): string[] =>
  list.items.flatMap((item: Item) => [`${indent}${item.label}  #${item.anchor}  ${words(item.words)}`, ...item.lists.flatMap((inner) => listText(inner, `${indent}  `))])

const tableText = (table: Table): string[] => [
  `table  #${table.anchor}  ${table.look}${table.indented ? ' indented' : ''}${table.together ? ' together' : ''}  ${table.columns.map(({ align, share }) => `${align}${share === null ? '' : ` ${share}%`}`).join(', ')}`,
  `  says: ${table.description}`,
  `  head | ${table.head.map(({ lines }) => lines.map(words).join(' / ')).join(' | ')}`,
  ...table.rows.map(({ weight, cells }) => `  ${weight} | ${cells.map((cell) => `${cell.headsRow ? '^' : ''}${cell.lines.map(words).join(' / ')}`).join(' | ')}`),
]

const words = (inlines: Words): string => inlines.map((inline) =>
  (inline.kind === 'page-of' ? `<page of #${inline.anchor}>` : inline.kind === 'tick' ? `${inline.sign}${inline.reference}<${inline.says}>` : inline.kind === 'note-mark' ? `^${inline.number}<#${inline.anchor}>` : look(inline.text, inline) + (inline.link === null ? '' : `<${inline.link.to === 'anchor' ? `#${inline.link.anchor}` : inline.link.address}>`))).join('')

const look = (text: string, { strong, emphasis }: { strong: boolean; emphasis: boolean }): string => {
  const marked = emphasis ? `_${text}_` : text
  return (strong ? `*${marked}*` : marked).replaceAll('\u00A0', '~')
}

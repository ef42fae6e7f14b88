/** Quotations: lines that begin with `>`, paragraphs of somebody else's words. */
import type { Blockquote } from 'mdast'
import type { Inline, Paragraph } from '../model/paper.ts'
import { bareWords, readWords } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Reading } from './reading.ts'

type Quotation = Extract<Paragraph['parts'][number], { kind: 'quotation' }>

/** Reads a quotation. Numbers in it are the quoted writer's own, and stay as they are. */
export const readQuotation = (node: Blockquote, reading: Reading): Quotation => {
  const place = placeOf(node)
  noteRunOn(node, reading)
  const paragraphs = node.children.map((child): Inline[] => {
    const at = placeOf(child)
    if (child.type === 'paragraph') {
      const words = readWords(child.children, reading)
      return words.length === 0 ? [bareWords('', at)] : words
    }
    const source = sourceOf(reading.lines, at)
    reading.notes.add('quotation-contents', at, `${cited(source)} is no paragraph, and a quotation holds nothing else.`)
    return [bareWords(source, at)]
  })
  if (paragraphs.length === 0) reading.notes.add('quotation-contents', place, 'Nothing stands after the sign >.')
  return { kind: 'quotation', paragraphs: paragraphs.length === 0 ? [[bareWords('', place)]] : paragraphs, place }
}

/** A line without the sign right under one that has it is read as part of the quotation. */
const noteRunOn = (node: Blockquote, { notes, lines }: Reading): void => {
  const { line: first, endLine } = placeOf(node)
  for (let line = first + 1; line <= endLine; line++) {
    const text = lines[line - 1] ?? ''
    if (/^\s*>/.test(text)) continue
    const column = text.length - text.trimStart().length + 1
    notes.add('quotation-runs-on', { line, column, endLine: line, endColumn: text.trimEnd().length + 1 }, 'This line stands right under a quotation and is read as part of it.', { mended: `> ${text.trimStart()}` })
    return
  }
}

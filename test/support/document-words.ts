/** The words of a document in reading order, numbers and labels included, running lines left out. */
import type { Block, Document, List, Words } from '../../src/model/document.ts'

const plain = (words: Words, page: (anchor: string) => number | undefined): string =>
  words.map((inline) => {
    switch (inline.kind) {
      case 'text': return inline.text
      case 'page-of': return `${page(inline.anchor) ?? ''}`
      case 'note-mark': return inline.number
      case 'tick': return `${inline.sign}${inline.reference}`
    }
  }).join('')

/** Where a reader shows something else than what a document says. */
export interface Reading {
  /** The page of an anchor, where the document names pages. */
  readonly page?: (anchor: string) => number | undefined
  /** The sign of a bullet at a depth, for a reader that has signs of its own. */
  readonly bullet?: (depth: 1 | 2) => string
  /** For a reader that leaves the words of footnotes out, and gives their marks alone. */
  readonly notes?: 'left-out'
}

/** One string for each thing that stands on a line of its own: a label, a paragraph, a line of a cell. */
export const documentTexts = (document: Document, { page = () => undefined, bullet, notes: place }: Reading = {}): readonly string[] => {
  const said = (words: Words): string => plain(words, page)
  const list = ({ style, depth, items }: List): string[] => items.flatMap(({ label, words, lists }) =>
    [style === 'bullets' && bullet !== undefined ? bullet(depth) : label, said(words), ...lists.flatMap(list)])
  const block = (one: Block): string[] => {
    switch (one.kind) {
      case 'front': return one.lines.flatMap(({ label, value }) => [label ?? '', said(value)])
      case 'title':
      case 'notice': return [said(one.words)]
      case 'heading': return [one.label?.text ?? '', said(one.words)]
      case 'paragraph': return [one.label?.text ?? '', said(one.words), ...(one.beside === undefined ? [] : [said(one.beside)])]
      case 'list': return list(one)
      case 'table': return [one.head, ...one.rows.map(({ cells }) => cells)].flatMap((cells) => cells.flatMap(({ lines }) => lines.map(said)))
      case 'quotation': return one.paragraphs.map(said)
      case 'picture': return []
      case 'signatures': return one.signatories.flatMap(({ name, post }) => [one.labels.signature, one.labels.date, name, post])
      case 'turned': return one.blocks.flatMap(block)
    }
  }
  return document.parts.flatMap(({ blocks, notes }) =>
    [...blocks.flatMap(block), ...(place === 'left-out' ? [] : notes.flatMap(({ number, words }) => [number, said(words)]))])
}

/** The words of each footnote of a document, in the order of their marks, without their numbers. */
export const noteTexts = ({ parts }: Document): readonly string[] => parts.flatMap(({ notes }) => notes.map(({ words }) => plain(words, () => undefined)))

/** Words as a comparison takes them: white space of every kind parts them, and nothing else is changed. */
export const wordsOf = (text: string): readonly string[] => text.split(/[\s\u00A0]+/u).filter((word) => word !== '')

/** The words of a document, one by one. */
export const documentWords = (document: Document, reading: Reading = {}): readonly string[] => wordsOf(documentTexts(document, reading).join(' '))

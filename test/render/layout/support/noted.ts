/** Any document with footnotes and turned pages: the marks go anywhere in its words, the footnotes are of every length. */
import fc from 'fast-check'
import type { Block, Cell, Document, Inline, Item, List, Note, UprightBlock, Words } from '../../../../src/model/document.ts'
import { anyDocument } from './arbitrary.ts'
import { say } from './documents.ts'
import { mark, note } from './notes.ts'

/** What is drawn for each place in a document, over and over: how many marks stand there, how long their footnotes are. */
interface Draws {
  readonly marks: readonly number[]
  readonly words: readonly number[]
  readonly turns: readonly boolean[]
}

const inTurn = <T>(draws: readonly T[], otherwise: T): (() => T) => {
  let next = 0
  return () => draws[next++ % draws.length] ?? otherwise
}

const sentence = (count: number): string => Array.from({ length: count }, (_, index) => `footnote${index}`).join(' ')

const withNotes = (document: Document, { marks, words, turns }: Draws): Document => {
  const howMany = inTurn(marks, 0)
  const howLong = inTurn(words, 1)
  const turnsHere = inTurn(turns, false)
  let number = 0
  return { ...document, parts: document.parts.map((part) => {
    const notes: Note[] = []
    const markAt = (): Inline => {
      notes.push(note(++number, sentence(howLong())))
      return mark(number)
    }
    // Never nothing: a run of empty paragraphs would be an empty page.
    const marked = (inlines: Words): Words => (inlines.length === 0 ? say('word') : inlines).flatMap((inline) => [inline, ...Array.from({ length: howMany() }, markAt)])
    const markedItem = (item: Item): Item => ({ ...item, words: marked(item.words), lists: item.lists.map(markedList) })
    const markedList = (list: List): List => ({ ...list, items: list.items.map(markedItem) })
    const markedCells = (cells: readonly Cell[]): readonly Cell[] => cells.map((cell) => ({ ...cell, lines: cell.lines.map(marked) }))
    const markedBlock = (block: UprightBlock): UprightBlock => {
      switch (block.kind) {
        case 'front': return { ...block, lines: block.lines.map((line) => ({ ...line, value: marked(line.value) })) }
        case 'title': case 'notice': case 'heading': case 'paragraph': return { ...block, words: marked(block.words) }
        case 'list': return markedList(block)
        case 'quotation': return { ...block, paragraphs: block.paragraphs.map(marked) }
        case 'table': return { ...block, head: markedCells(block.head), rows: block.rows.map((row) => ({ ...row, cells: markedCells(row.cells) })) }
        default: return block
      }
    }
    const blocks = part.blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'turned') return [block]
      const made = markedBlock(block)
      return [turnsHere() ? { kind: 'turned', blocks: [made] } : made]
    })
    return { ...part, blocks, notes }
  }) }
}

const few: fc.Arbitrary<Draws> = fc.record({
  marks: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1), { minLength: 1, maxLength: 20 }),
  words: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 10 }),
  turns: fc.array(fc.constantFrom(false, false, false, false, true), { minLength: 1, maxLength: 8 }),
})

/** Footnotes of a few words here and there. */
export const anyNotedDocument: fc.Arbitrary<Document> = fc.tuple(anyDocument, few).map(([document, draws]) => withNotes(document, draws))

/** The same without tables: a row may have more footnotes than a page can hold. */
export const anyNotedText: fc.Arbitrary<Document> = fc.tuple(anyDocument, few).map(([document, draws]) => withNotes({
  ...document, parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.filter(({ kind }) => kind !== 'table') })),
}, draws))

/** Twenty footnotes at one place, and footnotes of several pages. */
export const anyHostileDocument: fc.Arbitrary<Document> = fc.tuple(anyDocument, fc.record({
  marks: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, 20), { minLength: 1, maxLength: 20 }),
  words: fc.array(fc.constantFrom(0, 1, 5, 20, 150), { minLength: 1, maxLength: 10 }),
  turns: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
})).map(([document, draws]) => withNotes(document, draws))

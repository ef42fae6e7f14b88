/** Several papers on one page: the anchors of each are named after it, so that `#p3-6` of one is not that of another. */
import type { Block, Inline, Link, List, Part, TextRun, Words } from '../model/document.ts'

/** The part with all its anchors, and the links to them, behind a prefix. The marks of a check keep theirs, which are the page's. */
export const withPrefix = (part: Part, prefix: string): Part => {
  const named = (anchor: string): string => `${prefix}${anchor}`
  const linked = (link: Link | null): Link | null => (link?.to === 'anchor' ? { to: 'anchor', anchor: named(link.anchor) } : link)
  const run = (text: TextRun): TextRun => ({ ...text, link: linked(text.link) })
  const inline = (one: Inline): Inline => {
    switch (one.kind) {
      case 'text': return run(one)
      case 'page-of':
      case 'note-mark': return { ...one, anchor: named(one.anchor) }
      case 'tick': return one
    }
  }
  const worded = (words: Words): Words => words.map(inline)
  const list = (one: List): List => ({ ...one, items: one.items.map((item) => ({ ...item, words: worded(item.words), anchor: named(item.anchor), lists: item.lists.map(list) })) })
  const upright = <One extends Exclude<Block, { kind: 'turned' }>>(one: One): Exclude<Block, { kind: 'turned' }> => {
    switch (one.kind) {
      case 'front': return { ...one, lines: one.lines.map((line) => ({ ...line, value: worded(line.value) })) }
      case 'notice': return { ...one, words: worded(one.words) }
      case 'title':
      case 'heading': return { ...one, words: worded(one.words), anchor: named(one.anchor) }
      case 'paragraph': return { ...one, words: worded(one.words), anchor: named(one.anchor), ...(one.beside === undefined ? {} : { beside: worded(one.beside) }) }
      case 'list': return list(one)
      case 'table': {
        const cell = (each: (typeof one.head)[number]) => ({ ...each, lines: each.lines.map(worded) })
        return { ...one, anchor: named(one.anchor), head: one.head.map(cell), rows: one.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) }
      }
      case 'quotation': return { ...one, paragraphs: one.paragraphs.map(worded) }
      case 'picture': return { ...one, anchor: named(one.anchor) }
      case 'signatures': return one
    }
  }
  return {
    ...part,
    anchor: named(part.anchor),
    blocks: part.blocks.map((block) => (block.kind === 'turned' ? { ...block, blocks: block.blocks.map(upright) } : upright(block))),
    notes: part.notes.map((note) => ({ ...note, anchor: named(note.anchor), words: worded(note.words) })),
  }
}

/** Bookmarks: every anchor of the document under a name that Word allows. */
import { BookmarkEnd, BookmarkStart, type XmlComponent } from 'docx'
import type { Block, Document, Label, List } from '../../model/document.ts'
import { uprightBlocks } from './blocks.ts'
import type { Counting } from './counting.ts'

export interface Bookmarks {
  /** The bookmark of an anchor, or null when no block bears it. */
  readonly nameOf: (anchor: string) => string | null
  /** The number under which Word cites the block of an anchor: `3.6(a)`; null when Word counts none for it. */
  readonly citedAs: (anchor: string) => string | null
  /** Sets bookmarks round what is made of a block; an anchor met before keeps its first place. */
  readonly around: (anchors: readonly string[], inside: readonly XmlComponent[]) => XmlComponent[]
}

const longest = 40

/** The anchor at the end of a part, of which nothing but the number of its pages is asked. */
export const endOf = (anchor: string): string => `${anchor} end`

/**
 * Finds every anchor of a document before a word of it is written, so that links may point ahead.
 * @param counting at its start, and used up: a number that has to be typed is one that Word cannot cite
 */
export const findBookmarks = (document: Document, counting: Counting): Bookmarks => {
  const names = new Map<string, string>()
  const cited = new Map<string, string>()
  const taken = new Set<string>()
  const note = (anchor: string): void => {
    if (names.has(anchor)) return
    const name = freeName(anchor, taken)
    taken.add(name.toLowerCase())
    names.set(anchor, name)
  }
  for (const { anchor, blocks } of document.parts) {
    note(anchor)
    noteBlocks(blocks, note, cited, counting)
  }

  for (const { anchor } of document.parts) note(endOf(anchor))

  const set = new Map<string, number>()
  const around = (anchors: readonly string[], inside: readonly XmlComponent[]): XmlComponent[] => {
    const fresh = anchors.filter((anchor) => !set.has(anchor))
    const starts = fresh.map((anchor) => {
      note(anchor)
      set.set(anchor, set.size)
      return new BookmarkStart(names.get(anchor) ?? anchor, set.size - 1)
    })
    const ends = fresh.map((anchor) => new BookmarkEnd(set.get(anchor) ?? 0)).reverse()
    return [...starts, ...inside, ...ends]
  }
  return { nameOf: (anchor) => names.get(anchor) ?? null, citedAs: (anchor) => cited.get(anchor) ?? null, around }
}

const noteBlocks = (blocks: readonly Block[], note: (anchor: string) => void, cited: Map<string, string>, counting: Counting): void => {
  // Items are cited by the numbers of what they hang under, as Word does: 3.6(a)(i).
  // Null where that is typed: Word would cite them by whatever it counted last.
  let above: string | null = ''
  const cite = (anchor: string, label: Label, as: string | null): string | null => {
    if (counting.next(label).by === 'typing' || as === null) return null
    cited.set(anchor, as)
    return as
  }
  const noteList = ({ items, style, depth }: List, prefix: string | null): void => {
    for (const { anchor, label, lists } of items) {
      note(anchor)
      const full: Label = { text: label, level: depth === 1 ? 3 : 4, series: counting.series() }
      const own = style === 'numbers' ? cite(anchor, full, prefix === null ? null : `${prefix}${label}`) : prefix
      for (const inner of lists) noteList(inner, own)
    }
  }
  for (const block of uprightBlocks(blocks)) {
    if (block.kind === 'list') noteList(block, above)
    else if ('anchor' in block) note(block.anchor)
    if ((block.kind === 'heading' || block.kind === 'paragraph') && block.label !== null) {
      above = cite(block.anchor, block.label, block.label.text.replace(/\.$/, ''))
    }
  }
}

/** Word allows letters, digits and low lines, a letter first, forty in all, and does not tell capitals from small letters. */
const freeName = (anchor: string, taken: ReadonlySet<string>): string => {
  const letters = anchor.replace(/[^A-Za-z0-9]+/g, '_').replace(/^(?![A-Za-z])/, 'a_').slice(0, longest)
  let name = letters
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${letters.slice(0, longest - `_${copy}`.length)}_${copy}`
  return name
}

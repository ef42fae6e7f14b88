/** The footnotes of a part: each is set when its mark is met, and carried to the foot of a page by the strip of its mark. */
import type { Note } from '../../model/document.ts'
import { setPassage, type Footnotes, type Setter } from './setting.ts'
import type { SetNote } from './strip.ts'
import type { Element } from './laid.ts'
import type { Child } from './structure.ts'

export interface PartNotes extends Footnotes {
  /** @throws when a footnote has no mark, and so would be lost: that is our fault */
  readonly allSet: () => void
}

/** The footnotes of a part, none of them set yet. */
export const openNotes = (notes: readonly Note[]): PartNotes => {
  const indexOf = new Map(notes.map(({ anchor }, index) => [anchor, index]))
  const set = new Map<string, SetNote>()
  const carried = new Set<string>()
  return {
    set: (anchor, setter) => {
      if (set.has(anchor)) return null
      const index = indexOf.get(anchor)
      const note = index === undefined ? undefined : notes[index]
      if (index === undefined || note === undefined) throw new Error(`a mark for the footnote ${anchor}, which its part lacks`)
      const { strips, element } = setNote(note, setter)
      set.set(anchor, { index, strips })
      return element
    },

    carry: (anchors) => anchors.flatMap((anchor) => {
      const note = set.get(anchor)
      if (note === undefined || carried.has(anchor)) return []
      carried.add(anchor)
      return [note]
    }),

    allSet: () => {
      const lost = notes.find(({ anchor }) => !carried.has(anchor))
      if (lost !== undefined) throw new Error(`the footnote ${lost.anchor} has no mark`)
    },
  }
}

/** Its number hangs at the margin, its words stand at their indent. */
const setNote = ({ anchor, number, words }: Note, setter: Setter): { strips: SetNote['strips']; element: Element } => {
  const { type: { note: type }, indents } = setter.style
  const { strips, labelLeaf, children } = setPassage({
    words, type, label: { text: number, strong: false }, labelX: 0, x: indents.note, align: 'start',
    before: type.before + type.after, arrivals: [{ anchor, bookmark: null }],
  }, setter)
  const label: readonly Element[] = labelLeaf === null ? [] : [{ tag: 'Lbl', children: [labelLeaf] }]
  return { strips, element: { tag: 'Note', id: anchor, children: [...label, ...children] } }
}

/** The children of an element without its footnotes, and those apart: a heading is said without them. */
export const notesApart = (children: readonly Child[]): { words: readonly Child[]; notes: readonly Element[] } => ({
  words: children.filter((child) => !isNote(child)),
  notes: notesAside(children.filter(isNote)),
})

/** Footnotes that stand by themselves after what bears their marks, in a paragraph of their own, as a Note stands inside a line. */
export const notesAside = (notes: readonly Element[]): readonly Element[] =>
  notes.length === 0 ? [] : [{ tag: 'P', children: notes }]

const isNote = (child: Child): child is Element => typeof child !== 'number' && child.tag === 'Note'

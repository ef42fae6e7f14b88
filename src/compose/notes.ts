/** Footnotes gathered while a part is worded: each mark leaves its number in the text, and its words here. */
import type { Inline, Note, NoteMark } from '../model/document.ts'
import type { CheckedInline } from '../model/paper.ts'
import type { Texts } from './texts.ts'

type CheckedNote = Extract<CheckedInline, { kind: 'note' }>

export interface NoteCollector {
  /** Keeps a footnote, worded, and gives the mark that stands in the text. */
  readonly keep: (note: CheckedNote, words: readonly Inline[]) => NoteMark
  /** In the order in which they were kept. */
  readonly all: () => readonly Note[]
}

/** Begins to gather the footnotes of a part. */
export const collectNotes = (texts: Texts): NoteCollector => {
  const notes: Note[] = []
  return {
    keep: ({ cited }, words) => {
      const anchor = `note-${notes.length + 1}`
      notes.push({ anchor, number: cited, back: texts('note-back', { number: cited }), words })
      return { kind: 'note-mark', number: cited, says: texts('note-mark', { number: cited }), anchor }
    },
    all: () => notes,
  }
}

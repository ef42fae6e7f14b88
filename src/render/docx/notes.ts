/** Footnotes as Word counts them: the mark of each, and where the count begins anew. */
import { TextRun, type XmlComponent } from 'docx'
import { writeCount } from '../../model/count.ts'
import type { Document, Note, NoteMark } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { element, valued } from './markup.ts'
import { formats } from './numbering.ts'
import { characterStyles } from './style-names.ts'

/** A footnote under the number by which Word knows it. */
export interface KnownNote {
  readonly note: Note
  readonly id: number
  /** False for a number that Word does not come to by counting: it is typed, and Word leaves it out of its count. */
  readonly counted: boolean
}

export interface Notes {
  /** Every footnote, in the order of the document. */
  readonly all: readonly KnownNote[]
  /**
   * The mark of a footnote where it stands in the text; one more that leads to the same is no more than its number.
   * @throws when there is no such footnote: that is our fault
   */
  readonly mark: (mark: NoteMark) => XmlComponent
  /** @throws when a footnote has no mark, and so would be lost: that is our fault */
  readonly allMarked: () => void
  /** How the footnotes of a section count. @param begins the part, from 0, that begins with the section; null where it goes on */
  readonly countingOf: (begins: number | null) => XmlComponent[]
}

/** Finds the footnotes of a document. Numbers are counted from 1 in each part, as Word will count them. */
export const findNotes = ({ parts }: Document, { notes: { style } }: HouseStyle): Notes => {
  const known = new Map<string, KnownNote>()
  for (const { notes } of parts) {
    let count = 0
    for (const note of notes) {
      const counted = note.number === writeCount(count + 1, style)
      if (counted) count += 1
      known.set(note.anchor, { note, id: known.size + 1, counted })
    }
  }
  const first = parts.findIndex(({ notes }) => notes.length > 0)

  const marked = new Set<string>()
  const mark = ({ anchor, number }: NoteMark): XmlComponent => {
    const found = known.get(anchor)
    if (found === undefined) throw new Error(`a mark for the footnote ${anchor}, which its part lacks`)
    if (marked.has(anchor)) return new TextRun({ style: characterStyles.noteMark, text: number })
    marked.add(anchor)
    const reference = element('w:footnoteReference', { ...(found.counted ? {} : { 'w:customMarkFollows': 1 }), 'w:id': found.id })
    return new TextRun({ style: characterStyles.noteMark, children: [reference, ...(found.counted ? [] : [number])] })
  }
  const countingOf = (begins: number | null): XmlComponent[] => {
    if (first < 0) return []
    // Said only where there is a count to begin anew, and a note to count.
    const anew = begins !== null && begins > first && (parts[begins]?.notes.length ?? 0) > 0
    return [element('w:footnotePr', {}, valued('w:numFmt', formats[style]), ...(anew ? [valued('w:numRestart', 'eachSect')] : []))]
  }
  const allMarked = (): void => {
    const lost = [...known.keys()].find((anchor) => !marked.has(anchor))
    if (lost !== undefined) throw new Error(`the footnote ${lost} has no mark`)
  }
  return { all: [...known.values()], mark, allMarked, countingOf }
}

/** The part `word/footnotes.xml`: the words of every footnote, and the rule above them. */
import { Tab, TextRun, type XmlComponent } from 'docx'
import { element, writePart } from './markup.ts'
import type { KnownNote } from './notes.ts'
import { paragraph } from './paragraphs.ts'
import { writeWords } from './words.ts'
import type { Writing } from './writing.ts'

/** The rules above the first footnote of a page, and above one that goes on from the page before; the settings name them too. */
export const footnoteRules = [{ id: -1, type: 'separator' }, { id: 0, type: 'continuationSeparator' }] as const

/** @param writing with the relationships of this part */
export const writeFootnotes = (writing: Writing): string => writePart('w:footnotes', [
  ...footnoteRules.map(({ id, type }) => element('w:footnote', { 'w:type': type, 'w:id': id },
    paragraph('FootnoteRule', {}, [new TextRun({ children: [element(`w:${type}`)] })]))),
  ...writing.notes.all.map((known) => element('w:footnote', { 'w:id': known.id },
    paragraph('FootnoteText', {}, [numberOf(known), new TextRun({ children: [new Tab()] }), ...writeWords(known.note.words, writing)]))),
])

/** Not raised, as it hangs at the margin. */
const numberOf = ({ note, counted }: KnownNote): XmlComponent => new TextRun({ children: [counted ? element('w:footnoteRef') : note.number] })

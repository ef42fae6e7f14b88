/** A checked paper into a Document: the parts in house order, worded and anchored. */
import { isoDate } from '../model/date.ts'
import { writeCarriedModel } from '../model/carried.ts'
import type { Block, Document } from '../model/document.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { CheckedPaper } from '../model/paper.ts'
import { textOf } from '../model/plain-words.ts'
import { anchorsByName } from './anchors.ts'
import { composeEnd, composeFront, composeNotices, composeSignatures } from './front.ts'
import { collectNotes } from './notes.ts'
import { composeRunningLines } from './running-lines.ts'
import type { Room } from './room.ts'
import { composeAppendix, composeSection } from './sections.ts'
import { composeTable } from './table.ts'
import type { Texts } from './texts.ts'
import type { Ticking } from './ticking.ts'
import { pairsKept, plain, wordingOf } from './words.ts'

/** A day for the properties of a draft that has none yet: they must hold one, and print nothing of it. */
export const noDay = { year: 1900, month: 1, day: 1 } as const

/**
 * Composes a paper.
 * @param mode `draft` says DRAFT on every page and shows a gap for what is missing; so does a paper whose status is draft
 * @param ticking the marks of a ticked copy
 * @throws when a final paper has gaps; an error finding has then stopped it, so coming here is our fault
 */
export const composePaper = (paper: CheckedPaper, style: HouseStyle, texts: Texts, mode: 'final' | 'draft' = 'final', ticking: Ticking | null = null): Document => {
  const { from, to, date, marking, shortTitle, status } = paper.front
  const hasGaps = paper.front.title === null || from === null || to === null || date === null
  if (hasGaps && mode === 'final') throw new Error(`${paper.file} has gaps in its front matter`)
  const title = paper.front.title ?? texts('gap', { what: style.gaps.title })
  const draft = mode === 'draft' || status === 'draft'
  const notes = collectNotes(texts)
  const room: Room = { style, texts, word: wordingOf(style, anchorsByName(paper), notes, ticking), ticking }
  const parts: Readonly<Record<HouseStyle['order'][number], () => readonly Block[]>> = {
    front: () => composeFront(paper, style, texts),
    notices: () => composeNotices(paper, draft, texts),
    title: () => [{ kind: 'title', words: [plain(pairsKept(style)(title))], anchor: 'title' }],
    sections: () => paper.sections.flatMap((section) => composeSection(section, room)),
    signatures: () => composeSignatures(paper, style),
    end: () => composeEnd(paper, style, texts),
    bibliography: () => composeBibliography(paper, room),
    appendices: () => paper.appendices.flatMap((appendix) => composeAppendix(appendix, room)),
  }
  const blocks = style.order.flatMap((part) => parts[part]())
  return {
    title,
    language: paper.front.language ?? style.language,
    author: from ?? '',
    subject: [to ?? '', date === null ? '' : isoDate(date)].filter((word) => word !== '').join(', '),
    date: date ?? noDay,
    parts: [{
      anchor: 'paper',
      running: composeRunningLines({ title: shortTitle ?? title, marking, private: paper.private, draft }, style, texts),
      blocks,
      notes: notes.all(),
      notesTitle: texts('notes', {}),
    }],
    attachments: [{
      name: 'model.json',
      mediaType: 'application/json',
      description: 'The paper as data',
      text: writeCarriedModel(paper, style.name),
    }],
  }
}

/** The list of sources: no number, its columns in the house's shares, kept together on a page. */
const composeBibliography = ({ bibliography }: CheckedPaper, room: Room): Block[] => {
  if (bibliography === null) return []
  const words = room.word(bibliography.heading)
  return [
    { kind: 'heading', look: 'closing', label: null, words, anchor: 'bibliography' },
    composeTable(bibliography.table, room, {
      anchor: 'bibliography-table',
      describe: (columns) => `${textOf(words)}: ${columns}`,
      shares: room.style.bibliography.shares,
      indented: false,
      together: true,
      rowsAreNamed: false,
    }),
  ]
}

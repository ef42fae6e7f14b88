/** A checked paper into a Document: the parts in house order, worded and anchored. */
import { isoDate } from '../model/date.ts'
import { writeCarriedModel } from '../model/carried.ts'
import type { Block, Document } from '../model/document.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { CheckedPaper } from '../model/paper.ts'
import { textOf } from '../model/plain-words.ts'
import { anchorsByName } from './anchors.ts'
import { composeFront, composeNotices } from './front.ts'
import { composeRunningLines } from './running-lines.ts'
import { composeSection } from './sections.ts'
import { composeTable } from './table.ts'
import type { Texts } from './texts.ts'
import { plain, wordingOf, type Wording } from './words.ts'

/**
 * Composes a paper that may be published: every field of its front matter is there.
 * @throws when a field is missing; an error finding has then stopped the paper, so coming here is our fault
 */
export const composePaper = (paper: CheckedPaper, style: HouseStyle, texts: Texts): Document => {
  const { title, from, to, date, marking, shortTitle } = paper.front
  if (title === null || from === null || to === null || date === null) throw new Error(`${paper.file} has gaps in its front matter`)
  const word = wordingOf(style, anchorsByName(paper))
  const blocks: Block[] = [
    composeFront(paper, style),
    ...composeNotices(paper, texts),
    { kind: 'title', words: [plain(title)], anchor: 'title' },
    ...paper.sections.flatMap((section) => composeSection(section, style, texts, word)),
    ...composeBibliography(paper, style, word),
  ]
  return {
    title,
    language: style.language,
    author: from,
    subject: `${to}, ${isoDate(date)}`,
    date,
    parts: [{
      anchor: 'paper',
      running: composeRunningLines({ title: shortTitle ?? title, marking, private: paper.private }, style, texts),
      blocks,
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
const composeBibliography = ({ bibliography }: CheckedPaper, style: HouseStyle, word: Wording): Block[] => {
  if (bibliography === null) return []
  const words = word(bibliography.heading)
  return [
    { kind: 'heading', look: 'closing', label: null, words, anchor: 'bibliography' },
    composeTable(bibliography.table, style, word, {
      anchor: 'bibliography-table',
      describe: (columns) => `${textOf(words)}: ${columns}`,
      shares: style.bibliography.shares,
      indented: false,
      together: true,
      rowsAreNamed: false,
    }),
  ]
}

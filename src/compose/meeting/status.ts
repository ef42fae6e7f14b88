/** The status of a meeting as a page that a clerk keeps open. It is of the office, and says so. */
import { writeDate, type CalendarDate } from '../../model/date.ts'
import type { Block, Document, Row } from '../../model/document.ts'
import { composeRunningLines } from '../running-lines.ts'
import { plain } from '../words.ts'
import type { MeetingRoom } from './agenda.ts'

/** What the page says, as its words stand in every format. */
export interface StatusPage {
  readonly board: string
  readonly date: CalendarDate
  readonly example: boolean
  /** What has to be known first, a sentence each. */
  readonly inShort: readonly string[]
  /** How the last day to publish was counted; null where it was not. */
  readonly working: string | null
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Composes the page. */
export const composeStatus = ({ board, date, example, inShort, working, heads, rows }: StatusPage, { style, texts, meetingStyle }: MeetingRoom): Document => {
  const [title, short] = [`Status: ${board}, ${writeDate(date)}`, `Status, ${writeDate(date)}`]
  const say = (words: string, anchor: string): Block => ({ kind: 'paragraph', label: null, words: [plain(words)], anchor, keepWithNext: false })
  return {
    title, language: style.language, author: board, subject: writeDate(date), date, attachments: [],
    parts: [{
      anchor: 'status', notes: [], notesTitle: texts('notes', {}),
      running: composeRunningLines({ title: short, marking: null, private: true, draft: false }, style, texts),
      blocks: [
        { kind: 'notice', words: [plain(texts('not-for-publication', {}))] },
        ...(example ? [{ kind: 'notice', words: [plain(meetingStyle.example)] } as const] : []),
        { kind: 'title', words: [plain(title)], anchor: 'title' },
        ...inShort.map((words, index) => say(words, `short-${index + 1}`)),
        ...(working === null ? [] : [say(working, 'working')]),
        {
          kind: 'table', anchor: 'items', description: `Items: ${heads.join(', ')}; ${rows.length} rows`, look: 'dense', indented: false, together: false,
          columns: heads.map(() => ({ align: 'start', share: null })),
          head: heads.map((head) => ({ lines: [[plain(head)]], unbroken: false, headsRow: false })),
          rows: rows.map((row): Row => ({ weight: 'item', cells: row.map((words, at) => ({ lines: [[plain(words)]], unbroken: false, headsRow: at === 0 })) })),
        },
      ],
    }],
  }
}

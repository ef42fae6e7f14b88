/** What must be seen of a record before anything else, and what stands in place of what the public may not read. */
import type { AgendaItem } from '../../model/agenda.ts'
import type { Block, Notice } from '../../model/document.ts'
import { plain } from '../words.ts'
import type { MeetingRoom } from './agenda.ts'

interface Seen {
  readonly example: boolean
  readonly draft: boolean
  /** Why the public may not read it, each ground once; null where it may. */
  readonly grounds: readonly string[] | null
}

/** EXAMPLE, DRAFT and NOT FOR PUBLICATION with its grounds: on a screen too, which has no running head. */
export const recordNotices = ({ example, draft, grounds }: Seen, { texts, meetingStyle }: MeetingRoom): Notice[] => [
  ...(example ? [meetingStyle.example] : []),
  ...(draft ? [texts('draft', {})] : []),
  ...(grounds === null ? [] : [texts('not-for-publication', {}), ...grounds.map((ground) => texts('ground', { ground }))]),
].map((words) => ({ kind: 'notice', words: [plain(words)] }))

/** In place of what was said of a private item: that it is not for publication, and why. */
export const withheldLines = ({ grounds }: AgendaItem, anchor: string, { texts, meetingStyle: { agenda } }: MeetingRoom): Block[] =>
  (grounds.length === 0 ? [agenda.notForPublication] : grounds.map((ground) => texts('ground', { ground }))).map((line, at, all): Block =>
    ({ kind: 'paragraph', label: null, words: [plain(line)], anchor: `${anchor}-withheld-${at + 1}`, keepWithNext: at < all.length - 1 }))

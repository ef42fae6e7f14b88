/** The agenda as the reader sees it: the board, the day, and the items with their presenters (HOUSE-STYLE section 11). */
import type { Agenda, AgendaItem } from '../../model/agenda.ts'
import { writeCount } from '../../model/count.ts'
import { writeDate } from '../../model/date.ts'
import type { Block, Document, Part, Words } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { MeetingStyle } from '../../model/meeting-style.ts'
import { composeRunningLines } from '../running-lines.ts'
import type { Texts } from '../texts.ts'
import { pairsKept, plain } from '../words.ts'
import { withExample } from './running.ts'
import type { MeetingWords } from './words.ts'

/** Everything of a house that meetings are set with. */
export interface MeetingRoom {
  readonly style: HouseStyle
  readonly texts: Texts
  readonly meetingStyle: MeetingStyle
  readonly words: MeetingWords
  /** True when the house's face can draw the code point. */
  readonly covers: (codePoint: number) => boolean
  /** The law's words for a late item, where the meeting's profile is bound by it; else null. */
  readonly lateLaw: string | null
  /** True for an item that was announced by the last day: the law says nothing of a paper that is revised after it. */
  readonly inTime: (item: AgendaItem) => boolean
}

/** Composes an agenda. It is one for all to read: of private items it holds their public titles and grounds alone. */
export const composeAgenda = (agenda: Agenda, room: MeetingRoom): Document => {
  const { meeting } = agenda
  return {
    title: titleFor(agenda, kindOf(agenda, room.meetingStyle)),
    language: room.style.language,
    author: meeting.board,
    subject: writeDate(meeting.date),
    date: meeting.date,
    parts: [agendaPart(agenda, room)],
    attachments: [],
  }
}

const kindOf = ({ meeting: { draft } }: Agenda, { agenda }: MeetingRoom['meetingStyle']): string => (draft ? agenda.draftTitle : agenda.title)

/** The same at the head of its pages, where room is short: `AGENDA, 27 February 2014`. */
export const runningTitleFor = ({ meeting: { date } }: Agenda, what: string): string => `${what}, ${writeDate(date)}`

/** What a document of a meeting is called: `AGENDA: Business Coordination Board, 27 February 2014`. */
export const titleFor = ({ meeting: { board, date } }: Agenda, what: string): string => `${what}: ${board}, ${writeDate(date)}`

/** The agenda as a part: of a document of its own, or of a pack. */
export const agendaPart = (agenda: Agenda, room: MeetingRoom): Part => {
  const { meeting, items } = agenda
  const { style, texts, meetingStyle } = room
  const { labels, title, draftTitle } = meetingStyle.agenda
  const keep = pairsKept(style)
  const line = (label: string, value: string) => ({ label, value: [plain(keep(value))] })
  const notices = meeting.example ? [meetingStyle.example] : []
  return {
    anchor: 'agenda',
    running: withExample(composeRunningLines({ title: runningTitleFor(agenda, kindOf(agenda, meetingStyle)), marking: null, private: false, draft: meeting.draft }, style, texts), meeting.example, meetingStyle),
    blocks: [
      ...notices.map((words): Block => ({ kind: 'notice', words: [plain(words)] })),
      { kind: 'title', words: [plain(keep(meeting.board))], anchor: 'title' },
      { kind: 'front', at: 'head', lines: [line(labels.date, writeDate(meeting.date)), line(labels.time, meeting.time), line(labels.venue, meeting.venue)] },
      { kind: 'heading', look: 'closing', label: null, words: [plain(meeting.draft ? draftTitle : title)], anchor: 'items' },
      ...items.flatMap((item) => [...(item === items.find((one) => one.private) ? [privateHeading(room)] : []), ...composeItem(item, room)]),
    ],
    notes: [], notesTitle: texts('notes', {}),
  }
}

/** Above the first item that is private: all of them stand last. */
const privateHeading = ({ meetingStyle }: MeetingRoom): Block =>
  ({ kind: 'heading', look: 'closing', label: null, words: [plain(meetingStyle.agenda.notForPublication)], anchor: 'not-for-publication' })

/** The number of an item as it stands at the margin: `4.` */
export const itemLabel = ({ number }: AgendaItem, { numbering: { section } }: HouseStyle): string => section.text.replaceAll('%1', writeCount(number, section.style))

/** The number at the margin, the title in bold, and under it who reports and what else there is to say. */
const composeItem = (item: AgendaItem, room: MeetingRoom): Block[] => {
  const { style, words, meetingStyle: { agenda }, texts } = room
  const keep = pairsKept(style)
  const { from, time, reference } = item
  // In a column at the right; what is too long for it stands with the rest, under a word that says what it is.
  const [first, second] = [time, reference].filter((words) => words !== null && words.length <= mostBeside)
  const under = [
    ...(from === null ? [] : [words(item.kind === 'verbal' ? 'verbalReportFrom' : 'reportFrom', { post: from })]),
    ...item.lines,
    ...withdrawnLines(item, room),
    ...(item.released === null || item.private ? [] : [words('released', { date: writeDate(item.released) })]),
    ...item.grounds.map((ground) => texts('ground', { ground })),
    ...lateLines(item, room),
    // What comes with a private item could give away what it is about.
    ...(item.private ? [] : item.with.map(({ title }) => title)),
    ...(reference === null || reference.length <= mostBeside ? [] : [`${agenda.reference}: ${reference}`]),
  ]
  return [
    { kind: 'paragraph', label: { text: itemLabel(item, style), level: 1, series: 'sections' }, words: [plain(keep(item.title), { strong: true })], anchor: item.anchor, keepWithNext: under.length > 0, close: under.length > 0, ...beside(first) },
    ...under.map((line, index): Block => ({ kind: 'paragraph', label: null, words: [plain(keep(line))], anchor: `${item.anchor}-line-${index + 1}`, keepWithNext: index < under.length - 1, close: index < under.length - 1, ...(index === 0 ? beside(second) : {}) })),
  ]
}

/** Why an item is not taken. */
export const withdrawnLines = ({ withdrawn }: AgendaItem, { words }: MeetingRoom): readonly string[] =>
  (withdrawn === null ? [] : [words('withdrawn', { reason: withdrawn })])

/**
 * Why an item is taken though it came too late; what is withdrawn is not late.
 * The law's words stand apart from the reason, which is a sentence of the clerk's.
 */
export const lateLines = (item: AgendaItem, { words, lateLaw, inTime }: MeetingRoom): readonly string[] =>
  (item.withdrawn !== null || item.late === null ? [] : [words('late', { reason: item.late }), ...(lateLaw === null || inTime(item) ? [] : [words('lateByLaw', { law: lateLaw })])])

/** The most characters of a reference that the column at the right holds. */
const mostBeside = 20

const beside = (words: string | null | undefined): { readonly beside?: Words } => (words == null ? {} : { beside: [plain(words)] })

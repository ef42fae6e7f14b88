/** Minutes as the reader sees them: who was there, what was said and decided under each item, and the table of actions (HOUSE-STYLE section 12). */
import { writeDate } from '../../model/date.ts'
import type { Block, Cell, Document, FrontLine, Words } from '../../model/document.ts'
import type { CheckedPaper } from '../../model/paper.ts'
import type { ActionRow, ArrangedMinutes, Person } from '../../model/record.ts'
import { anchorsByName, sectionAnchor } from '../anchors.ts'
import { collectNotes } from '../notes.ts'
import type { Room } from '../room.ts'
import { composeRunningLines } from '../running-lines.ts'
import { composeBody } from '../sections.ts'
import { pairsKept, plain, wordingOf } from '../words.ts'
import { lateLines, withdrawnLines, type MeetingRoom } from './agenda.ts'
import { recordNotices, withheldLines } from './notices.ts'
import { withExample } from './running.ts'

/** Minutes that have been checked. */
export interface MinutesRecord extends ArrangedMinutes {
  readonly checked: CheckedPaper
  readonly actions: readonly ActionRow[]
}

/** Composes minutes. @param whole true where they hold what was said under private items as well */
export const composeMinutes = (record: MinutesRecord, whole: boolean, meetingRoom: MeetingRoom): Document => {
  const { agenda: { meeting, items }, written, checked } = record
  const { style, texts, meetingStyle, words } = meetingRoom
  const keep = pairsKept(style)
  const shown = shownSections(record, whole)
  const notes = collectNotes(texts)
  // Names in what is left out lead nowhere.
  const room: Room = { style, texts, word: wordingOf(style, anchorsByName({ ...checked, sections: shown }), notes), ticking: null }
  const title = `${meetingStyle.minutes.title}: ${meeting.board}, ${writeDate(meeting.date)}`
  const draft = written.status === 'draft'
  const blocks: Block[] = [
    ...recordNotices({ example: meeting.example, draft, grounds: whole ? [...new Set(items.flatMap(({ grounds }) => grounds))] : null }, meetingRoom),
    { kind: 'title', words: [plain(keep(meeting.board))], anchor: 'title' },
    { kind: 'heading', look: 'closing', label: null, words: [plain(keep(words('minutesHeld', { date: writeDate(meeting.date), time: meeting.time, venue: meeting.venue })))], anchor: 'held' },
    { kind: 'front', at: 'head', lines: peopleLines(record, meetingRoom) },
    ...shown.flatMap((section, at): Block[] => {
      const item = items[at]
      const anchor = sectionAnchor(section.number.cited)
      return [
        { kind: 'heading', look: 'section', label: { text: section.number.label, level: 1, series: 'sections' }, words: section.heading === null ? [] : room.word(section.heading), anchor },
        // The law wants the reason of a late item in the minutes too (Local Government Act 1972, section 100B(4)(b)).
        ...(item === undefined ? [] : [...withdrawnLines(item, meetingRoom), ...lateLines(item, meetingRoom)]).map((line, at): Block => ({ kind: 'paragraph', label: null, words: [plain(keep(line))], anchor: `${anchor}-reason-${at + 1}`, keepWithNext: false })),
        ...(item?.private === true && !whole ? withheldLines(item, anchor, meetingRoom) : composeBody(section.body, anchor, 2, 'sections', room)),
      ]
    }),
    ...composeActions(record.actions.filter(({ item }) => whole || !item.private), room, meetingRoom),
  ]
  return {
    title, language: style.language, author: meeting.board, subject: writeDate(meeting.date), date: meeting.date, attachments: [],
    parts: [{
      anchor: 'minutes', blocks, notes: notes.all(), notesTitle: texts('notes', {}),
      running: withExample(composeRunningLines({ title: `${meetingStyle.minutes.title}, ${writeDate(meeting.date)}`, marking: null, private: whole, draft }, style, texts), meeting.example, meetingStyle),
    }],
  }
}

/** The sections of an edition: for the public those of private items are empty. */
export const shownSections = ({ agenda: { items }, checked: { sections } }: MinutesRecord, whole: boolean): CheckedPaper['sections'] =>
  sections.map((section, at) => (whole || items[at]?.private !== true ? section : { ...section, body: [] }))

/** A name with its post, and the initials in brackets; the first of those present is in the chair. */
const personWords = ({ name, post, initials }: Person): string =>
  `${[name, post].filter((words) => words !== null).join(', ')}${initials === null ? '' : ` (${initials})`}`

const peopleLines = ({ written: { present, inAttendance, apologies, approved } }: MinutesRecord, { style, words, meetingStyle: { minutes: { labels } } }: MeetingRoom): FrontLine[] => {
  const keep = pairsKept(style)
  const lines = (label: string, values: readonly string[]): FrontLine[] => values.map((value, at) => ({ label: at === 0 ? label : '', value: [plain(keep(value))] }))
  return [
    ...lines(labels.present, present.map((person, at) => (at === 0 ? words('inTheChair', { person: personWords(person) }) : personWords(person)))),
    ...lines(labels.inAttendance, inAttendance.map(personWords)),
    ...lines(labels.apologies, apologies.map(personWords)),
    ...lines(labels.approved, approved === null ? [] : [writeDate(approved)]),
  ]
}

/** `CE, CFO, CC`: so many characters of an owner stand on one line. */
const mostUnbroken = 12

const composeActions = (actions: readonly ActionRow[], { style, word }: Room, { meetingStyle: { minutes: { actions: heads } } }: MeetingRoom): Block[] => {
  if (actions.length === 0) return []
  const keep = pairsKept(style)
  const cell = (words: Words, headsRow = false): Cell => ({ lines: [words], unbroken: false, headsRow })
  const names = [heads.number, heads.item, heads.action, heads.owner, heads.due]
  return [
    { kind: 'heading', look: 'closing', label: null, words: [plain(heads.title)], anchor: 'actions' },
    {
      kind: 'table', anchor: 'actions-table', description: `${heads.title}: ${names.join(', ')}`, look: names.length >= style.table.denseFrom ? 'dense' : 'ordinary', indented: false, together: false,
      columns: names.map(() => ({ align: 'start', share: null })),
      head: names.map((name) => cell([plain(name)])),
      rows: actions.map(({ number, item, words, owner, due }) => ({
        weight: 'item',
        cells: [cell([plain(String(number))], true), cell([plain(keep(`${item.number}. ${item.title}`))]), cell(word(words)), { ...cell([plain(owner)]), unbroken: owner.length <= mostUnbroken }, { ...cell([plain(keep(due))]), unbroken: true }],
      })),
    },
  ]
}

/** A decision record as the reader sees it: number and day, the decision in one sentence, what led to it, and room for a hand (HOUSE-STYLE section 13). */
import { writeDate } from '../../model/date.ts'
import type { Block, Document } from '../../model/document.ts'
import type { Meeting } from '../../model/meeting.ts'
import type { CheckedPaper } from '../../model/paper.ts'
import type { ArrangedDecision, RecordStatus } from '../../model/record.ts'
import { anchorsByName } from '../anchors.ts'
import { collectNotes } from '../notes.ts'
import type { Room } from '../room.ts'
import { composeRunningLines } from '../running-lines.ts'
import { composeBody } from '../sections.ts'
import { pairsKept, plain, wordingOf } from '../words.ts'
import type { MeetingRoom } from './agenda.ts'
import { recordNotices, withheldLines } from './notices.ts'
import { withExample } from './running.ts'

/** A decision that has been checked, with all that its document says. */
export interface DecisionRecord {
  readonly decision: ArrangedDecision
  readonly meeting: Meeting
  readonly status: RecordStatus
  readonly signedBy: { readonly name: string | null; readonly post: string }
  /** The decision and its summary, as one section. */
  readonly paper: CheckedPaper
  /** True where it holds what the public may not read. */
  readonly whole: boolean
}

/** Composes one decision record. */
export const composeDecision = (record: DecisionRecord, meetingRoom: MeetingRoom): Document => {
  const { decision: { written, item, title: ownTitle, date }, meeting, status, paper, whole } = record
  const { style, texts, meetingStyle, words } = meetingRoom
  const { labels, title: kind, headings } = meetingStyle.decision
  const keep = pairsKept(style)
  const withheld = item.private && !whole
  const shownTitle = item.private && !whole ? item.title : ownTitle
  const title = `${kind} ${written.number}: ${shownTitle}`
  const draft = status === 'draft'
  const notes = collectNotes(texts)
  const room: Room = { style, texts, word: wordingOf(style, anchorsByName(paper), notes), ticking: null }
  const line = (label: string, value: string) => ({ label, value: [plain(keep(value))] })
  const [made = [], summary = []] = withheld ? [] : bodyOf(paper, room)
  const blocks: Block[] = [
    ...recordNotices({ example: meeting.example, draft, grounds: whole ? item.grounds : null }, meetingRoom),
    { kind: 'title', words: [plain(keep(shownTitle))], anchor: 'title' },
    {
      kind: 'front', at: 'head', lines: [
        line(labels.number, written.number), line(labels.date, writeDate(date)),
        line(labels.meeting, words('meetingOf', { board: meeting.board, date: writeDate(meeting.date) })),
        line(labels.status, item.private ? meetingStyle.decision.notForPublication : meetingStyle.decision.public),
      ],
    },
    ...headed(headings.decision, 'decision', withheld ? withheldLines(item, 'decision', meetingRoom) : [...made, ...departsLine(record, meetingRoom)]),
    ...headed(headings.summary, 'summary', summary),
    ...headed(headings.background, 'background', withheld ? [] : said(backgroundOf(record, meetingRoom), 'background', meetingRoom)),
    ...headed(headings.interests, 'interests', said(withheld ? [] : [written.interests], 'interests', meetingRoom)),
    { kind: 'signatures', labels: style.signatures.labels, signatories: [signatory(record)] },
  ]
  return {
    title, language: style.language, author: meeting.board, subject: writeDate(date), date, attachments: [],
    parts: [{
      anchor: 'decision-record', blocks, notes: notes.all(), notesTitle: texts('notes', {}),
      running: withExample(composeRunningLines({ title: `${kind} ${written.number}`, marking: null, private: whole, draft }, style, texts), meeting.example, meetingStyle),
    }],
  }
}

/** The decision, and its summary: nothing in either is numbered. */
const bodyOf = ({ sections: [section] }: CheckedPaper, room: Room): Block[][] => {
  const blocksOf = (body: CheckedPaper['sections'][number]['body']): Block[] =>
    composeBody(body, 'summary', 2, 'sections', room).map((block) => (block.kind === 'paragraph' ? { ...block, label: null } : block))
  const body = section?.body ?? []
  return [blocksOf(body.slice(0, 1)), blocksOf(body.slice(1))]
}

const headed = (heading: string, anchor: string, blocks: readonly Block[]): Block[] =>
  (blocks.length === 0 ? [] : [{ kind: 'heading', look: 'closing', label: null, words: [plain(heading)], anchor }, ...blocks])

const said = (lines: readonly string[], anchor: string, { style }: MeetingRoom): Block[] => lines.map((words, at): Block =>
  ({ kind: 'paragraph', label: null, words: [plain(pairsKept(style)(words))], anchor: `${anchor}-${at + 1}`, keepWithNext: false }))

const departsLine = ({ decision: { written } }: DecisionRecord, meetingRoom: MeetingRoom): Block[] =>
  said(written.marked.flatMap((mark) => (mark.kind === 'decision' && mark.departs !== null ? [meetingRoom.words('departs', { reason: mark.departs })] : [])), 'departs', meetingRoom)

/** The item's own paper, and those that were named besides. */
const backgroundOf = ({ decision: { item, written, title }, meeting }: DecisionRecord, { words }: MeetingRoom): string[] => {
  const front = item.paper?.paper.front
  return [...(front === undefined ? [] : [words('backgroundPaper', { title: front.title ?? title, post: front.from ?? '', date: writeDate(front.date ?? meeting.date) })]), ...written.background]
}

/** Where no name is written, the post signs for the board. */
const signatory = ({ signedBy: { name, post }, meeting: { board } }: DecisionRecord) => (name === null ? { name: post, post: board } : { name, post })

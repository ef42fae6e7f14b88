/** A pack: the agenda with a linked contents, then what belongs to each item, all parts of one Document (HOUSE-STYLE sections 10, 11 and 14). */
import type { Agenda, AgendaItem } from '../../model/agenda.ts'
import { writeDate } from '../../model/date.ts'
import type { Attachment, Block, Cell, Counted, Document, Part, PartPages, Row, Table, Words } from '../../model/document.ts'
import { composeRunningLines } from '../running-lines.ts'
import { withPrefix } from '../prefixed.ts'
import { pairsKept, plain } from '../words.ts'
import { agendaPart, itemLabel, runningTitleFor, titleFor, type MeetingRoom } from './agenda.ts'
import { boundPart, composeCovers, digitsOfPage, type BoundSheet } from './bound.ts'
import { withExample, withPackPage } from './running.ts'

/** What belongs to an item in one edition of a pack. An item without any has no page of its own. */
export type PackEntry =
  /** A paper of ours, composed as the item that it is, and the documents of others that come with it. */
  | { readonly kind: 'paper'; readonly item: AgendaItem; readonly document: Document; readonly with?: readonly BoundSheet[] }
  /** Documents of others: an item by itself, or what comes with a verbal report. */
  | { readonly kind: 'documents'; readonly item: AgendaItem; readonly documents: readonly BoundSheet[] }

/** What a whole pack says of itself on its first pages. */
export interface PackMarks {
  readonly draft: boolean
  /** True when something in it is not for publication. */
  readonly private: boolean
  /** The pages of the parts of the public pack, by their anchors, where these are to be numbered as those are. */
  readonly asPublic?: ReadonlyMap<string, PartPages>
}

/** Composes a pack. @param entries in the order of the agenda */
export const composePack = (agenda: Agenda, entries: readonly PackEntry[], marks: PackMarks, room: MeetingRoom): Document => {
  const { meeting } = agenda
  const parts = entries.map((entry) => partsOfEntry(entry, agenda, room, marks))
  return {
    title: titleFor(agenda, room.meetingStyle.pack.title),
    language: room.style.language,
    author: meeting.board,
    subject: writeDate(meeting.date),
    date: meeting.date,
    parts: [firstPart(agenda, entries, marks, room), ...parts.flat()].map((part) => numbered(part, marks)),
    attachments: entries.flatMap(attachmentsOf),
  }
}

/** Each part begins on the page on which the public pack has it: whoever has either can turn to the same page. What it has beyond that bears letters. */
const numbered = (part: Part, { asPublic }: PackMarks): Part => {
  if (asPublic === undefined) return part
  const there = asPublic.get(part.anchor)
  const counted: Counted = { from: there?.first ?? null, letters: false, most: there?.pages ?? 0 }
  return { ...part, counted }
}

/** The agenda and the contents. In a pack that is not for publication it says so, though the agenda itself is for all to read. */
const firstPart = (agenda: Agenda, entries: readonly PackEntry[], { draft, private: isPrivate, asPublic }: PackMarks, room: MeetingRoom): Part => {
  const { style, texts, meetingStyle } = room
  const { example } = agenda.meeting
  const part = agendaPart(agenda, room)
  const warnings = [...(draft ? [texts('draft', {})] : []), ...(isPrivate ? [texts('not-for-publication', {})] : [])]
  const running = composeRunningLines({ title: runningTitleFor(agenda, meetingStyle.pack.title), marking: null, private: isPrivate, draft: draft || agenda.meeting.draft }, style, texts)
  return {
    ...part,
    name: agenda.meeting.draft ? meetingStyle.agenda.draftTitle : meetingStyle.agenda.title,
    running: withPackPage(withExample(running, example, meetingStyle), room.words),
    blocks: [...warnings.map((words): Block => ({ kind: 'notice', words: [plain(words)] })), ...part.blocks, ...composeContents(entries, asPublic !== undefined, room)],
  }
}

/** The parts of one entry, each with anchors of its own and its pages counted in the pack too. */
export const partsOfEntry = (entry: PackEntry, agenda: Agenda, room: MeetingRoom, marks: Pick<PackMarks, 'draft'> = { draft: false }): readonly Part[] => {
  const { meeting } = agenda
  const { item } = entry
  const placed = (part: Part, prefix: string, title: string, running: Part['running']): Part =>
    ({ ...withPrefix(part, prefix), name: `${itemLabel(item, room.style)} ${title}`, running: withPackPage(running, room.words) })
  const ofPaper = entry.kind === 'documents' ? [] : entry.document.parts.map((part): Part => ({
    ...placed(part, prefixOf(item), item.title, withExample(part.running, meeting.example, room.meetingStyle)),
    ...(entry.document.language === room.style.language ? {} : { language: entry.document.language }),
  }))
  const ofOthers = documentsOf(entry).map((sheet, at): Part => {
    const part = boundPart(sheet, item, { example: meeting.example, draft: marks.draft || meeting.draft, private: item.paper?.paper.private === true }, room)
    return placed(part, prefixOf(item, entry.kind === 'paper' ? at + 1 : at), sheet.title, part.running)
  })
  return [...ofPaper, ...ofOthers]
}

const documentsOf = (entry: PackEntry): readonly BoundSheet[] => (entry.kind === 'documents' ? entry.documents : entry.with ?? [])

/** @param at which of the documents that come with it, from 1; 0 for the item itself */
const prefixOf = ({ number }: AgendaItem, at = 0): string => (at === 0 ? `item-${number}-` : `item-${number}-with-${at}-`)

/** Whatever has pages in an entry: what it is called, the anchor of its part, and whether it is ours. */
export const placesOf = (entry: PackEntry): readonly { readonly title: string; readonly anchor: string; readonly ours: boolean }[] => [
  ...(entry.kind === 'paper' ? [{ title: entry.item.title, anchor: `${prefixOf(entry.item)}paper`, ours: true }] : []),
  ...documentsOf(entry).map(({ title }, at) => ({ title, anchor: `${prefixOf(entry.item, entry.kind === 'paper' ? at + 1 : at)}paper`, ours: false })),
]

/** Whatever has pages in the pack, with its first. @param asPublic whether they are numbered as in the public pack, which is then said */
const composeContents = (entries: readonly PackEntry[], asPublic: boolean, room: MeetingRoom): Block[] => {
  const { style, meetingStyle: { pack: { contents, columns, numberedAsPublic } } } = room
  const places = entries.flatMap((entry) => placesOf(entry).map((place) => ({ ...place, number: itemLabel(entry.item, style).replace(/\.$/, '') })))
  if (places.length === 0) return []
  const keep = pairsKept(style)
  const cell = (words: Words, headsRow = false): Cell => ({ lines: [words], unbroken: false, headsRow })
  const row = ({ number, title, anchor }: (typeof places)[number]): Row => ({
    weight: 'item',
    cells: [cell([plain(number)]), cell([{ ...plain(keep(title)), link: { to: 'anchor', anchor } }], true), cell([{ kind: 'page-of', anchor, digits: digitsOfPage }])],
  })
  const table: Table = {
    kind: 'table', anchor: 'contents-table', description: `${contents}: ${columns.item}, ${columns.title}, ${columns.page}`,
    columns: [{ align: 'start', share: null }, { align: 'start', share: null }, { align: 'end', share: null }],
    head: [columns.item, columns.title, columns.page].map((words) => cell([plain(words)])),
    rows: places.map(row),
    look: 'ordinary', indented: false, together: false,
  }
  return [
    { kind: 'heading', look: 'closing', label: null, words: [plain(contents)], anchor: 'contents' }, table,
    ...(asPublic ? [{ kind: 'paragraph', label: null, words: [plain(numberedAsPublic)], anchor: 'numbered', keepWithNext: false, atMargin: true } as const] : []),
    ...composeCovers(places.filter(({ ours }) => !ours), room),
  ]
}

/** The data of each paper, under a name that no other of the pack has. */
export const attachmentsOf = (entry: PackEntry): readonly Attachment[] =>
  (entry.kind === 'paper' ? entry.document.attachments.map((attached) => ({ ...attached, name: `item-${entry.item.number}-${attached.name}` })) : [])

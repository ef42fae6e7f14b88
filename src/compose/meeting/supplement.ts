/** A supplement: what it holds and replaces, which figures moved, the agenda as it is now, and the papers that are new or revised. */
import type { Agenda, AgendaChange, AgendaItem } from '../../model/agenda.ts'
import { writeDate, type CalendarDate } from '../../model/date.ts'
import type { Block, Cell, Counted, Document, Part, Row, Table, Words } from '../../model/document.ts'
import { withPrefix } from '../prefixed.ts'
import { composeRunningLines } from '../running-lines.ts'
import { pairsKept, plain } from '../words.ts'
import { agendaPart, runningTitleFor, titleFor, type MeetingRoom } from './agenda.ts'
import { attachmentsOf, partsOfEntry, placesOf, type PackEntry } from './pack.ts'
import { withExample, withPackPage } from './running.ts'

/** A figure that moved, in words. */
export interface MovedFigure {
  readonly where: string
  /** Null where there was none, or is none any more. */
  readonly before: string | null
  readonly now: string | null
  /** `+£5,000`; null where it is no sum of money. */
  readonly change: string | null
  /** Totals and recommendations that it goes into. */
  readonly touches: readonly string[]
}

/** A paper of a supplement. */
export interface SupplementEntry {
  readonly entry: PackEntry
  readonly item: AgendaItem
  /** Its own version; null where it bears none. */
  readonly version: string | null
  /** The pages that it replaces: `3` to `7`; null for one that is new. */
  readonly replaces: { readonly first: string; readonly last: string } | null
  /** The documents of others that come with it, each with whether it went out before, and as it is now. */
  readonly documents: readonly ('new' | 'revised' | 'same')[]
  /** Null where nothing was there to compare with. */
  readonly moved: readonly MovedFigure[] | null
  /** How its pages are counted; undefined where they go on from the paper before. */
  readonly counted: Counted | undefined
}

/** What a supplement says besides its papers. */
export interface SupplementMarks {
  /** From 1. */
  readonly number: number
  /** The day on which it goes out. */
  readonly on: CalendarDate
  /** Whether the agenda is as it last went out; null where nobody can tell. */
  readonly agendaIs: 'revised' | 'same' | null
  /** What the agenda says otherwise than before. */
  readonly changes: readonly AgendaChange[]
  /** Items whose papers went out and will not be taken, with the pages of the pack on which they stand. */
  readonly withdrawn: readonly { readonly item: AgendaItem; readonly pages: { readonly first: string; readonly last: string } }[]
  /** True where nothing has changed but the agenda. */
  readonly agendaAlone: boolean
}

/** Composes a supplement. */
export const composeSupplement = (agenda: Agenda, marks: SupplementMarks, entries: readonly SupplementEntry[], packEnds: number, room: MeetingRoom): Document => {
  const { meeting } = agenda
  const title = titleFor(agenda, room.words('supplementTitle', { number: String(marks.number) }))
  const papers = entries.flatMap(({ entry, counted }) => partsOfEntry(entry, agenda, room).map((part, index): Part => (index > 0 || counted === undefined ? part : { ...part, counted })))
  const agendaNow = withPrefix(agendaPart(agenda, room), agendaPrefix)
  return {
    title, language: room.style.language, author: meeting.board, subject: writeDate(meeting.date), date: meeting.date,
    parts: [
      { ...firstPart(agenda, title, entries, marks, room), counted: { from: packEnds + 1, letters: false } },
      { ...agendaNow, name: room.meetingStyle.agenda.title, running: withPackPage(agendaNow.running, room.words) },
      ...papers,
    ],
    attachments: entries.flatMap(({ entry }) => attachmentsOf(entry)),
  }
}

const firstPart = (agenda: Agenda, title: string, entries: readonly SupplementEntry[], { number, on, agendaIs, changes, withdrawn, agendaAlone }: SupplementMarks, room: MeetingRoom): Part => {
  const { style, texts, meetingStyle, words } = room
  const keep = pairsKept(style)
  const { meeting } = agenda
  return {
    anchor: 'supplement', name: title,
    running: withPackPage(withExample(composeRunningLines({ title: runningTitleFor(agenda, words('supplementTitle', { number: String(number) })), marking: null, private: false, draft: false }, style, texts), meeting.example, meetingStyle), words),
    blocks: [
      ...(meeting.example ? [{ kind: 'notice', words: [plain(meetingStyle.example)] } as const] : []),
      { kind: 'title', words: [plain(keep(title))], anchor: 'title' },
      { kind: 'front', at: 'head', lines: [{ label: meetingStyle.supplement.published, value: [plain(keep(writeDate(on)))] }] },
      ...(agendaAlone ? [say(meetingStyle.supplement.agenda, 'agenda-alone')] : [
        { kind: 'heading', look: 'closing', label: null, words: [plain(meetingStyle.supplement.papers)], anchor: 'papers' } as const,
        papersTable(entries, agendaIs, room),
      ]),
      ...(changes.length === 0 ? [] : [{ kind: 'heading', look: 'closing', label: null, words: [plain(meetingStyle.supplement.changes)], anchor: 'changes' } as const]),
      ...changes.map((change, at) => say(keep(changeWords(change, room)), `change-${at + 1}`)),
      ...(withdrawn.length === 0 ? [] : [{ kind: 'heading', look: 'closing', label: null, words: [plain(meetingStyle.supplement.withdrawn)], anchor: 'withdrawn' } as const]),
      ...withdrawn.map(({ item, pages }) => say(keep(words('supplementWithdrawn', { number: String(item.number), title: item.title, pages: pagesWords(pages), reason: item.withdrawn ?? '' })), `withdrawn-${item.number}`)),
      ...entries.flatMap(({ item, moved }) => (moved === null ? [] : figuresOf(item, moved, room))),
    ],
    notes: [], notesTitle: texts('notes', {}),
  }
}

/** `Time: 15:00, in place of 14:00`. */
const changeWords = (change: AgendaChange, { words, meetingStyle: { agenda: { labels }, supplement } }: MeetingRoom): string => {
  switch (change.kind) {
    case 'head': return words('supplementMoved', { what: labels[change.what], now: change.now, before: change.before })
    case 'hour': return words('supplementMoved', { what: `${change.item.number}. ${change.item.title}:`, now: change.now ?? supplement.nothing, before: change.before ?? supplement.nothing })
    case 'come': return words('supplementCome', { number: String(change.item.number), title: change.item.title })
    case 'gone': return words('supplementGone', { title: change.title })
  }
}

const say = (words: string, anchor: string): Block => ({ kind: 'paragraph', label: null, words: [plain(words)], anchor, keepWithNext: false, atMargin: true })

/** `3`, or `3–7`. */
const pagesWords = ({ first, last }: { readonly first: string; readonly last: string }): string => (first === last ? first : `${first}–${last}`)

const cellOf = (words: Words, headsRow = false, figure = false): Cell => ({ lines: [words], unbroken: figure, headsRow })
const cell = (text: string, headsRow = false, figure = false): Cell => cellOf([plain(text)], headsRow, figure)

/** Before the anchors of the agenda that a supplement carries; and the anchor of that part. */
const agendaPrefix = 'agenda-'
const agendaAnchor = `${agendaPrefix}agenda`

/** What the supplement holds: the agenda as it is now, where each paper stands, and which pages it replaces. */
const papersTable = (entries: readonly SupplementEntry[], agendaIs: SupplementMarks['agendaIs'], { words, style, meetingStyle: { agenda, pack: { columns }, supplement } }: MeetingRoom): Table => {
  const keep = pairsKept(style)
  const heads = [columns.item, columns.title, columns.page, supplement.replaces]
  const row = (number: string, words: string, to: string, last: string): Row =>
    ({ weight: 'item', cells: [cell(number), cellOf([{ ...plain(keep(words)), link: { to: 'anchor', anchor: to } }], true), cellOf([{ kind: 'page-of', anchor: to, digits: 4 }]), cell(last)] })
  return {
    kind: 'table', anchor: 'papers-table', description: `${supplement.papers}: ${heads.join(', ')}`,
    columns: [{ align: 'start', share: null }, { align: 'start', share: null }, { align: 'end', share: null }, { align: 'end', share: null }],
    head: heads.map((head) => cell(head)),
    rows: [row('', agenda.title, agendaAnchor, agendaIs === null ? '' : supplement[agendaIs]), ...entries.flatMap(({ entry, item, version, replaces, documents }): Row[] => {
      const anchor = `item-${item.number}-paper`
      const title = version === null ? item.title : words('supplementVersion', { title: item.title, version })
      const replaced = replaces === null ? supplement.new : pagesWords(replaces)
      // Of the pages that the item replaces, those of what comes with it are a part.
      const others = placesOf(entry).filter(({ anchor: own }) => own !== anchor)
      const rowOf = (words: string, to: string, last: string): Row => row(String(item.number), words, to, last)
      return [rowOf(title, anchor, replaced), ...others.map((other, at) => rowOf(other.title, other.anchor, supplement[documents[at] ?? 'new']))]
    })],
    look: 'ordinary', indented: false, together: false,
  }
}

const figuresOf = (item: AgendaItem, moved: readonly MovedFigure[], { meetingStyle: { supplement } }: MeetingRoom): Block[] => {
  const heading: Block = { kind: 'heading', look: 'closing', label: null, words: [plain(`${supplement.figures}: ${item.title}`)], anchor: `figures-${item.number}` }
  if (moved.length === 0) return [heading, say(supplement.none, `none-${item.number}`)]
  const { where, before, now, change, touches } = supplement.columns
  return [heading, {
    kind: 'table', anchor: `moved-${item.number}`, description: `${supplement.figures}: ${where}, ${before}, ${now}, ${change}, ${touches}`,
    columns: [{ align: 'start', share: null }, { align: 'end', share: null }, { align: 'end', share: null }, { align: 'end', share: null }, { align: 'start', share: null }],
    head: [where, before, now, change, touches].map((head) => cell(head)),
    rows: moved.map((figure): Row => ({
      weight: 'item',
      cells: [cell(figure.where, true), cell(figure.before ?? supplement.nothing, false, true), cell(figure.now ?? supplement.nothing, false, true), cell(figure.change ?? '', false, true), cell(figure.touches.join('; '))],
    })),
    look: 'dense', indented: false, together: false,
  }]
}

/** A supplement: what it holds and replaces, which figures moved, the agenda as it is now, and the papers that are new or revised. */
import type { Agenda, AgendaItem } from '../../model/agenda.ts'
import { writeDate } from '../../model/date.ts'
import type { Block, Cell, Counted, Document, Part, Row, Table, Words } from '../../model/document.ts'
import { withPrefix } from '../prefixed.ts'
import { composeRunningLines } from '../running-lines.ts'
import { pairsKept, plain } from '../words.ts'
import { agendaPart, titleFor, type MeetingRoom } from './agenda.ts'
import { attachmentsOf, partsOfEntry, type PackEntry } from './pack.ts'
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
  /** Null where nothing was there to compare with. */
  readonly moved: readonly MovedFigure[] | null
  /** How its pages are counted; undefined where they go on from the paper before. */
  readonly counted: Counted | undefined
}

/** Composes a supplement. @param number from 1 */
export const composeSupplement = (agenda: Agenda, number: number, entries: readonly SupplementEntry[], packEnds: number, room: MeetingRoom): Document => {
  const { meeting } = agenda
  const title = titleFor(agenda, room.words('supplementTitle', { number: String(number) }))
  const papers = entries.flatMap(({ entry, counted }) => partsOfEntry(entry, agenda, room).map((part, index): Part => (index > 0 || counted === undefined ? part : { ...part, counted })))
  const agendaNow = withPrefix(agendaPart(agenda, room), 'agenda-')
  return {
    title, language: room.style.language, author: meeting.board, subject: writeDate(meeting.date), date: meeting.date,
    parts: [
      { ...firstPart(agenda, title, entries, room), counted: { from: packEnds + 1, letters: false } },
      { ...agendaNow, name: room.meetingStyle.agenda.title, running: withPackPage(agendaNow.running, room.words) },
      ...papers,
    ],
    attachments: entries.flatMap(({ entry }) => attachmentsOf(entry)),
  }
}

const firstPart = ({ meeting }: Agenda, title: string, entries: readonly SupplementEntry[], room: MeetingRoom): Part => {
  const { style, texts, meetingStyle, words } = room
  const keep = pairsKept(style)
  return {
    anchor: 'supplement', name: title,
    running: withPackPage(withExample(composeRunningLines({ title, marking: null, private: false, draft: false }, style, texts), meeting.example, meetingStyle), words),
    blocks: [
      ...(meeting.example ? [{ kind: 'notice', words: [plain(meetingStyle.example)] } as const] : []),
      { kind: 'title', words: [plain(keep(title))], anchor: 'title' },
      { kind: 'heading', look: 'closing', label: null, words: [plain(meetingStyle.supplement.papers)], anchor: 'papers' },
      papersTable(entries, room),
      ...entries.flatMap(({ item, moved }) => (moved === null ? [] : figuresOf(item, moved, room))),
    ],
    notes: [], notesTitle: texts('notes', {}),
  }
}

const cellOf = (words: Words, headsRow = false, figure = false): Cell => ({ lines: [words], unbroken: figure, headsRow })
const cell = (text: string, headsRow = false, figure = false): Cell => cellOf([plain(text)], headsRow, figure)

/** What the supplement holds: where each paper stands, and which pages it replaces. */
const papersTable = (entries: readonly SupplementEntry[], { words, style, meetingStyle: { pack: { columns }, supplement } }: MeetingRoom): Table => {
  const keep = pairsKept(style)
  const heads = [columns.item, columns.title, columns.page, supplement.replaces]
  return {
    kind: 'table', anchor: 'papers-table', description: `${supplement.papers}: ${heads.join(', ')}`,
    columns: [{ align: 'start', share: null }, { align: 'start', share: null }, { align: 'end', share: null }, { align: 'end', share: null }],
    head: heads.map((head) => cell(head)),
    rows: entries.map(({ item, version, replaces }): Row => {
      const anchor = `item-${item.number}-paper`
      const title = version === null ? item.title : words('supplementVersion', { title: item.title, version })
      const replaced = replaces === null ? supplement.new : replaces.first === replaces.last ? replaces.first : `${replaces.first}–${replaces.last}`
      return { weight: 'item', cells: [cell(String(item.number)), cellOf([{ ...plain(keep(title)), link: { to: 'anchor', anchor } }], true), cellOf([{ kind: 'page-of', anchor, digits: 4 }]), cell(replaced)] }
    }),
    look: 'ordinary', indented: false, together: false,
  }
}

const figuresOf = (item: AgendaItem, moved: readonly MovedFigure[], { meetingStyle: { supplement } }: MeetingRoom): Block[] => {
  const heading: Block = { kind: 'heading', look: 'closing', label: null, words: [plain(`${supplement.figures}: ${item.title}`)], anchor: `figures-${item.number}` }
  if (moved.length === 0) return [heading, { kind: 'paragraph', label: null, words: [plain(supplement.none)], anchor: `none-${item.number}`, keepWithNext: false }]
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

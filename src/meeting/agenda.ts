/** Numbers the items of a meeting and gives each its one paper; tells of papers without an item, and items without a paper. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Agenda, AgendaItem, MeetingPaper } from '../model/agenda.ts'
import { isoDate, writeDate } from '../model/date.ts'
import type { Meeting, MeetingItem } from '../model/meeting.ts'
import type { MeetingStyle } from '../model/meeting-style.ts'
import { isTo } from './same-board.ts'

/** The words of fixed items, with their slots filled. */
export interface ItemWords {
  /** The item at which minutes are approved. */
  readonly minutes: (board: string, date: string) => string
  readonly apologies: (names: string) => string
}

export interface Arranged {
  readonly agenda: Agenda
  readonly findings: readonly Finding[]
}

type Unnumbered = Omit<AgendaItem, 'number' | 'cited' | 'anchor'>

/**
 * Arranges a meeting: opening items, papers and reports in the clerk's order, closing items, then what is private, or was.
 * @param papers of the meeting's folder, those that could be read
 * @param unread names of papers in the folder that could not be: they have findings of their own
 */
export const arrangeAgenda = (meeting: Meeting, papers: readonly MeetingPaper[], unread: readonly string[], style: MeetingStyle, words: ItemWords): Arranged => {
  const findings: Finding[] = []
  const byName = new Map(papers.map((paper) => [paper.name, paper]))
  const middle = meeting.items.map((item): Unnumbered => {
    const paper = item.kind === 'paper' ? byName.get(item.file) ?? null : null
    if (item.kind === 'paper' && paper === null) findings.push(absent(item, meeting, [...byName.keys()], unread.includes(item.file)))
    return itemOf(item, paper)
  })
  const inOrder = [
    ...opening(meeting, style, words), ...middle.filter((item) => !isLast(item)), ...closing(meeting, style), ...middle.filter(isLast),
  ]
  const items = inOrder.map((item, index): AgendaItem => ({ ...item, number: index + 1, cited: style.agenda.item.replaceAll('%1', String(index + 1)), anchor: `item-${index + 1}` }))
  const named = new Set(meeting.items.flatMap((item) => (item.kind === 'paper' ? [item.file] : [])))
  for (const paper of papers) if (!named.has(paper.name)) findings.push(finding('paper-not-on-agenda', paper.file, startOfFile, `No item of ${meeting.file} names this paper.`))
  for (const item of items) if (item.paper !== null) findings.push(...agreementOf(item, item.paper, meeting))
  return { agenda: { meeting, items }, findings }
}

/** What is private stands last, and keeps its place and number when it is released. */
const isLast = (item: Pick<AgendaItem, 'private' | 'released'>): boolean => item.private || item.released !== null

const absent = (item: Extract<MeetingItem, { kind: 'paper' }>, meeting: Meeting, names: readonly string[], isUnread: boolean): Finding => {
  if (isUnread) return finding('item-paper-stopped', meeting.file, item.place, `“${item.file}” has errors and cannot be read as a paper.`)
  const meant = names.find((name) => [item.file, `${item.file}.md`].some((one) => one.toLowerCase() === name.toLowerCase()))
  return finding('item-paper-absent', meeting.file, item.place, `There is no “${item.file}” in the folder of the meeting.`, meant === undefined ? {} : { help: `Did you mean “${meant}”?` })
}

const itemOf = (item: MeetingItem, paper: MeetingPaper | null): Unnumbered => {
  const { time, reference, late, withdrawn, released, place } = item
  const common = { time, reference, late, withdrawn, released, place, with: item.with, lines: [], paper, cleared: paper?.paper.front.cleared ?? item.cleared }
  if (item.kind !== 'paper') return { ...common, kind: item.kind, title: item.title, from: item.from, private: false, grounds: [], document: item.kind === 'document' ? item.file : null }
  const { front = null, exempt = null } = paper?.paper ?? {}
  return {
    ...common, kind: 'paper', document: null, private: exempt !== null, grounds: exempt?.ground == null ? [] : [exempt.ground],
    title: front?.publicTitle ?? front?.title ?? item.file, from: front?.from ?? null,
  }
}

const fixed = (kind: 'opening' | 'closing', title: string, lines: readonly string[] = []): Unnumbered => ({
  kind, title, lines, from: null, time: null, reference: null, late: null, cleared: null, withdrawn: null, released: null, private: false, grounds: [], paper: null, document: null, with: [], place: startOfFile,
})

const opening = ({ board, previous, apologies }: Meeting, { agenda }: MeetingStyle, words: ItemWords): Unnumbered[] => [
  ...agenda.opening.map((title, index) => fixed('opening', title, index + 1 === agenda.apologiesUnder && apologies.length > 0 ? [words.apologies(apologies.join(', '))] : [])),
  ...(previous === null ? [] : [fixed('opening', words.minutes(board, writeDate(previous)))]),
]

const closing = ({ next }: Meeting, { agenda }: MeetingStyle): Unnumbered[] =>
  agenda.closing.map((title, index) => fixed('closing', title, index + 1 === agenda.nextUnder && next !== null ? [writeDate(next)] : []))

/** What an item and its paper say of the same thing. */
const agreementOf = (item: AgendaItem, { file, paper: { front }, placeOf }: MeetingPaper, meeting: Meeting): Finding[] => [
  ...(front.item === null || sameNumber(front.item, item) ? [] : [finding('item-number-differs', file, placeOf('item'), `The paper calls itself item “${front.item}”, and it is item ${item.number} of the meeting.`)]),
  ...(front.date === null || isoDate(front.date) === isoDate(meeting.date) ? [] : [finding('paper-of-another-day', file, placeOf('date'), `The paper is dated ${writeDate(front.date)}, and the meeting is on ${writeDate(meeting.date)}.`)]),
  ...(front.to === null || isTo(front.to, meeting.board) ? [] : [finding('paper-to-another-board', file, placeOf('to'), `The paper is to “${front.to}”, and the meeting is of “${meeting.board}”.`)]),
]

const sameNumber = (written: string, { number, cited }: AgendaItem): boolean => written === cited || written.replace(/\.0?$/, '') === String(number)

/** How a meeting stands: of each item what its paper still lacks, and how long there is to publish it. */
import type { Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Agenda, AgendaItem } from '../model/agenda.ts'
import { isoDate, type CalendarDate } from '../model/date.ts'
import { compareDays, daysFrom } from '../model/day.ts'
import type { ItemState, MinutesState, StatusRecord } from '../model/status-record.ts'
import { keptIn, releasesIn, releaseWords, type Release } from './releases.ts'

export interface ItemStatus {
  readonly number: number
  readonly title: string
  readonly from: string | null
  /** The name of its paper's or document's file; null where there is none. */
  readonly paper: string | null
  readonly state: ItemState
  /** The day on which its paper was let go; null where nobody has, or there is none. */
  readonly cleared: CalendarDate | null
  /** Those that nobody has answered for. */
  readonly errors: number
  readonly warnings: number
  readonly exemptPassages: number
  /** Rows of its tables that are not for publication. */
  readonly exemptRows: number
  readonly private: boolean
  /** What of it was expected to be published by now. */
  readonly releases: readonly Release[]
  /** The paper's own. */
  readonly version: string | null
  /** In which publication it last went out, and whether it has changed since; null where it never did. */
  readonly published: { readonly version: number; readonly changed: boolean } | null
}

export interface MeetingStatus {
  readonly board: string
  readonly date: CalendarDate
  readonly time: string
  readonly venue: string
  readonly example: boolean
  readonly items: readonly ItemStatus[]
  /** Files of papers, and documents of others, that no item names. */
  readonly withoutItem: readonly string[]
  /** Null where the rules set no day, or it cannot be counted. */
  readonly clock: { readonly latest: CalendarDate; readonly daysLeft: number; readonly working: string; readonly profile: string } | null
  /** How often it was published. */
  readonly publications: number
  /** True where what was published is not as it was, or is not found: what has changed since cannot be told then. */
  readonly publishedAltered: boolean
  /** True where the agenda says something else than it did when it last went out. */
  readonly agendaChanged: boolean
  /** Errors that stand in no paper: in the meeting's file. */
  readonly ofMeeting: number
  readonly minutes: MinutesState
}

/** What is known of a meeting, besides its agenda. */
export interface Known {
  /** All findings of the meeting and of its papers. */
  readonly findings: readonly Finding[]
  /** Names of papers that could not be read. */
  readonly unread: readonly string[]
  /** In which publication a paper last went out, and whether it has changed since. */
  readonly published: (name: string) => ItemStatus['published']
  readonly publications: number
  readonly agendaChanged: boolean
  readonly clock: { readonly latest: CalendarDate; readonly working: string; readonly profile: string } | null
  readonly today: CalendarDate
  readonly minutes: MinutesState
}

/** The state of a meeting on a day. */
export const statusOf = ({ meeting, items }: Agenda, known: Known): MeetingStatus => ({
  board: meeting.board, date: meeting.date, time: meeting.time, venue: meeting.venue, example: meeting.example,
  items: items.map((item) => itemStatus(item, meeting.file, known)),
  withoutItem: known.findings.filter(({ code }) => code === 'paper-not-on-agenda' || code === 'document-not-on-agenda').map(({ file }) => file),
  clock: known.clock === null ? null : { ...known.clock, daysLeft: daysFrom(known.today, known.clock.latest) },
  publications: known.publications, publishedAltered: known.findings.some(({ code }) => code === 'published-altered' || code === 'published-folder'), agendaChanged: known.agendaChanged,
  ofMeeting: known.findings.filter(({ file, severity }) => file === meeting.file && severity === 'error').length,
  minutes: known.minutes,
})

const itemStatus = (item: AgendaItem, meetingFile: string, { findings, unread, published, today }: Known): ItemStatus => {
  const { number, title, from, paper } = item
  // What is wrong with its lines in the meeting's file is the item's own: a document that is not there, a time that is none.
  const lines = item.place.line === startOfFile.line ? [] : [item.place, ...item.with.map(({ place }) => place)].map(({ line }) => line)
  const own = findings.filter(({ file, place }) => file === paper?.file || file === meetingFile && lines.includes(place.line))
  const isAbsent = own.some(({ code }) => code === 'bound-absent')
  const errors = own.filter(({ severity, accepted }) => severity === 'error' && accepted === undefined).length
  const kept = paper === null ? [] : keptIn(paper.paper)
  const name = paper?.name ?? (item.kind === 'paper' ? title : item.document)
  return {
    number, title, from, paper: name, state: stateOf(item, errors, isAbsent, name !== null && unread.includes(name), today), cleared: paper === null ? null : item.cleared?.date ?? null, errors,
    warnings: own.filter(({ severity }) => severity === 'warning').length,
    exemptPassages: kept.filter(({ what }) => what === 'passage').length, exemptRows: kept.filter(({ what }) => what === 'row').length,
    private: item.private, releases: paper === null ? [] : releasesIn(paper.paper, today),
    version: paper?.paper.front.version ?? null, published: name === null ? null : published(name),
  }
}

const stateOf = ({ kind, paper, cleared, withdrawn }: AgendaItem, errors: number, isAbsent: boolean, isUnread: boolean, today: CalendarDate): ItemState => {
  if (withdrawn !== null) return 'withdrawn'
  if (isAbsent) return 'missing'
  if (kind === 'document') return errors > 0 ? 'errors' : 'ready'
  if (kind !== 'paper') return 'told'
  if (isUnread) return 'errors'
  if (paper === null) return 'missing'
  if (errors > 0) return 'errors'
  if (paper.paper.front.status === 'draft') return 'draft'
  if (cleared === null) return 'not-cleared'
  // Published today it would be refused.
  return compareDays(cleared.date, today) > 0 ? 'cleared-later' : 'ready'
}

/** What the clerk has to know first, in a sentence for each thing. */
export const inShort = ({ items, clock, date, ofMeeting, withoutItem, publications, publishedAltered, agendaChanged, minutes }: MeetingStatus, today: CalendarDate): string[] => {
  const lacking = (state: ItemState): number => items.filter((item) => item.state === state).length
  const count = (number: number, words: string): string[] => (number === 0 ? [] : [`${number} ${words}`])
  const open = [
    ...count(lacking('missing'), 'missing'), ...count(lacking('errors'), 'with errors'), ...count(lacking('draft'), 'still a draft'), ...count(lacking('not-cleared'), 'not cleared'), ...count(lacking('cleared-later'), 'not cleared yet'),
  ]
  const papers = items.filter(({ state }) => state !== 'told' && state !== 'withdrawn').length
  const changed = items.filter((item) => item.published?.changed === true || publications > 0 && item.published === null && item.state === 'ready').length
  return [
    ...(clock === null ? [] : [daysWords(clock.daysLeft, compareDays(today, date) > 0)]),
    papers === 0 ? 'No item has a paper.' : open.length === 0 ? papers === 1 ? 'The one paper is ready.' : `All ${papers} papers are ready.` : `Of ${papers} ${papers === 1 ? 'paper' : 'papers'}: ${open.join(', ')}.`,
    ...(ofMeeting === 0 ? [] : ['There are errors in the meeting\'s own file.']),
    ...(withoutItem.length === 0 ? [] : [`No item names ${withoutItem.join(', ')}.`]),
    publications === 0 && publishedAltered ? 'It was published, and the record of that is gone.'
      : publications === 0 ? 'Nothing is published yet.'
        : `Published ${publications === 1 ? 'once' : publications === 2 ? 'twice' : `${publications} times`}${publishedAltered ? '; what was published is not as it was, or is not found.' : sinceWords(changed, agendaChanged)}`,
    ...items.flatMap(({ title, releases }) => releaseWords(title, releases)),
    ...minutesWords[minutes === 'none' && compareDays(today, date) > 0 ? 'wanted' : minutes],
  ]
}

const sinceWords = (papers: number, agenda: boolean): string => {
  if (papers === 0) return agenda ? '; the agenda has changed since.' : '; nothing has changed since.'
  return `; ${papers} ${papers === 1 ? 'paper is' : 'papers are'} new or changed since${agenda ? ', and so is the agenda' : ''}.`
}

const minutesWords: Readonly<Record<MinutesState | 'wanted', readonly string[]>> = {
  none: [], wanted: ['There are no minutes yet.'], errors: ['The minutes have errors.'], draft: ['The minutes are a draft.'], approved: ['The minutes are approved.'],
}

const daysWords = (daysLeft: number, over: boolean): string => {
  if (over) return 'The meeting is over.'
  if (daysLeft === 0) return 'Today is the last day to publish.'
  if (daysLeft > 0) return `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left to publish.`
  return `The last day to publish was ${-daysLeft} ${daysLeft === -1 ? 'day' : 'days'} ago.`
}

/** The same as data, as another program reads it. */
export const recordOf = (status: MeetingStatus): StatusRecord => ({
  ...status, date: isoDate(status.date), withoutItem: [...status.withoutItem],
  clock: status.clock === null ? null : { ...status.clock, latest: isoDate(status.clock.latest) },
  items: status.items.map((item) => ({ ...item, cleared: item.cleared === null ? null : isoDate(item.cleared), releases: item.releases.map(({ where, on }) => ({ where, on: isoDate(on) })) })),
})

/** The journey of a meeting on one page: its file and its papers → each checked → an agenda of numbered items → documents. */
import { auditPapers, type CheckedSource, type Edition, type House } from './build.ts'
import { agendaPart, composeAgenda, type MeetingRoom } from './compose/meeting/agenda.ts'
import { meetingWordsOf } from './compose/meeting/words.ts'
import { whyNotCounted } from './clock/not-counted.ts'
import { latestDayToPublish, type LatestDay } from './clock/latest-day.ts'
import { workingWords } from './clock/words.ts'
import { finding, inReadingOrder, stops, type Finding } from './findings/finding.ts'
import { inARow } from './findings/wording.ts'
import { composeStatus } from './compose/meeting/status.ts'
import { publicFindings } from './edition/findings.ts'
import { everythingKeptBack } from './edition/kept-back.ts'
import { published } from './edition/withhold.ts'
import { arrangeAgenda } from './meeting/agenda.ts'
import { absentDocuments, unnamedDocuments } from './meeting/documents.ts'
import { inShort, statusOf, type MeetingStatus } from './meeting/status.ts'
import { statusTable } from './meeting/status-words.ts'
import type { Agenda, AgendaItem, MeetingPaper } from './model/agenda.ts'
import type { Calendar } from './model/calendar.ts'
import { writeCarriedModel } from './model/carried.ts'
import { weekdayOf, type CalendarDate } from './model/date.ts'
import { writeDay } from './model/day.ts'
import type { Document } from './model/document.ts'
import type { HouseStyle } from './model/house-style.ts'
import type { MeetingStyle } from './model/meeting-style.ts'
import type { CheckedPaper } from './model/paper.ts'
import type { MinutesState } from './model/status-record.ts'
import type { EarlierPaper, Published } from './model/published.ts'
import type { Profile } from './model/profile.ts'
import type { Plan } from './publish/plan.ts'
import { placesOfFields } from './read/front-matter/places.ts'
import { readMeeting } from './read/meeting.ts'
import type { Source } from './read/source.ts'
import { turnWideTables } from './render/measure/turn.ts'

export { agendaPart, composeAgenda }

/** What stands in the folder of a meeting. */
export interface MeetingSources {
  /** Its `meeting.yaml`, as people know it. */
  readonly file: string
  readonly text: string
  /** The papers beside it, by the names of their files. */
  readonly papers: readonly { readonly name: string; readonly source: Source }[]
  /** All names in the folder, for documents of others. */
  readonly files: readonly string[]
  /** Gives one of those documents. */
  readonly beside: Source['beside']
}

export interface CheckedMeeting {
  /** For whom: its papers are of this edition. */
  readonly edition: Edition
  /** Null when the meeting's file could not be read. */
  readonly agenda: Agenda | null
  /** Each paper as it came out of its own check, in the order of the folder. */
  readonly papers: readonly (CheckedSource & { readonly name: string; readonly source: Source })[]
  /** Gives a document of others that stands in its folder. */
  readonly beside: Source['beside']
  readonly findings: readonly Finding[]
}

/** Reads a meeting and its papers, checks each and all together, and arranges the agenda; what comes of it is of one edition. */
export const checkMeeting = (sources: MeetingSources, house: House, meetingStyle: MeetingStyle, edition: Edition): CheckedMeeting => {
  const read = readMeeting(sources.file, sources.text, house.faces.covers)
  const together = auditPapers(sources.papers.map(({ source }) => (read.meeting === null ? source : { ...source, profile: read.meeting.profile })), house, edition)
  const papers = together.papers.map((checked, at) => ({ ...checked, ...known(sources, at) }))
  const ofPapers = [...papers.flatMap(({ findings }) => findings), ...together.findings]
  if (read.meeting === null) return { edition, agenda: null, papers, beside: sources.beside, findings: inReadingOrder([...read.findings, ...ofPapers]) }
  const readable = papers.flatMap(({ name, source, paper }): MeetingPaper[] => (paper === null ? [] : [{ name, file: source.file, paper, placeOf: placesOfFields(source) }]))
  const unread = papers.flatMap(({ name, paper }) => (paper === null ? [name] : []))
  const words = meetingWordsOf(meetingStyle)
  const { agenda, findings } = arrangeAgenda(read.meeting, readable, unread, meetingStyle, {
    minutes: (board, date) => words('minutesItem', { board, date }),
    apologies: (names) => words('apologiesFrom', { names }),
  })
  const ofDocuments = [...absentDocuments(agenda, sources.files, (found, item) => (edition === 'public' && mayBePrivate(item) ? publicFindings([found], everythingKeptBack) : [found])), ...unnamedDocuments(agenda, sources.files)]
  return { edition, agenda, papers, beside: sources.beside, findings: inReadingOrder([...read.findings, ...findings, ...ofDocuments, ...ofPapers]) }
}

/** An item whose paper cannot be read may be private. */
const mayBePrivate = ({ kind, paper, private: isPrivate }: AgendaItem): boolean => isPrivate || (kind === 'paper' && paper === null)

const known = ({ papers }: MeetingSources, at: number): MeetingSources['papers'][number] => {
  const one = papers[at]
  if (one === undefined) throw new Error('every paper comes out of its check')
  return one
}

/** The rules that a meeting is published by. */
export interface Rules {
  readonly profiles: ReadonlyMap<string, Profile>
  readonly calendar: Calendar
}

/** By when a meeting must be published, and how that was counted. */
export interface MeetingClock {
  readonly profile: Profile
  readonly latest: LatestDay
  /** The counting in words. */
  readonly working: string
}

/** The last day on which a meeting may be published. A profile that is not there, or a year without a calendar, is a finding; and so is a meeting on a day that does not count. */
export const clockOf = ({ agenda }: CheckedMeeting, rules: Rules | null): { clock: MeetingClock | null; findings: readonly Finding[] } => {
  if (agenda === null || rules === null) return { clock: null, findings: [] }
  const { meeting: { file, date, profile: name, places } } = agenda
  const profile = rules.profiles.get(name)
  if (profile === undefined) {
    const what = `There is no profile called “${name}”; there are ${inARow([...rules.profiles.keys()])}.`
    return { clock: null, findings: [finding('meeting-profile', file, places.profile, what)] }
  }
  const latest = latestDayToPublish({ date, file, place: places.date }, profile, rules.calendar)
  if (latest.kind !== 'day') return { clock: null, findings: [latest.finding] }
  const closed = whyNotCounted(date, profile, rules.calendar)
  return {
    clock: { profile, latest, working: workingWords(latest) },
    findings: closed === null ? [] : [finding('meeting-on-closed-day', file, places.date, `The meeting is on ${writeDay(date)}${weekdayOf(date) === closed ? '' : ` (${closed})`}.`)],
  }
}

/** The paper of an item as it is printed in an edition: with the number that the meeting gives it. */
export const asItem = ({ paper }: MeetingPaper, item: AgendaItem, edition: Edition): CheckedPaper => {
  const { cited } = item
  const numbered = { ...paper, front: { ...paper.front, item: cited } }
  if (edition === 'private') return numbered
  // The name of its file may say what a paper is about that nobody may read.
  return published.apply(paper.exempt === null ? numbered : { ...numbered, file: `${publicStem(item)}.md` })
}

/** The name, without ending, that the files of an item's paper bear where all may read: that of the paper, unless nobody may know it. */
export const publicStem = ({ number, paper }: AgendaItem): string => (paper === null || paper.paper.exempt !== null ? `item-${number}` : paper.name.replace(/\.md$/i, ''))

/**
 * Everything that meetings are set with.
 * @param lateLaw the law's words for a late item, where the board's profile is bound by it
 * @param inTime true for an item that was announced by the last day
 */
export const meetingRoom = ({ style, texts, faces }: House, meetingStyle: MeetingStyle, lateLaw: string | null, inTime: MeetingRoom['inTime'] = () => false): MeetingRoom =>
  ({ style, texts, meetingStyle, words: meetingWordsOf(meetingStyle), covers: faces.covers, lateLaw, inTime })

/** The agenda as a document; null where a finding stops it. */
export const agendaDocument = ({ agenda, findings }: CheckedMeeting, room: MeetingRoom): Document | null =>
  (agenda === null || stops(findings) ? null : composeAgenda(agenda, room))

/** What was published of a meeting so far. */
export interface SoFar {
  readonly record: Published | null
  readonly earlier: ReadonlyMap<string, EarlierPaper>
  /** The agenda as it last went out, as data; null where it never did. */
  readonly agenda: string | null
}

/**
 * Each paper of the agenda as the data that goes out with it.
 * @throws when the papers are not those of the public edition: that would be a leak, and our fault
 */
export const publicData = ({ agenda, edition }: CheckedMeeting, style: HouseStyle): ReadonlyMap<string, string> => {
  if (edition !== 'public') throw new Error('only the public edition goes out')
  return new Map((agenda?.items ?? []).flatMap((item) => (item.paper === null ? [] : [[item.paper.name, writeCarriedModel(asItem(item.paper, item, edition), style.name)] as const])))
}

/** How a meeting stands on a day; null where its file cannot be read. @param plan what would go out now; null where nothing can */
export const statusOfMeeting = (checked: CheckedMeeting, clock: MeetingClock | null, { record, earlier }: SoFar, findings: readonly Finding[], plan: Plan | null, today: CalendarDate, minutes: MinutesState = 'none'): MeetingStatus | null => {
  if (checked.agenda === null) return null
  return statusOf(checked.agenda, {
    findings, today, minutes, agendaChanged: plan?.agendaChanged === true, publications: record?.versions.length ?? 0,
    unread: checked.papers.flatMap(({ name, paper }) => (paper === null ? [name] : [])),
    published: (name) => {
      const before = earlier.get(name)
      if (before === undefined) return null
      return { version: before.version, changed: plan?.items.some((planned) => planned.name === name && planned.state === 'revised') ?? true }
    },
    clock: clock === null ? null : { latest: clock.latest.day, working: clock.working, profile: clock.profile.name },
  })
}

/** The same as a page. A list of many columns is wider than a page of text, and may be so. */
export const statusDocument = (status: MeetingStatus, today: CalendarDate, room: MeetingRoom, faces: House['faces']): Document => turnWideTables(composeStatus({
  board: status.board, date: status.date, example: status.example, inShort: inShort(status, today), working: status.clock?.working ?? null,
  ...statusTable(status.items),
}, room), room.style, faces)

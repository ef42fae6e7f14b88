/** The journeys of a meeting of the year, in memory: as the program makes them, without its disk. */
import { checkMeeting, clockOf, meetingRoom, statusOfMeeting, type CheckedMeeting, type MeetingClock, type SoFar } from '../../../src/build-meeting.ts'
import { planOf, publishMeeting, type Publication } from '../../../src/build-publication.ts'
import { checkDecisions, checkMinutes, type CheckedDecisions, type CheckedMinutes } from '../../../src/build-record.ts'
import type { Edition } from '../../../src/build.ts'
import type { MeetingRoom } from '../../../src/compose/meeting/agenda.ts'
import type { Finding } from '../../../src/findings/finding.ts'
import type { MeetingStatus } from '../../../src/meeting/status.ts'
import type { CalendarDate } from '../../../src/model/date.ts'
import { agendaFile, type EarlierPaper } from '../../../src/model/published.ts'
import { decisionNumbersIn } from '../../../src/read/decisions.ts'
import type { Source } from '../../../src/read/source.ts'
import { bcb, sourceOf } from '../house.ts'
import { bcbMeetings } from '../meeting.ts'
import { calendar, shippedProfiles } from '../rules.ts'
import { year, type Stage, type YearMeeting } from './life.ts'

const clerk = 'A. Clerk, Committee Clerk'
const bytesOf = (contents: string | Uint8Array): Uint8Array => (typeof contents === 'string' ? new TextEncoder().encode(contents) : contents)
const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const papersIn = ({ folder }: YearMeeting, { files }: Stage): { readonly name: string; readonly source: Source }[] =>
  Object.entries(files).flatMap(([name, contents]) => (name.endsWith('.md') ? [{ name, source: sourceOf(contents, `${folder}/${name}`) }] : [])).sort((one, other) => (one.name < other.name ? -1 : 1))

const checkedBefore = new Map<Stage, Partial<Record<Edition, CheckedMeeting>>>()

/** The meeting as its folder is at one stage; read once for all tests of a file. */
export const checkedAt = (meeting: YearMeeting, stage: Stage, edition: Edition): CheckedMeeting => {
  const before = checkedBefore.get(stage)?.[edition]
  const checked = before ?? check(meeting, stage, edition)
  checkedBefore.set(stage, { ...checkedBefore.get(stage), [edition]: checked })
  return checked
}

const check = (meeting: YearMeeting, stage: Stage, edition: Edition): CheckedMeeting => checkMeeting({
  file: `${meeting.folder}/meeting.yaml`, text: String(stage.files['meeting.yaml']), papers: papersIn(meeting, stage), files: Object.keys(stage.files),
  beside: (name) => {
    const contents = stage.files[name]
    return contents === undefined ? { kind: 'refused', because: 'it does not exist' } : { kind: 'found', file: `${meeting.folder}/${name}`, bytes: bytesOf(contents) }
  },
}, bcb, bcbMeetings, edition)

/** @throws when it cannot be counted */
export const countedBack = (checked: CheckedMeeting): MeetingClock => {
  const { clock, findings } = clockOf(checked, { profiles: shippedProfiles, calendar })
  if (clock === null) throw new Error(JSON.stringify(findings))
  return clock
}

export const roomOf = ({ profile }: YearMeeting): MeetingRoom => meetingRoom(bcb, bcbMeetings, shippedProfiles.get(profile)?.law?.urgency ?? null)

/** A publication with what was published before it. */
export interface Went extends Publication {
  /** What of the meeting is published now. */
  readonly soFar: SoFar
  readonly file: (name: string) => Uint8Array
  readonly text: (name: string) => string
}

const nothingSoFar: SoFar = { record: null, earlier: new Map(), agenda: null }

const goOut = async (meeting: YearMeeting, stage: Stage, on: CalendarDate, before: SoFar): Promise<Went> => {
  const checked = checkedAt(meeting, stage, 'public')
  const published = await publishMeeting(checked, before, { on, by: clerk, latest: countedBack(checked).latest.day }, bcb, roomOf(meeting), () => Promise.resolve([]))
  if (published?.record == null) throw new Error(`${meeting.name}: ${published?.findings.map(({ file, place, code, what }) => `${file}:${place.line} ${code} ${what}`).join('\n') ?? ''}`)
  const contents = new Map(published.files.map(({ file, bytes }) => [file, bytes]))
  const file = (name: string): Uint8Array => {
    const bytes = contents.get(name)
    if (bytes === undefined) throw new Error(`${meeting.name} has no ${name}, but ${[...contents.keys()].join(', ')}`)
    return bytes
  }
  const version = published.record.versions.at(-1)
  const earlier = new Map<string, EarlierPaper>([...before.earlier, ...(version?.papers ?? []).map((paper) => [paper.paper, { version: version?.version ?? 0, published: paper, data: paper.data === undefined ? null : words(file(paper.data)) }] as const)])
  return { ...published, soFar: { record: published.record, earlier, agenda: words(file(agendaFile)) }, file, text: (name) => words(file(name)).replaceAll('\u00A0', ' ') }
}

/** A meeting published, and published again. What keeps secrets is not looked over here: the tests of the program do that. */
export interface Lived {
  readonly first: Went
  readonly second: Went
}

const lives = new Map<string, Promise<Lived>>()
const live = async (meeting: YearMeeting): Promise<Lived> => {
  const first = await goOut(meeting, meeting.first, meeting.published, nothingSoFar)
  return { first, second: await goOut(meeting, meeting.second, meeting.supplemented, first.soFar) }
}

/** Each meeting is published once for all tests of a file. */
export const lived = (meeting: YearMeeting): Promise<Lived> => {
  const before = lives.get(meeting.name) ?? live(meeting)
  lives.set(meeting.name, before)
  return before
}

/** How a meeting stands, as the office sees it. */
export const standing = (meeting: YearMeeting, stage: Stage, soFar: SoFar | null, today: CalendarDate): MeetingStatus => {
  const [whole, open] = [checkedAt(meeting, stage, 'private'), checkedAt(meeting, stage, 'public')]
  const clock = countedBack(whole)
  const [before, { agenda }] = [soFar ?? nothingSoFar, open]
  const plan = agenda === null ? null : planOf(open, agenda, before, { on: today, latest: clock.latest.day }, bcb)
  const status = statusOfMeeting(whole, clock, before, whole.findings, plan, today)
  if (status === null) throw new Error(`${meeting.name} cannot be read`)
  return status
}

const agendaOf = (meeting: YearMeeting, edition: Edition) => {
  const { agenda } = checkedAt(meeting, meeting.second, edition)
  if (agenda === null) throw new Error(`${meeting.name} cannot be read`)
  return agenda
}

export const minutesAt = (meeting: YearMeeting, status: 'draft' | 'approved', edition: Edition): CheckedMinutes =>
  checkMinutes(agendaOf(meeting, edition), sourceOf(meeting.minutes(status), `${meeting.folder}/minutes.md`), bcb, bcbMeetings, edition)

/** The numbers of decisions in all meetings up to one, as the folder of papers has them then. */
const numbersUpTo = (meeting: YearMeeting) => year.slice(0, meeting.at + 1).flatMap(({ folder, decisions }) => decisionNumbersIn(decisions).map((found) => ({ ...found, file: `${folder}/decisions.md` })))

export const decisionsAt = (meeting: YearMeeting, edition: Edition): CheckedDecisions =>
  checkDecisions(agendaOf(meeting, edition), sourceOf(meeting.decisions, `${meeting.folder}/decisions.md`), numbersUpTo(meeting), bcb, bcbMeetings, edition)

/** What is more than a note, by its code and its file. */
export const grave = (findings: readonly Finding[]): readonly string[] => findings.filter(({ severity }) => severity !== 'info').map(({ code, file }) => `${code} ${file.replace(/^.*\//, '')}`)

/** What every command about a meeting begins with: the house, the folder, its papers, and what is wrong with any of them. */
import { join } from 'node:path'
import { checkMeeting, clockOf, meetingRoom, type CheckedMeeting, type MeetingClock } from '../build-meeting.ts'
import { mayKeepBack, type Edition, type House, type Whole } from '../build.ts'
import type { MeetingRoom } from '../compose/meeting/agenda.ts'
import type { PublicFile } from '../leak/secret.ts'
import { startOfFile } from '../findings/place.ts'
import { finding, inReadingOrder, type Finding } from '../findings/finding.ts'
import { heldTwice } from '../meeting/held-twice.ts'
import type { MeetingStyle } from '../model/meeting-style.ts'
import { announcedInTime } from '../publish/in-time.ts'
import { otherMeetings } from '../workspace/all-meetings.ts'
import { ownTemplates, readHouse } from '../workspace/houses.ts'
import { findMeeting, readMeetingStyleOf, type MeetingFound } from '../workspace/meetings.ts'
import { writeReport } from '../workspace/report-file.ts'
import type { Publications } from '../workspace/publications.ts'
import { readRules } from '../workspace/rules.ts'
import type { Asked } from './build-options.ts'
import { madePublic } from './made-public.ts'
import { clearOld } from './old-files.ts'

export interface OpenedMeeting {
  readonly found: MeetingFound
  readonly checked: CheckedMeeting
  readonly house: House
  readonly meetingStyle: MeetingStyle
  /** By when it must be published; null where the meeting or the rules cannot be read. */
  readonly clock: MeetingClock | null
}

/** What came of opening a meeting: all of it, or why it cannot be. */
export interface Opening {
  /** Null where the house or the meeting cannot be read. */
  readonly opened: OpenedMeeting | null
  /** Words for people when the command was wrong: there is no such folder. */
  readonly refused: string | null
  readonly findings: readonly Finding[]
  /** The texts that the findings speak of, by file. */
  readonly texts: ReadonlyMap<string, string>
}

/** Opens a meeting and checks it, for one edition. @param named its folder */
export const openMeeting = (named: string, { house: name, templates, workingFolder }: Pick<Asked, 'house' | 'templates' | 'workingFolder'>, edition: Edition): Opening => {
  const found = findMeeting(named, workingFolder, edition)
  if (found.refused !== null) return { opened: null, refused: `${named}: ${found.refused}`, findings: [], texts: new Map() }
  const house = readHouse(name, templates, workingFolder)
  const style = readMeetingStyleOf(name, templates, workingFolder)
  const opened = found.reads.flatMap((read) => [...read.source === null ? [] : [read.source], ...read.opened()])
  const texts = new Map([...house.texts, ...style.texts, ...opened.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)] as const)])
  const rules = readRules([templates, ownTemplates()], workingFolder)
  for (const [file, text] of rules.texts) texts.set(file, text)
  const before = [...house.findings, ...style.findings, ...rules.findings, ...found.findings]
  if (house.house === null || style.style === null || found.sources === null) return { opened: null, refused: null, findings: before, texts }
  texts.set(found.sources.file, found.sources.text)
  const checked = checkMeeting(found.sources, house.house, style.style, edition)
  const { clock, findings } = clockOf(checked, rules.rules)
  const others = otherMeetings(found.path, workingFolder)
  const twice = checked.agenda === null ? [] : heldTwice(checked.agenda.meeting, others.meetings)
  for (const { related = [] } of twice) for (const { file = '' } of related) texts.set(file, others.texts.get(file) ?? '')
  return { opened: { found, checked, house: house.house, meetingStyle: style.style, clock }, refused: null, findings: inReadingOrder([...before, ...checked.findings, ...findings, ...twice]), texts }
}

/** Everything that the documents of a meeting are set with. @param soFar what was published of it; asked for only where the law has words for what comes late */
export const roomFor = ({ house, meetingStyle, clock }: OpenedMeeting, soFar: () => Pick<Publications, 'record' | 'agendas'>): MeetingRoom => {
  const law = clock?.profile.law?.urgency ?? null
  if (law === null) return meetingRoom(house, meetingStyle, null)
  const { record, agendas } = soFar()
  return meetingRoom(house, meetingStyle, law, announcedInTime(record, agendas, clock?.latest.day ?? null))
}

/** The same meeting as all may read it, found afresh: of what is exempt nothing is opened for it. Null where it is gone. */
export const publicMeeting = ({ found, house, meetingStyle }: OpenedMeeting, workingFolder: string): CheckedMeeting | null => {
  const { sources } = findMeeting(found.path, workingFolder, 'public')
  return sources === null ? null : checkMeeting(sources, house, meetingStyle, 'public')
}

/**
 * Looks files over that are about to be made public.
 * @param files each by the path that the public will see, below the output folder
 * @param report where the report goes, below the output folder; null where nothing is to be written
 */
export type LookOverFiles = (files: readonly PublicFile[], report: string | null) => Promise<readonly Finding[]>

/**
 * Gives what looks over all that is made public of a meeting, beside what went out of it before, and keeps what was searched for those who may read it.
 * The whole meeting is read once, and only when there is something to look over.
 * @param soFar what was published of it
 * @param records what minutes or decisions say that are about to be made public, to be held against what the papers keep back
 */
export const lookingOver = ({ found, house, meetingStyle }: OpenedMeeting, soFar: () => Publications, { outFolder, workingFolder }: Pick<Asked, 'outFolder' | 'workingFolder'>, records: readonly Whole[] = []): LookOverFiles => {
  const readWholes = async () => {
    const { sources: meeting, findings } = findMeeting(found.path, workingFolder, 'private')
    if (meeting === null) return { findings, look: null }
    const sources = meeting.papers.map(({ source }) => source)
    if (!mayKeepBack(sources, house)) return { findings: [], look: null }
    // Loaded only where something may be kept back.
    const { givenAway, lookOver, wholesOf } = await import('../look-over.ts')
    const wholes = wholesOf(sources, house)
    const given = givenAway(wholes, madePublic(soFar()), records)
    return { findings: [], look: { subject: meeting.file, over: (files: readonly PublicFile[]) => lookOver(wholes, { files, given, subject: meeting.file }, house, [house.style, meetingStyle]) } }
  }
  let read: ReturnType<typeof readWholes> | null = null
  return async (files, report) => {
    const { findings, look } = await (read ??= readWholes())
    if (look === null) return findings
    const seen = await look.over(files)
    const unwritten = seen.report === null || report === null ? null : writeReport(join(outFolder, ...report.split('/')), new TextEncoder().encode(seen.report))
    return unwritten === null ? seen.findings : [...seen.findings, finding('output-unwritable', look.subject, startOfFile, `The report of what was searched cannot be written: ${unwritten}.`)]
  }
}

/** Clears the public folder of a meeting of older files that hold what is not for publication. @param files those just made, by their names below the output folder */
export const clearOldOf = ({ found, house, meetingStyle }: OpenedMeeting, files: readonly string[], outFolder: string, workingFolder: string): Promise<readonly Finding[]> => {
  const { sources } = findMeeting(found.path, workingFolder, 'private')
  return sources === null ? Promise.resolve([]) : clearOld({ sources: sources.papers.map(({ source }) => source), below: found.below, mayBeOld: (name) => !files.includes(name), subject: sources.file }, house, [house.style, meetingStyle], outFolder)
}

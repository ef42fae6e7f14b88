/** `boardpaper status`: how a meeting stands, in lines, as JSON, or as a page to keep open. */
import { resolve } from 'node:path'
import { meetingRoom, statusDocument, statusOfMeeting } from '../build-meeting.ts'
import { bindDocuments } from '../build-pack.ts'
import { planOf } from '../build-publication.ts'
import { checkMinutes } from '../build-record.ts'
import { writeDocument } from '../build.ts'
import { visible } from '../findings/excerpt.ts'
import { stops, type Finding } from '../findings/finding.ts'
import { reportText } from '../findings/report.ts'
import { inShort, recordOf, type MeetingStatus } from '../meeting/status.ts'
import type { Plan } from '../publish/plan.ts'
import { statusTable } from '../meeting/status-words.ts'
import { writeDate, type CalendarDate } from '../model/date.ts'
import type { MinutesState } from '../model/status-record.ts'
import { known } from '../workspace/disk.ts'
import { readPublications, type Publications } from '../workspace/publications.ts'
import { findRecord, hasRecord } from '../workspace/records.ts'
import { writeReport } from '../workspace/report-file.ts'
import { askedFor } from './build-options.ts'
import { openMeeting, publicMeeting, type OpenedMeeting } from './meeting.ts'
import { refuserOn } from './refusal.ts'
import { exitStatus, lookOf, type ExitStatus, type Terminal } from './terminal.ts'
import { dayAsked } from './today.ts'

/** As Commander hands them over. */
export interface StatusOptions {
  readonly out: string
  readonly house: string
  readonly templates?: string
  readonly json?: true
  /** A file for the page. */
  readonly html?: string
  /** The day on which it is asked; today if not given. */
  readonly on?: string
}

/** Says how a meeting stands. Nothing is written but the page that was asked for. */
export const status = async (named: string, options: StatusOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { out, people, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  if (options.html?.toLowerCase().endsWith('.html') === false) return refuse(`--html ${options.html}: the name of the page ends in .html`)
  const today = dayAsked(options.on)
  if (typeof today === 'string') return refuse(today)
  const asked = askedFor({ ...options, format: 'html' }, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  const { opened, refused, findings, texts } = openMeeting(named, asked, 'private')
  if (refused !== null) return refuse(refused)
  const publications = opened === null ? null : readPublications(opened.found, asked.outFolder, workingFolder)
  const ofPublications = publications?.findings ?? []
  const all = [...findings, ...opened === null ? [] : await unbound(opened), ...ofPublications]
  const now = opened === null || publications === null ? null : statusOfMeeting(opened.checked, opened.clock, publications, all, planNow(opened, publications, today, workingFolder), today, minutesOf(opened, workingFolder))
  if (opened === null || now === null) {
    people.write(reportText(all, texts, lookOf(people)))
    return exitStatus.findings
  }
  if (options.json === true) out.write(`${JSON.stringify(recordOf(now), null, 2)}\n`)
  else out.write(lines(now, today).map((line) => `${visible(line)}\n`).join(''))
  if (options.html !== undefined) {
    const path = resolve(workingFolder, options.html)
    const room = meetingRoom(opened.house, opened.meetingStyle, null)
    const because = writeReport(path, (await writeDocument(statusDocument(now, today, room, opened.house.faces), opened.house, 'html')).bytes)
    if (because !== null) return refuse(`${known(path, workingFolder)}: the page cannot be written: ${because}`)
    people.write(`${visible(known(path, workingFolder))}: the page was written; it is not for publication\n`)
  }
  // What is wrong with a paper is told when it is built; a day that is a slip, or that the public's files are not as they were, is told nowhere else in time.
  const told = all.filter((found) => found.code === 'meeting-on-closed-day' || ofPublications.includes(found))
  if (told.length > 0) people.write(reportText(told, new Map([...texts, ...publications?.texts ?? []]), lookOf(people)))
  return stops(all) ? exitStatus.findings : exitStatus.fine
}

/** What stands in the way of the documents of others: one that is locked would stop the pack on the last day. That one is absent is told already. */
const unbound = async ({ checked }: OpenedMeeting): Promise<readonly Finding[]> => {
  const found: Finding[] = []
  for (const item of checked.agenda?.items ?? []) if (item.withdrawn === null) await bindDocuments(item, checked, found)
  return found.filter(({ code }) => code !== 'bound-absent')
}

/** What would go out today: made as the public edition, whatever the status itself may see. */
const planNow = (opened: OpenedMeeting, soFar: Publications, on: CalendarDate, workingFolder: string): Plan | null => {
  const now = publicMeeting(opened, workingFolder)
  return now === null || now.agenda === null ? null : planOf(now, now.agenda, soFar, { on, latest: opened.clock?.latest.day ?? null }, opened.house)
}

/** How far the minutes are; what is wrong with them is told by the command that makes them. */
const minutesOf = ({ found, checked: { agenda }, house, meetingStyle }: OpenedMeeting, workingFolder: string): MinutesState => {
  if (!hasRecord(found, 'minutes')) return 'none'
  const { source } = findRecord(found, 'minutes', workingFolder)
  const read = source === null || agenda === null ? null : checkMinutes(agenda, source, house, meetingStyle, 'private')
  return read === null || read.minutes === null || stops(read.findings) ? 'errors' : read.minutes.written.status
}

const lines = (now: MeetingStatus, today: CalendarDate): string[] => {
  const { heads, rows } = statusTable(now.items)
  const all = [heads, ...rows]
  const widths = heads.map((_, at) => Math.min(50, Math.max(...all.map((row) => row[at]?.length ?? 0))))
  return [
    `${now.board}, ${writeDate(now.date)}, ${now.time}, ${now.venue}`, '',
    ...inShort(now, today), ...(now.clock === null ? [] : [now.clock.working]), '',
    ...all.map((row) => row.map((words, at) => cut(words, widths[at] ?? 0)).join('  ').trimEnd()),
  ]
}

const cut = (words: string, width: number): string => (words.length <= width ? words.padEnd(width) : `${words.slice(0, width - 1)}…`)

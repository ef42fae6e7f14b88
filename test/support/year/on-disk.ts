/** A meeting of the year on a disk, run by its clerk from the first look at it to its decisions: every command of the program, one after the other. */
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate, type CalendarDate } from '../../../src/model/date.ts'
import { daysAfter } from '../../../src/model/day.ts'
import { put } from '../folder.ts'
import { filesBelow } from '../program.ts'
import { year, type Files, type YearMeeting } from './life.ts'

/** What the program said. */
export interface Answer {
  readonly status: number
  readonly out: string
  readonly people: string
}
/** Runs the program in a folder. */
export type Program = (folder: string, args: readonly string[]) => Promise<Answer>

/** One step of the clerk, by its name, and what came of it. */
export interface Step {
  readonly name: string
  readonly answer: Answer
  /** All files below `output` after it, each by its sum. */
  readonly files: ReadonlyMap<string, string>
}

const layOut = (folder: string, meeting: YearMeeting, files: Files): void => { for (const [name, contents] of Object.entries(files)) put(folder, `${meeting.folder}/${name}`, contents) }

/** The folders of the meetings before one, as far as the numbers of decisions go by them. */
const layBefore = (folder: string, meeting: YearMeeting): void => {
  for (const before of year.slice(0, meeting.at)) layOut(folder, before, { 'meeting.yaml': before.second.files['meeting.yaml'] ?? '', 'decisions.md': before.decisions })
}

const hasPrivate = ({ second }: YearMeeting): boolean => second.items.some(({ paper }) => paper?.publicTitle != null)

/**
 * The whole life of a meeting.
 * @param how `briefly` leaves out what the other tests of commands try as well: asking twice, and looking at the pack before it is published
 */
export const walk = async (meeting: YearMeeting, folder: string, program: Program, how: 'briefly' | 'wholly'): Promise<readonly Step[]> => {
  const steps: Step[] = []
  const [wholly, privately] = [how === 'wholly', how === 'wholly' && hasPrivate(meeting)]
  const step = async (name: string, ...args: readonly string[]): Promise<void> => {
    const answer = await program(folder, [...args.slice(0, 1), meeting.folder, ...args.slice(1)])
    steps.push({ name, answer, files: new Map([...filesBelow(join(folder, 'output'))].map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')])) })
  }
  const status = (name: string, on: CalendarDate): Promise<void> => step(name, 'status', '--json', '--on', isoDate(on))
  const publish = (name: string, on: CalendarDate): Promise<void> => step(name, 'publish', '--by', 'A. Clerk, Committee Clerk', '--on', isoDate(on))
  layBefore(folder, meeting)
  layOut(folder, meeting, meeting.first.files)
  if (wholly) await status('status before', daysAfter(meeting.published, -3))
  if (wholly) await step('agenda', 'agenda')
  if (wholly) await step('pack', 'pack')
  if (wholly) await step('pack, private', 'pack', '--edition', 'private')
  await publish('publish', meeting.published)
  if (wholly) await status('status published', meeting.published)
  layOut(folder, meeting, meeting.second.files)
  await status('status revised', meeting.supplemented)
  await publish('supplement', meeting.supplemented)
  if (wholly) await status('status supplemented', meeting.supplemented)
  layOut(folder, meeting, { 'minutes.md': meeting.minutes('draft') })
  await step('minutes, draft', 'minutes', ...(wholly ? [] : ['--format', 'html']))
  if (wholly) await status('status minuted', daysAfter(meeting.date, 1))
  layOut(folder, meeting, { 'minutes.md': meeting.minutes('approved') })
  await step('minutes', 'minutes')
  if (privately) await step('minutes, private', 'minutes', '--edition', 'private')
  await status('status approved', meeting.next)
  layOut(folder, meeting, { 'decisions.md': meeting.decisions })
  await step('decisions', 'decisions')
  if (privately) await step('decisions, private', 'decisions', '--edition', 'private')
  return steps
}

/** Takes the written files of a meeting away: twelve of them with all their files would fill a small disk. */
export const clear = (folder: string): void => rmSync(join(folder, 'output'), { recursive: true, force: true })

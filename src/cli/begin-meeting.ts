/** `boardpaper begin meeting`: asks when and where, and writes a `meeting.yaml` with an item for each paper of the folder. */
import { basename, dirname, join, resolve } from 'node:path'
import { reportText } from '../findings/report.ts'
import { inARow } from '../findings/wording.ts'
import { dayOfFolder, exampleMeeting, faultsOfMeeting, writeMeetingFile, type MeetingAnswers } from '../new-meeting.ts'
import { meetingFile } from '../output-paths.ts'
import { nearest } from '../read/suggestion.ts'
import { known } from '../workspace/disk.ts'
import { ownTemplates, readHouse } from '../workspace/houses.ts'
import { besideMeeting } from '../workspace/meetings.ts'
import { readRules } from '../workspace/rules.ts'
import { askUntil, faultOfLine, type Fault } from './asking.ts'
import { writeBegun, type BeginOptions } from './begun.ts'
import { askedFor } from './build-options.ts'
import { refuserOn } from './refusal.ts'
import { exitStatus, lookOf, quotedForShell, type ExitStatus, type Terminal } from './terminal.ts'

const questions: Readonly<Record<keyof MeetingAnswers, string>> = {
  date: 'On which day is the meeting (such as 27 February 2014)?',
  time: 'When does it begin (such as 14:00)?',
  venue: 'Where?',
  board: 'Which board meets?',
  profile: 'By which rules is it published?',
}
/** What a finding thinks was meant. */
const meantBy = /^Did you mean “(.*)”\?$/

const asked = ['date', 'time', 'venue', 'board', 'profile'] as const

/** Begins a meeting. @param named its folder, which may not be there yet */
export const beginMeeting = async (named: string, options: BeginOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { people, ask, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const wanted = askedFor({ ...options, out: 'output', format: 'pdf' }, workingFolder)
  if (typeof wanted === 'string') return refuse(wanted)
  const house = readHouse(wanted.house, wanted.templates, workingFolder)
  const rules = readRules([wanted.templates, ownTemplates()], workingFolder)
  if (house.house === null || rules.rules === null) {
    people.write(reportText([...house.findings, ...rules.findings], new Map([...house.texts, ...rules.texts]), lookOf(people)))
    return exitStatus.findings
  }
  const { style, faces } = house.house
  const profiles = [...rules.rules.profiles.keys()]
  const faultOf = (name: keyof MeetingAnswers, answer: string): Fault | null => {
    if (name === 'profile' && !profiles.includes(answer.trim())) return { words: `There is no profile called “${answer}”; there are ${inARow(profiles)}.`, meant: nearest(answer.trim(), profiles) }
    const [worst] = faultsOfMeeting({ ...exampleMeeting, [name]: answer }, faces.covers)
    return faultOfLine(answer) ?? (worst === undefined ? null : { words: `${worst.what} ${worst.help}`, meant: meantBy.exec(worst.help)?.[1] ?? null })
  }

  const full = resolve(workingFolder, named)
  const folder = basename(full) === meetingFile ? dirname(full) : full
  const day = dayOfFolder(folder)
  const suggested: Partial<MeetingAnswers> = { board: style.newPaper.to, ...day === null ? {} : { date: day } }
  const answers = new Map<keyof MeetingAnswers, string>()
  for (const name of asked) {
    const given = options[name] ?? (ask === null ? suggested[name] : undefined)
    if (given !== undefined) {
      const fault = faultOf(name, given)
      if (fault !== null) return refuse(`--${name}: ${fault.words}`)
      answers.set(name, given)
    } else if (ask !== null) {
      const answer = await askUntil(ask, name === 'profile' ? `${questions.profile} ${inARow(profiles, 'or')}` : questions[name], suggested[name] ?? null,
        (said) => Promise.resolve(faultOf(name, said) ?? { value: said }), (words) => { people.write(`${words}\n`) })
      if (answer === null) {
        people.write('\nNothing was written.\n')
        return exitStatus.fine
      }
      answers.set(name, answer.value)
    }
  }
  const missing = asked.filter((name) => !answers.has(name))
  if (missing.length > 0) return refuse(`${inARow(missing.map((name) => `--${name}`))} ${missing.length === 1 ? 'is' : 'are'} wanted; in a terminal, boardpaper begin asks for them`)
  const { board, date, time, venue, profile } = { ...exampleMeeting, ...Object.fromEntries(answers) }
  const text = writeMeetingFile({ board, date, time, venue, profile }, besideMeeting(folder, workingFolder), profiles)
  return writeBegun(join(folder, meetingFile), text, { next: 'Open it, and put the items into the order in which they are taken.', command: `status ${quotedForShell(known(folder, workingFolder))}` }, terminal)
}

/** All meetings of the folder of papers that a meeting stands in. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { byCodeUnits } from '../findings/finding.ts'
import type { OtherMeeting } from '../model/meeting.ts'
import { meetingFile, papersFolder } from '../output-paths.ts'
import { heldIn } from '../read/meeting/held.ts'
import { attempt, known } from './disk.ts'
import { isExempt } from './names.ts'

/** The folders of all meetings under the folder of papers, in order. @param path the folder of one of them, in full */
export const allMeetings = (path: string): string[] => meetingsUnder(papersAbove(path))

/** The folder of papers above a meeting; where there is none, the folder that the meeting stands in. */
const papersAbove = (path: string): string => {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) if (basename(folder) === papersFolder) return folder
  return dirname(path)
}

/** Meetings stand right in it, or in a folder of a year. */
const meetingsUnder = (folder: string): string[] => {
  const inside = (at: string): string[] => (attempt(() => readdirSync(at)).value ?? []).filter((name) => !name.startsWith('.') && !isExempt.test(name)).sort(byCodeUnits)
    .map((name) => join(at, name)).filter((one) => attempt(() => statSync(one).isDirectory()).value === true)
  return inside(folder).flatMap((one) => (existsSync(join(one, meetingFile)) ? [one] : inside(one).filter((deeper) => existsSync(join(deeper, meetingFile)))))
}

export interface OthersFound {
  readonly meetings: readonly OtherMeeting[]
  /** The texts of their files, by file. */
  readonly texts: ReadonlyMap<string, string>
}

/** The other meetings, as far as their files say which they are. @param path the folder of a meeting, in full */
export const otherMeetings = (path: string, workingFolder: string): OthersFound => {
  const read = allMeetings(path).filter((folder) => folder !== path).flatMap((folder) => {
    const own = join(folder, meetingFile)
    const text = attempt(() => readFileSync(own, 'utf8')).value
    const held = text === undefined ? null : heldIn(text)
    return text === undefined || held === null ? [] : [{ text, meeting: { ...held, file: known(own, workingFolder) } }]
  })
  return { meetings: read.map(({ meeting }) => meeting), texts: new Map(read.map(({ text, meeting }) => [meeting.file, text])) }
}

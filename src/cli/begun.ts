/** What everything that is begun has in common: its options, how it is refused, and how it is written. */
import { visible } from '../findings/excerpt.ts'
import type { MeetingAnswers } from '../new-meeting.ts'
import { known } from '../workspace/disk.ts'
import { makeFile } from '../workspace/new-files.ts'
import { refuserOn } from './refusal.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** As Commander hands them over. */
export interface BeginOptions extends Partial<MeetingAnswers> {
  readonly house: string
  readonly templates?: string
}

/** Writes what was begun, and says what comes next. @param next what to do with it @param command what to run then, without the program's name */
export const writeBegun = (path: string, text: string, { next, command }: { readonly next: string; readonly command: string }, terminal: Terminal): ExitStatus => {
  const { people, out, workingFolder } = terminal
  const file = known(path, workingFolder)
  const made = makeFile(path, text)
  if (made.kind === 'there') return refuserOn(terminal)(`${file} is there already, and boardpaper begin writes over nothing`)
  if (made.kind === 'refused') {
    people.write(`boardpaper: ${visible(file)} cannot be written: ${made.because}.\n`)
    return exitStatus.findings
  }
  out.write(`${visible(file)}\n`)
  people.write(`${next} Then:\n  boardpaper ${visible(command)}\n`)
  return exitStatus.fine
}

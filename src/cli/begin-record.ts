/** `boardpaper begin minutes` and `begin decisions`: a heading for each item of the agenda, to be written under. */
import { join } from 'node:path'
import { reportText } from '../findings/report.ts'
import { writeNewDecisions, writeNewMinutes } from '../new-record.ts'
import { findDecisionNumbers, hasRecord, recordFiles, type RecordName } from '../workspace/records.ts'
import { writeBegun, type BeginOptions } from './begun.ts'
import { askedFor } from './build-options.ts'
import { openMeeting } from './meeting.ts'
import { refuserOn } from './refusal.ts'
import { exitStatus, lookOf, quotedForShell, type ExitStatus, type Terminal } from './terminal.ts'

/** Begins a record of a meeting whose agenda can be read. */
export const beginRecord = (which: RecordName, named: string, options: BeginOptions, terminal: Terminal): ExitStatus => {
  const { people, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const asked = askedFor({ ...options, out: 'output', format: 'pdf' }, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  const { opened, refused, findings, texts } = openMeeting(named, asked, 'private')
  if (refused !== null) return refuse(refused)
  const agenda = opened?.checked.agenda ?? null
  if (opened === null || agenda === null) {
    people.write(reportText(findings, texts, lookOf(people)))
    return exitStatus.findings
  }
  const { found, meetingStyle } = opened
  const text = which === 'minutes' ? writeNewMinutes(agenda) : writeNewDecisions(agenda, meetingStyle, findDecisionNumbers(found, workingFolder).numbers.map(({ number }) => number))
  if (hasRecord(found, which)) return refuse(`${found.folder}/${recordFiles[which]} is there already, and boardpaper begin writes over nothing`)
  return writeBegun(join(found.path, recordFiles[which]), text, { next: `Open it, and write what was ${which === 'minutes' ? 'said' : 'decided'}.`, command: `${which} ${quotedForShell(found.folder)}` }, terminal)
}

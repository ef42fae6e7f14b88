/** `boardpaper agenda`: the agenda of a meeting, as PDF, Word and web page. */
import { agendaDocument } from '../build-meeting.ts'
import { writeDocument } from '../build.ts'
import { stops } from '../findings/finding.ts'
import { leakReportName, outputName } from '../output-paths.ts'
import { outputOfMeeting } from '../workspace/meetings.ts'
import { writeOutput, type OutputFile } from '../workspace/output.ts'
import { readPublications } from '../workspace/publications.ts'
import { askedFor, type BuildOptions } from './build-options.ts'
import { clearOldOf, lookingOver, openMeeting, roomFor } from './meeting.ts'
import { refuserOn } from './refusal.ts'
import { teller } from './teller.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** Writes the agenda of one meeting. With an error in the meeting, or in a paper of it, none is written and an old one is taken away. */
export const agenda = async (named: string, options: BuildOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const asked = askedFor(options, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  const { opened, refused, findings, texts } = openMeeting(named, asked, 'public')
  if (refused !== null) return refuse(refused)
  const tell = teller(options, terminal)
  const document = opened === null || stops(findings) ? null : agendaDocument(opened.checked, roomFor(opened, () => readPublications(opened.found, asked.outFolder, workingFolder)))
  const files: OutputFile[] = []
  if (opened !== null && document !== null) for (const format of asked.wanted) files.push({ format, bytes: (await writeDocument(document, opened.house, format)).bytes })
  const marks = { private: false, draft: opened?.checked.agenda?.meeting.draft ?? false, edition: 'public' as const }
  const place = opened === null ? null : outputOfMeeting(opened.found, 'agenda')
  const seen = opened === null || place === null || files.length === 0 ? []
    : await lookingOver(opened, () => readPublications(opened.found, asked.outFolder, workingFolder), asked)(files.map(({ format, bytes }) => ({ name: `${outputName(place.below, marks)}.${format}`, bytes })), leakReportName(place.below))
  const output = place === null ? { written: [], findings: [] } : writeOutput(place, stops(seen) ? [] : files, marks, asked.outFolder, workingFolder)
  for (const file of output.written) tell.file(file, null)
  const old = opened === null || place === null ? [] : await clearOldOf(opened, asked.wanted.map((format) => `${outputName(place.below, marks)}.${format}`), asked.outFolder, workingFolder)
  const all = [...findings, ...seen, ...output.findings, ...old]
  tell.findings(all, texts)
  return stops(all) || options.strict === true && all.some(({ severity }) => severity === 'warning') ? exitStatus.findings : exitStatus.fine
}

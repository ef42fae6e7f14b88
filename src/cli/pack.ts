/** `boardpaper pack`: agenda and papers of a meeting in one PDF. */
import { noteOtherPagesOf, packMeeting, saidOfPack, writePack } from '../build-pack.ts'
import { inReadingOrder, stops, type Finding } from '../findings/finding.ts'
import { reportJson } from '../findings/report-json.ts'
import { leakReportName, outputName } from '../output-paths.ts'
import { outputOfMeeting } from '../workspace/meetings.ts'
import { writeOutput } from '../workspace/output.ts'
import { readPublications } from '../workspace/publications.ts'
import { askedFor, editionCalled, noEdition, type BuildOptions } from './build-options.ts'
import { clearOldOf, lookingOver, openMeeting, publicMeeting, roomFor } from './meeting.ts'
import { refuserOn } from './refusal.ts'
import { teller } from './teller.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

export interface PackOptions extends BuildOptions {
  readonly edition: string
}

/** Writes the pack of one meeting. With an error in the meeting, or in a paper of it, none is written and an old one is taken away. */
export const pack = async (named: string, options: PackOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { out, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const asked = askedFor(options, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  if (asked.wanted.join() !== 'pdf') return refuse('a pack is a PDF: --format wants pdf')
  const edition = editionCalled(options.edition)
  if (edition === undefined) return refuse(noEdition(options.edition))
  const { opened, refused, findings, texts } = openMeeting(named, asked, edition)
  if (refused !== null) return refuse(refused)

  const tell = teller(options, terminal)
  const ofMeeting = opened?.checked.findings ?? []
  // What is wrong with the house or the disk stops a draft too.
  const outside = findings.filter((found) => !ofMeeting.includes(found))
  const told: Finding[] = [...outside]
  const written: { readonly file: string; readonly pages: number | null }[] = []
  if (opened !== null) {
    const { checked, house, found } = opened
    const soFar = readPublications(found, asked.outFolder, workingFolder)
    const made = stops(outside) ? { document: null, findings: ofMeeting, private: false, draft: false } : await packMeeting(
      checked, asked.mode, house, roomFor(opened, () => soFar),
      { progress: ({ number, title }, of) => tell.progress(number, of, title), inPublic: () => publicMeeting(opened, workingFolder) })
    const pdf = made.document === null ? null : await writePack(made.document, house)
    const file = outputOfMeeting(found, 'pack')
    const marks = { private: made.private, draft: made.draft, edition }
    const seen = pdf === null || edition === 'private' ? []
      : await lookingOver(opened, () => soFar, asked)([{ name: `${outputName(file.below, marks)}.pdf`, bytes: pdf.bytes }], leakReportName(file.below))
    const output = writeOutput(file, pdf === null || stops(seen) ? [] : [{ format: 'pdf', bytes: pdf.bytes }], marks, asked.outFolder, workingFolder)
    for (const path of output.written) {
      tell.file(path, pdf?.pageCount ?? null)
      written.push({ file: path, pages: pdf?.pageCount ?? null })
    }
    const isMade = output.written.length > 0
    const elsewhere = pdf === null || !isMade ? [] : noteOtherPagesOf(checked, pdf, soFar.record)
    told.push(...made.findings.filter(({ code }) => isMade || !saidOfPack.has(code)), ...elsewhere, ...seen, ...output.findings, ...await clearOldOf(opened, [`${outputName(file.below, marks)}.pdf`], asked.outFolder, workingFolder))
  }
  const all = inReadingOrder(told)
  tell.findings(all, texts)
  if (options.json === true) out.write(reportJson(all, { files: written }))
  return stops(all) || options.strict === true && all.some(({ severity }) => severity === 'warning') ? exitStatus.findings : exitStatus.fine
}

/** `boardpaper minutes` and `boardpaper decisions`: the record of a meeting, as PDF, Word and web page. */
import type { CheckedMeeting } from '../build-meeting.ts'
import { checkDecisions, checkMinutes, decisionDocuments, hasPrivateItems, minutesDocument } from '../build-record.ts'
import { editions, writeDocument, type Edition, type Whole } from '../build.ts'
import type { MeetingRoom } from '../compose/meeting/agenda.ts'
import { publicFindings } from '../edition/findings.ts'
import { everythingKeptBack } from '../edition/kept-back.ts'
import { inReadingOrder, stops, type Finding } from '../findings/finding.ts'
import type { Document } from '../model/document.ts'
import { leakReportName, meetingFile, outputName, type MeetingOutput } from '../output-paths.ts'
import { outputOfMeeting } from '../workspace/meetings.ts'
import { writeOutput, type OutputFile } from '../workspace/output.ts'
import { readPublications } from '../workspace/publications.ts'
import { findDecisionNumbers, findRecord, removeOtherDecisions, type RecordName } from '../workspace/records.ts'
import { askedFor, editionCalled, noEdition, type BuildOptions } from './build-options.ts'
import { clearOldOf, lookingOver, openMeeting, publicMeeting, roomFor, type OpenedMeeting } from './meeting.ts'
import { refuserOn } from './refusal.ts'
import { teller } from './teller.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** As Commander hands them over. */
export interface RecordOptions extends BuildOptions {
  readonly edition: string
}

/** One document of a record, and what its files are called. */
interface ToWrite {
  readonly name: MeetingOutput
  readonly private: boolean
  readonly draft: boolean
  /** Null where an error stops it: old files are then taken away. */
  readonly document: Document | null
}

interface Made {
  readonly toWrite: readonly ToWrite[]
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
  /** What it says for all to read. */
  readonly said: readonly Whole[]
}

/** Writes the minutes, or the decision records, of one meeting. With an error in them, in the meeting or in a paper of it, none is written. */
export const record = async (which: RecordName, named: string, options: RecordOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const edition = editionCalled(options.edition)
  if (edition === undefined) return refuse(noEdition(options.edition))
  const asked = askedFor(options, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  const { opened, refused, findings, texts } = openMeeting(named, asked, 'private')
  if (refused !== null) return refuse(refused)
  const agenda = opened?.checked.agenda ?? null
  if (edition === 'private' && agenda !== null && !hasPrivateItems(agenda)) return refuse(`${named}: no item of this meeting is private, so its record has one edition, for all to read`)
  const shown = opened === null ? null : meetingFor(opened, edition, workingFolder)
  const soFar = opened === null ? null : () => readPublications(opened.found, asked.outFolder, workingFolder)
  const made = opened === null || shown === null || soFar === null ? { toWrite: [], findings: [], texts: new Map<string, string>(), said: [] } : await (which === 'minutes' ? minutesOf : decisionsOf)(opened, shown, edition, roomFor(opened, soFar), stops(findings), workingFolder)
  const tell = teller(options, terminal)
  const all = [...made.findings]
  const look = opened === null || soFar === null ? null : lookingOver(opened, soFar, asked, made.said)
  for (const { name, private: isPrivate, draft, document } of made.toWrite) {
    const files: OutputFile[] = []
    if (opened === null || look === null) break
    if (document !== null) for (const format of asked.wanted) files.push({ format, bytes: (await writeDocument(document, opened.house, format)).bytes })
    const [place, marks] = [outputOfMeeting(opened.found, name), { private: isPrivate, draft, edition: isPrivate ? 'private' as const : 'public' as const }]
    const seen = isPrivate || files.length === 0 ? []
      : await look(files.map(({ format, bytes }) => ({ name: `${outputName(place.below, marks)}.${format}`, bytes })), leakReportName(place.below))
    all.push(...seen)
    const output = writeOutput(place, stops(seen) ? [] : files, marks, asked.outFolder, workingFolder)
    for (const file of output.written) tell.file(file, null)
    all.push(...output.findings)
  }
  const own = made.toWrite.flatMap(({ name, draft }) => (opened === null ? [] : asked.wanted.map((format) => `${outputName(outputOfMeeting(opened.found, name).below, { private: false, draft, edition: 'public' })}.${format}`)))
  if (opened !== null) all.push(...await clearOldOf(opened, own, asked.outFolder, workingFolder), ...outOfDate(which, opened, made.toWrite, asked.outFolder, workingFolder))
  const told = inReadingOrder([...edition === 'private' || opened === null || shown === null ? findings : ofMeetingForAll(opened, shown, findings), ...all])
  tell.findings(told, new Map([...texts, ...made.texts]))
  return stops(told) || options.strict === true && told.some(({ severity }) => severity === 'warning') ? exitStatus.findings : exitStatus.fine
}

/** Takes away what no command would write any more: a private edition of what is all public now, and decisions that are gone. */
const outOfDate = (which: RecordName, { found, checked: { agenda } }: OpenedMeeting, written: readonly ToWrite[], outFolder: string, workingFolder: string): Finding[] => {
  const allPublic = agenda !== null && !hasPrivateItems(agenda)
  if (which === 'minutes') return allPublic ? [...writeOutput(outputOfMeeting(found, 'minutes'), [], { private: true, draft: false, edition: 'private' }, outFolder, workingFolder).findings] : []
  const file = `${found.folder}/${meetingFile}`
  const names = written.map(({ name }) => name)
  return editions.flatMap((edition) => removeOtherDecisions(file, `${edition}/${found.below}`, allPublic && edition === 'private' ? [] : names, outFolder, workingFolder))
}

/** The meeting that an edition is set from. */
type ShownMeeting = Pick<CheckedMeeting, 'agenda' | 'findings'>

/**
 * What is quoted from a paper is quoted from the edition that its readers have.
 * A paper of which no public edition can be made stops the public record: nobody could tell what of its item may be read.
 */
const meetingFor = (opened: OpenedMeeting, edition: Edition, workingFolder: string): ShownMeeting =>
  (edition === 'private' ? { agenda: opened.checked.agenda, findings: [] } : publicMeeting(opened, workingFolder) ?? { agenda: null, findings: [] })

/** What of a meeting's findings may be told when its public record is made: those of its public edition, and of the others their places. */
const ofMeetingForAll = ({ checked }: OpenedMeeting, { findings: open }: ShownMeeting, findings: readonly Finding[]): Finding[] => {
  const outside = findings.filter((found) => !checked.findings.includes(found))
  return [...outside, ...open, ...placesOf(besides(checked.findings, open))]
}

/** What is said of a record by who may read all of it, as it may be told to all. */
const placesOf = (findings: readonly Finding[]): Finding[] => publicFindings(findings, everythingKeptBack)

/** What is wrong in an edition alone: a figure that the public edition of the paper does not state, a recommendation that it leaves out. */
const besides = (ofEdition: readonly Finding[], told: readonly Finding[]): Finding[] =>
  ofEdition.filter(({ code, file, place: { line, column } }) => !told.some((one) => one.code === code && one.file === file && one.place.line === line && one.place.column === column))

const minutesOf = async (opened: OpenedMeeting, shown: ShownMeeting, edition: Edition, room: MeetingRoom, stopped: boolean, workingFolder: string): Promise<Made> => {
  const { found, checked: { agenda }, house, meetingStyle } = opened
  const { source, findings } = findRecord(found, 'minutes', workingFolder)
  const nothing: ToWrite = { name: 'minutes', private: edition === 'private', draft: false, document: null }
  if (source === null || agenda === null) return { toWrite: [nothing], findings, texts: new Map(), said: [] }
  const checked = checkMinutes(agenda, source, house, meetingStyle, 'private')
  const texts = new Map([[source.file, new TextDecoder().decode(source.bytes)]])
  const ofEdition = edition === 'private' ? checked : shown.agenda === null ? { minutes: null, said: null, findings: [] } : checkMinutes(shown.agenda, source, house, meetingStyle, edition)
  const all = [...findings, ...toldFor(edition, checked.findings, ofEdition.findings)]
  if (checked.minutes === null || ofEdition.minutes === null || stopped || stops(all)) return { toWrite: [nothing], findings: all, texts, said: [] }
  const set = await minutesDocument(ofEdition.minutes, edition, house, room)
  const told = [...all, ...set.findings]
  return { toWrite: [{ ...nothing, draft: checked.minutes.written.status === 'draft', document: stops(told) || stops(shown.findings) ? null : set.document }], findings: told, texts, said: ofEdition.said === null ? [] : [ofEdition.said] }
}

/** Of a public record what is said of its own edition, and of what else is wrong with the whole its places. */
const toldFor = (edition: Edition, whole: readonly Finding[], ofEdition: readonly Finding[]): readonly Finding[] =>
  (edition === 'private' ? whole : [...ofEdition, ...placesOf(besides(whole, ofEdition))])

const decisionsOf = async (opened: OpenedMeeting, shown: ShownMeeting, edition: Edition, room: MeetingRoom, stopped: boolean, workingFolder: string): Promise<Made> => {
  const { found, checked: { agenda }, house, meetingStyle } = opened
  const { source, findings } = findRecord(found, 'decisions', workingFolder)
  if (source === null || agenda === null) return { toWrite: [], findings, texts: new Map(), said: [] }
  const numbers = findDecisionNumbers(found, workingFolder)
  const checked = checkDecisions(agenda, source, numbers.numbers, house, meetingStyle, 'private')
  const ofEdition = shown.agenda === null ? null : checkDecisions(shown.agenda, source, numbers.numbers, house, meetingStyle, edition)
  const set = ofEdition === null ? [] : await decisionDocuments(ofEdition, edition, house, room)
  const all = [...findings, ...numbers.findings, ...toldFor(edition, checked.findings, edition === 'private' ? checked.findings : ofEdition?.findings ?? []), ...set.flatMap((one) => one.findings)]
  const stop = stopped || stops(all) || stops(shown.findings)
  const draft = checked.decisions?.written.status === 'draft'
  // What cannot be set now must not stay as it was: its old files are taken away.
  return {
    toWrite: set.map((one) => ({ ...one, draft, document: stop ? null : one.document })), findings: all,
    said: ofEdition?.said ?? [],
    texts: new Map([...numbers.texts, [source.file, new TextDecoder().decode(source.bytes)]]),
  }
}

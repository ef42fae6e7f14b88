/** Meetings on the disk: their folder, the file that says what they are, and the papers beside it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Edition } from '../build.ts'
import type { MeetingSources } from '../build-meeting.ts'
import { byCodeUnits, finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Beside } from '../new-meeting.ts'
import { meetingFile, meetingOutputs, papersFolder, placeBelow, sharedOutputs, type MeetingOutput, type PaperFile } from '../output-paths.ts'
import { decodeMeeting } from '../read/meeting.ts'
import { readMeetingStyle } from '../read/meeting-style.ts'
import type { MeetingStyle } from '../model/meeting-style.ts'
import { filesBeside, mostBytesOfDocument } from './beside.ts'
import { attempt, changeOf, known, lookOf, reason, type Change } from './disk.ts'
import { isOfMeeting, looksExempt } from './names.ts'
import { findPapers } from './papers.ts'
import { readSource, type SourceRead } from './source.ts'

export interface MeetingFound {
  /** Null when there is no such folder: `refused` then says why. */
  readonly sources: MeetingSources | null
  /** Words that follow a colon. */
  readonly refused: string | null
  readonly findings: readonly Finding[]
  /** The folder in full, and as people know it. */
  readonly path: string
  readonly folder: string
  /** Where its files go below the output folder: `2014-02-27`. */
  readonly below: string
  readonly reads: readonly SourceRead[]
  /** What has changed in the folder since it was read. */
  readonly changes: () => readonly Change[]
}

/** Finds a meeting by its folder, or by its `meeting.yaml`, and reads what stands in it: for the public edition nothing that is exempt is opened. */
export const findMeeting = (named: string, workingFolder: string, edition: Edition): MeetingFound => {
  const full = resolve(workingFolder, named)
  const path = basename(full) === meetingFile ? dirname(full) : full
  const folder = known(path, workingFolder)
  const own = join(path, meetingFile)
  // Seen before anything is opened: what changes meanwhile is seen later.
  const [look, names] = [lookOf(own), namesIn(path)]
  const nothing = { changes: () => [], sources: null, findings: [], path, folder, below: placeBelow(`${folder}/x.md`, folder).replace(/\/?x$/, ''), reads: [] }
  const status = attempt(() => statSync(path))
  if (status.failed !== null) return { ...nothing, refused: reason(status.failed) }
  if (!status.value.isDirectory()) return { ...nothing, refused: `is no meeting: name its folder, such as ${papersFolder}/2014-02-27` }
  const file = known(own, workingFolder)
  const read = attempt(() => readFileSync(own))
  if (read.failed !== null) {
    const what = existsSync(own) ? `The file cannot be read: ${reason(read.failed)}.` : absentWords(names)
    return { ...nothing, refused: null, findings: [finding('meeting-absent', file, startOfFile, what)] }
  }
  const decoded = decodeMeeting(file, read.value)
  if (decoded.text === null) return { ...nothing, refused: null, findings: [decoded.finding] }
  const { text } = decoded
  const found = findPapers([path], workingFolder)
  const here = found.papers.filter((paper) => dirname(paper.path) === path)
  const reads = here.map((paper) => readSource(paper, { opens: edition === 'public' ? 'what is public' : 'everything' }))
  const documents = filesBeside({ file, path: own }, { most: mostBytesOfDocument })
  return {
    ...nothing, refused: null, reads,
    changes: () => [...changeOf(file, look, lookOf(own)), ...comeOrGone(names, namesIn(path), folder), ...reads.flatMap((read) => read.changes()), ...documents.changes()],
    findings: [...found.findings, ...reads.flatMap((read) => read.findings), ...sharedOutputs([...here, ...meetingOutputs.map((name) => outputOfMeeting(nothing, name))])],
    sources: {
      file, text,
      papers: reads.flatMap(({ source }, at) => (source === null ? [] : [{ name: basename(here[at]?.path ?? ''), source }])),
      // A name that says it is exempt is told to who may read the rest, unless the meeting's own file says it.
      files: names.filter((name) => edition === 'private' || !looksExempt.test(name) || text.includes(name)).sort(byCodeUnits),
      beside: documents.beside,
    },
  }
}

/** What is there instead, where it is nearly the same. */
const absentWords = (names: readonly string[]): string => {
  const meant = names.find((name) => /^meetings?(?:[ _-].*)?\.(?:ya?ml|txt)$/i.test(name) || /^meeting\.ya?ml\b/i.test(name))
  return `There is no ${meetingFile} in this folder${meant === undefined ? '' : `; “${meant}” is not its name`}.`
}

const namesIn = (path: string): readonly string[] => attempt(() => readdirSync(path)).value?.filter((name) => !name.startsWith('.')) ?? []

/** What stands in a folder that is to become a meeting: papers, and PDFs that are others'. A folder that is not there has nothing. */
export const besideMeeting = (folder: string, workingFolder: string): Beside => {
  const names = [...namesIn(folder)].sort(byCodeUnits)
  const papers = names.length === 0 ? [] : findPapers([folder], workingFolder).papers.filter(({ path }) => dirname(path) === folder && !isOfMeeting.test(basename(path)))
  return { papers: papers.map(({ path }) => basename(path)), documents: names.filter((name) => /\.pdf$/i.test(name)) }
}

const comeOrGone = (before: readonly string[], now: readonly string[], folder: string): Change[] => [
  ...before.filter((name) => !now.includes(name)).map((name): Change => ({ file: `${folder}/${name}`, what: 'is gone' })),
  ...now.filter((name) => !before.includes(name)).map((name): Change => ({ file: `${folder}/${name}`, what: 'is new' })),
]

/** The files that a meeting's own files are written under: a meeting as a source of output. */
export const outputOfMeeting = ({ path, folder, below }: Pick<MeetingFound, 'path' | 'folder' | 'below'>, name: MeetingOutput): PaperFile =>
  ({ file: `${folder}/${meetingFile}`, path: join(path, meetingFile), below: below === '' ? name : `${below}/${name}` })

/** Reads how a house sets its meetings. @param templates the folder of houses */
export const readMeetingStyleOf = (house: string, templates: string, workingFolder: string): { style: MeetingStyle | null; findings: readonly Finding[]; texts: ReadonlyMap<string, string> } => {
  const path = join(templates, house, 'meeting-style.yaml')
  const file = known(path, workingFolder)
  const text = attempt(() => readFileSync(path, 'utf8'))
  if (text.failed !== null) return { style: null, findings: [finding('house-file', file, startOfFile, `The file cannot be read: ${reason(text.failed)}.`)], texts: new Map() }
  return { ...readMeetingStyle(file, text.value), texts: new Map([[file, text.value]]) }
}

/** What was published of a meeting, on the disk: its record beside the papers, and its files, which are never written over. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { agendaFile, manifestFile, sameAsManifest, type EarlierPaper, type Published } from '../model/published.ts'
import { sha256Of } from '../model/sha256.ts'
import { recordOfPublication } from '../output-paths.ts'
import { readPublished } from '../read/published.ts'
import { attempt, known, reason } from './disk.ts'
import type { MeetingFound } from './meetings.ts'
import { unfinishedVersions } from './public-files.ts'

/** Where the public finds what was published, below the output folder. */
const publicFolder = 'public'

/** The folder of one version. @param out the output folder, in full */
export const versionFolder = ({ below }: Pick<MeetingFound, 'below'>, version: number, out: string): string => join(out, publicFolder, ...below.split('/'), String(version))

export interface Publications {
  /** Null before the first time, and where the record cannot be read. */
  readonly record: Published | null
  /** Each paper as it last went out, by its name; only those whose data is as it was given. */
  readonly earlier: ReadonlyMap<string, EarlierPaper>
  /** The agenda as it last went out, as data; null where it never did. */
  readonly agenda: string | null
  /** Each agenda that went out, as data, by its version. */
  readonly agendas: ReadonlyMap<number, string>
  /** The same, every time that it went out: what was public once is. */
  readonly everPublished: ReadonlyMap<string, readonly EarlierPaper[]>
  readonly findings: readonly Finding[]
  /** The record's text, for findings. */
  readonly texts: ReadonlyMap<string, string>
}

/** Reads the record of a meeting, and sees that the files are as they were given. @param out the output folder, in full */
export const readPublications = (meeting: Pick<MeetingFound, 'path' | 'below'>, out: string, workingFolder: string): Publications => {
  const path = join(meeting.path, recordOfPublication)
  const file = known(path, workingFolder)
  const nothing = { record: null, earlier: new Map(), everPublished: new Map(), agenda: null, agendas: new Map(), texts: new Map() }
  const left = leftBehind(meeting, out, workingFolder)
  if (!existsSync(path)) return { ...nothing, findings: [...unrecorded(meeting, 1, out, workingFolder), ...left] }
  const text = attempt(() => readFileSync(path, 'utf8'))
  if (text.failed !== null) return { ...nothing, findings: [finding('published-line', file, startOfFile, `The file cannot be read: ${reason(text.failed)}.`), ...left] }
  const { record, findings } = readPublished(file, text.value)
  const altered: Finding[] = []
  const everPublished = new Map<string, EarlierPaper[]>()
  const agendas = new Map<number, string>()
  for (const one of record?.versions ?? []) {
    const folder = versionFolder(meeting, one.version, out)
    if (!existsSync(folder)) {
      altered.push(finding('published-altered', file, startOfFile, `Version ${one.version} was published, and there is no ${known(folder, workingFolder)}.`, {
        help: 'Give the command in the folder that holds papers and output, or name the folder of what was published with --out. If it is gone, put it back from a copy.',
      }))
      continue
    }
    const contents = new Map(one.files.flatMap(({ file: name, sha256 }) => {
      const bytes = attempt(() => readFileSync(join(folder, ...name.split('/'))))
      const shown = known(join(folder, ...name.split('/')), workingFolder)
      if (bytes.failed !== null) altered.push(finding('published-altered', file, startOfFile, `${shown} cannot be read: ${reason(bytes.failed)}.`))
      else if (sha256Of(bytes.value) !== sha256) altered.push(finding('published-altered', file, startOfFile, `${shown} is not as it was when version ${one.version} was published.`))
      else return [[name, bytes.value] as const]
      return []
    }))
    const manifest = attempt(() => readFileSync(join(folder, manifestFile), 'utf8'))
    if (manifest.failed !== null) altered.push(finding('published-altered', file, startOfFile, `${known(join(folder, manifestFile), workingFolder)} cannot be read: ${reason(manifest.failed)}.`))
    else if (!sameAsManifest(one, manifest.value)) altered.push(finding('published-altered', file, startOfFile, `What the record says of version ${one.version} is not what ${known(join(folder, manifestFile), workingFolder)} says.`))
    const agenda = contents.get(agendaFile)?.toString('utf8')
    if (agenda !== undefined) agendas.set(one.version, agenda)
    for (const paper of one.papers) {
      const data = paper.data === undefined ? null : contents.get(paper.data)
      if (data !== undefined) everPublished.set(paper.paper, [...everPublished.get(paper.paper) ?? [], { version: one.version, published: paper, data: data?.toString('utf8') ?? null }])
    }
  }
  const earlier = new Map([...everPublished].flatMap(([name, all]) => all.slice(-1).map((last) => [name, last] as const)))
  return { record, earlier, everPublished, agendas, agenda: [...agendas.values()].at(-1) ?? null, findings: [...findings, ...altered, ...record === null ? [] : unrecorded(meeting, record.versions.length + 1, out, workingFolder), ...left], texts: new Map([[file, text.value]]) }
}

/** The folder of the version that would be next, where it is there: the program was ended when it had come to its place, and before it was recorded. */
const unrecorded = (meeting: Pick<MeetingFound, 'path' | 'below'>, version: number, out: string, workingFolder: string): Finding[] =>
  (existsSync(versionFolder(meeting, version, out)) ? [thereAlready(meeting, version, out, workingFolder)] : [])

/** Folders of versions that never came to their place. They are told and not taken away, as somebody may be writing one at this moment. */
const leftBehind = (meeting: Pick<MeetingFound, 'path' | 'below'>, out: string, workingFolder: string): Finding[] => {
  const folder = dirname(versionFolder(meeting, 1, out))
  return unfinishedVersions(folder).map((name) =>
    finding('published-unfinished', known(join(meeting.path, recordOfPublication), workingFolder), startOfFile, `${known(join(folder, name), workingFolder)} is a version that was not written to its end, and was never published.`))
}

/** A folder of a version that no record speaks of. */
const thereAlready = (meeting: Pick<MeetingFound, 'path' | 'below'>, version: number, out: string, workingFolder: string): Finding =>
  finding('published-folder', known(join(meeting.path, recordOfPublication), workingFolder), startOfFile, `${known(versionFolder(meeting, version, out), workingFolder)} is there already, and the record has no version ${version}.`)

/** A file of a version, by its path in the version's folder. */
export interface VersionFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Writes a version: all its files in a folder that was not there, and then the record. All of it or nothing.
 * @param recordText the whole record, this version in it
 * @returns null when it was written; else why not
 */
export const writeVersion = (meeting: MeetingFound, version: number, files: readonly VersionFile[], recordText: string, out: string, workingFolder: string): Finding | null => {
  const folder = versionFolder(meeting, version, out)
  const record = join(meeting.path, recordOfPublication)
  const file = known(record, workingFolder)
  if (existsSync(folder)) return thereAlready(meeting, version, out, workingFolder)
  let made: string | null = null
  const written = attempt(() => {
    mkdirSync(dirname(folder), { recursive: true })
    // Beside its place, so that it comes there in one step.
    made = mkdtempSync(`${folder}-`)
    for (const { file: name, bytes } of files) {
      const path = join(made, ...name.split('/'))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes)
    }
    renameSync(made, folder)
    made = folder
    writeFileAtomic.sync(record, recordText)
  })
  if (written.failed === null) return null
  if (made !== null) rmSync(made, { recursive: true, force: true })
  return finding('output-unwritable', file, startOfFile, `The version cannot be written to ${known(folder, workingFolder)}: ${reason(written.failed)}.`)
}

/** Minutes and decision records on the disk: those of a meeting, and the numbers of the decisions of all meetings beside it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnits, finding, type Finding } from '../findings/finding.ts'
import { startOfFile, type Place } from '../findings/place.ts'
import { decisionNumbersIn } from '../read/decisions.ts'
import type { Source } from '../read/source.ts'
import { allMeetings } from './all-meetings.ts'
import { attempt, known, reason } from './disk.ts'
import type { MeetingFound } from './meetings.ts'
import { readSource } from './source.ts'

/** The two files of a record, by what they hold. */
export const recordFiles = { minutes: 'minutes.md', decisions: 'decisions.md' } as const
export type RecordName = keyof typeof recordFiles

export interface RecordFound {
  /** Null where a finding says why. */
  readonly source: Source | null
  readonly findings: readonly Finding[]
}

/** Reads a record of a meeting. */
export const findRecord = ({ path, folder }: Pick<MeetingFound, 'path' | 'folder'>, name: RecordName, workingFolder: string): RecordFound => {
  const wanted = recordFiles[name]
  const here = nameIn(path, wanted)
  if (here === undefined) return { source: null, findings: [finding('record-absent', `${folder}/${wanted}`, startOfFile, `There is no ${wanted} in the folder of the meeting.`)] }
  const file = known(join(path, here), workingFolder)
  return readSource({ file, path: join(path, here), below: '' })
}

/** True where a meeting has the record, written or half written. */
export const hasRecord = ({ path }: Pick<MeetingFound, 'path'>, name: RecordName): boolean => nameIn(path, recordFiles[name]) !== undefined

/** The file as its folder has it: `Minutes.md` is no paper either. */
const nameIn = (path: string, wanted: string): string | undefined => attempt(() => readdirSync(path)).value?.find((one) => one.toLowerCase() === wanted)

export interface NumbersFound {
  readonly numbers: readonly { readonly number: string; readonly file: string; readonly place: Place }[]
  readonly findings: readonly Finding[]
  /** The texts that stand in those files, by file. */
  readonly texts: ReadonlyMap<string, string>
}

/** The numbers of decisions in all meetings of the folder of papers that a meeting stands in, in the order of their files. */
export const findDecisionNumbers = ({ path }: Pick<MeetingFound, 'path'>, workingFolder: string): NumbersFound => {
  const texts = new Map<string, string>()
  const findings: Finding[] = []
  for (const folder of allMeetings(path)) {
    const name = nameIn(folder, recordFiles.decisions)
    if (name === undefined) continue
    const at = join(folder, name)
    const text = attempt(() => readFileSync(at, 'utf8'))
    if (text.failed === null) texts.set(known(at, workingFolder), text.value)
    else findings.push(finding('file-unreadable', known(at, workingFolder), startOfFile, `The file cannot be read: ${reason(text.failed)}.`))
  }
  const numbers = [...texts].sort(([a], [b]) => byCodeUnits(a, b)).flatMap(([file, text]) => decisionNumbersIn(text).map((one) => ({ ...one, file })))
  return { numbers, findings, texts }
}

/** The files of one decision: `NOT-FOR-PUBLICATION-decision-cpcc-2014-003.draft.pdf`. */
const decisionFile = /^(?:NOT-FOR-PUBLICATION-)?(decision-[a-z]+(?:-\d{4})?-\d{3})(?:\.draft)?\.(?:pdf|docx|html)$/

/**
 * Takes away the files of decisions that are gone, or have another number now.
 * @param below the folder of the meeting, below the output folder
 * @param names those that there are: `decision-cpcc-2014-003`
 * @param out the output folder, in full
 */
export const removeOtherDecisions = (file: string, below: string, names: readonly string[], out: string, workingFolder: string): Finding[] =>
  (attempt(() => readdirSync(join(out, below))).value ?? []).flatMap((name) => {
    const [, decision] = decisionFile.exec(name) ?? []
    if (decision === undefined || names.includes(decision)) return []
    const path = join(out, below, name)
    const removed = attempt(() => { rmSync(path, { force: true }) })
    return removed.failed === null ? [] : [finding('output-stale', file, startOfFile, `The old file ${known(path, workingFolder)} cannot be removed: ${reason(removed.failed)}.`)]
  })

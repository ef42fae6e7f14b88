/** Reads a paper's source, and sees what stands beside it. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { plainName, type PaperFile } from '../output-paths.ts'
import { mostBytes } from '../read/decode.ts'
import type { FileBeside, Source } from '../read/source.ts'
import { fileBeside, filesBeside, type Opening } from './beside.ts'
import { attempt, changeOf, lookOf, reason, startOf, type Attempt, type Change } from './disk.ts'
import { isExempt, isMarkdown } from './names.ts'

export interface SourceRead {
  /** Null when a finding says why. */
  readonly source: Source | null
  readonly findings: readonly Finding[]
  /** The files beside it that the paper has been given by now. */
  readonly opened: () => readonly FileBeside[]
  /** What has changed since: the source, what it asked for, and whether an exempt file stands beside it. */
  readonly changes: () => readonly Change[]
  /** The folders in which that can be seen, in full. */
  readonly folders: () => readonly string[]
}

/**
 * Reads the bytes of a paper, and sees whether an exempt file stands beside it.
 * @param opening who it is read for, and how many bytes it may have: one more is read, so that the reader sees that it is too long, and never meets the rest
 */
export const readSource = ({ file, path }: PaperFile, { opens = 'everything', most = mostBytes }: Opening = {}): SourceRead => {
  const files = filesBeside({ file, path }, { opens })
  const look = lookOf(path)
  const exempt = attempt(() => exemptBeside(path))
  const own = opens === 'everything' ? ownExempt(path, exempt.value ?? []) : null
  const ownLook = own === null ? '' : lookOf(join(dirname(path), own))
  // That it comes or goes is seen with the others.
  const ownChanges = (): Change[] => (own === null ? [] : changeOf(fileBeside(file, own), ownLook, lookOf(join(dirname(path), own))).filter(({ what }) => what === 'changed'))
  const since = {
    opened: () => [...passagesOf(read.value?.passages), ...files.opened()],
    changes: () => [...changeOf(file, look, lookOf(path)), ...comeOrGone(exempt, attempt(() => exemptBeside(path)), file), ...ownChanges(), ...files.changes()],
    folders: () => [dirname(path), dirname(realOf(path)), ...files.folders()],
  }
  const read = attempt(() => {
    if (!statSync(path).isFile()) throw new Error('it is no ordinary file')
    // Who cannot see what stands beside a paper cannot know that it is for the public.
    if (exempt.failed !== null) throw exempt.failed
    return { bytes: startOf(path, most + 1), exemptBeside: exempt.value.length > 0, passages: opens === 'what is public' ? 'unopened' as const : own === null ? 'none' as const : { file: fileBeside(file, own), bytes: startOf(join(dirname(path), own), mostBytes + 1) } }
  })
  return read.failed === null
    ? { source: { file, ...read.value, beside: files.beside }, findings: [], ...since }
    : { source: null, findings: [finding('file-unreadable', file, startOfFile, `The file cannot be read: ${reason(read.failed)}.`)], ...since }
}

const passagesOf = (passages: Source['passages'] | undefined): FileBeside[] => (passages === undefined || typeof passages === 'string' ? [] : [passages])

/** The name of its own exempt file, `NAME.exempt.md`; one beside what it is a link to makes it private, and is not opened. */
const ownExempt = (path: string, names: readonly string[]): string | null =>
  names.find((name) => isExempt.test(name) && plainName(name).replace(isExempt, '') === plainName(basename(path)).replace(isMarkdown, '') &&
    attempt(() => statSync(join(dirname(path), name))).value?.isFile() === true) ?? null

/** The names beside a paper, and beside what it is a link to, that say they hold what is exempt in it. @throws what the disk says */
const exemptBeside = (path: string): string[] => [...new Set([path, realOf(path)].flatMap(exemptIn))]

const realOf = (path: string): string => attempt(() => realpathSync(path)).value ?? path

const exemptIn = (path: string): string[] => {
  const stem = plainName(basename(path)).replace(isMarkdown, '')
  // Whatever its ending: a Word file with the exempt part shows as well that the paper is not for the public.
  const isItsExempt = (name: string): boolean => {
    const rest = name.replace(/^exempt[^\p{L}\p{N}]+/u, '')
    return name.startsWith(stem) && /^(?:\.md)?[^\p{L}\p{N}]+exempt(?!\p{L})/u.test(name.slice(stem.length)) ||
      rest !== name && (rest === stem || rest.startsWith(`${stem}.`))
  }
  return readdirSync(dirname(path)).filter((name) => isItsExempt(plainName(name)))
}

/** The exempt files that stood beside a paper only before, or stand there only now. */
const comeOrGone = (before: Attempt<string[]>, now: Attempt<string[]>, file: string): Change[] => {
  if (before.failed !== null || now.failed !== null) return []
  return [
    ...before.value.filter((name) => !now.value.includes(name)).map((name): Change => ({ file: fileBeside(file, name), what: 'is gone' })),
    ...now.value.filter((name) => !before.value.includes(name)).map((name): Change => ({ file: fileBeside(file, name), what: 'is new' })),
  ]
}

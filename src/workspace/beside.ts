/** The files that a paper names: found in its own folder or below, by the very name they have on the disk, or refused in plain words. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { plainName, type PaperFile } from '../output-paths.ts'
import type { Beside, FileBeside, Source } from '../read/source.ts'
import { nearest } from '../read/suggestion.ts'
import { attempt, changeOf, lookOf, reason, type Change } from './disk.ts'
import { looksExempt } from './names.ts'

/** The most that a file beside a paper may have, in bytes: a photograph in full has about half of it. */
export const mostBytesBeside = 8 * 1024 * 1024
/** The most that a document of others may have which is bound into a pack: a long scan in full. */
export const mostBytesOfDocument = 64 * 1024 * 1024

const outside = 'it is not in the paper\'s own folder'
const saysExempt = 'its name says that it is exempt'

/** What a file beside a paper is called, as people know it. */
export const fileBeside = (paper: string, name: string): string => `${paper.slice(0, paper.lastIndexOf('/') + 1)}${name}`

/** Gives the files that a paper names, and remembers what was asked for. */
export interface FilesBeside {
  readonly beside: Source['beside']
  /** Those that were given, in the order asked. */
  readonly opened: () => readonly FileBeside[]
  /** What has become of them since they were asked for, and of those that were not there. */
  readonly changes: () => readonly Change[]
  /** The folders in which they were looked for, in full. */
  readonly folders: () => readonly string[]
}

interface LookedFor {
  readonly file: string
  readonly path: string
  /** Its look before it was opened: what changes meanwhile is seen later. */
  readonly look: string
}

/** How files beside a paper are given. */
export interface Opening {
  /** `what is public` where a public edition is made: nothing that is exempt is then opened. */
  readonly opens?: 'everything' | 'what is public'
  /** The most bytes that a file may have. */
  readonly most?: number
}

/** What stands beside a paper. Nothing is opened before it is asked for, and nothing twice. */
export const filesBeside = ({ file, path }: Pick<PaperFile, 'file' | 'path'>, { opens = 'what is public', most = mostBytesBeside }: Opening = {}): FilesBeside => {
  const answers = new Map<string, Beside>()
  const lookedFor: LookedFor[] = []
  const folder = dirname(path)

  const answerTo = (name: string, inExempt: boolean): Beside => {
    const misnamed = whyMisnamed(name)
    if (misnamed !== null) return refused(misnamed)
    if (looksExempt.test(name)) {
      if (!inExempt) return refused(saysExempt)
      if (opens === 'what is public') return { kind: 'unopened' }
    }
    const steps = name.split('/')
    const one = { file: fileBeside(file, name), path: join(folder, ...steps) }
    lookedFor.push({ ...one, look: lookOf(one.path) })
    const opened = attempt(() => openBelow(folder, steps, looksExempt.test(name), most))
    if (opened.failed !== null) return refused(reason(opened.failed))
    return typeof opened.value === 'string' ? refused(opened.value) : { kind: 'found', file: one.file, bytes: opened.value }
  }
  return {
    beside: (name, inExempt = false) => {
      const key = `${inExempt ? 'exempt' : 'open'} ${name}`
      const answer = answers.get(key) ?? answerTo(name, inExempt)
      answers.set(key, answer)
      return answer
    },
    opened: () => [...answers.values()].filter((answer) => answer.kind === 'found'),
    changes: () => lookedFor.flatMap((one) => changeOf(one.file, one.look, lookOf(one.path))),
    folders: () => [...new Set(lookedFor.map((one) => dirname(one.path)))],
  }
}

const refused = (because: string): Beside => ({ kind: 'refused', because })

/** Why a name can be no file's beside a paper, whatever the disk holds; null when it can. */
const whyMisnamed = (name: string): string | null => {
  if (name.trim() === '') return 'it has no name'
  if (/\p{Cc}/u.test(name)) return 'there is a character in its name that no name should have'
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|\/\/|(?:data|file|mailto):)/i.test(name)) return 'it is an address, and not a file beside the paper'
  if (/^(?:[a-z]:|[\\/])/i.test(name)) return outside
  if (name.includes(':')) return 'there is a colon in its name, which not every machine allows'
  if (name.includes('\\')) return `its folders are parted by backslashes: write ${name.replaceAll('\\', '/')}`
  const steps = name.split('/')
  if (steps.includes('..')) return outside
  const straight = steps.filter((step) => step !== '' && step !== '.')
  if (straight.length === 0) return 'it is a folder'
  if (straight.length < steps.length) return `its name is to be written as ${straight.join('/')}`
  return steps.some(isHidden) ? 'names that begin with a dot are hidden' : null
}

const isHidden = (name: string): boolean => name.startsWith('.')

/** The bytes of a file below a folder, or in words why it is refused. @throws what the disk says */
const openBelow = (folder: string, steps: readonly string[], exempt: boolean, most: number): Uint8Array | string => {
  const found = realFile(realpathSync(folder), steps, exempt)
  if (found.because !== null) return found.because
  const status = statSync(found.path)
  if (status.isDirectory()) return 'it is a folder'
  if (!status.isFile()) return 'it is no ordinary file'
  if (status.size > most) return tooLarge(status.size, most)
  const { buffer, byteOffset, byteLength } = readFileSync(found.path)
  // It may have grown since.
  return byteLength > most ? tooLarge(byteLength, most) : new Uint8Array(buffer, byteOffset, byteLength)
}

const tooLarge = (bytes: number, most: number): string =>
  `it has ${Math.ceil(bytes / 1024 / 1024 * 10) / 10} MB, and a file beside a paper may have ${most / 1024 / 1024} MB at most`

type RealFile = { readonly because: null; readonly path: string } | { readonly because: string }

/**
 * Goes to a file step by step, by the names that the disk has. Some disks do not know case; papers are to build alike on all of them.
 * @param base a folder, by its real path
 * @param exempt whether it is one that may say so
 */
const realFile = (base: string, steps: readonly string[], exempt: boolean): RealFile => {
  let path = base
  for (const [index, step] of steps.entries()) {
    const here = readdirSync(path)
    // Some disks write accents in another way than authors do: that cannot be seen, and is no difference.
    const same = here.find((name) => name === step) ?? here.find((name) => name.normalize('NFC') === step.normalize('NFC'))
    if (same === undefined) return { because: whyMissing(step, here, (name) => [...steps.slice(0, index), name, ...steps.slice(index + 1)].join('/')) }
    // A link may lead anywhere: what counts is where it ends, and under which name. Nothing outside is so much as listed.
    path = realpathSync(join(path, same))
    const because = whyAstray(relative(base, path).split(sep), exempt)
    if (because !== null) return { because }
  }
  return { because: null, path }
}

/** Why no name in a folder is the one looked for. @param inFull the whole name with another in place of this step */
const whyMissing = (step: string, here: readonly string[], inFull: (name: string) => string): string => {
  const otherCase = here.find((name) => plainName(name) === plainName(step))
  if (otherCase !== undefined) return `its name is ${inFull(otherCase)} on the disk`
  const meant = nearest(step, here.filter((name) => !isHidden(name) && !looksExempt.test(name)))
  return `it does not exist${meant === null ? '' : ` (did you mean ${inFull(meant)}?)`}`
}

/** Why nobody goes where a link has led, by the steps from the paper's folder; null when it may be gone to. */
const whyAstray = (inside: readonly string[], exempt: boolean): string | null => {
  if (inside[0] === '..' || isAbsolute(inside.join(sep))) return 'it is a link that leads out of the paper\'s own folder'
  if (inside.some(isHidden)) return 'it is a link to what is hidden'
  return !exempt && looksExempt.test(inside.join('/')) ? saysExempt : null
}

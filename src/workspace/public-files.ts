/** What lies in the public folder of a meeting from earlier: files that another command wrote, and those that were published. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { editionFolders } from '../output-paths.ts'
import { attempt, reason } from './disk.ts'

export interface LyingFile {
  /** Below the output folder: `public/2014-02-27/pack.pdf`. */
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The version that it belongs to, which is never changed; null where it can be made again. */
  readonly version: string | null
}

/** With what a writer that was killed left of it. */
const made = /\.(?:pdf|docx|html)(?:\.\d+)?$/
const data = /\.json$/
/** A version that was being written when somebody ended the program; and where files stand in it. */
const unfinished = /^\d+-[A-Za-z0-9]{6}$/
const insideVersion = [[], ['papers'], ['data']] as const
/** The names of such folders in the public folder of a meeting. @param folder in full */
export const unfinishedVersions = (folder: string): string[] => (attempt(() => readdirSync(folder)).value ?? []).filter((name) => unfinished.test(name)).sort()

/** All files that can be made again, and of what was published the data, which has all its words. @param out the output folder, in full */
export const publicFilesOf = (below: string, out: string): LyingFile[] => {
  const folder = [editionFolders.public, ...below.split('/').filter((step) => step !== '')]
  const filesIn = (steps: readonly string[], pattern: RegExp, version: string | null): LyingFile[] =>
    (attempt(() => readdirSync(join(out, ...steps))).value ?? []).filter((name) => pattern.test(name)).sort().flatMap((name) => {
      const path = join(out, ...steps, name)
      // The readers want plain bytes.
      const bytes = attempt(() => new Uint8Array(readFileSync(path))).value
      return bytes === undefined ? [] : [{ name: [...steps, name].join('/'), path, bytes, version }]
    })
  const names = (attempt(() => readdirSync(join(out, ...folder))).value ?? []).sort()
  const versions = names.filter((name) => /^\d+$/.test(name))
  const left = unfinishedVersions(join(out, ...folder)).flatMap((name) => insideVersion.flatMap((inside) => filesIn([...folder, name, ...inside], /\.\w+$/, null)))
  return [...filesIn(folder, made, null), ...left, ...versions.flatMap((version) => filesIn([...folder, version, 'data'], data, version))]
}

/** Takes a file away. @returns null when it is gone; else why not, in words that follow a colon */
export const takeAway = ({ path }: LyingFile): string | null => {
  const gone = attempt(() => { rmSync(path, { force: true }) })
  return gone.failed === null ? null : reason(gone.failed)
}

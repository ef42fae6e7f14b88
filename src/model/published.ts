/** The record of what a meeting has published: `published.yaml`, written by the program and never by hand. */
import * as z from 'zod'
import { isoDate, isoDay } from './date.ts'

const words = z.string().trim().min(1)
const whole = z.string().regex(/^[1-9]\d*$/, 'wants a whole number from 1 up').transform(Number)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'wants the SHA-256 of a file, 64 hexadecimal digits')

/** A file that went out, by its path in the folder of its version. */
const publishedFile = z.strictObject({ file: words, sha256, pages: whole.optional() })

/** A paper as it went out: under which item, in which version of its own, on which pages of the pack. */
const publishedPaper = z.strictObject({
  paper: words,
  item: words,
  title: words,
  /** The paper's own, where it has one. */
  version: words.optional(),
  /** The labels of its first and last page in the pack: `3` and `7`, `12a` and `12c`. */
  first: words,
  last: words,
  /** The paper as data, among the files: what a later version is compared with. An item that is another's document has none. */
  data: words.optional(),
  /** Documents of others that went out with it, or are it, as they were received. */
  with: z.array(z.strictObject({ file: words, sha256 })).optional(),
})
export type PublishedPaper = z.infer<typeof publishedPaper>

const publishedVersion = z.strictObject({
  version: whole,
  on: isoDay,
  /** Name and post. */
  by: words,
  /** The last number that the pack counts to; a supplement goes on from there. */
  'pack-ends': whole,
  papers: z.array(publishedPaper),
  files: z.array(publishedFile).min(1),
})
export type PublishedVersion = z.infer<typeof publishedVersion>

export const published = z.strictObject({ meeting: isoDay, versions: z.array(publishedVersion).min(1) })
export type Published = z.infer<typeof published>

/** A paper as it last went out. */
export interface EarlierPaper {
  readonly version: number
  readonly published: PublishedPaper
  /** Null of a document of others. */
  readonly data: string | null
}

/** Among the files of a version: the agenda as data, and beside them the version itself as data. */
export const agendaFile = 'data/agenda.json'
export const manifestFile = 'manifest.json'

/** The version as data: what it holds, and nothing of anything that was not published. */
export const writeManifest = (version: PublishedVersion): string => `${JSON.stringify({ ...version, on: isoDate(version.on) }, null, 2)}\n`

/**
 * Whether a version, as the record has it, is what its manifest says: a record that somebody has worked on is seen by it.
 * The names of papers are left aside, as the manifest has only those that all may know.
 */
export const sameAsManifest = (version: PublishedVersion, manifest: string): boolean =>
  withoutNames(writeManifest(version)) === withoutNames(manifest)

const withoutNames = (manifest: string): string => manifest.replace(/^( *"paper": ).*$/gm, '$1')

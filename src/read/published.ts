/** Reads and writes the record of what was published. */
import { stringify } from 'yaml'
import type { Finding } from '../findings/finding.ts'
import { isoDate } from '../model/date.ts'
import { published, type Published, type PublishedVersion } from '../model/published.ts'
import { readStrict } from './strict/read.ts'
import type { FileKind } from './strict/value.ts'

export interface PublishedRead {
  /** Null when anything is wrong with it: nothing is published over a record that cannot be read. */
  readonly record: Published | null
  readonly findings: readonly Finding[]
}

const publishedFile: FileKind<typeof published> = { schema: published, codes: 'published', called: 'record of publication', asTyped: true, remark: 'Put the value back.' }

/**
 * Reads the text of a `published.yaml`.
 * @param file its path as people know it
 */
export const readPublished = (file: string, text: string): PublishedRead => {
  const { value, findings } = readStrict(file, text, publishedFile, (record, at, { notes }) => {
    record.versions.forEach(({ version }, index) => {
      if (version !== index + 1) notes.add('published-value', at(['versions', index, 'version']), `Version ${version} stands where version ${index + 1} should.`)
    })
    return record
  })
  return { record: value, findings }
}

const head = '# What was published of this meeting, written by `boardpaper publish`. A record: not to be changed by hand.\n'

/** The record as text. The same record gives the same text. */
export const writePublished = ({ meeting, versions }: Published): string =>
  head + stringify({ meeting: isoDate(meeting), versions: versions.map(writtenVersion) }, { lineWidth: 0 })

const writtenVersion = ({ version, on, by, papers, files, 'pack-ends': packEnds }: PublishedVersion) => ({
  version, on: isoDate(on), by, 'pack-ends': packEnds, papers: papers.map((paper) => ({ ...paper })), files: files.map((file) => ({ ...file })),
})

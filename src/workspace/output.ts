/** Writes the files of a paper whole or not at all, and takes away those that are out of date. */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { formats, type Format } from '../build.ts'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { namesOutOfDate, outputName, type NameMarks, type PaperFile } from '../output-paths.ts'
import { attempt, codeOf, known, reason } from './disk.ts'

export interface OutputFile {
  readonly format: Format
  readonly bytes: Uint8Array
}

export interface Output {
  /** What was written, as people know it, in the order of the files given. */
  readonly written: readonly string[]
  readonly findings: readonly Finding[]
}

/**
 * Writes the files of one paper, all or none, and removes what is out of date: files under its other names
 * (a paper that has become private must not stay public, nor a draft beside what is final), and when there is nothing to write, all of them.
 * @param out the output folder, in full
 * @param names those under which files of it would be out of date
 */
export const writeOutput = (paper: PaperFile, files: readonly OutputFile[], marks: NameMarks, out: string, workingFolder: string, names: readonly string[] = namesOutOfDate(paper.below, marks)): Output => {
  const name = outputName(paper.below, marks)
  const pathOf = (of: string, format: Format): string => `${join(out, ...of.split('/'))}.${format}`
  const everyFormat = (of: string): string[] => formats.map((format) => pathOf(of, format))
  const outOfDate = [...names, ...(files.length === 0 ? [name] : [])].flatMap(everyFormat)

  const removed = outOfDate.flatMap((path) => remove(path, paper, workingFolder))
  const written = attempt(() => {
    // One step without a pause: no signal can come between the files of a paper.
    for (const { format, bytes } of files) {
      const path = pathOf(name, format)
      mkdirSync(dirname(path), { recursive: true })
      // Not forced to the platter: what is lost with the power can be built again.
      writeFileAtomic.sync(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { fsync: false })
    }
    return files.map(({ format }) => known(pathOf(name, format), workingFolder))
  })
  if (written.failed === null) return { written: written.value, findings: removed }
  const left = everyFormat(name).flatMap((path) => remove(path, paper, workingFolder))
  const failure = finding('output-unwritable', paper.file, startOfFile, `Its files cannot be written to ${known(out, workingFolder)}: ${reason(written.failed)}.`)
  return { written: [], findings: [failure, ...removed, ...left] }
}

/** Removes all files of papers that are gone, or must not have any; tells of those that stay. @param out the output folder, in full */
export const removeOutput = (papers: readonly PaperFile[], out: string, workingFolder: string): Finding[] =>
  papers.flatMap((paper) => [...writeOutput(paper, [], { private: false, draft: false, edition: null }, out, workingFolder).findings])

const remove = (path: string, paper: PaperFile, workingFolder: string): Finding[] => {
  const removed = attempt(() => { rmSync(path, { force: true }) })
  // Below a file there is no folder, and so nothing out of date.
  return removed.failed === null || codeOf(removed.failed) === 'ENOTDIR' ? [] :
    [finding('output-stale', paper.file, startOfFile, `The old file ${known(path, workingFolder)} cannot be removed: ${reason(removed.failed)}.`)]
}

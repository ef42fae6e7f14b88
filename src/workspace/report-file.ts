/** Writes a file that somebody named, whole or not at all. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { attempt, reason } from './disk.ts'

/**
 * Writes one file; the folder it is to stand in is made where there is none, an earlier file of its name is replaced.
 * @param path in full
 * @returns null when it was written; else why not, in words that follow a colon
 */
export const writeReport = (path: string, bytes: Uint8Array): string | null => {
  const written = attempt(() => {
    if (attempt(() => statSync(path)).value?.isDirectory() === true) throw new Error('a folder stands in its place')
    mkdirSync(dirname(path), { recursive: true })
    writeFileAtomic.sync(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { fsync: false })
  })
  return written.failed === null ? null : reason(written.failed)
}

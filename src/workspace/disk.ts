/** What the disk answers: its refusals in plain words, and paths as people know them. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'

/** A path as people know it: from the working folder where it is inside, else in full; always with forward slashes. */
export const known = (path: string, workingFolder: string): string => {
  const inside = relative(workingFolder, path)
  const shown = inside === '' ? '.' : inside.startsWith('..') ? path : inside
  return shown.split(sep).join('/')
}

export type Attempt<Value> = { readonly failed: null; readonly value: Value } | { readonly failed: Error; readonly value?: undefined }

/** What the disk refuses is an answer, not a fault of ours. */
export const attempt = <Value>(act: () => Value): Attempt<Value> => {
  try {
    return { failed: null, value: act() }
  } catch (error) {
    return { failed: error instanceof Error ? error : new Error(String(error)) }
  }
}

export const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission is denied',
  EPERM: 'it is not allowed',
  EBUSY: 'another program is using it',
  EISDIR: 'a folder stands in its place',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space allowed to you is used up',
  EROFS: 'the disk can only be read',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
}

/** Why the disk refused, in words that follow a colon or "because". */
export const reason = (error: Error): string => reasons[codeOf(error)] ?? error.message

/**
 * The beginning of a file: one that is longer than anybody wants to read is never read whole.
 * @param most how many bytes to read
 */
export const startOf = (path: string, most: number): Uint8Array => {
  const opened = openSync(path, 'r')
  try {
    // As its size says; a file that grows meanwhile is read as far as it was.
    const size = Math.min(most, fstatSync(opened).size)
    const bytes = new Uint8Array(size)
    let length = 0
    for (let read = -1; read !== 0 && length < size; length += read) read = readSync(opened, bytes, length, size - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(opened)
  }
}

/** How a file looks from outside: other words after every save, and when it comes, goes, or is swapped for another. */
export const lookOf = (path: string): string => {
  const status = attempt(() => statSync(path))
  if (status.failed !== null) return codeOf(status.failed)
  const { ino, size, mtimeMs, ctimeMs } = status.value
  return [ino, size, mtimeMs, ctimeMs].join(' ')
}

/** What has become of a file since it was looked at. */
export interface Change {
  /** As people know it. */
  readonly file: string
  readonly what: 'is new' | 'changed' | 'is gone'
}

/** Compares two looks of a file; none when they are the same. */
export const changeOf = (file: string, before: string, now: string): Change[] => {
  const isThere = (look: string): boolean => /^\d/.test(look)
  if (before === now) return []
  return [{ file, what: !isThere(now) ? 'is gone' : isThere(before) ? 'changed' : 'is new' }]
}

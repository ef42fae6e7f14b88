/** Folders that last as long as a test does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The folder of the project. */
export const home = fileURLToPath(new URL('../../', import.meta.url))

/** A new empty folder outside the project, taken away when the tests of this file have ended. */
export const passingFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'boardpaper-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes bytes or words into a folder and gives back where they are. */
export const put = (folder: string, name: string, contents: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, contents)
  return path
}

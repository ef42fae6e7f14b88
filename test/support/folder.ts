/** Folders that last as long as the tests of one file do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const home = fileURLToPath(new URL('../../', import.meta.url))

// Outside the project, so that nothing is left in it.
let root: string | null = null

/** A new empty folder, taken away when the tests of this file have ended. */
export const passingFolder = (): string => mkdtempSync(join(root ??= mkdtempSync(join(tmpdir(), 'boardpaper-')), 'folder-'))

/** Takes away what the tests of a file have made. */
export const clearPassingFolders = (): void => {
  if (root !== null) rmSync(root, { recursive: true, force: true })
  root = null
}

/** Writes bytes or words into a folder, which is made if need be, and gives back where they are. */
export const put = (folder: string, name: string, contents: Uint8Array | string): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, contents)
  return path
}

/** A new folder with these files in it, by their paths from there. */
export const folderWith = (files: Readonly<Record<string, Uint8Array | string>>): string => {
  const folder = passingFolder()
  for (const [name, contents] of Object.entries(files)) put(folder, name, contents)
  return folder
}

/** Watches folders. What it says is a hint that something may have been saved; who is told looks for himself. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { byCodeUnits } from '../findings/finding.ts'
import { attempt, changeOf, lookOf, reason, type Change } from './disk.ts'

export interface Watching {
  /** Watches these folders from now on, and no others; in place of one that is not there, the nearest that is. Settles when it does. */
  readonly over: (folders: readonly string[]) => Promise<void>
  readonly end: () => Promise<void>
}

/**
 * Watches folders, each by itself and not what is below it, as a link may lead in a circle.
 * @param stirred called when a file in one of them may have come, gone or changed; rather once too often
 * @param failed called with what the disk says when it cannot be watched
 */
export const watchFolders = (stirred: () => void, failed: (because: string) => void): Watching => {
  // By path and the folder's own number: one that was removed and made anew is another, and its watch has died with it.
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly ready: Promise<void> }>()

  const watchOne = (folder: string): { watcher: FSWatcher; ready: Promise<void> } => {
    const watcher = watch(folder, { depth: 0, ignored: (path) => path !== folder && isHidden(path), ignorePermissionErrors: true })
    watcher.on('all', stirred)
    watcher.on('error', (error) => { failed(error instanceof Error ? reason(error) : String(error)) })
    // Ready when it watches: what was saved between the last look and now is found by another look.
    return { watcher, ready: new Promise((done) => { watcher.once('ready', () => { stirred(); done() }) }) }
  }
  return {
    over: async (folders) => {
      const wanted = new Map(folders.map(nearestThere).map((folder) => [`${folder}\0${numberOf(folder)}`, folder]))
      for (const [key, { watcher }] of watchers) {
        if (wanted.has(key)) continue
        watchers.delete(key)
        await watcher.close()
      }
      for (const [key, folder] of wanted) if (!watchers.has(key)) watchers.set(key, watchOne(folder))
      await Promise.all([...watchers.values()].map(({ ready }) => ready))
    },
    end: async () => { await Promise.all([...watchers.values()].map(({ watcher }) => watcher.close())) },
  }
}

const isHidden = (path: string): boolean => basename(path).startsWith('.')

const numberOf = (folder: string): string => lookOf(folder).replace(/ .*/, '')

const isThere = (path: string): boolean => attempt(() => readdirSync(path)).failed === null

const nearestThere = (folder: string): string => (isThere(folder) || dirname(folder) === folder ? folder : nearestThere(dirname(folder)))

/** How each file in a folder looks from outside, by its name; none when the folder cannot be read. */
export const looksIn = (folder: string): ReadonlyMap<string, string> => {
  const listed = attempt(() => readdirSync(folder).filter((name) => !isHidden(name)).sort(byCodeUnits))
  return new Map(listed.failed !== null ? [] : listed.value.map((name) => [name, lookOf(join(folder, name))]))
}

/** What has become of the files in a folder between two looks at it. @param called the folder as people know it */
export const changesBetween = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>, called: string): Change[] =>
  [...new Set([...before.keys(), ...now.keys()])].flatMap((name) => changeOf(`${called}/${name}`, before.get(name) ?? '', now.get(name) ?? ''))

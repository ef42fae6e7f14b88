/** The part of the disk that `boardpaper new` needs: the skeletons of a house, and files that are made and never written over. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Skeletons } from '../new-paper.ts'
import { papersFolder } from '../output-paths.ts'
import { attempt, codeOf, known, reason } from './disk.ts'


/**
 * Reads the skeletons of a house.
 * @param name one of the houses in `templates`
 * @returns null with findings when one of them cannot be read
 */
export const readSkeletons = (name: string, templates: string, workingFolder: string): { readonly skeletons: Skeletons | null; readonly findings: readonly Finding[] } => {
  const findings: Finding[] = []
  const read = (fileName: string): Skeletons['paper'] => {
    const path = join(templates, name, fileName)
    const file = known(path, workingFolder)
    const text = attempt(() => readFileSync(path, 'utf8'))
    if (text.failed !== null) findings.push(finding('house-file', file, startOfFile, `The file cannot be read: ${reason(text.failed)}.`))
    return { file, text: text.failed === null ? text.value : '' }
  }
  const skeletons = { paper: read('new-paper.md'), table: read('new-table.md') }
  return { skeletons: findings.length > 0 ? null : skeletons, findings }
}

/** What became of a file: made, there already and left as it is, or refused by the disk for a reason. */
export type Made = { readonly kind: 'made' | 'there' } | { readonly kind: 'refused'; readonly because: string }

/** Makes a file with its folders, whole or not at all. What is there already is never written over. */
export const makeFile = (path: string, text: string): Made => {
  const taken = attempt(() => {
    mkdirSync(dirname(path), { recursive: true })
    // The name is taken first, which fails where there is a file; then the whole text is put in its place at once.
    closeSync(openSync(path, 'wx'))
  })
  if (taken.failed !== null) return codeOf(taken.failed) === 'EEXIST' && existsSync(path) ? { kind: 'there' } : { kind: 'refused', because: reason(taken.failed) }
  const written = attempt(() => { writeFileAtomic.sync(path, text) })
  if (written.failed === null) return { kind: 'made' }
  attempt(() => { rmSync(path, { force: true }) })
  return { kind: 'refused', because: reason(written.failed) }
}

/** The folder at the top of a papers project: the one that holds `papers/`, else where the command was given. */
export const topOfProject = (paperPath: string, workingFolder: string): string => {
  for (let folder = dirname(paperPath); dirname(folder) !== folder; folder = dirname(folder)) {
    if (basename(folder) === papersFolder) return dirname(folder)
  }
  return workingFolder
}

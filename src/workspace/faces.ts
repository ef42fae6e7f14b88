/** Faces on the disk: found by the name that a house style gives, beside its houses first and then among our own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Faces } from '../model/face.ts'
import { faceFileOf, familyOf, readFaces } from '../render/measure/faces.ts'
import { attempt, known, reason } from './disk.ts'

/**
 * Opens the face of a name, from the first of some folders of templates that has its file.
 * @returns neither a face nor a fault when none has
 */
export const openFaces = (name: string, folders: readonly string[], workingFolder: string): { readonly faces: Faces | null; readonly fault: Finding | null } => {
  const path = folders.map((templates) => join(templates, 'faces', faceFileOf(name))).find((file) => existsSync(file))
  if (path === undefined) return { faces: null, fault: null }
  // A package is looked for from the face's own folder, and then from ours.
  const wholeAt = (file: string): string => createRequire(import.meta.url).resolve(file, { paths: [dirname(path), import.meta.dirname] })
  const read = attempt(() => readFaces(readFileSync(path), (file) => attempt(() => readFileSync(wholeAt(file))).value ?? null))
  if (read.failed === null && read.value !== null) return { faces: read.value, fault: null }
  const because = read.failed === null ? 'it is not what scripts/faces.mjs makes, or not all of it' : reason(read.failed)
  return { faces: null, fault: finding('house-file', known(path, workingFolder), startOfFile, `The face cannot be read: ${because}.`, { help: 'Make it anew with scripts/faces.mjs.' }) }
}

/** The names of the faces in some folders of templates, for whoever asked for another. */
export const faceNames = (folders: readonly string[]): readonly string[] => folders.flatMap((templates) => {
  const faces = join(templates, 'faces')
  const files = (attempt(() => readdirSync(faces)).value ?? []).filter((file) => file.endsWith('.faces'))
  return files.flatMap((file) => attempt(() => familyOf(readFileSync(join(faces, file)))).value ?? [])
})

/** Houses on the disk: where they are, and everything of one read at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { House } from '../build.ts'
import { compileTexts } from '../compose/texts.ts'
import { byCodeUnits, finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { textNames, type TextName } from '../model/house-style.ts'
import { readGrounds } from '../read/grounds.ts'
import { undrawnWords, unknownFace } from '../read/house-face.ts'
import { readHouseStyle } from '../read/house-style.ts'
import { nearest } from '../read/suggestion.ts'
import { attempt, known, reason } from './disk.ts'
import { faceNames, openFaces } from './faces.ts'

const styleFile = 'house-style.yaml'
const groundsFile = 'grounds.yaml'

/** The folder that holds package.json: above `src/` and above `dist/` alike. */
const packageFolder = (): string => {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

/** Where the houses are that come with the program. */
export const ownTemplates = (): string => join(packageFolder(), 'templates')

/** The names of the houses in a folder of templates. */
export const housesIn = (templates: string): string[] => {
  const listed = attempt(() => readdirSync(templates))
  return listed.failed !== null ? [] : listed.value.filter((name) => existsSync(join(templates, name, styleFile))).sort(byCodeUnits)
}

/** A file that is not there may stand under a name that is nearly its own. */
const meantFile = (fileName: string, folder: string): { help?: string } => {
  const listed = attempt(() => readdirSync(folder))
  const others = listed.failed !== null ? [] : listed.value.filter((one) => one.endsWith('.hbs') && !textNames.some((text) => one === `${text}.hbs`))
  const meant = nearest(fileName, others)
  return meant === null ? {} : { help: `There is a file “${meant}”: call it “${fileName}”.` }
}

/** The grounds that stand in the first of some folders of templates that has any. @param texts takes the text in, for findings */
const groundsIn = (folders: readonly string[], workingFolder: string, texts: Map<string, string>): ReturnType<typeof readGrounds> => {
  const path = folders.map((templates) => join(templates, groundsFile)).find((file) => existsSync(file))
  if (path === undefined) return { grounds: {}, findings: [] }
  const file = known(path, workingFolder)
  const read = attempt(() => readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  if (read.failed !== null) return { grounds: {}, findings: [finding('house-file', file, startOfFile, `The file cannot be read: ${reason(read.failed)}.`)] }
  texts.set(file, read.value)
  return readGrounds(file, read.value)
}

export interface HouseRead {
  /** Null when a finding says why. */
  readonly house: House | null
  readonly findings: readonly Finding[]
  /** The texts that the findings speak of, by file. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads a house: its style, its texts and its faces.
 * @param name one of `housesIn(templates)`
 */
export const readHouse = (name: string, templates: string, workingFolder: string): HouseRead => {
  const folder = known(join(templates, name), workingFolder)
  const texts = new Map<string, string>()
  const missing: Finding[] = []
  const textOf = (fileName: string): string => {
    const file = `${folder}/${fileName}`
    const read = attempt(() => readFileSync(join(templates, name, fileName), 'utf8'))
    if (read.failed !== null) missing.push(finding('house-file', file, startOfFile, `The file cannot be read: ${reason(read.failed)}.`, meantFile(fileName, join(templates, name))))
    // Some editors begin a file with a mark of the encoding, which is no character of it.
    const text = read.failed === null ? read.value.replace(/^\uFEFF/, '') : ''
    texts.set(file, text)
    return text
  }
  const styleText = textOf(styleFile)
  const sources = Object.fromEntries(textNames.map((text) => [text, textOf(`${text}.hbs`)])) as Record<TextName, string>
  const grounds = groundsIn([templates, ownTemplates()], workingFolder, texts)
  if (missing.length > 0) return { house: null, findings: missing, texts }

  const { style, findings } = readHouseStyle(`${folder}/${styleFile}`, styleText)
  const compiled = compileTexts(folder, sources)
  const all = [...findings, ...compiled.findings, ...grounds.findings]
  if (style === null || compiled.texts === null || grounds.findings.length > 0) return { house: null, findings: all, texts }
  const { faces, fault } = openFaces(style.face.pdf, [templates, ownTemplates()], workingFolder)
  const ofFace = faces !== null ? undrawnWords({ folder, styleFile, styleText, style, sources }, faces.covers)
    : [fault ?? unknownFace(`${folder}/${styleFile}`, styleText, faceNames([templates, ownTemplates()]))]
  return { house: faces === null || ofFace.length > 0 ? null : { style, texts: compiled.texts, faces, grounds: grounds.grounds }, findings: [...all, ...ofFace], texts }
}

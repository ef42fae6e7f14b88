/** The disk, and the only file that touches it: finds sources, reads houses, writes the files of a paper whole or not at all. */
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { formats, type Format, type House } from './build.ts'
import { compileTexts } from './compose/texts.ts'
import { byCodeUnits, finding, type Finding } from './findings/finding.ts'
import { startOfFile } from './findings/place.ts'
import { textNames, type TextName } from './model/house-style.ts'
import { outputNames, placeBelow, plainName, type PaperFile } from './output-paths.ts'
import { mostBytes } from './read/decode.ts'
import { readHouseStyle } from './read/house-style.ts'
import type { Source } from './read/source.ts'
import { faceFiles, readFaces, wholeFaceFiles } from './render/measure/faces.ts'

/** One byte more than a paper may have: the reader sees that it is too long, and never meets the rest. */
const mostRead = mostBytes + 1

const styleFile = 'house-style.yaml'
const isMarkdown = /\.md$/i
const isExempt = /\.exempt\.md$/i
const isReadme = /^readme\.md$/i
/** `victims-exempt.md`, `victims.exempt (2).md`, `exempt/victims.md`: meant to be kept back, and not named so that it would be. */
const looksExempt = /(?<!\p{L})exempt(?!\p{L})/iu

export interface FoundPapers {
  readonly papers: readonly PaperFile[]
  readonly findings: readonly Finding[]
  /** Paths that were named and hold no paper, each with what is the matter: "does not exist". */
  readonly refused: readonly { readonly path: string; readonly because: string }[]
}

/**
 * Finds papers, in plain code-unit order of their paths.
 * Folders are searched whole, but for dotfiles, README.md and `*.exempt.md`, which no public build opens.
 * @param paths files and folders, from the working folder
 */
export const findPapers = (paths: readonly string[], workingFolder: string): FoundPapers => {
  const papers = new Map<string, PaperFile>()
  const findings: Finding[] = []
  const refused: { path: string; because: string }[] = []

  const refusedNames = new Set<string>()

  const keep = (path: string, named: string): void => {
    const file = known(path, workingFolder)
    const below = placeBelow(file, named)
    if (!looksExempt.test(below)) {
      if (!papers.has(path)) papers.set(path, { file, path, below })
    } else if (!refusedNames.has(path)) {
      refusedNames.add(path)
      const which = looksExempt.test(below.slice(below.lastIndexOf('/') + 1)) ? 'Its name' : 'The name of its folder'
      findings.push(finding('exempt-name', file, startOfFile, `${which} has the word exempt in it, and the file does not end in .exempt.md.`))
    }
  }

  const seen = new Set<string>()
  const links: { folder: string; named: string }[] = []
  const search = (folder: string, named: string): void => {
    const listed = attempt(() => ({ real: realpathSync(folder), names: readdirSync(folder) }))
    if (listed.failed !== null) {
      findings.push(finding('file-unreadable', known(folder, workingFolder), startOfFile, `The folder cannot be read: ${reason(listed.failed)}.`))
      return
    }
    if (seen.has(listed.value.real)) return
    seen.add(listed.value.real)
    const names = listed.value.names.filter((name) => !name.startsWith('.')).sort(byCodeUnits)
    for (const name of names) {
      const path = join(folder, name)
      const status = attempt(() => ({ folder: statSync(path).isDirectory(), link: lstatSync(path).isSymbolicLink() }))
      if (status.failed === null && status.value.folder) {
        // Linked folders come last, so that a paper keeps its own path; and once, as links may go in circles.
        if (status.value.link) links.push({ folder: path, named })
        else search(path, named)
      } else if (isExempt.test(name)) findings.push(...exemptAlone(path, names, workingFolder))
      else if (isMarkdown.test(name) && !isReadme.test(name)) keep(path, named)
    }
  }

  for (const path of paths) {
    const full = resolve(workingFolder, path)
    const named = known(full, workingFolder)
    const status = attempt(() => statSync(full))
    const before = papers.size + findings.length
    // `papers papers/2014`: what a folder holds may have been found already.
    const real = attempt(() => realpathSync(full))
    const searched = real.failed === null && seen.has(real.value)
    if (path.trim() === '') refused.push({ path, because: 'a path without a name leads nowhere' })
    else if (status.failed !== null) refused.push({ path, because: reason(status.failed) })
    else if (status.value.isDirectory()) {
      search(full, named)
      for (let link = links.shift(); link !== undefined; link = links.shift()) search(link.folder, link.named)
      if (papers.size + findings.length === before && !searched) refused.push({ path, because: 'holds no paper (a file that ends in .md)' })
    } else if (isExempt.test(named)) refused.push({ path, because: 'is not for publication; name the paper that it belongs to' })
    else if (!isMarkdown.test(named)) refused.push({ path, because: 'is no paper: papers end in .md' })
    else keep(full, named)
  }
  return { papers: [...papers.values()].sort((a, b) => byCodeUnits(a.file, b.file)), findings, refused }
}

const exemptAlone = (path: string, beside: readonly string[], workingFolder: string): Finding[] => {
  const paper = `${plainName(path.slice(path.lastIndexOf(sep) + 1)).replace(isExempt, '')}.md`
  return beside.some((name) => plainName(name) === paper) ? [] :
    [finding('exempt-alone', known(path, workingFolder), startOfFile, `There is no ${paper} beside it.`)]
}

/** Reads a paper's bytes, at most one more than a paper may have, and sees whether an exempt file stands beside it. */
export const readSource = ({ file, path }: PaperFile): { readonly source: Source | null; readonly findings: readonly Finding[] } => {
  const read = attempt(() => {
    if (!statSync(path).isFile()) throw new Error('it is no ordinary file')
    const stem = plainName(path.slice(path.lastIndexOf(sep) + 1)).replace(isMarkdown, '')
    // Whatever its ending: a Word file with the exempt part shows as well that the paper is not for the public.
    const isItsExempt = (name: string): boolean => name.startsWith(stem) && /^[^\p{L}\p{N}]+exempt(?!\p{L})/u.test(name.slice(stem.length))
    return { bytes: startOf(path), exemptBeside: readdirSync(dirname(path)).some((name) => isItsExempt(plainName(name))) }
  })
  return read.failed === null
    ? { source: { file, ...read.value }, findings: [] }
    : { source: null, findings: [finding('file-unreadable', file, startOfFile, `The file cannot be read: ${reason(read.failed)}.`)] }
}

/** The beginning of a file: what is longer than a paper may be is never read whole. */
const startOf = (path: string): Uint8Array => {
  const opened = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(mostRead)
    let length = 0
    for (let read = -1; read !== 0 && length < mostRead; length += read) read = readSync(opened, bytes, length, mostRead - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(opened)
  }
}

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
    if (read.failed !== null) missing.push(finding('house-file', file, startOfFile, `The file cannot be read: ${reason(read.failed)}.`))
    const text = read.failed === null ? read.value : ''
    texts.set(file, text)
    return text
  }
  const styleText = textOf(styleFile)
  const sources = Object.fromEntries(textNames.map((text) => [text, textOf(`${text}.hbs`)])) as Record<TextName, string>
  if (missing.length > 0) return { house: null, findings: missing, texts }

  const { style, findings } = readHouseStyle(`${folder}/${styleFile}`, styleText)
  const compiled = compileTexts(folder, sources)
  const all = [...findings, ...compiled.findings]
  if (style === null || compiled.texts === null) return { house: null, findings: all, texts }
  const faces = readFaces(readFileSync(join(ownTemplates(), 'faces', faceFiles[style.face.pdf])), (face) =>
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/arimo/${wholeFaceFiles[face]}`)))
  return { house: { style, texts: compiled.texts, faces }, findings: all, texts }
}

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
 * Writes the files of one paper, all or none, and removes what is out of date: files under its other name
 * (a paper that has become private must not stay public), and when there is nothing to write, all of them.
 * @param out the output folder, in full
 */
export const writeOutput = (paper: PaperFile, files: readonly OutputFile[], isPrivate: boolean, out: string, workingFolder: string): Output => {
  const names = outputNames(paper.below)
  const pathOf = (name: string, format: Format): string => `${join(out, ...name.split('/'))}.${format}`
  const name = isPrivate ? names.private : names.public
  const other = isPrivate ? names.public : names.private
  const everyFormat = (of: string): string[] => formats.map((format) => pathOf(of, format))
  const outOfDate = files.length === 0 ? [...everyFormat(name), ...everyFormat(other)] : everyFormat(other)

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

const remove = (path: string, paper: PaperFile, workingFolder: string): Finding[] => {
  const removed = attempt(() => { rmSync(path, { force: true }) })
  // Below a file there is no folder, and so nothing out of date.
  return removed.failed === null || codeOf(removed.failed) === 'ENOTDIR' ? [] :
    [finding('output-stale', paper.file, startOfFile, `The old file ${known(path, workingFolder)} cannot be removed: ${reason(removed.failed)}.`)]
}

/** A path as people know it: from the working folder where it is inside, else in full; always with forward slashes. */
const known = (path: string, workingFolder: string): string => {
  const inside = relative(workingFolder, path)
  const shown = inside === '' ? '.' : inside.startsWith('..') ? path : inside
  return shown.split(sep).join('/')
}

type Attempt<Value> = { readonly failed: null; readonly value: Value } | { readonly failed: Error }

/** What the disk refuses is an answer, not a fault of ours. */
const attempt = <Value>(act: () => Value): Attempt<Value> => {
  try {
    return { failed: null, value: act() }
  } catch (error) {
    return { failed: error instanceof Error ? error : new Error(String(error)) }
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '')

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

const reason = (error: Error): string => reasons[codeOf(error)] ?? error.message

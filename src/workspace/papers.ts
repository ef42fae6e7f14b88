/** Finds papers on the disk: what is taken for one, what is left alone, and what is refused. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { byCodeUnits, finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { meetingFile, papersFolder, placeBelow, plainName, type PaperFile } from '../output-paths.ts'
import { attempt, known, reason } from './disk.ts'
import { isExempt, isMarkdown, isOfMeeting, isReadme, looksExempt } from './names.ts'

export interface FoundPapers {
  readonly papers: readonly PaperFile[]
  /** Tables in files of their own, where they are looked for too. */
  readonly tables: readonly PaperFile[]
  /** What stands in the folders that were searched, and was left alone. */
  readonly passedOver: readonly { readonly file: string; readonly because: string }[]
  readonly findings: readonly Finding[]
  /** What has come to be kept back, as the papers that it may have been: none of their files may stay. */
  readonly keptBack: readonly PaperFile[]
  /** The folders that were searched, and those of the papers that were named, in full: where papers come and go. */
  readonly folders: readonly string[]
  /** Paths that were named and hold no paper, each with what is the matter: "does not exist". */
  readonly refused: readonly { readonly path: string; readonly because: string }[]
}

/**
 * Finds papers, in plain code-unit order of their paths.
 * Folders are searched whole, but for dotfiles, README.md, `*.exempt.md`, which no public build opens, and what is written at a meeting.
 * @param paths files and folders, from the working folder
 * @param isTable tells by its name whether a file is a table that is looked for too; none is where papers alone are wanted
 */
export const findPapers = (paths: readonly string[], workingFolder: string, isTable: ((name: string) => boolean) | null = null): FoundPapers => {
  const papers = new Map<string, PaperFile>()
  const tables = new Map<string, PaperFile>()
  const passedOver = new Map<string, string>()
  const passOver = (path: string, because: string): void => { passedOver.set(known(path, workingFolder), because) }
  const findings: Finding[] = []
  const refused: { path: string; because: string }[] = []

  const refusedNames = new Set<string>()
  const keptBack: PaperFile[] = []
  const keepBack = (path: string, named: string): void => {
    const file = known(path, workingFolder)
    keptBack.push({ file, path, below: placeBelow(file, named) })
  }

  const keep = (path: string, named: string): void => {
    const file = known(path, workingFolder)
    const because = whyExempt(path, workingFolder)
    if (because === null) {
      if (!papers.has(path)) papers.set(path, { file, path, below: placeBelow(file, named) })
    } else if (!refusedNames.has(path)) {
      refusedNames.add(path)
      findings.push(because)
      keepBack(path, named)
    }
  }

  const keepTable = (path: string, named: string): void => {
    const file = known(path, workingFolder)
    if (!tables.has(path)) tables.set(path, { file, path, below: placeBelow(file, named) })
  }

  const folders = new Set<string>()
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
    folders.add(folder)
    const names = listed.value.names.filter((name) => !name.startsWith('.')).sort(byCodeUnits)
    // What every folder of a meeting has is told in one line.
    const ofMeeting = names.includes(meetingFile) ? names.filter((name) => isOfMeeting.test(name)) : []
    if (ofMeeting.length > 0) passOver(folder, `${ofMeeting.join(', ').replace(/, ([^,]*)$/, ' and $1')}: the meeting’s own`)
    for (const name of names) {
      const path = join(folder, name)
      const status = attempt(() => ({ folder: statSync(path).isDirectory(), link: lstatSync(path).isSymbolicLink() }))
      if (status.failed === null && status.value.folder) {
        // Linked folders come last, so that a paper keeps its own path; and once, as links may go in circles.
        if (status.value.link) links.push({ folder: path, named })
        else search(path, named)
      } else if (isExempt.test(name)) {
        passOver(path, 'it is not for publication, and never opened')
        const alone = exemptAlone(path, names, workingFolder)
        findings.push(...alone)
        // The paper itself may have been given this name.
        if (alone.length > 0) keepBack(path.replace(isExempt, '.md'), named)
      }
      else if (isReadme.test(name)) passOver(path, 'it tells of its folder')
      else if (ofMeeting.includes(name)) continue
      else if (isMarkdown.test(name)) keep(path, named)
      else if (isTable?.(name) !== true) passOver(path, isTable === null ? 'it is no paper' : 'it is neither a paper nor a table')
      else if (saysExempt(path, workingFolder)) passOver(path, 'the word exempt stands in its name or that of its folder; name it if it is to be checked')
      else keepTable(path, named)
    }
  }

  for (const path of paths) {
    const full = resolve(workingFolder, path)
    const named = known(full, workingFolder)
    const status = attempt(() => statSync(full))
    if (status.failed !== null || !status.value.isDirectory()) folders.add(dirname(full))
    const before = papers.size + tables.size + findings.length
    // `papers papers/2014`: what a folder holds may have been found already.
    const real = attempt(() => realpathSync(full))
    const searched = real.failed === null && seen.has(real.value)
    if (path.trim() === '') refused.push({ path, because: 'a path without a name leads nowhere' })
    else if (status.failed !== null) refused.push({ path, because: reason(status.failed) })
    else if (status.value.isDirectory()) {
      search(full, named)
      for (let link = links.shift(); link !== undefined; link = links.shift()) search(link.folder, link.named)
      if (papers.size + tables.size + findings.length === before && !searched) refused.push({ path, because: isTable === null ? 'holds no paper (a file that ends in .md)' : 'holds no paper and no table (files that end in .md, .csv or .xlsx)' })
    } else if (isTable?.(named) === true) keepTable(full, named)
    else if (isExempt.test(named)) refused.push({ path, because: 'is not for publication; name the paper that it belongs to' })
    else if (!isMarkdown.test(named)) refused.push({ path, because: isTable === null ? 'is no paper: papers end in .md' : 'is neither a paper (.md) nor a table (.csv, .tsv, .xlsx)' })
    else keep(full, named)
  }
  const taken = new Set([...papers.values()].map(({ below }) => plainName(below)))
  return {
    papers: inOrder(papers), tables: inOrder(tables), findings,
    passedOver: [...passedOver].sort(([a], [b]) => byCodeUnits(a, b)).map(([file, because]) => ({ file, because })),
    keptBack: keptBack.filter(({ below }) => !taken.has(plainName(below))), folders: [...folders], refused,
  }
}

const inOrder = (files: ReadonlyMap<string, PaperFile>): PaperFile[] => [...files.values()].sort((a, b) => byCodeUnits(a.file, b.file))

/** Why a paper is taken for something to be kept back; null when it is not. A link is what it leads to. */
const whyExempt = (path: string, workingFolder: string): Finding | null => {
  const file = known(path, workingFolder)
  if (saysExempt(path, workingFolder)) {
    const which = looksExempt.test(basename(path)) ? 'Its name' : 'The name of its folder'
    return finding('exempt-name', file, startOfFile, `${which} has the word exempt in it, and the file does not end in .exempt.md.`)
  }
  // A link that leads nowhere is told of when it is read.
  const real = attempt(() => ({ path: realpathSync(path), workingFolder: realpathSync(workingFolder) }))
  return real.failed !== null || !saysExempt(real.value.path, real.value.workingFolder) ? null :
    finding('exempt-name', file, startOfFile, 'It is a link, and where it leads the word exempt stands in the name of the file or of its folder.', { help: 'Take the link away, or let it lead to a paper for all to read.' })
}

/**
 * True when a file's name has the word exempt in it, or a folder's: below `papers`, from the working folder, and always its own.
 * From where a clerk builds, and what he names, makes no difference to it.
 * @param path in full
 */
export const saysExempt = (path: string, workingFolder: string): boolean => {
  const steps = path.split(sep)
  const papers = steps.lastIndexOf(papersFolder)
  const below = papers === -1 ? [] : steps.slice(papers + 1)
  return [known(path, workingFolder), ...steps.slice(-2), ...below].some((words) => looksExempt.test(words))
}

const exemptAlone = (path: string, beside: readonly string[], workingFolder: string): Finding[] => {
  const paper = `${plainName(path.slice(path.lastIndexOf(sep) + 1)).replace(isExempt, '')}.md`
  return beside.some((name) => plainName(name) === paper) ? [] :
    [finding('exempt-alone', known(path, workingFolder), startOfFile, `There is no ${paper} beside it.`)]
}

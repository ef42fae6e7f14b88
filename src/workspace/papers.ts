/** Finds papers on the disk: what is taken for one, what is left alone, and what is refused. */
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { byCodeUnits, finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { placeBelow, plainName, type PaperFile } from '../output-paths.ts'
import { attempt, known, reason } from './disk.ts'
import { isExempt, isMarkdown, looksExempt } from './names.ts'

const isReadme = /^readme\.md$/i

export interface FoundPapers {
  readonly papers: readonly PaperFile[]
  readonly findings: readonly Finding[]
  /** The folders that were searched, and those of the papers that were named, in full: where papers come and go. */
  readonly folders: readonly string[]
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
    if (status.failed !== null || !status.value.isDirectory()) folders.add(dirname(full))
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
  return { papers: [...papers.values()].sort((a, b) => byCodeUnits(a.file, b.file)), findings, folders: [...folders], refused }
}

const exemptAlone = (path: string, beside: readonly string[], workingFolder: string): Finding[] => {
  const paper = `${plainName(path.slice(path.lastIndexOf(sep) + 1)).replace(isExempt, '')}.md`
  return beside.some((name) => plainName(name) === paper) ? [] :
    [finding('exempt-alone', known(path, workingFolder), startOfFile, `There is no ${paper} beside it.`)]
}

/** `boardpaper build`: builds papers one after the other and tells of each as it is done. */
import { resolve } from 'node:path'
import { buildPaper, formats, type Format, type House } from '../build.ts'
import { visible } from '../findings/excerpt.ts'
import { stops, type Finding } from '../findings/finding.ts'
import { reportJson } from '../findings/report-json.ts'
import { reportText, summary } from '../findings/report.ts'
import type { Check } from '../model/check.ts'
import { sharedOutputs, type PaperFile } from '../output-paths.ts'
import { nearest } from '../read/suggestion.ts'
import { findPapers, housesIn, ownTemplates, readHouse, readSource, writeOutput, type OutputFile } from '../workspace.ts'
import { ourFault } from './our-fault.ts'
import { progressOn } from './progress.ts'
import { recomputed } from './recomputed.ts'
import { exitStatus, lookOf, type ExitStatus, type Terminal } from './terminal.ts'

/** As Commander hands them over. */
export interface BuildOptions {
  readonly out: string
  readonly house: string
  readonly templates?: string
  readonly format: string
  readonly json?: true
  readonly strict?: true
  readonly quiet?: true
  readonly debug?: true
}

/** What became of one paper. */
interface PaperResult {
  readonly file: string
  readonly outcome: 'built' | 'stopped' | 'our-fault'
  readonly files: readonly { readonly file: string; readonly format: Format; readonly pages: number | null }[]
  readonly findings: readonly Finding[]
  readonly checks: readonly Check[]
}

/** Builds every paper that was named. A paper with an error stops itself and no other. */
export const build = async (paths: readonly string[], options: BuildOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { people, out, workingFolder } = terminal
  const refuse = (...reasons: readonly string[]): ExitStatus => {
    for (const words of reasons) people.write(`boardpaper: ${visible(words)}\n`)
    return exitStatus.wrongUsage
  }

  const wanted = wantedFormats(options.format)
  if (typeof wanted === 'string') return refuse(wanted)
  const templates = options.templates === undefined ? ownTemplates() : resolve(workingFolder, options.templates)
  const houses = housesIn(templates)
  if (!houses.includes(options.house)) return refuse(noHouse(options.house, houses))
  const found = findPapers(paths, workingFolder)
  if (found.refused.length > 0) return refuse(...found.refused.map(({ path, because }) => `${path}: ${because}`))

  const tell = teller(options, terminal)
  const { house, findings, texts } = readHouse(options.house, templates, workingFolder)
  tell.findings([...findings, ...found.findings], texts)
  const results: PaperResult[] = []
  if (house !== null) {
    const shared = sharedOutputs(found.papers)
    const run: Run = { house, wanted, outFolder: resolve(workingFolder, options.out), workingFolder }
    for (const [done, paper] of found.papers.entries()) {
      tell.progress(done + 1, found.papers.length, paper.file)
      results.push(await one(paper, shared.filter(({ file }) => file === paper.file), run, tell))
    }
  }

  const all = [...findings, ...found.findings, ...results.flatMap((result) => result.findings)]
  const built = results.filter(({ outcome }) => outcome === 'built').length
  tell.end(`${summary({ built, stopped: found.papers.length - built }, all)}; ${recomputed(results.flatMap(({ checks }) => checks))}`)
  if (options.json === true) {
    out.write(reportJson(all, { papers: results.map(({ file, outcome, files }) => ({ file, outcome, files })) }))
  }
  if (results.some(({ outcome }) => outcome === 'our-fault')) return exitStatus.ourFault
  const grave = stops(all) || options.strict === true && all.some(({ severity }) => severity === 'warning')
  return grave ? exitStatus.findings : exitStatus.fine
}

/** What is the same for every paper of a run. */
interface Run {
  readonly house: House
  readonly wanted: readonly Format[]
  readonly outFolder: string
  readonly workingFolder: string
}

const one = async (paper: PaperFile, shared: readonly Finding[], run: Run, tell: Teller): Promise<PaperResult> => {
  const write = (files: readonly OutputFile[], isPrivate: boolean) => writeOutput(paper, files, isPrivate, run.outFolder, run.workingFolder)
  const { source, findings: unread } = shared.length > 0 ? { source: null, findings: shared } : readSource(paper)
  try {
    const built = source === null ? null : await buildPaper(source, run.house, run.wanted)
    const files = (built?.files ?? []).map(({ format, written }) => ({ format, bytes: written.bytes, pages: written.pageCount }))
    // What is out of date goes even when nothing is written.
    const output = write(files, built?.paper?.private ?? false)
    const findings = [...unread, ...built?.findings ?? [], ...output.findings]
    const written = output.written.map((file, index) => {
      const { format, pages } = files[index] ?? { format: 'pdf', pages: null }
      return { file, format, pages }
    })
    for (const { file, pages } of written) tell.file(file, pages)
    tell.findings(findings, source === null ? new Map() : new Map([[paper.file, textOf(source.bytes)]]))
    return { file: paper.file, outcome: written.length > 0 ? 'built' : 'stopped', files: written, findings, checks: built?.checks ?? [] }
  } catch (error) {
    const { findings } = write([], false)
    tell.fault(error, paper.file)
    tell.findings(findings, new Map())
    return { file: paper.file, outcome: 'our-fault', files: [], findings, checks: [] }
  }
}

/** For the report only: what is no UTF-8 has had its finding. */
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

interface Teller {
  readonly progress: (done: number, of: number, name: string) => void
  readonly findings: (findings: readonly Finding[], sources: ReadonlyMap<string, string>) => void
  readonly file: (file: string, pages: number | null) => void
  readonly fault: (error: unknown, file: string) => void
  readonly end: (words: string) => void
}

/** Says things as they come: files on the one stream, words for people on the other, as much as was asked for. */
const teller = ({ json, quiet, debug }: BuildOptions, { out, people, debug: alwaysDebug }: Terminal): Teller => {
  const progress = progressOn(people)
  const listing = json !== true && quiet !== true
  return {
    progress: quiet === true ? () => {} : progress.show,
    findings: (findings, sources) => {
      const told = json === true ? [] : quiet === true ? findings.filter(({ severity }) => severity === 'error') : findings
      progress.clear()
      people.write(reportText(told, sources, lookOf(people)))
    },
    file: (file, pages) => {
      progress.clear()
      if (listing) out.write(`${visible(file)}${pages === null ? '' : `  ${pages} ${pages === 1 ? 'page' : 'pages'}`}\n`)
    },
    fault: (error, file) => {
      progress.clear()
      people.write(ourFault(error, file, alwaysDebug || debug === true))
    },
    end: (words) => {
      progress.clear()
      if (quiet !== true) people.write(`${words}\n`)
    },
  }
}

const wantedFormats = (list: string): readonly Format[] | string => {
  const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '')
  const unknown = names.find((name) => !formats.some((format) => format === name))
  if (names.length === 0) return `--format wants one or more of ${formats.join(', ')}`
  if (unknown === undefined) return formats.filter((format) => names.includes(format))
  const meant = nearest(unknown, formats)
  return `there is no format "${unknown}"${meant === null ? `; there are ${formats.join(', ')}` : `; did you mean ${meant}?`}`
}

const noHouse = (name: string, houses: readonly string[]): string => {
  const meant = nearest(name, houses)
  const which = meant !== null ? `did you mean ${meant}?` : houses.length === 0 ? 'there is none in that folder' : `there ${houses.length === 1 ? 'is' : 'are'} ${houses.join(', ')}`
  return `there is no house "${name}"; ${which}`
}

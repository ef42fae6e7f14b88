/** Builds papers one after the other, writes their files, and tells of each as it is done. */
import { join } from 'node:path'
import { buildPaper, namesThatTell, type Built, type Format, type House, type LookOver } from '../build.ts'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { summary } from '../findings/report.ts'
import type { Check } from '../model/check.ts'
import { leakReportName, outputName, outputNames, type NameMarks, type PaperFile } from '../output-paths.ts'
import type { Source } from '../read/source.ts'
import { writeOutput, type OutputFile } from '../workspace/output.ts'
import { writeReport } from '../workspace/report-file.ts'
import { readSource, type SourceRead } from '../workspace/source.ts'
import type { Asked } from './build-options.ts'
import { foldersOfPapers, type FolderOf } from './folder-of-paper.ts'
import { clearOld } from './old-files.ts'
import { recomputed } from './recomputed.ts'
import type { Teller } from './teller.ts'

/** What became of one paper. */
export interface PaperResult {
  readonly file: string
  readonly outcome: 'built' | 'stopped' | 'our-fault'
  readonly draft: boolean
  readonly files: readonly { readonly file: string; readonly format: Format; readonly pages: number | null }[]
  readonly findings: readonly Finding[]
  readonly checks: readonly Check[]
  /** Null when its source was not opened. */
  readonly read: SourceRead | null
}

/** What is the same for every paper of a run. */
export interface Run extends Pick<Asked, 'wanted' | 'mode' | 'edition' | 'outFolder' | 'workingFolder'> {
  readonly house: House
}

/**
 * Builds papers in the order given. A paper with an error stops itself and no other.
 * @param shared what was found of papers that would be written to the same files: those are not opened
 * @param goOn asked before each paper; the rest is left when it says no
 */
export const buildPapers = async (papers: readonly PaperFile[], shared: readonly Finding[], run: Run, tell: Teller, goOn: () => Promise<boolean> = () => Promise.resolve(true)): Promise<PaperResult[]> => {
  const results: PaperResult[] = []
  const folderOf = foldersOfPapers(run.house, run.outFolder, run.workingFolder)
  for (const [done, paper] of papers.entries()) {
    if (!await goOn()) break
    tell.progress(done + 1, papers.length, paper.file)
    results.push(await one(paper, shared.filter(({ file }) => file === paper.file), run, folderOf, tell))
  }
  return results
}

const one = async (paper: PaperFile, shared: readonly Finding[], run: Run, folderOf: FolderOf, tell: Teller): Promise<PaperResult> => {
  const write = (files: readonly OutputFile[], marks: NameMarks) => writeOutput(paper, files, marks, run.outFolder, run.workingFolder)
  const read = shared.length > 0 ? null : readSource(paper, { opens: run.edition === 'public' ? 'what is public' : 'everything' })
  const source = read?.source ?? null
  try {
    const built = source === null ? null : await buildPaper(source, run.house, run.wanted, run.mode, run.edition ?? 'private', run.edition === 'public' ? lookedOver(paper, run, folderOf) : null)
    const draft = built?.draft ?? false
    const files = (built?.files ?? []).map(({ format, written }) => ({ format, bytes: written.bytes, pages: written.pageCount }))
    // What is out of date goes even when nothing is written.
    const output = write(files, { private: built?.paper?.private ?? false, draft, edition: run.edition })
    const findings = [...read?.findings ?? shared, ...built?.findings ?? [], ...await foretold(paper, built, run, folderOf), ...await cleared(paper, source, built, run), ...output.findings]
    const written = output.written.map((file, index) => {
      const { format, pages } = files[index] ?? { format: 'pdf', pages: null }
      return { file, format, pages }
    })
    for (const { file, pages } of written) tell.file(file, pages)
    tell.findings(findings, textsFor(findings, [...source === null ? [] : [source], ...read?.opened() ?? []]))
    return { file: paper.file, outcome: written.length > 0 ? 'built' : 'stopped', draft, files: written, findings, checks: built?.checks ?? [], read }
  } catch (error) {
    const { findings } = write([], { private: false, draft: false, edition: run.edition })
    tell.fault(error, paper.file)
    tell.findings(findings, new Map())
    return { file: paper.file, outcome: 'our-fault', draft: false, files: [], findings, checks: [], read }
  }
}

/** Looks a public edition over before it is written, for what any paper of its folder keeps back, and keeps what was searched for those who may read it. */
const lookedOver = (paper: PaperFile, run: Run, folderOf: FolderOf): LookOver => async ({ files }) => {
  const folder = await folderOf(paper)
  if (folder === null) return []
  const { wholes, given, lookOver } = folder
  const own = wholes.find((one) => one.paper.file === paper.file)
  if (own === undefined) return [...readSource(paper, { opens: 'everything' }).findings, finding('leak-unread', paper.file, startOfFile, 'The whole paper could not be read, and so nothing of it was searched for.')]
  // Loaded only where something is kept back.
  const { concerning } = await import('../look-over.ts')
  const name = outputName(paper.below, { private: false, draft: run.mode === 'draft', edition: 'public' })
  const { findings, report } = await (await lookOver())({ files: files.map(({ format, bytes }) => ({ name: `${name}.${format}`, bytes })), given: concerning(given, own), subject: paper.file })
  const unwritten = report === null ? null : writeReport(join(run.outFolder, ...leakReportName(paper.below).split('/')), new TextEncoder().encode(report))
  return unwritten === null ? findings : [...findings, finding('output-unwritable', paper.file, startOfFile, `The report of what was searched cannot be written: ${unwritten}.`)]
}

/** What the public edition of a private paper, or of those beside it, would give away of it: whoever builds the private one can still change it. */
const foretold = async (paper: PaperFile, built: Built | null, run: Run, folderOf: FolderOf): Promise<Finding[]> => {
  if (run.edition === 'public' || built?.paper?.private !== true) return []
  const { concerning } = await import('../look-over.ts')
  const folder = await folderOf(paper)
  const own = folder?.wholes.find((one) => one.paper.file === paper.file)
  return own === undefined || folder === null ? [] : [...concerning(folder.given, own), ...namesThatTell(own)].map((found) => (found.severity === 'error' ? { ...found, severity: 'warning' as const } : found))
}

/** Takes away older public files of a paper that was just built for those who may read all of it, where they hold what it keeps back. */
const cleared = async (paper: PaperFile, source: Source | null, built: Built | null, { edition, house, outFolder }: Run): Promise<readonly Finding[]> => {
  if (edition !== 'private' || source === null || built?.paper?.private !== true) return []
  const own = outputNames(paper.below)
  return clearOld({ sources: [source], below: paper.below.slice(0, Math.max(0, paper.below.lastIndexOf('/'))), mayBeOld: (name) => own.includes(name.replace(/\.\w+(?:\.\d+)?$/, '')), subject: paper.file }, house, [house.style], outFolder)
}

/** The texts that findings speak of: the paper's own, and those of files beside it. For the report only: what is no UTF-8 has had its finding. */
const textsFor = (findings: readonly Finding[], files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): ReadonlyMap<string, string> => {
  const spokenOf = new Set(findings.flatMap(({ file, related }) => [file, ...related.flatMap((other) => other.file ?? [])]))
  return new Map(files.filter(({ file }) => spokenOf.has(file)).map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)]))
}

/** What became of them all, in one line. @param all every finding of the run, also those that are of no paper */
export const inShort = (results: readonly PaperResult[], papers: number, all: readonly Finding[]): string => {
  const built = results.filter(({ outcome }) => outcome === 'built')
  const outcome = { built: built.length, drafts: built.filter(({ draft }) => draft).length, stopped: papers - built.length }
  return `${summary(outcome, all)}; ${recomputed(results.flatMap(({ checks }) => checks))}`
}

/** The same for machines: a row for each paper. */
export const inRows = (results: readonly PaperResult[]): readonly Readonly<Record<string, unknown>>[] =>
  results.map(({ file, outcome, draft, files }) => ({ file, outcome, draft, files }))

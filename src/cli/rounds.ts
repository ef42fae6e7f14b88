/** Rounds of building: each looks what is there now, and builds what is new or has changed since the one before. */
import { dirname, join } from 'node:path'
import { visible } from '../findings/excerpt.ts'
import type { Finding } from '../findings/finding.ts'
import { reportJson } from '../findings/report-json.ts'
import { sharedOutputs, type PaperFile } from '../output-paths.ts'
import { known, type Change } from '../workspace/disk.ts'
import { readHouse, type HouseRead } from '../workspace/houses.ts'
import { removeOutput } from '../workspace/output.ts'
import { findPapers, type FoundPapers } from '../workspace/papers.ts'
import { changesBetween, looksIn } from '../workspace/watching.ts'
import type { Asked } from './build-options.ts'
import { buildPapers, inRows, inShort, type PaperResult } from './build-paper.ts'
import { sinceLastBuild } from './since.ts'
import type { Teller } from './teller.ts'
import type { Stream } from './terminal.ts'

/** What is known after a round. */
export interface Round {
  /** How each file of the house looks, by its name. */
  readonly houseLooks: ReadonlyMap<string, string>
  readonly house: HouseRead
  readonly found: FoundPapers
  /** What became of each paper when it was built last, by its path. */
  readonly papers: ReadonlyMap<string, BuiltPaper>
}

interface BuiltPaper extends ToBuild {
  readonly result: PaperResult
}

interface ToBuild {
  readonly paper: PaperFile
  /** What is said of it when it would be written to the same files as another. */
  readonly shared: readonly Finding[]
  /** Why it is built: what has become of it, or of what it is made of. */
  readonly changes: readonly Change[]
}

/** What all rounds have in common. */
export interface Rounds {
  readonly paths: readonly string[]
  readonly asked: Asked
  readonly tell: Teller
  /** Where each round writes a line of JSON; null when nobody wants it. */
  readonly json: Stream | null
  /** Asked before each paper; the rest is left when it says no. */
  readonly goOn: () => Promise<boolean>
}

const houseFolder = ({ templates, house }: Asked): string => join(templates, house)

/** The folders, in full, where something may happen that asks for another round. */
export const foldersOf = ({ found, papers }: Round, asked: Asked): string[] =>
  [...new Set([houseFolder(asked), ...found.folders, ...[...papers.values()].flatMap(({ result }) => result.read?.folders() ?? [])])]

/** Goes one round, and tells of it; says nothing, and gives back the round before, when nothing has changed. */
export const nextRound = async (before: Round | null, rounds: Rounds): Promise<Round> => {
  const { asked, tell, json, goOn } = rounds
  const news = newsSince(before, rounds)
  if (before !== null && !news.any) return before

  // Before anything is built: another paper may now have the name of their files.
  const removed = removeOutput([...news.gone, ...news.foundIsNew ? news.found.keptBack : []], asked.outFolder, asked.workingFolder)
  if (before !== null) tellOfChanges(news, removed, tell)
  const told = [...news.houseIsNew ? news.house.findings : [], ...news.foundIsNew ? news.found.findings : [], ...removed]
  tell.findings(told, news.house.texts)
  const { house } = news.house
  const results = house === null ? [] : await buildPapers(news.toBuild.map(({ paper }) => paper), news.toBuild.flatMap(({ shared }) => shared), { ...asked, house }, tell, goOn)

  const papers = new Map([...before?.papers ?? []].filter(([, { paper }]) => !news.gone.includes(paper)))
  for (const [index, result] of results.entries()) {
    const built = news.toBuild[index]
    if (built !== undefined) papers.set(built.paper.path, { ...built, result })
  }
  const round: Round = { houseLooks: news.houseLooks, house: news.house, found: news.found, papers }
  if (!await goOn()) return round

  const all = [...told, ...results.flatMap(({ findings }) => findings)]
  const concerned = house === null ? news.found.papers.length : news.toBuild.length
  if (concerned > 0) tell.say(inShort(results, concerned, all))
  const since = before === null ? null : sinceLastBuild(findingsOf(before), findingsOf(round), results.length === 1 ? results[0]?.file ?? null : null)
  if (since !== null) tell.say(since)
  json?.write(reportJson(all, { papers: inRows(results), gone: news.gone.map(({ file }) => file) }, 'one line'))
  return round
}

interface News extends Omit<Round, 'papers'> {
  readonly any: boolean
  readonly houseChanges: readonly Change[]
  readonly houseIsNew: boolean
  readonly foundIsNew: boolean
  readonly gone: readonly PaperFile[]
  readonly toBuild: readonly ToBuild[]
}

const newsSince = (before: Round | null, { paths, asked }: Rounds): News => {
  const houseLooks = looksIn(houseFolder(asked))
  const houseChanges = changesBetween(before?.houseLooks ?? new Map(), houseLooks, known(houseFolder(asked), asked.workingFolder))
  const houseIsNew = before === null || houseChanges.length > 0
  const house = houseIsNew ? readHouse(asked.house, asked.templates, asked.workingFolder) : before.house

  const found = findPapers(paths, asked.workingFolder)
  const foundIsNew = saying(found.findings) !== saying(before?.found.findings ?? [])
  const there = new Set(found.papers.map(({ path }) => path))
  const gone = [...before?.papers.values() ?? []].map(({ paper }) => paper).filter(({ path }) => !there.has(path))
  const shared = sharedOutputs(found.papers)
  // Without a house nothing is built, and what is there stays as it is until there is one again.
  const toBuild = house.house === null ? [] : found.papers.flatMap((paper): ToBuild[] => {
    const last = before?.papers.get(paper.path)
    const changes: readonly Change[] = last === undefined ? [{ file: paper.file, what: 'is new' }] : last.result.read?.changes() ?? []
    const sharedNow = shared.filter(({ file }) => file === paper.file)
    return houseIsNew || changes.length > 0 || saying(sharedNow) !== saying(last?.shared ?? []) ? [{ paper, shared: sharedNow, changes }] : []
  })
  const any = houseIsNew || foundIsNew || gone.length > 0 || toBuild.length > 0
  return { any, houseLooks, houseChanges, houseIsNew, house, found, foundIsNew, gone, toBuild: asked.edition === 'public' ? withThoseBeside(toBuild, found.papers, shared) : toBuild }
}

/** What one paper keeps back now may stand in another of its folder, which is looked over again. */
const withThoseBeside = (toBuild: readonly ToBuild[], papers: readonly PaperFile[], shared: readonly Finding[]): ToBuild[] => {
  const saved = new Map(toBuild.map((one) => [one.paper.path, one]))
  const folders = new Set([...saved.keys()].map((path) => dirname(path)))
  return papers.flatMap((paper): ToBuild[] => {
    if (!folders.has(dirname(paper.path))) return []
    return [saved.get(paper.path) ?? { paper, shared: shared.filter(({ file }) => file === paper.file), changes: [] }]
  })
}

/** One line for each file, with the time: many a round goes by while nobody is looking. */
const tellOfChanges = ({ houseChanges, toBuild, gone }: News, removed: readonly Finding[], tell: Teller): void => {
  const clock = new Date().toLocaleTimeString('en-GB')
  const goneWith = gone.map(({ file }) => ({ file, what: removed.some((left) => left.file === file) ? 'is gone' : 'is gone, and its files are removed' }))
  const changes = [...houseChanges, ...goneWith, ...toBuild.flatMap((paper) => paper.changes)]
  for (const line of new Set(changes.map(({ file, what }) => `${clock}  ${visible(file)} ${what}`))) tell.say(line)
}

const findingsOf = ({ house, found, papers }: Round): readonly Finding[] =>
  [...house.findings, ...found.findings, ...[...papers.values()].flatMap(({ result }) => result.findings)]

const saying = (findings: readonly Finding[]): string => findings.map(({ file, code, what }) => `${file} ${code} ${what}`).join('\n')

/** The auditor's journey on one page: papers and loose tables are checked each by itself, then all papers against one another. */
import { createHash } from 'node:crypto'
import type { Across } from './audit/across.ts'
import { auditTables } from './audit/loose.ts'
import { populationOf } from './audit/population.ts'
import { figuresOfTables, tablesOf, type StatedFigure } from './audit/stated.ts'
import { auditPapers, type House } from './build.ts'
import { inReadingOrder, type Finding } from './findings/finding.ts'
import type { Check } from './model/check.ts'
import type { CheckedPaper, CheckedTable } from './model/paper.ts'
import { plainWords } from './model/plain-words.ts'
import type { Population } from './model/population.ts'
import type { BoundFigure, ProseCheck } from './model/prose-check.ts'
import { decode } from './read/decode.ts'
import { isPaper, readLoose } from './read/loose.ts'
import type { Source } from './read/source.ts'

/** A table as the audit left it. */
export interface CaptionedTable {
  readonly table: CheckedTable
  readonly caption: string
}

/** What came of one file. */
export interface AuditedFile {
  readonly file: string
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** `paper`: with front matter, in the house's form; `tables`: any other file; `unread`: a finding says why. */
  readonly kind: 'paper' | 'tables' | 'unread'
  /** In the order in which they are counted, each with the words right above it. */
  readonly tables: readonly CaptionedTable[]
  readonly figures: readonly StatedFigure[]
  /** The figures of its sentences, and where each came to belong. A loose file's sentences are not looked at. */
  readonly sentences: readonly BoundFigure[]
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  readonly population: Population
  readonly findings: readonly Finding[]
  /** What a copy of it is set from; null where it was not read. */
  readonly contents: Contents | null
}

/** A paper, or tables that stand in none, as the audit left them. */
export type Contents =
  | { readonly kind: 'paper'; readonly paper: CheckedPaper; readonly lines: readonly string[] }
  | { readonly kind: 'tables'; readonly tables: readonly CaptionedTable[] }

export interface AuditedFiles {
  readonly files: readonly AuditedFile[]
  /** What only shows when the papers are read together. */
  readonly across: Pick<Across, 'findings' | 'checks' | 'register'>
}

/** Checks files. The same files give the same findings, in whatever order they come. */
export const auditFiles = (sources: readonly Source[], house: House): AuditedFiles => {
  const papers = sources.filter((source) => !isCsv(source.file) && isPaper(source))
  const together = auditPapers(papers, house)
  const files = sources.map((source): AuditedFile => {
    const at = papers.indexOf(source)
    const checked = together.papers[at]
    return checked === undefined ? loose(source, house) : ofPaper(source, checked)
  })
  return { files, across: together }
}

/** Whether a file among them is not for publication: then nothing that is made of them is. */
export const isPrivate = ({ files }: Pick<AuditedFiles, 'files'>): boolean => files.some(({ contents }) => contents?.kind === 'paper' && contents.paper.private)

const isCsv = (file: string): boolean => /\.(?:csv|tsv)$/i.test(file)

const about = ({ file, bytes }: Source) => ({ file, sha256: createHash('sha256').update(bytes).digest('hex') })

const ofPaper = (source: Source, { paper, checks, proseChecks, figures: sentences, findings }: ReturnType<typeof auditPapers>['papers'][number]): AuditedFile => {
  const tables = paper === null ? [] : captioned(paper)
  const figures = figuresOfTables(tables.map(({ table }) => table), source.file)
  return {
    ...about(source), kind: paper === null ? 'unread' : 'paper', tables, figures, sentences, checks, proseChecks, findings,
    population: population(source, figures, sentences, checks, proseChecks),
    contents: paper === null ? null : { kind: 'paper', paper, lines: decode(source).text?.split('\n') ?? [] },
  }
}

/** The tables of a paper, with the words of the paragraph each belongs to. */
const captioned = (paper: CheckedPaper): CaptionedTable[] => {
  const blocks = [...paper.sections, ...paper.appendices].flatMap(({ body }) => body)
  const words = new Map(blocks.flatMap((block) => (block.kind === 'subheading' ? [] : block.parts.map((part) => [part, plainWords(block.text)] as const))))
  return tablesOf(paper).map((table) => ({ table, caption: words.get(table) ?? '' }))
}

const loose = (source: Source, house: House): AuditedFile => {
  const read = readLoose(source, house.style)
  const audited = auditTables(read.tables ?? [], source.file)
  const { checks } = audited
  const figures = figuresOfTables(audited.tables, source.file)
  const tables = audited.tables.map((table, at) => ({ table, caption: read.tables?.[at]?.caption ?? '' }))
  return {
    ...about(source), kind: read.tables === null ? 'unread' : 'tables', tables, figures, sentences: [], checks, proseChecks: [],
    findings: inReadingOrder([...read.findings, ...audited.findings]),
    population: population(source, figures, [], checks, []),
    contents: read.tables === null ? null : { kind: 'tables', tables },
  }
}

/** The digits of a file against the figures that were read in it. Those of the front matter state nothing that is recomputed. */
const population = (source: Source, figures: readonly StatedFigure[], sentences: readonly BoundFigure[], checks: readonly Check[], proseChecks: readonly ProseCheck[]): Population => {
  const text = new TextDecoder().decode(source.bytes).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const inChecks = new Set(checks.flatMap((check) => [check, ...check.of].map(({ row, column }) => `${check.table} ${row} ${column}`)))
  const inSentences = new Set(proseChecks.flatMap((check) => [check, ...check.of]).map(({ place }) => `${place.line} ${place.column}`))
  const here = [
    ...figures.filter(({ file }) => file === source.file).map(({ place, table, row, column }) => ({ place, related: inChecks.has(`${table} ${row} ${column}`) })),
    ...sentences.filter(({ file }) => file === source.file).map(({ place, bound }) => ({ place, related: bound !== 'unbound' || inSentences.has(`${place.line} ${place.column}`) })),
  ]
  const front = /^\s*---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(text)?.[0].split('\n').length ?? 1
  return populationOf(text, front, isCsv(source.file), here)
}

/** The auditor's journey on one page: papers and loose tables are checked each by itself, then all papers against one another. */
import type { Across } from './audit/across.ts'
import { auditTables } from './audit/loose.ts'
import { populationOf, populationsTogether } from './audit/population.ts'
import { staleTotals } from './audit/stale.ts'
import { figuresInPaper, tablesOf, type StatedFigure } from './audit/stated.ts'
import { auditPapers, type Edition, type House } from './build.ts'
import { everythingKeptBack, type KeptBack } from './edition/kept-back.ts'
import { finding, inReadingOrder, type Finding } from './findings/finding.ts'
import { placeOnLine, startOfFile } from './findings/place.ts'
import type { Check } from './model/check.ts'
import type { CheckedPaper, CheckedTable } from './model/paper.ts'
import { plainWords } from './model/plain-words.ts'
import type { Passage } from './model/prose.ts'
import type { Population } from './model/population.ts'
import { sha256Of } from './model/sha256.ts'
import type { BoundFigure, ProseCheck } from './model/prose-check.ts'
import { decode } from './read/decode.ts'
import { linesOf } from './read/passages.ts'
import { inSheet, isPaper, isSeparated, readLoose, type LooseRead, type SheetText } from './read/loose.ts'
import type { Source } from './read/source.ts'
import type { ReadWorkbook } from './read/workbook/read.ts'

/** A table as the audit left it. */
export interface CaptionedTable {
  readonly table: CheckedTable
  readonly caption: string
}

/** What came of one file. */
export interface AuditedFile {
  readonly file: string
  /** Of its bytes, in hexadecimal; null in a public edition, where it would be one of what is not public. */
  readonly sha256: string | null
  /** `paper`: with front matter, in the house's form; `tables`: any other file; `unread`: a finding says why. */
  readonly kind: 'paper' | 'tables' | 'unread'
  /** In the order in which they are counted, each with the words right above it. */
  readonly tables: readonly CaptionedTable[]
  readonly figures: readonly StatedFigure[]
  /** The figures of its sentences, and where each came to belong. */
  readonly sentences: readonly BoundFigure[]
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  readonly population: Population
  readonly findings: readonly Finding[]
  /** The sheets of a workbook as the texts in which its tables have their places; none for a file that is itself text. */
  readonly sheets: readonly SheetText[]
  /** What a copy of it is set from; null where it was not read. */
  readonly contents: Contents | null
}

/** A paper, or tables that stand in none, as the audit left them. */
export type Contents =
  | { readonly kind: 'paper'; readonly paper: CheckedPaper; readonly lines: readonly string[] }
  | { readonly kind: 'tables'; readonly tables: readonly CaptionedTable[]; readonly passages: readonly Passage[] }

export interface AuditedFiles {
  /** For whom they were checked. */
  readonly edition: Edition
  readonly files: readonly AuditedFile[]
  /** What only shows when the papers are read together. */
  readonly across: Pick<Across, 'findings' | 'checks' | 'register'>
  /** Tables that a paper names and that were checked in it, so that they were not checked once more by themselves. */
  readonly passedOver: readonly { readonly file: string; readonly because: string }[]
}

/** True for the name of a workbook, of a kind that is read or of another that a finding refuses. */
export const isWorkbook = (file: string): boolean => /\.(?:xls[xmb]?|xlt[xm]|ods)$/i.test(file)

/** How files are checked, where not in the usual way. */
export interface Auditing {
  /** `public` looks at papers as all may read them, and at nothing else. */
  readonly edition?: Edition
  /** What opens workbooks: to be loaded where there is one (`isWorkbook`), and null elsewhere. */
  readonly readWorkbook?: ReadWorkbook | null
}

/** Checks files. The same files give the same findings, in whatever order they come. */
export const auditFiles = (sources: readonly Source[], house: House, { edition = 'private', readWorkbook = null }: Auditing = {}): AuditedFiles => {
  const papers = sources.filter((source) => !isSeparated(source.file) && !isWorkbook(source.file) && isPaper(source))
  const together = auditPapers(papers, house, edition)
  const inPapers = new Map(together.papers.flatMap(({ paper }) => (paper === null ? [] : tablesOf(paper).flatMap(({ beside }) => (beside === null ? [] : [[beside.file, paper.file] as const])))))
  const files = sources.filter(({ file }) => !inPapers.has(file)).map((source): AuditedFile => {
    const at = papers.indexOf(source)
    const checked = together.papers[at]
    if (checked === undefined) return edition === 'public' ? unmarked(source) : loose(source, house, readWorkbook)
    return edition === 'public' ? { ...ofPaper(source, checked, together.keptBack[at] ?? everythingKeptBack), sha256: null } : ofPaper(source, checked, null)
  })
  const passedOver = sources.flatMap(({ file }) => { const paper = inPapers.get(file); return paper === undefined ? [] : [{ file, because: `it was checked as a table of ${paper}` }] })
  return { edition, files: withStaleTotals(files), across: together, passedOver }
}

/** Names, of a total that nothing else explains, the version of its table in the run to which it belongs. */
const withStaleTotals = (files: readonly AuditedFile[]): readonly AuditedFile[] => {
  const stale = staleTotals(files.map(({ file, tables, checks }) => ({ file, checks, tables: tables.map(({ table }) => table) })))
  if (stale.length === 0) return files
  const rightAt = new Map(stale.map(({ check, rightAt: other }) => [check, other]))
  return files.map((file) => {
    const here = file.checks.filter((check) => rightAt.has(check))
    return here.length === 0 ? file : {
      ...file,
      checks: file.checks.map((check) => (rightAt.has(check) ? { ...check, cause: 'stale-total' as const, suspects: [{ row: check.row, column: check.column }] } : check)),
      findings: file.findings.map((found): Finding => {
        const check = here.find(({ place, working }) => place.line === found.place.line && place.column === found.place.column && working === found.working)
        const other = check === undefined ? undefined : rightAt.get(check)
        return other === undefined ? found : { ...found, what: `${found.what} The difference is consistent with a total left over from another version: in ${other.file}, line ${other.place.line}, the rows of this table add up to ${other.stated ?? ''}.` }
      }),
    }
  })
}

/** Whether what is made of them is not for publication. It is not unless it was asked for as the public edition: what auditors find is theirs until they say so. */
export const isPrivate = ({ edition }: Pick<AuditedFiles, 'edition'>): boolean => edition === 'private'

const about = ({ file, bytes }: Source) => ({ file, sha256: sha256Of(bytes) })

const ofPaper = (source: Source, { paper, checks, proseChecks, figures: sentences, findings }: ReturnType<typeof auditPapers>['papers'][number], keptBack: KeptBack | null): AuditedFile => {
  const tables = paper === null ? [] : captioned(paper)
  const figures = tables.flatMap(({ table, caption }, at) => figuresInPaper(table, caption, at + 1, source.file))
  return {
    ...about(source), kind: paper === null ? 'unread' : 'paper', tables, figures, sentences, checks, proseChecks, findings, sheets: [],
    population: population({ file: source.file, text: openLines(textOf(source).text.split('\n'), source.file, keptBack).join('\n') }, figures, sentences, checks, proseChecks),
    // Of a public edition no more than its own lines were read.
    contents: paper === null ? null : { kind: 'paper', paper, lines: openLines(keptBack === null ? linesOf(source) : ownLines(source), source.file, keptBack) },
  }
}

/** The tables of a paper, with the words of the paragraph each belongs to. */
const captioned = (paper: CheckedPaper): CaptionedTable[] => {
  const blocks = [...paper.sections, ...paper.appendices].flatMap(({ body }) => body)
  const words = new Map(blocks.flatMap((block) => (block.kind === 'subheading' ? [] : block.parts.map((part) => [part, plainWords(block.text)] as const))))
  return tablesOf(paper).map((table) => ({ table, caption: words.get(table) ?? '' }))
}

/** The lines of a source, those that are kept back empty. */
const openLines = (lines: readonly string[], file: string, keptBack: KeptBack | null): readonly string[] =>
  (keptBack === null ? lines : lines.map((line, at) => (keptBack.holds(file, placeOnLine(at + 1, 1)) ? '' : line)))

const ownLines = (source: Source): readonly string[] => decode(source).text?.split('\n') ?? []

/** A file in which no mark could say what is to be left out. */
const unmarked = ({ file }: Source): AuditedFile => ({
  file, sha256: null, kind: 'unread', tables: [], figures: [], sentences: [], checks: [], proseChecks: [], sheets: [], contents: null,
  population: population({ file, text: '' }, [], [], [], []),
  findings: [finding('exempt-unplaced', file, startOfFile, 'No public edition can be made of this file: it is no paper of the house, and no mark in it could say what is to be left out.')],
})

const loose = (source: Source, house: House, readWorkbook: ReadWorkbook | null): AuditedFile => {
  const read = readAny(source, house, readWorkbook)
  const audited = auditTables(read.tables ?? [], source.file, read.passages)
  const { checks, figures, sentences, proseChecks } = audited
  const tables = audited.tables.map((table, at) => ({ table, caption: read.tables?.[at]?.caption ?? '' }))
  const texts = isWorkbook(source.file) ? read.sheets : [textOf(source)]
  return {
    ...about(source), kind: read.tables === null ? 'unread' : 'tables', tables, figures, sentences, checks, proseChecks,
    findings: inReadingOrder([...read.findings, ...audited.findings.map((found) => inSheet(found, read.sheets))]), sheets: read.sheets,
    population: populationsTogether(texts.map((text) => population(text, figures, sentences, checks, proseChecks))),
    contents: read.tables === null ? null : { kind: 'tables', tables, passages: read.passages },
  }
}

const readAny = (source: Source, { style }: House, readWorkbook: ReadWorkbook | null): LooseRead => {
  if (!isWorkbook(source.file)) return readLoose(source, style)
  if (readWorkbook === null) throw new Error('a workbook was given, and nothing to read it')
  return readWorkbook(source, style)
}

const textOf = ({ file, bytes }: Source): Pick<SheetText, 'file' | 'text'> => ({ file, text: new TextDecoder().decode(bytes).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') })

/** The digits of a file against the figures that were read in it. Those of the front matter state nothing that is recomputed. */
const population = ({ file, text }: Pick<SheetText, 'file' | 'text'>, figures: readonly StatedFigure[], sentences: readonly BoundFigure[], checks: readonly Check[], proseChecks: readonly ProseCheck[]): Population => {
  const inChecks = new Set(checks.flatMap((check) => [check, ...check.of].map(({ row, column }) => `${check.table} ${row} ${column}`)))
  const inSentences = new Set(proseChecks.flatMap((check) => [check, ...check.of]).map(({ place }) => `${place.line} ${place.column}`))
  const isRelated = (figure: StatedFigure | BoundFigure): boolean => 'bound' in figure
    ? figure.bound !== 'unbound' || inSentences.has(`${figure.place.line} ${figure.place.column}`)
    : inChecks.has(`${figure.table} ${figure.row} ${figure.column}`)
  const front = /^\s*---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(text)?.[0].split('\n').length ?? 1
  return populationOf(text, { file, front, separated: isSeparated(file) }, [...figures, ...sentences].filter((figure) => figure.file === file), isRelated)
}

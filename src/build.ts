/** The whole journey of a paper on one page: source → model → numbers → audit → document → bytes. */
import { auditAcross, type Across } from './audit/across.ts'
import { auditPaper, type Audited } from './audit/audit.ts'
import type { Check } from './model/check.ts'
import { composePaper } from './compose/paper.ts'
import type { Texts } from './compose/texts.ts'
import { publicAcross, publicChecks } from './edition/checks.ts'
import { publicFindings } from './edition/findings.ts'
import { everythingKeptBack, keptBackOf, type KeptBack } from './edition/kept-back.ts'
import { noteNames, noteUndecided, noteUnplaced } from './edition/refusals.ts'
import { published, publicEdition } from './edition/withhold.ts'
import { inReadingOrder, stops, stopsDraft, type Finding } from './findings/finding.ts'
import type { Document, Written } from './model/document.ts'
import type { Faces } from './model/face.ts'
import type { Grounds } from './model/grounds.ts'
import type { HouseStyle } from './model/house-style.ts'
import type { CheckedPaper } from './model/paper.ts'
import { locator } from './number/locate.ts'
import { numberPaper } from './number/number.ts'
import type { Passage } from './model/prose.ts'
import type { BoundFigure, ProseCheck } from './model/prose-check.ts'
import { readPaper } from './read/paper.ts'
import { readProse } from './read/prose.ts'
import type { Source } from './read/source.ts'

/** Everything of a house that papers are set with. */
export interface House {
  readonly style: HouseStyle
  readonly texts: Texts
  readonly faces: Faces
  /** What each profile of boards offers for keeping something from the public. */
  readonly grounds: Grounds
}

export const formats = ['pdf', 'docx', 'html'] as const
export type Format = (typeof formats)[number]

type Write = (document: Document, house: House) => Promise<Written>

// Loaded only when asked for: a clerk who wants the web page does not wait for the PDF library.
const writers: Readonly<Record<Format, () => Promise<Write>>> = {
  pdf: async () => {
    const { writePdf } = await import('./render/pdf/write.ts')
    return (document, { style, faces }) => writePdf(document, style, faces)
  },
  docx: async () => {
    const { writeDocx } = await import('./render/docx/write.ts')
    return (document, { style, faces }) => writeDocx(document, style, faces)
  },
  html: async () => {
    const { writeHtml } = await import('./render/html/write.ts')
    return (document, { style }) => writeHtml(document, style)
  },
}

/** Writes a document, of one paper or of a whole pack, in one format. */
export const writeDocument = async (document: Document, house: House, format: Format): Promise<Written> => {
  const write = await writers[format]()
  return write(document, house)
}

/** Who a paper is made for: those who may read all of it, or all who want to read it. */
export const editions = ['private', 'public'] as const
export type Edition = (typeof editions)[number]

/** What became of a source before it is rendered. */
export interface CheckedSource {
  /** Null when the source could not be read. */
  readonly paper: CheckedPaper | null
  readonly checks: readonly Check[]
  /** The same of what its sentences state. */
  readonly proseChecks: readonly ProseCheck[]
  /** Every figure of its sentences, and where it came to belong. */
  readonly figures: readonly BoundFigure[]
  /** All of them, in reading order, each with its printed paragraph where there is one. */
  readonly findings: readonly Finding[]
}

/** Reads, numbers and audits a source. Reports everything that is wrong with it at once. */
export const checkSource = (source: Source, house: Pick<House, 'style' | 'faces' | 'grounds'>, edition: Edition = 'private'): CheckedSource => checkAndLocate(source, house, edition).checked

interface Located {
  readonly checked: CheckedSource
  /** What comes of the whole paper; null when it could not be read, or no public edition of it can be made. */
  readonly audited: Audited | null
  /** Its sentences, with their figures. */
  readonly passages: readonly Passage[]
  /** What is kept back from the edition; null where that is the whole paper. */
  readonly keptBack: KeptBack | null
  /** Tells of a later finding where it stands in print. */
  readonly locate: (found: Finding) => Finding
}

/** Numbers, references, roles and totals are fixed on the whole paper; the public edition is made of it by leaving out. */
const checkAndLocate = (source: Source, house: Pick<House, 'style' | 'faces' | 'grounds'>, edition: Edition): Located => {
  // What is exempt and stands in a file of its own is not so much as looked at.
  const read = readPaper(edition === 'public' ? { ...source, passages: 'unopened' } : source, house.style, house.faces.covers, house.grounds)
  const unread = (findings: readonly Finding[]): Located => ({
    checked: { paper: null, checks: [], proseChecks: [], figures: [], findings: inReadingOrder(findings) }, audited: null, passages: [], keptBack: null, locate: (found) => found,
  })
  if (read.paper === null) return unread(edition === 'public' ? publicFindings(read.findings, everythingKeptBack) : read.findings)
  const numbered = numberPaper(read.paper, house.style)
  const passages = readProse(numbered.paper, read.lines)
  const audited = auditPaper(numbered.paper, passages, house.style)
  const printed = locator(numbered.paper)
  const locate = (found: Finding): Finding => read.origin(printed(found))
  const findings = inReadingOrder([...read.findings, ...numbered.findings, ...audited.findings].map(locate))
  const { checks, proseChecks, figures } = audited
  if (edition === 'private') return { checked: { paper: audited.paper, checks, proseChecks, figures, findings }, audited, passages, keptBack: null, locate }
  const refused = [...noteUnplaced(source.file, read.unplaced), ...noteUndecided(audited.paper).map(locate)]
  // Where a mark is not well-formed, nobody knows which words are to be kept back.
  if (refused.length > 0 || stopsDraft(findings)) return unread([...publicFindings(findings, everythingKeptBack), ...refused])
  const keptBack = keptBackOf(audited.paper)
  const paper = publicEdition(audited.paper)
  const misnamed = noteNames(audited.paper, paper, keptBack, 'public')
  if (misnamed.length > 0) return unread([...publicFindings(findings, keptBack), ...misnamed])
  const open = publicChecks(audited, audited.paper, keptBack)
  const told = publicFindings(findings, keptBack, open.dropped)
  return { checked: { paper, checks: open.checks, proseChecks: open.proseChecks, figures: open.figures, findings: told }, audited, passages, keptBack, locate }
}

/** A paper before anything is left out of it, for those who may read all of it. */
export interface Whole {
  readonly paper: CheckedPaper
  /** Its sentences, with their figures. */
  readonly passages: readonly Passage[]
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  /** What it states, to be held against other papers. */
  readonly stating: Audited['stating']
  readonly keptBack: KeptBack
  readonly locate: (found: Finding) => Finding
}

/** True where any of these papers keeps something back, or may, for all that their reader can tell: nothing of them is checked for that. */
export const mayKeepBack = (sources: readonly Source[], { style, faces, grounds }: Pick<House, 'style' | 'faces' | 'grounds'>): boolean =>
  sources.some((source) => readPaper(source, style, faces.covers, grounds).paper?.private !== false)

/** Reads a paper whole, with what of it is kept back; null when it cannot be read. */
export const readWhole = (source: Source, house: Pick<House, 'style' | 'faces' | 'grounds'>): Whole | null => {
  const { audited, passages, locate } = checkAndLocate(source, house, 'private')
  return audited === null ? null : { paper: audited.paper, passages, checks: audited.checks, proseChecks: audited.proseChecks, stating: audited.stating, keptBack: keptBackOf(audited.paper), locate }
}

/** The names that no public edition of a paper could go out with, in full: for those who may read all of it. */
export const namesThatTell = ({ paper, keptBack, locate }: Whole): Finding[] => noteNames(paper, publicEdition(paper), keptBack, 'private').map(locate)

/** What came of several papers: of each by itself, and of all read together. */
export interface AuditedPapers extends Across {
  readonly papers: readonly CheckedSource[]
  /** What is kept back of each; null of a whole paper, and of one that was not read. */
  readonly keptBack: readonly (KeptBack | null)[]
}

/** Checks each paper, and then all of them against one another. Their order changes no finding of those across. */
export const auditPapers = (sources: readonly Source[], house: Pick<House, 'style' | 'faces' | 'grounds'>, edition: Edition = 'private'): AuditedPapers => {
  const all = sources.map((source) => checkAndLocate(source, house, edition))
  const whole = auditAcross(all.flatMap(({ audited }) => (audited === null ? [] : [{ stating: audited.stating, accept: audited.paper.front.accept }])))
  const across = all.reduce((told, { keptBack }) => (keptBack === null ? told : publicAcross(told, keptBack)), whole)
  const locate = (found: Finding): Finding => all.reduce((told, each) => each.locate(told), found)
  return { papers: all.map(({ checked }) => withoutDoubles(checked, across.findings)), keptBack: all.map(({ keptBack }) => keptBack), ...across, findings: inReadingOrder(across.findings.map(locate)) }
}

/** One cause makes one finding: a sum that other papers show to be wrong is not told again for standing alone in its own. */
const withoutDoubles = (checked: CheckedSource, across: readonly Finding[]): CheckedSource => {
  const told = new Set(across.map(({ file, place }) => `${file}:${place.line}:${place.column}`))
  return { ...checked, findings: checked.findings.filter(({ code, file, place }) => code !== 'recommended-sum-alone' || !told.has(`${file}:${place.line}:${place.column}`)) }
}

/** A final paper has no error that nobody has answered for; a draft is set as far as its source can be read, and says so. */
export type Mode = 'final' | 'draft'

export interface Built extends CheckedSource {
  /** True when what was set says DRAFT on every page. */
  readonly draft: boolean
  /** Null when a finding stops the paper. */
  readonly document: Document | null
  readonly files: readonly { readonly format: Format; readonly written: Written }[]
}

/** A public edition as it would leave, beside all that it was made of: what looks it over is told everything. */
export interface ToLookOver {
  /** The whole paper, before anything was left out. */
  readonly whole: CheckedPaper
  /** Its sentences, with their figures. */
  readonly passages: readonly Passage[]
  readonly paper: CheckedPaper
  readonly keptBack: KeptBack
  readonly files: readonly { readonly format: Format; readonly bytes: Uint8Array }[]
}

/** Looks a public edition over before it leaves: what stands in its files, and what can be reckoned from them. An error leaves no file. */
export type LookOver = (made: ToLookOver) => Promise<readonly Finding[]>

/** Builds one paper in the formats wanted. A paper with an error gives findings and no file. */
export const buildPaper = async (source: Source, house: House, wanted: readonly Format[], mode: Mode = 'final', edition: Edition = 'private', lookOver: LookOver | null = null): Promise<Built> => {
  const { checked, audited, passages, keptBack, locate } = checkAndLocate(source, house, edition)
  // A paper that calls itself a draft says so on every page, however it is built.
  const draft = mode === 'draft' || checked.paper?.front.status === 'draft'
  const forbids = mode === 'draft' ? stopsDraft : stops
  if (checked.paper === null || forbids(checked.findings)) return { ...checked, draft, document: null, files: [] }
  const composed = composePaper(edition === 'public' ? published.apply(checked.paper) : checked.paper, house.style, house.texts, mode)
  // Loaded only when there is something to measure, as the writers are.
  const [{ turnWideTables }, { findMisfits }] = await Promise.all([import('./render/measure/turn.ts'), import('./render/measure/fit.ts')])
  const document = turnWideTables(composed, house.style, house.faces)
  const unfit = findMisfits(checked.paper, document, house.style, house.faces).map(locate)
  const misfits = keptBack === null ? unfit : publicFindings(unfit, keptBack)
  const findings = inReadingOrder([...checked.findings, ...misfits])
  if (forbids(misfits)) return { ...checked, findings, draft, document: null, files: [] }
  const files = []
  for (const format of wanted) files.push({ format, written: await writeDocument(document, house, format) })
  if (lookOver === null || keptBack === null || audited === null) return { ...checked, findings, draft, document, files }
  const seen = await lookOver({ whole: audited.paper, passages, paper: checked.paper, keptBack, files: files.map(({ format, written: { bytes } }) => ({ format, bytes })) })
  const all = inReadingOrder([...findings, ...seen])
  // No draft is passed on that tells what is kept back, and nobody can answer for it.
  return seen.some(({ severity }) => severity === 'error') ? { ...checked, findings: all, draft, document: null, files: [] } : { ...checked, findings: all, draft, document, files }
}

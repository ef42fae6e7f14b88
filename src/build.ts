/** The whole journey of a paper on one page: source → model → numbers → audit → document → bytes. */
import { auditAcross, type Across } from './audit/across.ts'
import { auditPaper, type Audited } from './audit/audit.ts'
import type { Check } from './model/check.ts'
import { composePaper } from './compose/paper.ts'
import type { Texts } from './compose/texts.ts'
import { inReadingOrder, stops, stopsDraft, type Finding } from './findings/finding.ts'
import type { Document, Written } from './model/document.ts'
import type { Faces } from './model/face.ts'
import type { HouseStyle } from './model/house-style.ts'
import type { CheckedPaper } from './model/paper.ts'
import { locator } from './number/locate.ts'
import { numberPaper } from './number/number.ts'
import type { BoundFigure, ProseCheck } from './model/prose-check.ts'
import { readPaper } from './read/paper.ts'
import { readProse } from './read/prose.ts'
import type { Source } from './read/source.ts'

/** Everything of a house that papers are set with. */
export interface House {
  readonly style: HouseStyle
  readonly texts: Texts
  readonly faces: Faces
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
export const checkSource = (source: Source, house: Pick<House, 'style' | 'faces'>): CheckedSource => checkAndLocate(source, house).checked

/** The same, with a function that tells of a later finding where it stands in print. */
const checkAndLocate = (source: Source, house: Pick<House, 'style' | 'faces'>): { checked: CheckedSource; audited: Audited | null; locate: (found: Finding) => Finding } => {
  const read = readPaper(source, house.style, house.faces.covers)
  if (read.paper === null) return { checked: { paper: null, checks: [], proseChecks: [], figures: [], findings: inReadingOrder(read.findings) }, audited: null, locate: (found) => found }
  const numbered = numberPaper(read.paper, house.style)
  const audited = auditPaper(numbered.paper, readProse(numbered.paper, read.lines))
  const locate = locator(numbered.paper)
  const findings = inReadingOrder([...read.findings, ...numbered.findings, ...audited.findings].map(locate))
  const { paper, checks, proseChecks, figures } = audited
  return { checked: { paper, checks, proseChecks, figures, findings }, audited, locate }
}

/** What came of several papers: of each by itself, and of all read together. */
export interface AuditedPapers extends Across {
  readonly papers: readonly CheckedSource[]
}

/** Checks each paper, and then all of them against one another. Their order changes no finding of those across. */
export const auditPapers = (sources: readonly Source[], house: Pick<House, 'style' | 'faces'>): AuditedPapers => {
  const all = sources.map((source) => checkAndLocate(source, house))
  const across = auditAcross(all.flatMap(({ audited }) => (audited === null ? [] : [{ stating: audited.stating, accept: audited.paper.front.accept }])))
  const locate = (found: Finding): Finding => all.reduce((told, each) => each.locate(told), found)
  return { papers: all.map(({ checked }) => checked), ...across, findings: inReadingOrder(across.findings.map(locate)) }
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

/** Builds one paper in the formats wanted. A paper with an error gives findings and no file. */
export const buildPaper = async (source: Source, house: House, wanted: readonly Format[], mode: Mode = 'final'): Promise<Built> => {
  const { checked, locate } = checkAndLocate(source, house)
  // A paper that calls itself a draft says so on every page, however it is built.
  const draft = mode === 'draft' || checked.paper?.front.status === 'draft'
  const forbids = mode === 'draft' ? stopsDraft : stops
  if (checked.paper === null || forbids(checked.findings)) return { ...checked, draft, document: null, files: [] }
  const composed = composePaper(checked.paper, house.style, house.texts, mode)
  // Loaded only when there is something to measure, as the writers are.
  const [{ turnWideTables }, { findMisfits }] = await Promise.all([import('./render/measure/turn.ts'), import('./render/measure/fit.ts')])
  const document = turnWideTables(composed, house.style, house.faces)
  const misfits = findMisfits(checked.paper, document, house.style, house.faces).map(locate)
  const findings = inReadingOrder([...checked.findings, ...misfits])
  if (forbids(misfits)) return { ...checked, findings, draft, document: null, files: [] }
  const files = []
  for (const format of wanted) files.push({ format, written: await writeDocument(document, house, format) })
  return { ...checked, findings, draft, document, files }
}

/** The journey of a pack on one page: a checked meeting → what of each item goes into this edition → one Document of many parts. */
import { writeDocument, type House, type Mode } from './build.ts'
import { asItem, type CheckedMeeting } from './build-meeting.ts'
import type { MeetingRoom } from './compose/meeting/agenda.ts'
import type { BoundSheet } from './compose/meeting/bound.ts'
import { composePack, type PackEntry } from './compose/meeting/pack.ts'
import { composePaper } from './compose/paper.ts'
import type { Code } from './findings/catalogue.ts'
import { meetingFindings } from './findings/catalogue/meeting.ts'
import { packFindings } from './findings/catalogue/pack.ts'
import { finding, inReadingOrder, stops, stopsDraft, type Finding, type Particulars } from './findings/finding.ts'
import { startOfFile } from './findings/place.ts'
import { documentsOf } from './meeting/documents.ts'
import type { Agenda, AgendaItem } from './model/agenda.ts'
import type { Document, PartPages, Written } from './model/document.ts'
import type { CheckedPaper } from './model/paper.ts'
import type { Published } from './model/published.ts'
import { noteOtherPages } from './publish/other-pages.ts'

/** A pack before it is written. */
export interface Packed {
  /** Null where a finding stops it. */
  readonly document: Document | null
  readonly findings: readonly Finding[]
  /** True when something in it is not for publication. */
  readonly private: boolean
  readonly draft: boolean
}

/** What goes with the packing of a meeting. */
export interface Packing {
  /** Is told which item is being set. */
  readonly progress?: (item: AgendaItem, of: number) => void
  /** The same meeting as all may read it, asked for by a pack that is not for publication: the two are numbered alike. Null where there is none. */
  readonly inPublic?: () => CheckedMeeting | null
}

/** What is said of a pack that was made, and of none that was not. */
export const saidOfPack: ReadonlySet<string> = new Set(['bound-unclaimed', 'pack-own-pages'] satisfies Code[])

/** Composes the pack of a meeting. Its parts begin on the pages on which they begin in the public pack. */
export const packMeeting = async (checked: CheckedMeeting, mode: Mode, house: House, room: MeetingRoom, { progress = () => {}, inPublic = () => null }: Packing = {}): Promise<Packed> => {
  const { agenda, edition, findings } = checked
  const draft = mode === 'draft' || agenda?.meeting.draft === true
  const nothing = { document: null, private: false, draft }
  if (agenda === null) return { ...nothing, findings }
  const refused = mode === 'draft' ? [] : agenda.items.flatMap((item) => draftRefused(item, agenda))
  if (stopsPack([...findings, ...refused], mode)) return { ...nothing, findings: inReadingOrder([...findings, ...refused]) }

  const found: Finding[] = []
  const entries: PackEntry[] = []
  for (const item of agenda.items) {
    progress(item, agenda.items.length)
    if (item.withdrawn !== null) continue
    const documents = await bindDocuments(item, checked, found)
    if (item.paper !== null) {
      const set = await setPaper(asItem(item.paper, item, edition), house, mode)
      found.push(...set.findings)
      entries.push({ kind: 'paper', item, document: set.document, with: documents })
    } else if (documents.length > 0) entries.push({ kind: 'documents', item, documents })
  }
  if (entries.some((entry) => (entry.kind === 'paper' ? entry.with ?? [] : entry.documents).length > 0)) found.push(finding('bound-unclaimed', agenda.meeting.file, startOfFile, 'The pack makes no claim to be PDF/UA-1 or PDF/A-3a: it holds pages of others.'))
  const all = inReadingOrder([...findings, ...found])
  const isPrivate = entries.some(({ item }) => item.paper?.paper.private === true)
  if (stopsPack(found, mode)) return { ...nothing, findings: all }
  const asPublic = isPrivate ? await publicPages(inPublic(), mode, house, room) : null
  const unmatched = isPrivate && asPublic === null ? [finding('pack-own-pages', agenda.meeting.file, startOfFile, 'The pages of this pack are counted by themselves, as no public pack of the meeting can be made yet.')] : []
  const marks = { draft, private: isPrivate, ...(asPublic === null ? {} : { asPublic }) }
  return { document: composePack(agenda, entries, marks, room), findings: inReadingOrder([...all, ...unmatched]), private: isPrivate, draft }
}

/** On which pages of the public pack its parts stand; null where none can be made. */
const publicPages = async (inPublic: CheckedMeeting | null, mode: Mode, house: House, room: MeetingRoom): Promise<ReadonlyMap<string, PartPages> | null> => {
  const { document } = inPublic === null ? { document: null } : await packMeeting(inPublic, mode, house, room)
  if (document === null) return null
  const [{ layOut }, { pagesOfParts }] = await Promise.all([import('./render/layout/layout.ts'), import('./render/layout/part-pages.ts')])
  return pagesOfParts(document, layOut(document, house.style, house.faces))
}

/** Reads the documents of others that an item names, and tells what is wrong with them and what of them stays behind. */
export const bindDocuments = async (item: AgendaItem, { agenda, edition, beside }: CheckedMeeting, found: Finding[]): Promise<readonly BoundSheet[]> => {
  // What comes with a paper that is not for publication as a whole is not either.
  const named = item.private && edition === 'public' ? [] : documentsOf(item)
  if (named.length === 0 || agenda === null) return []
  // Loaded only where there is something to read.
  const { readPdf } = await import('./read/pdf/read.ts')
  const sheets: BoundSheet[] = []
  for (const { file, title, from, place } of named) {
    const tell = (code: Code, what: string, particulars: Particulars = {}): void => { found.push(finding(code, agenda.meeting.file, place, what, particulars)) }
    const opened = beside(file)
    if (opened.kind !== 'found') {
      tell('bound-absent', `“${file}” cannot be read, because ${opened.kind === 'refused' ? opened.because : 'it says by its name that it is exempt'}.`)
      continue
    }
    const read = await readPdf(opened.bytes)
    if (read.refused !== null) {
      tell(read.refused.code, `“${file}” cannot be bound. ${read.refused.what}`)
      continue
    }
    const { words, grave } = read.leftOut
    if (words.length > 0) tell('bound-left-out', `Of “${file}” are left out: ${words.join('; ')}.`, grave ? { severity: 'warning' } : {})
    sheets.push({ title, from, file, pdf: read.pdf })
  }
  return sheets
}

/** Writes a pack. It is a PDF and nothing else: what is bound and has its pages counted through is read, and not worked on. */
export const writePack = (document: Document, house: House): Promise<Written> => writeDocument(document, house, 'pdf')

/** Tells of items that begin on other pages of a pack than of what was published. */
export const noteOtherPagesOf = ({ agenda }: CheckedMeeting, written: Written, record: Published | null): Finding[] => {
  if (agenda === null || record === null) return []
  const begins = agenda.items.flatMap((item) => {
    const page = firstPageOf(item, written)
    return page === undefined ? [] : [{ item, page: written.pageLabels[page - 1] ?? String(page) }]
  })
  return noteOtherPages(record, agenda.meeting.file, begins)
}

/** The page on which an item begins, counted through from 1; nothing where it has none. */
export const firstPageOf = ({ number }: AgendaItem, { pageOf }: Pick<Written, 'pageOf'>): number | undefined => pageOf.get(`item-${number}-paper`) ?? pageOf.get(`item-${number}-title`)

/** A paper as one document, its wide tables turned, and its tables that no page can hold told. */
export const setPaper = async (paper: CheckedPaper, { style, texts, faces }: House, mode: Mode): Promise<{ document: Document; findings: readonly Finding[] }> => {
  const [{ turnWideTables }, { findMisfits }] = await Promise.all([import('./render/measure/turn.ts'), import('./render/measure/fit.ts')])
  const document = turnWideTables(composePaper(paper, style, texts, mode), style, faces)
  return { document, findings: findMisfits(paper, document, style, faces) }
}

const draftRefused = ({ paper, place }: AgendaItem, { meeting }: Agenda): Finding[] =>
  (paper?.paper.front.status === 'draft' ? [finding('pack-draft-paper', meeting.file, place, `“${paper.name}” calls itself a draft.`)] : [])

/** A draft may have gaps in its papers; what is wrong with the meeting itself stops it all the same. */
const stopsPack = (findings: readonly Finding[], mode: Mode): boolean =>
  (mode === 'draft' ? stopsDraft(findings) || stops(findings.filter(({ code }) => code in meetingFindings || code in packFindings)) : stops(findings))

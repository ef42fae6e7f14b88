/** The journey of a publication on one page: a checked meeting → what is new of it → agenda, papers and pack or supplement → a version with its sums. */
import { formats, writeDocument, type Format, type House } from './build.ts'
import { agendaDocument, asItem, publicData, publicStem, type CheckedMeeting, type SoFar } from './build-meeting.ts'
import { bindDocuments, firstPageOf, packMeeting, setPaper, type Packed } from './build-pack.ts'
import type { MeetingRoom } from './compose/meeting/agenda.ts'
import type { PackEntry } from './compose/meeting/pack.ts'
import { asExample } from './compose/meeting/running.ts'
import { composeSupplement, type MovedFigure, type SupplementEntry } from './compose/meeting/supplement.ts'
import { inReadingOrder, stops, type Finding } from './findings/finding.ts'
import { documentsOf } from './meeting/documents.ts'
import type { Agenda, AgendaItem } from './model/agenda.ts'
import { readCarriedModel } from './model/carried.ts'
import type { CalendarDate } from './model/date.ts'
import type { Document, Written } from './model/document.ts'
import { agendaFile, manifestFile, writeManifest, type Published, type PublishedPaper, type PublishedVersion } from './model/published.ts'
import { sha256Of } from './model/sha256.ts'
import { agendaChanges, writeAgendaData } from './publish/agenda-data.ts'
import { figureChanges, writeDifference, type FigureChange } from './publish/figure-changes.ts'
import { sumsFile, writeSums } from './publish/manifest.ts'
import { numberSupplement, partsOfLabel } from './publish/numbering.ts'
import { planPublication, type Plan, type PlannedItem, type SentDocument } from './publish/plan.ts'
import { figuresIn } from './read/prose/figures.ts'

/** A file of a version, by its path in the version's folder. */
export interface PublicationFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly pages: number | null
}

export interface Publication {
  readonly plan: Plan
  /** Empty where a finding stops it, or nothing is new. */
  readonly files: readonly PublicationFile[]
  /** The whole record, this version in it; null where there is none. */
  readonly record: Published | null
  readonly findings: readonly Finding[]
}

/** Who publishes, and when. */
export interface Act {
  readonly on: CalendarDate
  /** Name and post. */
  readonly by: string
  /** The latest day by the rules; null where they set none. */
  readonly latest: CalendarDate | null
}

/** Looks all files over before they leave; an error leaves none. */
export type LookAtAll = (files: readonly PublicationFile[]) => Promise<readonly Finding[]>

/**
 * Publishes a meeting: the first time all of it, after that what is new. What stands in its way is told, and then there are no files.
 * @param progress is told what is being set
 */
export const publishMeeting = async (checked: CheckedMeeting, soFar: SoFar, act: Act, house: House, room: MeetingRoom, look: LookAtAll, progress: (what: string) => void = () => {}): Promise<Publication | null> => {
  const { agenda } = checked
  if (agenda === null) return null
  const plan = planOf(checked, agenda, soFar, act, house)
  const findings = inReadingOrder([...checked.findings, ...plan.findings])
  if (stops(findings) || plan.nothingNew) return { plan, files: [], record: null, findings }

  const going = plan.items.filter(({ state }) => state !== 'same')
  const found: Finding[] = []
  const entries = new Map<PlannedItem, PackEntry>()
  for (const planned of going) {
    progress(planned.item.title)
    entries.set(planned, await entryOf(planned, checked, house, found))
  }
  if (stops(found)) return { plan, files: [], record: null, findings: inReadingOrder([...findings, ...found]) }

  const bound = soFar.record === null
    ? { file: 'pack.pdf', ...await wholePack(checked, house, room) }
    : { file: `supplement-${plan.version - 1}.pdf`, document: supplementOf(agenda, plan, act.on, soFar.record, soFar.agenda, entries, checked, room) }
  if (bound.document === null) return { plan, files: [], record: null, findings }
  progress(bound.file)
  const pdf = await writeDocument(bound.document, house, 'pdf')

  const files: PublicationFile[] = []
  const add = async (stem: string, documentFor: (format: Format) => Document): Promise<void> => {
    for (const format of formats) {
      const { bytes, pageCount } = await writeDocument(documentFor(format), house, format)
      files.push({ file: `${stem}.${format}`, bytes, pages: pageCount })
    }
  }
  const ofAgenda = agendaDocument(checked, room)
  if (ofAgenda !== null) await add('agenda', () => ofAgenda)
  files.push({ file: bound.file, bytes: pdf.bytes, pages: pdf.pageCount })
  files.push({ file: agendaFile, bytes: new TextEncoder().encode(writeAgendaData(agenda)), pages: null })
  for (const planned of going) {
    const entry = entries.get(planned)
    if (entry?.kind === 'paper') await add(`papers/${publicStem(planned.item)}`, (format) => (agenda.meeting.example ? asExample(entry.document, format, room.meetingStyle) : entry.document))
    if (planned.data !== null) files.push({ file: dataFile(planned), bytes: new TextEncoder().encode(planned.data), pages: null })
  }
  const version = versionOf(plan, going, files, pdf, act, soFar.record)
  const known = { ...version, papers: version.papers.map((paper, at) => ({ ...paper, paper: stemIn(going, at) })) }
  const beside = [{ file: sumsFile, text: writeSums(version) }, { file: manifestFile, text: writeManifest(known) }]
  const all = [...files, ...beside.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text), pages: null }))]
  const seen = await look(all)
  const told = inReadingOrder([...findings, ...found, ...seen])
  if (stops(seen)) return { plan, files: [], record: null, findings: told }
  return { plan, findings: told, files: all, record: { meeting: agenda.meeting.date, versions: [...soFar.record?.versions ?? [], version] } }
}

/** What would go out of a meeting on a day, and what stands in its way. @param checked of the public edition */
export const planOf = (checked: CheckedMeeting, agenda: Agenda, soFar: SoFar, { on, latest }: Pick<Act, 'on' | 'latest'>, house: House): Plan =>
  planPublication(agenda, { ...soFar, data: publicData(checked, house.style), documents: (item) => sentWith(item, checked), on, latest })

/** The documents of others that go out with an item. What comes with a paper that is not for publication does not. */
const sentWith = (item: AgendaItem, { beside }: CheckedMeeting): readonly SentDocument[] => (item.private ? [] : documentsOf(item).flatMap(({ file }) => {
  const opened = beside(file)
  return opened.kind === 'found' ? [{ file, sha256: sha256Of(opened.bytes) }] : []
}))

/** What of an item goes out, set and bound. @param found what is told of it */
const entryOf = async ({ item }: PlannedItem, checked: CheckedMeeting, house: House, found: Finding[]): Promise<PackEntry> => {
  const documents = item.private ? [] : await bindDocuments(item, checked, found)
  if (item.paper === null) return { kind: 'documents', item, documents }
  const { document, findings } = await setPaper(asItem(item.paper, item, checked.edition), house, 'final')
  found.push(...findings)
  return { kind: 'paper', item, document, with: documents }
}

/** What a paper is called in the manifest, which all may read. */
const stemIn = (going: readonly PlannedItem[], at: number): string => {
  const planned = going[at]
  return planned === undefined ? '' : publicStem(planned.item)
}

const dataFile = ({ item }: PlannedItem): string => `data/${publicStem(item)}.json`

const wholePack = async (checked: CheckedMeeting, house: House, room: MeetingRoom): Promise<Pick<Packed, 'document' | 'findings'>> => packMeeting(checked, 'final', house, room)

const supplementOf = (agenda: Agenda, plan: Plan, on: CalendarDate, record: Published, earlierAgenda: string | null, set: ReadonlyMap<PlannedItem, PackEntry>, { papers }: CheckedMeeting, room: MeetingRoom): Document => {
  const counted = numberSupplement(plan.items, record)
  const entries = plan.items.flatMap((planned): SupplementEntry[] => {
    const entry = set.get(planned)
    if (entry === undefined) return []
    const { item, name, before, documents } = planned
    const checks = papers.find((one) => one.name === name)?.checks ?? []
    return [{
      entry, item, version: item.paper?.paper.front.version ?? null, counted: counted.get(name), replaces: before?.published ?? null,
      documents: documents.filter(({ file }) => file !== item.document).map((sent) => stateOf(sent, before?.published.with ?? [])),
      moved: item.paper === null || before?.data == null ? null : figureChanges(readCarriedModel(before.data).paper, { paper: item.paper.paper, checks }, figuresIn).map(inWords),
    }]
  })
  const withdrawn = plan.withdrawn.map(({ item, before: { published } }) => ({ item, pages: published }))
  return composeSupplement(agenda, { number: plan.version - 1, on, agendaIs: earlierAgenda === null ? null : plan.agendaChanged ? 'revised' : 'same', changes: earlierAgenda === null ? [] : agendaChanges(earlierAgenda, agenda, new Set(record.versions.flatMap(({ papers: out }) => out.map(({ title }) => title)))), withdrawn, agendaAlone: entries.length === 0 }, entries, record.versions.at(-1)?.['pack-ends'] ?? 0, room)
}

const stateOf = ({ file, sha256 }: SentDocument, before: readonly SentDocument[]): 'new' | 'revised' | 'same' => {
  const earlier = before.find((one) => one.file === file)
  return earlier === undefined ? 'new' : earlier.sha256 === sha256 ? 'same' : 'revised'
}

const inWords = ({ where, before, now, difference, totals, recommendations }: FigureChange): MovedFigure =>
  ({ where, before, now, change: difference === null ? null : writeDifference(difference), touches: [...totals, ...recommendations] })

const versionOf = (plan: Plan, going: readonly PlannedItem[], files: readonly PublicationFile[], pdf: Written, { on, by }: Act, record: Published | null): PublishedVersion => {
  const numbers = pdf.pageLabels.filter((label) => /^\d+$/.test(label)).map((label) => partsOfLabel(label).number)
  return {
    version: plan.version, on, by, 'pack-ends': Math.max(record?.versions.at(-1)?.['pack-ends'] ?? 0, ...numbers),
    papers: going.map((planned): PublishedPaper => {
      const { item, name, data, documents } = planned
      const version = item.paper?.paper.front.version ?? null
      return {
        paper: name, item: item.cited, title: item.title, ...(version === null ? {} : { version }), ...pagesOf(planned, going, pdf),
        ...(data === null ? {} : { data: dataFile(planned) }), ...(documents.length === 0 ? {} : { with: [...documents] }),
      }
    }),
    files: files.map(({ file, bytes, pages }) => ({ file, sha256: sha256Of(bytes), ...(pages === null ? {} : { pages }) })),
  }
}

/** The labels of the first and the last page of an item in what was bound. */
const pagesOf = ({ item }: PlannedItem, going: readonly PlannedItem[], { pageOf, pageLabels }: Written): { first: string; last: string } => {
  const first = firstPageOf(item, { pageOf }) ?? 1
  const starts = [...pageOf].filter(([anchor]) => /^item-\d+-(?:paper|title)$/.test(anchor)).map(([, page]) => page).filter((page) => page > first)
  const end = starts.length === 0 || going.length === 0 ? pageLabels.length : Math.min(...starts) - 1
  return { first: pageLabels[first - 1] ?? String(first), last: pageLabels[end - 1] ?? String(end) }
}

/** What a publication is made of: the whole meeting the first time, and after that only what came late or was revised. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Agenda, AgendaItem } from '../model/agenda.ts'
import { readCarriedModel } from '../model/carried.ts'
import { isoDate, weekdayOf, writeDate, type CalendarDate } from '../model/date.ts'
import type { EarlierPaper, Published } from '../model/published.ts'
import { announces, writeAgendaData } from './agenda-data.ts'
import { sameMatter } from './same-matter.ts'

/** An item with a paper, in its public edition, and what is new about it. */
export interface PlannedItem {
  readonly item: AgendaItem
  /** `new`: never published; `revised`: published, and changed since; `same`: published as it is. */
  readonly state: 'new' | 'revised' | 'same'
  /** The name of its paper, or of the document of others that it is. */
  readonly name: string
  /** The paper as data, as it goes out; null of a document of others. */
  readonly data: string | null
  /** The documents of others that go out with it. */
  readonly documents: readonly SentDocument[]
  /** As it last went out; null where it never did. */
  readonly before: EarlierPaper | null
}

/** A document of others, by its sum as it was received. */
export interface SentDocument {
  readonly file: string
  readonly sha256: string
}

export interface Plan {
  /** From 1; from 2 on it is a supplement. */
  readonly version: number
  readonly items: readonly PlannedItem[]
  /** True where nothing is new since the last version. */
  readonly nothingNew: boolean
  /** True where the agenda says something else than it did when it last went out. */
  readonly agendaChanged: boolean
  /** Items whose papers went out and will not be taken, with those papers as they went out. */
  readonly withdrawn: readonly { readonly item: AgendaItem; readonly before: EarlierPaper }[]
  readonly findings: readonly Finding[]
}

/** What decides a plan, besides the agenda. */
export interface Circumstances {
  /** What was published of the meeting so far; null before the first time. */
  readonly record: Published | null
  /** Each paper for all to read as data, by the name of its file. */
  readonly data: ReadonlyMap<string, string>
  /** The documents of others that go out with an item, or are it. */
  readonly documents: (item: AgendaItem) => readonly SentDocument[]
  /** Each paper that was published, as it last went out. */
  readonly earlier: ReadonlyMap<string, EarlierPaper>
  /** The agenda as it last went out, as data; null where there is none to compare with. */
  readonly agenda: string | null
  /** The day on which it goes out. */
  readonly on: CalendarDate
  /** The latest day by the profile's rules; null where they set none. */
  readonly latest: CalendarDate | null
}

/** Plans a publication, and says what stands in its way. */
export const planPublication = (agenda: Agenda, circumstances: Circumstances): Plan => {
  const { record, earlier, on, latest, agenda: before } = circumstances
  const { meeting } = agenda
  const items = agenda.items.flatMap((item) => plannedOf(item, circumstances))
  const going = items.filter(({ state }) => state !== 'same')
  const agendaChanged = before !== null && before !== writeAgendaData(agenda)
  const nothingNew = record !== null && going.length === 0 && !agendaChanged
  const hidden = hiddenSince(items)
  const findings = [
    ...(meeting.draft ? [finding('publish-draft', meeting.file, startOfFile, 'The agenda is still a draft: meeting.yaml says “draft: yes”.')] : []),
    ...going.flatMap(({ item }) => clearanceOf(item, meeting.file, on)),
    ...going.flatMap((planned) => versionOf(planned)),
    // Of what goes out again after the meeting, as what is released does, nothing is taken late.
    ...(latest === null || isoDate(on) <= isoDate(latest) ? [] : [...going.filter((planned) => planned.before === null || isoDate(on) <= isoDate(meeting.date)).map(({ item }) => item), ...announced(agenda, before)].flatMap((item) => lateness(item, meeting.file, on, latest))),
    ...(nothingNew ? [] : dayOf(agenda, on, record)),
    ...items.flatMap((planned) => renumbered(planned, meeting.file, hidden)),
    ...gone(agenda, earlier),
  ]
  return { version: (record?.versions.length ?? 0) + 1, items, nothingNew, agendaChanged, withdrawn: withdrawnOf(agenda, earlier), findings }
}

/** Nothing of an item goes out that has neither a paper nor a document, nor of one that will not be taken. */
const plannedOf = (item: AgendaItem, { data, documents: documentsOf, earlier }: Circumstances): PlannedItem[] => {
  const documents = documentsOf(item)
  const name = item.paper?.name ?? documents[0]?.file
  const text = item.paper === null ? null : data.get(item.paper.name)
  if (name === undefined || text === undefined || item.withdrawn !== null) return []
  const before = earlier.get(name) ?? null
  const same = before !== null && sameData(before.data, text) && sameDocuments(before.published.with ?? [], documents)
  return [{ item, name, data: text, documents, before, state: before === null ? 'new' : same ? 'same' : 'revised' }]
}

const sameData = (one: string | null, other: string | null): boolean => one === other || one !== null && other !== null && sameMatter(one, other)
const sameDocuments = (one: readonly SentDocument[], other: readonly SentDocument[]): boolean =>
  one.length === other.length && one.every(({ file, sha256 }, at) => other[at]?.file === file && other[at].sha256 === sha256)

const clearanceOf = ({ paper, cleared, place, number }: AgendaItem, file: string, on: CalendarDate): Finding[] => {
  if (paper === null) return []
  return [
    ...(paper.paper.front.status === 'draft' ? [finding('publish-draft', paper.file, paper.placeOf('status'), 'The paper calls itself a draft: “status: draft”.')] : []),
    ...(cleared === null ? [finding('paper-not-cleared', file, place, `Nobody has cleared “${paper.name}”, the paper of item ${number}.`)] : []),
    ...(cleared === null || isoDate(cleared.date) <= isoDate(on) ? [] : [finding('paper-not-cleared', file, place, `“${paper.name}”, the paper of item ${number}, is cleared on ${writeDate(cleared.date)}, and would go out on ${writeDate(on)}.`)]),
  ]
}

const versionOf = ({ item, state, before, data }: PlannedItem): Finding[] => {
  // What all may read of a paper that is not for publication as a whole bears no version: nothing raised in the paper could be seen there.
  if (state !== 'revised' || before === null || item.paper === null || item.private || sameData(before.data, data)) return []
  const now = item.paper.paper.front.version
  if (now !== null && now !== (before.published.version ?? null)) return []
  const what = now === null ? 'The paper has changed since it was published, and bears no version.' : `The paper has changed since it was published as version ${now}, and is version ${now} still.`
  return [finding('version-twice', item.paper.file, item.paper.placeOf('version'), what)]
}

const renumbered = ({ item, before }: PlannedItem, file: string, hidden: AgendaItem | undefined): Finding[] => {
  if (before === null || before.published.item === item.cited) return []
  // What is private stands last, so that whatever comes late moves it on, and nobody could help it.
  const help = hidden !== undefined ? `“${hidden.title}” was published, and stands last now that all of it is kept back. So that every item keeps its number, mark its passages with :::exempt instead.`
    : item.private ? 'Private items stand last: tell those who hold the paper its new number.' : null
  return [finding('item-renumbered', file, item.place, `“${item.title}” was published as item ${before.published.item}, and would be item ${item.cited} now.`, { ...(item.private ? { severity: 'warning' } : {}), ...(help === null ? {} : { help }) })]
}

/** An item that all could read when it was published, and nobody may as a whole now: it leaves its place, and those behind it move up. */
const hiddenSince = (items: readonly PlannedItem[]): AgendaItem | undefined =>
  items.find(({ item, before }) => item.private && before !== null && before.data !== null && readCarriedModel(before.data).paper.exempt === null)?.item

/** Items without a paper that are new on the agenda: whoever wants to hear them must know of them as early. */
const announced = ({ items }: Agenda, before: string | null): readonly AgendaItem[] =>
  items.filter(({ kind, title, withdrawn }) => kind === 'verbal' && withdrawn === null && (before === null || !announces(before, title)))

/** What is odd about the day on which it goes out. */
const dayOf = ({ meeting: { file, date } }: Agenda, on: CalendarDate, record: Published | null): Finding[] => {
  const last = record?.versions.at(-1)
  const weekday = weekdayOf(on)
  return [
    ...(last === undefined || isoDate(last.on) <= isoDate(on) ? [] : [finding('published-before-last', file, startOfFile, `It would go out on ${writeDate(on)}, and version ${last.version} went out on ${writeDate(last.on)}.`)]),
    ...(isoDate(on) <= isoDate(date) ? [] : [finding('published-after-meeting', file, startOfFile, `It would go out on ${writeDate(on)}, and the meeting was on ${writeDate(date)}.`)]),
    ...(weekday !== 'Saturday' && weekday !== 'Sunday' ? [] : [finding('published-on-weekend', file, startOfFile, `${writeDate(on)} is a ${weekday}.`)]),
  ]
}

const withdrawnOf = ({ items }: Agenda, earlier: ReadonlyMap<string, EarlierPaper>): Plan['withdrawn'] => items.flatMap((item) => {
  const before = item.withdrawn === null ? undefined : earlier.get(item.paper?.name ?? item.document ?? '')
  return before === undefined ? [] : [{ item, before }]
})

const lateness = ({ late, number, place }: AgendaItem, file: string, on: CalendarDate, latest: CalendarDate): Finding[] => (late !== null ? [] : [
  finding('published-late', file, place, `The latest day to publish was ${writeDate(latest)}, and item ${number} would go out on ${writeDate(on)} without a reason.`),
])

/** Papers that went out and have no item any more. */
const gone = ({ meeting, items }: Agenda, earlier: ReadonlyMap<string, EarlierPaper>): Finding[] =>
  [...earlier].filter(([name]) => !items.some(({ paper, document, with: others }) => [paper?.name, document, ...others.map(({ file }) => file)].includes(name))).map(([name, { published }]) =>
    finding('item-withdrawn', meeting.file, startOfFile, `“${name}” was published as item ${published.item}, and no item names it any more.`))

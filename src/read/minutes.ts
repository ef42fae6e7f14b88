/** Reads the minutes of a meeting: who was there, and what was said, decided and to be done under each item. */
import type { Finding } from '../findings/finding.ts'
import { compareDays } from '../model/day.ts'
import type { CalendarDate } from '../model/date.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { ActionLine, DecisionLine, Person, WrittenItem, WrittenMinutes } from '../model/record.ts'
import { cited, type Notes } from './reading.ts'
import type { Labelled, LabelledValue } from './record/labels.ts'
import { openRecord, type OpenedSection, type RecordKind } from './record/open.ts'
import { writtenMinutesFront, type WrittenMinutesFront } from './record/written.ts'
import type { Source } from './source.ts'
import type { At } from './strict/places.ts'
import { dayOf } from './strict/days.ts'

export interface MinutesRead {
  /** Null where the source is no text, or its front matter cannot be read. */
  readonly minutes: WrittenMinutes | null
  readonly findings: readonly Finding[]
}

/** A decision may leave its paper, and says so. */
export const decisionLabels = { wanted: [], optional: ['Departs'] } as const

const minutesKind: RecordKind<typeof writtenMinutesFront> = {
  schema: writtenMinutesFront, called: 'minutes', labels: { Decision: { ...decisionLabels, as: 'continuation' }, Action: { wanted: ['Owner', 'Due'], optional: [], as: 'continuation' } },
}

/**
 * Reads the text of a `minutes.md`.
 * @param meetingDate they are approved after it
 * @param covers true when the house's face can draw the code point
 */
export const readMinutes = (source: Source, meetingDate: CalendarDate, style: HouseStyle, covers: (codePoint: number) => boolean): MinutesRead => {
  const opened = openRecord(source, style, covers, minutesKind, (written, at, notes) => frontOf(written, meetingDate, at, notes))
  if ('refused' in opened) return { minutes: null, findings: opened.refused }
  const { front, lines, sections, notes } = opened
  const items = sections.map((section) => itemOf(section, notes))
  return { minutes: front === null ? null : { file: source.file, lines, ...front, items }, findings: notes.all() }
}

const frontOf = (written: WrittenMinutesFront, meetingDate: CalendarDate, at: At, notes: Notes): Omit<WrittenMinutes, 'file' | 'lines' | 'items'> => {
  const { status } = written
  const approved = dayOf(written.approved, at(['approved']), notes)
  if (status === 'draft' && written.approved !== undefined) notes.add('record-value', at(['approved']), 'A draft has no day on which it was approved.', { help: 'Write “status: approved”, or take the day out.' })
  if (status === 'approved' && written.approved === undefined) notes.add('record-missing', at(['status']), 'The minutes are approved, and no line “approved:” says on which day.')
  if (approved !== null && compareDays(approved, meetingDate) <= 0) notes.add('record-value', at(['approved']), 'Minutes are approved at a later meeting than their own.')
  const people = (key: 'present' | 'in-attendance' | 'apologies'): Person[] => (written[key] ?? []).map(({ name, post, initials }, index) =>
    ({ name: name ?? null, post, initials: initials ?? null, place: at([key, index, initials === undefined ? 'post' : 'initials']) }))
  const front = { status, approved, present: people('present'), inAttendance: people('in-attendance'), apologies: people('apologies') }
  noteInitialsTwice([...front.present, ...front.inAttendance, ...front.apologies], notes)
  return front
}

const noteInitialsTwice = (people: readonly Person[], notes: Notes): void => {
  const first = new Map<string, Person>()
  for (const person of people) {
    const before = person.initials === null ? undefined : first.get(person.initials)
    if (before !== undefined) notes.add('record-twice', person.place, `${cited(person.initials ?? '')} stands for another already.`, { related: [{ place: before.place, label: 'the first' }] })
    else if (person.initials !== null) first.set(person.initials, person)
  }
}

const itemOf = ({ key, place, body, labelled, quoted }: OpenedSection, notes: Notes): WrittenItem =>
  ({ key, place, body, quoted, marked: labelled.map((one) => (one.label === 'Action' ? actionOf(one, notes) : decisionOf(one))) })

/** What stands after a label under another; null where nothing does. */
export const valueOf = ({ values }: Labelled, label: string): LabelledValue | null => values.find((value) => value.label === label && value.text !== '') ?? null

/** A decision as its label and those under it say. */
export const decisionOf = (labelled: Labelled): DecisionLine => ({ kind: 'decision', place: labelled.place, departs: valueOf(labelled, 'Departs')?.text ?? null })

const actionOf = (labelled: Labelled, notes: Notes): ActionLine => {
  const [owner, due] = [valueOf(labelled, 'Owner'), valueOf(labelled, 'Due')]
  return {
    kind: 'action', place: labelled.place,
    owners: owner === null ? [] : owner.text.split(/,| and /).map((one) => one.trim()).filter((one) => one !== '').map((written) => ({ written, place: owner.place })),
    due: due === null ? null : dayOf(due.text, due.place, notes), duePlace: due?.place ?? labelled.place,
  }
}


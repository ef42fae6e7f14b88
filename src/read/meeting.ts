/** Reads a meeting: `meeting.yaml` through its schema, then its dates, times and items, each with its place. */
import type { Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { CalendarDate } from '../model/date.ts'
import { isoDate } from '../model/date.ts'
import { meeting, type Meeting, type MeetingItem } from '../model/meeting.ts'
import { decode, mostBytes, type Decoded, type FileKind as BytesKind } from './decode.ts'
import { noteCharacters } from './characters.ts'
import { writtenMeeting, type WrittenItem, type WrittenMeeting } from './meeting/written.ts'
import { cited, type Notes } from './reading.ts'
import { noteCuts } from './strict/cuts.ts'
import { dayOf } from './strict/days.ts'
import type { At } from './strict/places.ts'
import { readStrict } from './strict/read.ts'
import type { FileKind } from './strict/value.ts'

export interface MeetingRead {
  /** Null when anything is wrong with it. */
  readonly meeting: Meeting | null
  readonly findings: readonly Finding[]
}

const meetingFile: FileKind<typeof writtenMeeting> = {
  schema: writtenMeeting, codes: 'meeting', called: 'meeting', asTyped: true, remark: 'Put a value that begins with # in quotation marks.',
}

const bytesOfMeeting: BytesKind = {
  name: 'meeting file', packed: 'a Word document, or another packed file', wrongly: 'which Word and older editors write', most: mostBytes,
  helps: {
    'file-empty': 'Write the meeting into it; docs/running-a-meeting.md shows one.',
    'file-binary': 'Save it as plain text under the name meeting.yaml.',
    'file-too-large': 'Take out what was pasted in by mistake.',
  },
}

/** Decodes the bytes of a `meeting.yaml`, as those of a paper are. */
export const decodeMeeting = (file: string, bytes: Uint8Array): Decoded => decode({ file, bytes }, bytesOfMeeting)

/**
 * Reads the text of a `meeting.yaml`.
 * @param file its path as people know it
 * @param covers true when the face of the house can draw the code point
 */
export const readMeeting = (file: string, text: string, covers: (codePoint: number) => boolean): MeetingRead => {
  const { value, findings } = readStrict(file, text, meetingFile, (written, at, { lines, notes }) => {
    noteCuts('meeting-cut', written, lines, at, notes)
    // Remarks are printed nowhere.
    noteCharacters(lines.map((line) => line.replace(/^\s*#.*/, '')), covers, notes)
    const candidate = modelOf(file, written, at, notes)
    return candidate === null ? null : meeting.parse(candidate)
  })
  return { meeting: value, findings }
}

const modelOf = (file: string, written: WrittenMeeting, at: At, notes: Notes): Meeting | null => {
  const day = (key: 'date' | 'previous-meeting' | 'next-meeting'): CalendarDate | null => dayOf(written[key], at([key]), notes)
  const [date, previous, next] = [day('date'), day('previous-meeting'), day('next-meeting')]
  noteTime(written.time, at(['time']), notes)
  noteOrder({ date, previous, next }, at, notes)
  const items = written.items.flatMap((item, index) => itemOf(item, (path) => at(['items', index, ...path]), notes) ?? [])
  noteFilesTwice(items, notes)
  noteTimetable(written, at, notes)
  if (date === null) return null
  return {
    file, board: written.board, date, time: written.time, venue: written.venue, profile: written.profile,
    draft: written.draft === 'yes', example: written.example === 'yes', previous, next,
    apologies: written.apologies ?? [], items, places: { date: at(['date']), profile: at(['profile']) },
  }
}

/** `14:00`, on the clock of 24 hours (HOUSE-STYLE section 11). */
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/

const noteTime = (text: string, place: Place, notes: Notes): void => {
  if (clock.test(text)) return
  const [, hour = '', minute = '', half] = /^(\d{1,2})(?:[.:h](\d{2}))?\s*(am|pm)?$/i.exec(text) ?? []
  const inDay = half?.toLowerCase() === 'pm' && Number(hour) < 12 ? Number(hour) + 12 : Number(hour)
  const meant = `${String(inDay).padStart(2, '0')}:${minute === '' ? '00' : minute}`
  notes.add('meeting-value', place, `${cited(text)} is no time of day such as 14:00.`, { help: hour !== '' && clock.test(meant) ? `Did you mean “${meant}”?` : 'Write it on the clock of 24 hours, such as 14:00.' })
}

const noteOrder = ({ date, previous, next }: { readonly date: CalendarDate | null; readonly previous: CalendarDate | null; readonly next: CalendarDate | null }, at: At, notes: Notes): void => {
  if (date === null) return
  if (previous !== null && isoDate(previous) >= isoDate(date)) notes.add('meeting-value', at(['previous-meeting']), 'The meeting whose minutes are to be approved is not before this one.', { help: 'Correct its day, or that of this meeting; a year is easily mistaken.' })
  if (next !== null && isoDate(next) <= isoDate(date)) notes.add('meeting-value', at(['next-meeting']), 'The next meeting is not after this one.', { help: 'Correct its day, or that of this meeting; a year is easily mistaken.' })
}

/** Items are taken in their order, and none before the meeting begins. */
const noteTimetable = ({ time: begins, items }: WrittenMeeting, at: At, notes: Notes): void => {
  let [last, before] = [begins, 'when the meeting begins']
  for (const [index, { time }] of items.entries()) {
    if (time === undefined || !clock.test(time) || !clock.test(last)) continue
    if (time < last) notes.add('meeting-value', at(['items', index, 'time']), `This item is taken at ${time}, which is before ${last}, ${before}.`, { help: 'Correct the time, or the order of the items.' })
    else [last, before] = [time, 'the time of an item before it']
  }
}

const kinds = ['paper', 'verbal', 'document'] as const

const itemOf = (written: WrittenItem, at: At, notes: Notes): MeetingItem | null => {
  const place = at([])
  const [kind, other] = kinds.filter((one) => written[one] !== undefined)
  if (kind === undefined) {
    notes.add('meeting-missing', place, 'This item says neither “paper:” nor “verbal:” nor “document:”, so nobody can tell what it is.')
    return null
  }
  if (other !== undefined) {
    notes.add('meeting-value', at([other]), `An item is one thing: this one is “${kind}” and “${other}”.`, { help: 'Make two items of it, or take one of the two lines out.' })
    return null
  }
  if (written.time !== undefined) noteTime(written.time, at(['time']), notes)
  const clearedOn = written.cleared === undefined ? null : dayOf(written.cleared.date, at(['cleared', 'date']), notes)
  const more = {
    time: written.time ?? null, reference: written.reference ?? null, late: written.late ?? null, withdrawn: written.withdrawn ?? null,
    released: written.released === undefined ? null : dayOf(written.released, at(['released']), notes),
    cleared: written.cleared === undefined || clearedOn === null ? null : { post: written.cleared.post, date: clearedOn },
    with: (written.with ?? []).map(({ file, title }, index) => ({ file: fileName(file, at(['with', index, 'file']), notes), title, place: at(['with', index, 'file']) })), place,
  }
  const { title, from } = written
  if (kind === 'paper') {
    for (const key of ['title', 'from'] as const) {
      if (written[key] !== undefined) notes.add('meeting-value', at([key]), `The ${key === 'title' ? 'title' : 'author'} of a paper stands in the paper, and is taken from there.`, { help: 'Take the line out.' })
    }
    return { kind, file: fileName(written.paper ?? '', at(['paper']), notes), ...more }
  }
  if (from === undefined) notes.add('meeting-missing', place, `This item does not say who reports: “from:” is missing.`)
  if (kind === 'verbal') return from === undefined ? null : { kind, title: written.verbal ?? '', from, ...more }
  if (title === undefined) notes.add('meeting-missing', place, 'A document of others has no title that could be taken from it: “title:” is missing.')
  const file = fileName(written.document ?? '', at(['document']), notes)
  return title === undefined || from === undefined ? null : { kind, file, title, from, ...more }
}

/** A meeting's files stand in its own folder, so that the folder is the whole meeting. */
const fileName = (text: string, place: Place, notes: Notes): string => {
  if (/[/\\]/.test(text) || text.startsWith('.')) notes.add('meeting-value', place, `${cited(text)} is no file of the meeting's own folder.`, { help: 'Put the file beside meeting.yaml, and write its name alone.' })
  return text
}

const noteFilesTwice = (items: readonly MeetingItem[], notes: Notes): void => {
  const first = new Map<string, Place>()
  const note = (file: string, place: Place, what: string): void => {
    const before = first.get(file)
    if (before === undefined) first.set(file, place)
    else notes.add('item-twice', place, what, { related: [{ place: before, label: 'the first' }] })
  }
  for (const item of items) {
    if (item.kind !== 'verbal') note(item.file, item.place, `“${item.file}” is an item already.`)
    for (const { file, place } of item.with) note(file, place, `“${file}” comes with an item already, or is one.`)
  }
}

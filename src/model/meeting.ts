/** A meeting as its clerk wrote it in `meeting.yaml`: when, where, and its items in order. No numbers yet: those are the agenda's. */
import * as z from 'zod'
import { place, type Place } from '../findings/place.ts'
import { calendarDate, type CalendarDate } from './date.ts'

const words = z.string().trim().min(1)

/** Another's document that comes with an item: bound into the pack as it is, behind a sheet that says what it is. */
const bound = z.strictObject({ file: words, title: words, place })
export type BoundDocument = z.infer<typeof bound>

const ofAnyItem = {
  /** `14:15`, where the meeting has a timetable. */
  time: words.nullable(),
  reference: words.nullable(),
  /** Why it is taken though it came too late; null where it came in time. */
  late: words.nullable(),
  /** Who let its paper go, and when, where the paper does not say so itself. */
  cleared: z.strictObject({ post: words, date: calendarDate }).nullable(),
  /** Why it will not be taken, though its paper was published; null where it will. */
  withdrawn: words.nullable(),
  /** The day from which its paper, not for publication as a whole before, is for all to read; null where it always was, or is not. */
  released: calendarDate.nullable(),
  /** Other people's documents that come with it, in order. */
  with: z.array(bound),
  place,
}

const item = z.discriminatedUnion('kind', [
  /** A paper of the meeting's folder. Title, author and recommendation are the paper's own. */
  z.strictObject({ kind: z.literal('paper'), file: words, ...ofAnyItem }),
  /** Told at the meeting, without a paper. */
  z.strictObject({ kind: z.literal('verbal'), title: words, from: words, ...ofAnyItem }),
  /** Another's document that is an item by itself: a PDF. */
  z.strictObject({ kind: z.literal('document'), file: words, title: words, from: words, ...ofAnyItem }),
])

export const meeting = z.strictObject({
  /** The meeting's file as people know it. */
  file: z.string().min(1),
  board: words,
  date: calendarDate,
  /** `14:00`. */
  time: words,
  venue: words,
  /** The rules that the board meets under: how early to publish, which grounds there are. */
  profile: words,
  /** True where the agenda may still change, and says so. */
  draft: z.boolean(),
  /** True for a meeting that was made up: every page of it says so. */
  example: z.boolean(),
  /** The meeting whose minutes are approved at this one; null where there is none. */
  previous: calendarDate.nullable(),
  next: calendarDate.nullable(),
  /** Who has sent apologies, as known when the agenda is made. */
  apologies: z.array(words),
  items: z.array(item),
  /** Where in its file the day and the profile stand. */
  places: z.strictObject({ date: place, profile: place }),
})

export type Meeting = z.infer<typeof meeting>
export type MeetingItem = z.infer<typeof item>

/** Another meeting, as far as its file says which it is. */
export interface OtherMeeting {
  readonly file: string
  readonly board: string
  readonly date: CalendarDate
  /** As written; null where it is not. */
  readonly time: string | null
  /** Of its date. */
  readonly place: Place
}

/** The agenda of a meeting: its items numbered, each with the one paper that it is, from which title, author and recommendation are taken. */
import type { Place } from '../findings/place.ts'
import type { CalendarDate } from './date.ts'
import type { BoundDocument, Meeting } from './meeting.ts'
import type { CheckedPaper } from './paper.ts'

/** A paper of the meeting's folder, as it came out of its own check. */
export interface MeetingPaper {
  /** The name of its file in the meeting's folder: `victims.md`. */
  readonly name: string
  /** As people know it. */
  readonly file: string
  readonly paper: CheckedPaper
  /** Where a field of its front matter stands. */
  readonly placeOf: (field: string) => Place
}

export interface AgendaItem {
  /** From 1, through the whole meeting. */
  readonly number: number
  /** As printed on the paper: `4.0`. */
  readonly cited: string
  /** `item-4`. */
  readonly anchor: string
  readonly kind: 'opening' | 'paper' | 'verbal' | 'document' | 'closing'
  /** What it is called for all to read: of a private paper its public title. */
  readonly title: string
  /** The post that reports; null for opening and closing items. */
  readonly from: string | null
  readonly time: string | null
  readonly reference: string | null
  /** Why it is taken though it came too late. */
  readonly late: string | null
  /** Who let its paper go, and when: as the paper says, or the meeting's file. */
  readonly cleared: { readonly post: string; readonly date: CalendarDate } | null
  /** Why it will not be taken, though its paper was published. */
  readonly withdrawn: string | null
  /** Since when its paper is for all to read that was private before: it keeps the number that it had among the private ones. */
  readonly released: CalendarDate | null
  /** True where the public may not read it. */
  readonly private: boolean
  /** Why not, each ground once, in the clerk's words. */
  readonly grounds: readonly string[]
  /** Null for an item without a paper of ours. */
  readonly paper: MeetingPaper | null
  /** Of an item that is another's document: the document. */
  readonly document: string | null
  readonly with: readonly BoundDocument[]
  /** Lines under the title: who sent apologies, or on which day the next meeting is. */
  readonly lines: readonly string[]
  /** In the meeting's file; of the opening and closing items, which it does not name, the whole file's. */
  readonly place: Place
}

export interface Agenda {
  readonly meeting: Meeting
  /** In the order of the meeting: those for all to read, then the private ones. */
  readonly items: readonly AgendaItem[]
}

/** Something that an agenda says otherwise than it did when it last went out. Papers are told of by themselves. */
export type AgendaChange =
  | { readonly kind: 'head'; readonly what: 'date' | 'time' | 'venue'; readonly before: string; readonly now: string }
  /** When an item is taken; null where it is not said. */
  | { readonly kind: 'hour'; readonly item: AgendaItem; readonly before: string | null; readonly now: string | null }
  /** An item without a paper. */
  | { readonly kind: 'come'; readonly item: AgendaItem }
  | { readonly kind: 'gone'; readonly title: string }

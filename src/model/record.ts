/** The record of a meeting: its minutes and its decisions, as they are written against the items of the agenda. */
import type { Place } from '../findings/place.ts'
import type { Agenda, AgendaItem } from './agenda.ts'
import type { CalendarDate } from './date.ts'
import type { CheckedInline, Section } from './paper.ts'

/** Somebody at a meeting. Where no name is written, the post stands alone. */
export interface Person {
  readonly name: string | null
  readonly post: string
  /** By which actions name their owner. */
  readonly initials: string | null
  readonly place: Place
}

/** Until it is approved, DRAFT stands on every page of a record. */
export type RecordStatus = 'draft' | 'approved'

/** A paragraph that begins with `Decision:`. */
export interface DecisionLine {
  readonly kind: 'decision'
  /** Of its first line. */
  readonly place: Place
  /** Why its figures are others than those of the paper; null where they may not be. */
  readonly departs: string | null
}

/** A paragraph that begins with `Action:`. */
export interface ActionLine {
  readonly kind: 'action'
  readonly place: Place
  /** Initials or posts, as written. */
  readonly owners: readonly { readonly written: string; readonly place: Place }[]
  /** Null only where an error says why. */
  readonly due: CalendarDate | null
  readonly duePlace: Place
}

export type MarkedLine = DecisionLine | ActionLine

/** A line that stands for words of the item's paper. */
export interface QuotedLine {
  readonly line: number
  readonly what: 'recommendation' | 'amounts'
  /** Of amounts: the name of their paragraph in the paper; null where none was written. */
  readonly of: string | null
}

/** What was written under one heading. */
export interface WrittenItem {
  /** The heading: an item's title, or the file of its paper. */
  readonly key: string
  readonly place: Place
  /** Its decisions and actions are continuations of the paragraph above them, and what is quoted of its paper quotations still without words. */
  readonly body: Section['body']
  readonly marked: readonly MarkedLine[]
  readonly quoted: readonly QuotedLine[]
}

interface Written {
  readonly file: string
  readonly status: RecordStatus
  /** Line by line, for the places of figures. */
  readonly lines: readonly string[]
}

export interface WrittenMinutes extends Written {
  /** The day on which they were approved; null while they are a draft. */
  readonly approved: CalendarDate | null
  /** The first of them is in the chair. */
  readonly present: readonly Person[]
  readonly inAttendance: readonly Person[]
  readonly apologies: readonly Person[]
  readonly items: readonly WrittenItem[]
}

/** One decision, written under the heading of its item. */
export interface WrittenDecision extends WrittenItem {
  readonly number: string
  readonly numberPlace: Place
  /** Null where it is the item's own. */
  readonly title: string | null
  /** Null where it is the day of the meeting. */
  readonly date: { readonly day: CalendarDate; readonly place: Place } | null
  readonly interests: string
  /** Papers besides the item's own. */
  readonly background: readonly string[]
}

export interface WrittenDecisions extends Written {
  readonly signedBy: { readonly name: string | null; readonly post: string }
  readonly decisions: readonly WrittenDecision[]
}

/** An action as it stands in the table that closes the minutes. */
export interface Action {
  /** From 1 through the meeting. */
  readonly number: number
  readonly item: AgendaItem
  /** Of its label. */
  readonly place: Place
  /** Initials where the owner has any. */
  readonly owner: string
  readonly due: string
}

/** The same with the words of what is to be done, as they stand under the item. */
export interface ActionRow extends Action {
  readonly words: readonly CheckedInline[]
}

/** Minutes in the order of the agenda. */
export interface ArrangedMinutes {
  readonly agenda: Agenda
  readonly written: WrittenMinutes
  /** One for each item of the agenda, in its order; one that was not minuted is empty. */
  readonly sections: readonly Section[]
  readonly actions: readonly Action[]
}

/** A decision with its item. */
export interface ArrangedDecision {
  readonly written: WrittenDecision
  readonly item: AgendaItem
  /** Its own title; of a private item not the one that anybody may read, which is the item's. */
  readonly title: string
  readonly date: CalendarDate
  /** Its first block is the decision itself, what follows the summary. */
  readonly section: Section
}

export interface ArrangedDecisions {
  readonly agenda: Agenda
  readonly written: WrittenDecisions
  readonly decisions: readonly ArrangedDecision[]
}

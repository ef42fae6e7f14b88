/** How a house sets its meetings: the words of agenda, pack and what follows from them, as data. */
import * as z from 'zod'
import { decisionStyle, minutesStyle, recordSlots, recordTexts } from './record-style.ts'

const label = z.string().min(1)

/**
 * The texts with slots, and the slots of each: those marked `true` print what somebody wrote or what must be seen, and may not be left out.
 */
export const meetingSlots = {
  /** The item at which the minutes of the last meeting are approved. */
  minutesItem: { board: true, date: true },
  reportFrom: { post: true },
  verbalReportFrom: { post: true },
  apologiesFrom: { names: true },
  /** Under an item that came too late; and under that, where the law binds and has words for it, those words. */
  late: { reason: true },
  lateByLaw: { law: true },
  /** At the foot of a pack, beside the paper's own number. */
  packPage: { page: true },
  /** What a further publication is called, and how it names a paper that bears a version. */
  supplementTitle: { number: true },
  supplementVersion: { title: true, version: true },
  withdrawn: { reason: true },
  /** Of the meeting's day, hour or place, or the hour of an item; of an item without a paper that has come, and of one that is gone. */
  supplementMoved: { what: true, now: true, before: true },
  supplementCome: { number: true, title: true },
  supplementGone: { title: true },
  /** Of a paper that went out and will not be taken: where it stands in the pack. */
  supplementWithdrawn: { number: true, title: true, pages: true, reason: true },
  /** Under an item whose paper was not for publication at first. */
  released: { date: true },
  ...recordSlots,
} as const satisfies Record<string, Readonly<Record<string, boolean>>>

export type MeetingTextName = keyof typeof meetingSlots

export const meetingStyle = z.strictObject({
  agenda: z.strictObject({
    title: label, draftTitle: label,
    labels: z.strictObject({ date: label, time: label, venue: label }),
    /** The number of an item as its paper bears it: `%1` is the number. */
    item: z.string().regex(/%1/, 'wants a %1 where the number stands'),
    /** The opening items but for the minutes, which come after them. */
    opening: z.array(label),
    closing: z.array(label),
    /** Which of the opening items the apologies stand under, and which of the closing ones the day of the next meeting; from 1, 0 for none. */
    apologiesUnder: z.int().min(0), nextUnder: z.int().min(0),
    notForPublication: label,
    /** Before a reference that is too long for the column at the right. */
    reference: label,
  }),
  /** Agenda and papers in one file. */
  pack: z.strictObject({
    title: label,
    /** What stands over the list of papers, and the heads of its columns. */
    contents: label,
    columns: z.strictObject({ item: label, title: label, page: label }),
    /** The sheet before a document of others. */
    sheet: z.strictObject({
      labels: z.strictObject({ with: label, from: label, file: label, pages: label, sha256: label, tagged: label, language: label, title: label }),
      /** Whether its file says that it is tagged, and what stands where it says nothing. */
      yes: label, no: label, none: label,
      notOurs: label,
    }),
    /** Under the contents of a pack that is not for publication: that its pages are numbered as those of the public one. */
    numberedAsPublic: label,
    /** Under the contents, where any pages are others': what the claims of conformance cover. */
    covers: label,
    /** The heads of the columns that say which pages those are. */
    others: z.strictObject({ title: label, first: label, last: label }),
  }),
  /** What goes out after the first publication. */
  supplement: z.strictObject({
    /** Before the day on which it goes out. */
    published: label,
    /** What stands over the list of papers, the head of the column of pages that they replace, and what stands there for one that replaces none. */
    papers: label, replaces: label, new: label,
    /** What stands there for a document of others that came with a paper before: as another file, or as it is. */
    revised: label, same: label,
    /** In place of such a list where nothing has changed but the agenda; what stands over its changes, and over the papers that will not be taken. */
    agenda: label, changes: label, withdrawn: label,
    /** What stands over the figures that moved in one of them. */
    figures: label,
    /** The heads of the columns of those figures. */
    columns: z.strictObject({ where: label, before: label, now: label, change: label, touches: label }),
    /** In place of a figure that was not there, or is there no more; and where none moved. */
    nothing: label, none: label,
  }),
  minutes: minutesStyle,
  decision: decisionStyle,
  /** Stands on every page of what was made up. */
  example: label,
  texts: z.strictObject({
    minutesItem: label, reportFrom: label, verbalReportFrom: label, apologiesFrom: label, late: label, lateByLaw: label, packPage: label,
    supplementTitle: label, supplementVersion: label, supplementMoved: label, supplementCome: label, supplementGone: label, withdrawn: label, supplementWithdrawn: label, released: label,
    ...recordTexts,
  }),
})

export type MeetingStyle = z.infer<typeof meetingStyle>

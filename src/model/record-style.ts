/** How a house sets the record of its meetings: the words of minutes and of decision records, as data. */
import * as z from 'zod'

const label = z.string().min(1)

/** The texts with slots that minutes and decision records have, told of as `meetingSlots` are. */
export const recordSlots = {
  /** Under the board's name. */
  minutesHeld: { date: true, time: true, venue: true },
  /** Of the first of those present. */
  inTheChair: { person: true },
  /** What a decision leaves of its paper, and why. */
  departs: { reason: true },
  /** The meeting of a decision record. */
  meetingOf: { board: true, date: true },
  /** The paper that a decision was made on. */
  backgroundPaper: { title: true, post: true, date: true },
} as const satisfies Record<string, Readonly<Record<string, boolean>>>

export const recordTexts = { minutesHeld: label, inTheChair: label, departs: label, meetingOf: label, backgroundPaper: label } as const

export const minutesStyle = z.strictObject({
  title: label,
  labels: z.strictObject({ present: label, inAttendance: label, apologies: label, approved: label, decision: label, action: label }),
  /** The table that closes the minutes: its heading, and the heads of its columns. */
  actions: z.strictObject({ title: label, number: label, item: label, action: label, owner: label, due: label }),
})

export const decisionStyle = z.strictObject({
  title: label,
  /** What stands before the year and the number of a decision, and what before the number of one that was made up. */
  series: label, exampleSeries: label,
  labels: z.strictObject({ number: label, date: label, meeting: label, status: label }),
  public: label, notForPublication: label,
  headings: z.strictObject({ decision: label, summary: label, background: label, interests: label }),
})

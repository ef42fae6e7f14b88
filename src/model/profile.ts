/** A profile of rules: by when a board's papers must be out, which days count, and what the law says of late items. */
import * as z from 'zod'

const words = z.string().regex(/\S/, 'wants some words')

/** The kinds of days that a profile may leave out of its count. A day of several kinds is called by the first: Good Friday, and not Easter break. */
export const dayKinds = ['saturdays', 'sundays', 'bank-holidays', 'breaks', 'closed-days'] as const
export type DayKind = (typeof dayKinds)[number]

export const profile = z.strictObject({
  /** What boards it is for. */
  name: words,
  /** How many whole days lie between the day of publication and the day of the meeting. */
  clearDays: z.int().min(1).max(30),
  notCounted: z.array(z.enum(dayKinds)),
  /** Left out where no law binds the board: then nothing that is printed claims one. */
  law: z.strictObject({
    basis: words,
    /** The law's own words for taking an item that was not on the agenda in time; left out where it has none. */
    urgency: words.optional(),
  }).optional(),
  /** The grounds on which the board may keep a passage from the public. */
  grounds: z.array(words),
})
export type Profile = z.infer<typeof profile>

/** A file of profiles, by the name that a meeting calls them by. */
export const profilesFile = z.strictObject({
  profiles: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'wants names of small letters, figures and hyphens'), profile),
})

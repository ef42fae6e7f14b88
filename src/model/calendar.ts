/** A calendar of days that do not count, as people write it and as it is counted by. */
import * as z from 'zod'
import type { Place } from '../findings/place.ts'

const words = z.string().regex(/\S/, 'wants some words')
const year = z.int().min(1900).max(2999)
/** Days as `2014-02-27` or `27 February 2014`, or two of them joined by "to", and what each is called. */
const namedDays = z.record(z.string(), words)

/** A calendar file. What is not in a stretch of years is not known, and is never guessed. */
export const calendarFile = z.strictObject({
  name: words,
  stretches: z.array(z.strictObject({
    /** The first and the last year of which all bank holidays are here. */
    from: year, to: year,
    /** Who says so, and when it was written down. */
    source: words,
    holidays: namedDays,
  })).min(1),
  /** Days round Christmas and Easter, which some rules leave out besides the bank holidays. */
  breaks: namedDays,
})
export type CalendarFile = z.infer<typeof calendarFile>

/** What an office writes of its own: days on which it is closed, or which it must not count. */
export const closedDaysFile = z.strictObject({ closed: namedDays })

/** Days as `2014-02-27`, with their names. */
export type NamedDays = ReadonlyMap<string, string>

export interface Calendar {
  readonly name: string
  /** The file as people know it, and where its stretches begin. */
  readonly file: string
  readonly place: Place
  /** The years of which all holidays are known, in their order. */
  readonly years: readonly number[]
  readonly holidays: NamedDays
  readonly breaks: NamedDays
  /** The office's own. */
  readonly closed: NamedDays
}

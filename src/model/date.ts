/** A calendar date without time or zone, as papers and agendas bear it. */
import * as z from 'zod'

export const calendarDate = z.strictObject({
  year: z.int().min(1900).max(2999),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
})
export type CalendarDate = z.infer<typeof calendarDate>

export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const

/** `27 February 2014`: day without zero or ordinal, month in words, year (HOUSE-STYLE section 3). */
export const writeDate = ({ year, month, day }: CalendarDate): string => `${day} ${monthNames[month - 1]} ${year}`

/** `2014-02-27`, for machines. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A calendar date without time or zone, as papers and agendas bear it. */
import { create, dayOfWeek } from 'temporal-polyfill/fns/PlainDate'
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

/** A day as `isoDate` writes it, read back. */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'wants a day such as 2014-02-19').transform((text): CalendarDate => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
})

/** `27 February 2014`: day without zero or ordinal, month in words, year (HOUSE-STYLE section 3). */
export const writeDate = ({ year, month, day }: CalendarDate): string => `${day} ${monthNames[month - 1]} ${year}`

/** `2014-02-27`, for machines. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** True for a day that the calendar has: no 31 June, and 29 February in leap years alone. */
export const isADay = (year: number, month: number, day: number): boolean => {
  try {
    create(year, month, day)
    return true
  } catch {
    return false
  }
}

/** How many days a month of 1 to 12 has. */
export const daysOfMonth = (year: number, month: number): number => [31, 30, 29, 28].find((last) => isADay(year, month, last)) ?? 0

/** The name of a day that the calendar has. */
export const weekdayOf = ({ year, month, day }: CalendarDate): (typeof weekdayNames)[number] => weekdayNames[dayOfWeek(create(year, month, day)) - 1] ?? 'Monday'

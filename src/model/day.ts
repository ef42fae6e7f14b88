/** Days on a calendar: which weekday, which comes first, how many lie between. */
import { addDays, compare, create, diffDays } from 'temporal-polyfill/fns/PlainDate'
import { monthNames, weekdayOf, writeDate, type CalendarDate } from './date.ts'

/** @throws when no calendar has the day */
const recordOf = ({ year, month, day }: CalendarDate): ReturnType<typeof create> => create(year, month, day)

/** The day that comes so many days later; earlier where the count is negative. @throws when no calendar has it */
export const daysAfter = (date: CalendarDate, days: number): CalendarDate => {
  const { year, month, day } = addDays(recordOf(date), days)
  return { year, month, day }
}

/** Below nought where the first comes before the second, above where it comes after it, and nought for one and the same. @throws when no calendar has one of them */
export const compareDays = (one: CalendarDate, other: CalendarDate): number => compare(recordOf(one), recordOf(other))

/** How many days it is from one to another; negative where that lies back. @throws when no calendar has one of them */
export const daysFrom = (one: CalendarDate, other: CalendarDate): number => diffDays(recordOf(one), recordOf(other))

/** `Thursday 27 February 2014`. */
export const writeDay = (date: CalendarDate): string => `${weekdayOf(date)} ${writeDate(date)}`

/** The name of its month: `February`. */
export const monthOf = ({ month }: CalendarDate): string => monthNames[month - 1] ?? ''

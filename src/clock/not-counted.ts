/** Why a day does not count by the rules of a profile. */
import type { Calendar } from '../model/calendar.ts'
import { isoDate, weekdayOf, type CalendarDate } from '../model/date.ts'
import { dayKinds, type DayKind, type Profile } from '../model/profile.ts'

/** For each kind of day, what a day of that kind is called; nothing where it is none. */
const nameAs: Readonly<Record<DayKind, (day: CalendarDate, calendar: Calendar) => string | undefined>> = {
  saturdays: (day) => (weekdayOf(day) === 'Saturday' ? 'Saturday' : undefined),
  sundays: (day) => (weekdayOf(day) === 'Sunday' ? 'Sunday' : undefined),
  'bank-holidays': (day, { holidays }) => holidays.get(isoDate(day)),
  breaks: (day, { breaks }) => breaks.get(isoDate(day)),
  'closed-days': (day, { closed }) => closed.get(isoDate(day)),
}

/** What a day is called that does not count; null when it counts. */
export const whyNotCounted = (day: CalendarDate, { notCounted }: Profile, calendar: Calendar): string | null => {
  for (const kind of dayKinds) {
    const name = notCounted.includes(kind) ? nameAs[kind](day, calendar) : undefined
    if (name !== undefined) return name
  }
  return null
}

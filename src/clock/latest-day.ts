/** The latest day on which the papers of a meeting may be published, by the rules of its profile. Nothing is asked of a clock. */
import { finding, type Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { Calendar } from '../model/calendar.ts'
import type { CalendarDate } from '../model/date.ts'
import { compareDays, daysAfter, daysFrom, writeDay } from '../model/day.ts'
import type { Profile } from '../model/profile.ts'
import { whyNotCounted } from './not-counted.ts'

/** The day of a meeting, and where it is written. */
export interface MeetingDay {
  readonly date: CalendarDate
  readonly file: string
  readonly place: Place
}

export interface PassedOver {
  readonly day: CalendarDate
  /** `Saturday`, or the name of the day: `Good Friday`. */
  readonly why: string
}

/** The last day to publish, and how it was counted. Every day between it and the meeting is in one of the two lists. */
export interface LatestDay {
  readonly kind: 'day'
  readonly meeting: CalendarDate
  /** A day that counts itself, since nobody publishes when the office is closed. */
  readonly day: CalendarDate
  /** The clear days, in their order. */
  readonly counted: readonly [CalendarDate, ...CalendarDate[]]
  readonly passedOver: readonly PassedOver[]
}

/** A year that the calendar does not cover is never guessed. */
export interface NotCovered {
  readonly kind: 'not covered'
  readonly finding: Finding
}

/**
 * Counts back from a meeting. Neither its own day nor the day of publication counts (Local Government Act 1972, section 100B(3)).
 * @param calendar with the office's closed days in it
 */
export const latestDayToPublish = (meeting: MeetingDay, profile: Profile, calendar: Calendar): LatestDay | NotCovered => {
  if (!calendar.years.includes(meeting.date.year)) return notCovered(meeting, meeting.date.year, calendar)
  const counted: CalendarDate[] = []
  const passedOver: PassedOver[] = []
  for (let day = daysAfter(meeting.date, -1); ; day = daysAfter(day, -1)) {
    if (!calendar.years.includes(day.year)) return notCovered(meeting, day.year, calendar)
    const why = whyNotCounted(day, profile, calendar)
    if (why !== null) {
      passedOver.unshift({ day, why })
      continue
    }
    const [first, ...rest] = counted
    if (first !== undefined && counted.length === profile.clearDays) return { kind: 'day', meeting: meeting.date, day, counted: [first, ...rest], passedOver }
    counted.unshift(day)
  }
}

const notCovered = ({ date, file, place }: MeetingDay, year: number, calendar: Calendar): NotCovered => ({
  kind: 'not covered',
  finding: finding('calendar-year', file, place, `The last day to publish for ${writeDay(date)} cannot be counted: the calendar of ${calendar.name} does not have the bank holidays of ${year}. ${coverage(calendar.years)}`, {
    related: [{ file: calendar.file, place: calendar.place, label: 'the years that it has' }],
  }),
})

/** `It has 2012 to 2028.` */
const coverage = (years: readonly number[]): string => {
  const stretches: { first: number; last: number }[] = []
  for (const year of years) {
    const open = stretches.at(-1)
    if (open !== undefined && open.last === year - 1) open.last = year
    else stretches.push({ first: year, last: year })
  }
  return `It has ${stretches.map(({ first, last }) => (first === last ? String(first) : `${first} to ${last}`)).join(' and ')}.`
}

/** How many days are left to publish in: 0 on the last day, negative when it has passed. */
export const daysLeft = (today: CalendarDate, { day }: LatestDay): number => daysFrom(today, day)

/**
 * True when papers given on a day leave fewer clear days than are wanted.
 * On a day that does not count, right before the first clear day, they are not late: as many clear days lie between.
 */
export const isLate = (given: CalendarDate, { counted }: LatestDay): boolean => compareDays(given, counted[0]) >= 0

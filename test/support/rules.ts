/** The shipped profiles and calendar, as the tests of the clock use them. */
import type { MeetingDay } from '../../src/clock/latest-day.ts'
import { startOfFile } from '../../src/findings/place.ts'
import type { Calendar } from '../../src/model/calendar.ts'
import type { CalendarDate } from '../../src/model/date.ts'
import type { Profile } from '../../src/model/profile.ts'
import { readDate } from '../../src/read/date.ts'
import { ownTemplates } from '../../src/workspace/houses.ts'
import { readRules } from '../../src/workspace/rules.ts'
import { home } from './folder.ts'

const { rules, findings } = readRules([ownTemplates()], home)
if (rules === null) throw new Error(`The shipped rules cannot be read: ${JSON.stringify(findings)}`)

export const shippedProfiles: ReadonlyMap<string, Profile> = rules.profiles
export const calendar: Calendar = rules.calendar

/** @throws when there is no such profile */
export const profileCalled = (name: string): Profile => {
  const found = shippedProfiles.get(name)
  if (found === undefined) throw new Error(`There is no profile ${name}`)
  return found
}

/** `27 February 2014` as a day. @throws when it is none */
export const dayOf = (written: string): CalendarDate => {
  const read = readDate(written)
  if (read.kind !== 'date') throw new Error(`${written} is no day`)
  return read.date
}

/** A meeting whose day stands at the head of its file. */
export const meetingOn = (date: CalendarDate): MeetingDay => ({ date, file: 'papers/2014-02-27/meeting.yaml', place: startOfFile })

/** A day that somebody wrote as a value. */
import type { Place } from '../../findings/place.ts'
import type { CalendarDate } from '../../model/date.ts'
import { readDate } from '../date.ts'
import { cited, type Notes } from '../reading.ts'

/** Reads a day; null where there is none, or where it is none, which is noted. */
export const dayOf = (text: string | undefined, place: Place, notes: Notes): CalendarDate | null => {
  if (text === undefined) return null
  const read = readDate(text)
  if (read.kind === 'date') return read.date
  if (read.kind === 'impossible') notes.add('date-impossible', place, `${cited(text)} is no day. ${read.why}`)
  else notes.add('date-unreadable', place, `${cited(text)} cannot be read as a date.`, read.meant === null ? {} : { help: `Did you mean “${read.meant}”?` })
  return null
}

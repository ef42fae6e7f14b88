/** The day of a command: today where the office is, or the one that was asked for. */
import type { CalendarDate } from '../model/date.ts'
import { readDate } from '../read/date.ts'

/** The day that was asked for, or today; or, when it is none, why not. */
export const dayAsked = (text: string | undefined): CalendarDate | string => {
  if (text === undefined) {
    // Written as other countries write it, since that is a date that can be read again.
    const read = readDate(new Date().toLocaleDateString('sv-SE'))
    if (read.kind === 'date') return read.date
    throw new Error('the clock tells no day')
  }
  const read = readDate(text)
  return read.kind === 'date' ? read.date : `--on ${text}: ${read.kind === 'impossible' ? read.why : 'this is no day such as 2014-02-19'}`
}

/** Reads a date as papers bear it: `27 February 2014`, or `2014-02-27`. */
import { daysOfMonth, isADay, monthNames, weekdayNames, weekdayOf, writeDate, type CalendarDate } from '../model/date.ts'
import { nearest } from './suggestion.ts'

export type DateRead =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** A day that no calendar has: 31 February. */
  | { readonly kind: 'impossible'; readonly why: string }
  /** Not a date, or one written otherwise; `meant` says it in the house's way when there is no doubt. */
  | { readonly kind: 'unreadable'; readonly meant: string | null }

const earliest = 1900
const latest = 2999

/** Reads a date. Nothing is guessed: `3/4/14` is unreadable. */
export const readDate = (written: string): DateRead => {
  const text = written.trim().replace(/\s+/g, ' ')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso !== null) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const inWords = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text)
  const month = inWords === null ? 0 : monthNames.findIndex((name) => name.toLowerCase() === inWords[2]?.toLowerCase()) + 1
  if (inWords !== null && month > 0) return checked(Number(inWords[3]), month, Number(inWords[1]))
  const meant = meantBy(text)
  const weekday = weekdayNames.find((name) => text.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase())
  if (meant !== null && weekday !== undefined && /^[A-Za-z]+,? \d/.test(text)) {
    const right = weekdayOf(meant)
    if (right !== weekday) return { kind: 'impossible', why: `${writeDate(meant)} is a ${right}.` }
  }
  return { kind: 'unreadable', meant: meant === null ? null : writeDate(meant) }
}

const checked = (year: number, month: number, day: number): DateRead => {
  if (year < earliest || year > latest) return { kind: 'impossible', why: `The year ${year} is not between ${earliest} and ${latest}.` }
  const name = monthNames[month - 1]
  if (name === undefined) return { kind: 'impossible', why: `There is no month ${month}.` }
  if (!isADay(year, month, day)) return { kind: 'impossible', why: `${name} ${year} has ${daysOfMonth(year, month)} days.` }
  return { kind: 'date', date: { year, month, day } }
}

/** A date in other words that can only mean one day: `Thursday, 27th Feb 2014`, `February 27, 2014`, `2014-2-27`. */
const meantBy = (text: string): CalendarDate | null => {
  const shortIso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (shortIso !== null) return dayOrNull(checked(Number(shortIso[1]), Number(shortIso[2]), Number(shortIso[3])))
  const words = text.replace(/^[A-Za-z]+day,? /, '').replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
  const dayFirst = /^(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(words)
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(words)
  const [day, name, year] = dayFirst !== null ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  if (day === undefined || name === undefined || year === undefined) return null
  const short = monthNames.find((full) => full.toLowerCase().startsWith(name.toLowerCase()))
  const full = short ?? nearest(name, monthNames)
  const month = monthNames.findIndex((known) => known === full) + 1
  return month === 0 ? null : dayOrNull(checked(Number(year), month, Number(day)))
}

const dayOrNull = (read: DateRead): CalendarDate | null => (read.kind === 'date' ? read.date : null)

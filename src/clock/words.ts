/** The working of the last day to publish, in words that a clerk can check against a calendar on the wall. */
import { counted as countOf } from '../findings/wording.ts'
import { weekdayOf, type CalendarDate } from '../model/date.ts'
import { monthOf, writeDay } from '../model/day.ts'
import type { LatestDay, PassedOver } from './latest-day.ts'

const inWords = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/**
 * `Five clear days before Thursday 27 February 2014: 20, 21, 24, 25, 26 February; publish by Wednesday 19 February 2014.`
 * And, in a second sentence, the days that lie between and do not count.
 */
export const workingWords = ({ meeting, day, counted, passedOver }: LatestDay): string => {
  const many = countOf(counted.length, 'clear day')
  const head = inWords[counted.length] === undefined ? many : many.replace(/^\d+/, inWords[counted.length] ?? '')
  const left = passedOver.length === 0 ? '' : ` Not counted: ${passedOver.map((one) => leftWords(one, meeting)).join(', ')}.`
  return `${head} before ${writeDay(meeting)}: ${daysWords(counted, meeting)}; publish by ${writeDay(day)}.${left}`
}

/** The days of each month together, with the year where it is not the meeting's: `30, 31 December 2013 and 2, 3, 6 January`. */
const daysWords = (days: readonly CalendarDate[], meeting: CalendarDate): string => {
  const months = new Map<string, number[]>()
  for (const date of days) {
    const month = monthWords(date, meeting)
    months.set(month, [...months.get(month) ?? [], date.day])
  }
  return [...months].map(([month, numbers]) => `${numbers.join(', ')} ${month}`).join(' and ')
}

const monthWords = (date: CalendarDate, meeting: CalendarDate): string => (date.year === meeting.year ? monthOf(date) : `${monthOf(date)} ${date.year}`)

/** `Saturday 22 February`, `Friday 18 April (Good Friday)`. */
const leftWords = ({ day, why }: PassedOver, meeting: CalendarDate): string => {
  const weekday = weekdayOf(day)
  return `${weekday} ${day.day} ${monthWords(day, meeting)}${why === weekday ? '' : ` (${why})`}`
}

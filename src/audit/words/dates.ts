/** Finds the dates of a text, whether the calendar has them or not: what the checks of dates look at. */
import { readCount } from '../../model/count.ts'
import { isADay, monthNames, weekdayNames, type CalendarDate } from '../../model/date.ts'

export interface DateInText {
  /** From where to where, the weekday left out. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly day: number
  readonly month: number
  /** Null where it names none. */
  readonly year: number | null
  /** The weekday right beside it, and as written. */
  readonly weekday: { readonly name: (typeof weekdayNames)[number]; readonly start: number; readonly end: number } | null
  /** True where its day bears `st`, `nd`, `rd` or `th`. */
  readonly ordinal: boolean
}

const months = monthNames.map((name) => `${name}|${name === 'September' ? 'Sept?' : name.slice(0, 3)}`).join('|')
// "Sun" alone may be a newspaper.
const weekday = '(?:(?<weekday>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sunday)\\.?,? (?:the )?)?'
const year = '(?:19|20)\\d\\d(?![\\d/])'
const after = '(?: \\((?<behind>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\))?'
const forms = [
  `${weekday}(?<day1>\\d{1,2})(?<ordinal1>st|nd|rd|th)?(?: of)? (?<month1>${months})\\b\\.?(?:,? (?<year1>${year}))?${after}`,
  `${weekday}(?<month2>${months})\\.? (?<day2>\\d{1,2})(?<ordinal2>st|nd|rd|th)?(?![\\d:/.]*\\d)(?!:|%)\\b(?:,? (?<year2>${year}))?${after}`,
  `${weekday}(?<day3>\\d{1,2})/(?<month3>\\d{1,2})/(?<year3>(?:19|20)\\d\\d)(?![\\d/])${after}`,
].map((form) => new RegExp(`(?<![\\p{L}\\d£$€.,/]|[\\d£]-)${form}`, 'gu'))
const hasDate = new RegExp(`\\d(?:st|nd|rd|th)? (?:of )?(?:${months})|(?:${months})\\.? \\d|\\d/\\d`, 'u')

/** The dates of a text in its order. A month needs its day; `March 2014` is no date. */
export const datesOf = (text: string): DateInText[] => {
  if (!hasDate.test(text)) return []
  return forms.flatMap((form) => [...text.matchAll(form)].map(dateOf)).filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1).sort((a, b) => a.start - b.start)
}

const dateOf = (match: RegExpMatchArray): DateInText => {
  const of = (name: string): string | undefined => [1, 2, 3].map((form) => match.groups?.[`${name}${form}`]).find((found) => found !== undefined)
  const start = match.index ?? 0
  const before = match.groups?.['weekday']
  const behind = match.groups?.['behind']
  const written = (behind === undefined ? match[0] : match[0].slice(0, match[0].indexOf(' ('))).replace(/\.$/, '')
  const own = before === undefined ? written : written.slice(before.length).replace(/^\.?,? (?:the )?/, '')
  const from = start + written.length - own.length
  const month = of('month') ?? ''
  const stated = of('year')
  return {
    start: from, end: from + own.length, written: own,
    day: whole(of('day')), month: /^\d/.test(month) ? whole(month) : monthNames.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1,
    year: stated === undefined ? null : whole(stated),
    weekday: before !== undefined ? { name: weekdayCalled(before), start, end: start + before.length }
      : behind !== undefined ? { name: weekdayCalled(behind), start: start + match[0].indexOf('(') + 1, end: start + match[0].length - 1 } : null,
    ordinal: of('ordinal') !== undefined,
  }
}

const whole = (digits: string | undefined): number => readCount((digits ?? '').replace(/^0/, ''), 'decimal') ?? 0
const weekdayCalled = (short: string): (typeof weekdayNames)[number] => weekdayNames.find((name) => name.startsWith(short.slice(0, 3))) ?? 'Monday'

/** The day that is meant, where it names its year and the calendar has it. */
export const dayOf = ({ year, month, day }: Pick<DateInText, 'year' | 'month' | 'day'>): CalendarDate | null =>
  (year === null || !isADay(year, month, day) ? null : { year, month, day })

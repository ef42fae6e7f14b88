/** The calendar has each date of the text: no 31 June. */
import { daysOfMonth, isADay, monthNames } from '../../model/date.ts'
import { datesOf, type DateInText } from './dates.ts'
import { tell, type Text, type WordsCheck } from './worded-paper.ts'

/** Words before a date; other digits before a month may count something: `of the 45 March returns`. */
const leadsToADate = /(?:^|[\s(“‘])(?:on|by|until|till|before|after|from|to|since|at|dated|ended|ending|and|or|between|date|due|commencing|beginning|starting|is|was|–|-) $|[–-]$|: $/i
const endsADate = /^(?:[.,;:)’”]|$| (?:and|or|to|until|at|in|on|for|the|by|when|as|with|inclusive|each|every|this|next|last)\b)/i
const mayCount = /\b(?:the|of|all|these|those|some|our|its|their|his|her|about|over|with|than|for|only|least|nearly) $/i

/** Tells of days that do not exist. Without a year 29 February may. */
export const calendar: WordsCheck = ({ texts }) => texts.flatMap((text) => datesOf(text.text).flatMap((date) => {
  const year = date.year ?? 2000
  if (isADay(year, date.month, date.day) || !isSurelyADate(date, text)) return []
  const name = monthNames[date.month - 1] ?? ''
  const days = `${name}${date.year === null || date.month !== 2 ? '' : ` ${year}`} has ${daysOfMonth(year, date.month)} days`
  return [tell('date-not-in-calendar', text, text.where(date.start, date.end), `There is no ${date.written}: ${days}.`, { stated: date.written, working: `${days}, stated ${date.written}` })]
}))

const isSurelyADate = (date: DateInText, { text, kind }: Text): boolean => {
  const before = text.slice(Math.max(0, date.start - 30), date.start)
  if (date.weekday !== null || date.ordinal) return true
  // `29 October and 31 November admissions` counts: without a year, nothing may follow that could be counted.
  if (leadsToADate.test(before)) return date.year !== null || endsADate.test(text.slice(date.end, date.end + 20))
  // A cell that holds a date and nothing else.
  if (kind === 'cell' && text.trim() === date.written) return true
  return date.year !== null && date.day <= 31 && !mayCount.test(before)
}

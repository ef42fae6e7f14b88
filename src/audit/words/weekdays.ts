/** A weekday fits the date that it stands beside. */
import { inARow } from '../../findings/wording.ts'
import { readCount } from '../../model/count.ts'
import { isADay, weekdayOf, writeDate, type CalendarDate } from '../../model/date.ts'
import { datesOf } from './dates.ts'
import { tell, type WordsCheck } from './worded-paper.ts'

/** `Monday to Friday, 28 February 2014`: the weekdays say when something is open. */
const ofAWeek = /\b(?:every|each)\s+$|day,? (?:to|and|or|until|through|–|-) $/i

/** Tells of weekdays that are another's. A date without a year is judged by the years about the paper's own and those that stand beside it, and is only doubted. */
export const weekdays: WordsCheck = ({ paper, texts }) => texts.flatMap((text) => datesOf(text.text).flatMap((date) => {
  const { weekday, day, month } = date
  if (weekday === null || (weekday.start < date.start && ofAWeek.test(text.text.slice(Math.max(0, weekday.start - 30), weekday.start)))) return []
  const near = paper.front.date?.year
  const years = date.year !== null ? [date.year] : near === undefined ? [] : [...new Set([near - 1, near, near + 1, ...yearsIn(text.text)])]
  const days: CalendarDate[] = years.filter((year) => isADay(year, month, day)).map((year) => ({ year, month, day }))
  if (days.length === 0 || days.some((each) => weekdayOf(each) === weekday.name)) return []
  const from = Math.min(weekday.start, date.start)
  const to = Math.max(weekday.end, date.end)
  const place = text.where(from, to)
  const stated = text.text.slice(from, to)
  const facts = days.map((each) => `${writeDate(each)} is a ${weekdayOf(each)}`)
  return [date.year !== null
    ? tell('weekday-differs', text, place, `The paper says “${stated}”. ${facts.join('')}.`, { stated, working: `${facts.join('')}, stated ${weekday.name}` })
    : tell('weekday-doubtful', text, place, `The paper says “${stated}”. ${inARow(facts)}.`)]
}))

/** "In 2001, on Tuesday 11 September": the year stands elsewhere. */
const yearsIn = (text: string): number[] => [...text.matchAll(/\b(?:19|20)\d\d\b/g)].flatMap(([year]) => readCount(year, 'decimal') ?? [])

/** Dates that must follow one another do: a small closed grammar, in which only full dates count. */
import { isoDate, writeDate, type CalendarDate } from '../../model/date.ts'
import type { Acceptable } from '../acceptance.ts'
import type { Sentence } from '../prose/views.ts'
import { contentWords, sharedWords } from '../prose/subject.ts'
import { datesOf, dayOf, type DateInText } from './dates.ts'
import { inSentence, tell, type WordedPaper, type WordsCheck } from './worded-paper.ts'

const done = '(?:held|approved|agreed|adopted|considered|published|launched|signed|received|completed|submitted|presented|awarded|announced|discussed|ratified|endorsed|issued|reported|appointed|opened)'
const at = '(?:by|at|to) (?:the |its |their )?[\\p{L}’\' ]{2,50} '
/** What was done on a day that, at the meeting, has not come yet. */
const past = new RegExp(`\\b(?:(?:was|were|has been|have been) (?:\\p{L}+ly )?${done} (?:${at})?on|\\bmet on) (?:\\p{L}+day,? )?$`, 'iu')
/** What is still to be done, by a day that is over. */
const due = /\b(?:must|should|shall|is to|are to|needs? to|will need to|has to|have to) be (?:\p{L}+ly )?\p{L}+(?:ed|en|nt|de|ld|ne) (?:[\p{L}’']+ ){0,6}(?:by|before|(?:no|not) later than|on or before) (?:\p{L}+day,? )?$|\b(?:deadline|closing date) (?:for [\p{L}’' ]{2,60} )?(?:is|will be) (?:\p{L}+day,? )?$/iu
/** Such a sentence may tell what somebody asked for long ago. */
const tellsOfBefore = /\b(?:agreed|stated|said|noted|reported|required|resolved|asked|decided|advised|recommended|minutes?|was|were|had|would|did|originally|previously|earlier|last (?:year|meeting)|missed|overdue|passed)\b/i
const closes = /\bconsultation\b[^.;,]{0,80}\b(?:(?:closes|ends|concludes|finishes)(?: on)?|(?:will|is due to|is to) (?:close|end|conclude|finish)(?: on)?|(?:runs|is running|will run|is open|remains open|is out)(?: [\p{L}]+){0,3} (?:to|until)) (?:\p{L}+day,? )?$/iu
const decides = /\b(?:approve|adopt|agree|endorse|ratify)s?\b/i

/** Tells of spans that end before they begin, deadlines before the meeting, deeds after it, and decisions before the end of their consultation. */
export const dateOrder: WordsCheck = (worded) => {
  const decided = worded.sentences.filter(({ passage, text }) => passage.inRecommendation && decides.test(text) && !/\bconsult|\bsubject to\b/i.test(text)).map(({ text }) => contentWords(text))
  return worded.sentences.flatMap((sentence) => {
    const dates = datesOf(sentence.text)
    return dates.length === 0 ? [] : [...spans(sentence, dates), ...aboutTheMeeting(worded, sentence, dates, decided)]
  })
}

const spans = (sentence: Sentence, dates: readonly DateInText[]): Acceptable[] => dates.flatMap((first, index) => {
  const last = dates[index + 1]
  const from = dayOf(first)
  const to = last === undefined ? null : dayOf(last)
  if (last === undefined || from === null || to === null || isoDate(to) >= isoDate(from)) return []
  if (!/\bfrom (?:\p{L}+day,? )?$/iu.test(sentence.text.slice(Math.max(0, first.start - 30), first.start)) || !/^ (?:to|until) (?:\p{L}+day,? )?$/iu.test(sentence.text.slice(first.end, last.start))) return []
  return [tell('dates-out-of-order', sentence.passage, inSentence(sentence, first.start, last.end), `It goes from ${writeDate(from)} to ${writeDate(to)}, and so ends before it begins.`)]
})

const aboutTheMeeting = ({ paper }: WordedPaper, sentence: Sentence, dates: readonly DateInText[], decided: readonly ReadonlySet<string>[]): Acceptable[] => {
  const meeting = paper.front.date
  const isOfBefore = tellsOfBefore.test(sentence.text)
  if (meeting === null) return []
  return dates.flatMap((date) => {
    const day = dayOf(date)
    if (day === null) return []
    const before = sentence.text.slice(Math.max(0, date.start - 200), date.start)
    const what = whatIsWrong(before, sentence, day, meeting, isOfBefore, decided)
    return what === null ? [] : [tell('dates-out-of-order', sentence.passage, inSentence(sentence, date.start, date.end), `${what}, and the meeting is on ${writeDate(meeting)}.`)]
  })
}

const whatIsWrong = (before: string, sentence: Sentence, day: CalendarDate, meeting: CalendarDate, isOfBefore: boolean, decided: readonly ReadonlySet<string>[]): string | null => {
  if (isoDate(day) < isoDate(meeting)) return due.test(before) && !isOfBefore ? `Something is still to be done by ${writeDate(day)}` : null
  if (isoDate(day) === isoDate(meeting)) return null
  if (past.test(before)) return `Something was done on ${writeDate(day)}`
  return closes.test(before) && asksOfTheSame(sentence, decided) ? `The Board is asked to decide on what is out to consultation until ${writeDate(day)}` : null
}

/** True where a Recommendation decides on what a consultation is about, and does not make it depend on that. */
const asksOfTheSame = ({ passage, text }: Sentence, decided: readonly ReadonlySet<string>[]): boolean => {
  const about = contentWords(text)
  return !passage.inRecommendation && decided.some((words) => sharedWords(words, about).length >= 2)
}

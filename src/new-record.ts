/** New minutes and decision records as text: a heading for each item of the agenda, and gaps for what only those who were there know. */
import type { Agenda, AgendaItem } from './model/agenda.ts'
import type { MeetingStyle } from './model/meeting-style.ts'
import { asHeading } from './meeting/record-items.ts'
import { nextNumbers } from './meeting/decision-numbers.ts'
import { writeValue } from './read/front-matter/write.ts'

/** Begins the minutes of a meeting. Who was there, what was said and what was decided is left open: a gap is told at its line until it is filled. */
export const writeNewMinutes = ({ meeting, items }: Agenda): string => [
  '---', 'status: draft', '# The first of them was in the chair. A name and initials may stand under each post.', 'present:', '  - post:', ...meeting.apologies.length === 0 ? [] : ['apologies:'],
  ...meeting.apologies.map((post) => `  - post: ${writeValue(post)}`), '---', '',
  ...items.filter(({ withdrawn }) => withdrawn === null).flatMap((item) => [headingOf(item), '', ...item.paper === null ? [] : recommendation]),
].join('\n')

/**
 * Begins the decision records of a meeting: one for each paper.
 * @param numbers those of all meetings so far; without one of the same series the first is left open, as nobody knows what was counted before
 */
export const writeNewDecisions = ({ meeting, items }: Agenda, { decision }: MeetingStyle, numbers: readonly string[]): string => {
  const papers = items.filter(({ paper, withdrawn }) => paper !== null && withdrawn === null)
  const next = nextNumbers(numbers, meeting.date, meeting.example, decision, papers.length)
  return [
    '---', 'status: draft', 'signed-by:', '  post:', '---', '',
    ...papers.flatMap((item, at) => [headingOf(item), '', `Number: ${next[at] ?? ''}`.trim(), 'Interests:', '', 'Decision: To', '', ...recommendation]),
  ].join('\n')
}

/** Quoted from the paper, under words that claim nothing of what the board did. */
const recommendation = ['The recommendation of the paper is:', '', '::recommendation', '']

/** A paper by its file, whatever its title comes to be; anything else as the agenda calls it. */
const headingOf = ({ paper, title }: AgendaItem): string => asHeading(paper?.name ?? title)

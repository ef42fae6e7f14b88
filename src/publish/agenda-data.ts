/** The agenda as data, as all may read it: by it can be told whether the agenda has changed since it went out. */
import * as z from 'zod'
import type { Agenda, AgendaChange, AgendaItem } from '../model/agenda.ts'
import { isoDate, isoDay, writeDate } from '../model/date.ts'

/** What the agenda says, item by item, and nothing that it does not print. The same agenda gives the same text. */
export const writeAgendaData = ({ meeting: { board, date, time, venue }, items }: Agenda): string =>
  `${JSON.stringify({ board, date: isoDate(date), time, venue, items: items.map(printed) }, null, 2)}\n`

const printed = ({ cited, title, from, time, reference, late, withdrawn, grounds, lines, with: others, private: isPrivate }: AgendaItem) =>
  ({ item: cited, title, from, time, reference, late, withdrawn, grounds, lines, with: isPrivate ? [] : others.map((other) => other.title) })

/** True where an agenda, as it went out, had an item of this title. @param data as `writeAgendaData` writes it */
export const announces = (data: string, title: string): boolean => data.includes(`"title": ${JSON.stringify(title)}`)

/** What of the data is compared; the rest of it is no business of the comparison. */
const printedAgenda = z.object({
  date: isoDay, time: z.string(), venue: z.string(),
  items: z.array(z.object({ title: z.string(), time: z.string().nullable() })),
})

/**
 * What an agenda says otherwise than when it last went out: the meeting's day, hour and place, the hours of its items, and reports that came or went.
 * @param data as `writeAgendaData` wrote it
 * @param papers titles of papers that were published: one that has another now is told of as revised, and none can be gone
 */
export const agendaChanges = (data: string, { meeting, items }: Agenda, papers: ReadonlySet<string>): AgendaChange[] => {
  const before = printedAgenda.parse(JSON.parse(data))
  const head = (what: 'date' | 'time' | 'venue', old: string, now: string): AgendaChange[] => (old === now ? [] : [{ kind: 'head', what, before: old, now }])
  const titles = new Set(items.map(({ title }) => title))
  return [
    ...head('date', writeDate(before.date), writeDate(meeting.date)), ...head('time', before.time, meeting.time), ...head('venue', before.venue, meeting.venue),
    ...items.flatMap((item): AgendaChange[] => {
      const old = before.items.find(({ title }) => title === item.title)
      if (old === undefined) return item.kind === 'verbal' ? [{ kind: 'come', item }] : []
      return old.time === item.time ? [] : [{ kind: 'hour', item, before: old.time, now: item.time }]
    }),
    ...before.items.filter(({ title }) => !titles.has(title) && !papers.has(title)).map(({ title }): AgendaChange => ({ kind: 'gone', title })),
  ]
}

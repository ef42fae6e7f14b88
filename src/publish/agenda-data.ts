/** The agenda as data, as all may read it: by it can be told whether the agenda has changed since it went out. */
import type { Agenda, AgendaItem } from '../model/agenda.ts'
import { isoDate } from '../model/date.ts'

/** What the agenda says, item by item, and nothing that it does not print. The same agenda gives the same text. */
export const writeAgendaData = ({ meeting: { board, date, time, venue }, items }: Agenda): string =>
  `${JSON.stringify({ board, date: isoDate(date), time, venue, items: items.map(printed) }, null, 2)}\n`

const printed = ({ cited, title, from, time, reference, late, withdrawn, grounds, lines, with: others, private: isPrivate }: AgendaItem) =>
  ({ item: cited, title, from, time, reference, late, withdrawn, grounds, lines, with: isPrivate ? [] : others.map((other) => other.title) })

/** True where an agenda, as it went out, had an item of this title. @param data as `writeAgendaData` writes it */
export const announces = (data: string, title: string): boolean => data.includes(`"title": ${JSON.stringify(title)}`)

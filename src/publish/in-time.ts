/** Which items were announced by the last day, whatever is revised of them after it: of those alone may it be said that they came in time. */
import type { AgendaItem } from '../model/agenda.ts'
import { isoDate, type CalendarDate } from '../model/date.ts'
import type { Published } from '../model/published.ts'
import { announces } from './agenda-data.ts'

/**
 * True for an item that an agenda announced, or whose paper went out, by the last day.
 * @param agendas each agenda that went out, as data, by its version @param latest null where the rules set none: then nothing is known to be in time
 */
export const announcedInTime = (record: Published | null, agendas: ReadonlyMap<number, string>, latest: CalendarDate | null): ((item: AgendaItem) => boolean) => {
  const versions = latest === null ? [] : (record?.versions ?? []).filter(({ on }) => isoDate(on) <= isoDate(latest))
  return ({ title, paper, document }) => {
    const name = paper?.name ?? document
    return versions.some(({ version, papers }) => announces(agendas.get(version) ?? '', title) || papers.some((one) => one.paper === name))
  }
}

/** Reads the calendar of a country, and an office's own closed days. */
import { calendarFile, closedDaysFile, type Calendar, type CalendarFile, type NamedDays } from '../model/calendar.ts'
import { readNamedDays } from './calendar/days.ts'
import { placeOfMap, type At, type Path } from './strict/places.ts'
import { readStrict, type StrictRead } from './strict/read.ts'
import type { FileKind, StrictReading } from './strict/value.ts'

const remark = 'Put words that begin so in quotation marks.'
const calendarKind: FileKind<typeof calendarFile> = { schema: calendarFile, codes: 'settings', called: 'calendar', remark }
const closedDaysKind: FileKind<typeof closedDaysFile> = { schema: closedDaysFile, codes: 'settings', called: 'file of closed days', remark }

/**
 * Reads the text of a calendar.
 * @param file its path as people know it
 * @returns the calendar, without an office's closed days; null when anything is wrong with it
 */
export const readCalendar = (file: string, text: string): StrictRead<Calendar> =>
  readStrict(file, text, calendarKind, (written, at, reading) => {
    const years = yearsOf(written, at, reading)
    const holidays = written.stretches.flatMap(({ holidays: named }, index) => [...readNamedDays(named, ['stretches', index, 'holidays'], reading)])
    const breaks = readNamedDays(written.breaks, ['breaks'], reading)
    noteStray(written, reading)
    return { name: written.name, file, place: placeOfMap(['stretches'], reading), years, holidays: new Map(holidays), breaks, closed: new Map() }
  })

/** Reads the text of an office's closed days; null when anything is wrong with them. */
export const readClosedDays = (file: string, text: string): StrictRead<NamedDays> =>
  readStrict(file, text, closedDaysKind, ({ closed }, _, reading) => readNamedDays(closed, ['closed'], reading))

/** The years that are covered, in their order; a stretch that ends before it begins, or covers what another does, is noted. */
const yearsOf = ({ stretches }: CalendarFile, at: At, { notes }: StrictReading): number[] => {
  const covered = new Map<number, Path>()
  for (const [index, { from, to }] of stretches.entries()) {
    const path = ['stretches', index, 'from']
    if (to < from) notes.add('settings-value', at(['stretches', index, 'to']), `This stretch ends with ${to}, before it begins with ${from}.`, { help: 'Write the earlier year as “from”.' })
    const other = Array.from({ length: Math.max(0, to - from + 1) }, (_, more) => covered.get(from + more)).find((one) => one !== undefined)
    if (other !== undefined) notes.add('settings-value', at(path), 'This stretch has years that another one has too.', { help: 'Let each year stand in one stretch.', related: [{ place: at(other), label: 'the other' }] })
    for (let year = from; year <= to; year++) covered.set(year, path)
  }
  return [...covered.keys()].sort((a, b) => a - b)
}

/** A holiday outside the years of its stretch, or a year without any: most likely someone has written another year than they meant. */
const noteStray = ({ stretches }: CalendarFile, reading: StrictReading): void => {
  for (const [index, { from, to, holidays }] of stretches.entries()) {
    // A stretch back to front has been told already.
    if (to < from) continue
    const path = ['stretches', index, 'holidays']
    const years = Object.keys(holidays).map((key) => ({ key, year: Number(/\d{4}/.exec(key)?.[0] ?? from) }))
    const stray = years.filter(({ year }) => year < from || year > to)
    for (const { key, year } of stray) reading.notes.add('settings-value', placeOfMap([...path, key], reading), `This stretch goes from ${from} to ${to}, and has no ${year}.`, { help: 'Correct the year, or let the stretch go further.' })
    const empty = Array.from({ length: to - from + 1 }, (_, more) => from + more).find((one) => !years.some(({ year }) => year === one))
    if (stray.length === 0 && empty !== undefined) reading.notes.add('settings-value', placeOfMap(path, reading), `No holiday of ${empty} is here, and every year has some.`, { help: 'Write them down, or let the stretch end before that year.' })
  }
}

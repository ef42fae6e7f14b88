/** Reads the days of a calendar: one, or a first and a last, each with its name. */
import { isoDate, type CalendarDate } from '../../model/date.ts'
import { daysAfter, daysFrom } from '../../model/day.ts'
import { readDate } from '../date.ts'
import { cited, mendedLine } from '../reading.ts'
import { placeOfMap, type Path } from '../strict/places.ts'
import type { StrictReading } from '../strict/value.ts'

/** Nobody closes for longer; more is a slip of the pen in one of the two days. */
const longest = 62

/**
 * The days of a map and what each is called, by `2014-02-27`. What cannot be read is noted, and left out.
 * @param path the keys that lead to the map
 */
export const readNamedDays = (named: Readonly<Record<string, string>>, path: Path, reading: StrictReading): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const keys = new Map<string, string>()
  for (const [key, name] of Object.entries(named)) {
    for (const day of daysOf(key, [...path, key], reading).map(isoDate)) {
      const before = keys.get(day)
      if (before === undefined) {
        keys.set(day, key)
        names.set(day, name)
      } else {
        reading.notes.add('settings-twice', placeOfMap([...path, key], reading), `${day} is named here for the second time.`, { related: [{ place: placeOfMap([...path, before], reading), label: 'the first' }] })
        break
      }
    }
  }
  return names
}

/** `2014-04-17`, `17 April 2014`, or two such with "to" between them. */
const daysOf = (key: string, path: Path, reading: StrictReading): CalendarDate[] => {
  const [first = '', last, more] = key.split(/\s+to\s+/)
  const place = placeOfMap(path, reading)
  if (more !== undefined) {
    reading.notes.add('settings-value', place, `A first and a last day are wanted here, not ${cited(key)}.`)
    return []
  }
  const from = dayOf(first, path, reading)
  const to = last === undefined ? from : dayOf(last, path, reading)
  if (from === null || to === null) return []
  const length = daysFrom(from, to) + 1
  if (length < 1) reading.notes.add('settings-value', place, 'The last of these days comes before the first.', { help: 'Write the earlier day first.' })
  else if (length > longest) reading.notes.add('settings-value', place, `These are ${length} days in a row; at most ${longest} are taken for one break.`, { help: 'Look at the years; or write two entries.' })
  return length < 1 || length > longest ? [] : Array.from({ length }, (_, at) => daysAfter(from, at))
}

const dayOf = (written: string, path: Path, reading: StrictReading): CalendarDate | null => {
  const read = readDate(written)
  if (read.kind === 'date') return read.date
  const place = placeOfMap(path, reading)
  if (read.kind === 'impossible') reading.notes.add('settings-value', place, `There is no such day as ${cited(written)}. ${read.why}`)
  else {
    const { meant } = read
    const line = reading.lines[place.line - 1] ?? ''
    reading.notes.add('settings-value', place, `A day is wanted here, such as 2014-02-27 or 27 February 2014, not ${cited(written)}.`, meant === null ? {} : {
      help: `Did you mean “${meant}”?`, ...(line.includes(written) ? { mended: mendedLine(reading.lines, place, line.slice(place.column - 1, place.endColumn - 1).replace(written, meant)) } : {}),
    })
  }
  return null
}

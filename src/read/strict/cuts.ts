/** What YAML cuts off a value: `title: Budget #2` loses `#2` to it without a word. */
import { cited, type Notes } from '../reading.ts'
import type { At } from './places.ts'

/** Notes every value behind which something is taken for a comment. @param written the values of the file */
export const noteCuts = (code: 'meeting-cut' | 'record-cut', written: unknown, lines: readonly string[], at: At, notes: Notes): void => {
  const look = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) value.forEach((one: unknown, index) => look(one, [...path, index]))
    else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) look(one, [...path, key])
    else if (typeof value === 'string') {
      const place = at(path)
      const rest = /^[ \t]+#\S.*/.exec((lines[place.line - 1] ?? '').slice(place.endColumn - 1))?.[0]
      if (rest !== undefined) notes.add(code, place, `YAML takes ${cited(rest)} for a comment and leaves it out of the value.`)
    }
  }
  look(written, [])
}

/** The values of the front matter's fields: text as typed, dates, maps; and what YAML would have made of them without a word. */
import type { CalendarDate } from '../../model/date.ts'
import { placeOnLine, type Place } from '../../findings/place.ts'
import { readDate } from '../date.ts'
import { cited, mendedLine, sourceOf, type YamlReading } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { entriesOf, isMap, isScalar, isSeq, type Entry, type Node } from '../yaml.ts'
import { fieldNames, fields } from './fields.ts'
import { quoted } from './mend.ts'

const textFields: ReadonlySet<string> = new Set(fieldNames.filter((name) => fields[name].kind === 'text'))

/** Known fields by name; unknown and doubled ones are noted. What a misspelt one was meant as is read under that name. */
export const sortOut = <Name extends string>(entries: readonly Entry[], known: readonly Name[], where: string, { yaml, notes, lines }: YamlReading): { found: Map<Name, Entry>; guessed: Set<Name> } => {
  const found = new Map<Name, Entry>()
  const guessed = new Set<Name>()
  for (const entry of entries) {
    const name = known.find((one) => one === entry.key)
    const place = yaml.placeOf(entry.keyNode)
    if (name === undefined) {
      const near = nearest(entry.key, known)
      const meant = known.find((one) => one === near)
      notes.add('front-matter-unknown-field', place, `${where === 'the front matter' ? 'The front matter' : where} has no field called ${cited(entry.key)}.`, meant === undefined
        ? { help: `The fields are: ${known.join(', ')}.` }
        : { help: `Did you mean “${meant}”?`, mended: mendedLine(lines, place, meant) })
      if (meant !== undefined && !found.has(meant) && !entries.some(({ key }) => key === meant)) {
        guessed.add(meant)
        // A value that can only be text is read on, so that a draft shows it; any other might be told wrong twice.
        if (textFields.has(meant)) found.set(meant, entry)
      }
      continue
    }
    const before = found.get(name)
    if (before === undefined) found.set(name, entry)
    else notes.add('front-matter-field-twice', place, `“${name}” stands here for the second time.`, { related: [{ place: yaml.placeOf(before.keyNode), label: 'the first' }] })
  }
  return { found, guessed }
}

/** The text of a field; null where it has none, which is noted. */
export const readText = (entry: Entry | undefined, { yaml, notes, lines }: YamlReading): string | null => {
  if (entry === undefined || entry.value === null) return null
  const { key, value } = entry
  const place = yaml.placeOf(value)
  if (!isScalar(value)) {
    const text = (lines[place.line - 1] ?? '').slice(place.column - 1).trim()
    notes.add('front-matter-kind', place, `“${key}” wants text, and this is ${isSeq(value) ? 'a list' : 'a list of fields'}.`, place.line === place.endLine
      ? { mended: `${(lines[place.line - 1] ?? '').slice(0, place.column - 1)}${quoted(text)}` }
      : {})
    return null
  }
  noteCut(value, place, { yaml, notes, lines })
  noteEscape(value, place, { yaml, notes, lines })
  // Escapes in quotation marks could bring in what no scan of the source can see.
  const text = String(value.value ?? '')
  const words = text.replace(/\s+/g, ' ').trim()
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(words)) {
    notes.add('character-unseen', place, `The value of “${key}” holds an unseen character, written as an escape after a backslash.`)
  }
  if (words === '') notes.add('front-matter-empty-field', place, `Nothing stands after “${key}:”.`)
  return words === '' ? null : words
}

/** Between double quotation marks YAML takes a backslash and what follows for one sign. */
const noteEscape = (value: Node, place: Place, { notes, lines }: YamlReading): void => {
  if (!isScalar(value) || value.type !== 'QUOTE_DOUBLE' || place.line !== place.endLine) return
  const inside = sourceOf(lines, place).slice(1, -1)
  const escape = /^(?:[^\\]|\\["\\])*(\\[^"\\])/.exec(inside)?.[1]
  // Numbered characters have a finding of their own where nobody could see them.
  if (escape === undefined || /[xuU]/.test(escape)) return
  notes.add('front-matter-line', place, 'Between double quotation marks YAML takes a backslash and the sign after it for one sign, and the backslash is lost.', { mended: mendedLine(lines, place, quoted(inside)) })
}

/** ` #` begins a comment in YAML: the rest of the value would be lost without a word. */
const noteCut = (value: Node, place: Place, { notes, lines }: YamlReading): void => {
  if (!isScalar(value) || value.type !== 'PLAIN') return
  const line = lines[place.endLine - 1] ?? ''
  const rest = line.slice(place.endColumn - 1)
  if (!/^[ \t]+#/.test(rest)) return
  const whole = line.slice(place.line === place.endLine ? place.column - 1 : 0).trimEnd()
  const cut = { line: place.endLine, column: place.endColumn + rest.length - rest.trimStart().length, endLine: place.endLine, endColumn: line.trimEnd().length + 1 }
  notes.add('front-matter-cut', cut, `YAML takes ${cited(rest)} for a comment and leaves it out of the value.`, place.line === place.endLine
    ? { mended: line.slice(0, place.column - 1) + quoted(whole) }
    : {})
}

/** The day that a field names. */
export const readDateField = (entry: Entry | undefined, reading: YamlReading): CalendarDate | null => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  const place = reading.yaml.placeOf(entry.value)
  const read = readDate(text)
  if (read.kind === 'date') return read.date
  if (read.kind === 'impossible') reading.notes.add('date-impossible', place, `${cited(text)} is no day. ${read.why}`)
  else {
    reading.notes.add('date-unreadable', place, `${cited(text)} cannot be read as a date.`, read.meant === null || place.line !== place.endLine
      ? {}
      : { mended: mendedLine(reading.lines, place, read.meant) })
  }
  return null
}

/** A map inside the front matter, all its fields wanted but those named. */
export const mapOf = <Name extends string>(entry: Entry | undefined, known: readonly Name[], reading: YamlReading, optional: readonly Name[] = []): Map<Name, Entry> | null => {
  if (entry === undefined || entry.value === null) return null
  const { key, value } = entry
  if (!isMap(value)) {
    reading.notes.add('front-matter-kind', reading.yaml.placeOf(value), `“${key}” wants fields of its own: ${known.join(', ')}.`)
    return null
  }
  const { found, guessed } = sortOut(entriesOf(value), known, `“${key}”`, reading)
  for (const name of known) {
    const inner = found.get(name)
    if (inner === undefined && !guessed.has(name) && !optional.includes(name)) {
      reading.notes.add('front-matter-missing-field', firstLineOf(reading.yaml.placeOf(value), reading.lines), `“${key}” has no “${name}”.`)
    } else if (inner !== undefined && inner.value === null) {
      reading.notes.add('front-matter-empty-field', reading.yaml.placeOf(inner.keyNode), `Nothing stands after “${name}:”.`)
    }
  }
  return found
}

/** The entries of a list, each as a value of the field it stands in; null where the field is no list. */
export const itemsOf = (entry: Entry | undefined): Entry[] | null =>
  (entry?.value == null || !isSeq(entry.value) ? null : entry.value.items.flatMap((item): Entry[] => (isScalar(item) || isMap(item) || isSeq(item) ? [{ key: entry.key, keyNode: item, value: item }] : [])))

const firstLineOf = (place: Place, lines: readonly string[]): Place => place.line === place.endLine
  ? place
  : placeOnLine(place.line, place.column, Math.max(1, (lines[place.line - 1] ?? '').trimEnd().length - place.column + 1))

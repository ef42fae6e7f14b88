/** Reads the front matter: who writes to whom, when, about what. */
import { acceptance, type Acceptance, type FrontMatter } from '../../model/front-matter.ts'
import type { CalendarDate } from '../../model/date.ts'
import { catalogue } from '../../findings/catalogue.ts'
import { placeOnLine, type Place } from '../../findings/place.ts'
import { readDate } from '../date.ts'
import { cited, mendedLine, sourceOf, type Notes, type YamlReading } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { entriesOf, isMap, isScalar, isSeq, type Entry, type Node } from '../yaml.ts'
import type { Block } from './block.ts'
import { acceptNames, clearedNames, fieldNames, fields } from './fields.ts'
import { parseTolerantly, quoted } from './mend.ts'

const nothing: FrontMatter = {
  to: null, from: null, date: null, title: null, shortTitle: null, status: null, version: null, marking: null, contact: null,
  cleared: null, accept: [], exemptPassages: null,
}

/** More lines than any front matter has, acceptances included. */
const mostLines = 1_000
const mostCharacters = 64_000

/**
 * Reads the fields of a block.
 * @param block where they stand; null when there is no front matter, which has been said
 * @param lines the whole source
 * @param longestMarking in characters
 */
export const readFrontMatter = (block: Block | null, lines: readonly string[], longestMarking: number, notes: Notes): FrontMatter => {
  if (block === null) return nothing
  const fence = placeOnLine(block.fenceLine, 1, Math.max(1, (lines[block.fenceLine - 1] ?? '').trimEnd().length))
  if (block.lines.length > mostLines || block.lines.reduce((sum, line) => sum + line.length, 0) > mostCharacters) {
    notes.add('front-matter-too-long', fence, `The front matter has ${block.lines.length} lines; it has at most ${mostLines}, and ${mostCharacters} characters.`)
    return nothing
  }
  const yaml = parseTolerantly(block, notes)
  const reading = { lines, yaml, notes }
  const root = yaml.root
  if (root !== null && !isMap(root)) notes.add('front-matter-line', yaml.placeOf(root), 'The front matter is no list of “name: value” lines.')
  const { found, guessed } = sortOut(isMap(root) ? entriesOf(root) : [], fieldNames, 'the front matter', reading)
  for (const name of fieldNames) {
    const entry = found.get(name)
    if (fields[name].wanted && entry === undefined && !guessed.has(name) && yaml.faults.length === 0) {
      notes.add('front-matter-missing-field', fence, `The front matter has no “${name}”.`, { mended: `${name}: ${examples[name] ?? '…'}` })
    }
    if (entry !== undefined && entry.value === null) notes.add('front-matter-empty-field', yaml.placeOf(entry.keyNode), `Nothing stands after “${name}:”.`)
  }
  const text = (name: keyof typeof fields): string | null => readText(found.get(name), reading)
  return {
    to: text('to'),
    from: text('from'),
    date: readDateField(found.get('date'), reading),
    title: text('title'),
    shortTitle: text('short-title'),
    status: readStatus(found.get('status'), reading),
    version: text('version'),
    marking: readMarking(found.get('marking'), longestMarking, reading),
    contact: text('contact'),
    cleared: readCleared(found.get('cleared'), reading),
    accept: readAccept(found.get('accept'), reading),
    exemptPassages: readCount(found.get('exempt-passages'), reading),
  }
}

const textFields: ReadonlySet<string> = new Set(fieldNames.filter((name) => fields[name].kind === 'text'))

const examples: Readonly<Record<string, string>> = {
  to: 'Business Coordination Board', from: 'Chief Executive', date: '27 February 2014', title: 'Title of the paper',
}

/** Known fields by name; unknown and doubled ones are noted. What a misspelt one was meant as is read under that name. */
const sortOut = <Name extends string>(entries: readonly Entry[], known: readonly Name[], where: string, { yaml, notes, lines }: YamlReading): { found: Map<Name, Entry>; guessed: Set<Name> } => {
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

const readText = (entry: Entry | undefined, { yaml, notes, lines }: YamlReading): string | null => {
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

const readDateField = (entry: Entry | undefined, reading: YamlReading): CalendarDate | null => {
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

/** A marking stands on every page in full, so one that the running head cannot hold is said now. */
const readMarking = (entry: Entry | undefined, longest: number, reading: YamlReading): string | null => {
  const text = readText(entry, reading)
  if (text !== null && text.length > longest && entry?.value != null) {
    reading.notes.add('marking-too-long', reading.yaml.placeOf(entry.value), `This marking has ${text.length} characters, and there is room for ${longest} of them at the head or foot of a page.`)
  }
  return text
}

const readStatus = (entry: Entry | undefined, reading: YamlReading): FrontMatter['status'] => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  if (text === 'draft' || text === 'final') return text
  const place = reading.yaml.placeOf(entry.value)
  const meant = nearest(text, ['draft', 'final'])
  reading.notes.add('front-matter-kind', place, `The status is “draft” or “final”, not ${cited(text)}.`, meant === null
    ? {}
    : { help: `Did you mean “${meant}”?`, mended: mendedLine(reading.lines, place, meant) })
  return null
}

const readCount = (entry: Entry | undefined, reading: YamlReading): number | null => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  if (/^\d{1,4}$/.test(text)) return Number(text)
  reading.notes.add('front-matter-kind', reading.yaml.placeOf(entry.value), `“${entry.key}” wants a whole number such as 2, not ${cited(text)}.`)
  return null
}

const readCleared = (entry: Entry | undefined, reading: YamlReading): FrontMatter['cleared'] => {
  const map = mapOf(entry, clearedNames, reading)
  if (map === null) return null
  const post = readText(map.get('post'), reading)
  const date = readDateField(map.get('date'), reading)
  return post === null || date === null ? null : { post, date }
}

const readAccept = (entry: Entry | undefined, reading: YamlReading): Acceptance[] => {
  if (entry === undefined || entry.value === null) return []
  if (!isSeq(entry.value)) {
    reading.notes.add('front-matter-kind', reading.yaml.placeOf(entry.value), '“accept” wants a list: each acceptance begins with a hyphen.')
    return []
  }
  return entry.value.items.flatMap((item) => {
    if (!isMap(item)) {
      if (isScalar(item)) reading.notes.add('front-matter-kind', reading.yaml.placeOf(item), 'An acceptance is a list of fields: code, figure, working, by, on, reason, outcome.')
      return []
    }
    const map = mapOf({ key: 'acceptance', keyNode: item, value: item }, acceptNames, reading, ['agreed-by'])
    if (map === null) return []
    const text = (name: (typeof acceptNames)[number]): string | null => readText(map.get(name), reading)
    const code = readCode(map.get('code'), reading)
    const candidate = {
      code, figure: text('figure'), working: text('working'), by: text('by'), on: readDateField(map.get('on'), reading),
      reason: text('reason'), outcome: text('outcome'), agreedBy: text('agreed-by'), place: reading.yaml.placeOf(item),
    }
    // What is missing has been noted; an acceptance counts only whole.
    const whole = acceptance.safeParse(candidate)
    return whole.success ? [whole.data] : []
  })
}

const readCode = (entry: Entry | undefined, reading: YamlReading): string | null => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  const place = reading.yaml.placeOf(entry.value)
  if (text in catalogue) {
    if (text.startsWith('total-')) return text
    reading.notes.add('front-matter-kind', place, `“${text}” cannot be accepted: only a total that does not add up can be.`, { help: 'Correct the paper, and take the entry out.' })
    return null
  }
  const meant = nearest(text, Object.keys(catalogue))
  reading.notes.add('front-matter-kind', place, `There is no finding with the code ${cited(text)}.`, meant === null
    ? {}
    : { help: `Did you mean “${meant}”?`, mended: mendedLine(reading.lines, place, meant) })
  return null
}

/** A map inside the front matter, all its fields wanted but those named. */
const mapOf = <Name extends string>(entry: Entry | undefined, known: readonly Name[], reading: YamlReading, optional: readonly Name[] = []): Map<Name, Entry> | null => {
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

const firstLineOf = (place: Place, lines: readonly string[]): Place => place.line === place.endLine
  ? place
  : placeOnLine(place.line, place.column, Math.max(1, (lines[place.line - 1] ?? '').trimEnd().length - place.column + 1))

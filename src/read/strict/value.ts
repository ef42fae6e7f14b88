/** What a value should be that a strict schema refuses, in words that follow its name, and as it was probably meant. */
import type * as z from 'zod'
import type { Particulars } from '../../findings/finding.ts'
import { cited, mendedLine, type YamlReading } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { isScalar } from '../yaml.ts'
import { calledFirst, entryAt, onOneLine, placeOfMap, type Path } from './places.ts'

export type Issue = z.core.$ZodIssue

/** A kind of file that people write in YAML: its schema, and how findings speak of it. */
export interface FileKind<Schema extends z.ZodType> {
  readonly schema: Schema
  /** The first word of its findings' codes. */
  readonly codes: 'house-style' | 'settings' | 'meeting' | 'published' | 'record'
  /** Such as `house style`, to follow "a" or "the". */
  readonly called: string
  /** True where every value is left as typed: `4.0` stays `4.0`. Else YAML knows numbers, and true and false. */
  readonly asTyped?: true
  /** What was probably meant by a value that is no word of a list; null where nothing is near. */
  readonly meant?: (issue: Issue, written: string) => string | null
  /** What to do where a value begins with # and so is no more than a remark. */
  readonly remark: string
}

/** One such file while it is read. */
export interface StrictReading extends YamlReading {
  readonly kind: FileKind<z.ZodType>
  /** Its values alone, as the schema was given them. */
  readonly values: unknown
}

export const pathOf = (issue: Issue): Path => issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
/** A path as one word, to compare by. */
export const named = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** Notes what the schema says of one value, or of one that is missing. */
export const noteIssue = (issue: Issue, reading: StrictReading): void => {
  const { yaml, lines, notes, kind } = reading
  const path = pathOf(issue)
  const entry = entryAt(yaml.root, path)
  if (entry === null || entry.value === null) {
    const map = path.slice(0, -1)
    if (entry === null) notes.add(`${kind.codes}-missing`, placeOfMap(map, reading), `${map.length === 0 ? `The ${kind.called}` : calledFirst(map)} has no “${String(path.at(-1))}”.`)
    else noteNothing(path, reading)
    return
  }
  if (issue.code === 'invalid_key') {
    notes.add(`${kind.codes}-value`, yaml.placeOf(entry.keyNode), `${calledFirst(path.slice(0, -1))} ${issue.issues[0]?.message ?? 'has keys of another kind'}, not ${cited(entry.key)}.`)
    return
  }
  const place = onOneLine(yaml.placeOf(entry.value), lines)
  const written = isScalar(entry.value) ? (entry.value.source ?? String(entry.value.value)) : ''
  const meant = isScalar(entry.value) ? meantBy(issue, written, kind) : null
  notes.add(`${kind.codes}-value`, place, `${calledFirst(path)} ${wanted(issue, path, reading)}${written === '' ? '' : `, not ${cited(written)}`}.`, meant === null
    ? {}
    : { help: `Did you mean ${meant.replace(/^"?([^"]*)"?$/, '“$1”')}?`, mended: mendedLine(lines, place, meant) })
}

/** A value is missing after its key: a colour written with its sign is no more than a remark to YAML. */
const noteNothing = (path: Path, reading: StrictReading): void => {
  const entry = entryAt(reading.yaml.root, path)
  if (entry === null) return
  const place = reading.yaml.placeOf(entry.keyNode)
  const remark = /^:[ \t]+(#[^,}\s]*)/.exec((reading.lines[place.line - 1] ?? '').slice(place.endColumn - 1))?.[1]
  const particulars: Particulars = remark === undefined ? {} : { help: `What follows a # is a remark, which nobody reads. ${reading.kind.remark}` }
  reading.notes.add(`${reading.kind.codes}-missing`, place, typeof path.at(-1) === 'number' ? `${calledFirst(path)} is empty.` : `Nothing stands after “${entry.key}:”.`, particulars)
}

const wanted = (issue: Issue, path: Path, reading: StrictReading): string => {
  switch (issue.code) {
    case 'invalid_type': return wantedKind(issue.expected, path, reading)
    case 'invalid_value': return `wants ${issue.values.length === 1 ? 'the word' : 'one of the words'} ${issue.values.map(String).join(', ')}`
    case 'too_small': return issue.origin === 'array' ? `wants at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}` : `wants a number of ${issue.minimum} or more`
    case 'too_big': return `wants a number of ${issue.maximum} or less`
    case 'invalid_format': case 'custom': return issue.message
    default: return 'is not understood'
  }
}

const wantedKind = (expected: string, path: Path, reading: StrictReading): string => {
  if (expected === 'string') return wantedOfText(path, reading)
  if (expected === 'int') return 'wants a whole number'
  if (expected === 'number') return 'wants a number, without a unit'
  if (expected === 'boolean') return 'wants true or false, without quotation marks'
  if (expected === 'array') return 'wants a list such as [one, two]'
  const keys = keysAt(path, reading)
  return `wants keys of its own${keys.length === 0 ? '' : ` (${keys.join(', ')})`}`
}

/** Something else stands where text is wanted: asks the schema what it would say to the same as text, or to text that is no value of any kind. */
const wantedOfText = (path: Path, reading: StrictReading): string => {
  let isOne = true
  const issue = issuesWith(path, reading, (value) => {
    isOne = typeof value !== 'object'
    return isOne ? String(value) : '?'
  }).find((one) => named(one.path) === named(path))
  if (issue?.code === 'invalid_format' || issue?.code === 'custom') return issue.message
  return isOne ? 'wants text, in quotation marks if it is all figures' : 'wants one text, and neither a list nor keys'
}

/** The keys that a map wants, by what the schema misses in an empty one. */
const keysAt = (path: Path, reading: StrictReading): string[] =>
  issuesWith(path, reading, () => ({})).filter(({ path: at }) => at.length === path.length + 1 && named(at.slice(0, -1)) === named(path)).map(({ path: at }) => String(at.at(-1)))

const issuesWith = (path: Path, { kind, values }: StrictReading, change: (value: unknown) => unknown): readonly Issue[] =>
  kind.schema.safeParse(changedAt(values, path, change)).error?.issues ?? []

const changedAt = (value: unknown, path: Path, change: (value: unknown) => unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === step ? changedAt(one, rest, change) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === step ? changedAt(one, rest, change) : one]))
}

/** What was probably meant, as it should stand in the file: a word misspelt, or what this kind of file knows. */
const meantBy = (issue: Issue, written: string, { meant }: FileKind<z.ZodType>): string | null =>
  issue.code === 'invalid_value' ? nearest(written, issue.values.map(String)) : meant?.(issue, written) ?? null

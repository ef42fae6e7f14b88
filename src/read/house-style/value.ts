/** What a value of a house style should be, in words that follow its name, and as it was probably meant. */
import type { Particulars } from '../../findings/finding.ts'
import { houseStyle } from '../../model/house-style.ts'
import { cited, mendedLine, type YamlReading } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { isScalar } from '../yaml.ts'
import { calledFirst, entryAt, onOneLine, placeOfMap, type Path } from './places.ts'

export type Issue = NonNullable<ReturnType<typeof houseStyle.safeParse>['error']>['issues'][number]

export const pathOf = (issue: Issue): Path => issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
/** A path as one word, to compare by. */
export const named = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** Notes what the schema says of one value, or of one that is missing. */
export const noteIssue = (issue: Issue, values: unknown, reading: YamlReading): void => {
  const { yaml, lines, notes } = reading
  const path = pathOf(issue)
  const entry = entryAt(yaml.root, path)
  if (entry === null || entry.value === null) {
    const map = path.slice(0, -1)
    if (entry === null) notes.add('house-style-missing', placeOfMap(map, reading), `${map.length === 0 ? 'The house style' : calledFirst(map)} has no “${String(path.at(-1))}”.`)
    else noteNothing(path, reading)
    return
  }
  if (issue.code === 'invalid_key') {
    notes.add('house-style-value', yaml.placeOf(entry.keyNode), `${calledFirst(path.slice(0, -1))} ${issue.issues[0]?.message ?? 'has keys of another kind'}, not ${cited(entry.key)}.`)
    return
  }
  const place = onOneLine(yaml.placeOf(entry.value), lines)
  const written = isScalar(entry.value) ? (entry.value.source ?? String(entry.value.value)) : ''
  const meant = isScalar(entry.value) ? meantBy(issue, written) : null
  notes.add('house-style-value', place, `${calledFirst(path)} ${wanted(issue, path, values)}${written === '' ? '' : `, not ${cited(written)}`}.`, meant === null
    ? {}
    : { help: `Did you mean ${meant.replace(/^"?([^"]*)"?$/, '“$1”')}?`, mended: mendedLine(lines, place, meant) })
}

/** A value is missing after its key: a colour written with its sign is no more than a remark to YAML. */
const noteNothing = (path: Path, reading: YamlReading): void => {
  const entry = entryAt(reading.yaml.root, path)
  if (entry === null) return
  const place = reading.yaml.placeOf(entry.keyNode)
  const remark = /^:[ \t]+(#[^,}\s]*)/.exec((reading.lines[place.line - 1] ?? '').slice(place.endColumn - 1))?.[1]
  const particulars: Particulars = remark === undefined ? {} : { help: 'What follows a # is a remark, which nobody reads. Write a colour without it, in quotation marks.' }
  reading.notes.add('house-style-missing', place, typeof path.at(-1) === 'number' ? `${calledFirst(path)} is empty.` : `Nothing stands after “${entry.key}:”.`, particulars)
}

const wanted = (issue: Issue, path: Path, values: unknown): string => {
  switch (issue.code) {
    case 'invalid_type': return wantedKind(issue.expected, path, values)
    case 'invalid_value': return `wants ${issue.values.length === 1 ? 'the word' : 'one of the words'} ${issue.values.map(String).join(', ')}`
    case 'too_small': return issue.origin === 'array' ? `wants at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}` : `wants a number of ${issue.minimum} or more`
    case 'too_big': return `wants a number of ${issue.maximum} or less`
    case 'invalid_format': case 'custom': return issue.message
    default: return 'is not understood'
  }
}

const wantedKind = (expected: string, path: Path, values: unknown): string => {
  if (expected === 'string') return wantedOfText(path, values)
  if (expected === 'int') return 'wants a whole number'
  if (expected === 'number') return 'wants a number, without a unit'
  if (expected === 'boolean') return 'wants true or false, without quotation marks'
  if (expected === 'array') return 'wants a list such as [one, two]'
  const keys = keysAt(path, values)
  return `wants keys of its own${keys.length === 0 ? '' : ` (${keys.join(', ')})`}`
}

/** Something else stands where text is wanted: asks the schema what it would say to the same as text, or to text that is no value of any kind. */
const wantedOfText = (path: Path, values: unknown): string => {
  let isOne = true
  const issue = issuesWith(path, values, (value) => {
    isOne = typeof value !== 'object'
    return isOne ? String(value) : '?'
  }).find((one) => named(one.path) === named(path))
  if (issue?.code === 'invalid_format' || issue?.code === 'custom') return issue.message
  return isOne ? 'wants text, in quotation marks if it is all figures' : 'wants one text, and neither a list nor keys'
}

/** The keys that a map wants, by what the schema misses in an empty one. */
const keysAt = (path: Path, values: unknown): string[] =>
  issuesWith(path, values, () => ({})).filter(({ path: at }) => at.length === path.length + 1 && named(at.slice(0, -1)) === named(path)).map(({ path: at }) => String(at.at(-1)))

const issuesWith = (path: Path, values: unknown, change: (value: unknown) => unknown): readonly Issue[] =>
  houseStyle.safeParse(changedAt(values, path, change)).error?.issues ?? []

const changedAt = (value: unknown, path: Path, change: (value: unknown) => unknown): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === step ? changedAt(one, rest, change) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === step ? changedAt(one, rest, change) : one]))
}

/** What was probably meant, as it should stand in the file: a word misspelt, a space forgotten, a colour in small letters. */
const meantBy = (issue: Issue, written: string): string | null => {
  if (issue.code === 'invalid_value') return nearest(written, issue.values.map(String))
  if (issue.code !== 'invalid_format') return null
  const [, amount, unit] = /^(\d+(?:[.,]\d+)?) *(mm|cm|pt|in|inch|inches)$/i.exec(written) ?? []
  if (amount !== undefined && unit !== undefined) return inHouseUnit(Number(amount.replace(',', '.')), unit.toLowerCase())
  const colour = /^#?([0-9a-f]{6})$/i.exec(written)?.[1]
  return colour === undefined || !issue.message.includes('hexadecimal') ? null : `"${colour.toUpperCase()}"`
}

const inHouseUnit = (amount: number, unit: string): string => {
  if (unit === 'pt' || unit === 'mm') return `${amount} ${unit}`
  return `${Math.round(amount * (unit === 'cm' ? 10 : 25.4) * 100) / 100} mm`
}

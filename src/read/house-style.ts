/** Reads a house style: YAML through the strict schema, so that a misspelt key is a finding with its line and never nothing. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import { houseStyle, type HouseStyle } from '../model/house-style.ts'
import { cited, mendedLine, notesOn, type Notes, type YamlReading } from './reading.ts'
import { nearest } from './suggestion.ts'
import { entriesOf, isMap, isScalar, isSeq, parseYaml, type Entry, type Node, type Yaml } from './yaml.ts'

export interface HouseStyleRead {
  /** Null when anything is wrong: a paper is set with the whole style or not at all. */
  readonly style: HouseStyle | null
  readonly findings: Finding[]
}

const mostCharacters = 200_000

type Issue = NonNullable<ReturnType<typeof houseStyle.safeParse>['error']>['issues'][number]
type Path = readonly (string | number)[]

/**
 * Reads the text of a `house-style.yaml`.
 * @param file its path as people know it
 */
export const readHouseStyle = (file: string, text: string): HouseStyleRead => {
  if (text.length > mostCharacters) return { style: null, findings: [finding('file-too-large', file, startOfFile, `The house style has ${text.length} characters; it has at most ${mostCharacters}.`)] }
  const notes = notesOn(file)
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const yaml = parseYaml(lines.join('\n'), 1, 'core')
  for (const { place, what } of yaml.faults) notes.add('house-style-line', wholeLine(place, lines), what)
  if (yaml.faults.length > 0) return { style: null, findings: notes.all() }
  if (!isMap(yaml.root)) {
    notes.add('house-style-line', startOfFile, 'The file holds no “key: value” lines.')
    return { style: null, findings: notes.all() }
  }
  noteDoubled(yaml.root, yaml, notes)
  const values = yaml.values()
  // Read once: code made for the schema would cost more than it saves.
  const read = houseStyle.safeParse(values, { jitless: true })
  if (!read.success) {
    // A key that is missing where a misspelt one stands beside it has been told already.
    const guessed = new Set<string>()
    const missing = read.error.issues.filter((issue) => isMissing(issue, yaml.root))
    for (const issue of read.error.issues) if (issue.code === 'unrecognized_keys') noteUnknown(issue, missing, guessed, { yaml, lines, notes })
    for (const issue of read.error.issues) {
      if (issue.code === 'unrecognized_keys' || guessed.has(named(issue.path))) continue
      noteIssue(issue, values, { yaml, lines, notes })
    }
  } else noteWhatNoSchemaSees(read.data, { yaml, lines, notes })
  const findings = notes.all()
  return { style: read.success && findings.length === 0 ? read.data : null, findings }
}

const wholeLine = ({ line }: Place, lines: readonly string[]): Place => {
  const text = lines[line - 1] ?? ''
  return placeOnLine(line, 1 + text.length - text.trimStart().length, Math.max(1, text.trim().length))
}

const pathOf = (issue: Issue): Path => issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
const named = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** The entry of a map at a path, or the node of a list; null where the path leads nowhere. */
const entryAt = (root: Node | null, path: Path): Entry | null => {
  let entry: Entry | null = root === null ? null : { key: '', keyNode: root, value: root }
  for (const step of path) {
    const node: Node | null = entry?.value ?? null
    if (isMap(node)) entry = entriesOf(node).find(({ key }) => key === step) ?? null
    else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step]
      entry = isMap(item) || isSeq(item) || isScalar(item) ? { key: String(step), keyNode: item, value: item } : null
    } else return null
  }
  return entry
}

const isMissing = (issue: Issue, root: Node | null): boolean => issue.code === 'invalid_type' && entryAt(root, pathOf(issue)) === null

/** The key of the map in which something is wrong; the first line for the file itself. */
const placeOfMap = (path: Path, { yaml, lines }: YamlReading): Place => {
  const entry = path.length === 0 ? null : entryAt(yaml.root, path)
  if (entry === null) return { ...startOfFile, endColumn: Math.max(2, (lines[0]?.length ?? 1) + 1) }
  const place = yaml.placeOf(entry.keyNode)
  return place.line === place.endLine ? place : { ...place, endLine: place.line, endColumn: (lines[place.line - 1]?.length ?? place.column) + 1 }
}

const noteUnknown = (issue: Extract<Issue, { code: 'unrecognized_keys' }>, missing: readonly Issue[], guessed: Set<string>, reading: YamlReading): void => {
  const path = pathOf(issue)
  const wanted = missing.filter((one) => one.path.length === path.length + 1 && named(one.path.slice(0, -1)) === named(path)).map((one) => String(one.path.at(-1)))
  for (const key of issue.keys) {
    const entry = entryAt(reading.yaml.root, [...path, key])
    const place = entry === null ? placeOfMap(path, reading) : reading.yaml.placeOf(entry.keyNode)
    const meant = nearest(key, wanted)
    if (meant !== null) guessed.add(named([...path, meant]))
    reading.notes.add('house-style-unknown', place, `${path.length === 0 ? 'A house style' : `“${named(path)}”`} has no key called ${cited(key)}.`, meant === null
      ? {}
      : { help: `Did you mean “${meant}”?`, mended: mendedLine(reading.lines, place, meant) })
  }
}

const noteIssue = (issue: Issue, values: unknown, reading: YamlReading): void => {
  const path = pathOf(issue)
  const entry = entryAt(reading.yaml.root, path)
  if (entry === null || entry.value === null) {
    const map = path.slice(0, -1)
    const place = entry === null ? placeOfMap(map, reading) : reading.yaml.placeOf(entry.keyNode)
    const what = entry === null
      ? `${map.length === 0 ? 'The house style' : `“${named(map)}”`} has no “${String(path.at(-1))}”.`
      : `Nothing stands after “${entry.key}:”.`
    reading.notes.add('house-style-missing', place, what)
    return
  }
  const place = reading.yaml.placeOf(entry.value)
  const line = { ...place, ...(place.line === place.endLine ? {} : { endLine: place.line, endColumn: (reading.lines[place.line - 1]?.length ?? place.column) + 1 }) }
  const written = isScalar(entry.value) ? `, not ${cited(entry.value.source ?? String(entry.value.value))}` : ''
  reading.notes.add('house-style-value', line, `“${named(path)}” ${wanted(issue, path, values)}${written}.`)
}

/** What a value should be, in words that follow its name. */
const wanted = (issue: Issue, path: Path, values: unknown): string => {
  switch (issue.code) {
    case 'invalid_type': return wantedKind(issue.expected, path, values)
    case 'invalid_value': return `wants ${issue.values.length === 1 ? 'the word' : 'one of the words'} ${issue.values.map(String).join(', ')}`
    case 'too_small': return `wants ${issue.origin === 'array' ? 'at least one entry' : issue.origin === 'string' ? 'some words' : `a number of ${issue.minimum} or more`}`
    case 'too_big': return `wants a number of ${issue.maximum} or less`
    case 'invalid_format': return issue.message
    default: return 'is not understood'
  }
}

const wantedKind = (expected: string, path: Path, values: unknown): string => {
  if (expected === 'string') return wantedOfText(path, values)
  if (expected === 'int') return 'wants a whole number'
  if (expected === 'number') return 'wants a number, without a unit'
  if (expected === 'boolean') return 'wants true or false'
  if (expected === 'array') return 'wants a list such as [one, two]'
  return 'wants keys of its own'
}

/** A number stands where text is wanted: asks the schema what it would say to the same characters as text. */
const wantedOfText = (path: Path, values: unknown): string => {
  const again = houseStyle.safeParse(withText(values, path))
  const issue = again.error?.issues.find((one) => named(one.path) === named(path))
  return issue?.code === 'invalid_format' ? issue.message : 'wants text, in quotation marks if it is all figures'
}

const withText = (value: unknown, path: Path): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return String(value)
  if (Array.isArray(value)) return value.map((one: unknown, at) => (at === step ? withText(one, rest) : one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === step ? withText(one, rest) : one]))
}

const noteDoubled = (node: Node, yaml: Yaml, notes: Notes): void => {
  if (isSeq(node)) for (const item of node.items) if (isMap(item) || isSeq(item)) noteDoubled(item, yaml, notes)
  if (!isMap(node)) return
  const first = new Map<string, Entry>()
  for (const entry of entriesOf(node)) {
    const before = first.get(entry.key)
    if (before === undefined) first.set(entry.key, entry)
    else notes.add('house-style-twice', yaml.placeOf(entry.keyNode), `“${entry.key}” stands here for the second time.`, { related: [{ place: yaml.placeOf(before.keyNode), label: 'the first' }] })
    if (entry.value !== null) noteDoubled(entry.value, yaml, notes)
  }
}

/** What holds between values. */
const noteWhatNoSchemaSees = (style: HouseStyle, reading: YamlReading): void => {
  const at = (path: Path): Place => {
    const value = entryAt(reading.yaml.root, path)?.value ?? null
    return value === null ? placeOfMap(path.slice(0, -1), reading) : reading.yaml.placeOf(value)
  }
  for (const [index, pair] of style.keepTogether.entries()) {
    for (const side of ['before', 'after'] as const) {
      const fault = patternFault(pair[side])
      if (fault !== null) reading.notes.add('house-style-value', at(['keepTogether', index, side]), `${cited(pair[side])} is no pattern (regular expression): ${fault}.`)
    }
  }
  const { columns, shares } = style.bibliography
  const sharesPlace = at(['bibliography', 'shares'])
  if (columns.length !== shares.length) {
    reading.notes.add('house-style-value', sharesPlace, `The bibliography has ${counted(columns.length, 'column')} and ${counted(shares.length, 'share')}.`, { help: 'Give each column one share.' })
  } else if (shares.reduce((sum, share) => sum + share, 0) !== 100) {
    reading.notes.add('house-style-value', sharesPlace, `The shares of the bibliography's columns add up to ${shares.reduce((sum, share) => sum + share, 0)}, not to 100.`, { help: 'Shares are percent of the table\'s width.' })
  }
  const { width, margins } = style.page
  if (margins.left + margins.right >= width) reading.notes.add('house-style-value', at(['page', 'width']), 'The left and right margins leave no room on the page.')
  if (margins.top + margins.bottom >= style.page.height) reading.notes.add('house-style-value', at(['page', 'height']), 'The top and bottom margins leave no room on the page.')
}

const patternFault = (pattern: string): string | null => {
  try {
    new RegExp(pattern)
    return null
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^Invalid regular expression: .*?\/[a-z]*: /, '').toLowerCase() : 'it cannot be read'
  }
}

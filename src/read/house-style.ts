/** Reads a house style: YAML through the strict schema, so that a misspelt key is a finding with its line and never nothing. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../findings/place.ts'
import { houseStyle, type HouseStyle } from '../model/house-style.ts'
import { calledFirst, entryAt, placeOfMap, placeOfValue } from './house-style/places.ts'
import { named, noteIssue, pathOf, type Issue } from './house-style/value.ts'
import { noteWhole } from './house-style/whole.ts'
import { cited, mendedLine, notesOn, type Notes, type YamlReading } from './reading.ts'
import { nearest } from './suggestion.ts'
import { entriesOf, isMap, isSeq, parseYaml, type Entry, type Node, type Yaml } from './yaml.ts'

export interface HouseStyleRead {
  /** Null when anything is wrong: a paper is set with the whole style or not at all. */
  readonly style: HouseStyle | null
  readonly findings: Finding[]
}

const mostCharacters = 200_000

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
    const told = new Set(guessed)
    for (const issue of read.error.issues) {
      // Of one value the first thing is told: empty text in place of a list is none, and has too few entries besides.
      if (issue.code === 'unrecognized_keys' || told.has(named(issue.path))) continue
      told.add(named(issue.path))
      noteIssue(issue, values, { yaml, lines, notes })
    }
  } else noteWhole(read.data, (path) => placeOfValue(path, { yaml, lines, notes }), notes)
  const findings = notes.all()
  return { style: read.success && findings.length === 0 ? read.data : null, findings }
}

const wholeLine = ({ line }: Place, lines: readonly string[]): Place => {
  const text = lines[line - 1] ?? ''
  return placeOnLine(line, 1 + text.length - text.trimStart().length, Math.max(1, text.trim().length))
}

/** A missing word of several is told by the schema as one that is none of them. */
const isMissing = (issue: Issue, root: Node | null): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && entryAt(root, pathOf(issue)) === null

const noteUnknown = (issue: Extract<Issue, { code: 'unrecognized_keys' }>, missing: readonly Issue[], guessed: Set<string>, reading: YamlReading): void => {
  const path = pathOf(issue)
  const wanted = missing.filter((one) => one.path.length === path.length + 1 && named(one.path.slice(0, -1)) === named(path)).map((one) => String(one.path.at(-1)))
  for (const key of issue.keys) {
    const entry = entryAt(reading.yaml.root, [...path, key])
    const place = entry === null ? placeOfMap(path, reading) : reading.yaml.placeOf(entry.keyNode)
    const meant = nearest(key, wanted)
    if (meant !== null) guessed.add(named([...path, meant]))
    reading.notes.add('house-style-unknown', place, `${path.length === 0 ? 'A house style' : calledFirst(path)} has no key called ${cited(key)}.`, meant === null
      ? {}
      : { help: `Did you mean “${meant}”?`, mended: mendedLine(reading.lines, place, meant) })
  }
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

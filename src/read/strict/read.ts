/** Reads a file of YAML through a strict schema, so that a misspelt key is a finding with its line and never nothing. */
import type * as z from 'zod'
import { finding, type Finding } from '../../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../../findings/place.ts'
import { cited, mendedLine, notesOn, type Notes } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { entriesOf, isMap, isSeq, parseYaml, type Entry, type Node, type Yaml } from '../yaml.ts'
import { keysOf } from './keys.ts'
import { calledFirst, entryAt, placeOfMap, placeOfValue, type At } from './places.ts'
import { colonWithin, withNoBreakSpaces } from './spoilt.ts'
import { named, noteIssue, pathOf, type FileKind, type Issue, type StrictReading } from './value.ts'

export interface StrictRead<Value> {
  /** Null when anything is wrong: a file is used whole or not at all. */
  readonly value: Value | null
  readonly findings: Finding[]
}

const mostCharacters = 200_000

/** Of one line the first fault is told: the parser stumbles on from there. */
const firstOfEachLine = (faults: Yaml['faults']): Yaml['faults'] =>
  faults.filter(({ place }, at) => faults.findIndex((other) => other.place.line === place.line) === at)

/**
 * Reads the text of a file.
 * @param file its path as people know it
 * @param make makes of its values what is wanted, and notes what is wrong between values that are each right by themselves
 */
export const readStrict = <Schema extends z.ZodType, Made>(
  file: string, text: string, kind: FileKind<Schema>, make: (value: z.output<Schema>, at: At, reading: StrictReading) => Made,
): StrictRead<Made> => {
  if (text.length > mostCharacters) return { value: null, findings: [finding('file-too-large', file, startOfFile, `The ${kind.called} has ${text.length} characters; it has at most ${mostCharacters}.`)] }
  const notes = notesOn(file)
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (const { line, what, mended } of withNoBreakSpaces(lines)) notes.add(`${kind.codes}-line`, wholeLine(placeOnLine(line, 1), lines), what, { mended })
  const spoilt = notes.all()
  if (spoilt.length > 0) return { value: null, findings: spoilt }
  const yaml = parseYaml(lines.join('\n'), 1, kind.asTyped === true ? 'failsafe' : 'core')
  for (const { place, what } of firstOfEachLine(yaml.faults)) notes.add(`${kind.codes}-line`, wholeLine(place, lines), what, colonWithin(lines[place.line - 1] ?? ''))
  if (yaml.faults.length > 0) return { value: null, findings: notes.all() }
  if (!isMap(yaml.root)) {
    notes.add(`${kind.codes}-line`, startOfFile, 'The file holds no “key: value” lines.')
    return { value: null, findings: notes.all() }
  }
  noteDoubled(yaml.root, yaml, kind, notes)
  const reading: StrictReading = { yaml, lines, notes, kind, values: yaml.values() }
  // Read once: code made for the schema would cost more than it saves.
  const read = kind.schema.safeParse(reading.values, { jitless: true })
  if (!read.success) noteIssues(read.error.issues, reading)
  const value = read.success ? make(read.data, (path) => placeOfValue(path, reading), reading) : null
  const findings = notes.all()
  return { value: findings.length === 0 ? value : null, findings }
}

const wholeLine = ({ line }: Place, lines: readonly string[]): Place => {
  const text = lines[line - 1] ?? ''
  return placeOnLine(line, 1 + text.length - text.trimStart().length, Math.max(1, text.trim().length))
}

const noteIssues = (issues: readonly Issue[], reading: StrictReading): void => {
  // A key that is missing where a misspelt one stands beside it has been told already.
  const guessed = new Set<string>()
  const missing = issues.filter((issue) => isMissing(issue, reading.yaml.root))
  for (const issue of issues) if (issue.code === 'unrecognized_keys') noteUnknown(issue, missing, guessed, reading)
  const told = new Set(guessed)
  for (const issue of issues) {
    // Of one value the first thing is told: empty text in place of a list is none, and has too few entries besides.
    if (issue.code === 'unrecognized_keys' || told.has(named(issue.path))) continue
    told.add(named(issue.path))
    noteIssue(issue, reading)
  }
}

/** A missing word of several is told by the schema as one that is none of them. */
const isMissing = (issue: Issue, root: Node | null): boolean =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value') && entryAt(root, pathOf(issue)) === null

const noteUnknown = (issue: Extract<Issue, { code: 'unrecognized_keys' }>, missing: readonly Issue[], guessed: Set<string>, reading: StrictReading): void => {
  const { kind, lines, notes, yaml } = reading
  const path = pathOf(issue)
  const wanted = missing.filter((one) => one.path.length === path.length + 1 && named(one.path.slice(0, -1)) === named(path)).map((one) => String(one.path.at(-1)))
  for (const key of issue.keys) {
    const entry = entryAt(yaml.root, [...path, key])
    const place = entry === null ? placeOfMap(path, reading) : yaml.placeOf(entry.keyNode)
    const meant = nearest(key, wanted) ?? meantOfAll(key, keysOf(kind.schema, path).filter((known) => entryAt(yaml.root, [...path, known]) === null))
    if (meant !== null) guessed.add(named([...path, meant]))
    notes.add(`${kind.codes}-unknown`, place, `${path.length === 0 ? `A ${kind.called}` : calledFirst(path)} has no key called ${cited(key)}.`, meant === null
      ? {}
      : { help: `Did you mean “${meant}”?`, mended: mendedLine(lines, place, meant) })
  }
}

/** A key that need not be there was meant only where case alone differs, or the word is long: `date` is no `late`. */
const meantOfAll = (key: string, keys: readonly string[]): string | null => {
  const near = nearest(key, keys)
  return near !== null && (near.length >= fewestLettersGuessed || near === key.toLowerCase()) ? near : null
}
const fewestLettersGuessed = 5

const noteDoubled = (node: Node, yaml: Yaml, kind: FileKind<z.ZodType>, notes: Notes): void => {
  if (isSeq(node)) for (const item of node.items) if (isMap(item) || isSeq(item)) noteDoubled(item, yaml, kind, notes)
  if (!isMap(node)) return
  const first = new Map<string, Entry>()
  for (const entry of entriesOf(node)) {
    const before = first.get(entry.key)
    if (before === undefined) first.set(entry.key, entry)
    else notes.add(`${kind.codes}-twice`, yaml.placeOf(entry.keyNode), `“${entry.key}” stands here for the second time.`, { related: [{ place: yaml.placeOf(before.keyNode), label: 'the first' }] })
    if (entry.value !== null) noteDoubled(entry.value, yaml, kind, notes)
  }
}

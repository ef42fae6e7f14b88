/** Where the keys and values of a file in YAML stand. */
import { startOfFile, type Place } from '../../findings/place.ts'
import type { YamlReading } from '../reading.ts'
import { entriesOf, isMap, isScalar, isSeq, type Entry, type Node } from '../yaml.ts'

/** The keys that lead to a value, with the number of an entry, from 0, where a list is on the way. */
export type Path = readonly (string | number)[]
/** The place of the value at a path. */
export type At = (path: Path) => Place

/** The entry of a map at a path, or the node of a list; null where the path leads nowhere. */
export const entryAt = (root: Node | null, path: Path): Entry | null => {
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

/** The key of the map in which something is wrong; the first line for the file itself. */
export const placeOfMap = (path: Path, { yaml, lines }: YamlReading): Place => {
  const entry = path.length === 0 ? null : entryAt(yaml.root, path)
  if (entry === null) return { ...startOfFile, endColumn: Math.max(2, (lines[0]?.length ?? 1) + 1) }
  return onOneLine(yaml.placeOf(entry.keyNode), lines)
}

/** The place of the value at a path, as far as its first line goes. */
export const placeOfValue = (path: Path, reading: YamlReading): Place => {
  const value = entryAt(reading.yaml.root, path)?.value ?? null
  return value === null ? placeOfMap(path.slice(0, -1), reading) : onOneLine(reading.yaml.placeOf(value), reading.lines)
}

/** A place of several lines, as far as the first of them goes. */
export const onOneLine = (place: Place, lines: readonly string[]): Place =>
  (place.line === place.endLine ? place : { ...place, endLine: place.line, endColumn: (lines[place.line - 1]?.length ?? place.column) + 1 })

/** What a path is called in a sentence: “page.footer”, entry 2 of “order”. */
export const called = (path: Path): string => {
  const at = path.findIndex((step) => typeof step === 'number')
  if (at === -1) return `“${path.join('.')}”`
  const within = path.slice(at + 1)
  const entry = (among: string): string => `entry ${Number(path[at]) + 1} of ${among}`
  const list = `“${path.slice(0, at).join('.')}”`
  if (within.length === 0) return entry(list)
  const [step] = within
  return typeof step === 'number' ? `entry ${step + 1} of ${entry(list)}` : `“${within.join('.')}” in ${entry(list)}`
}

/** The same at the head of a sentence. */
export const calledFirst = (path: Path): string => called(path).replace(/^e/, 'E')

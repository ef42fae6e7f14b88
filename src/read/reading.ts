/** What the rooms of the reader share while they read one source: its text, the house's words, and the findings so far. */
import type { Code } from '../findings/catalogue.ts'
import { finding, type Finding, type Particulars } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Yaml } from './yaml.ts'

export interface Reading {
  /** The source without byte order mark, line by line. */
  readonly lines: readonly string[]
  readonly style: HouseStyle
  /** The names given so far by `{#name}`, and where. */
  readonly names: Map<string, Place>
  readonly notes: Notes
}

/** The same while YAML is read: the front matter, or a house style. */
export interface YamlReading {
  readonly lines: readonly string[]
  readonly yaml: Yaml
  readonly notes: Notes
}

/** Collects findings. A file that has a thousand of one kind is told so once: nobody reads the rest. */
export interface Notes {
  readonly add: (code: Code, place: Place, what: string, particulars?: Particulars) => void
  readonly all: () => Finding[]
}

const mostOfOneCode = 200

/** @param file the source as people know it */
export const notesOn = (file: string): Notes => {
  const findings: Finding[] = []
  const counts = new Map<Code, number>()
  const firstLeftOut = new Map<Code, Place>()
  return {
    add: (code, place, what, particulars = {}) => {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= mostOfOneCode) findings.push(finding(code, file, place, what, particulars))
      else if (!firstLeftOut.has(code)) firstLeftOut.set(code, place)
    },
    all: () => [
      ...findings,
      ...[...firstLeftOut].map(([code, place]) =>
        finding(code, file, place, `From here on there are ${(counts.get(code) ?? 0) - mostOfOneCode} more like the ${mostOfOneCode} before.`)),
    ],
  }
}

/** Words of the author as a finding cites them: on one line, cut when long. */
export const cited = (words: string): string => {
  const oneLine = words.replace(/\s+/g, ' ').trim()
  const characters = [...oneLine.slice(0, 200)]
  return characters.length > 60 ? `“${characters.slice(0, 57).join('')}…”` : `“${oneLine}”`
}

/** The source between two points of one place. */
export const sourceOf = (lines: readonly string[], { line, column, endLine, endColumn }: Place): string => {
  if (line === endLine) return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
  const between = lines.slice(line - 1, endLine)
  const last = between.length - 1
  return between.map((text, at) => (at === 0 ? text.slice(column - 1) : at === last ? text.slice(0, endColumn - 1) : text)).join('\n')
}

/** A line with the characters from one column to another written anew. */
export const mendedLine = (lines: readonly string[], { line, column, endColumn }: Place, words: string): string => {
  const text = lines[line - 1] ?? ''
  return text.slice(0, column - 1) + words + text.slice(endColumn - 1)
}

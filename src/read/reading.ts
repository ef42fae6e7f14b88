/** What the rooms of the reader share while they read one source: its text, the house's words, and the findings so far. */
import type { FootnoteReference, PhrasingContent, Root, RootContent } from 'mdast'
import type { Code } from '../findings/catalogue.ts'
import { finding, type Finding, type Particulars } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { CalendarDate } from '../model/date.ts'
import { noTerms, type ExemptTerms } from '../model/exemption.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Source } from './source.ts'
import type { Yaml } from './yaml.ts'

export interface Reading {
  /** The source without byte order mark, line by line. */
  readonly lines: readonly string[]
  /** How many of them are the paper's own: those of its exempt file follow. */
  readonly ownLines: number
  readonly style: HouseStyle
  /** The names given so far by `{#name}`, and where. */
  readonly names: Map<string, Place>
  readonly footnotes: Footnotes
  readonly exempt: GeneralTerms
  /** What stands in the exempt file; null where there is none, `unopened` where a public edition is made. */
  readonly passages: Passages | null | 'unopened'
  /** Looks for a file that the paper names. */
  readonly beside: Source['beside']
  /** True when the house's face can draw the code point. */
  readonly covers: (codePoint: number) => boolean
  readonly notes: Notes
}

/** What the front matter says of all that is exempt. */
export interface GeneralTerms {
  readonly terms: ExemptTerms
  /** A ground as it is printed; null where it cannot be, which is noted. */
  readonly word: (ground: string, decidedOn: CalendarDate | null, place: Place, notes: Notes) => string | null
}

/** Where nothing is said of what is exempt: in a file that is no paper. */
export const noGeneralTerms: GeneralTerms = { terms: noTerms, word: (ground) => ground }

/** One passage of the exempt file: what stands under its name. */
export interface Passage {
  readonly nodes: readonly RootContent[]
  /** Of its heading. */
  readonly place: Place
}

export interface Passages {
  /** All that stands in the file. */
  readonly root: Root
  readonly byName: ReadonlyMap<string, Passage>
}

/** The texts of a paper's footnotes, each taken once by its mark. */
export interface Footnotes {
  /** The words of a footnote, and where its text stands; null where something is wrong with it, which has been noted. */
  readonly take: (mark: FootnoteReference) => { readonly children: readonly PhrasingContent[]; readonly text: Place } | null
  /** Notes the texts whose mark was never met. */
  readonly noteUnused: () => void
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
  /** Takes in a finding that is made already. */
  readonly take: (found: Finding) => void
  /** The same collection, for what stands in another file: a table beside the paper. */
  readonly of: (file: string) => Notes
  readonly all: () => Finding[]
}

export const mostOfOneCode = 200

/** @param file the source as people know it */
export const notesOn = (file: string): Notes => {
  const findings: Finding[] = []
  const counts = new Map<string, number>()
  const firstLeftOut = new Map<string, Finding>()
  const take = (found: Finding): void => {
    const kind = `${found.code} ${found.file}`
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    if (count <= mostOfOneCode) findings.push(found)
    else if (!firstLeftOut.has(kind)) firstLeftOut.set(kind, found)
  }
  const all = (): Finding[] => [
    ...findings,
    ...[...firstLeftOut].map(([kind, { code, file: where, place }]) =>
      finding(code, where, place, `From here on there are ${(counts.get(kind) ?? 0) - mostOfOneCode} more like the ${mostOfOneCode} before.`)),
  ]
  const of = (where: string): Notes => ({ add: (code, place, what, particulars = {}) => take(finding(code, where, place, what, particulars)), take, of, all })
  return of(file)
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

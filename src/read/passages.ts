/**
 * Passages that stand in a file of their own, `NAME.exempt.md`, each under a heading that is its name and nothing else.
 * The paper has `::withheld{passage="…"}` in their places. No public edition opens the file.
 */
import type { RootContent } from 'mdast'
import type { Finding } from '../findings/finding.ts'
import { placeOnLine, type Place } from '../findings/place.ts'
import { decode } from './decode.ts'
import { keepsPlaces } from './exempt-terms.ts'
import { overLimits } from './limits.ts'
import { parseMarkdown, placeOf } from './markdown.ts'
import { cited, type Notes, type Passage, type Passages } from './reading.ts'
import type { Source } from './source.ts'

/** The lines of a paper, and after them, parted by an empty one, those of its exempt file: so that each has a number of its own. */
export interface JoinedLines {
  readonly lines: readonly string[]
  /** How many stand before the first line of the exempt file; null where there is none. */
  readonly before: number | null
}

export const joinLines = (own: readonly string[], exempt: readonly string[] | null): JoinedLines =>
  (exempt === null ? { lines: own, before: null } : { lines: [...own, '', ...exempt], before: own.length + 1 })

/** `# tender-prices`, as a name is written; any other heading belongs to what it stands in. */
const nameLine = /^# ([a-z][a-z0-9-]*)[ \t]*$/

/** True when a text has a passage in it; a file without one makes its paper private and says no more. */
export const hasPassages = (lines: readonly string[]): boolean => lines.some((line) => nameLine.test(line))

/** Reads the passages of an exempt file whose lines follow those of the paper. @param marked whether the paper has a place for any */
export const readPassages = ({ lines, before }: JoinedLines, marked: boolean, notes: Notes): Passages | null => {
  if (before === null || !marked && !hasPassages(lines.slice(before))) return null
  const root = parseMarkdown('\n'.repeat(before) + lines.slice(before).join('\n'))
  const byName = new Map<string, Passage>()
  noteFootnotes(lines, before, notes)
  let nodes: RootContent[] | null = null
  for (const node of root.children) {
    const place = placeOf(node)
    const name = node.type === 'heading' && node.depth === 1 ? nameLine.exec(lines[place.line - 1] ?? '')?.[1] : undefined
    if (name === undefined) {
      if (nodes === null) notes.add('passage-contents', firstLine(place), 'This stands above the first passage, in none of them.')
      nodes?.push(node)
      continue
    }
    const first = byName.get(name)
    nodes = []
    if (first === undefined) byName.set(name, { nodes, place })
    else notes.add('passage-twice', place, `There is a passage ${cited(name)} already.`, { related: [{ place: first.place, label: 'the first' }] })
  }
  return { root, byName }
}

/** A footnote that only one edition knows of would move the numbers of all that follow it. */
const noteFootnotes = (lines: readonly string[], before: number, notes: Notes): void => {
  for (const [at, line] of lines.slice(before).entries()) {
    const found = /(?<!\\)\[\^[^\]\s]+\](?!:)/.exec(line)
    if (found !== null) notes.add('passage-contents', placeOnLine(before + at + 1, found.index + 1, found[0].length), 'A passage in the exempt file has no footnotes: the public edition, which does not know of them, would number all others otherwise.', { help: 'Write its words into the passage, or the passage between :::exempt marks in the paper.' })
  }
}

/** The lines of the exempt file, where it has passages; null where there are none to read. */
export const openedPassages = ({ passages }: Source, marked: boolean): { lines: readonly string[] | null; findings: Finding[] } => {
  if (typeof passages === 'string') return { lines: null, findings: [] }
  const { text, finding } = decode(passages)
  const lines = text?.split('\n') ?? []
  // A file in another form makes its paper private, and is let be.
  if (!marked && !hasPassages(lines)) return { lines: null, findings: [] }
  return { lines, findings: finding === null ? overLimits(passages.file, lines) : [finding] }
}

/** The lines to which the places of a paper point: its own, and those of its exempt file where that has passages. */
export const linesOf = (source: Source): readonly string[] => {
  const own = decode(source).text?.split('\n') ?? []
  return joinLines(own, openedPassages(source, keepsPlaces(own)).lines).lines
}

/** Gives what is said of a line after the paper's own its place in the exempt file. */
export const originOf = ({ file, passages }: Source, { before }: JoinedLines) => (found: Finding): Finding => {
  if (before === null || typeof passages === 'string') return found
  const isThere = (of: string | undefined, { line }: Place): boolean => (of ?? found.file) === file && line > before
  const moved = (place: Place): Place => ({ ...place, line: place.line - before, endLine: place.endLine - before })
  const related = found.related.map((one) => (isThere(one.file, one.place) ? { ...one, file: passages.file, place: moved(one.place) } : { ...one, file: one.file ?? found.file }))
  const own = isThere(undefined, found.place)
  return { ...found, ...(own ? { file: passages.file, place: moved(found.place) } : {}), related: own || found.related.some((one) => isThere(one.file, one.place)) ? related : found.related }
}

/** Notes the passages that no mark has called. @param called their names */
export const noteUnusedPassages = ({ byName }: Passages, called: ReadonlySet<string>, notes: Notes): void => {
  for (const [name, { place }] of byName) {
    if (!called.has(name)) notes.add('passage-unused', place, `No mark in the paper has a place for the passage ${cited(name)}.`)
  }
}

const firstLine = ({ line, column, endLine, endColumn }: Place): Place => (line === endLine ? { line, column, endLine, endColumn } : placeOnLine(line, column))

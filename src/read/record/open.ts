/** Opens minutes or decision records: front matter, and under each heading what a paper may hold, with marked paragraphs told apart. */
import type { Paragraph as ParagraphNode, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type * as z from 'zod'
import type { Finding } from '../../findings/finding.ts'
import { placeOnLine } from '../../findings/place.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { QuotedLine } from '../../model/record.ts'
import { noteCharacterReferences } from '../character-references.ts'
import { noteCharacters } from '../characters.ts'
import { findContainers } from '../containers.ts'
import { decode } from '../decode.ts'
import { findFootnotes } from '../footnotes.ts'
import { overLimits } from '../limits.ts'
import { parseMarkdown, placeOf } from '../markdown.ts'
import { cited, noGeneralTerms, notesOn, sourceOf, type Notes, type Reading } from '../reading.ts'
import { isStray, readBody, type LooseSection } from '../sections.ts'
import type { Source } from '../source.ts'
import { noteCuts } from '../strict/cuts.ts'
import type { At } from '../strict/places.ts'
import { readStrict } from '../strict/read.ts'
import { findLabels, type Labelled, type Labels } from './labels.ts'

/** What a kind of record is written with. */
export interface RecordKind<Schema extends z.ZodType> {
  readonly schema: Schema
  /** Such as `minutes`, to follow "the front matter of the". */
  readonly called: string
  readonly labels: Labels
}

/** What stands under one heading. */
export interface OpenedSection extends Pick<LooseSection, 'body' | 'place'> {
  /** The words of the heading as typed. */
  readonly key: string
  readonly labelled: readonly Labelled[]
  readonly quoted: readonly QuotedLine[]
}

export interface OpenedRecord<Front> {
  /** Null when anything is wrong with it. */
  readonly front: Front | null
  readonly sections: readonly OpenedSection[]
  readonly lines: readonly string[]
  readonly notes: Notes
}

const fence = /^---[ \t]*$/
const quotedLine = /^::(?:recommendation|amounts(?:\{of="#([a-z][a-z0-9-]*)"\})?)[ \t]*$/
const nearQuoted = /^[ \t]*:{1,3}[ \t]*(recommend|amount)/i

/**
 * Opens a source.
 * @param make makes of the front matter what is wanted
 * @returns the findings alone where the source is no text, or over its limits
 */
export const openRecord = <Schema extends z.ZodType, Front>(
  source: Source, style: HouseStyle, covers: (codePoint: number) => boolean, kind: RecordKind<Schema>, make: (value: z.output<Schema>, at: At, notes: Notes) => Front,
): OpenedRecord<Front> | { readonly refused: Finding[] } => {
  const decoded = decode(source)
  if (decoded.text === null) return { refused: [decoded.finding] }
  const lines = decoded.text.split('\n')
  const over = overLimits(source.file, lines)
  if (over.length > 0) return { refused: over }
  const notes = notesOn(source.file)
  noteCharacters(lines, covers, notes)
  if (source.exemptBeside) notes.add('record-exempt', placeOnLine(1, 1), 'A file beside it says by its name that it holds what is exempt.')
  const bodyLine = bodyLineOf(lines)
  const front = readFront(source.file, lines.slice(0, bodyLine - 1), kind, make, notes)
  const labels = findLabels(lines, bodyLine, kind.labels, notes)
  // Blank lines in place of the front matter keep every line where the clerk sees it.
  const root = parseMarkdown('\n'.repeat(bodyLine - 1) + labels.lines.slice(bodyLine - 1).join('\n'))
  const quoted = quotedLines(lines, bodyLine, notes)
  const found = findContainers(root, lines, bodyLine, noGeneralTerms, null, notes, new Set(quoted.map(({ line }) => line)))
  for (const { place } of [...found.exempt.values(), ...[...found.withheld.values()].map(({ exempt }) => exempt)]) notes.add('record-exempt', placeOnLine(place.line, place.column, 3), 'A passage of the record is marked as exempt.')
  const continued = new Set([...found.continued, ...withoutLabels(root, labels.paragraphs.filter(({ label }) => kind.labels[label]?.as !== 'value'), kind.labels, notes)])
  const footnotes = findFootnotes(root, lines, [], notes)
  const reading: Reading = { lines, ownLines: lines.length, passages: null, style, names: new Map(), footnotes, exempt: noGeneralTerms, beside: source.beside, covers, notes }
  noteCharacterReferences(root.data?.characterReferences ?? [], reading)
  const body = readBody(root, { ...found, continued }, reading)
  footnotes.noteUnused()
  for (const { place } of [...body.appendices, ...body.bibliographies]) notes.add('record-item-absent', place, `${cited(sourceOf(lines, place).replace(/^#+\s*/, ''))} is no item of a meeting.`)
  return { front, lines, notes, sections: body.sections.filter((section) => !isStray(section)).map((section, at, all): OpenedSection => {
    const end = all[at + 1]?.place.line ?? Infinity
    const inside = (line: number): boolean => line > section.place.line && line < end
    return {
      key: sourceOf(lines, section.place).replace(/^#+[ \t]*/, '').trim(), body: section.body, place: section.place,
      labelled: labels.paragraphs.filter(({ place }) => inside(place.line)), quoted: quoted.filter(({ line }) => inside(line)),
    }
  }) }
}

/** The lines that stand for words of the item's paper; one that is nearly so is noted. */
const quotedLines = (lines: readonly string[], bodyLine: number, notes: Notes): readonly QuotedLine[] => lines.flatMap((text, at): QuotedLine[] => {
  const near = nearQuoted.exec(text)?.[1]?.toLowerCase()
  if (at + 1 < bodyLine || near === undefined) return []
  const what = near === 'recommend' ? 'recommendation' : 'amounts'
  const [written, of] = quotedLine.exec(text) ?? []
  const name = /\bof\W+([a-z][a-z0-9-]*)/.exec(text)?.[1]
  if (written === undefined) notes.add('record-label', placeOnLine(at + 1, 1, text.trimEnd().length), `${cited(text)} is not read as the line that quotes the ${what} of a paper.`, { help: 'Write it in a line of its own, at the margin.', mended: what === 'amounts' && name !== undefined ? `::amounts{of="#${name}"}` : `::${what}` })
  return [{ line: at + 1, what, of: of ?? null }]
})

/** The first line after the front matter; 1 where there is none. */
const bodyLineOf = (lines: readonly string[]): number => {
  const first = lines.findIndex((text) => text.trim() !== '')
  if (!fence.test(lines[first] ?? '')) return 1
  const close = lines.findIndex((text, at) => at > first && fence.test(text))
  return close === -1 ? 1 : close + 2
}

const readFront = <Schema extends z.ZodType, Front>(
  file: string, head: readonly string[], { schema, called }: RecordKind<Schema>, make: (value: z.output<Schema>, at: At, notes: Notes) => Front, notes: Notes,
): Front | null => {
  if (head.length === 0) {
    notes.add('record-line', placeOnLine(1, 1), `The ${called} do not begin with a front matter between two lines of three hyphens.`)
    return null
  }
  const text = head.map((line) => (fence.test(line) ? '' : line)).join('\n')
  const { value, findings } = readStrict(file, text, { schema, codes: 'record', called: `front matter of the ${called}`, asTyped: true, remark: 'Put a value that begins with # in quotation marks.' }, (written, at, { lines, notes: own }) => {
    noteCuts('record-cut', written, lines, at, own)
    return make(written, at, own)
  })
  for (const one of findings) notes.take(one)
  return value
}

/** Takes the labels off their paragraphs. Those without a number are given back: they go on from the numbered one above them. */
const withoutLabels = (root: Root, paragraphs: readonly Labelled[], labels: Labels, notes: Notes): readonly ContainerDirective[] => {
  const made: ContainerDirective[] = []
  const met = new Set<Labelled>()
  root.children = root.children.map((node): RootContent => {
    const labelled = paragraphs.find(({ place, endLine }) => place.line <= placeOf(node).line && placeOf(node).line <= endLine)
    const bare = node.type !== 'paragraph' || labelled === undefined ? null : withoutLabel(node, `${labelled.label}:`)
    if (labelled === undefined || bare === null) return node
    met.add(labelled)
    if (labels[labelled.label]?.as === 'paragraph') return bare
    const container: ContainerDirective = { type: 'containerDirective', name: 'continued', children: [bare], ...(node.position === undefined ? {} : { position: node.position }) }
    made.push(container)
    return container
  })
  for (const one of paragraphs) if (!met.has(one)) notes.add('record-missing', one.place, `Nothing stands after “${one.label}:”.`)
  return made
}

/** The paragraph without its label; null where it does not begin with it, or nothing follows. */
const withoutLabel = (node: ParagraphNode, label: string): ParagraphNode | null => {
  const [first, ...others] = node.children
  if (first?.type !== 'text' || !first.value.startsWith(label)) return null
  const value = first.value.slice(label.length).trimStart()
  if (value === '' && others.length === 0) return null
  const { line, column, endLine, endColumn } = placeOf(first)
  const cut = first.value.slice(0, first.value.length - value.length)
  // A label alone in its line: the words begin in the next.
  const start = cut.includes('\n') ? { line: line + 1, column: 1 } : { line, column: column + cut.length }
  const text = { ...first, value, position: { start, end: { line: endLine, column: endColumn } } }
  return { ...node, children: value === '' ? others : [text, ...others] }
}

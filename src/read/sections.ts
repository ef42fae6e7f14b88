/** Reads the body of a paper: sections, the paragraphs in them, and the lists and tables that belong to those. */
import type { Heading, Paragraph as ParagraphNode, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Place } from '../findings/place.ts'
import type { Inline, Paragraph, Section } from '../model/paper.ts'
import { noteByHand, noteNumberInHeading } from './by-hand.ts'
import type { ExemptMark } from './exempt.ts'
import { foreignBlock } from './foreign.ts'
import { bareWords, plainly, readWords } from './inlines.ts'
import { readList } from './lists.ts'
import { placeOf } from './markdown.ts'
import { takeName } from './names.ts'
import { cited, mendedLine, sourceOf, type Reading } from './reading.ts'
import { readTable } from './tables.ts'

/** A section before its role is known. */
export type LooseSection = Omit<Section, 'role' | 'origin'>

export interface Body {
  readonly sections: LooseSection[]
  /** The BIBLIOGRAPHY: its heading, and what stands under it, unread. */
  readonly bibliographies: readonly Bibliography[]
}

export interface Bibliography {
  readonly heading: Inline[]
  readonly place: Place
  readonly contents: RootContent[]
  /** True when a section follows it. */
  sectionAfter: boolean
}

/**
 * Reads a tree.
 * @param marks the containers that are well-formed marks of exempt passages; all others have been noted
 */
export const readBody = (root: Root, marks: ReadonlyMap<ContainerDirective, ExemptMark>, reading: Reading): Body => {
  const sections: LooseSection[] = []
  const bibliographies: Bibliography[] = []
  // Where the next block goes: into a section or under the BIBLIOGRAPHY; lists and tables to the paragraph above.
  let section: LooseSection | null = null
  let bibliography: Bibliography | null = null
  let above: Paragraph | null = null
  let exempt: ExemptMark | null = null

  const current = (place: Place): LooseSection => {
    if (section !== null) return section
    reading.notes.add('text-before-section', place, 'This stands above the first section.')
    section = { heading: [bareWords('', place)], name: null, number: null, body: [], place }
    sections.push(section)
    return section
  }
  const begin = (paragraph: Paragraph, place: Place): void => {
    current(place).body.push(paragraph)
    above = paragraph
  }
  const belongs = (part: Paragraph['parts'][number], what: 'list' | 'table' | null): void => {
    if (above === null) {
      if (what !== null) reading.notes.add('part-without-paragraph', part.place, `This ${what} has no paragraph above it to belong to.`)
      begin({ ...emptyParagraph(part.place), exempt }, part.place)
    }
    above?.parts.push(part)
  }
  const openSection = (heading: Heading): void => {
    const place = placeOf(heading)
    const { rest, name } = takeName(heading.children, reading)
    const words = readWords(rest, reading)
    noteClosingSigns(heading, reading)
    const known = matches(words, reading.style.sections.bibliography)
    above = null
    for (const earlier of bibliographies) if (!known) earlier.sectionAfter = true
    if (known) {
      section = null
      bibliography = { heading: words, place, contents: [], sectionAfter: false }
      bibliographies.push(bibliography)
      return
    }
    bibliography = null
    section = { heading: words.length === 0 ? null : words, name, number: null, body: [], place }
    sections.push(section)
    noteNumberInHeading(place, sections.length, reading)
  }
  const openSubheading = (heading: Heading): void => {
    const place = placeOf(heading)
    const deepest = reading.style.sections.deepestHeading
    if (heading.depth > deepest) {
      reading.notes.add('heading-too-deep', place, `This heading has ${heading.depth} of the sign #; a paper goes no deeper than ${deepest}.`, {
        mended: `${'#'.repeat(deepest)} ${sourceOf(reading.lines, place).replace(/^#+\s*/, '')}`,
      })
    }
    const { rest, name } = takeName(heading.children, reading)
    const words = readWords(rest, reading)
    noteClosingSigns(heading, reading)
    noteNumberInHeading(place, 0, reading)
    above = null
    if (words.length === 0) reading.notes.add('heading-empty', place, 'This subheading has no words.')
    current(place).body.push({ kind: 'subheading', text: words.length === 0 ? [bareWords('', place)] : words, name, place })
  }
  const add = (node: RootContent): void => {
    if (node.type === 'heading' && node.depth === 1 && exempt === null) return openSection(node)
    if (bibliography !== null) {
      bibliography.contents.push(node)
      return
    }
    switch (node.type) {
      case 'heading':
        if (exempt !== null) reading.notes.add('exempt-contents', placeOf(node), 'A heading stands inside the marks of an exempt passage.')
        return openSubheading(node)
      case 'paragraph': return begin({ ...readParagraph(node, reading), exempt }, placeOf(node))
      // `2014. It was a good year.` is told as such, and is no list without a paragraph.
      case 'list': return belongs(readList(node, reading), node.children.length === 1 && (node.start ?? 1) !== 1 ? null : 'list')
      case 'table': return belongs(readTable(node, reading), 'table')
      case 'containerDirective': return addContainer(node)
      case 'blockquote':
        foreignBlock(node, reading)
        return node.children.forEach(add)
      default:
        foreignBlock(node, reading)
        // Its words stay in the paper, so that a draft shows them.
        if (node.type === 'code' || node.type === 'html') begin({ ...emptyParagraph(placeOf(node)), text: [bareWords(node.value, placeOf(node))], exempt }, placeOf(node))
    }
  }
  const addContainer = (node: ContainerDirective): void => {
    const mark = marks.get(node) ?? null
    const before = exempt
    exempt = mark ?? exempt
    above = null
    if (node.children.length === 0 && mark !== null) reading.notes.add('exempt-contents', placeOf(node), 'Nothing stands between these marks.')
    node.children.forEach(add)
    above = null
    exempt = before
  }
  root.children.forEach(add)
  return { sections, bibliographies }
}

const emptyParagraph = (place: Place): Paragraph => ({ kind: 'paragraph', text: [bareWords('', place)], name: null, number: null, parts: [], exempt: null, place })

const readParagraph = (node: ParagraphNode, reading: Reading): Paragraph => {
  const place = placeOf(node)
  const { rest, name } = takeName(node.children, reading)
  const text = readWords(rest, reading)
  noteByHand(place, 'paragraph', reading)
  if (text.length === 0) reading.notes.add('name-misplaced', place, 'This name stands alone; it ends the paragraph, heading or list item that it names.')
  return { ...emptyParagraph(place), name, text: text.length === 0 ? [bareWords('', place)] : text }
}

/** `# Purpose #`: Markdown drops the sign at the end. */
const noteClosingSigns = (node: Heading, { notes, lines }: Reading): void => {
  const place = placeOf(node)
  const source = sourceOf(lines, place)
  const signs = /(?<=\s)#+$/.exec(source.trimEnd())
  if (signs === null || signs.index === 0) return
  const column = place.column + signs.index
  const spot = { line: place.line, column, endLine: place.line, endColumn: column + signs[0].length }
  notes.add('heading-closed', spot, `The ${cited(signs[0])} at the end of the heading would not be printed.`, { mended: mendedLine(lines, spot, `\\${signs[0]}`) })
}

/** True for what holds text that stands above the first section: no section that an author made. */
export const isStray = ({ heading }: LooseSection): boolean => heading !== null && plainly(heading) === ''

/** True when a heading is one of those that the house style knows, whatever its case. */
export const matches = (heading: readonly Inline[] | null, known: readonly string[]): boolean => {
  if (heading === null) return false
  const words = plainly(heading).toLowerCase()
  return words !== '' && known.some((one) => one.trim().toLowerCase() === words)
}

/** Reads the body of a paper: sections and appendices, the paragraphs in them, and what belongs to those. */
import type { Heading, Paragraph as ParagraphNode, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Place } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import type { Exemption } from '../model/exemption.ts'
import type { Appendix, Inline, Paragraph, Section } from '../model/paper.ts'
import { isAppendixHeading, readAppendixHeading } from './appendices.ts'
import { noteByHand, noteNumberInHeading } from './by-hand.ts'
import type { Containers } from './containers.ts'
import { foreignBlock } from './foreign.ts'
import { headingUnmarked, matches, noteBoldParagraph, noteClosingSigns, ofTheHouse } from './headings.ts'
import { bareWords, plainly, readHeadingWords, readWords } from './inlines.ts'
import { readList } from './lists.ts'
import { placeOf } from './markdown.ts'
import { takeName } from './names.ts'
import { picturesIn, readPicture } from './pictures.ts'
import { readQuotation } from './quotations.ts'
import { cited, sourceOf, type Passage, type Reading } from './reading.ts'
import { readTableBeside } from './table-beside.ts'
import { readTable } from './tables.ts'

/** A section before its role is known. */
export type LooseSection = Omit<Section, 'role' | 'origin'>

export interface Body {
  readonly sections: LooseSection[]
  readonly appendices: Appendix[]
  /** The BIBLIOGRAPHY: its heading, and what stands under it, unread. */
  readonly bibliographies: readonly Bibliography[]
  /** True when a table in a file of its own has, or may have, rows that are not for publication. */
  readonly exemptBeside: boolean
  /** True when nobody knows which rows those are. */
  readonly uncertainBeside: boolean
}

export interface Bibliography {
  readonly heading: Inline[]
  readonly place: Place
  readonly contents: RootContent[]
  /** True when a section follows it, or an appendix stands before it. */
  misplaced: boolean
}

type Part = Paragraph['parts'][number]
type Kept = NonNullable<ReturnType<Containers['withheld']['get']>>

/** What a part without a paragraph is called; null where another finding says what is wrong. */
const partNames: Readonly<Record<Part['kind'], string>> = { list: 'list', table: 'table', quotation: 'quotation', continuation: 'paragraph without a number', picture: 'picture' }

/** Reads a tree. */
export const readBody = (root: Root, containers: Containers, reading: Reading): Body => {
  const sections: LooseSection[] = []
  const appendices: Appendix[] = []
  const bibliographies: Bibliography[] = []
  // Where the next block goes: into a section or an appendix, or under the BIBLIOGRAPHY; lists, tables and the like to the paragraph above.
  let holder: { readonly body: Section['body'] } | null = null
  let bibliography: Bibliography | null = null
  let above: Paragraph | null = null
  let exempt: Exemption | null = null
  // Inside the marks of an exempt appendix, and right after them, where nothing that all may read can stand.
  let appendixMarks: 'inside' | 'after' | null = null
  let exemptBeside = false
  let uncertainBeside = false

  const current = (place: Place): { readonly body: Section['body'] } => {
    if (holder !== null) return holder
    reading.notes.add('text-before-section', place, 'This stands above the first section.')
    const section = { heading: [bareWords('', place)], name: null, number: null, body: [], place }
    sections.push(section)
    holder = section
    return section
  }
  const begin = (paragraph: Paragraph, place: Place): void => {
    if (appendixMarks === 'after') noteAfterAppendix(place, reading)
    current(place).body.push(paragraph)
    above = paragraph
  }
  const belongs = (part: Part, told = false): void => {
    if (above === null) {
      if (!told) reading.notes.add('part-without-paragraph', part.place, `This ${partNames[part.kind]} has no paragraph above it to belong to.`, looksLikeSources(part, reading) ? { help: `If this is the bibliography, call its heading ${reading.style.sections.bibliography[0] ?? ''}; if not, write a paragraph above it that says what it is.` } : {})
      begin({ ...emptyParagraph(part.place), exempt }, part.place)
    }
    above?.parts.push(part)
  }
  const openSection = (heading: Heading, unmarked = false): void => {
    const place = placeOf(heading)
    const { rest, name } = takeName(heading.children, reading)
    const words = readHeadingWords(rest, reading)
    noteClosingSigns(heading, reading)
    above = null
    bibliography = null
    if (appendixMarks === 'after') appendixMarks = null
    if (matches(words, reading.style.sections.bibliography)) {
      if (!unmarked) noteNumberInHeading(place, 'any', reading)
      holder = null
      bibliography = { heading: words, place, contents: [], misplaced: appendices.length > 0 }
      bibliographies.push(bibliography)
      return
    }
    const appendix = readAppendixHeading(heading, words, reading)
    if (appendix !== null) {
      const opened = { word: appendix.word, heading: appendix.title, name, number: null, body: [], exempt, place }
      appendices.push(opened)
      holder = opened
      return
    }
    // `Appendix of awards` begins a section, whose heading would be published.
    if (exempt !== null) reading.notes.add('exempt-contents', place, 'A heading stands inside the marks of an exempt passage.')
    for (const earlier of bibliographies) earlier.misplaced = true
    if (appendices.length > 0) reading.notes.add('section-after-appendix', place, `The section ${cited(sourceOf(reading.lines, place).replace(/^#+\s*/, ''))} stands after an appendix.`)
    const section = { heading: words.length === 0 ? null : words, name, number: null, body: [], place }
    sections.push(section)
    holder = section
    if (!unmarked) noteNumberInHeading(place, matches(words, ofTheHouse(reading.style)) ? 'any' : sections.length, reading)
  }
  const openSubheading = (heading: Heading): void => {
    const place = placeOf(heading)
    if (appendixMarks === 'after') noteAfterAppendix(place, reading)
    const deepest = reading.style.sections.deepestHeading
    if (heading.depth > deepest) {
      reading.notes.add('heading-too-deep', place, `This heading has ${heading.depth} of the sign #; a paper goes no deeper than ${deepest}.`, {
        mended: `${'#'.repeat(deepest)} ${sourceOf(reading.lines, place).replace(/^#+\s*/, '')}`,
      })
    }
    const { rest, name } = takeName(heading.children, reading)
    const words = readHeadingWords(rest, reading)
    noteClosingSigns(heading, reading)
    noteNumberInHeading(place, 0, reading)
    above = null
    if (words.length === 0) reading.notes.add('heading-empty', place, 'This subheading has no words.')
    current(place).body.push({ kind: 'subheading', text: words.length === 0 ? [bareWords('', place)] : words, name, place })
  }
  const add = (node: RootContent): void => {
    if (node.type === 'heading' && node.depth === 1 && (exempt === null || appendixMarks === 'inside' && isAppendixHeading(node, reading))) return openSection(node)
    if (node.type === 'footnoteDefinition') return
    const begins = node.type === 'containerDirective' ? marksAppendix(node) : node.type === 'leafDirective' && containers.withheld.get(node)?.kind === 'appendix'
    if (bibliography !== null && !begins) {
      bibliography.contents.push(node)
      return
    }
    const unmarked = exempt === null ? headingUnmarked(node, reading) : null
    if (unmarked !== null) return openSection(unmarked, true)
    switch (node.type) {
      case 'heading':
        if (exempt !== null && (appendixMarks === null || node.depth === 1)) reading.notes.add('exempt-contents', placeOf(node), 'A heading stands inside the marks of an exempt passage.')
        return openSubheading(node)
      case 'paragraph': {
        const pictures = picturesIn(node)
        if (pictures !== null) return pictures.forEach((picture) => { belongs(readPicture(picture, reading, exempt !== null)) })
        noteBoldParagraph(node, reading)
        return begin({ ...readParagraph(node, reading), exempt }, placeOf(node))
      }
      // `2014. It was a good year.` is told as such, and is no list without a paragraph.
      case 'list': return belongs(readList(node, reading), node.children.length === 1 && (node.start ?? 1) !== 1)
      case 'table': return belongs(readTable(node, reading))
      case 'blockquote': return belongs(readQuotation(node, reading))
      case 'leafDirective': {
        const place = placeOf(node)
        if (containers.quoted.has(node)) return belongs({ kind: 'quotation', paragraphs: [[bareWords('', place)]], place })
        const kept = containers.withheld.get(node)
        if (kept !== undefined) return kept.kind === 'appendix' ? addWithheldAppendix(kept, place) : addWithheld(kept, place)
        const from = containers.tables.get(node)
        if (from === undefined) return
        const { table, exempt: holdsExempt, uncertain } = readTableBeside(from, place, reading, exempt !== null)
        exemptBeside ||= holdsExempt
        uncertainBeside ||= uncertain
        if (table !== null) belongs(table)
        return
      }
      case 'containerDirective': return containers.continued.has(node) ? addContinued(node) : addContainer(node)
      default:
        foreignBlock(node, reading)
        // Its words stay in the paper, so that a draft shows them.
        if (node.type === 'code' || node.type === 'html') begin({ ...emptyParagraph(placeOf(node)), text: [bareWords(node.value, placeOf(node))], exempt }, placeOf(node))
    }
  }
  const addContinued = (node: ContainerDirective): void => {
    if (node.children.length === 0) reading.notes.add('continued-contents', placeOf(node), 'Nothing stands between these marks.')
    for (const child of node.children) {
      if (child.type === 'footnoteDefinition') continue
      if (child.type === 'paragraph' && picturesIn(child) === null) {
        const { text, name, place } = readParagraph(child, reading)
        if (name !== null) reading.notes.add('name-misplaced', place, 'A paragraph without a number bears no name: a reference to it could print none.')
        belongs({ kind: 'continuation', text, place })
        continue
      }
      // Read as if it stood outside, so that nothing is lost.
      reading.notes.add('continued-contents', placeOf(child), 'Between these marks stand paragraphs and nothing else.')
      add(child)
    }
  }
  const marksAppendix = (node: ContainerDirective): boolean => {
    const [first] = node.children
    return containers.exempt.has(node) && first?.type === 'heading' && first.depth === 1 && isAppendixHeading(first, reading)
  }
  const addContainer = (node: ContainerDirective): void => {
    const mark = containers.exempt.get(node) ?? null
    const before = exempt
    exempt = mark ?? exempt
    above = null
    if (marksAppendix(node)) appendixMarks = 'inside'
    if (node.children.length === 0 && mark !== null) reading.notes.add('exempt-contents', placeOf(node), 'Nothing stands between these marks.')
    node.children.forEach(add)
    above = null
    exempt = before
    if (appendixMarks === 'inside') appendixMarks = 'after'
  }
  /** What stands in the exempt file, and in its place; null where it is not opened, or not there, which is told. */
  const passageOf = ({ name }: Kept, place: Place): Passage | null => {
    if (reading.names.has(name)) reading.notes.add('name-twice', place, `The name “${name}” is given here for the second time.`)
    else reading.names.set(name, place)
    if (reading.passages === 'unopened') return null
    const passage = reading.passages?.byName.get(name) ?? null
    if (passage === null) reading.notes.add('passage-missing', place, `The exempt file has no passage ${cited(name)}${reading.passages === null ? ', or there is none beside the paper' : ''}.`)
    return passage
  }
  const addWithheld = (kept: Kept, place: Place): void => {
    const passage = passageOf(kept, place)
    above = null
    if (passage === null) begin({ ...emptyParagraph(place), name: kept.name, exempt: kept.exempt }, place)
    else {
      const { body } = current(place)
      const before = body.length
      exempt = kept.exempt
      passage.nodes.forEach(add)
      exempt = null
      const [only, ...more] = body.slice(before)
      if (only?.kind !== 'paragraph' || more.length > 0) reading.notes.add('passage-contents', passage.place, `The passage ${cited(kept.name)} is to be one numbered paragraph with what belongs to it, and has ${counted(body.length - before, 'paragraph')}.`)
      else if (only.name !== null) reading.notes.add('passage-contents', only.place, 'This paragraph bears a name of its own; it is called by the name of its passage.')
      else body[before] = { ...only, name: kept.name }
    }
    above = null
  }
  const addWithheldAppendix = (kept: Kept, place: Place): void => {
    const passage = passageOf(kept, place)
    const [word = ''] = reading.style.sections.appendix
    bibliography = null
    above = null
    const before = appendices.length
    if (passage === null) appendices.push({ word, heading: null, name: kept.name, number: null, body: [], exempt: kept.exempt, place })
    else {
      exempt = kept.exempt
      appendixMarks = 'inside'
      passage.nodes.forEach(add)
      exempt = null
      const [only, ...more] = appendices.slice(before)
      if (only === undefined || more.length > 0 || only.word !== word || only.name !== null) reading.notes.add('passage-contents', passage.place, `The passage ${cited(kept.name)} is to be one whole appendix, under a heading such as # ${word}: Tenders, which bears no name.`)
      else appendices[before] = { ...only, name: kept.name }
    }
    holder = appendices[before] ?? null
    appendixMarks = 'after'
    above = null
  }
  root.children.forEach(add)
  return { sections, appendices, bibliographies, exemptBeside, uncertainBeside }
}

const noteAfterAppendix = (place: Place, { notes }: Reading): void =>
  notes.add('exempt-contents', place, 'This stands after the marks of an exempt appendix and before the next section: it would be left out with it.', { help: 'Put it inside the marks, or under a heading of its own.' })

/** True for a table with the heads of the bibliography. */
const looksLikeSources = (part: Part, { style: { bibliography: { columns } } }: Reading): boolean =>
  part.kind === 'table' && part.head.length === columns.length && part.head.every(({ lines }, at) => matches(lines.flat(), columns[at] ?? []))

const emptyParagraph = (place: Place): Paragraph => ({ kind: 'paragraph', text: [bareWords('', place)], name: null, number: null, parts: [], exempt: null, place })

const readParagraph = (node: ParagraphNode, reading: Reading): Paragraph => {
  const place = placeOf(node)
  const { rest, name } = takeName(node.children, reading)
  const text = readWords(rest, reading)
  noteByHand(place, 'paragraph', reading)
  if (text.length === 0) reading.notes.add('name-misplaced', place, 'This name stands alone; it ends the paragraph, heading or list item that it names.')
  return { ...emptyParagraph(place), name, text: text.length === 0 ? [bareWords('', place)] : text }
}

/** True for what holds text that stands above the first section: no section that an author made. */
export const isStray = ({ heading }: LooseSection): boolean => heading !== null && plainly(heading) === ''

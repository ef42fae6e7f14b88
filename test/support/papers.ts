/** Whole papers by chance, the same for the same seed: as an author types them, and as a reader must find them. */
import * as fc from 'fast-check'
import { appendix, bodyOf, paragraph, section, sometimes, type AppendixSketch, type ParagraphSketch, type PartSketch, type SectionSketch } from './papers/body.ts'
import { endWords, front, frontSource, headWords, type FrontSketch } from './papers/front.ts'
import { namesOf } from './papers/names.ts'
import { bibliographyTable, same, type TableSketch } from './papers/tables.ts'
import { typist } from './papers/typed.ts'
import { noteSign, type Wording } from './papers/wording.ts'
import type { Source } from '../../src/read/source.ts'
import { sourceOf } from './house.ts'

export interface GeneratedPaper {
  readonly source: string
  /** The files beside it, by the names that it calls them. */
  readonly beside: Readonly<Record<string, Uint8Array | string>>
  /** Every word of the body in order, numbers and labels included, as the house of the Board prints them; running lines are not there. */
  readonly words: string
}

interface PaperSketch {
  readonly front: FrontSketch
  readonly purpose: readonly ParagraphSketch[]
  readonly recommendation: readonly ParagraphSketch[]
  readonly sections: readonly SectionSketch[]
  readonly optional: readonly SectionSketch[]
  /** How the closing Recommendation comes about: made by the tool, typed out again, or typed with a word more. */
  readonly closing: 'made' | 'typed' | 'explained'
  readonly bibliography: TableSketch | null
  readonly appendices: readonly AppendixSketch[]
  readonly private: boolean
}

/** In the order of both houses, some under the second of their names. */
const optionalHeadings = ['Financial implications', 'LEGAL IMPLICATIONS', 'Risks', 'Equality and diversity implications', 'Consultation', 'Next steps'] as const

const optional = fc.subarray([...optionalHeadings]).chain((headings) => fc.tuple(...headings.map((heading) =>
  fc.record({ heading: fc.constant(same(heading)), named: fc.boolean(), body: bodyOf(1) }))))

/** Papers of a size, as sketches that shrink. @param size 1 is a paper of a page, 8 one of about eight */
const sketches = (size: number): fc.Arbitrary<PaperSketch> => {
  const few = fc.array(paragraph('no'), { minLength: 1, maxLength: size > 3 ? 3 : 1 })
  return fc.record({
    front,
    purpose: few,
    recommendation: few,
    sections: fc.array(section(size > 3 ? 5 : 2), { minLength: Math.max(1, size - 1), maxLength: size * 2 }),
    optional: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: optional }),
    closing: fc.constantFrom('made', 'typed', 'explained'),
    bibliography: sometimes(bibliographyTable, 1),
    appendices: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(appendix, { minLength: 1, maxLength: 3 }) }),
    private: fc.nat(3).map((chance) => chance === 0),
  })
}

/** Writes a sketch down twice over: what the author typed, and the words that must come out. */
const write = (sketch: PaperSketch): GeneratedPaper => {
  const closing = sketch.closing === 'made' ? sketch.recommendation.map(unmarked) : sketch.recommendation.map((one) => typedAgain(one, sketch.closing))
  const typed: readonly SectionSketch[] = [plainSection('Purpose', sketch.purpose), plainSection('Recommendation', sketch.recommendation), ...sketch.sections, ...sketch.optional]
  const sections = [...typed.map((one, index) => (index === 2 ? withMentions(one, sketch.appendices) : one)), plainSection('Recommendation', closing)]
  const names = namesOf(sketch.closing === 'made' ? sections.slice(0, -1) : sections, sketch.appendices)
  const page = typist(names, sketch.private)
  sections.forEach((one, index) => {
    const isTyped = index < sections.length - 1 || sketch.closing !== 'made'
    const heading = one.heading && page.put(one.heading, [])
    if (isTyped) page.source.push(heading === null ? '#' : `# ${heading.source}${page.nameOf(one, true)}`, '')
    if (heading !== null) page.words.push(`${index + 1}.`, heading.words)
    page.body(one, index + 1, isTyped)
  })
  page.words.push(...endWords(sketch.front))
  if (sketch.bibliography !== null) {
    page.source.push('# BIBLIOGRAPHY', '')
    page.words.push('BIBLIOGRAPHY')
    page.table(sketch.bibliography)
  }
  sketch.appendices.forEach((one, index) => {
    const title = one.title && page.put(one.title, [])
    page.source.push(`# ${one.word}${title === null ? '' : `: ${title.source}`}${page.nameOf(one, true)}`, '')
    page.words.push(`${one.word} ${index + 1}`, title?.words ?? '')
    page.body(one, index + 1, true)
  })
  const isFilled = [...page.source, ...Object.values(page.beside)].some((text) => typeof text === 'string' && /[|,;\t] ?=/.test(text))
  const status = sketch.front.status === 'final' && isFilled ? null : sketch.front.status
  const grounds = page.exemptPassages === 0 ? null : page.grounds
  return {
    source: [...frontSource({ ...sketch.front, status }, page.exemptPassages), ...page.source].join('\n'),
    beside: page.beside,
    words: [...headWords(sketch.front, grounds === null ? null : [...new Set(grounds)]), sketch.front.title, ...page.words, ...page.noteWords].join(' '),
  }
}

const plainSection = (heading: string, paragraphs: readonly ParagraphSketch[]): SectionSketch =>
  ({ heading: same(heading), named: false, body: [{ subheading: null, paragraphs, exempt: null }] })

/** A section with one paragraph more, which names every appendix: by its number, or by its name where it has one. */
const withMentions = (section: SectionSketch, appendices: readonly AppendixSketch[]): SectionSketch => {
  const first = section.body[0]?.paragraphs[0]
  if (appendices.length === 0 || first === undefined) return section
  const mentions = appendices.map(({ word }, index) => `${word} ${index + 1}`).join(', ')
  const more: Wording = { source: ` See ${mentions}.`, words: ` See ${mentions}.`, notes: [] }
  const text = { ...first.text, source: first.text.source + more.source, words: first.text.words + more.words }
  const body = section.body.map((stretch, at) => (at === 0 ? { ...stretch, paragraphs: stretch.paragraphs.map((one, which) => (which === 0 ? { ...one, text } : one)) } : stretch))
  return { ...section, body }
}

/** Words without their footnotes: said again, they bear none. */
const unnoted = ({ source, words }: Wording): Wording => ({ source: source.replaceAll(noteSign, ''), words: words.replaceAll(noteSign, ''), notes: [] })

const unmarkedPart = (part: PartSketch): PartSketch => {
  switch (part.kind) {
    case 'list': return { ...part, items: part.items.map(({ text, inner }) => ({ text: unnoted(text), named: false, inner: inner && { ...inner, items: inner.items.map(unnoted) } })) }
    case 'quotation': case 'continuation': return { ...part, paragraphs: part.paragraphs.map(unnoted) }
    case 'table': case 'awards': case 'picture': return part
  }
}

/** A paragraph of the opening Recommendation as it stands at the end: without names and footnotes, which stand once. */
const unmarked = (paragraph: ParagraphSketch): ParagraphSketch =>
  ({ ...paragraph, named: false, text: unnoted(paragraph.text), parts: paragraph.parts.map(unmarkedPart) })

const typedAgain = (paragraph: ParagraphSketch, closing: PaperSketch['closing']): ParagraphSketch => {
  const again = unmarked(paragraph)
  const more = closing === 'explained' ? ' (BCB)' : ''
  return { ...again, text: { ...again.text, source: again.text.source + more, words: again.text.words + more } }
}

/** Papers that shrink when something is wrong with one. @param size 1 is a paper of about a page, 8 one of about eight */
export const anyPaper = (size: number): fc.Arbitrary<GeneratedPaper> => sketches(size).map(write)

/** The paper of a seed. */
export const generatedPaper = (seed: number, size: number): GeneratedPaper => {
  const [paper] = fc.sample(anyPaper(size), { seed, numRuns: 1 })
  if (paper === undefined) throw new Error('fast-check gave no paper')
  return paper
}

/** What the reader is given of a paper. */
export const sourceOfPaper = ({ source, beside }: GeneratedPaper): Source => sourceOf(source, undefined, beside)

/** So many papers, most of them short, from seeds that never change. */
export const generatedPapers = (count: number): readonly GeneratedPaper[] =>
  Array.from({ length: count }, (_, index) => generatedPaper(1000 + index, index % 10 === 9 ? 8 : 1 + (index % 3)))

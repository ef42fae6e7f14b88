/** Says what each section is to the paper: Purpose, Recommendation, body, closing Recommendation; and notes what is missing. */
import { placeOnLine, type Place } from '../findings/place.ts'
import type { Appendix, Section } from '../model/paper.ts'
import { matches } from './headings.ts'
import { plainly } from './inlines.ts'
import { cited, sourceOf, type Reading } from './reading.ts'
import { nearest } from './suggestion.ts'
import { isStray, type LooseSection } from './sections.ts'

/** Gives every section its role. A paper opens with Purpose and Recommendation, and may close with the Recommendation again. */
export const withRoles = (all: readonly LooseSection[], reading: Reading): Section[] => {
  const sections = all.filter((section) => !isStray(section))
  const { purpose, recommendation } = reading.style.sections
  const purposes = sections.filter(({ heading }) => matches(heading, purpose))
  const recommendations = sections.filter(({ heading }) => matches(heading, recommendation))
  const opening = recommendations[0]
  const closing = recommendations.length > 1 ? recommendations.at(-1) : undefined
  if (purposes.length === 0) noteMissing('purpose-missing', purpose, all, reading)
  if (opening === undefined) noteMissing('recommendation-missing', recommendation, all, reading)
  noteOrder(purposes[0], 0, sections, reading)
  // Where the Purpose is missing, the section that stands in its place may be meant as one.
  if (purposes.length > 0 || opening !== sections[1]) noteOrder(opening, purposes.length > 0 ? 1 : 0, sections, reading)
  for (const second of purposes.slice(1)) noteTwice(second, purposes[0], reading)
  for (const middle of recommendations.slice(1, -1)) noteTwice(middle, opening, reading)
  if (closing !== undefined && closing !== sections.at(-1)) {
    reading.notes.add('section-order', closing.place, `The closing ${headingOf(closing, reading)} is not the last section.`, { help: 'Move it to the end, or leave it out: it is then made from the opening one.' })
  }
  const kept = withoutEmptyOptional(all, closing, reading)
  noteTurns(kept, closing, reading)
  const written = kept.map((section): Section => {
    noteContents(section, reading)
    const role = section === purposes[0] ? 'purpose' : section === opening ? 'recommendation' : section === closing ? 'closing-recommendation' : 'body'
    return { ...section, role, origin: 'written' }
  })
  return withGaps(written, reading)
}

/** The sections that every paper has, in their places, even where the author has not written them yet: a draft shows the gap. */
const withGaps = (written: readonly Section[], { style, ownLines }: Reading): Section[] => {
  const place = placeOnLine(Math.max(1, ownLines), 1)
  const missing = (role: 'purpose' | 'recommendation', heading: string): Section =>
    ({ role, origin: 'missing', heading: [{ kind: 'text', text: heading, strong: false, emphasis: false, href: null, place }], name: null, number: null, body: [], place })
  const has = (role: Section['role']): boolean => written.some((section) => section.role === role)
  const { purpose, recommendation } = style.sections
  const first = has('purpose') ? written.filter(({ role }) => role === 'purpose') : [missing('purpose', purpose[0] ?? '')]
  const second = has('recommendation') ? [] : [missing('recommendation', recommendation[0] ?? '')]
  if (has('purpose') && has('recommendation')) return [...written]
  return [...first, ...second, ...written.filter(({ role }) => role !== 'purpose')]
}

/** Appendices with something under their headings; an empty one is noted as a section is, and kept for a draft. */
export const noteEmptyAppendices = (appendices: readonly Appendix[], reading: Reading): void => {
  for (const { body, place, word, exempt } of appendices) {
    // A public edition has no more of it than its place.
    if (body.length === 0 && exempt !== null && reading.passages === 'unopened') continue
    if (body.length === 0) reading.notes.add('section-empty', place, `Nothing stands under the heading ${cited(sourceOf(reading.lines, place).replace(/^#+\s*/, ''))} of this ${word.toLowerCase()}.`)
    else noteEmptySubheadings(body, reading)
  }
}

/** Which of the house's optional sections one is, by its heading; null for any other. */
const turnOf = ({ heading }: LooseSection, { style }: Reading): number | null => {
  const at = style.sections.optional.findIndex((names) => matches(heading, names))
  return at === -1 ? null : at
}

/** Without the optional sections that have nothing under them: a house never prints one empty, and each is told. */
const withoutEmptyOptional = (all: readonly LooseSection[], closing: LooseSection | undefined, reading: Reading): LooseSection[] => all.filter((section) => {
  if (section.body.length > 0 || section === closing || turnOf(section, reading) === null) return true
  reading.notes.add('section-left-out', section.place, `Nothing stands under the heading ${headingOf(section, reading)}, so it is left out.`)
  return false
})

/** Optional sections come in the house's order, after the author's own and before the closing Recommendation. */
const noteTurns = (sections: readonly LooseSection[], closing: LooseSection | undefined, reading: Reading): void => {
  let last: { turn: number; section: LooseSection } | null = null
  for (const section of sections) {
    if (section === closing || isStray(section)) continue
    const turn = turnOf(section, reading)
    if (turn === null) {
      // A section of the author's own is told by the optional one before it, which should come later.
      if (last !== null) {
        reading.notes.add('section-out-of-turn', last.section.place, `${headingOf(last.section, reading)} stands before ${headingOf(section, reading)}; the house has it after the author's own sections.`, { related: [{ place: section.place, label: 'a section of its own' }] })
        return
      }
      continue
    }
    if (last !== null && turn < last.turn) {
      reading.notes.add('section-out-of-turn', section.place, `${headingOf(section, reading)} stands after ${headingOf(last.section, reading)}; the house has it before.`, { related: [{ place: last.section.place, label: 'the one that comes later' }] })
    }
    if (last === null || turn >= last.turn) last = { turn, section }
  }
}

const headingOf = ({ place }: { readonly place: Place }, { lines }: Reading): string => cited(sourceOf(lines, place).replace(/^#+\s*/, ''))

const noteMissing = (code: 'purpose-missing' | 'recommendation-missing', known: readonly string[], all: readonly LooseSection[], { notes, lines, ownLines }: Reading): void => {
  const heading = known[0] ?? ''
  const like = all.find((section) => isLike(plainly(section.heading ?? []), known))
  const first = (like ?? all[0])?.place.line ?? Math.max(1, lines.slice(0, ownLines).findLastIndex((line) => line.trim() !== '') + 1)
  const place = placeOnLine(first, 1, Math.max(1, lines[first - 1]?.length ?? 1))
  notes.add(code, place, `The paper has no section “${heading}”${like === undefined ? '' : '; this one is called nearly so'}.`, {
    mended: `# ${heading}`, ...(like === undefined ? {} : { help: `Give this section the heading “${heading}”, or write another that has it.` }),
  })
}

/** `Purpose of the report`, `Recommendations:`: a heading that was most likely meant as one of those that are known. */
const isLike = (words: string, known: readonly string[]): boolean => {
  const plain = words.toLowerCase()
  return known.some((one) => new RegExp(`(?<!\\p{L})${one.trim().toLowerCase()}(?!\\p{L})`, 'u').test(plain)) || nearest(words, known) !== null
}

const noteOrder = (found: LooseSection | undefined, due: number, sections: readonly LooseSection[], reading: Reading): void => {
  if (found === undefined || sections.indexOf(found) === due) return
  reading.notes.add('section-order', found.place, `${headingOf(found, reading)} is section ${sections.indexOf(found) + 1} of the paper; it is wanted as section ${due + 1}.`)
}

const noteTwice = (second: LooseSection, first: LooseSection | undefined, reading: Reading): void => {
  reading.notes.add('section-twice', second.place, `There is a section ${headingOf(second, reading)} already.`, first === undefined ? {} : { related: [{ place: first.place, label: 'the first' }] })
}

const noteContents = (section: LooseSection, reading: Reading): void => {
  const { body, heading, place } = section
  if (heading === null) {
    const paragraphs = body.filter(({ kind }) => kind === 'paragraph').length
    if (body.length !== 1 || paragraphs !== 1) {
      reading.notes.add('section-without-heading', place, body.length === 0
        ? 'A # alone begins a section without a heading, and no paragraph stands under it.'
        : 'A # alone begins a section without a heading, and more than one paragraph stands under it.')
    }
    return
  }
  if (body.length === 0) reading.notes.add('section-empty', place, `Nothing stands under the heading ${headingOf(section, reading)}.`)
  noteEmptySubheadings(body, reading)
}

const noteEmptySubheadings = (body: Section['body'], reading: Reading): void => {
  for (const [at, block] of body.entries()) {
    if (block.kind === 'subheading' && body[at + 1]?.kind !== 'paragraph') reading.notes.add('section-empty', block.place, `Nothing stands under the subheading ${headingOf(block, reading)}.`)
  }
}

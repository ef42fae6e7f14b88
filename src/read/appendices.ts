/** Headings of appendices: the house's word for one, and a title after a colon. The number is made by the house. */
import type { Heading } from 'mdast'
import { placeOnLine } from '../findings/place.ts'
import type { Inline } from '../model/paper.ts'
import { plainly } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Reading } from './reading.ts'

/** True for a heading that begins with the house's word for an appendix, whatever follows it. */
export const isAppendixHeading = ({ children: [first] }: Heading, { style }: Reading): boolean =>
  first?.type === 'text' && style.sections.appendix.some((word) => first.value.toLowerCase().startsWith(word.toLowerCase()))

/** What a heading says of the appendix that it begins. */
export interface AppendixHeading {
  /** As typed: `Appendix`, `Annex`. */
  readonly word: string
  /** Null where it has none. */
  readonly title: Inline[] | null
}

/** Reads the words of a heading as an appendix's; null for any other. A number typed by hand is noted. */
export const readAppendixHeading = (node: Heading, words: readonly Inline[], reading: Reading): AppendixHeading | null => {
  const [first] = words
  if (first?.kind !== 'text') return null
  const known = reading.style.sections.appendix.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const found = new RegExp(`^(${known})(?![\\p{L}\\p{N}])(?:\\s+(\\d{1,3}|[A-Z]|[IVX]{2,5})(?![\\p{L}\\p{N}]))?\\s*(?:(:|[-–—](?=\\s))\\s*)?`, 'iu').exec(first.text)
  if (found === null) return null
  const [whole, word = '', number, sign] = found
  const rest = plainly(words).slice(whole.length)
  // `Appendix of awards` is a heading like others.
  if (rest !== '' && sign === undefined && number === undefined) return null
  if (number !== undefined) noteNumber(node, number, word, rest, reading)
  const title = words.map((inline, at): Inline => (at === 0 ? { ...first, text: first.text.slice(whole.length), place: shortened(first, whole, reading) } : inline))
    .filter((inline) => inline.kind !== 'text' || inline.text !== '')
  return { word, title: title.length === 0 ? null : title }
}

/** The place of a heading's words without the word that makes it an appendix. */
const shortened = ({ place }: Inline, whole: string, { lines }: Reading): Inline['place'] => {
  const source = sourceOf(lines, place)
  return source.startsWith(whole) && source.length > whole.length ? { ...place, column: place.column + whole.length } : place
}

const noteNumber = (node: Heading, number: string, word: string, rest: string, { notes, lines }: Reading): void => {
  const place = placeOf(node)
  const source = sourceOf(lines, place)
  const at = source.indexOf(number, source.indexOf(word) + word.length)
  notes.add('number-by-hand', placeOnLine(place.line, place.column + at, number.length), `The heading has the number ${cited(number)}, typed by hand.`, {
    help: 'Take it out: appendices are numbered by the house style, in the order in which they stand.',
    ...(/[*_[{]/.test(source) ? {} : { mended: `# ${word}${rest === '' ? '' : `: ${rest}`}` }),
  })
}

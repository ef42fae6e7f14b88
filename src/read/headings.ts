/** Headings that a house knows, headings without their sign, and signs in the source of a heading that would not be printed. */
import type { Heading, Paragraph, RootContent } from 'mdast'
import type { HouseStyle } from '../model/house-style.ts'
import type { Inline } from '../model/paper.ts'
import { withoutNumber } from './by-hand.ts'
import { plainly } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { cited, mendedLine, sourceOf, type Reading } from './reading.ts'

/** `# Purpose #`: Markdown drops the sign at the end. */
export const noteClosingSigns = (node: Heading, { notes, lines }: Reading): void => {
  const place = placeOf(node)
  const source = sourceOf(lines, place)
  const signs = /(?<=\s)#+$/.exec(source.trimEnd())
  if (signs === null || signs.index === 0) return
  const column = place.column + signs.index
  const spot = { line: place.line, column, endLine: place.line, endColumn: column + signs[0].length }
  notes.add('heading-closed', spot, `The ${cited(signs[0])} at the end of the heading would not be printed.`, { mended: mendedLine(lines, spot, `\\${signs[0]}`) })
}

/** Every heading of a section that the house knows by name. */
export const ofTheHouse = ({ sections }: HouseStyle): readonly string[] =>
  [...sections.purpose, ...sections.recommendation, ...sections.bibliography, ...sections.optional.flat()]

/** True when a heading is one of those that the house style knows, whatever its case and whatever number was typed before it. */
export const matches = (heading: readonly Inline[] | null, known: readonly string[]): boolean => {
  if (heading === null) return false
  return isOneOf(plainly(heading), known)
}

const isOneOf = (words: string, known: readonly string[]): boolean => {
  const meant = [words, withoutNumber(words)].map((one) => one.toLowerCase())
  return words !== '' && known.some((one) => meant.includes(one.trim().toLowerCase()))
}

/**
 * A heading of the house that has no sign, or more of them than a section has: a line in bold, `1. Purpose` as Word pastes it, `## Purpose`.
 * It is noted, and given back as the heading that was meant; null for anything else.
 */
export const headingUnmarked = (node: RootContent, { notes, lines, style }: Reading): Heading | null => {
  const place = placeOf(node)
  const mayBe = node.type === 'paragraph' || node.type === 'heading' || node.type === 'list' && node.ordered === true
  if (place.line !== place.endLine || !mayBe) return null
  const written = sourceOf(lines, place)
  const { sections } = style
  // A subheading may be called Consultation, and no subheading is the Purpose of a paper.
  const known = node.type === 'heading' ? [...sections.purpose, ...sections.recommendation, ...sections.bibliography] : ofTheHouse(style)
  const words = withoutNumber(bare(written)).replace(/\s*:$/, '')
  if (!isOneOf(words, known)) return null
  // A row of signs under it is told as such.
  if (!/^[ \t]*-+[ \t]*$/.test(lines[place.line] ?? '')) {
    notes.add('heading-unmarked', place, node.type === 'heading'
      ? `${cited(words)} is a section of its own, and stands here as a subheading.`
      : `${cited(words)} is the heading of a section, and stands here without the sign #.`, { mended: `# ${words}` })
  }
  const { line, column, endColumn } = place
  const start = column + Math.max(0, written.indexOf(words))
  const position = { start: { line, column: start }, end: { line, column: start + words.length } }
  return { type: 'heading', depth: 1, children: [{ type: 'text', value: words, position }], position: { start: { line, column }, end: { line, column: endColumn } } }
}

/** The words of a line without the marks of headings, lists, bold and italics round them. */
const bare = (line: string): string => line.replace(/^(?:#+\s+)?(?:\d{1,3}[.)]\s+)?/, '').replace(/^[*_]+|[*_]+$/g, '').trim()

const longestHeading = 80

/** A paragraph that is bold from end to end, as headings are in Word. */
export const noteBoldParagraph = (node: Paragraph, { notes, lines }: Reading): void => {
  const [only, ...more] = node.children
  const place = placeOf(node)
  const written = sourceOf(lines, place)
  if (only?.type !== 'strong' || more.length > 0 || place.line !== place.endLine || written.length > longestHeading) return
  const words = written.slice(2, -2)
  if (/[.?!;:,]$/.test(words.trim())) return
  notes.add('paragraph-in-bold', place, `${cited(words)} is bold from end to end, and a paragraph.`, { mended: `# ${withoutNumber(words)}` })
}

/** Measures of a house style that leave no room: for text, for a label, for a hand. */
import type { HouseStyle } from '../../model/house-style.ts'
import type { Notes } from '../reading.ts'
import type { At } from '../strict/places.ts'

const pointsPerMillimetre = 72 / 25.4
/** Fewer would hold a word or two a line. */
const narrowest = 40 * pointsPerMillimetre
/** A name is not signed on less. */
const shortestToSign = 20 * pointsPerMillimetre
/** A picture that is lower shows nothing. */
const lowest = 20 * pointsPerMillimetre
/** Lines that stand further apart were meant otherwise. */
const highest = 4
/** Lengths are rounded each by itself, so a sum may be off by a twentieth of a point or two. */
const rounding = 0.11

/** Notes measures that leave no room. */
export const noteMeasures = (style: HouseStyle, at: At, notes: Notes): void => {
  const add = (path: Parameters<At>[0], what: string, help?: string): void => { notes.add('house-style-value', at(path), what, help === undefined ? {} : { help }) }
  for (const [name, { size, line }] of Object.entries(style.type)) {
    if (line > highest * size) add(['type', name, 'line'], `Lines of “type.${name}” are more than ${highest} times as high as its letters.`, 'Make the line a fifth higher than the size, or half as high again.')
    if (line < size) add(['type', name, 'line'], `Lines of “type.${name}” are lower than its letters, so they would run into each other.`, 'Make the line a fifth higher than the size, or more.')
  }
  if (!notePage(style, add)) return
  noteIndents(style, add)
  noteSignatures(style, add)
}

type Add = (path: Parameters<At>[0], what: string, help?: string) => void

/** Notes a page without room; false when there is none for text, so that nothing else can fit. */
const notePage = ({ page, type, pictures, notes }: HouseStyle, add: Add): boolean => {
  const { width, height, margins, header, footer } = page
  const wide = width - margins.left - margins.right
  const high = height - margins.top - margins.bottom
  if (wide < narrowest) add(['page', 'width'], `The left and right margins leave ${inMillimetres(wide)} of the page's width for text; at least 40 mm are wanted.`)
  if (high < narrowest) add(['page', 'height'], `The top and bottom margins leave ${inMillimetres(high)} of the page's height for text; at least 40 mm are wanted.`)
  if (wide < narrowest || high < narrowest) return false
  const { line } = type.running
  if (header + line > margins.top) add(['page', 'header'], 'The running head would reach into the text: it begins here, and the text begins at the top margin.', `Leave at least ${inMillimetres(line)} between them.`)
  if (footer + line > margins.bottom) add(['page', 'footer'], 'The running foot would reach into the text: it ends here, and the text ends at the bottom margin.', `Leave at least ${inMillimetres(line)} between them.`)
  if (pictures.tallest > high) add(['pictures', 'tallest'], 'A picture may be taller than the page has room for.')
  if (pictures.tallest < lowest) add(['pictures', 'tallest'], 'A picture so low would show nothing; at least 20 mm are wanted.')
  if (notes.ruleWidth > wide + rounding) add(['notes', 'ruleWidth'], 'The rule above footnotes is longer than the text is wide.')
  return true
}

const noteIndents = ({ page, indents }: HouseStyle, add: Add): void => {
  const wide = page.width - page.margins.left - page.margins.right
  for (const name of ['text', 'front', 'appendix', 'note'] as const) {
    if (indents[name] === 0) add(['indents', name], `“indents.${name}” leaves no room for what stands before it at the margin.`)
    else noteNarrow(['indents', name], wide - indents[name], add)
  }
  for (const name of ['numbers', 'innerNumbers', 'bullets', 'innerBullets'] as const) {
    const { label, text } = indents[name]
    if (text <= label) add(['indents', name, 'text'], `The text of “indents.${name}” begins left of its label, or upon it.`, 'Both are measured from the left margin: give the text the greater length.')
    else noteNarrow(['indents', name, 'text'], wide - text, add)
  }
  noteNarrow(['indents', 'quotation'], wide - indents.quotation.start - indents.quotation.end, add)
}

const noteNarrow = (path: readonly string[], left: number, add: Add): void => {
  if (left < narrowest) add(path, `“${path.join('.')}” leaves ${inMillimetres(left)} for text; at least 40 mm are wanted.`)
}

const noteSignatures = ({ page, signatures }: HouseStyle, add: Add): void => {
  const wide = page.width - page.margins.left - page.margins.right
  const { width, dateAt, dateWidth } = signatures
  for (const name of ['width', 'dateWidth'] as const) {
    if (signatures[name] < shortestToSign) add(['signatures', name], `Nobody can write on a rule of ${inMillimetres(signatures[name])}; at least 20 mm are wanted.`)
  }
  if (width > dateAt) add(['signatures', 'dateAt'], 'The rule for the date begins before the rule for the signature ends.', 'Both are measured from the left margin: “dateAt” is at least “width”.')
  if (dateAt + dateWidth > wide + rounding) add(['signatures', 'dateWidth'], `The rule for the date would run ${inMillimetres(dateAt + dateWidth - wide)} beyond the text.`, '“dateAt” and “dateWidth” together are at most the width of the page without its margins.')
}

const inMillimetres = (points: number): string => `${Math.max(0, Math.round(points / pointsPerMillimetre * 10) / 10)} mm`

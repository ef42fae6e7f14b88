/** Words measured once: one flat text, the pen's place before each character, and the looks along it. */
import LineBreaker from 'linebreak'
import type { Inline, Words } from '../../model/document.ts'
import type { Face, FaceStyle, Faces } from '../../model/face.ts'
import { raisedSizeOf, riseOf } from './raised.ts'
import { faceStyleOf } from './ruler.ts'

/** A part of the text that one inline gave and one face draws. */
export interface Stretch {
  /** Its place among the stretches, from 0. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly face: FaceStyle
  /** Of its type, in points: the mark of a footnote is smaller than the words around it. */
  readonly size: number
  /** How far it stands above the baseline, in points. */
  readonly rise: number
  readonly inline: Inline
}

export interface MeasuredWords {
  readonly text: string
  /** Points from the start of the text to each character, and to the end: one longer than the text. */
  readonly pens: Float64Array
  readonly stretches: readonly Stretch[]
  /** Where a line may end, by UAX 14; the last is the end of the text. Found when first asked for, as most words fit their line. */
  readonly opportunities: () => readonly number[]
}

const figures = [...'0123456789']

/** The figure whose width a page number is given before pages are known. In most faces all are equally wide, but not in all. */
const widestFigure = ({ advanceOf }: Face): string =>
  figures.reduce((widest, figure) => (advanceOf(figure.charCodeAt(0)) > advanceOf(widest.charCodeAt(0)) ? figure : widest))

/**
 * @param size of the type, in points
 * @param strong true where the house sets all of it in bold: headings, head rows, total rows
 */
export const measureWords = (words: Words, size: number, faces: Faces, strong: boolean): MeasuredWords => {
  let text = ''
  const stretches: Stretch[] = []
  for (const inline of words) {
    const face = inline.kind === 'text' ? faceStyleOf(strong || inline.strong, inline.emphasis) : faceStyleOf(strong || inline.kind === 'tick', false)
    const added = printedOf(inline, faces[face])
    if (added === '') continue
    const raised = isRaised(inline)
    stretches.push({
      index: stretches.length, start: text.length, end: text.length + added.length, face,
      size: raised ? raisedSizeOf(size) : size, rise: raised ? riseOf(size) : 0, inline,
    })
    text += added
  }
  let found: readonly number[] | undefined
  return { text, pens: pensOf(text, stretches, faces), stretches, opportunities: () => found ??= opportunitiesAround(text, stretches) }
}

/** True for the mark of a footnote, and for that of a check at its figure. */
const isRaised = (inline: Inline): boolean => inline.kind === 'note-mark' || inline.kind === 'tick' && inline.at === 'figure'

const printedOf = (inline: Inline, face: Face): string => {
  switch (inline.kind) {
    case 'text': return inline.text
    case 'page-of': return widestFigure(face).repeat(inline.digits)
    case 'note-mark': return inline.number
    case 'tick': return `${inline.sign}${inline.reference}`
  }
}

const pensOf = (text: string, stretches: readonly Stretch[], faces: Faces): Float64Array => {
  const pens = new Float64Array(text.length + 1)
  let pen = 0
  for (const { start, end, face: style, size } of stretches) {
    const face = faces[style]
    const scale = size / face.unitsPerEm
    for (let index = start; index < end; index++) {
      pens[index] = pen
      pen += face.advanceOf(text.charCodeAt(index)) * scale
    }
  }
  pens[text.length] = pen
  return pens
}

/** True at the beginning of a raised mark and inside it: it stays with what stands before it. */
export const holdsMark = (stretches: readonly Stretch[], at: number): boolean =>
  stretches.some(({ inline, start, end }) => isRaised(inline) && at >= start && at < end)

/** To the rules of line breaking a mark over the letter before it, which parts nothing: the words around it break as they would without. */
const unseen = '\u0301'

/** Where a line may end, footnote marks or not. */
const opportunitiesAround = (text: string, stretches: readonly Stretch[]): readonly number[] => {
  if (!stretches.some(({ inline }) => isRaised(inline))) return opportunitiesOf(text)
  const veiled = stretches.map(({ inline, start, end }) => (isRaised(inline) ? unseen.repeat(end - start) : text.slice(start, end))).join('')
  return opportunitiesOf(veiled).filter((at) => !holdsMark(stretches, at))
}

/**
 * UAX 14, but for what Word and LibreOffice do otherwise (LibreOffice 7.4 was asked for each): `and/or` does not part
 * after its stroke, and `2013-14` parts after its hyphen. A minus before a figure stays with it, and an address does not
 * end a line with a hyphen, which might be taken for one that the line's end had made.
 */
const opportunitiesOf = (text: string): readonly number[] => {
  const breaker = new LineBreaker(text)
  const found: number[] = []
  let hyphen = nextHyphen(text, 0)
  let word = 0
  let scheme = nextScheme(text, 0)
  const inAddress = (at: number): boolean => (scheme > word && scheme < at) || text.startsWith('www.', word)
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    const { position } = at
    for (; hyphen < position; hyphen = nextHyphen(text, hyphen)) if (!inAddress(hyphen)) found.push(hyphen)
    const before = text.charAt(position - 1)
    if (position === text.length || (before !== '/' && !(before === '-' && inAddress(position)))) found.push(position)
    if (before === ' ') {
      word = position
      if (scheme < word) scheme = nextScheme(text, word)
    }
  }
  return found
}

/** The place of the next `://`; beyond every text if there is none. */
const nextScheme = (text: string, from: number): number => {
  const at = text.indexOf('://', from)
  return at < 0 ? Infinity : at
}

/** The place after the next hyphen between a word or figure and a figure; beyond every text if there is none. */
const nextHyphen = (text: string, from: number): number => {
  for (let at = text.indexOf('-', Math.max(1, from)); at >= 0; at = text.indexOf('-', at + 1)) {
    if (isFigure(text.charCodeAt(at + 1)) && text.charCodeAt(at - 1) !== 0x20) return at + 1
  }
  return Infinity
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

/** The index after the last character of a stretch of text that is seen: spaces at a line's end hang over. */
export const seenEnd = (text: string, start: number, end: number): number => {
  let seen = end
  while (seen > start && text.charCodeAt(seen - 1) === 0x20) seen--
  return seen
}

/** The width of text[start, end) without the spaces at its end. */
export const widthBetween = ({ text, pens }: MeasuredWords, start: number, end: number): number =>
  (pens[seenEnd(text, start, end)] ?? 0) - (pens[start] ?? 0)

/** The width of the words on one line. */
export const wholeWidth = (words: MeasuredWords): number => widthBetween(words, 0, words.text.length)

/** Where a piece too long for its line is best cut: addresses after one of these. */
export const afterWhich = '/.-_?&='

/** A piece of more characters than this is an address and no word: it may be cut. */
const longestWord = 24

/** The width of the widest piece that a line's end should not part: a word, or what is between two strokes of an address. */
export const widestPiece = (words: MeasuredWords): number => {
  let widest = 0
  let start = 0
  for (const end of words.opportunities()) {
    const isAddress = seenEnd(words.text, start, end) - start > longestWord
    widest = Math.max(widest, isAddress ? widestOfAddress(words, start, end) : widthBetween(words, start, end))
    start = end
  }
  return widest
}

const widestOfAddress = (words: MeasuredWords, start: number, end: number): number => {
  let widest = 0
  for (let from = start, at = start + 1; at <= end; at++) {
    if (at < end && (!afterWhich.includes(words.text.charAt(at - 1)) || holdsMark(words.stretches, at))) continue
    widest = Math.max(widest, widthBetween(words, from, at))
    from = at
  }
  return widest
}

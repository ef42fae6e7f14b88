/** Numbers, bullets and table rows typed by hand: they would be printed beside those that the house style makes. */
import { placeOnLine, type Place } from '../findings/place.ts'
import { headingInstead } from './foreign.ts'
import { cited, sourceOf, type Reading } from './reading.ts'
import { noteTabs } from './tabs.ts'

/** What a decimal counts: `3.5 per cent` begins a sentence. */
const unit = /(?:per ?cent|percentage|million|billion|thousand|hundred|times|pence|pounds?|hours?|days?|weeks?|months?|years?|minutes?|miles?|km|metres?|hectares?|acres?|tonnes?|FTEs?|whole-time|full-time|posts?)(?!\p{L})/u
/** `1.1`, `2.1.3`, `1.1.` then a space; any other decimal that begins a sentence is written `2\.5`. */
const paragraphNumber = new RegExp(`^(?!\\d+\\.\\d+\\s+${unit.source})\\d{1,3}(?:\\.\\d{1,3})+\\.?(?=[\\s*_]|$)`, 'u')
/** `1.Purpose`, `1)Purpose`: glued, so that Markdown sees no list. */
const gluedNumber = /^\d{1,3}[.)](?=[A-Za-z“"‘'(])/
/** `(a)`, `(iv)`, `(1)`; `(a) or (b) applies` is a sentence. */
const bracketed = /^\((?:[a-z]|[ivxl]{1,6}|\d{1,2})\)(?=[\s*_]|$)(?!\s+(?:or|and|to)\s)/
/** `a)`, `a.`, `iv.`, `A)`; a capital and a dot begin a name: `J. Smith`, and `c. 500` is about as many. */
const lettered = /^(?![cp]\.\s+[£\d])(?:(?:[a-z]|[ivxl]{2,6})[.)]|[A-Z]\))(?=[\s*_])/
/** `1.1 Its rationale` at the margin under `1. The first`, as Word numbers are pasted. */
const underItem = /^\d{1,3}\.\d{1,3}\.?(?:\t|\s+[\p{Lu}“"])/u
const byHand = [paragraphNumber, gluedNumber, bracketed, lettered]
const inHeading = [...byHand, /^\d{1,3}[.):](?=[\s*_])/, /^[A-Z][.:](?=[\s*_])/]
/** `3 Purpose`, `3 – Purpose`: a number like any other, unless the house knows what stands after it. */
const bareNumber = /^\d{1,3}(?:\s*[-–—])?(?=\s+\p{L})/u
/** A number may stand in bold or italics. */
const emphasis = /^[*_]{0,3}/

/** Word's own round bullets; its other ones come as letters of a symbol face, with a tab. */
const handBullet = /^[•·‣▪●○◦](?=\s|\S)|^[–—](?=\s)|^[o§Øüq](?=\t)/

const typedNumber = (text: string, patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found !== null) return found[0]
  }
  return null
}

/** Looks at the lines of a paragraph or list item for signs that Markdown took for words. */
export const noteByHand = (place: Place, what: 'paragraph' | 'item', reading: Reading): void => {
  const { notes } = reading
  const source = sourceOf(reading.lines, place).split('\n')
  let before = ''
  // One line that is marked by hand makes the lines under it suspect, whatever it ends in.
  let markedBefore = false
  noteTabs(place, reading)
  for (const [at, whole] of source.entries()) {
    const text = whole.trimStart()
    const line = place.line + at
    const column = (at === 0 ? place.column : 1) + whole.length - text.length
    const starts: boolean = at === 0 || /[.:;]$/.test(before) || markedBefore || what === 'item' && underItem.test(text)
    before = whole.trimEnd()
    const marks = emphasis.exec(text)?.[0].length ?? 0
    const number: string | null = starts ? typedNumber(text.slice(marks), byHand) : null
    if (number !== null) noteNumber(number, text, placeOnLine(line, column + marks, number.length), at > 0 ? 'line' : what, reading)
    const bullet: RegExpExecArray | null = starts ? handBullet.exec(text) : null
    markedBefore ||= number !== null || bullet !== null
    if (bullet !== null) {
      notes.add('bullet-by-hand', placeOnLine(line, column, bullet[0].length), `A bullet is typed by hand: ${cited(text)}.`, { mended: `- ${text.slice(bullet[0].length).trimStart()}` })
    }
    const hashes = /^#{1,6}(?=[^#\s])/.exec(text)
    if (hashes !== null && starts) {
      notes.add('heading-without-space', placeOnLine(line, column, hashes[0].length), `No space stands between ${hashes[0]} and the words, so this is no heading.`, {
        mended: /^#\d/.test(text) ? `\\${text}` : `${hashes[0]} ${text.slice(hashes[0].length)}`,
      })
    }
    if (at > 0 && /^=+[ \t]*$/.test(text)) {
      notes.add('heading-underlined', placeOnLine(line, column, text.trimEnd().length), 'The line above is underlined by equals signs.', at === 1 ? headingInstead(source[0] ?? '') : {})
    }
    if (/^\|/.test(text) || /^:?-+:?[ \t]*\|[ \t:|-]*$/.test(text)) {
      notes.add('table-unread', placeOnLine(line, column, text.trimEnd().length), 'This looks like a row of a table, and no table can be read here.')
      return
    }
  }
}

const noteNumber = (number: string, text: string, place: Place, what: 'paragraph' | 'item' | 'line', { notes, lines }: Reading): void => {
  const rest = text.startsWith(number) ? text.slice(number.length).trimStart() : ''
  const line = lines[place.line - 1] ?? ''
  const escaped = line.slice(0, place.column - 1) + number.replace(/([.)])/, '\\$1').replace(/^\(/, '\\(') + line.slice(place.endColumn - 1)
  const mended = bracketed.test(text) || lettered.test(text)
    ? `${/^\s*/.exec(line)?.[0] ?? ''}1. ${rest}`
    : line.slice(0, place.column - 1) + rest
  notes.add('number-by-hand', place, `${what === 'item' ? 'The list item' : what === 'line' ? 'This line' : 'The paragraph'} begins with the number ${cited(number)}, typed by hand.`, {
    help: `Take it out: numbers are made by the house style. If it belongs to the sentence, put a backslash in it: ${cited(escaped.trim())}.`,
    ...(rest === '' ? {} : { mended }),
  })
}

/** The words of a heading without a number that may be typed before them: only for comparing them with headings that are known. */
export const withoutNumber = (words: string): string => words.slice(typedNumber(words, [...inHeading, bareNumber])?.length ?? 0).trimStart()

/**
 * Looks at the words of a heading: `# 3. Purpose`, or `# 3 Purpose` on the third section.
 * @param ordinal the section's own number; `any` where the house knows what stands after the number, so that it can be no part of the words
 */
export const noteNumberInHeading = (place: Place, ordinal: number | 'any', reading: Reading): void => {
  const source = sourceOf(reading.lines, place)
  const text = source.replace(/^#+[ \t]*[*_]{0,3}/, '')
  const bare = typedNumber(text, [bareNumber])
  const number = typedNumber(text, inHeading) ?? (ordinal === 'any' || Number.parseInt(bare ?? '', 10) === ordinal ? bare : null)
  if (number === null) return
  const column = place.column + source.length - text.length
  const rest = text.slice(number.length).trimStart()
  reading.notes.add('number-by-hand', placeOnLine(place.line, column, number.length), `The heading begins with the number ${cited(number)}, typed by hand.`, rest === '' || /[*_]/.test(source) ? {} : { mended: source.slice(0, source.length - text.length) + rest })
}

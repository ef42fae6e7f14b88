/** Numbers, bullets and table rows typed by hand: they would be printed beside those that the house style makes. */
import type { Place } from '../findings/place.ts'
import { headingInstead } from './foreign.ts'
import { cited, sourceOf, type Reading } from './reading.ts'

/** `1.1`, `2.1.3`, `1.1.` then a space; a decimal that begins a sentence is written `2\.5`. */
const paragraphNumber = /^\d{1,3}(?:\.\d{1,3})+\.?(?=[\s*_]|$)/
/** `1.Purpose`, `1)Purpose`: glued, so that Markdown sees no list. */
const gluedNumber = /^\d{1,3}[.)](?=[A-Za-z“"‘'(])/
/** `(a)`, `(iv)`, `(1)`. */
const bracketed = /^\((?:[a-z]|[ivxl]{1,6}|\d{1,2})\)(?=[\s*_]|$)/
/** `a)`, `a.`, `iv.`, `A)`; a capital and a dot begin a name: `J. Smith`. */
const lettered = /^(?:(?:[a-z]|[ivxl]{2,6})[.)]|[A-Z]\))(?=[\s*_])/
const byHand = [paragraphNumber, gluedNumber, bracketed, lettered]
const inHeading = [...byHand, /^\d{1,3}[.):](?=[\s*_])/, /^[A-Z][.:](?=[\s*_])/]
/** A number may stand in bold or italics. */
const emphasis = /^[*_]{0,3}/

const handBullet = /^[•·‣▪●○◦](?=\s|\S)|^[–—](?=\s)/

const typedNumber = (text: string, patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found !== null) return found[0]
  }
  return null
}

const onLine = (line: number, column: number, length: number): Place => ({ line, column, endLine: line, endColumn: column + length })

/** Looks at the lines of a paragraph or list item for signs that Markdown took for words. */
export const noteByHand = (place: Place, what: 'paragraph' | 'item', reading: Reading): void => {
  const { notes } = reading
  const source = sourceOf(reading.lines, place).split('\n')
  let before = ''
  for (const [at, whole] of source.entries()) {
    const text = whole.trimStart()
    const line = place.line + at
    const column = (at === 0 ? place.column : 1) + whole.length - text.length
    const starts = at === 0 || /[.:;]$/.test(before)
    before = whole.trimEnd()
    const marks = emphasis.exec(text)?.[0].length ?? 0
    const number = starts ? typedNumber(text.slice(marks), byHand) : null
    if (number !== null) noteNumber(number, text, onLine(line, column + marks, number.length), what, reading)
    const bullet = starts ? handBullet.exec(text) : null
    if (bullet !== null) {
      notes.add('bullet-by-hand', onLine(line, column, bullet[0].length), `A bullet is typed by hand: ${cited(text)}.`, { mended: `- ${text.slice(bullet[0].length).trimStart()}` })
    }
    const hashes = /^#{1,6}(?=[^#\s])/.exec(text)
    if (hashes !== null && starts) {
      notes.add('heading-without-space', onLine(line, column, hashes[0].length), `No space stands between ${hashes[0]} and the words, so this is no heading.`, { mended: `${hashes[0]} ${text.slice(hashes[0].length)}` })
    }
    if (at > 0 && /^=+[ \t]*$/.test(text)) {
      notes.add('heading-underlined', onLine(line, column, text.trimEnd().length), 'The line above is underlined by equals signs.', at === 1 ? headingInstead(source[0] ?? '') : {})
    }
    if (/^\|/.test(text) || /^:?-+:?[ \t]*\|[ \t:|-]*$/.test(text)) {
      notes.add('table-unread', onLine(line, column, text.trimEnd().length), 'This looks like a row of a table, and no table can be read here.')
      return
    }
  }
}

const noteNumber = (number: string, text: string, place: Place, what: 'paragraph' | 'item', { notes, lines }: Reading): void => {
  const rest = text.startsWith(number) ? text.slice(number.length).trimStart() : ''
  const line = lines[place.line - 1] ?? ''
  const escaped = line.slice(0, place.column - 1) + number.replace(/([.)])/, '\\$1').replace(/^\(/, '\\(') + line.slice(place.endColumn - 1)
  const mended = bracketed.test(text) || lettered.test(text)
    ? `${/^\s*/.exec(line)?.[0] ?? ''}1. ${rest}`
    : line.slice(0, place.column - 1) + rest
  notes.add('number-by-hand', place, `The ${what === 'item' ? 'list item' : 'paragraph'} begins with the number ${cited(number)}, typed by hand.`, {
    help: `Take it out: numbers are made by the house style. If it belongs to the sentence, put a backslash in it: ${cited(escaped.trim())}.`,
    ...(rest === '' ? {} : { mended }),
  })
}

/** Looks at the words of a heading: `# 3. Purpose`, or `# 3 Purpose` on the third section. */
export const noteNumberInHeading = (place: Place, ordinal: number, reading: Reading): void => {
  const source = sourceOf(reading.lines, place)
  const text = source.replace(/^#+[ \t]*[*_]{0,3}/, '')
  const bare = new RegExp(`^${ordinal}(?=\\s+[A-Za-z])`).exec(text)?.[0] ?? null
  const number = typedNumber(text, inHeading) ?? bare
  if (number === null) return
  const column = place.column + source.length - text.length
  const rest = text.slice(number.length).trimStart()
  reading.notes.add('number-by-hand', onLine(place.line, column, number.length), `The heading begins with the number ${cited(number)}, typed by hand.`, rest === '' || /[*_]/.test(source) ? {} : { mended: source.slice(0, source.length - text.length) + rest })
}

/** The author's own line with carets under the spot, safe to print on any terminal. */
import type { Place } from './place.ts'

/** What a terminal shows of a stretch of text, and how many columns that takes. */
interface Shown {
  readonly text: string
  readonly columns: number
}

const tabStop = 4
/** Characters that a terminal would obey, hide or turn round. An author must see them, so they are named. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u
const withoutWidth = /\p{M}/u
/** Characters that fill two columns of a terminal (Unicode Standard Annex 11, by script). */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u

/** Text with every control, formatting and unassigned character named: a NUL as `␀`, a right-to-left override as `<U+202E>`. */
export const visible = (text: string): string => {
  if (!unseen.test(text)) return text
  let seen = ''
  for (const character of text) seen += nameOf(character)
  return seen
}

/** How many columns of a terminal a text fills. */
export const columnsOf = (text: string): number => {
  let columns = 0
  for (const character of text) columns += widthOf(character)
  return columns
}

/** The lines of a source as editors and Markdown count them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)

/**
 * The line or lines of a place under their numbers, carets under the exact spot; a long line is cut to the width round it.
 * Of a place that runs over several lines, the first and the last are shown.
 * @param lines the source, line by line
 * @param width how many columns there are
 * @returns nothing when the source has no such line
 */
export const excerpt = (lines: readonly string[], place: Place, width: number): string[] => {
  const gutter = String(place.endLine).length
  const numbered = (line: number, from: number, to: number): string[] => {
    const text = lines[line - 1]
    if (text === undefined) return []
    const { shown, carets } = cutRound(text, from, to, Math.max(20, width - gutter - 3))
    return [`${String(line).padStart(gutter)} | ${shown}`.trimEnd(), `${' '.repeat(gutter)} | ${carets}`]
  }
  const first = lines[place.line - 1] ?? ''
  if (place.endLine === place.line) return numbered(place.line, place.column - 1, place.endColumn - 1)
  const last = lines[place.endLine - 1] ?? ''
  const skipped = place.endLine - place.line > 1 ? [`${'…'.padStart(gutter)} |`] : []
  // A place that ends before the first character of a line ends with the line above.
  const end = place.endColumn > 1 ? numbered(place.endLine, last.length - last.trimStart().length, place.endColumn - 1) : []
  return [...numbered(place.line, place.column - 1, first.length), ...(end.length > 0 ? skipped : []), ...end]
}

/** One line round a spot (`from` and `to` in UTF-16 units from 0), and the carets that stand under it. */
const cutRound = (line: string, from: number, to: number, columns: number): { shown: string; carets: string } => {
  const start = onCharacter(line, Math.max(0, from - columns))
  const end = onCharacter(line, Math.min(line.length, from + 2 * columns))
  const before = show(line.slice(start, from), 0)
  const spot = show(line.slice(from, Math.min(to, end)), before.columns)
  const after = show(line.slice(Math.min(to, end), end), before.columns + spot.columns)
  // At the end of a line, or on nothing at all, one caret stands where something is missing.
  const caretColumns = Math.max(1, spot.columns)

  const whole = before.columns + caretColumns + after.columns
  const cutAtStart = start > 0 || whole > columns && before.columns + Math.min(caretColumns, columns / 2) > columns - 1
  const lead = cutAtStart ? Math.min(before.columns, Math.max(Math.floor(columns / 3), columns - 1 - caretColumns - after.columns)) : before.columns
  const head = cutAtStart ? `…${lastColumns(before.text, lead)}` : before.text
  const room = columns - columnsOf(head)
  const tail = spot.text + after.text
  const cutAtEnd = end < line.length || columnsOf(tail) > room
  return {
    shown: head + (cutAtEnd ? `${firstColumns(tail, room - 1)}…` : tail),
    carets: ' '.repeat(columnsOf(head)) + '^'.repeat(Math.max(1, Math.min(caretColumns, cutAtEnd ? room - 1 : room))),
  }
}

/** A position that does not part the two halves of one character. */
const onCharacter = (line: string, position: number): number => {
  const code = line.charCodeAt(position)
  return position > 0 && position < line.length && code >= 0xdc00 && code <= 0xdfff ? position - 1 : position
}

const show = (text: string, startColumn: number): Shown => {
  let seen = ''
  let columns = 0
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(tabStop - (startColumn + columns) % tabStop) : nameOf(character)
    seen += shown
    columns += columnsOf(shown)
  }
  return { text: seen, columns }
}

const nameOf = (character: string): string => {
  if (!unseen.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  // Unicode has pictures of the old control characters.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

const widthOf = (character: string): number => withoutWidth.test(character) ? 0 : wide.test(character) ? 2 : 1

const firstColumns = (text: string, columns: number): string => {
  let taken = ''
  let left = columns
  for (const character of text) {
    left -= widthOf(character)
    if (left < 0) break
    taken += character
  }
  return taken
}

const lastColumns = (text: string, columns: number): string => {
  const characters = [...text]
  let left = columns
  let first = characters.length
  while (first > 0) {
    left -= widthOf(characters[first - 1] ?? '')
    if (left < 0) break
    first -= 1
  }
  return characters.slice(first).join('')
}

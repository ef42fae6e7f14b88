/**
 * Marks of passages that are not for publication, and what might be meant as one and is none.
 * `containers.ts` finds those that are well-formed.
 */
import type { ContainerDirective } from 'mdast-util-directive'
import { placeOnLine, type Place } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import type { Exemption } from '../model/exemption.ts'
import { bracesOf, valuesIn } from './exempt-terms.ts'
import { cited, type Notes } from './reading.ts'
import { nearest } from './suggestion.ts'

/** The line that opens a mark. */
export interface ExemptOpening {
  /** Its colons, of which a mark that holds another has more. */
  readonly colons: string
  /** What it says between its braces, by name. */
  readonly values: ReadonlyMap<string, string>
}

const openingLine = new RegExp(`^(:{3,})exempt(?:${bracesOf()})?[ \\t]*$`)

/** Reads the line that opens a mark; null when it is not well-formed. */
export const exemptOpening = (line: string): ExemptOpening | null => {
  const found = openingLine.exec(line)
  const values = found?.[2] === undefined ? new Map<string, string>() : valuesIn(found[2])
  return found === null || values === null ? null : { colons: found[1] ?? '', values }
}
const closing = /^:{3,}[ \t]*$/
/** What else a line of colons may be. */
export const knownMarks = ['exempt', 'continued', 'table', 'withheld'] as const
/** Signs that look like a colon or two, and those of no width that could hide in one. */
const colonLike = '\uFF1A\uFE55\uFE13\uFE30\u2236\u2237\uA789\u02D0\u02F8\u05C3\u0589\u205A\u205D\u205E\u16EC'
const colons = new RegExp(`[${colonLike}]`, 'g')
const noWidth = /[\p{Cf}\u034F\uFE00-\uFE0F\u00AD]/gu
/** What may stand before a mark and does not make it text: spaces, signs of quotations, lists, headings and tables. */
const lead = /^(?:[\s>|#*+-]|\d{1,9}[.)](?=\s)|<!--)*/

/** A colon that no backslash makes text: two of them stand for one that is printed. */
const meantColon = '(?<!\\\\)(?:\\\\\\\\)*:+'
const afterColon = new RegExp(`${meantColon}[\\s"'“‘[{(*_\`]*exempt`, 'i')
const colonAtEnd = new RegExp(`${meantColon}\\s*$`)
/** `Exempt: the price`, as people mark a paragraph in Word. */
const wordFirst = /^[\s>*_#-]*exempt(?:\s+(?:information|item|passage|paragraph|section))?\s*[*_]*\s*(?<!\\):/i
/** `NOT FOR PUBLICATION: the price`, `## Not for publication`: as people say it in their own words. */
const saidInWords = /^[\s>*_#|[(-]*(?:not for publication|(?:(?:private and|strictly) )?confidential)\s*[\])*_]*\s*(?:(?<!\\):|$)/i
/** `[exempt]`, `;;;exempt`, `exempt:::`: the word alone between signs, as other programs write marks. */
const amongSigns = /^((?:(?!\\)[^\p{L}\p{N}|])*)exempt((?:(?!\\)[^\p{L}\p{N}|])*)(?:ground\b.*)?$/iu

const mayHoldMark = new RegExp(`[:${colonLike}]|exempt|publication|confidential`, 'i')

/** True for a line that may have been meant as a mark, by itself or with the line above it. */
export const isSuspect = (line: string, above: string): boolean => {
  if (!mayHoldMark.test(line)) return false
  const plain = plainly(line)
  // The rule under a table's head is colons, hyphens and bars; two colons never stand together in it.
  if (plain.replace(lead, '').startsWith('::') || afterColon.test(plain)) return true
  if (wordFirst.test(plain) || saidInWords.test(plain)) return true
  if (/^\s*exempt/i.test(plain) && colonAtEnd.test(plainly(above))) return true
  const [, before = '', after = ''] = amongSigns.exec(plain.trim()) ?? []
  return /[[{<;=@%~!/:]/.test(before) || /[\]}>=@%~]|::/.test(after)
}

const plainly = (line: string): string => line.replace(noWidth, '').replace(colons, ':')

/** Notes a line that may have been meant as a mark and is none. */
export const noteSuspect = (line: number, lines: readonly string[], notes: Notes): void => {
  const text = lines[line - 1] ?? ''
  const { what, ...particulars } = faultOf(text, line, lines)
  notes.add('exempt-mark', placeOfMark(text, line), what, particulars)
}

/** The whole line, but in a sentence the colon and the word after it. */
const placeOfMark = (text: string, line: number): Place => {
  const found = text.trimStart().startsWith(':') ? null : afterColon.exec(text)
  return found === null
    ? placeOnLine(line, 1 + text.length - text.trimStart().length, Math.max(1, text.trim().length))
    : placeOnLine(line, found.index + 1, found[0].length)
}

const faultOf = (text: string, line: number, lines: readonly string[]): { readonly what: string; readonly mended?: string; readonly help?: string } => {
  const other = otherMark(text)
  if (other !== null) return other
  const what = whatIsWrong(text, line, lines)
  const mended = exemptOpening(text) !== null ? null : asMark(text)
  // A mark that nothing closes would be wrong however it is written.
  return mended === null || !lines.slice(line).some((one) => closing.test(one)) ? { what } : { what, mended }
}

/** A line that is a mark but for its spelling, as it should read: what hides more is safe to propose. */
const asMark = (text: string): string | null => {
  const found = /^:+\s*exempt\s*(?:\{\s*ground\s*=\s*["'“”‘’„]?([^"'“”‘’„{}]*[^"'“”‘’„{}\s])\s*["'“”‘’]?\s*\})?\s*$/i.exec(plainly(text))
  if (found === null) return null
  return found[1] === undefined ? ':::exempt' : `:::exempt{ground="${found[1].trim()}"}`
}

/** A line of colons that was meant as another mark than an exempt one. */
const otherMark = (text: string): { readonly what: string; readonly help: string } | null => {
  const name = /^:{2,}\s*([A-Za-z-]+)/.exec(plainly(text))?.[1]
  const meant = name === undefined ? null : nearest(name, knownMarks)
  if (meant === 'continued') {
    return { what: `${cited(text)} is no mark of paragraphs without a number.`, help: 'Write :::continued in a line of its own above them, at the margin, and ::: in a line of its own under them. Inside an exempt passage, the passage has a colon more.' }
  }
  if (meant === 'table') return { what: `${cited(text)} is no table in a file of its own.`, help: 'Write it in a line of its own, at the margin, with the name of the file: ::table{from="awards.csv"}' }
  if (meant === 'withheld') return { what: `${cited(text)} keeps no place for a passage.`, help: 'Write it in a line of its own, at the margin, with the name of the passage: ::withheld{passage="tender-prices"}' }
  return null
}

const whatIsWrong = (text: string, line: number, lines: readonly string[]): string => {
  if (closing.test(text)) return 'These colons close a mark, and no mark that is written rightly is open here.'
  const colons = exemptOpening(text)?.colons
  if (colons !== undefined) {
    const later = lines.slice(line)
    const close = later.findIndex((one) => one.trimEnd() === colons)
    const next = later.findIndex((one) => exemptOpening(one) !== null)
    if (close === -1) return 'This mark is opened and never closed.'
    if (next !== -1 && next < close) return 'This mark is opened, and before it is closed another is opened.'
    return 'A mark cannot stand inside another mark, a table, a list, a quotation, program code or a note.'
  }
  if (/^\s*exempt/i.test(plainly(text)) && colonAtEnd.test(plainly(lines[line - 2] ?? ''))) return 'The word exempt stands right after the colon of the line above, as it does in the mark of an exempt passage.'
  if (/^:+\s*exempt\s*\{/i.test(plainly(text))) return `${cited(text)} is no mark: the ground of one is written :::exempt{ground="Paragraph 3"}.`
  if (saidInWords.test(plainly(text))) return `${cited(text)} says that something is not for publication, and keeps nothing back.`
  return `${cited(text)} looks like the mark of an exempt passage and is none.`
}

/** Compares the marks found with the number that the front matter states. */
export const noteExemptCount = (marks: ReadonlyMap<ContainerDirective, Exemption>, stated: number | null, top: Place, notes: Notes): void => {
  if (marks.size === (stated ?? 0)) return
  const first = [...marks.values()][0]
  const place = stated === null && first !== undefined ? placeOnLine(first.place.line, first.place.column, 3) : top
  notes.add('exempt-count', place, stated === null
    ? `The paper has ${counted(marks.size, 'exempt passage')}, and its front matter does not say so.`
    : `The front matter says that there ${stated === 1 ? 'is 1 exempt passage' : `are ${stated} exempt passages`}, and ${marks.size === 0 ? 'none is' : marks.size === 1 ? '1 is' : `${marks.size} are`} marked.`, {
    help: 'Count the passages that must not be published, then correct the marks or the number.',
    related: stated === null ? [] : [...marks.values()].slice(0, 5).map((mark) => ({ place: placeOnLine(mark.place.line, mark.place.column, 3), label: 'a mark' })),
    ...(stated === null ? { mended: `exempt-passages: ${marks.size}` } : {}),
  })
}

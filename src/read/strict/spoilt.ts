/** Lines of YAML that cannot be read, and how each should read: a no-break space where an ordinary one belongs, a colon within a value. */
import type { Particulars } from '../../findings/finding.ts'
import { quoted } from '../front-matter/mend.ts'

/** A line at fault. */
export interface SpoiltLine {
  /** From 1. */
  readonly line: number
  readonly what: string
  readonly mended: string
}

const indent = /^[ \t]*\u00A0[ \t\u00A0]*/
const besideColon = /^([ \t]*(?:-[ \t]+)?[A-Za-z][A-Za-z-]*)([ \t\u00A0]*:[ \t\u00A0]*)/

/** Word's no-break spaces where nobody can see why a line is not read: before its first word, and beside its colon. */
export const withNoBreakSpaces = (lines: readonly string[]): SpoiltLine[] => lines.flatMap((text, at) => {
  if (indent.test(text)) return [{ line: at + 1, what: 'This line is set in by a no-break space; ordinary spaces are wanted.', mended: text.replace(indent, (spaces) => spaces.replaceAll('\u00A0', ' ')) }]
  const [whole = '', name = '', colon = ''] = besideColon.exec(text) ?? []
  if (!colon.includes('\u00A0')) return []
  return [{ line: at + 1, what: `A no-break space stands beside the colon of “${name.replace(/^[ \t-]*/, '')}”; an ordinary space is wanted after it, and nothing before.`, mended: `${name}: ${text.slice(whole.length)}` }]
})

/** What to do with a line whose value has a colon in it; nothing where it has none, is a map or a list, or where the line has a tab before it, which is its fault. */
export const colonWithin = (text: string): Particulars => {
  const [, key = '', value = ''] = /^( *(?:- +)?[A-Za-z][A-Za-z-]*:[ \t]+)([^\s{[].*?)[ \t]*$/.exec(text) ?? []
  return /:(?:\s|$)/.test(value) ? { help: 'Put the whole value in quotation marks.', mended: `${key}${quoted(value)}` } : {}
}

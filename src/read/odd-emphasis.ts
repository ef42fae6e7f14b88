/** Asterisks and underlines that were meant as they stand and that Markdown takes for italics or bold, so that they would vanish. */
import type { Emphasis, Strong } from 'mdast'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Reading } from './reading.ts'

/** Notes `2*3*4`, `_draft_.md` and `cost(*) and award(*)`; `un*believ*ably`, `*VCSE*s` and `*Smith*-led` are meant. */
export const noteOddEmphasis = (node: Emphasis | Strong, { notes, lines }: Reading): void => {
  const place = placeOf(node)
  const length = node.type === 'strong' ? 2 : 1
  const first = lines[place.line - 1] ?? ''
  const last = lines[place.endLine - 1] ?? ''
  const before = first.slice(0, place.column - 1)
  const inside = sourceOf(lines, place).slice(length, -length)
  const after = last.slice(place.endColumn - 1)
  const odd = /[\d_]$/.test(before) || /^(?:[\d_]|\.[\p{L}\p{N}])/u.test(after) || /^(?:\.(?!\.)|[,;/\\)])/.test(inside)
  if (!odd) return
  const sign = first.slice(place.column - 1, place.column - 1 + length)
  const printed = sign.replace(/[*_]/g, '\\$&')
  notes.add('markdown-emphasis', place, `Markdown sets ${cited(inside)} in ${length === 2 ? 'bold' : 'italics'} and leaves out the ${sign} at both its ends.`,
    place.line === place.endLine ? { mended: before + printed + inside + printed + after } : {})
}

/** Tells by the head row what stands between the cells of a table beside the paper: comma, semicolon or tab. */
import type { Separator } from './cells.ts'

const all: readonly Separator[] = [',', ';', '\t']

/**
 * The separators that may be meant: those that stand in the head row outside quotation marks.
 * @param text the whole file
 * @param suits true when the head row, given as typed and cut by a separator, has the columns that the house wants
 * @returns one where it is certain; none, or several, where it is not
 */
export const separatorsOf = (text: string, suits: (head: string, separator: Separator) => boolean): readonly Separator[] => {
  const { head, outside } = headRow(text)
  const found = all.filter((separator) => outside.includes(separator))
  if (found.length < 2) return found
  const suiting = found.filter((separator) => suits(head, separator))
  return suiting.length === 1 ? suiting : found
}

/** The first line that holds anything, as typed (a line break between quotation marks ends no line), and what of it stands outside them. */
const headRow = (text: string): { readonly head: string; readonly outside: string } => {
  let outside = ''
  let quoted = false
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character !== '\n') outside += character
    else if (text.slice(start, at).trim() !== '') return { head: text.slice(start, at), outside }
    else {
      outside = ''
      start = at + 1
    }
  }
  return { head: text.slice(start), outside }
}

/** Where a stretch of a text's plain words stands in the source, in which it may be folded, escaped and marked. */
import type { Place } from '../../findings/place.ts'

export interface Spot { readonly line: number; readonly column: number }

/**
 * Walks a text and its source side by side.
 * @param text the words as read, white space as one space
 * @param place where they stand in the source
 * @returns the spot of each character, and of the end
 */
export const spotsOf = (text: string, { line, column, endLine, endColumn }: Place, lines: readonly string[]): Spot[] => {
  const spots: Spot[] = []
  let at: Spot = { line, column }
  const character = (): string | undefined => at.line > endLine || (at.line === endLine && at.column >= endColumn) ? undefined : (lines[at.line - 1] ?? '')[at.column - 1] ?? '\n'
  const step = (): void => { at = character() === '\n' ? { line: at.line + 1, column: 1 } : { line: at.line, column: at.column + 1 } }
  for (const wanted of text.split('')) {
    if (wanted === ' ') {
      spots.push(at)
      while (/\s/.test(character() ?? '')) step()
      continue
    }
    // Marks, backslashes and the bars before a quotation's lines are passed over.
    const before = at
    let passed = 0
    while (character() !== undefined && character() !== wanted && passed < 200) {
      step()
      passed += 1
    }
    if (character() !== wanted) at = before
    spots.push(at)
    if (character() === wanted) step()
  }
  spots.push(at)
  return spots
}

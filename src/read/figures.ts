/** One line of a table cell, read as the figures it states (AUDIT-RULES section 1). Exact, or not at all: nothing is mended. */
import type { Figure } from '../model/figure.ts'
import { readLine } from './figures/grammar.ts'
import { markAtEnd, withoutMark } from './figures/marks.ts'
import { foreignMark, hedgeAfter, hedgeBefore, joining, ledgerSign, phraseAt, poundMark, special, times, unitAfter, type Phrases } from './figures/phrases.ts'
import { tokensOf, type Token } from './figures/tokens.ts'

export type FiguresRead =
  | { readonly kind: 'blank' }
  /** In the order written; all of them count. */
  | { readonly kind: 'figures'; readonly figures: Figure[] }
  /** Something of a figure that cannot be read for certain; `why` goes on from "because". */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** Nothing of a figure in it. */
  | { readonly kind: 'words' }

/**
 * Reads one line of a cell.
 * @param written the plain text of the line
 * @param at where its first character stands in the source
 * @param marks the footnote marks that may stand behind a figure and are no part of it
 */
export const readFigures = (written: string, at: { readonly line: number; readonly column: number }, marks: ReadonlySet<string> = noMarks): FiguresRead => {
  const mark = marks.size === 0 ? null : markAtEnd(written)
  if (mark !== null && marks.has(mark)) {
    const marked = readFigures(withoutMark(written, mark), at)
    if (marked.kind === 'figures') return marked
  }
  const tokens = tokensOf(written)
  if (tokens.length === 0) return { kind: 'blank' }
  const line = readLine(written, at)
  if (line.kind === 'figures') return line
  return looksLikeAFigure(tokens) ? line : { kind: 'words' }
}

const noMarks: ReadonlySet<string> = new Set()

/**
 * True for what was meant as a figure and went wrong. `£52,7K` is, and so is any sum among words, since a sum must not be overlooked;
 * `Phase 2`, `14/03/14` and `October 2014` are not.
 */
const looksLikeAFigure = (tokens: readonly Token[]): boolean => {
  if (tokens.some((_, at) => phraseAt(poundMark, tokens, at) !== null || phraseAt(foreignMark, tokens, at) !== null)) return true
  if (!tokens.some(({ kind }) => kind === 'digits')) return false
  if (tokens.some(({ plain }) => plain === '/' || plain === ':')) return false
  return tokens.every((token, at) => token.kind !== 'word' || isFigureWord(tokens, at) || isLetterForDigit(tokens, at))
}

const figureWords: readonly Phrases<unknown>[] = [special, unitAfter, ledgerSign, hedgeBefore, hedgeAfter, joining, times]

const isFigureWord = (tokens: readonly Token[], at: number): boolean =>
  ['of', 'to', 'between', 'than', 'be', 'confirmed'].includes(tokens[at]?.plain ?? '') || figureWords.some((known) => phraseAt(known, tokens, at) !== null)

/** `l8.20`, `1O0`: letters that look like a one or a nought, set against digits. */
const isLetterForDigit = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return token !== undefined && /^[lio]+$/.test(token.plain)
    && ((before?.kind === 'digits' && !token.spaced) || (after?.kind === 'digits' && !after.spaced))
}

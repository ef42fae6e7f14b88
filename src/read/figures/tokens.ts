/** A cell's line cut into the smallest signs that a figure is made of. One look at each character, never back. */

export interface Token {
  /** `digits` holds points and commas too; `mark` is any one sign that is neither letter, digit nor space. */
  readonly kind: 'digits' | 'word' | 'mark'
  readonly text: string
  /** For comparing: small letters, and one sign for all dashes. */
  readonly plain: string
  readonly start: number
  readonly end: number
  /** True when white space, or the line's beginning, stands before it. */
  readonly spaced: boolean
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'
const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character)
const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character)
const isPoint = (character: string | undefined): boolean => character === '.' || character === ','

/** Hyphen-minus, hyphen, no-break hyphen, figure dash, en dash, em dash, horizontal bar, minus. */
const dashes = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'])

/** Cuts a line into tokens. A point or comma that no digit follows is punctuation, not part of the number. */
export const tokensOf = (line: string): Token[] => {
  const tokens: Token[] = []
  let at = 0
  let spaced = true
  const add = (kind: Token['kind'], end: number): void => {
    const text = line.slice(at, end)
    tokens.push({ kind, text, plain: dashes.has(text) ? '-' : text.toLowerCase(), start: at, end, spaced })
    at = end
    spaced = false
  }
  while (at < line.length) {
    if (isSpace(line[at])) {
      at += 1
      spaced = true
    } else if (isDigit(line[at]) || (line[at] === '.' && isDigit(line[at + 1]))) {
      let end = at + 1
      while (isDigit(line[end]) || (isPoint(line[end]) && (isDigit(line[end + 1]) || isPoint(line[end + 1])))) end += 1
      add('digits', end)
    } else if (isLetter(line[at])) {
      let end = at + 1
      while (isLetter(line[end])) end += 1
      add('word', end)
    } else {
      add('mark', at + ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))
    }
  }
  return tokens
}

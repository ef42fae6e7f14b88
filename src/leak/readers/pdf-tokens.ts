/** The tokens of a PDF (ISO 32000-1, 7.2 and 7.3): of its objects and of what draws its pages alike. Damage ends no reading. */

export type Token =
  /** A string, written or in hexadecimal digits: its bytes, each as one character. */
  | { readonly kind: 'string'; readonly bytes: string; readonly at: number }
  | { readonly kind: 'name'; readonly text: string; readonly at: number }
  /** Numbers, operators and words such as `obj` and `R`. */
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'comment'; readonly text: string; readonly at: number }
  | { readonly kind: 'mark'; readonly text: '[' | ']' | '<<' | '>>' | '{' | '}'; readonly at: number }

const space = /[\0\t\n\f\r ]/
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/**
 * Takes a text apart. @param text bytes, each as one character
 * @param from where to begin, @param to where to end
 */
export const tokensOf = function* (text: string, from = 0, to = text.length): Generator<Token> {
  let at = from
  while (at < to) {
    const character = text.charAt(at)
    const next = text.charAt(at + 1)
    if (space.test(character)) at += 1
    else if (character === '(') {
      const { bytes, end } = writtenString(text, at)
      yield { kind: 'string', bytes, at }
      at = end
    } else if (character === '<' && next === '<' || character === '>' && next === '>') {
      yield { kind: 'mark', text: character === '<' ? '<<' : '>>', at }
      at += 2
    } else if (character === '<') {
      const end = text.indexOf('>', at)
      const digits = text.slice(at + 1, end === -1 ? to : end).replace(/[^0-9A-Fa-f]/g, '')
      yield { kind: 'string', bytes: bytesOfDigits(digits), at }
      at = end === -1 ? to : end + 1
    } else if (character === '[' || character === ']' || character === '{' || character === '}') {
      yield { kind: 'mark', text: character, at }
      at += 1
    } else if (character === '%') {
      const end = /[\r\n]|$/g
      end.lastIndex = at
      const stop = end.exec(text)?.index ?? to
      yield { kind: 'comment', text: text.slice(at + 1, stop), at }
      at = stop
    } else if (character === '/') {
      word.lastIndex = at + 1
      const found = word.exec(text)?.[0] ?? ''
      yield { kind: 'name', text: found.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => bytesOfDigits(digits)), at }
      at += 1 + found.length
    } else {
      word.lastIndex = at
      const found = word.exec(text)?.[0] ?? ''
      if (found !== '') yield { kind: 'word', text: found, at }
      at += Math.max(1, found.length)
    }
  }
}

/** Digits in hexadecimal as the bytes they stand for; a last one without its fellow counts sixteenfold (7.3.4.3). */
export const bytesOfDigits = (digits: string): string => {
  let bytes = ''
  for (let at = 0; at < digits.length; at += 2) bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16))
  return bytes
}

/** A string in brackets, with its escapes undone (7.3.4.2). */
const writtenString = (text: string, start: number): { bytes: string; end: number } => {
  let depth = 1
  let at = start + 1
  const parts: string[] = []
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const next = text.charAt(at + 1)
      if (octal !== undefined) parts.push(String.fromCharCode(Number.parseInt(octal, 8) & 0xff))
      // A line end behind a backslash is none.
      else if (next !== '\n' && next !== '\r') parts.push(escapes[next] ?? next)
      at += octal === undefined ? (next === '\r' && text.charAt(at + 2) === '\n' ? 3 : 2) : 1 + octal.length
      continue
    }
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth === 0) return { bytes: parts.join(''), end: at + 1 }
    parts.push(character)
    at += 1
  }
  return { bytes: parts.join(''), end: text.length }
}

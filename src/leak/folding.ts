/** Texts folded for the hunt: what a reader would take for the same words becomes the same characters. */

export interface Folded {
  readonly text: string
  /** For each character of the folded text, where it stands in the text itself. */
  readonly from: Int32Array
}

const invisible = /[\p{Cf}\u034f\ufe00-\ufe0f]/gu

/** A text without what nobody sees: soft hyphens and signs of no width, which would part a number from its point. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '')

const kept = /[\p{L}\p{N}£%]/u
const marks = /\p{M}/gu
const folds = new Map<string, string>()

/** One character: ligatures and wide forms taken apart, accents and case off, anything but letters, digits, £ and % dropped. */
const foldedCharacter = (character: string): string => {
  const known = folds.get(character)
  if (known !== undefined) return known
  let folded = ''
  for (const part of character.normalize('NFKD').replace(marks, '').toLowerCase()) if (kept.test(part)) folded += part
  if (folds.size < 100_000) folds.set(character, folded)
  return folded
}

/** What stands before the point of a decimal: a digit, or nothing of a word. */
const mayPrecedePoint = /^[\d\s£]?$/

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/**
 * Folds a text. White space, hyphens of any kind, quotation marks and dashes are dropped, so that it does not matter
 * how a sentence was split over lines, cells or runs. The point of a decimal stays: £3.5k is not £35k.
 */
export const fold = (text: string): Folded => {
  let from = new Int32Array(text.length + 16)
  const parts: string[] = []
  let length = 0
  const put = (folded: string, at: number): void => {
    // A ligature becomes several letters, so there may be more of them than there were characters.
    if (length + folded.length > from.length) {
      const wider = new Int32Array(2 * (length + folded.length))
      wider.set(from)
      from = wider
    }
    for (let unit = 0; unit < folded.length; unit += 1) from[length++] = at
    parts.push(folded)
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if (code >= 0x61 && code <= 0x7a || isDigit(code) || code === 0x25) put(text.charAt(at), at)
      else if (code >= 0x41 && code <= 0x5a) put(String.fromCharCode(code + 0x20), at)
      else if (code === 0x2e && isDigit(text.charCodeAt(at + 1)) && mayPrecedePoint.test(text.charAt(at - 1))) put('.', at)
      continue
    }
    const isPair = code >= 0xd800 && code <= 0xdbff
    put(foldedCharacter(isPair ? text.slice(at, at + 2) : text.charAt(at)), at)
    if (isPair) at += 1
  }
  return { text: parts.join(''), from: from.subarray(0, length) }
}

const isLetterOrDigit = /[\p{L}\p{N}]/u
/** A digit, or a point or comma that goes on to one. */
const goesOn = (text: string, at: number, step: 1 | -1): boolean => {
  const code = text.charCodeAt(at)
  return isDigit(code) || ((code === 0x2e || code === 0x2c) && isDigit(text.charCodeAt(at + step)))
}

/** True where the stretch of a folded text stands by itself in the text: no word, and no number, goes on before or after it. A pound sign begins anew. */
export const standsAlone = (whole: string, { text, from }: Folded, begin: number, end: number): boolean => {
  const first = from[begin] ?? 0
  const last = from[end - 1] ?? 0
  const beginsAnew = text.charAt(begin) === '£'
  return isWholeNumber(whole, { text, from }, begin, end) && (beginsAnew || !isLetterOrDigit.test(whole.charAt(first - 1))) && !isLetterOrDigit.test(whole.charAt(last + 1))
}

/** True where a stretch of digits does not go on: £35,000 is not found in £135,000, nor in £35,000.50. */
export const isWholeNumber = (whole: string, { text, from }: Folded, begin: number, end: number): boolean =>
  !(isDigit(text.charCodeAt(begin)) && (text.charAt(begin - 1) === '.' || goesOn(whole, (from[begin] ?? 0) - 1, -1))) && !(isDigit(text.charCodeAt(end - 1)) && goesOn(whole, (from[end - 1] ?? 0) + 1, 1))

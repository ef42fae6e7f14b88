/** Secrets into needles: the folded texts that are looked for, and what is too short to be. */
import { fold, withoutInvisible } from './folding.ts'
import type { NotHunted, Secret, SecretText } from './secret.ts'
import { fewestBareDigits, spellingsOf } from './sum-spellings.ts'

/** How a needle must stand to count. `bare`: digits alone, hunted among words only. `short`: a text that must stand by itself. */
export type NeedleKind = 'marked' | 'bare' | 'short' | 'long' | 'piece'

export interface Needle {
  readonly text: string
  readonly kind: NeedleKind
  /** True where it is a single word of letters. */
  readonly isOneWord: boolean
  /** True of a sentence that somebody marked: that it stands in a public text too excuses nothing. */
  readonly isSentence?: boolean
  readonly secret: Secret
}

/** A text of fewer letters and digits is not hunted: it stands in every file. */
export const fewestCharacters = 4
/** From here on a text counts wherever it stands: so many letters in a row are no chance, even inside other words. */
const manyCharacters = 12
/** Pieces of a long text, so that half a sentence is found too: so many words, beginning at every so many. */
const [wordsOfPiece, stepOfPieces] = [6, 3]
const fewestCharactersOfPiece = 20
const fewestCharactersOfHalf = 15
/** Shorter sentences are said of many things: `The report was noted.` */
const fewestWordsOfSentence = 8

export interface Needles {
  readonly needles: readonly Needle[]
  readonly notHunted: readonly NotHunted[]
}

/** All needles of all secrets; what is not hunted, or not in every way, is told. */
export const needlesOf = (secrets: readonly Secret[]): Needles => {
  const needles: Needle[] = []
  const notHunted: NotHunted[] = []
  for (const secret of secrets) {
    if (secret.kind === 'sum') {
      const { marked, bare } = spellingsOf(secret.pence, secret.written)
      if (secret.pence === 0n) notHunted.push({ secret, because: 'nothing is no sum' })
      else {
        const put = (kind: 'marked' | 'bare') => (text: string): void => void needles.push({ text, kind, isOneWord: false, secret })
        marked.forEach(put('marked'))
        bare.forEach(put('bare'))
        if (bare.length === 0) notHunted.push({ secret, because: `as digits without £, k or m it would be found in every file; it is hunted with them` })
      }
      continue
    }
    const found = ofText({ ...secret, text: withoutInvisible(secret.text) }, secret)
    if (found.length === 0) notHunted.push({ secret, because: `it has fewer than ${fewestCharacters} letters and digits` })
    needles.push(...found)
  }
  return { needles, notHunted }
}

/** @param said the secret without what nobody sees */
const ofText = (said: SecretText, secret: Secret): readonly Needle[] => {
  const { text } = fold(said.text)
  const size = text.replace(/[£%.]/g, '').length
  // `12.5%`, `£35k`: a figure with its mark is hunted as a sum is.
  if (/^£?[\d.]+(?:%|k|m|bn)?$/.test(text)) {
    const isMarked = /^£|\D$/.test(text)
    if (size < (isMarked ? 2 : fewestBareDigits) || (!isMarked && /^10*$/.test(text))) return []
    return [{ text, kind: isMarked ? 'marked' : 'bare', isOneWord: false, secret }]
  }
  if (size < fewestCharacters) return []
  const whole: Needle = { text, kind: size < manyCharacters ? 'short' : 'long', isOneWord: /^\p{L}+$/u.test(said.text.trim()), secret }
  return [whole, ...(said.isMarked === true ? sentencesOf(said.text) : []).map((sentence): Needle => ({ text: sentence, kind: 'long', isOneWord: false, isSentence: true, secret })), ...piecesOf(said.text).map((piece): Needle => ({ text: piece, kind: 'piece', isOneWord: false, secret }))]
}

/** Its sentences that are long enough to be nobody else's. */
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?;:])\s+/).filter((sentence) => sentence.split(/\s+/).length >= fewestWordsOfSentence).map((sentence) => fold(sentence).text)

/** Stretches of a long text, the halves of one of a few words: where a page ends in it, one half is still whole. One of a word or two has none. */
const piecesOf = (text: string): readonly string[] => {
  const words = text.split(/\s+/).filter((word) => fold(word).text !== '')
  const half = Math.ceil(words.length / 2)
  if (words.length < 2 * wordsOfPiece) return [words.slice(0, half), words.slice(half)].map((piece) => fold(piece.join(' ')).text).filter((piece) => piece.length >= fewestCharactersOfHalf)
  const starts = Array.from({ length: Math.ceil((words.length - wordsOfPiece) / stepOfPieces) + 1 }, (_, index) => Math.min(index * stepOfPieces, words.length - wordsOfPiece))
  return [...new Set(starts.map((start) => fold(words.slice(start, start + wordsOfPiece).join(' ')).text))].filter((piece) => piece.length >= fewestCharactersOfPiece)
}

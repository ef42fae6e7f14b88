/** The spellings of a sum of money, folded: every way in which a file could state it. */
import { absolute, unitPence, writeDigits } from '../model/money.ts'
import { fold } from './folding.ts'
import { inWords } from './number-words.ts'

export interface SumSpellings {
  /** With a mark of money: `£35k`, `0.035m`, `thirty-five thousand`. */
  readonly marked: readonly string[]
  /** Digits alone: `35000`, in pounds or in pence. */
  readonly bare: readonly string[]
}

/** Fewer digits than this turn up everywhere. */
export const fewestBareDigits = 4
/** Words of a number stand in other texts too, unless they are many. */
const fewestLettersOfWords = 10

/**
 * The spellings of an amount; its sign is not told apart, as files write it in too many ways.
 * A pound sign before `35k` makes no spelling of its own: `35k` is found there too.
 */
export const spellingsOf = (pence: bigint, written: string): SumSpellings => {
  const size = absolute(pence)
  const pounds = digitsOf(size, 2, [0, 2])
  const scaled = scales.flatMap(({ decimals, words, least }) => (size < least ? [] : digitsOf(size, decimals, [0, 1]).flatMap((digits) => words.map((word) => `${digits}${word}`))))
  const marked = [fold(written).text, ...pounds.flatMap((digits) => [`£${digits}`, `gbp${digits}`]), `${pounds[0] ?? ''}pounds`, ...scaled, `${size}p`, `${size}pence`, ...wordsOf(size)]
  return {
    marked: unique(marked.filter((text) => !isBare(text))),
    // A one with noughts is also the precision of a figure, which every model states.
    bare: unique([...pounds, size.toString()].filter((digits) => digits.replace('.', '').length >= fewestBareDigits && !/^10*(?:\.0+)?$/.test(digits))),
  }
}

const isBare = (text: string): boolean => /^[\d.]*$/.test(text)
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** `35`, `35.0`: authors put noughts on, and leave the one before the point off. @param least how many decimals to print at least */
const digitsOf = (size: bigint, decimals: number, least: readonly number[]): readonly string[] => {
  const printed = least.map((each) => writeDigits(size, decimals, { least: each, grouped: false }))
  return unique([...printed, ...printed.filter((digits) => /^0\.\d/.test(digits)).map((digits) => digits.slice(1))])
}

/** Larger units, and from which amount on people use them. */
const scales = [
  { decimals: 5, words: ['k', 'thousand'], least: unitPence['£'] },
  { decimals: 8, words: ['m', 'mn', 'million'], least: unitPence.k },
  { decimals: 11, words: ['bn', 'billion'], least: unitPence.m },
] as const

/** In words, with "and" and without, of whole pounds. */
const wordsOf = (size: bigint): readonly string[] => {
  if (size % 100n !== 0n || size === 0n) return []
  const words = inWords(size / 100n)
  if (words === null) return []
  const said = [words, words.replaceAll(' and ', ' '), words.replace(/^one /, 'a ')].map((one) => fold(one).text)
  return said.map((one) => (one.length >= fewestLettersOfWords ? one : `${one}pounds`))
}

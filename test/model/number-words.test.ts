/** Numbers in words: every number that is written in words is read back, and what is no number is none. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumberWords } from '../../src/model/number-words.ts'

const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Writes a number as a clerk would: `one hundred and fifty thousand two hundred`. */
const inWords = (number: number): string => {
  if (number < 20) return small[number] ?? ''
  if (number < 100) return `${tens[Math.trunc(number / 10)]}${number % 10 === 0 ? '' : `-${small[number % 10]}`}`
  for (const [size, word, and] of [[1_000_000, 'million', ' '], [1000, 'thousand', ' '], [100, 'hundred', ' and ']] as const) {
    if (number >= size) return `${inWords(Math.trunc(number / size))} ${word}${number % size === 0 ? '' : `${number % size < 100 ? ' and ' : and}${inWords(number % size)}`}`
  }
  return ''
}

test('what is written in words is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => { expect(readNumberWords(inWords(number))?.value, inWords(number)).toBe(BigInt(number)) }), { numRuns: 300, seed: 27022014 })
})

test('words that are no number are none, and the last step is known', () => {
  for (const words of ['hundred', 'five twenty', 'two three', 'one thousand million', 'twenty zero', 'a', 'pounds']) {
    expect([words, words === 'a' ? 1n : null]).toEqual([words, readNumberWords(words)?.value ?? null])
  }
  expect(['a million', 'two hundred thousand', 'five hundred', 'one million and five'].map((words) => readNumberWords(words))).toEqual([
    { value: 1_000_000n, step: 1_000_000n }, { value: 200_000n, step: 1000n }, { value: 500n, step: 100n }, { value: 1_000_005n, step: 1n },
  ])
})

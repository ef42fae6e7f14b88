/** Counts as Word writes them: what is written is read back, and nothing else is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCount, writeCount } from '../../src/model/count.ts'

const styles = ['decimal', 'lower-letter', 'upper-letter', 'lower-roman', 'upper-roman'] as const

test('every count is read back from what was written', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), fc.constantFrom(...styles), (count, style) => {
    expect(readCount(writeCount(count, style), style)).toBe(count)
  }))
})

test.each([
  ['03', 'decimal'], ['', 'decimal'], ['c', 'decimal'], ['1e1', 'decimal'], ['-1', 'decimal'], ['ab', 'lower-letter'], ['A', 'lower-letter'], ['a', 'upper-letter'],
  ['', 'lower-letter'], ['iiii', 'lower-roman'], ['vx', 'lower-roman'], ['', 'lower-roman'], ['I', 'lower-roman'], ['i', 'upper-roman'], ['é', 'lower-letter'],
] as const)('“%s” is no count in %s', (written, style) => expect(readCount(written, style)).toBeNull())

test('a level that is not open is 0 in digits', () => expect(readCount('0', 'decimal')).toBe(0))

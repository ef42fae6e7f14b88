/** What pages are called in a whole document: counted through, from another number on, or in letters. */
import { expect, test } from 'vitest'
import type { Part } from '../../../src/model/document.ts'
import { pageLabeller } from '../../../src/render/layout/page-labels.ts'

const labelled = (...parts: readonly (readonly [pages: number, counted?: Part['counted']])[]): string => {
  const label = pageLabeller()
  return parts.map(([pages, counted]) => label(counted === undefined ? {} : { counted }, pages).join(' ')).join(' | ')
}

test('Pages are counted from 1 through all parts', () => {
  expect(labelled([2], [3], [0], [1])).toBe('1 2 | 3 4 5 |  | 6')
})
test('A part may go on from a number of its own, and the next goes on from there', () => {
  expect(labelled([1], [2, { from: 61, letters: false }], [2])).toBe('1 | 61 62 | 63 64')
})
test('Letters stand behind the number of a page, and are counted on like the columns of a spreadsheet', () => {
  expect(labelled([2, { from: 12, letters: true }], [1], [1, { from: 14, letters: true }])).toBe('12a 12b | 12c | 14a')
  expect(labelled([28, { from: 7, letters: true }])).toMatch(/^7a 7b .* 7z 7aa 7ab$/)
  expect(labelled([703, { from: 7, letters: true }]).split(' ').slice(701)).toEqual(['7zz', '7aaa'])
})
test('Numbers go as far as they are given, and letters follow behind the last of them', () => {
  expect(labelled([2, { from: 1, letters: false, most: 1 }], [3, { from: 2, letters: false, most: 3 }], [1, { from: 5, letters: false, most: 2 }], [1, { from: 7, letters: false, most: 1 }])).toBe('1 1a | 2 3 4 | 5 | 7')
  expect(labelled([3, { from: 2, letters: false, most: 1 }], [2, { from: null, letters: false, most: 0 }], [1, { from: 3, letters: false, most: 1 }])).toBe('2 2a 2b | 2c 2d | 3')
})

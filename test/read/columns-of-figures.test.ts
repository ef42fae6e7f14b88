/** Which columns hold figures when their dashes do not say so. */
import { expect, test } from 'vitest'
import { readPaper } from '../../src/read/paper.ts'
import { bcb, sourceOf } from '../support/house.ts'

/** The kind of a column with these cells under plain dashes, and the codes that its cells gave. */
const columnOf = (...cells: string[]): string => columnUnder('---', ...cells)

const columnUnder = (dashes: string, ...cells: string[]): string => {
  const source = ['---', 'to: Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Awards', '---', '',
    '# Purpose', '', 'To say.', '', '# Recommendation', '', 'To note.', '', '# Awards', '', 'They are', '',
    '| Recipient | Award |', `| --- | ${dashes} |`, ...cells.map((cell, index) => `| Recipient ${index} | ${cell} |`), ''].join('\n')
  const { paper, findings } = readPaper(sourceOf(source, 'paper.md'), bcb.style, bcb.faces.covers)
  const part = paper?.sections[2]?.body[0]
  const table = part?.kind === 'paragraph' ? part.parts[0] : undefined
  return [table?.kind === 'table' ? table.columns[1]?.kind : 'no table', ...findings.map(({ code }) => code)].join(' ')
}

test.each([
  ['all of its cells state money', ['£5k', '£10k', 'nil'], 'figures'],
  ['all are bare numbers', ['5', '10', '15'], 'figures'],
  ['most state money and one cannot be read, which is told', ['£52,7K', '£10k', '£5k'], 'figures figure-unreadable'],
  ['most state money and one is in words, which is told', ['£5k', '£10k', 'see the annex', '£15k'], 'figures figure-unreadable'],
])('a column is one of figures when %s', (_, cells, expected) => {
  expect(columnOf(...cells)).toBe(expected)
})

test.each([
  ['words with a number among them', ['12', 'A3', '14']],
  ['versions, which only look like figures', ['1.2.3', '1.2.4', '1.3.0']],
  ['sentences with an amount here and there', ['£5k', 'a pilot', 'a second pilot']],
])('a column of %s is one of words', (_, cells) => {
  expect(columnOf(...cells)).toBe('words')
})

test.each([
  ['dates', ['14/03/14', '15/03/14']],
  ['ratios', ['6/9', '7/9', 'n/a']],
])('a column aligned to the right is one of words when it holds %s and no figure', (_, cells) => {
  expect(columnUnder('---:', ...cells)).toBe('words')
})

test.each(['£m', "£'000", '£000', '£', '%', '(£k)'])('a first row of %s names the unit of its column and is no figure', (unit) => {
  const source = ['---', 'to: Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Awards', '---', '',
    '# Purpose', '', 'To say.', '', '# Recommendation', '', 'To note.', '', '# Awards', '', 'They are', '',
    '| Recipient | Award |', '| --- | ---: |', `| | ${unit} |`, '| A | 5 |', '| B | 6 |', ''].join('\n')
  const { findings } = readPaper(sourceOf(source, 'paper.md'), bcb.style, bcb.faces.covers)
  expect(findings).toEqual([])
})

test('a £ without its digits further down is still told', () => {
  expect(columnUnder('---:', '£5', '£', '£7')).toBe('figures figure-unreadable')
})

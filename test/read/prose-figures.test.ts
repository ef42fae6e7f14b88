/** Figures in sentences: what is money, what is a percentage or a number, and which digits state nothing; each at its place. */
import { describe, expect, test } from 'vitest'
import type { ProseFigure } from '../../src/model/prose.ts'
import { numberPaper } from '../../src/number/number.ts'
import { proseFigures } from '../../src/read/prose/figures.ts'
import { readPaper } from '../../src/read/paper.ts'
import { readProse } from '../../src/read/prose.ts'
import { bcb, shippedSources, sourceOf } from '../support/house.ts'
import { generatedPapers } from '../support/papers.ts'

const onOneLine = (start: number, end: number) => ({ line: 1, column: start + 1, endLine: 1, endColumn: end + 1 })
const shown = ({ figure }: ProseFigure): string => {
  switch (figure.kind) {
    case 'money': return `${figure.written} = ${figure.pence}p to ${figure.precision}p${figure.hedge === null ? '' : `, ${figure.hedge}`}`
    case 'number': return `${figure.written} = number${figure.hedge === null ? '' : `, ${figure.hedge}`}`
    case 'range': return `${figure.written} = range`
    case 'percentage': return `${figure.written} = ${figure.digits} to ${figure.decimals} decimals`
    default: return `${figure.written} = ${figure.kind}`
  }
}

describe('What each group of digits is', () => {
  test.each<readonly [string, readonly string[]]>([
    ['The grant of £299,570k was offered.', ['£299,570k = 29957000000p to 100000p']],
    ['It is £299.5k, £1,250.50 or £3.2 million.', ['£299.5k = 29950000p to 10000p', '£1,250.50 = 125050p to 1p', '£3.2 million = 320000000p to 10000000p']],
    ['Up to £5m, about £3k, over £25,000, £10k or more.', ['£5m = 500000000p to 100000000p, up-to', '£3k = 300000p to 100000p, about', '£25,000 = 2500000p to 100p, at-least', '£10k = 1000000p to 100000p, at-least']],
    ['It rose from £5k to £8k.', ['£5k = 500000p to 100000p', '£8k = 800000p to 100000p']],
    ['Offers between £8k and £12k, or £8–12k.', ['between £8k and £12k = range', '£8–12k = range']],
    ['A variance of -£5k (£4k).', ['-£5k = -500000p to 100000p', '£4k = 400000p to 100000p']],
    ['A saving of 12.5 %, 3 per cent or 4% was made.', ['12.5 % = 125 to 1 decimals', '3 per cent = 3 to 0 decimals', '4% = 4 to 0 decimals']],
    ['In 2013/14 and 2014-15, by 31 March 2014 or June 30, 2014, in May 2014.', ['2013/14 = date', '2014-15 = date', '31 March 2014 = date', 'June 30, 2014 = date', 'May 2014 = date']],
    ['In 2014, 14 people may 20 times.', ['2014 = date', '14 = number', '20 = number']],
    ['See paragraphs 3.1 to 3.4, section 56, Appendix 2 and item 7.', ['paragraphs 3.1 to 3.4 = reference', 'section 56 = reference', 'Appendix 2 = reference', 'item 7 = reference']],
    ['Telephone 01480 425982 at 10.30am, CB23 6EA, on the A14.', ['01480 425982 = other', '10.30am = other', 'CB23 6EA = other', 'A14 = other']],
    ['1.2 million people made 3,000 calls.', ['1.2 million = number', '3,000 = number']],
    ['£52,7K, £l8.20 and £12.345 are no figures.', ['£52,7K = unreadable', '£l8.20 = unreadable', '£12.345 = unreadable']],
    ['Fuel is £1.299 per litre.', ['£1.299 = other']],
    ['The 2nd of 4x4, 24/7.', ['2nd = other', '4 = other', '4 = other', '24/7 = other']],
    ['45p a call and 250k of funds.', ['45p = 45p to 1p', '250k = 25000000p to 100000p']],
    ['One hundred and fifty thousand pounds, up to two million pounds, a million pounds and forty-five pounds.', [
      'One hundred and fifty thousand pounds = 15000000p to 100000p', 'two million pounds = 200000000p to 100000000p, up-to', 'a million pounds = 100000000p to 100000000p', 'forty-five pounds = 4500p to 100p',
    ]],
    ['Half a million pounds, two point five million pounds, five twenty pounds and many pounds.', ['five twenty pounds = other']],
    ['£15k more than £60k, 2% above £8m; more than £9k.', ['£15k = 1500000p to 100000p', '£60k = 6000000p to 100000p', '2% = 2 to 0 decimals', '£8m = 800000000p to 100000000p', '£9k = 900000p to 100000p, at-least']],
    ['They now number 7,316, see number 7.', ['7,316 = number', 'number 7 = reference']],
    ['Go to page?paper=4&page=2.', ['4 = other', '2 = other']],
  ])('%s', (text, expected) => { expect(proseFigures(text, onOneLine).map(shown)).toEqual(expected) })
})

const passagesOf = (text: string) => {
  const read = readPaper(sourceOf(text, 'paper.md'), bcb.style, bcb.faces.covers)
  if (read.paper === null) throw new Error(JSON.stringify(read.findings))
  return { lines: read.lines, passages: readProse(numberPaper(read.paper, bcb.style).paper, read.lines) }
}

test('a figure is found at its place, in folded, stressed, quoted and escaped text, in items and footnotes', () => {
  const { lines, passages } = passagesOf([
    '---', 'to: Board', '---', '', '# Purpose', '', 'To tell *of* the', 'grant of **£299.5k** for R\\&D &amp; the', '    £34k[^1] of projects:', '', '- an item of £5k; and', '- more.', '',
    '> Others say', '> that £10k', '> is enough.', '', '[^1]: Agreed at £33.9k.', '',
  ].join('\n'))
  const found = passages.flatMap(({ figures, setting }) => figures.map(({ figure: { written, place } }) => [setting, written, place.line, lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)]))
  expect(found).toEqual([
    ['paragraph', '£299.5k', 8, '£299.5k'], ['paragraph', '£34k', 9, '£34k'], ['note', '£33.9k', 18, '£33.9k'], ['item', '£5k', 11, '£5k'], ['quotation', '£10k', 15, '£10k'],
  ])
})

test('every group of digits of a passage is one figure and no more', () => {
  const texts = [...generatedPapers(60).map(({ source }) => source), ...[...shippedSources.values()].map(({ bytes }) => new TextDecoder().decode(bytes))]
  for (const source of texts) {
    const { passages } = passagesOf(source)
    for (const { text, figures } of passages) {
      const left = figures.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text)
      expect(left).not.toMatch(/\d/)
      figures.forEach(({ start }, at) => { expect(start).toBeGreaterThanOrEqual(figures[at - 1]?.end ?? 0) })
    }
  }
})

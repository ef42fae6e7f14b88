/** What one line of a cell states, as people write sums in board papers. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../src/model/figure.ts'
import { writeDigits } from '../../src/model/money.ts'
import { readFigures } from '../../src/read/figures.ts'
import { footnoteMarks as marksOf } from '../../src/read/figures/marks.ts'

/** A figure in one line: `265500.00 ±100.00 k`, with its hedge. */
const shown = (figure: Figure): string => {
  const pence = (amount: bigint): string => writeDigits(amount, 2, { least: 2, grouped: false })
  switch (figure.kind) {
    case 'money': return `${figure.hedge ?? ''} £${pence(figure.pence)} to ${pence(figure.precision)} in ${figure.unit}`.trim()
    case 'number': return `${figure.hedge ?? ''} number ${figure.digits} with ${figure.decimals} decimals`.trim()
    case 'percentage': return `${figure.digits} with ${figure.decimals} decimals percent`
    case 'range': return `${shown(figure.from)} – ${shown(figure.to)}`
    default: return figure.kind
  }
}

const read = (written: string): string => {
  const found = readFigures(written, { line: 1, column: 1 })
  return found.kind === 'figures' ? found.figures.map(shown).join(' | ') : found.kind === 'unreadable' ? `unreadable: ${found.why}` : found.kind
}

describe('Money is read to the penny, with the size of its last digit', () => {
  test.each([
    ['£100k', '£100000.00 to 1000.00 in k'],
    ['£2.5k', '£2500.00 to 100.00 in k'],
    ['£265.5k', '£265500.00 to 100.00 in k'],
    ['£1,250', '£1250.00 to 1.00 in £'],
    ['£1,250.50', '£1250.50 to 0.01 in £'],
    ['£250,000', '£250000.00 to 1.00 in £'],
    ['£0.5m', '£500000.00 to 100000.00 in m'],
    ['£2.4 million', '£2400000.00 to 100000.00 in m'],
    ['2.4 million pounds', '£2400000.00 to 100000.00 in m'],
    ['£1.2bn', '£1200000000.00 to 100000000.00 in bn'],
    ['£15K', '£15000.00 to 1000.00 in k'],
    ['15k', '£15000.00 to 1000.00 in k'],
    ['£ 350', '£350.00 to 1.00 in £'],
    ['£.5m', '£500000.00 to 100000.00 in m'],
    ['50p', '£0.50 to 0.01 in p'],
    ['GBP 350', '£350.00 to 1.00 in £'],
    ['£0', '£0.00 to 1.00 in £'],
    ['£5k.', '£5000.00 to 1000.00 in k'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected))
})

describe('A minus is a minus in whatever way it is written, and brackets too', () => {
  test.each(['-£40', '– £40', '−£40', '£-40', '(£40)', '£(40)', '£40-', 'CR £40', '£40 CR', '£40CR'])('%s', (written) =>
    expect(read(written)).toBe('£-40.00 to 1.00 in £'))
  test.each([
    ['- 40', 'number -40 with 0 decimals'],
    ['(40.25)', 'number -4025 with 2 decimals'],
    ['DR £40', '£40.00 to 1.00 in £'],
    ['+£40', '£40.00 to 1.00 in £'],
    ['-(40)', 'unreadable: “-(40)” has more than one sign'],
    ['(£40) CR', 'unreadable: “(£40) CR” has more than one sign'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected))
})

describe('Several figures of one line all count, in order', () => {
  const fives = '£5000.00 to 1000.00 in k | £5000.00 to 1000.00 in k'
  test.each([
    ['£5k £5k', fives], ['£5k + £5k', fives], ['£5k and £5k', fives], ['£5k, £5k.', fives], ['£5k; £5k', fives],
    ['2 x £5k', '£10000.00 to 2000.00 in k'],
    ['2 × £5k', '£10000.00 to 2000.00 in k'],
    ['£5k x 2', '£10000.00 to 2000.00 in k'],
    ['TBC + £5k', 'awaited | £5000.00 to 1000.00 in k'],
    ['£5k/£5k', 'unreadable: “/” stands directly after “£5k”'],
    ['£5k +', 'unreadable: “+” at its end has no figure after it'],
    ['£5k and', 'unreadable: “and” at its end has no figure after it'],
    ['1 200', 'unreadable: the space in “1 200” leaves open whether it is one figure or two; thousands are parted by a comma'],
    ['£1\u00A0200', 'unreadable: the space in “1\u00A0200” leaves open whether it is one figure or two; thousands are parted by a comma'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected))
})

describe('Ranges have two ends', () => {
  const eightToTwelve = '£8000.00 to 1000.00 in k – £12000.00 to 1000.00 in k'
  test.each([
    ['£8k–£12k', eightToTwelve], ['£8k - £12k', eightToTwelve], ['£8–12k', eightToTwelve], ['8-12k', eightToTwelve],
    ['£8k to £12k', eightToTwelve], ['between £8k and £12k', eightToTwelve], ['from £8k to £12k', eightToTwelve],
    ['£500–£1k', '£500.00 to 1.00 in £ – £1000.00 to 1000.00 in k'],
    ['8–12', 'number 8 with 0 decimals – number 12 with 0 decimals'],
    ['£12k–£8k', 'unreadable: “£12k–£8k” runs from the greater to the smaller'],
    ['£8k -£3k', 'unreadable: the dash before “£” leaves open whether it begins a range\'s end or takes away'],
    ['between £8k', 'unreadable: “between” begins a range that has no end'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected))
})

describe('A word that hedges is kept', () => {
  test.each([
    ...['about £5k', 'around £5k', 'approx. £5k', 'c. £5k', 'c£5k', 'circa £5k', '~£5k', '£5k (est)', '£5k approx', 'some £5k'].map((written) => [written, 'about'] as const),
    ...['up to £5k', 'max £5k', 'a maximum of £5k', 'not more than £5k', 'almost £5k', '<£5k', '£5k max', '£5k (max.)', 'up to about £5k'].map((written) => [written, 'up-to'] as const),
    ...['at least £5k', 'over £5k', 'more than £5k', 'from £5k', '£5k+', '≥ £5k', '£5k or more', 'in excess of £5k'].map((written) => [written, 'at-least'] as const),
  ])('%s', (written, hedge) => expect(read(written)).toBe(`${hedge} £5000.00 to 1000.00 in k`))
})

describe('Zero, nothing and not yet', () => {
  test.each(['nil', 'Nil', 'none', '0', '-', '–', '—', '--', '£-', '£ nil', '(nil)'])('%s is zero', (written) => expect(read(written)).toBe('nil'))
  test.each(['n/a', 'N/A', 'n.a.', 'not applicable'])('%s states nothing', (written) => expect(read(written)).toBe('absent'))
  test.each(['TBC', 'tbc', 'T.B.C.', 'TBA', 'tbd', '?', '*', '#', '£TBC', 'to be confirmed', 'to be agreed', '(TBC)'])('%s is awaited', (written) => expect(read(written)).toBe('awaited'))
  test.each(['', '   ', '\u00A0'])('“%s” is blank', (written) => expect(read(written)).toBe('blank'))
})

describe('Numbers and percentages bear no mark of money', () => {
  test.each([
    ['1,234', 'number 1234 with 0 decimals'],
    ['12.345', 'number 12345 with 3 decimals'],
    ['about 40', 'about number 40 with 0 decimals'],
    ['50%', '50 with 0 decimals percent'],
    ['-3.5%', '-35 with 1 decimals percent'],
    ['(3.5%)', '-35 with 1 decimals percent'],
  ])('%s', (written, expected) => expect(read(written)).toBe(expected))
})

describe('What was meant as a figure and cannot be read for certain is never mended', () => {
  test.each([
    ['£52,7K', 'the commas of “52,7” do not part its digits in threes'],
    ['2,66041', 'the commas of “2,66041” do not part its digits in threes'],
    ['0,500', 'the commas of “0,500” do not part its digits in threes'],
    ['71,208)', 'it has a closing bracket and no opening one'],
    ['(71,208', 'its opening bracket is not closed'],
    ['l8.20', '“l8.20” has the letter l where a digit is wanted'],
    ['1O0', '“O” stands directly after “1”'],
    ['£1.2.3', '“1.2.3” has more than one point'],
    ['£1.250,00', '“1.250,00” has a comma after its point'],
    ['££5', 'it has two pound signs'],
    ['£', 'the pound sign has no digits after it'],
    ['£ five', '“five” stands where digits are wanted after the pound sign'],
    ['£12.345', '“£12.345” has more decimals than there are pence'],
    ['£1.50p', 'it is marked as pounds and as pence'],
    ['£50%', 'it is marked as pounds and as a percentage'],
    ['£5kk', '“kk” stands directly after “£5”'],
    ['£5k*', '“*” stands directly after “£5k”'],
    ['$5', 'it is in dollars, which cannot be added to pounds'],
    ['€5k', 'it is in euros, which cannot be added to pounds'],
    ['£5k per year', '“per” is no part of a figure'],
    ['Grant of £5k', '“Grant” is no part of a figure'],
  ])('%s', (written, why) => expect(read(written)).toBe(`unreadable: ${why}`))
})

describe('Words, dates and references are no figures', () => {
  test.each(['Development of Victim Hub', 'October 2014', '3 quotes', 'Phase 2', '14/03/14', '2013/14', '14:00', 'Q3', 'Band 9', 'CB23 6EA', 'section 56', 'or'])('%s', (written) =>
    expect(read(written)).toBe('words'))
})

test('a figure knows the characters it was typed as, and where', () => {
  const found = readFigures('  £5k + about £1,250 ', { line: 31, column: 11 })
  expect(found.kind === 'figures' && found.figures.map(({ written, place }) => `${written} ${place.line}:${place.column}-${place.endColumn}`))
    .toEqual(['£5k 31:13-16', 'about £1,250 31:19-31'])
})

describe('Nothing typed breaks it', () => {
  test('thirty digits are exact', () => {
    expect(read('£123,456,789,012,345,678,901,234,567,890')).toBe('£123456789012345678901234567890.00 to 1.00 in £')
  })
  test('a hundred thousand signs of any one kind are read or refused, not endured', () => {
    for (const sign of ['9', '9,', '-', '(', '£', 'k', '.', ' 5', '+', 'to ', 'from ', 'up to ', '2 x ', '5-', 'n/', '=', '\u{1F4B7}']) {
      const found = readFigures(sign.repeat(100_000 / sign.length), { line: 1, column: 1 })
      if (found.kind === 'unreadable') expect(found.why.length).toBeLessThan(300)
    }
  })
  test('any line is read as something, and a figure is a piece of the line', () => {
    const piece = fc.constantFrom('£', 'k', 'm', '5', '12', '1,250', '.', ',', '-', '–', '(', ')', ' ', '+', '%', 'to', 'between', 'and', 'up to', 'TBC', 'CR', 'x', 'n/a', 'about', '?', '*', '=', 'Grant', 'p', '\u{1F4B7}')
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const line = pieces.join('')
      const found = readFigures(line, { line: 1, column: 1 })
      if (found.kind === 'figures') for (const { written, place } of found.figures) expect(line.slice(place.column - 1, place.endColumn - 1)).toBe(written)
      if (found.kind === 'unreadable') expect(found.why).toMatch(/\S/)
    }), { numRuns: 2000 })
  })
  test('what is written exactly is read exactly', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.constantFrom(['£', 2, ''], ['£', 5, 'k'], ['£', 8, 'm'], ['', 0, 'p'] as const), fc.boolean(), (amount, [mark, decimals, suffix], grouped) => {
      const written = `${mark}${writeDigits(amount, Number(decimals), { least: 0, grouped })}${suffix}`
      const found = readFigures(written, { line: 1, column: 1 })
      expect(found).toMatchObject({ kind: 'figures', figures: [{ kind: 'money', pence: amount, written }] })
    }))
  })
})

describe('Footnote marks behind a figure', () => {
  const read = (text: string, ...marks: string[]) => readFigures(text, { line: 1, column: 1 }, new Set(marks))
  test.each([['£5,000*', '*', '£5,000'], ['12.5¹', '¹', '12.5'], ['£812,400 (a)', '(a)', '£812,400'], ['(4,120)†', '†', '(4,120)'], ['50 (1)', '(1)', '50']])('%s', (text, mark, written) => {
    const found = read(text, mark)
    expect(found.kind === 'figures' ? found.figures.map((figure) => figure.written) : found).toEqual([written])
  })
  test('a mark that stands nowhere else is no mark', () => expect(read('£5,000*').kind).toBe('unreadable'))
  test('only where the mark stands at a note or on another cell', () => {
    const footnoteMarks = (cells: readonly (readonly string[])[], lines: readonly string[]) => marksOf(cells.map((texts) => ({ spreads: texts.map((text) => ({ text })) })), lines)
    expect(footnoteMarks([['Pay*'], ['£5,000*'], ['£7*¹']], [])).toEqual(new Set(['*']))
    expect(footnoteMarks([['£5,000†'], ['† restated']], [])).toEqual(new Set(['†']))
    expect(footnoteMarks([['£5,000*']], ['* a point of a list'])).toEqual(new Set())
    expect(footnoteMarks([['£5,000*']], ['\\* restated'])).toEqual(new Set(['*']))
    expect(footnoteMarks([['50 (1)'], ['40 (1)']], [])).toEqual(new Set())
    expect(footnoteMarks([['50 (1)'], ['40 (1)']], ['(1) restated'])).toEqual(new Set(['(1)']))
  })
})

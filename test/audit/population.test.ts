/** The population of a file: every group of digits is counted once, whatever it is, and read figures are told from unread ones. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { populationOf } from '../../src/audit/population.ts'
import type { Place } from '../../src/findings/place.ts'
import { populationClasses } from '../../src/model/population.ts'

const scan = (text: string, separated = false) => populationOf<{ place: Place }>(text, { file: 'a.md', front: 1, separated }, [], () => false)

const classesOf = (text: string, separated = false): string =>
  populationClasses.flatMap((name) => { const count = scan(text, separated).classes[name]; return count === 0 ? [] : [`${count} ${name}`] }).join(', ')

describe('Digits are', () => {
  test.each([
    ['a grant of £299,570', '2 amounts'], ['£2.5k and £1,250.50', '5 amounts'], ['3.2 million', '2 amounts'], ['12 per cent, or 4.5%', '3 percentages'],
    ['on 27 February 2014', '2 dates'], ['in 2013/14', '2 dates'], ['2014-02-27', '3 dates'], ['by 14/03/2014', '3 dates'],
    ['see para 3.1 and section 56', '3 references'], ['Appendix 2, page 4', '2 references'], ['ten recipients and 3 partners', '1 counts'],
    ['| Hub | £100k | 12 |', '2 amounts'], ['| (1,250) | 7.5% |', '2 amounts, 2 percentages'], ['a[^1]', '1 references'], ['', ''],
    ['| Reserve | £000 | £ 000 |', '2 other'], ['£000.50 and £1,000', '4 amounts'],
  ])('%s: %s', (text, wanted) => {
    expect(classesOf(text)).toBe(wanted)
  })
})

test('digits alone in a cell of a CSV are an amount, whatever parts the cells', () => {
  expect(['Pay,1200,80%', 'Pay;1.200;4', 'Pay\t"1,200"\t4 posts', '"Fire, 2nd",(40),2014'].map((line) => classesOf(line, true))).toEqual([
    '1 amounts, 1 percentages', '3 amounts', '2 amounts, 1 counts', '1 amounts, 1 dates, 1 other',
  ])
})

test('the classes always add up to all groups of digits', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'£0129 ,.k%|/-paraseMch\n()'), maxLength: 200 }), (text) => {
    const { groups, classes } = scan(text)
    expect(populationClasses.reduce((sum, name) => sum + classes[name], 0)).toBe(groups)
    expect(groups).toBe([...text.matchAll(/\d+/g)].length)
  }), { numRuns: 300 })
})

test('an amount that nobody read is named by its place, and one that was is counted with whether it is compared', () => {
  const place = (column: number, endColumn: number) => ({ line: 2, column, endLine: 2, endColumn })
  const { read, related, unread } = populationOf('---\na £5k, £6k and £7k', { file: 'a.md', front: 2, separated: false }, [{ place: place(3, 6), related: true }, { place: place(8, 11), related: false }], (figure) => figure.related)
  expect([read, related, unread]).toEqual([2, 1, [{ file: 'a.md', place: { line: 2, column: 17, endLine: 2, endColumn: 18 } }]])
})

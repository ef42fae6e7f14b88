/** Errors that a named person has answered for. */
import { describe, expect, test } from 'vitest'
import { stops } from '../../src/findings/finding.ts'
import { audit } from './audited.ts'

const table = '| R | Award |\n| --- | ---: |\n| A | £500 |\n| B | £600 |\n| Total | £1,300 |'
const entry = (changes: Readonly<Record<string, string>> = {}): string => {
  const lines = { code: 'total-differs', figure: '£1,300', working: '500 + 600 = 1,100, stated 1,300', by: 'Chief Finance Officer', on: '27 February 2014', reason: 'The grant letter says so', outcome: 'To be put right in March', ...changes }
  return `accept:\n${Object.entries(lines).map(([key, value], at) => `${at === 0 ? '  - ' : '    '}${key}: "${value}"`).join('\n')}`
}
const accepted = (changes?: Readonly<Record<string, string>>, source = table, inRecommendation = false) => audit(source, { front: entry(changes), inRecommendation })

test('an accepted error keeps its severity, says who answered for it, and no longer stops the paper', () => {
  const { located } = accepted()
  expect(located.map(({ code, severity, accepted: by }) => [code, severity, by])).toEqual([
    ['total-differs', 'error', { by: 'Chief Finance Officer', agreedBy: null, on: '27 February 2014', reason: 'The grant letter says so', outcome: 'To be put right in March' }],
  ])
  expect(stops(located)).toBe(false)
})

describe('Any change of its working reopens it, and says what changed', () => {
  test.each([
    ['a part changed', {}, table.replace('£600', '£650'), '“£1,300” was accepted with the working “500 + 600 = 1,100, stated 1,300”. The working is now “500 + 650 = 1,150, stated 1,300”, so the error is open again.'],
    ['parts changed that come to the same sum', {}, table.replace('£500', '£510').replace('£600', '£590'), '“£1,300” was accepted with the working “500 + 600 = 1,100, stated 1,300”. The working is now “510 + 590 = 1,100, stated 1,300”, so the error is open again.'],
    ['the stated figure changed', {}, table.replace('£1,300', '£1,400'), 'The figure accepted was “£1,300”. The paper now says “£1,400”, so the error is open again.'],
  ])('%s', (_, changes, source, what) => {
    const { located } = accepted(changes, source)
    expect(stops(located)).toBe(true)
    expect(located.filter(({ code }) => code === 'acceptance-unused').map((found) => found.what)).toEqual([what])
  })
  test('once the error is put right, the entry is of no use', () => {
    const { located } = accepted({}, table.replace('£1,300', '£1,100'))
    expect(stops(located)).toBe(false)
    expect(located.map(({ severity, what }) => `${severity}: ${what}`)).toEqual(['warning: No error total-differs with the figure “£1,300” is found any more.'])
  })
})

describe('A second name is needed', () => {
  test('in a Recommendation', () => {
    expect(stops(accepted({}, table, true).located)).toBe(true)
    expect(accepted({}, table, true).told.at(-1)).toBe('warning acceptance-unused: “£1,300” stands in a Recommendation, so accepting it needs a second name under agreed-by.')
    const agreed = accepted({ 'agreed-by': 'Chief Executive' }, table, true)
    expect(stops(agreed.located)).toBe(false)
    expect(agreed.located.map(({ accepted: by }) => by?.agreedBy)).toEqual(['Chief Executive'])
  })
  test('for a total a thousand times too great', () => {
    const slip = table.replace('£1,300', '£1,100,000')
    const key = { figure: '£1,100,000', working: '500 + 600 = 1,100, stated 1,100,000' }
    expect(stops(accepted(key, slip).located)).toBe(true)
    expect(stops(accepted({ ...key, 'agreed-by': 'Chief Executive' }, slip).located)).toBe(false)
  })
})

describe('The entry to sign stands under the error', () => {
  const entryOf = (source: string, around = {}): string => audit(source, around).located.find(({ code }) => code === 'total-differs')?.mended ?? ''
  test('with code, figure and working, and room for who answers for it', () => {
    expect(entryOf(table)).toBe(['accept:', '  - code: total-differs', '    figure: "£1,300"', '    working: "500 + 600 = 1,100, stated 1,300"', '    by:', '    on:', '    reason:', '    outcome:'].join('\n'))
  })
  test('asks for a second name where one is wanted', () => {
    expect(entryOf(table, { inRecommendation: true })).toContain('agreed-by:')
    expect(entryOf(table.replace('£1,300', '£1,100,000'))).toContain('agreed-by:')
  })
  test('accepts nothing until it is filled in, and then this error', () => {
    const empty = entryOf(table)
    expect(stops(audit(table, { front: empty }).located)).toBe(true)
    const filled = empty.replace('by:', 'by: Chief Finance Officer').replace('on:', 'on: 27 February 2014').replace('reason:', 'reason: The grant letter says so').replace('outcome:', 'outcome: None')
    const { located } = audit(table, { front: filled })
    expect(stops(located)).toBe(false)
    expect(located.map(({ mended }) => mended)).toEqual([undefined])
  })
})

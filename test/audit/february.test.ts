/** The table of 27 February 2014: the known answers, and what happens when one figure of it is broken. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { auditSource, errorsOf } from './audited.ts'

const source = readFileSync(new URL('../../papers/2014-02-27/providing-support-for-victims.md', import.meta.url), 'utf8')
const broken = (from: string, to: string) => {
  expect(source).toContain(from)
  return auditSource(source.replace(from, to))
}

test('both of its totals hold, with both awards of one cell', () => {
  const { verdicts, told, checks, tables } = auditSource(source)
  expect(verdicts).toEqual([
    '£265.5k: holds: 100 + 35 + 30 + 25 + (5 + 5) + 10 + 10 + 10 + 2.5 + 5 + 18 + 10 = 265.5, stated 265.5',
    '£299.5k: holds: 265.5 + 34 = 299.5, stated 299.5',
  ])
  expect(checks.map(({ relation, table, row, column, exact, difference, of }) => [relation, table, row, column, exact, difference, of.length])).toEqual([
    ['sum', 1, 13, 1, 26_550_000n, 0n, 12],
    ['sum', 1, 15, 1, 29_950_000n, 0n, 2],
  ])
  expect(told).toEqual([
    'info recommendations-differ-by-abbreviation: The two Recommendations are not the same: the opening one has “(BCB)”, which the closing one leaves out.',
    'info short-form-unexplained: The paper does not explain MoJ.',
  ])
  expect(tables.map(({ columns, rows }) => [columns.map(({ role }) => role), rows.map(({ role }) => role).slice(-4)])).toEqual([
    [['words', 'item', 'words'], ['item', 'subtotal', 'item', 'total']],
  ])
})

describe('One broken figure is one error, at the total that it breaks', () => {
  test.each([
    ['£256.5k for the subtotal', '£265.5k |', '£256.5k |', '£256.5k', 'row Total current proposed spend', 'The figures above “Total current proposed spend” in “Award” add up to £265.5k. The paper says £256.5k, which is £9k too little.'],
    ['an award a tenth', '£100k |', '£10k |', '£265.5k', 'row Total current proposed spend', 'The figures above “Total current proposed spend” in “Award” add up to £175.5k. The paper says £265.5k, which is £90k too much.'],
    ['the loose row', '£34k |', '£43k |', '£299.5k', 'row Total Victims and Restorative Justice funding', 'The figures above “Total Victims and Restorative Justice funding” in “Award” add up to £308.5k. The paper says £299.5k, which is £9k too little.'],
    ['the grand total a thousandfold', '£299.5k |', '£299.5m |', '£299.5m', 'row Total Victims and Restorative Justice funding', 'The figures above “Total Victims and Restorative Justice funding” in “Award” add up to £299,500. The paper says £299.5m, which is £299,200,500 too much.'],
    ['one of two awards left out', '£5k<br>£5k |', '£5k |', '£265.5k', 'row Total current proposed spend', 'The figures above “Total current proposed spend” in “Award” add up to £260.5k. The paper says £265.5k, which is £5k too much.'],
  ])('%s', (_, from, to, at, row, what) => {
    const audited = broken(from, to)
    const [error, ...others] = errorsOf(audited)
    expect(others).toEqual([])
    if (error === undefined) throw new Error('Nothing was found')
    const line = audited.source.split('\n')[error.place.line - 1] ?? ''
    expect([error.code, line.slice(error.place.column - 1, error.place.endColumn - 1), error.where, error.what.replace(/ The difference is consistent with .*/, '')]).toEqual(['total-differs', at, `paragraph 3.6, table, ${row}`, what])
  })

  test('the error has its working, and leads to each part of it', () => {
    const [error] = errorsOf(broken('£265.5k |', '£256.5k |'))
    expect(error?.working).toBe('100 + 35 + 30 + 25 + (5 + 5) + 10 + 10 + 10 + 2.5 + 5 + 18 + 10 = 265.5, stated 256.5')
    expect(error?.related.map(({ label }) => label)).toEqual(expect.arrayContaining(['“Cambridgeshire Constabulary”: £100k', '“Cambridgeshire County Council Research Team”: £5k £5k']))
    expect(error?.related).toHaveLength(12)
    const lines = source.split('\n')
    expect(error?.related.map(({ place }) => lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1))[4]).toBe('£5k<br>£5k')
  })

  test('the grand total is still checked, by the rows themselves', () => {
    expect(broken('£265.5k |', '£256.5k |').verdicts[1]).toBe('£299.5k: holds: 100 + 35 + 30 + 25 + (5 + 5) + 10 + 10 + 10 + 2.5 + 5 + 18 + 10 + 34 = 299.5, stated 299.5')
  })

  test('a total that holds with one of two figures only says so', () => {
    expect(errorsOf(broken('£265.5k |', '£260.5k |'))[0]?.what).toContain('It would hold without one £5k of “Cambridgeshire County Council Research Team”, which states £5k £5k.')
  })
})

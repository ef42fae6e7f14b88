/** What a difference is said to be consistent with: one table for each cause of AUDIT-RULES section 7. */
import { describe, expect, test } from 'vitest'
import { audit } from './audited.ts'

const failing = (rows: string, head = 'R | Award') => {
  const width = head.split('|').length - 1
  const { checks } = audit([`| ${head} |`, `| --- |${' ---: |'.repeat(width)}`, ...rows.split('\n').map((row) => `| ${row} |`)].join('\n'))
  return checks.filter(({ verdict }) => verdict === 'differs').map(({ cause, suspects }) => ({ cause, first: suspects[0] }))
}

const six = 'A | £4,812\nB | £1,377\nC | £9,064\nD | £2,550'

describe('The cause that explains the difference to the penny', () => {
  test.each([
    ['unit-slip-x1000', `${six}\nTotal | £17,803,000`, 5],
    ['unit-slip-x1000', `${six.replace('£1,377', '£1,377,000')}\nTotal | £17,803`, 2],
    ['decimal-slip', `${six.replace('£9,064', '£90,640')}\nTotal | £17,803`, 3],
    ['digit-transposition', `${six}\nTotal | £17,830`, 5],
    ['digit-transposition', `${six.replace('£4,812', '£4,182')}\nTotal | £17,803`, 1],
    ['wrong-digit', `${six}\nTotal | £17,403`, 5],
    ['dropped-digit', `${six.replace('£9,064', '£964')}\nTotal | £17,803`, 3],
    ['sign', `${six.replace('£1,377', '-£1,377')}\nTotal | £17,803`, 2],
    ['row-counted-twice', `${six}\nTotal | £26,867`, 5],
    ['row-left-out', `${six}\nTotal | £15,253`, 5],
    ['row-duplicated', `${six}\nD | £2,550\nTotal | £17,803`, 5],
    ['subtotal-and-parts', `${six}\nSub-total | £17,803\nE | £3,111\nF | £7,226\nGrand total | £45,943`, 8],
  ])('%s', (cause, rows, row) => {
    const found = failing(rows)
    expect(found).toHaveLength(1)
    expect(found[0]).toEqual({ cause, first: { row, column: 1 } })
  })
  test('digits cut off: the whole of what rounding cannot explain', () => {
    expect(failing('A | £4,812\nB | £1,377\nTotal | £6k').map(({ cause }) => cause)).toEqual([])
  })
  test('a row that is missing: several columns are too great, and nothing else explains it', () => {
    expect(failing('A | £4,812 | £3,909\nB | £1,377 | £1,246\nC | £9,064 | £8,655\nTotal | £42,806 | £39,183', 'R | Plan | Actual').map(({ cause }) => cause)).toContain('missing-row')
  })
  test('where a row and a column cross, the cell is the suspect', () => {
    const found = failing('A | £500 | £600 | £1,100\nB | £700 | £850 | £1,500\nTotal | £1,200 | £1,400 | £2,600', 'R | Q1 | Q2 | Total')
    expect(found).toEqual([{ cause: 'wrong-digit', first: { row: 2, column: 2 } }, { cause: 'wrong-digit', first: { row: 2, column: 2 } }])
  })
  test('at most two are told, and the severity is what it was', () => {
    const { told } = audit('| R | Award |\n| --- | ---: |\n| A | £100k |\n| B | £30k |\n| Total | £13k |')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^error .*The difference is consistent with a slip of the point: £13k is 10 times too small, or with [^,]*\.$/)
  })
})

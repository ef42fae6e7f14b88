/** Money in digits. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absolute, unitDecimals, unitPence, writeDigits } from '../../src/model/money.ts'

describe('An amount is written exactly', () => {
  test.each([
    [26550000n, 5, 0, '265.5'],
    [26550000n, 5, 2, '265.50'],
    [125050n, 2, 0, '1,250.5'],
    [125050n, 2, 2, '1,250.50'],
    [-100n, 2, 0, '-1'],
    [5n, 2, 0, '0.05'],
    [0n, 2, 0, '0'],
    [1234567n, 0, 2, '1,234,567'],
  ])('%s steps of %s decimals, %s at least: %s', (amount, decimals, least, written) =>
    expect(writeDigits(amount, decimals, { least, grouped: true })).toBe(written))

  test('its digits are the amount again', () => {
    fc.assert(fc.property(fc.bigInt(), fc.nat(12), fc.nat(12), fc.boolean(), (amount, decimals, least, grouped) => {
      const [whole = '', fraction = ''] = writeDigits(amount, decimals, { least, grouped }).replaceAll(',', '').split('.')
      const again = BigInt(`${whole.replace('-', '')}${fraction.padEnd(decimals, '0')}`)
      expect(whole.startsWith('-') ? -again : again).toBe(amount)
    }))
  })
})

test('every unit has as many decimals as its pence have noughts', () => {
  for (const [unit, pence] of Object.entries(unitPence)) expect(pence.toString(), unit).toBe(`1${'0'.repeat(unitDecimals[unit as keyof typeof unitPence])}`)
})

test('a debt is as great as the same sum owned', () => expect([absolute(-5n), absolute(5n)]).toEqual([5n, 5n]))

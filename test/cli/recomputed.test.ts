/** The last line of a build says how many totals were looked at, and what came of each. */
import { expect, test } from 'vitest'
import { auditSource, paperWith } from '../audit/audited.ts'
import { recomputed } from '../../src/cli/recomputed.ts'

test('every total is counted under what came of it', () => {
  const { checks } = auditSource(paperWith(`
    | Recipient | Award | Paid |
    | --- | ---: | ---: |
    | OPCC | £5k | TBC |
    | YOS | £10k | £2k |
    | Sub-total | £15k | £2k |
    | Hub | £1k | £1k |
    | Grand total | £61k | £3k |
  `))
  expect(recomputed(checks)).toBe('4 totals: 2 add up, 1 not adding up, 1 not checked')
})

test('no total is said to be none', () => expect(recomputed([])).toBe('no totals'))

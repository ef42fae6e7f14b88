/** What was recomputed, in one line: silence must never read as a pass. */
import type { Check, Verdict } from '../model/check.ts'

const words: readonly (readonly [Verdict, string])[] = [
  ['holds', 'add up'], ['rounding', 'within rounding'], ['unlikely', 'hardly rounding'], ['casting-difference', 'off by a little'],
  ['differs', 'not adding up'], ['calculated', 'filled in'], ['unchecked', 'not checked'],
]

/** "3 totals: 2 add up, 1 not checked"; "no totals" when there is none. */
export const recomputed = (checks: readonly Check[]): string => {
  if (checks.length === 0) return 'no totals'
  const tallies = words.flatMap(([verdict, called]) => {
    const count = checks.filter((check) => check.verdict === verdict).length
    return count === 0 ? [] : [`${count} ${called}`]
  })
  return `${checks.length} ${checks.length === 1 ? 'total' : 'totals'}: ${tallies.join(', ')}`
}

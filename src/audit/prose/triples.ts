/** Three amounts of a sentence that tells of a sum or a difference in words that the grammar does not know. */
import { digitsStated } from './amounts.ts'
import type { SumClaim } from './claims.ts'
import type { Sentence } from './views.ts'
import { weighSum } from './weigh.ts'

const speaksOfSums = /\b(?:total|totals|totalling|difference|more than|less than|higher than|lower than|exceeds?|exceeded|remains?|remaining|left|leaving|balance|altogether|in all|combined|together|plus|less|minus|net|underspend|overspend|surplus|shortfall|gap|saving)\b/

/**
 * The claim that the greatest is the sum of the other two: where it holds, or where one rare slip alone keeps it from holding.
 * It is never sure.
 */
export const tripleClaims = ({ signs, amounts }: Sentence): SumClaim[] => {
  if (amounts.length !== 3 || amounts.some(({ hedged, value }) => hedged || value <= 0n)) return []
  const claims = [2, 1, 0].map((stated): SumClaim => {
    const [first = 0, second = 0] = [0, 1, 2].filter((at) => at !== stated)
    return { kind: 'sum', relation: 'sum', stated, of: [{ amount: first, times: 1n }, { amount: second, times: 1n }], mode: 'equal', sureness: 'weak' }
  })
  const weighed = claims.flatMap((claim) => {
    const whole = amounts[claim.stated]
    const terms = claim.of.flatMap(({ amount, times }) => amounts[amount] === undefined ? [] : [{ amount: amounts[amount], times }])
    return whole === undefined ? [] : [{ claim, ...weighSum(claim, whole, terms) }]
  })
  const spoken = speaksOfSums.test(signs)
  const holding = weighed.filter(({ outcome }) => outcome === 'holds')
  if (holding.length > 0) return spoken && holding.length === 1 && amounts.every((amount) => digitsStated({ pence: amount.value }) >= 2) ? holding.map(({ claim }) => claim) : []
  // With round figures a slip would explain nearly anything.
  // With a nought more or less, and rounding, three amounts meet too often. Two digits exchanged are rare enough to be believed without a word for a sum.
  const slips = weighed.filter(({ cause, suspect }) => cause !== null && (spoken || cause === 'digit-transposition') && cause !== 'wrong-digit' && cause !== 'decimal-slip' && suspect !== null && amounts.every((amount) => digitsStated({ pence: amount.value }) >= (cause === 'unit-slip-x1000' ? 1 : 2)))
  return slips.length === 1 ? slips.map(({ claim }) => claim) : []
}

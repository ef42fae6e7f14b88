/** Slips in one figure: its size, its digits, its sign. */
import { absolute } from '../../model/money.ts'
import type { Explanation } from './explanation.ts'
import { spoken, type Failing, type Family, type Suspect } from './failing.ts'

/** The digits of an amount, counted in its last printed one; null where it has finer ones. */
const digitsOf = (amount: bigint, grain: bigint): string | null => grain > 0n && amount % grain === 0n ? (absolute(amount) / grain).toString() : null

const sameSign = ({ says, wanted }: Suspect): boolean => (says < 0n) === (wanted < 0n) && wanted !== 0n && says !== 0n

const each = (failing: Failing, explain: (cell: Suspect) => Omit<Explanation, 'suspects'> | null): Explanation[] =>
  failing.cells.flatMap((cell) => {
    const found = explain(cell)
    return found === null ? [] : [{ ...found, suspects: [cell.at] }]
  })

/** A thousand times too great or too small. */
export const unitSlip: Family = (failing) => each(failing, (cell) => {
  if (!sameSign(cell)) return null
  if (cell.says === cell.wanted * 1000n) return { cause: 'unit-slip-x1000', rank: 1, words: `a slip of unit: ${spoken(failing, cell)} is a thousand times too great` }
  return cell.says * 1000n === cell.wanted ? { cause: 'unit-slip-x1000', rank: 1, words: `a slip of unit: ${spoken(failing, cell)} is a thousandth of what is wanted` } : null
})

/** The point, or a nought, in the wrong place. */
export const decimalSlip: Family = (failing) => each(failing, (cell) => {
  if (!sameSign(cell)) return null
  const factor = [10n, 100n].find((times) => cell.says === cell.wanted * times || cell.says * times === cell.wanted)
  return factor === undefined ? null : { cause: 'decimal-slip', rank: 2, words: `a slip of the point: ${spoken(failing, cell)} is ${factor} times too ${absolute(cell.says) > absolute(cell.wanted) ? 'great' : 'small'}` }
})

/** Two neighbouring digits the wrong way round. */
export const transposition: Family = (failing) => each(failing, (cell) => {
  const [says, wanted] = [digitsOf(cell.says, cell.grain), digitsOf(cell.wanted, cell.grain)]
  if (!sameSign(cell) || says === null || wanted === null || says.length !== wanted.length) return null
  const at = [...says].findIndex((digit, place) => digit !== wanted[place])
  const exchanged = `${says.slice(0, at)}${says[at + 1] ?? ''}${says[at] ?? ''}${says.slice(at + 2)}`
  return at >= 0 && exchanged === wanted ? { cause: 'digit-transposition', rank: 3, words: `two digits exchanged in ${spoken(failing, cell)}` } : null
})

/** One digit that is another, or one too many. */
export const wrongDigit: Family = (failing) => each(failing, (cell) => {
  const [says, wanted] = [digitsOf(cell.says, cell.grain), digitsOf(cell.wanted, cell.grain)]
  if (!sameSign(cell) || says === null || wanted === null) return null
  const changed = says.length === wanted.length && [...says].filter((digit, place) => digit !== wanted[place]).length === 1
  return changed || isWithout(wanted, says) ? { cause: 'wrong-digit', rank: 8, words: `one wrong digit in ${spoken(failing, cell)}` } : null
})

/** One digit that was left out. */
export const droppedDigit: Family = (failing) => each(failing, (cell) => {
  const [says, wanted] = [digitsOf(cell.says, cell.grain), digitsOf(cell.wanted, cell.grain)]
  if (!sameSign(cell) || says === null || wanted === null || !isWithout(says, wanted)) return null
  return { cause: 'dropped-digit', rank: 7, words: `a digit left out of ${spoken(failing, cell)}` }
})

/** True where one string is another without one of its digits. */
const isWithout = (short: string, long: string): boolean => {
  if (long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(at) === long.slice(at + 1)
}

/** Added where it is to be taken away, or the other way round. */
export const wrongSign: Family = (failing) => each(failing, (cell) => cell.says !== 0n && cell.wanted === -cell.says
  ? { cause: 'sign', rank: 2, words: `the wrong sign of ${spoken(failing, cell)}` } : null)

/** The exact figure with its last digits cut off, where rounding would give another. */
export const truncation: Family = (failing) => {
  const { stated, difference } = failing
  const { wanted, grain } = stated
  if (grain <= 1n || difference >= 0n || wanted < 0n || -difference >= grain || 2n * -difference <= grain || stated.says !== wanted - wanted % grain) return []
  return [{ cause: 'truncation', rank: 5, suspects: [stated.at], words: `digits cut off instead of rounded in ${spoken(failing, stated)}` }]
}

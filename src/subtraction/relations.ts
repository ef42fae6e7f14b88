/** Checks of the audit as linear relations: sums as they are, shares and changes by whichever of their figures is public. */
import { absolute } from '../model/money.ts'
import type { Check } from '../model/check.ts'
import { cellId, endOfRange, unitsOfOne, type Amount, type Linear, type Relation, type Term } from './amounts.ts'

type Amounts = ReadonlyMap<string, Amount>

/** The relations of a check, one for each end where ranges are added up; none where one of its figures states no amount, or where it is none. */
export const relationsOf = (check: Check, file: string, amounts: Amounts): readonly Relation[] => {
  const target = amounts.get(cellId(file, check.table, check.row, check.column))
  const parts = check.of.map(({ row, column, sign }) => ({ sign: BigInt(sign), amount: amounts.get(cellId(file, check.table, row, column)) }))
  const all = parts.flatMap(({ sign, amount }) => (amount === undefined ? [] : [{ sign, amount }]))
  if (target === undefined || all.length < parts.length || all.length === 0) return []
  const words = `${named[check.relation]} ${target.written} in ${target.where}`
  const isRange = ({ id }: Amount): boolean => amounts.has(endOfRange(id))
  switch (check.relation) {
    case 'sum': case 'row-sum': case 'balance': case 'variance': case 'hundred': case 'carried':
      return isRange(target) || all.some(({ amount }) => isRange(amount)) ? sumsOfEnds(target, all, amounts, words) : [sum(target, all, words)]
    case 'product': case 'quotient': case 'share': case 'change': {
      const [one, other] = all.map(({ amount }) => amount)
      if ([target, one, other].some((amount) => amount !== undefined && isRange(amount))) return []
      const made = check.relation === 'product' ? product(target, one, other, words) : check.relation === 'quotient' ? product(one, target, other, words)
        : proportion(target, one, other, check.relation === 'share' ? 0n : 1n, words)
      return made === null ? [] : [made]
    }
  }
}

const named: Readonly<Record<Check['relation'], string>> = {
  'sum': 'the total', 'row-sum': 'the total', 'balance': 'the balance', 'variance': 'the difference', 'share': 'the share', 'hundred': 'the shares that make up', 'change': 'the change',
  'carried': 'the balance', 'product': 'the product', 'quotient': 'the quotient',
}

interface Part {
  readonly sign: bigint
  readonly amount: Amount
}

/** Ranges are added end by end; one figure that they come to lies anywhere between the ends. */
const sumsOfEnds = (target: Amount, parts: readonly Part[], amounts: Amounts, words: string): readonly Linear[] => {
  const upper = (amount: Amount): Amount => amounts.get(endOfRange(amount.id)) ?? amount
  // Taken away, the upper end makes the lower one.
  const [low, high] = [-1n, 1n].map((end) => parts.map(({ sign, amount }): Part => ({ sign, amount: sign === end ? upper(amount) : amount })))
  if (low === undefined || high === undefined) return []
  if (upper(target) !== target) return [sum(target, low, words), sum(upper(target), high, words)]
  const worth = (end: readonly Part[]): bigint => end.reduce((total, { sign, amount }) => total + sign * amount.value, 0n)
  return [{ kind: 'linear', slack: worth(high) - worth(low), words, terms: [{ id: target.id, times: 2n }, ...[...low, ...high].map(({ sign, amount }): Term => ({ id: amount.id, times: -sign }))] }]
}

/** Some tables print a difference the other way round: the sign by which it holds is the one that is meant. */
const sum = (target: Amount, parts: readonly Part[], words: string): Linear => {
  const come = parts.reduce((total, { sign, amount }) => total + sign * amount.value, 0n)
  const turned = come !== target.value && come === -target.value ? -1n : 1n
  return { kind: 'linear', terms: [{ id: target.id, times: turned }, ...parts.map(({ sign, amount }): Term => ({ id: amount.id, times: -sign }))], slack: 0n, words }
}

/** One figure times another, of which one at least is public: then the product tells the other, as finely as they are printed. */
const product = (whole: Amount | undefined, one: Amount | undefined, other: Amount | undefined, words: string): Linear | null => {
  if (whole === undefined || one === undefined || other === undefined) return null
  const [fixed, free] = other.standing === 'withheld' ? [one, other] : [other, one]
  if (fixed.standing === 'withheld') return null
  const slack = (whole.precision * unitsOfOne + free.precision * absolute(fixed.value)) / 2n
  // In other units than these it is no relation that could be solved: thousands of pounds from pounds.
  if (absolute(whole.value * unitsOfOne - free.value * fixed.value) > slack) return null
  return { kind: 'linear', terms: [{ id: whole.id, times: unitsOfOne }, { id: free.id, times: -fixed.value }], slack, words }
}

/** A point of per cent is a hundredth of the whole. */
const points = 100n * unitsOfOne

const proportion = (percentage: Amount, top: Amount | undefined, bottom: Amount | undefined, more: 0n | 1n, words: string): Relation | null => {
  if (top === undefined || bottom === undefined) return null
  const misses = (sign: bigint): bigint => absolute(points * (top.value - more * bottom.value) - sign * percentage.value * bottom.value)
  return { kind: 'proportion', percentage: percentage.id, top: top.id, bottom: bottom.id, more, sign: misses(-1n) < misses(1n) ? -1n : 1n, words }
}

/**
 * A relation as terms that come to nought, by what is public now; null where it is a product of two that are withheld.
 * A percentage is rounded, so it holds to within half of its last digit, of the whole.
 */
export const termsOf = (relation: Relation, amounts: Amounts): Pick<Linear, 'terms' | 'slack'> | null => {
  if (relation.kind === 'linear') return relation
  const { more, sign } = relation
  const [percentage, top, bottom] = [amounts.get(relation.percentage), amounts.get(relation.top), amounts.get(relation.bottom)]
  if (percentage === undefined || top === undefined || bottom === undefined) return null
  if (percentage.standing === 'withheld' && bottom.standing === 'withheld') return null
  const terms: readonly Term[] = percentage.standing === 'withheld'
    ? [{ id: top.id, times: points }, { id: percentage.id, times: -sign * bottom.value }, { id: bottom.id, times: -points * more }]
    : [{ id: top.id, times: points }, { id: bottom.id, times: -points * more - sign * percentage.value }]
  return { terms, slack: absolute(bottom.value) * percentage.precision / 2n }
}

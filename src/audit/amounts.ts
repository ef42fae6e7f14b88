/** How a figure of a cell is worked out in the steps of its column: as pence where the column is money, else as a number. */
import type { Figure, MoneyFigure, NumberFigure, PercentageFigure } from '../model/figure.ts'
import { unitPence, type MoneyUnit } from '../model/money.ts'
import { nothing, type Worth } from './worth.ts'

/** One figure of a cell, worked out in its column's steps. */
export interface Amount {
  readonly figure: Figure
  readonly low: bigint
  readonly high: bigint
  readonly grain: bigint
  readonly hedged: boolean
  /** The unit it is printed in; null for bare numbers that are no money. */
  readonly unit: MoneyUnit | null
}

/** What a figure is worked out to; null where it states nothing that could be added. */
export type ReadAmount = (figure: Figure) => Amount | null

/** @param stated the unit that the head says @param bareUnit that of a number without one */
export const moneyReader = (stated: MoneyUnit | null, bareUnit: MoneyUnit): ReadAmount => {
  const read = (figure: MoneyFigure | NumberFigure): Amount | null => {
    if (figure.kind === 'money') {
      // In a column of millions, £ with grouped thousands means pounds; else the sign only repeats the head's (AUDIT-RULES section 1, rule 2).
      const raised = figure.unit === '£' && stated !== null && stated !== '£' && stated !== 'p' && !(stated !== 'k' && figure.written.includes(','))
      const factor = raised ? unitPence[stated] / unitPence['£'] : 1n
      const pence = factor === 1n ? figure.pence : figure.pence * factor
      return { figure, low: pence, high: pence, grain: factor === 1n ? figure.precision : figure.precision * factor, hedged: figure.hedge !== null, unit: raised ? stated : figure.unit }
    }
    const parts = 10n ** BigInt(figure.decimals)
    const size = unitPence[bareUnit]
    if ((figure.digits * size) % parts !== 0n) return null
    const pence = figure.digits * size / parts
    return { figure, low: pence, high: pence, grain: size % parts === 0n ? size / parts : 1n, hedged: figure.hedge !== null, unit: bareUnit }
  }
  return withRanges(read)
}

/** @param decimals the steps that are counted in @param points whether percentages count, in points */
export const numberReader = (decimals: number, points: boolean): ReadAmount => {
  const read = (figure: MoneyFigure | NumberFigure | PercentageFigure): Amount | null => {
    if (figure.kind === 'money') return null
    const step = decimals === figure.decimals ? 1n : 10n ** BigInt(decimals - figure.decimals)
    const value = step === 1n ? figure.digits : figure.digits * step
    return { figure, low: value, high: value, grain: step, hedged: figure.kind === 'number' && figure.hedge !== null, unit: null }
  }
  const other = withRanges(read)
  return (figure: Figure): Amount | null => figure.kind === 'percentage' ? (points ? read(figure) : null) : other(figure)
}

const withRanges = (read: (figure: MoneyFigure | NumberFigure) => Amount | null): ReadAmount => (figure) => {
  switch (figure.kind) {
    case 'money':
    case 'number':
      return read(figure)
    case 'range': {
      const from = read(figure.from)
      const to = read(figure.to)
      return from && to && { figure, low: from.low, high: to.high, grain: from.grain > to.grain ? from.grain : to.grain, hedged: from.hedged || to.hedged, unit: to.unit }
    }
    case 'nil':
    case 'absent':
      return { figure, low: 0n, high: 0n, grain: 0n, hedged: false, unit: null }
    case 'awaited':
    case 'percentage':
      return null
  }
}

/**
 * In one column, cells of one unit are read as finely as the finest printed at least twice, because trailing noughts were left off:
 * £100k beside £2.5k and £265.5k is good to £0.1k (AUDIT-RULES section 1, rule 4).
 */
export const finestPrintedTwice = (amounts: readonly (Amount | null)[]): ((amount: Amount) => bigint) => {
  const seen = new Map<MoneyUnit | null, Map<bigint, number>>()
  for (const amount of amounts) {
    if (amount === null || amount.grain === 0n) continue
    const grains = seen.get(amount.unit) ?? new Map<bigint, number>()
    seen.set(amount.unit, grains.set(amount.grain, (grains.get(amount.grain) ?? 0) + 1))
  }
  const finest = new Map([...seen].map(([unit, grains]) =>
    [unit, [...grains].filter(([, times]) => times >= 2).reduce<bigint | null>((least, [grain]) => least === null || grain < least ? grain : least, null)]))
  return ({ unit, grain }) => {
    const twice = finest.get(unit) ?? null
    return twice !== null && twice < grain ? twice : grain
  }
}

/** What the amounts of a column are worth. Equal ones, one under the other, are worth the very same. */
export const worthsOf = (): ((amount: Amount, grain: bigint) => Worth) => {
  let last = nothing
  return ({ figure, low, high, hedged }, grain) => {
    const [figures, hedges] = [figure.kind === 'absent' ? 0 : 1, hedged ? 1 : 0]
    if (last.low !== low || last.high !== high || last.grain !== grain || last.figures !== figures || last.hedged !== hedges || last === nothing) {
      last = { low, high, grain, grainSquares: grain === 1n ? grain : grain * grain, figures, hedged: hedges, unknown: 0, unfilled: 0 }
    }
    return last
  }
}

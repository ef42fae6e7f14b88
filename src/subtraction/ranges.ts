/** The ranges of money that a sentence states: as one figure, or as two that "to" or a dash joins. */
import { unitPence } from '../model/money.ts'
import type { MoneyFigure } from '../model/figure.ts'
import type { Passage } from '../model/prose.ts'

export interface MoneyRange {
  readonly from: MoneyFigure
  readonly to: MoneyFigure
}

/** What joins the two ends of a range. */
const joins = /^\s*(?:to|up to|[–—-])\s*$/i
/** "Rose from £40k to £45k" states two amounts, and "by £40k to £45k" what one is more than another. */
const changes = /\b(?:ris(?:es?|ing)|rose|rais\w+|increas\w+|gr[eo]w\w*|fall\w*|fell|reduc\w+|cuts?|drop\w*|chang\w+|mov\w+|went|go(?:es|ing)?|up|down|by)\b[^;]*$/i

/** The ranges that begin in a stretch of a passage. The audit reads two figures joined by "to" as two; whoever wants to know the secret does not. */
export const rangesOf = ({ text, figures }: Pick<Passage, 'text' | 'figures'>, start: number, end: number): readonly MoneyRange[] => {
  const own = figures.filter((one) => one.start >= start && one.start < end)
  return own.flatMap(({ figure, start: at, end: endOfFirst }, index): readonly MoneyRange[] => {
    if (figure.kind === 'range') return figure.from.kind === 'money' && figure.to.kind === 'money' ? [{ from: figure.from, to: figure.to }] : []
    const next = own[index + 1]
    if (figure.kind !== 'money' || next?.figure.kind !== 'money' || !joins.test(text.slice(endOfFirst, next.start)) || changes.test(text.slice(start, at))) return []
    const from = inUnitOf(figure, next.figure)
    return from.pence < next.figure.pence ? [{ from, to: next.figure }] : []
  })
}

/** "£40 to £45k" begins at £40k. */
const inUnitOf = (from: MoneyFigure, to: MoneyFigure): MoneyFigure => {
  const times = from.unit === '£' ? unitPence[to.unit] / unitPence['£'] : 1n
  return times > 1n && from.pence * times < to.pence ? { ...from, pence: from.pence * times, precision: from.precision * times } : from
}

/** A sum that is recommended stands elsewhere in the paper too: in the body, a table or an appendix. */
import { unitPence } from '../../model/money.ts'
import type { Passage } from '../../model/prose.ts'
import { exchanges, likenessOf, moneyOf, roundedTo, type Stated } from '../prose/amounts.ts'
import type { TableOfPaper } from '../prose/audit.ts'
import { amountsAt } from '../settled.ts'
import { inSentence, tell, type WordsCheck } from './worded-paper.ts'

/** Tells of sums of the Recommendation that no other part of the paper states, nor a column of a table adds up to. */
export const recommendedSums: WordsCheck = ({ sentences, passages, tables, isTold }) => {
  const recommended = sentences.filter(({ passage }) => passage.inRecommendation).flatMap((sentence) => sentence.amounts.map((amount) => ({ sentence, amount, stated: moneyOf(amount) })))
  if (recommended.length === 0) return []
  const elsewhere = [
    ...sentences.filter(({ passage }) => !passage.inRecommendation).flatMap(({ amounts }) => amounts.map(moneyOf)),
    ...passages.filter(({ inRecommendation }) => !inRecommendation).flatMap(otherAmounts),
    ...tables.filter(({ inRecommendation }) => !inRecommendation).flatMap(amountsOfTable),
  ]
  const stands = standingIn(elsewhere)
  const sums = [...new Set(recommended.map(({ stated }) => stated.pence))]
  const all = sums.reduce((sum, pence) => sum + pence, 0n)
  const told = new Set<bigint>()
  return recommended.flatMap(({ sentence, amount, stated }) => {
    const isSumOfOthers = sums.length > 2 && 2n * stated.pence === all
    if (told.has(stated.pence) || stands(stated) || isSumOfOthers || isTold(sentence.passage.file, amount.place)) return []
    told.add(stated.pence)
    const { start } = sentence
    return [tell('recommended-sum-alone', sentence.passage, inSentence(sentence, amount.start - start, amount.end - start), `The Recommendation speaks of ${amount.written}. No other part of the paper does.`)]
  })
}

/** How many amounts are compared on either side of one: where many are near, the nearest agree if any does. */
const mostCompared = 8
/** A hundred million pounds, in pence, is the coarsest figure that is looked for. */
const coarsest = 10n ** 10n

/** Finds out whether an amount stands among others, rounded or by a slip that is told where the two are compared. */
const standingIn = (amounts: readonly Stated[]): ((amount: Stated) => boolean) => {
  const inOrder = [...amounts].sort((a, b) => (a.pence < b.pence ? -1 : a.pence > b.pence ? 1 : 0))
  const exact = new Set(inOrder.map(({ pence }) => pence))
  const near = (pence: bigint): readonly Stated[] => {
    let low = 0
    let high = inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[middle]?.pence ?? 0n) < pence) low = middle + 1
      else high = middle
    }
    return inOrder.slice(Math.max(0, low - mostCompared), low + mostCompared)
  }
  return (amount) => exact.has(amount.pence) || exchanges(amount).some((pence) => exact.has(pence)) || coarserThan(amount.pence).some((pence) => exact.has(pence))
    || [amount.pence, amount.pence * 1000n, amount.pence / 1000n].some((pence) => near(pence).some((other) => {
      const likeness = likenessOf(amount, other)
      return likeness !== null && likeness !== 'decimal-slip'
    }))
}

/** The amount rounded, and cut off, at each digit. */
const coarserThan = (pence: bigint): bigint[] => {
  const found: bigint[] = []
  for (let grain = 10n; grain <= coarsest && grain <= pence; grain *= 10n) found.push(roundedTo(pence, grain), pence - pence % grain)
  return found
}

const exactly = (pence: bigint): Stated => ({ pence, grain: 1n, coarse: 1n, unit: '£' })

/** The ends of ranges, figures in the words of others, and numbers without a sign of money. */
const otherAmounts = ({ figures, setting }: Passage): Stated[] => figures.flatMap(({ figure }) => {
  switch (figure.kind) {
    case 'range': return [figure.from, figure.to].flatMap((end) => (end.kind === 'money' ? [exactly(end.pence)] : []))
    case 'money': return setting === 'quotation' ? [{ pence: figure.pence, grain: figure.precision, coarse: figure.precision, unit: figure.unit }] : []
    case 'number': return figure.decimals === 0 ? [exactly(figure.digits * unitPence['£'])] : []
    default: return []
  }
})

/** What the cells of a table state, `=` filled in, and what its columns and rows without their totals come to. */
const amountsOfTable = ({ settled }: TableOfPaper): Stated[] => {
  const { grid, structure } = settled
  return grid.amounts.flatMap((column) => {
    const scale = column.measure === 'money' ? 1n : unitPence['£']
    const parts = column.measure === 'money' ? 1n : 10n ** BigInt(column.decimals)
    const amounts = grid.rows.map(({ index }) => amountsAt(settled, settled.fills, index, column.index))
    const worth = (low: bigint, grain: bigint): Stated => ({ pence: low * scale / parts, grain: grain * scale / parts, coarse: grain * scale / parts, unit: '£' })
    const items = amounts.filter((_, row) => !structure.totals.has(row)).flat()
    const sums = [items.reduce((sum, { low }) => sum + low, 0n), ...amounts.filter((each) => each.length > 1).map((each) => each.reduce((sum, { low }) => sum + low, 0n))]
    return [...amounts.flat().flatMap(({ low, high, grain }) => [worth(low, grain), ...(high === low ? [] : [worth(high, grain)])]), ...sums.map((sum) => worth(sum, 1n))]
  })
}

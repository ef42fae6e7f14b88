/** Figures made of others of their own row: totals of columns, variances, and what a row of movements ends with. */
import type { Relation } from '../../model/check.ts'
import type { Along } from '../agreement/along.ts'
import { saysClosing, saysOpening, saysVariance } from '../agreement/heads.ts'
import { saysIncome, totalLabel } from '../labels.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import { partsOfTerms } from '../parts.ts'
import { columnName, type Settled } from '../settled.ts'

/** Recomputes every row of every such column. */
export const alongRows = (settled: Settled): Outcome[] => settled.along.flatMap((along) => figuresOf(settled, along))

const figuresOf = (settled: Settled, along: Along): Outcome[] => {
  const { column, terms, turned } = along
  const name = columnName(settled, column)
  const head = settled.grid.columns[column]?.head ?? ''
  const relation = relationOf(settled, along)
  const lone = loneTurned(settled, along)
  const outcomes = settled.grid.rows.flatMap(({ index, cells }): Outcome[] => {
    // A row of units under the head states nothing.
    if (cells[column]?.kind === 'words' && cells[column].worth.unknown === 0) return []
    const outcome = recompute(settled, { relation, row: index, column, parts: partsOfTerms(settled, index, terms, turned.has(index) && index !== lone) })
    // A row that fills only this column has nothing to add up.
    if (outcome === null || outcome.check.of.length === 0) return []
    return [index === lone && fails(outcome) ? { ...outcome, doubt: 'its sign is the opposite of those about it' } : outcome]
  })
  const compared = outcomes.filter(({ check }) => check.verdict !== 'unchecked' && check.verdict !== 'calculated')
  const failing = compared.filter(fails)
  const holding = compared.length - failing.length
  if (failing.length === 0) return outcomes
  if (holding === 0 && compared.length >= 2) {
    // It holds nowhere, so it is no sum of these columns: one warning, and no verdict on any row.
    const first = failing[0]
    return outcomes.map((outcome) => !fails(outcome) ? outcome : {
      ...outcome,
      quiet: outcome !== first,
      doubt: `none of the figures of ${name} is the sum of the columns before it`,
      check: outcome === first ? outcome.check : { ...outcome.check, verdict: 'unchecked' as const, reason: `no figure of ${name} is the sum of the columns before it` },
    })
  }
  const sure = along.by === 'agreement' ? holding >= 2 && (10 * holding >= 7 * compared.length || (totalLabel(head) !== null && holding >= failing.length))
    : holding >= failing.length || (compared.length === 1 && totalLabel(head) === 'plain')
  return outcomes.map((outcome) => fails(outcome) && !sure ? { ...outcome, doubt: outcome.doubt ?? `few figures of ${name} are made of these columns` } : outcome)
}

const relationOf = ({ grid }: Settled, { column, terms }: Along): Relation => {
  const head = grid.columns[column]?.head ?? ''
  const first = grid.columns[terms[0]?.slot ?? -1]?.head ?? ''
  if (terms.length >= 2 && saysOpening(first) && saysClosing(head)) return 'balance'
  return terms.length === 2 && terms.some(({ sign }) => sign === -1) && (saysVariance(head) || !saysClosing(head)) ? 'variance' : 'row-sum'
}

/** The only row whose sign is turned round, unless it speaks of income, where what is favourable turns round too. */
const loneTurned = ({ facts, grid }: Settled, { turned, terms }: Along): number | null => {
  const [row] = turned
  if (turned.size !== 1 || row === undefined) return null
  const negative = terms.every(({ slot }) => (grid.rows[row]?.cells[slot]?.worth.low ?? 0n) <= 0n)
  return negative || saysIncome(facts[row]?.label ?? '') || facts[row]?.evidence === 'net' ? null : row
}

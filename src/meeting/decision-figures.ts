/** Holds the figures of decisions against their papers: what is decided must be what the paper says. */
import { finding, type Finding } from '../findings/finding.ts'
import type { Figure } from '../model/figure.ts'
import { absolute } from '../model/money.ts'
import type { ProseFigure } from '../model/prose.ts'

/** A figure that a paper states, and where. */
export interface StatedFigure {
  readonly figure: Figure | ProseFigure['figure']
  /** `paragraph 3.6, table`. */
  readonly where: string
}

type Decided = ProseFigure['figure']

/**
 * The figures that the paper does not state. Sums of money and percentages are held against it, mere numbers are not:
 * "within 6 weeks" is the board's own.
 * @param decided the figures of the decision
 * @param paper what the finding calls it
 */
export const figuresNotIn = (decided: readonly Decided[], stated: readonly StatedFigure[], paper: string, file: string): Finding[] =>
  decided.flatMap((figure): Finding[] => {
    const parts = figure.kind === 'range' ? [figure.from, figure.to] : [figure]
    return parts.some((part) => isHeld(part) && !stated.some((one) => endsOf(one.figure).some((other) => same(part, other)))) ? [told(figure, parts, stated, paper, file)] : []
  })

const isHeld = ({ kind }: Decided): boolean => kind === 'money' || kind === 'percentage'

const endsOf = (figure: StatedFigure['figure']): readonly StatedFigure['figure'][] => (figure.kind === 'range' ? [figure.from, figure.to] : [figure])

const same = (one: Decided, other: StatedFigure['figure']): boolean => {
  if (one.kind === 'money') return other.kind === 'money' && other.pence === one.pence
  if (one.kind !== 'percentage' || other.kind !== 'percentage') return false
  return one.digits * 10n ** BigInt(other.decimals) === other.digits * 10n ** BigInt(one.decimals)
}

const told = (figure: Decided, parts: readonly Decided[], stated: readonly StatedFigure[], paper: string, file: string): Finding => {
  const nearest = nearestSum(parts, stated)
  return finding('decision-figure', file, figure.place, `“${figure.written}” stands nowhere in ${paper}.${nearest === null ? '' : ` The nearest there is ${nearest.figure.written}, in ${nearest.where}.`}`)
}

const nearestSum = ([sought]: readonly Decided[], stated: readonly StatedFigure[]): StatedFigure | null => {
  if (sought?.kind !== 'money') return null
  let best: { readonly one: StatedFigure; readonly away: bigint } | null = null
  for (const one of stated) {
    if (one.figure.kind !== 'money') continue
    const away = absolute(one.figure.pence - sought.pence)
    if (best === null || away < best.away) best = { one, away }
  }
  return best?.one ?? null
}

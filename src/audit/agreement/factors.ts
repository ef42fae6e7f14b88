/** Columns that are one figure times another, or by another: a cost, a rate, what each of so many costs. */
import { absolute } from '../../model/money.ts'
import { statesAmount, type Grid } from '../grid.ts'
import type { Worth } from '../worth.ts'

/** `a` times `b`, or `a` by `b`, for so many of them. */
export interface Factors {
  readonly column: number
  readonly kind: 'product' | 'quotient'
  readonly a: number
  readonly b: number
  /** "per 1,000 residents": 1,000. */
  readonly scale: bigint
  readonly holding: number
  readonly failing: number
}

export interface Factor { readonly worth: Worth; readonly decimals: number }

const rateWords = /\b(?:per|each|rate|rates|average|unit|price|cost of one|band d)\b/i
/** From this many lines on it is believed without a word for it: three in figures of three digits, else four. */
const linesThatAgree = 3
/** How far away its two figures may stand. */
const reach = 4
/** What says that it is a rate may stand further from what it is a rate of. */
const reachOfRates = 7

/** The factors of a column on which most rows agree; null where none is to be believed. */
export const factorsOf = (grid: Grid, column: number): Factors | null => {
  const head = grid.columns[column]?.head ?? ''
  const far = rateWords.test(head) ? reachOfRates : reach
  const near = [...grid.columns.slice(Math.max(0, column - far), column).reverse(), ...grid.columns.slice(column + 1, column + 3)].filter(({ kind }) => kind !== 'words').map(({ index }) => index)
  const scale = scaleOf(head)
  let best: Factors | null = null
  for (const a of near) {
    for (const b of near) {
      if (a === b) continue
      for (const kind of ['product', 'quotient'] as const) {
        if (kind === 'product' && (a > b || a > column || b > column)) continue
        const weighed = weigh(grid, { column, kind, a, b, scale }, rateWords.test(head))
        if (weighed !== null && (best === null || weighed.holding - weighed.failing > best.holding - best.failing)) best = weighed
      }
    }
  }
  return best
}

const scaleOf = (head: string): bigint => BigInt(/\bper (1,?000|10,?000|100,?000|100)\b/i.exec(head)?.[1]?.replace(',', '') ?? '1')

const weigh = (grid: Grid, factors: Omit<Factors, 'holding' | 'failing'>, headed: boolean): Factors | null => {
  let [holding, telling, large, failing] = [0, 0, 0, 0]
  // Small numbers are often near one another's quotients: without a word for it only products are believed, and only exact ones.
  if (!headed && factors.kind === 'quotient') return null
  for (const { index } of grid.rows) {
    const verdict = verdictAt(grid, factors, index)
    if (verdict === null) continue
    if (verdict.verdict === 'differs' || (!headed && verdict.verdict === 'rounding')) failing += 1
    else {
      holding += 1
      if (verdict.telling) telling += 1
      if (verdict.telling && verdict.large) large += 1
    }
    if (failing > 2 && failing > holding) return null
  }
  const enough = headed ? telling >= 2 : large >= linesThatAgree || telling > linesThatAgree
  return enough && holding >= (headed ? 2 : 3) * failing ? { ...factors, holding, failing } : null
}

/** The figure of a cell where it states just one. */
export const factorAt = (grid: Grid, row: number, column: number): Factor | null => {
  const cell = grid.rows[row]?.cells[column]
  return cell === undefined || cell.kind !== 'amounts' || cell.amounts.length !== 1 || !statesAmount(cell) || cell.worth.hedged > 0 || cell.worth.low !== cell.worth.high ? null
    : { worth: cell.worth, decimals: grid.columns[column]?.decimals ?? 0 }
}

export interface FactorVerdict {
  readonly verdict: 'holds' | 'rounding' | 'differs'
  /** What it comes to, in the steps of its column, rounded as finely as the figure is printed. */
  readonly exact: bigint
  readonly telling: boolean
  /** True for a figure of three digits or more. */
  readonly large: boolean
}

const verdictAt = (grid: Grid, { kind, a, b, column, scale }: Omit<Factors, 'holding' | 'failing'>, row: number): FactorVerdict | null => {
  const [x, y, z] = [factorAt(grid, row, a), factorAt(grid, row, b), factorAt(grid, row, column)]
  return x === null || y === null || z === null ? null : factorVerdict(kind, x, y, z, scale)
}

/** Whether a figure is the product or quotient of two others, as far as their rounding can tell; null where nothing can be divided. */
export const factorVerdict = (kind: Factors['kind'], x: Factor, y: Factor, z: Factor, scale = 1n): FactorVerdict | null => {
  if (x.worth.low === 0n || y.worth.low === 0n) return null
  const power = (decimals: number): bigint => 10n ** BigInt(decimals)
  // As n/m, in the steps of the column.
  const [n, m] = kind === 'product' ? [x.worth.low * y.worth.low * power(z.decimals), power(x.decimals + y.decimals)]
    : [x.worth.low * scale * power(y.decimals + z.decimals), y.worth.low * power(x.decimals)]
  const [up, down] = m < 0n ? [-n, -m] : [n, m]
  const miss = absolute(z.worth.low * down - up)
  const own = z.worth.grain * down
  // Each factor may be off by half of its last digit.
  const slack = absolute(up) * x.worth.grain / absolute(x.worth.low) + absolute(up) * y.worth.grain / absolute(y.worth.low)
  const grain = z.worth.grain > 0n ? z.worth.grain : 1n
  const rounded = (2n * up + (up < 0n ? -down * grain : down * grain)) / (2n * down * grain) * grain
  return {
    verdict: 2n * miss <= own ? 'holds' : 2n * miss <= own + slack + 2n * down ? 'rounding' : 'differs',
    exact: 2n * miss <= own ? z.worth.low : rounded,
    large: z.worth.grain > 0n && absolute(z.worth.low) >= 100n * z.worth.grain,
    telling: absolute(x.worth.low) !== power(x.decimals) && absolute(y.worth.low) !== power(y.decimals),
  }
}

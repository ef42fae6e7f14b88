/** What came of recomputing one figure: the check that is kept, and what a finding needs to speak of it. */
import type { Check, Part, Relation } from '../model/check.ts'
import type { Explanation } from './causes/explanation.ts'
import type { Amount } from './amounts.ts'
import { statesAmount, type GridCell } from './grid.ts'
import { sumOf } from './parts.ts'
import { finestDecimals, printOf, styleOf, type Style } from './print.ts'
import { amountsAt, cellKey, rowName, worthAt, type Settled } from './settled.ts'
import { differenceOf, verdictOf } from './verdict.ts'
import { isKnown, type Worth } from './worth.ts'
import { workingOf } from './working.ts'

export interface Outcome {
  readonly check: Check
  readonly sum: Worth
  readonly style: Style
  /** True where its figures have visibly been rounded. */
  readonly rounded: boolean
  /** The decimals in which its parts are printed. */
  readonly printed: number
  /** Why it is not certain that this is a total; null where recognition is sure. Only the sure raise an error. */
  readonly doubt: string | null
  /** What may have gone wrong with it, the likeliest first. */
  readonly causes: readonly Explanation[]
  /** True where the board of checks lists it, and no finding is wanted. */
  readonly quiet: boolean
  /** True where what is told of it holds for every column of its row. */
  readonly wholeRow: boolean
}

/** A figure to recompute. */
export interface Claim {
  readonly relation: Relation
  readonly row: number
  readonly column: number
  readonly parts: readonly Part[]
}

/** Recomputes one figure, stated or filled in. */
export const recompute = (settled: Settled, claim: Claim): Outcome | null => {
  const { relation, row, column, parts } = claim
  const cell = settled.grid.rows[row]?.cells[column]
  const about = settled.grid.columns[column]
  if (cell === undefined || about === undefined || cell.kind === 'blank') return null
  const bare = cell.kind === 'fill' && !statesAmount(cell)
  const fill = bare ? settled.fills.get(cellKey(row, column)) : undefined
  const sum = sumOf(settled, parts)
  const amountsOf = (part: Part): readonly Amount[] => amountsAt(settled, settled.fills, part.row, part.column)
  const ofParts = parts.flatMap(amountsOf)
  const style = fill?.kind === 'filled' ? fill.style : styleOf(about, [...ofParts, ...cell.amounts])
  const known = isKnown(sum) && sum.figures > 0
  const print = printOf(about, ofParts, cell.amounts)
  const check = (verdict: Check['verdict'], told: Partial<Check>): Outcome => ({
    check: {
      relation, verdict, row: row + 1, column, place: cell.place, file: settled.file, table: settled.table,
      stated: bare ? null : statedWords(cell),
      measure: about.measure, decimals: about.decimals,
      exact: known && sum.low === sum.high ? sum.low : null, difference: null,
      of: parts.map((part) => ({ ...part, row: part.row + 1 })),
      working: known ? workingOf(parts, amountsOf, sum, bare ? [] : cell.amounts, style) : null,
      reason: null, cause: null, suspects: [], toldAt: null,
      ...told,
    },
    sum, style, rounded: print.rounded, printed: finestDecimals(ofParts, style), doubt: null, causes: [], quiet: false, wholeRow: false,
  })

  if (bare) return fill?.kind === 'filled' ? check('calculated', { stated: null }) : null
  const reason = whyNot(settled, cell, parts, sum)
  if (reason !== null) return check('unchecked', { reason })
  const stated = worthAt(settled, row, column)
  return check(verdictOf(sum, stated, print), { difference: differenceOf(sum, stated) })
}

const statedWords = (cell: GridCell): string =>
  cell.amounts.length > 0 ? cell.amounts.map(({ figure }) => figure.written).join(' ') : cell.words

/** Why a figure cannot be compared; null when it can. */
const whyNot = (settled: Settled, cell: GridCell, parts: readonly Part[], sum: Worth): string | null => {
  if (cell.worth.unknown > 0 || !statesAmount(cell)) return `it says “${cell.words}”, which is no amount to compare`
  if (cell.amounts.filter(({ figure }) => figure.kind !== 'absent').length > 1) return 'its cell states more than one figure'
  if (sum.unfilled > 0) return 'it rests on an = that could not be filled in'
  if (sum.unknown > 0) {
    const missing = parts.find(({ row, column }) => (settled.grid.rows[row]?.cells[column]?.worth.unknown ?? 0) > 0)
    const words = missing === undefined ? '' : settled.grid.rows[missing.row]?.cells[missing.column]?.words ?? ''
    return missing === undefined ? 'a figure that it needs is not known' : `${rowName(settled, missing.row)} says “${words}”, which is no amount to add`
  }
  return sum.figures === 0 ? 'there is no figure above it or before it to add up' : null
}

/** True for a stated total that does not add up. */
export const fails = ({ check }: Outcome): boolean => check.verdict === 'differs'

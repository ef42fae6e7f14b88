/** What each row of a table says of itself, before any figure is added. */
import { statesAmount, type Grid, type GridCell } from './grid.ts'
import { leavesOpenWhichWay, saysAll, saysDifference, saysLess, saysOfWhich, saysOpening, totalLabel, totalLabelElsewhere, type TotalLabel } from './labels.ts'
import { statesTimes } from './head-rows.ts'
import { saysPercentage } from './agreement/heads.ts'
import type { TotalColumn } from './total-columns.ts'

/**
 * Why a row may be a total, the surest first.
 * `declared`: it holds an `=`; `bold`: the author set it apart; `silent`: the last figures of a block, without any label; `unlabelled`: those of a table.
 */
export type Evidence = 'declared' | 'bold' | TotalLabel | 'silent' | 'unlabelled'

export interface RowFacts {
  readonly index: number
  readonly label: string
  /** `figures` has an amount, or a place for one; `heading` names the rows below it and has nothing else. */
  readonly kind: 'figures' | 'words' | 'heading' | 'blank'
  /** Null when nothing but arithmetic could make it a total. */
  readonly evidence: Evidence | null
  readonly less: boolean
  /** True for what a block opens with: "Balance at 1 April", or a balance before any other figure. */
  readonly opening: boolean
  readonly ofWhich: boolean
  /** True for a line that is set in under another, as `- officers` is under "Pay", and says what that is made of. */
  readonly setIn: boolean
  /** True for the row that such lines stand under. */
  readonly setsIn: boolean
  /** True for a row that says word for word what the one above it says. */
  readonly again: boolean
  /** True when its figure may be one row less others: net, a balance, what is left over. */
  readonly difference: boolean
  /** True where all that it states is in per cent, in columns that state something else: never an addend. */
  readonly percents: boolean
  /** True when no row with figures follows. */
  readonly last: boolean
}

/** The facts of all rows of a table. */
export const rowFacts = (grid: Grid, totalColumns: readonly TotalColumn[]): RowFacts[] => {
  const totals = new Set(totalColumns.map(({ column }) => column))
  const isAmount = (cell: GridCell | undefined): boolean => cell !== undefined && (cell.kind === 'amounts' || cell.kind === 'fill')
  const amountsOf = (cells: readonly GridCell[]): GridCell[] => grid.amounts.flatMap(({ index }) => cells[index] ?? [])
  const figureRows = grid.rows.filter(({ cells }) => amountsOf(cells).some(isAmount))
  // What a total comes to in per cent may stand under it.
  const last = figureRows.findLast(({ cells }) => !inPercent(amountsOf(cells)))?.index ?? -1
  const first = figureRows.length > 2 ? figureRows[0]?.index : -1
  const bolds = figureRows.filter(({ cells }) => isBold(cells, amountsOf(cells)))
  // Where most rows are bold, it is the look of the table and says nothing.
  const boldTells = bolds.length * 2 <= figureRows.length
  const bold = new Set(boldTells ? bolds.map(({ index }) => index) : [])

  const facts = grid.rows.map(({ index, cells, statesNothing }): RowFacts => {
    const amounts = amountsOf(cells)
    const worded = cells.filter(({ kind }) => kind === 'words')
    // Years and numbers in the first column name their rows where no words do.
    const label = worded[0]?.words ?? (grid.columns[0]?.kind === 'aside' ? cells[0]?.words ?? '' : '')
    const figures = amounts.some(isAmount)
    const kind = figures ? 'figures'
      : statesNothing ? (label === '' || statesTimes(grid.table, index) || !grid.rows.slice(0, index).some((row) => !row.statesNothing) || repeatsHead(grid, cells) ? 'blank' : 'heading')
      : cells.every((cell) => cell.kind === 'blank') ? 'blank'
        : cells.filter((cell) => cell.kind !== 'blank').length === 1 && worded.length === 1 ? 'heading'
          : 'words'
    // An = under "Variance" asks for something of its row, and does not make the row a total.
    const filled = grid.amounts.some((column) => !totals.has(column.index) && !leavesOpenWhichWay(column.head) && cells[column.index]?.kind === 'fill')
    const named = figures ? totalLabel(label) ?? worded.slice(1).map(({ words }) => totalLabelElsewhere(words)).find((found) => found !== null) ?? null : null
    // A total is not described: what has a reference, a supplier and dates is an item by that name.
    const described = worded.length >= 3 && (named === 'total' || named === 'weak')
    const evidence = !figures ? null
      : filled ? 'declared'
        // What the label says goes before its look: a balance in bold is a balance.
        : described ? 'weak'
        : named === 'weak' && saysAll(label) && bold.has(index) ? 'bold'
        : named ?? (bold.has(index) && !saysOpening(label) ? 'bold'
          : label === '' && index === last && amounts.some(statesAmount) ? 'unlabelled' : null)
    return { index, label, kind, evidence, less: saysLess(label), opening: saysOpening(label) || (index === first && /\bbalances?\b/i.test(label)), ofWhich: saysOfWhich(label), setIn: false, setsIn: false, again: false, difference: saysDifference(label) || (evidence === 'bold' && grid.amounts.length >= 2), percents: figures && (saysPercentage(label) || amounts.filter(({ kind }) => kind !== 'blank').length >= 2) && inPercent(amounts), last: index === last }
  })
  return withLines(facts, grid)
}

const inPercent = (amounts: readonly GridCell[]): boolean => amounts.every((cell) => cell.kind === 'blank' || (cell.amounts.length === 0 && /%\W*$/.test(cell.words)))

/** What the rows about a row say of it: whether it ends a block in silence, and which lines are set in under which row. */
const withLines = (facts: readonly RowFacts[], { rows }: Grid): RowFacts[] => {
  const found: RowFacts[] = []
  for (const [at, row] of facts.entries()) {
    const [before, after] = [found[at - 1], facts[at + 1]]
    const follows = before !== undefined && before.kind === 'figures' && (before.setIn || !isSetIn(before.label))
    const setIn = row.kind === 'figures' && row.evidence === null && follows && isSetIn(row.label)
    const setsIn = row.kind === 'figures' && !isSetIn(row.label) && after?.kind === 'figures' && after.evidence === null && isSetIn(after.label)
    const silent = row.kind === 'figures' && row.evidence === null && row.label === '' && before?.kind === 'figures' && before.label !== ''
      && rows[at]?.cells.some(({ kind }, column) => kind === 'amounts' && rows[at - 1]?.cells[column]?.kind === 'amounts') === true
    const again = row.kind === 'figures' && row.label !== '' && row.label === before?.label && (rows[at]?.cells ?? []).every(({ words }, column) => words === rows[at - 1]?.cells[column]?.words) && (rows[at]?.cells ?? []).some(({ kind, words }) => kind === 'amounts' && /[1-9]\D*\d\D*\d/.test(words))
    found.push({ ...row, setIn, setsIn, again, evidence: silent ? 'silent' : row.evidence })
  }
  return found
}

const isSetIn = (label: string): boolean => /^(?:[-–—•·▪‣>»]|o )\s*\p{L}/u.test(label)

/** The head once more, after a page turn: it parts no block. */
const repeatsHead = ({ columns }: Grid, cells: readonly GridCell[]): boolean => cells.every(({ words }, at) => (columns[at]?.head ?? '').toLowerCase().startsWith(words.toLowerCase()))

/** Bold by its label or by one of its figures. */
const isBold = (cells: readonly GridCell[], amounts: readonly GridCell[]): boolean =>
  cells.find(({ kind }) => kind !== 'blank')?.bold === true || amounts.some(({ bold, kind }) => bold && kind !== 'blank')

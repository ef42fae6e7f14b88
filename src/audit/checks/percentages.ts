/** Figures in per cent, recomputed from the two they are made of: shares, variances in per cent, and changes. */
import type { Part } from '../../model/check.ts'
import { partsAt, pointsOf, ratioOf, ratioVerdict, type Points, type Ratio, type RatioView } from '../agreement/ratio.ts'
import { saysPercentage } from '../agreement/heads.ts'
import { statesAmount, type Grid, type GridCell } from '../grid.ts'
import { joinsNoTotal } from '../labels.ts'
import type { Outcome } from '../outcome.ts'
import { writeBare, type Style } from '../print.ts'
import { worthAt, type Settled } from '../settled.ts'
import { nothing, type Worth } from '../worth.ts'

/** How far away its two figures may stand. */
const reach = 6

/** Recomputes the columns, and then the rows, that state percentages. */
export const percentages = (settled: Settled): Outcome[] => [...columnsOf(settled), ...rowsOf(settled)]

const columnsOf = (settled: Settled): Outcome[] => {
  const { grid, facts } = settled
  const steps = stepsOf(grid)
  const view: RatioView = {
    lines: facts.filter(({ kind }) => kind === 'figures' || kind === 'words').map(({ index }) => index),
    points: (column, row) => pointsIn(settled, row, column, grid.columns[column]?.head ?? ''),
    stated: (column, row) => statedAt(settled, steps, row, column),
    name: (column) => grid.columns[column]?.head ?? '',
    near: (column) => [
      ...grid.columns.slice(Math.max(0, column - reach), column).reverse(), ...grid.columns.slice(column + 1, column + 3),
      // What it all began with stands first, however many columns lie between.
      ...grid.columns.slice(0, Math.max(0, column - reach)).filter(({ kind }) => kind === 'amounts').slice(0, 1),
    ].filter((each) => each.kind === 'amounts' || each.addsTo === 'counts' || (each.kind === 'aside' && !joinsNoTotal(each.head) && each.addsTo === null)).map(({ index }) => index),
    wholes: (column) => wholesOf(settled, column),
  }
  return grid.columns.flatMap(({ index, kind }) => kind === 'words' || !view.lines.some((row) => view.points(index, row) !== null) ? [] : told(settled, view, ratioOf(view, index), (slot, line) => ({ row: line, column: slot })))
}

/** The rows in which the whole of a column of shares may stand: where it says 100, and the last of the totals. */
const wholesOf = (settled: Settled, column: number): ((row: number) => number)[] => {
  const { grid, facts, structure } = settled
  const hundreds = facts.filter(({ index }) => {
    const points = pointsIn(settled, index, column, grid.columns[column]?.head ?? '')
    return points !== null && points.digits === 100n * 10n ** BigInt(points.decimals)
  }).map(({ index }) => index)
  const totals = [...structure.totals.keys()].sort((a, b) => a - b)
  const within = (rows: readonly number[]) => (row: number): number => rows.find((each) => each >= row) ?? rows.at(-1) ?? -1
  const last = totals.at(-1)
  return [
    ...(hundreds.length > 0 ? [within(hundreds)] : []),
    ...(totals.length > 0 ? [within(totals)] : []),
    ...(last === undefined ? [] : [() => last]),
  ]
}

const rowsOf = (settled: Settled): Outcome[] => {
  const { grid, facts } = settled
  const steps = stepsOf(grid)
  const figures = facts.filter(({ kind, percents }) => kind === 'figures' && !percents).map(({ index }) => index)
  const view: RatioView = {
    lines: grid.amounts.map(({ index }) => index),
    points: (row, column) => pointsIn(settled, row, column, facts[row]?.label ?? ''),
    stated: (row, column) => statedAt(settled, steps, row, column),
    name: (row) => facts[row]?.label ?? '',
    near: (row) => figures.filter((each) => each < row && each >= row - 3 * reach).slice(-reach).reverse(),
    wholes: (row) => wholeColumnsOf(settled, row),
  }
  return facts.filter(({ percents }) => percents).flatMap(({ index }) => told(settled, view, ratioOf(view, index), (slot, line) => ({ row: slot, column: line })))
}

/** The columns in which the whole of a row of shares may stand: where it says 100, and the last of the total columns. */
const wholeColumnsOf = (settled: Settled, row: number): ((column: number) => number)[] => {
  const hundred = settled.grid.amounts.findLast(({ index }) => {
    const points = pointsIn(settled, row, index, settled.facts[row]?.label ?? '')
    return points !== null && points.digits === 100n * 10n ** BigInt(points.decimals)
  })?.index
  const total = settled.totalColumns.at(-1)?.column
  return [...(hundred === undefined ? [] : [() => hundred]), ...(total === undefined || total === hundred ? [] : [() => total])]
}

const cellAt = ({ grid }: Settled, row: number, column: number): GridCell | undefined => grid.rows[row]?.cells[column]

const statedAt = (settled: Settled, steps: number, row: number, column: number): Worth | null => {
  const cell = cellAt(settled, row, column)
  return cell === undefined || !statesAmount(cell) ? null : inOneStep(worthAt(settled, row, column), steps - (settled.grid.columns[column]?.decimals ?? 0))
}

/** Columns of counts are read in steps of their own, and none may be divided by another before both are in the same. */
const inOneStep = (worth: Worth, finer: number): Worth => {
  if (finer <= 0) return worth
  const step = 10n ** BigInt(finer)
  return { ...worth, low: worth.low * step, high: worth.high * step, grain: worth.grain * step }
}

const stepsOf = ({ columns }: Grid): number => columns.reduce((most, { kind, decimals }) => kind === 'words' ? most : Math.max(most, decimals), 0)

/** The percentage of a cell: marked so, or a bare number under a head that says so. */
const pointsIn = ({ grid }: Settled, row: number, column: number, name: string): Points | null => {
  const reading = grid.table.rows[row]?.cells[column]?.reading
  const [figure, second] = reading?.kind === 'figures' ? reading.figures : []
  if (figure === undefined || second !== undefined) return null
  if (figure.kind === 'percentage') return figure
  return figure.kind === 'number' && figure.hedge === null && saysPercentage(name) ? figure : null
}

const told = (settled: Settled, view: RatioView, ratio: Ratio | null, cellOf: (slot: number, line: number) => { row: number; column: number }): Outcome[] => {
  if (ratio === null) return []
  const sure = ratio.holding >= 3 && 10 * ratio.holding >= 7 * (ratio.holding + ratio.failing)
  return view.lines.flatMap((line): Outcome[] => {
    const { row, column } = cellOf(ratio.target, line)
    const cell = cellAt(settled, row, column)
    const points = view.points(ratio.target, line)
    const parts = points === null ? null : partsAt(view, ratio, line)
    if (cell === undefined || points === null || parts === null) return []
    const decimals = points.decimals + 2
    const exact = pointsOf(ratio, points.decimals, parts)
    const stated = points.digits * 100n
    const verdict = ratioVerdict(ratio, points, parts)
    const at = [cellOf(ratio.top, line), cellOf(ratio.bottom, ratio.whole === null ? line : ratio.whole(line))]
    const of = at.map((part, which): Part => ({ row: part.row + 1, column: part.column, sign: ratio.kind === 'change' && (which === 1) !== ratio.turned ? -1 : 1 }))
    const style: Style = { measure: 'number', decimals, unit: '£', marked: true, prefix: '', suffix: '%', grouped: true }
    return [{
      check: {
        relation: ratio.kind, verdict, row: row + 1, column, place: cell.place, file: settled.file, table: settled.table, stated: cell.words,
        measure: 'number', decimals, exact, difference: verdict === 'holds' ? 0n : stated - exact, of,
        working: workingOf(settled, ratio, at, writeBare(exact, style), cell.words), reason: null, cause: null, suspects: [], toldAt: null,
      },
      sum: { ...nothing, low: exact, high: exact, figures: 1 }, style, rounded: true, printed: points.decimals,
      doubt: verdict === 'differs' && !sure ? 'few of these percentages are made so' : null, causes: [],
      // Finer figures than are printed may have been divided: it is listed, and nobody need read of it.
      quiet: verdict === 'rounding', wholeRow: false,
    }]
  })
}

const workingOf = (settled: Settled, { kind, turned }: Ratio, at: readonly { row: number; column: number }[], exact: string, stated: string): string => {
  const [top = '', bottom = ''] = at.map(({ row, column }) => cellAt(settled, row, column)?.words ?? '')
  const minus = turned ? '-' : ''
  return `${minus}${kind === 'change' ? `(${top} - ${bottom})` : top} / ${bottom} = ${exact}%, stated ${stated}`
}

/** Column totals: subtotals of their blocks, grand totals of subtotals and loose rows. */
import type { Part } from '../../model/check.ts'
import { fails, recompute, type Outcome } from '../outcome.ts'
import { partsOfReading } from '../parts.ts'
import { columnName, rowName, worthAt, type Settled } from '../settled.ts'
import { differenceOf } from '../verdict.ts'
import { nothing } from '../worth.ts'
import type { TotalRow } from '../story.ts'
import type { Reading } from '../readings.ts'

/** Recomputes every total of every column of amounts. */
export const columnTotals = (settled: Settled): Outcome[] =>
  settled.facts.flatMap((facts) => {
    const total = settled.structure.totals.get(facts.index)
    return total === undefined ? unrecognised(settled, facts.index) : [...totalsOfRow(settled, total), ...leftAside(settled, facts.index)]
  })

/** Figures of a total row under a head such as "FTE" or "%" are listed, not added. */
const leftAside = (settled: Settled, row: number): Outcome[] =>
  settled.grid.columns.flatMap((column) => {
    const outcome = column.kind === 'aside' ? recompute(settled, { relation: 'sum', row, column: column.index, parts: [] }) : null
    if (outcome === null) return []
    return [{ ...outcome, quiet: true, check: { ...outcome.check, reason: `the figures of ${columnName(settled, column.index)} are not added up` } }]
  })

const totalsOfRow = (settled: Settled, total: TotalRow): Outcome[] => {
  const outcomes = settled.grid.amounts.flatMap(({ index }) => recomputed(settled, total, index) ?? [])
  const compared = outcomes.filter(({ check }) => check.verdict !== 'unchecked' && check.verdict !== 'calculated')
  const failsThroughout = compared.length >= 2 && compared.every(fails)
  return outcomes.map((outcome) => fails(outcome) ? { ...outcome, doubt: doubtOf(settled, total, outcome, failsThroughout) } : outcome)
}

/** By the row's common reading; where that fails and another holds, the figure is right by the other. */
const recomputed = (settled: Settled, { facts, reading, others }: TotalRow, column: number): Outcome | null => {
  const by = (each: Reading): Outcome | null => recompute(settled, { relation: 'sum', row: facts.index, column, parts: partsOfReading(settled, each, column) })
  const first = by(reading)
  if (first === null || !fails(first)) return first
  const stated = worthAt(settled, facts.index, column)
  for (const other of others) {
    // The running sums tell which readings are worth writing out.
    if (differenceOf(other.sums[settled.grid.positions[column] ?? -1] ?? nothing, stated) !== 0n) continue
    const outcome = by(other)
    if (outcome?.check.verdict === 'holds') return outcome
  }
  return first
}

/** AUDIT-RULES sections 2 and 9: a false alarm costs more trust than a warning instead of an error. */
const doubtOf = (settled: Settled, { facts, reading }: TotalRow, { check }: Outcome, failsThroughout: boolean): string | null => {
  const column = settled.grid.columns[check.column]
  const cell = settled.grid.rows[facts.index]?.cells[check.column]
  if (failsThroughout) return 'none of its figures is the sum of the rows above it'
  if (column?.unitInDoubt === true) return 'some figures of the column bear a unit that others lack'
  if (reading.kind === 'below' || [...settled.structure.totals.values()].some((total) => total.reading.kind === 'below')) return 'totals of this table stand above their parts'
  if (cell?.amounts.every(({ figure }) => figure.kind === 'nil' && !/[\p{L}\d]/u.test(figure.written)) === true) return 'a dash may stand for no figure at all'
  if (facts.evidence === 'total' && !facts.last && !settled.structure.takenIn.has(facts.index)) return 'its label may be a name, and no later total rests on it'
  if (facts.evidence === 'weak') return 'its label may be a name, or a figure from elsewhere'
  return null
}

/** A row that looks like a total and adds up nothing is listed, so that silence never reads as a pass. */
const unrecognised = (settled: Settled, row: number): Outcome[] => {
  const facts = settled.facts[row]
  if (facts === undefined || facts.evidence === null) return []
  // A name that begins with "Total", and a gross figure that opens its table, are items like others.
  const first = !settled.facts.slice(0, row).some(({ kind }) => kind === 'figures')
  if ((facts.evidence === 'weak' && !facts.last) || (first && facts.evidence !== 'plain' && facts.evidence !== 'total')) return []
  return settled.grid.amounts.flatMap(({ index }) => {
    if (facts.evidence === 'unlabelled') return unlabelled(settled, row, index)
    const outcome = recompute(settled, { relation: 'sum', row, column: index, parts: [] })
    if (outcome === null) return []
    return [{
      ...outcome,
      check: { ...outcome.check, reason: `no rows were found of which ${rowName(settled, row)} would be the sum` },
    }]
  })
}

/** The last figures of a table, without a label: most likely its total, and told as a doubt. */
const unlabelled = (settled: Settled, row: number, column: number): Outcome[] => {
  let from = row
  while (from > 0 && settled.facts[from - 1]?.kind !== 'heading' && !settled.structure.totals.has(from)) from -= 1
  const parts = settled.grid.rows.slice(from, row).flatMap(({ index, cells }): Part[] => cells[column]?.kind === 'blank' ? [] : [{ row: index, column, sign: 1 }])
  const outcome = recompute(settled, { relation: 'sum', row, column, parts })
  return outcome === null || parts.length < 2 ? [] : [{ ...outcome, doubt: 'it has no label' }]
}

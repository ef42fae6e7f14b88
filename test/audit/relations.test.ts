/** Relations beside plain totals: made by chance, in any order, unit, notation and scale. Sound ones raise nothing, and one fault is found. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linearRelations } from '../../src/audit/agreement/linear.ts'
import type { View } from '../../src/audit/agreement/view.ts'
import { nothing } from '../../src/audit/worth.ts'
import { audit, type AuditedSource } from './audited.ts'

/** How a table is printed: what is put about the digits of an amount, and what its heads say. */
interface Notation {
  readonly unit: string
  readonly print: (amount: bigint) => string
}

const grouped = (amount: bigint): string => (amount < 0n ? -amount : amount).toString().replace(/\B(?=(\d{3})+$)/g, ',')

const notation: fc.Arbitrary<Notation> = fc.record({
  unit: fc.constantFrom('', ' £', ' £000', ' £m', " £'000"),
  mark: fc.constantFrom('', '£'),
  minus: fc.constantFrom((digits: string) => `(${digits})`, (digits: string) => `-${digits}`, (digits: string) => `−${digits}`, (digits: string) => `${digits}-`, (digits: string) => `${digits} CR`),
}).map(({ unit, mark, minus }) => ({ unit, print: (amount) => amount < 0n ? minus(`${unit === '' ? mark : ''}${grouped(amount)}`) : `${unit === '' ? mark : ''}${grouped(amount)}` }))

/** Amounts of five digits and more: no two sums agree by chance. */
const amount = fc.bigInt({ min: 10_007n, max: 9_999_991n })

/** Columns that make others, by kind: the last is made of those before it. */
const kinds = {
  variance: { heads: ['Budget', 'Actual', 'Variance'], make: ([a = 0n, b = 0n]: readonly bigint[]) => a - b },
  'variance turned': { heads: ['Plan', 'Forecast', 'Difference'], make: ([a = 0n, b = 0n]: readonly bigint[]) => b - a },
  balance: { heads: ['Opening balance', 'Received', 'Paid', 'Closing balance'], make: ([a = 0n, b = 0n, c = 0n]: readonly bigint[]) => a + b - c },
  'row total': { heads: ['North', 'South', 'East', 'West', 'Total'], make: (parts: readonly bigint[]) => parts.reduce((sum, each) => sum + each, 0n) },
  remaining: { heads: ['Award', 'Claimed', 'Committed', 'Remaining'], make: ([a = 0n, ...rest]: readonly bigint[]) => rest.reduce((sum, each) => sum - each, a) },
} as const

interface Drawn {
  readonly kind: keyof typeof kinds
  readonly rows: readonly (readonly bigint[])[]
  readonly look: Notation
}

const drawn: fc.Arbitrary<Drawn> = fc.constantFrom(...Object.keys(kinds).filter((key): key is keyof typeof kinds => key in kinds)).chain((kind) => fc.record({
  kind: fc.constant(kind),
  look: notation,
  rows: fc.array(fc.array(amount, { minLength: kinds[kind].heads.length - 1, maxLength: kinds[kind].heads.length - 1 }), { minLength: 4, maxLength: 8 }),
}))

/** All cells, made ones and totals included. */
const cellsOf = ({ kind, rows }: Drawn): bigint[][] => {
  const items = rows.map((row) => [...row, kinds[kind].make(row)])
  return [...items, (items[0] ?? []).map((_, at) => items.reduce((sum, row) => sum + (row[at] ?? 0n), 0n))]
}

const audited = ({ kind, look }: Drawn, cells: readonly (readonly bigint[])[], labels: readonly string[]): AuditedSource => audit([
  `| R | ${kinds[kind].heads.map((head) => `${head}${look.unit}`).join(' | ')} |`, `| --- |${' ---: |'.repeat(kinds[kind].heads.length)}`,
  ...cells.map((row, at) => `| ${labels[at]} | ${row.map(look.print).join(' | ')} |`),
].join('\n'))

const labelsOf = ({ rows }: Drawn): string[] => [...rows.map((_, at) => `Recipient ${at + 1}`), 'Total']
const loud = ({ told }: AuditedSource): string[] => told.filter((line) => !line.startsWith('info'))

describe('Relations along a row', () => {
  test('sound tables raise nothing, and every made figure is recomputed', () => {
    fc.assert(fc.property(drawn, (table) => {
      const found = audited(table, cellsOf(table), labelsOf(table))
      expect(loud(found)).toEqual([])
      const last = kinds[table.kind].heads.length
      const made = new Set(found.checks.filter(({ column, row, of, verdict }) => column === last && of.every((part) => part.row === row) && verdict === 'holds').map(({ row }) => row))
      expect(made.size).toBe(table.rows.length + 1)
    }), { numRuns: 80 })
  })

  test('one wrong cell is one error that names it', () => {
    fc.assert(fc.property(drawn, fc.nat(), fc.nat(), fc.bigInt({ min: 1_003n, max: 4_999n }), (table, anyRow, anyColumn, change) => {
      const [row, column] = [anyRow % table.rows.length, anyColumn % kinds[table.kind].heads.length]
      const cells = cellsOf(table).map((each, at) => each.map((worth, place) => at === row && place === column ? worth + change : worth))
      const found = audited(table, cells, labelsOf(table))
      const errors = found.told.filter((line) => line.startsWith('error'))
      expect(errors).toHaveLength(1)
      expect(found.checks.some(({ suspects }) => suspects[0]?.row === row + 1 && suspects[0].column === column + 1)).toBe(true)
    }), { numRuns: 80 })
  })

  test('the order of the items changes nothing', () => {
    fc.assert(fc.property(drawn, fc.nat(), (table, turn) => {
      const [cells, labels] = [cellsOf(table), labelsOf(table)]
      const count = table.rows.length
      const order = [...Array.from({ length: count }, (_, at) => (at + turn) % count), count]
      const verdicts = (found: AuditedSource): string[] => found.checks.map(({ relation, verdict, stated }) => `${relation} ${verdict} ${stated}`).sort()
      const shuffled = audited(table, order.map((at) => cells[at] ?? []), order.map((at) => labels[at] ?? ''))
      expect(verdicts(shuffled)).toEqual(verdicts(audited(table, cells, labels)))
    }), { numRuns: 40 })
  })
})

test('what is looked at does not grow with the rows of a hostile table', () => {
  const looks = (lines: number): number => {
    let count = 0
    const view: View = {
      slots: Array.from({ length: 40 }, (_, at) => at), lines: Array.from({ length: lines }, (_, at) => at), name: () => '', alike: () => true, rounded: false,
      stated: () => {
        count += 1
        return { ...nothing, low: 7n, high: 7n, grain: 1n, figures: 1 }
      },
    }
    expect(linearRelations(view, () => true)).toEqual([])
    return count
  }
  expect(looks(5_000)).toBe(looks(50))
  expect(looks(5_000)).toBeLessThan(40 * 100 * 24 * 14)
})

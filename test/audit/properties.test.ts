/** Tables by chance: true totals raise no error, one changed figure raises one, and what is filled in holds. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeDigits } from '../../src/model/money.ts'
import { audit, errorsOf } from './audited.ts'

/** A line of a table: an item's amounts, or a total of the rows since the last one (or of all that is open). */
interface Line {
  readonly label: string
  readonly amounts: readonly bigint[]
  readonly total: boolean
}

interface Sketch {
  readonly lines: readonly Line[]
  readonly across: boolean
}

const pounds = (amount: bigint): string => `£${writeDigits(amount, 2, { least: 2, grouped: true })}`

/** Great amounts without round numbers: no two sums agree by chance. */
const amount = fc.bigInt({ min: 10n ** 9n, max: 10n ** 32n })

/** Blocks with subtotals, loose rows between, and a grand total. */
const sketch: fc.Arbitrary<Sketch> = fc.integer({ min: 1, max: 3 }).chain((columns) => fc.record({
  across: columns > 1 ? fc.boolean() : fc.constant(false),
  blocks: fc.array(fc.record({
    items: fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 4 }),
    loose: fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), { maxLength: 2 }),
  }), { minLength: 1, maxLength: 3 }),
})).map(({ across, blocks }) => {
  const sum = (rows: readonly (readonly bigint[])[]): bigint[] => (rows[0] ?? []).map((_, at) => rows.reduce((total, row) => total + (row[at] ?? 0n), 0n))
  const lines: Line[] = []
  const open: (readonly bigint[])[] = []
  let count = 0
  const item = (amounts: readonly bigint[]): Line => ({ label: `Recipient ${count += 1}`, amounts, total: false })
  for (const { items, loose } of blocks) {
    lines.push(...items.map(item))
    lines.push({ label: 'Subtotal', amounts: sum(items), total: true })
    open.push(sum(items))
    lines.push(...loose.map(item))
    open.push(...loose)
    if (loose.length > 0) {
      // Loose rows are closed by a running total, so that the next block begins afresh.
      const running = sum(open)
      lines.push({ label: 'Cumulative total', amounts: running, total: true })
      open.splice(0, open.length, running)
    }
  }
  if (open.length > 1) lines.push({ label: 'Grand total', amounts: sum(open), total: true })
  return { lines, across }
})

const source = ({ lines, across }: Sketch, print: (amount: bigint, row: number, column: number) => string = pounds): string => {
  const width = (lines[0]?.amounts.length ?? 1) + (across ? 1 : 0)
  const head = ['Recipient', ...Array.from({ length: width }, (_, at) => across && at === width - 1 ? 'Total' : `Part ${String.fromCharCode(65 + at)}`)]
  const rows = lines.map(({ label, amounts }, row) => {
    const all = across ? [...amounts, amounts.reduce((total, each) => total + each, 0n)] : amounts
    return `| ${[label, ...all.map((each, column) => print(each, row, column))].join(' | ')} |`
  })
  return [`| ${head.join(' | ')} |`, `| --- |${' ---: |'.repeat(width)}`, ...rows].join('\n')
}

test('true totals all hold, to any number of digits', () => {
  fc.assert(fc.property(sketch, (drawn) => {
    const { told, verdicts, checks } = audit(source(drawn))
    expect(told).toEqual([])
    const totals = drawn.lines.filter(({ total }) => total).length
    const width = (drawn.lines[0]?.amounts.length ?? 0) + (drawn.across ? 1 : 0)
    expect(checks.filter(({ relation }) => relation === 'sum')).toHaveLength(totals * width)
    expect(verdicts.filter((verdict) => !verdict.includes(': holds: '))).toEqual([])
  }), { numRuns: 60 })
})

test('one changed figure is one error, at a total that rests on it or at itself', () => {
  fc.assert(fc.property(sketch, fc.nat(), fc.nat(), fc.bigInt({ min: 10n ** 6n, max: 10n ** 8n }), (drawn, anyRow, anyColumn, change) => {
    const width = (drawn.lines[0]?.amounts.length ?? 0) + (drawn.across ? 1 : 0)
    const row = anyRow % drawn.lines.length
    const column = anyColumn % width
    const audited = audit(source(drawn, (each, atRow, atColumn) => pounds(atRow === row && atColumn === column ? each + change : each)))
    const errors = errorsOf(audited)
    expect(audited.told.filter((line) => line.startsWith('warning'))).toEqual([])
    // A loose row's own total column is checked along its row only.
    expect(errors.map(({ code }) => code)).toEqual(['total-differs'])
    const [error] = errors
    const changed = audited.source.split('\n').findIndex((line) => line.startsWith(`| ${drawn.lines[row]?.label} |`)) + 1
    expect(error !== undefined && (error.place.line >= changed || error.related.some(({ place }) => place.line >= changed))).toBe(true)
    expect(error?.what).toContain(`£${writeDigits(change, 2, { least: change % 100n === 0n ? 0 : 2, grouped: true })} too`)
  }), { numRuns: 60 })
})

test('what `=` is filled in with is what was true, and holds when typed in', () => {
  fc.assert(fc.property(sketch, (drawn) => {
    const fill = (each: bigint, row: number, column: number): string =>
      drawn.lines[row]?.total || (drawn.across && column === (drawn.lines[0]?.amounts.length ?? 0)) ? '=' : pounds(each)
    const filled = audit(source(drawn, fill))
    expect(errorsOf(filled)).toEqual([])
    const printed = filled.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.slice(1).map((cell) => cell.lines.flat().map((inline) => inline.kind === 'text' ? inline.text : '').join(''))))
    const expected = audit(source(drawn)).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.slice(1).map((cell) => cell.lines.flat().map((inline) => inline.kind === 'text' ? inline.text : '').join(''))))
    expect(printed).toEqual(expected)
    expect(filled.checks.filter(({ verdict }) => verdict === 'holds')).toEqual([])
  }), { numRuns: 40 })
})

test('any table at all is audited without a throw, and the same table in the same way', () => {
  const cell = fc.constantFrom('', '£5k', '£10k', '£15k', '5', '£7.5k', 'TBC', '=', '= £10k', 'nil', '–', 'n/a', '**£15k**', '£5k<br>£5k', '£1k–£2k', 'about £5k', '5%', '(£5k)')
  const label = fc.constantFrom('A', 'B', 'Total', 'Subtotal', 'Grand total', 'Net', 'Less: fees', 'of which', '', '**Bold**', 'Total Gym Ltd', 'Balance')
  fc.assert(fc.property(fc.array(fc.tuple(label, cell, cell, cell), { minLength: 1, maxLength: 9 }), fc.constantFrom('Total', 'Both', '%', '£m'), (rows, head) => {
    const table = [`| R | A | B | ${head} |`, '| --- | ---: | ---: | ---: |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
    const audited = audit(table)
    expect(audit(table).told).toEqual(audited.told)
    // A gap only where an error says why; and no "=" is left but in a gap.
    const cells = audited.tables.flatMap(({ rows: all }) => all.flatMap((row) => row.cells))
    if (cells.some(({ reading }) => reading.kind === 'gap')) expect(audited.told.some((line) => /^error total-(not-fillable|two-readings)/.test(line))).toBe(true)
    for (const { lines, reading } of cells) if (reading.kind !== 'gap') expect(JSON.stringify(lines)).not.toContain('"="')
  }), { numRuns: 120 })
})

test('thousands of rows that all claim to be totals are audited too', () => {
  const rows = Array.from({ length: 4_900 }, (_, at) => `| Total ${at % 3 === 0 ? 'Gym Ltd' : ''} | £${at * 7 % 1000} |`)
  expect(() => audit(['| R | Award |', '| --- | ---: |', ...rows].join('\n'))).not.toThrow()
}, 60_000)

/** Generated tables of unusual shapes: wider than an upright page likes, longer than any page, and without money. */
import * as fc from 'fast-check'
import { grouped, same, strong, total, written, type TableSketch } from './tables.ts'
import { asTyped, nameOf, phrase, type Wording } from './wording.ts'

const pounds = (amount: bigint): Wording => same(`£${grouped(amount)}`)
const amounts = (count: number, most: bigint): fc.Arbitrary<bigint[]> => fc.array(fc.bigInt({ min: 1n, max: most }), { minLength: count, maxLength: count })

/** Seven to ten columns: an area, what it had in each period, and its total; the totals are right both ways. */
export const wideFigureTable: fc.Arbitrary<TableSketch> = fc.integer({ min: 5, max: 8 }).chain((periods) => fc.record({
  rows: fc.array(fc.record({ name: nameOf, figures: amounts(periods, 90_000n) }), { minLength: 2, maxLength: 9 }),
  bold: fc.boolean(),
})).map(({ rows, bold }) => {
  const periods = rows[0]?.figures.length ?? 0
  const sums = Array.from({ length: periods }, (_, at) => total(rows.map(({ figures }) => figures[at] ?? 0n)))
  const last = [same('Total'), ...[...sums, total(sums)].map(pounds)]
  return written(
    [same('Area'), ...Array.from({ length: periods }, (_, at) => same(`${2006 + at}/${String(7 + at).padStart(2, '0')}`)), same('Total')],
    ['---', ...Array.from({ length: periods + 1 }, () => '---:')],
    [...rows.map(({ name, figures }) => [name, ...[...figures, total(figures)].map(pounds)]), bold ? last.map(strong) : last],
  )
})

/** Seven to ten columns of words. */
export const wideWordTable: fc.Arbitrary<TableSketch> = fc.integer({ min: 7, max: 10 }).chain((columns) => fc.record({
  head: fc.array(fc.constantFrom('Area', 'Lead', 'Start', 'End', 'Status', 'Risk', 'Partner', 'Note'), { minLength: columns, maxLength: columns }),
  rows: fc.array(fc.array(fc.constantFrom('Green', 'Amber', 'Red', 'Siân', 'R&D', 'Q1', '14/03/14', 'Llŷr', 'Open', 'Not yet', ''), { minLength: columns - 1, maxLength: columns - 1 }), { minLength: 1, maxLength: 8 }),
})).map(({ head, rows }) => written(head.map(same), head.map(() => '---'), rows.map((cells, at) => [same(`Row ${'ABCDEFGH'[at]}`), ...cells.map(asTyped)])))

/** Posts and shares: figures, and no money among them. */
export const countTable: fc.Arbitrary<TableSketch> = fc.array(
  fc.record({ name: nameOf, posts: fc.integer({ min: 1, max: 4_000 }), share: fc.integer({ min: 0, max: 999 }), remark: phrase(0, 4) }),
  { minLength: 1, maxLength: 8 },
).map((rows) => written(
  ['Team', 'Posts', 'Share', 'Remark'].map(same), ['---', '---:', '---:', ':---:'],
  rows.map(({ name, posts, share, remark }) => [name, same(grouped(BigInt(posts))), same(`${Math.floor(share / 10)}.${share % 10}%`), remark]),
))

/** A hundred rows, and their total at the very end. */
export const longTable: fc.Arbitrary<TableSketch> = fc.array(
  fc.record({ name: nameOf, amount: fc.bigInt({ min: 1n, max: 250_000n }), remark: phrase(0, 6) }), { minLength: 100, maxLength: 110 },
).map((rows) => written(
  ['Recipient', 'Award', 'Rationale'].map(same), ['---', '---:', '---'],
  [...rows.map(({ name, amount, remark }) => [name, pounds(amount), remark]), [same('Total'), pounds(total(rows.map(({ amount }) => amount))), same('')]],
))

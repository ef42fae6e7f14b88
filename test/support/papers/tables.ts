/** Generated tables: figures that add up, in blocks with subtotals and a grand total; and tables of words alone. */
import * as fc from 'fast-check'
import { joined, nameOf, perhapsNoted, phrase, type Wording } from './wording.ts'

/** A table as Markdown, and its cells from left to right and from top to bottom. */
export interface TableSketch {
  readonly source: string
  readonly cells: readonly Wording[]
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Writes a table. */
export const written = (head: readonly Wording[], align: readonly string[], rows: readonly (readonly Wording[])[]): TableSketch => ({
  source: [row(head.map(({ source }) => source)), row(align), ...rows.map((cells) => row(cells.map(({ source }) => source)))].join('\n'),
  cells: [head, ...rows].flat(),
})

/** Words without any sign that has a meaning in Markdown. */
export const same = (text: string): Wording => ({ source: text, words: text, notes: [] })
export const strong = (wording: Wording): Wording => ({ ...wording, source: wording.source === '' ? '' : `**${wording.source}**` })
/** Lines of one cell, one above the other. */
export const stacked = (lines: readonly Wording[]): Wording => joined(lines, { source: '<br>', words: ' ' })

/** `1,250` */
export const grouped = (digits: bigint): string => digits.toString().replace(/\B(?=(\d{3})+$)/g, ',')
/** Amounts are counted in tenths of a thousand pounds, or in whole pounds: the two ways in which boards write them. */
const amountIn = {
  thousands: (tenths: bigint): string => `£${grouped(tenths / 10n)}${tenths % 10n === 0n ? '' : `.${tenths % 10n}`}k`,
  pounds: (pounds: bigint): string => `£${grouped(pounds)}`,
} as const
/** Their sum. */
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

interface Item {
  readonly name: Wording
  /** One list for each column of figures: several figures in a cell all count. */
  readonly amounts: readonly (readonly bigint[])[]
  readonly remark: Wording
}

const itemOf = (columns: number): fc.Arbitrary<Item> => fc.record({
  name: perhapsNoted(nameOf, 20),
  amounts: fc.array(fc.oneof(
    { weight: 20, arbitrary: fc.array(fc.bigInt({ min: 1n, max: 2_000n }), { minLength: 1, maxLength: 1 }) },
    // As long as a column of its own can hold.
    { weight: 1, arbitrary: fc.array(fc.bigInt({ min: 1n, max: 10n ** (columns > 1 ? 8n : 13n) }), { minLength: 1, maxLength: 1 }) },
    { weight: 4, arbitrary: fc.array(fc.bigInt({ min: 1n, max: 900n }), { minLength: 2, maxLength: 3 }) },
  ), { minLength: columns, maxLength: columns }),
  remark: perhapsNoted(phrase(1, 9), 20),
})

const columnHeads = [same('Award'), same('Budget 2014/15'), same('Spent to date'), same('Forecast')] as const

/** A table of money with one to three columns of figures, whose subtotals and totals are right. */
export const figureTable: fc.Arbitrary<TableSketch> = fc.integer({ min: 1, max: 3 }).chain((columns) => fc.record({
  columns: fc.constant(columns),
  unit: fc.constantFrom('thousands', 'pounds'),
  blocks: fc.array(fc.array(itemOf(columns), { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
  loose: fc.array(itemOf(columns), { minLength: 0, maxLength: 2 }),
  bold: fc.boolean(),
  remarks: fc.boolean(),
  grand: fc.constantFrom('stated', 'filled', 'none'),
})).map(({ columns, unit, blocks, loose, bold, remarks, grand }) => {
  const amount = amountIn[unit === 'thousands' ? 'thousands' : 'pounds']
  const rows: Wording[][] = []
  const withRemark = (cells: readonly Wording[], remark: Wording): Wording[] => [...cells, ...(remarks ? [remark] : [])]
  const item = ({ name, amounts, remark }: Item): Wording[] =>
    withRemark([name, ...amounts.map((figures) => stacked(figures.map((figure) => same(amount(figure)))))], remark)
  const statedRow = (label: string, sums: readonly bigint[]): Wording[] => {
    const cells = [same(label), ...sums.map((sum) => same(amount(sum)))]
    return withRemark(bold ? cells.map(strong) : cells, same(''))
  }
  /** A total that the tool fills in is written as finely as the finest of its parts. */
  const filledRow = (label: string, parts: readonly (readonly bigint[])[]): Wording[] =>
    withRemark([same(label), ...parts.map((column): Wording => ({
      ...same('='),
      words: unit === 'thousands' && total(column) % 10n === 0n && column.some((part) => part % 10n !== 0n) ? amount(total(column)).replace('k', '.0k') : amount(total(column)),
    }))], same(''))
  const sumsOf = (items: readonly Item[]): bigint[] =>
    Array.from({ length: columns }, (_, column) => total(items.flatMap(({ amounts }) => amounts[column] ?? [])))

  const single = blocks.length === 1 && loose.length === 0
  blocks.forEach((block, index) => {
    rows.push(...block.map(item))
    if (!single) rows.push(statedRow(`Subtotal ${'ABC'[index]}`, sumsOf(block)))
  })
  rows.push(...loose.map(item))
  // Loose rows after a subtotal would hang in the air without a total that takes them in.
  if (grand === 'filled') {
    const parts = (column: number): readonly bigint[] =>
      [...(single ? [] : blocks.map((block) => sumsOf(block)[column] ?? 0n)), ...(single ? blocks.flat() : loose).flatMap(({ amounts }) => amounts[column] ?? [])]
    rows.push(filledRow(single ? 'Total' : 'Grand total', Array.from({ length: columns }, (_, column) => parts(column))))
  } else if (grand === 'stated' || loose.length > 0) {
    rows.push(statedRow(single ? 'Total' : 'Grand total', sumsOf([...blocks.flat(), ...loose])))
  }
  const head = withRemark([same('Recipient'), ...columnHeads.slice(0, columns)], same('Rationale'))
  return written(head, ['---', ...Array.from({ length: columns }, () => '---:'), ...(remarks ? ['---'] : [])], rows)
})

/** A table of words: cells may be blank, or hold several lines. */
export const wordTable: fc.Arbitrary<TableSketch> = fc.integer({ min: 2, max: 6 }).chain((columns) => {
  const cell = fc.oneof(
    { weight: 60, arbitrary: perhapsNoted(phrase(0, 7), 15) },
    { weight: 10, arbitrary: fc.constant(same('')) },
    { weight: 10, arbitrary: fc.array(phrase(0, 4), { minLength: 2, maxLength: 3 }).map(stacked) },
    // Taller than any page: its row must be broken, and nothing lost.
    { weight: 1, arbitrary: fc.array(phrase(6, 12), { minLength: 35, maxLength: 45 }).map(stacked) },
  )
  return fc.record({
    head: fc.array(phrase(0, 2), { minLength: columns, maxLength: columns }),
    // A column at the right is one of figures, each of which must be readable.
    align: fc.array(fc.constantFrom('---', ':---', ':---:'), { minLength: columns, maxLength: columns }),
    // The first cell names its row, so it is never blank.
    rows: fc.array(fc.tuple(phrase(0, 3), fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 })).map(([first, rest]) => [first, ...rest]), { minLength: 1, maxLength: 12 }),
  })
}).map(({ head, align, rows }) => written(head, align, rows))

/** The table of a BIBLIOGRAPHY. */
export const bibliographyTable: fc.Arbitrary<TableSketch> = fc.array(
  fc.tuple(fc.array(phrase(1, 5), { minLength: 1, maxLength: 3 }).map(stacked), nameOf.map((name) => stacked([name, same('Interim Strategic Advisor')])), perhapsNoted(phrase(3, 10), 10)),
  { minLength: 1, maxLength: 4 },
).map((rows) => written([same('Source Document (s)'), same('Contact Officer'), same('Location')], ['---', '---', '---'], rows))

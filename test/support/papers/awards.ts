/** Generated tables of awards in a file of their own beside the paper, as spreadsheets save them. */
import * as fc from 'fast-check'
import { grouped, total } from './tables.ts'
import { nameOf, phrase } from './wording.ts'

export interface AwardsFile {
  readonly name: string
  readonly text: string
  /** What is printed of it, from left to right and from top to bottom. */
  readonly words: readonly string[]
}

export const awardsFile: fc.Arbitrary<AwardsFile> = fc.record({
  rows: fc.array(fc.record({
    name: nameOf, amount: fc.bigInt({ min: 1n, max: 900_000n }), rationale: fc.array(phrase(0, 6), { minLength: 1, maxLength: 2 }), decision: fc.constantFrom('approved', 'deferred', ''),
  }), { minLength: 1, maxLength: 12 }),
  /** German spreadsheets part cells by semicolons, and tabs come of copying. */
  separator: fc.constantFrom(',', ';', '\t'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  stated: fc.boolean(),
  number: fc.nat(999),
}).map(({ rows, separator, lineEnd, stated, number }) => {
  const heads = ['Recipient', 'Decision', 'Award', 'Rationale']
  const cells = rows.map(({ name, amount, rationale, decision }) => [name.words, decision, `£${grouped(amount)}`, rationale.map(({ words }) => words).join('\n')])
  const sum = `£${grouped(total(rows.map(({ amount }) => amount)))}`
  const typed = [heads, ...cells, ['Total', '', stated ? sum : '=', '']]
  const quoted = (cell: string): string => (/[,;\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""').replaceAll('\n', lineEnd)}"` : cell)
  return {
    name: `awards-${number}-${rows.length}.csv`,
    text: typed.map((row) => row.map(quoted).join(separator) + lineEnd).join(''),
    words: [heads, ...cells, ['Total', '', sum, '']].flatMap((row) => row.filter((_, at) => at !== 1)),
  }
})

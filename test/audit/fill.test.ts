/** `=`: filled in from exact figures, refused else, and never a tick. */
import { describe, expect, test } from 'vitest'
import { audit, auditSource, errorsOf } from './audited.ts'

const table = (rows: string, head = 'R | Award'): string => {
  const columns = head.split('|').length
  return [`| ${head} |`, `| --- |${' ---: |'.repeat(columns - 1)}`, ...rows.split('\n').map((row) => `| ${row} |`)].join('\n')
}
const filled = (rows: string, head?: string): string[] =>
  audit(table(rows, head)).tables.flatMap(({ rows: all }) => all.flatMap(({ cells }) => cells.flatMap(({ reading }) => reading.kind === 'calculated' ? [reading.text] : [])))
const told = (rows: string, head?: string): string[] => audit(table(rows, head)).told

/** How many `=` are left, for a draft to show. */
const gapsOf = ({ tables }: ReturnType<typeof audit>): number =>
  tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter(({ reading }) => reading.kind === 'gap').length

describe('It has the unit, the look and the finest decimals of its parts', () => {
  test.each([
    ['thousands', 'A | £100k\nB | £2.5k\nTotal | =', '£102.5k'],
    ['decimals that come to a whole', 'A | £1.25k\nB | £1.75k\nTotal | =', '£3.00k'],
    ['capital K', 'A | £100K\nB | £5K\nTotal | =', '£105K'],
    ['millions in words', 'A | £2.4 million\nB | £1 million\nTotal | =', '£3.4 million'],
    ['pounds', 'A | £1,250\nB | £50\nTotal | =', '£1,300'],
    ['pounds and pence', 'A | £1,250\nB | £50.50\nTotal | =', '£1,300.50'],
    ['pounds whose thousands run together', 'A | £1250\nB | £50\nTotal | =', '£1300'],
    ['a space after the sign', 'A | £ 350\nB | £ 50\nTotal | =', '£ 400'],
    ['pence', 'A | 50p\nB | 70p\nTotal | =', '120p'],
    ['mixed units', 'A | £5k\nB | £750\nTotal | =', '£5,750'],
    ['several figures of one cell', 'A | £5k<br>£5k\nB | £1k\nTotal | =', '£11k'],
    ['brackets for a minus', 'A | (£8k)\nB | £5k\nTotal | =', '(£3k)'],
    ['a minus', 'A | -£8k\nB | £5k\nTotal | =', '-£3k'],
    ['zero and nothing', 'A | nil\nB | n/a\nC | £5k\nTotal | =', '£5k'],
    ['bare numbers', 'A | 1,200.5\nB | 3\nTotal | =', '1,203.5'],
  ])('%s', (_, rows, text) => expect(filled(rows)).toEqual([text]))
  test('bare numbers under £m stay bare', () => expect(filled('A | 1.25\nB | 3\nTotal | =', 'R | £m')).toEqual(['4.25']))
})

describe('It adds up what a printed total would', () => {
  test('its block; a grand total its subtotals and loose rows', () => {
    expect(filled('A | £1k\nB | £2k\nSubtotal | =\nC | £4k\nTotal | =')).toEqual(['£3k', '£7k'])
    expect(filled('One |\nA | £1k\nB | £2k\nTotal one | =\nTwo |\nC | £4k\nD | £8k\nTotal two | =\nTotal | =')).toEqual(['£3k', '£12k', '£15k'])
  })
  test('along a row, down a column, and both ways in the corner', () => {
    expect(filled('A | £1k | £2k | =\nB | £4k | £8k | =\nTotal | = | = | =', 'R | Q1 | Q2 | Total')).toEqual(['£3k', '£12k', '£5k', '£10k', '£15k'])
  })
  test('stated figures of its row tell which reading is meant', () => {
    expect(filled('A | £1k | £10k\nB | £2k | £20k\nTotal one | £3k | £30k\nC | £4k | £40k\nD | £8k | £80k\nTotal | = | £150k', 'R | Q1 | Q2')).toEqual(['£15k'])
    expect(filled('A | £1k | £10k\nB | £2k | £20k\nTotal one | £3k | £30k\nC | £4k | £40k\nD | £8k | £80k\nTotal | = | £120k', 'R | Q1 | Q2')).toEqual(['£12k'])
  })
  test('two readings are an error that names both, and leave a gap', () => {
    const audited = audit(table('A | £1k\nB | £2k\nTotal one | =\nC | £4k\nD | £8k\nTotal two | ='))
    expect(gapsOf(audited)).toBe(1)
    expect(errorsOf(audited).map(({ code, what }) => [code, what])).toEqual([['total-two-readings', 'The = of “Total two” in “Award” may be read in two ways: £12k (4 + 8 = 12), or £15k (3 + 4 + 8 = 15).']])
  })
  test('a label that says so leaves one reading', () => {
    expect(filled('A | £1k\nB | £2k\nTotal one | =\nC | £4k\nD | £8k\nSubtotal | =')).toEqual(['£3k', '£12k'])
    expect(filled('A | £1k\nB | £2k\nTotal one | =\nC | £4k\nD | £8k\nGrand total | =')).toEqual(['£3k', '£15k'])
  })
})

describe('It is refused where a part is not exact', () => {
  test.each([
    ['TBC', '“B” says “TBC”, which is no amount'],
    ['£8k–£12k', '“B” states a range, “£8k–£12k”'],
    ['about £5k', '“B” states no exact amount, “about £5k”'],
    ['up to £5k', '“B” states no exact amount, “up to £5k”'],
    ['5%', '“B” says “5%”, which is no amount'],
  ])('%s', (figure, why) => {
    const audited = audit(table(`A | £1k\nB | ${figure}\nTotal | =`))
    expect(gapsOf(audited)).toBe(1)
    expect(errorsOf(audited).map(({ code, what }) => [code, what])).toEqual([['total-not-fillable', `The = of “Total” in “Award” cannot be filled in: ${why}.`]])
  })
  test('once only, where a second total rests on it', () => {
    expect(errorsOf(audit(table('A | £1k\nB | TBC\nSubtotal | =\nC | £4k\nTotal | =')))).toHaveLength(1)
  })
  test('where there is nothing to add up', () => expect(told('Total | =')).toEqual(['error total-not-fillable: The = of “Total” in “Award” cannot be filled in: there is no figure above it or before it to add up.']))
})

describe('It is never a guess between a sum and a difference', () => {
  test('under "Variance" nothing says which column is taken from which, and the row is no total for it', () => {
    expect(told('A | £10k | £8k | =\nB | £5k | £6k | £1k\nTotal | £15k | £14k | £1k', 'R | Budget | Actual | Variance')).toEqual([
      'info total-unchecked: £1k of “Total” in “Variance” was not checked, because it rests on an = that could not be filled in.',
      'error total-not-fillable: The = of “A” in “Variance” cannot be filled in: nothing says which of the columns before “Variance” is taken from which.',
    ])
  })
  test('beside "Net surplus" or "Balance" unsigned figures may be read in two ways', () => {
    expect(told('Income | £10k\nExpenditure | £8k\nNet surplus | =')).toEqual(['error total-two-readings: The = of “Net surplus” in “Award” may be read in two ways: £18k (10 + 8 = 18), or £2k (10 - 8 = 2).'])
    expect(filled('Income | £10k\nExpenditure | (£8k)\nNet surplus | =')).toEqual(['£2k'])
  })
  test('a figure after "Less" is taken away', () => expect(filled('Gross expenditure | £10k\nLess: income | £8k\nNet expenditure | =')).toEqual(['£2k']))
})

describe('It is reported as calculated, never as a tick', () => {
  const source = 'A | £100k\nB | £2.5k\nTotal | ='
  test('in the checks and to the author', () => {
    const audited = audit(table(source))
    expect(audited.checks.map(({ verdict, stated, exact, difference, working }) => [verdict, stated, exact, difference, working])).toEqual([['calculated', null, 10_250_000n, null, '100 + 2.5 = 102.5']])
    expect(audited.told).toEqual(['info total-calculated: “Total” in “Award” was filled in with £102.5k. No one stated it, so nothing was compared.'])
  })
  test('a final paper wants it stated, and is told the figure to type', () => {
    const audited = audit(table(source), { front: 'status: final' })
    expect(errorsOf(audited).map(({ code, help }) => [code, help])).toEqual([['final-total-not-stated', 'If £102.5k is right, type it in place of =.']])
    expect(gapsOf(audited)).toBe(0)
  })
  test('its cell holds the printed figure alone', () => {
    const cell = audit(table(source)).tables[0]?.rows[2]?.cells[1]
    expect(cell?.lines).toMatchObject([[{ kind: 'text', text: '£102.5k' }]])
    expect(cell?.reading).toMatchObject({ kind: 'calculated', text: '£102.5k', figure: { kind: 'money', pence: 10_250_000n, precision: 10_000n, unit: 'k' } })
  })
  test('what is filled in holds when it is typed in', () => {
    const typed = audit(table(source.replace('=', '£102.5k')))
    expect(typed.verdicts).toEqual(['£102.5k: holds: 100 + 2.5 = 102.5, stated 102.5'])
  })
})

describe('`= £102.5k` is filled in and compared', () => {
  test('where it holds it is a stated figure, and prints without its =', () => {
    const audited = audit(table('A | £100k\nB | £2.5k\nTotal | = £102.5k'), { front: 'status: final' })
    expect(audited.told).toEqual([])
    expect(audited.verdicts).toEqual(['£102.5k: holds: 100 + 2.5 = 102.5, stated 102.5'])
    expect(audited.tables[0]?.rows[2]?.cells[1]).toMatchObject({ reading: { kind: 'figures', figures: [{ written: '£102.5k' }] }, lines: [[{ text: '£102.5k' }]] })
  })
  test('where it does not it is an error at the figure', () => {
    const audited = audit(table('A | £100k\nB | £2.5k\nTotal | = £120.5k'))
    expect(errorsOf(audited).map(({ code, place, working }) => [code, audited.source.split('\n')[place.line - 1]?.slice(place.column - 1, place.endColumn - 1), working])).toEqual([['total-differs', '£120.5k', '100 + 2.5 = 102.5, stated 120.5']])
  })
})

test('a table repeated in the closing Recommendation is filled in there too, and told once', () => {
  const audited = audit(table('A | £1k\nB | £2k\nTotal | ='), { inRecommendation: true })
  expect(audited.checks).toHaveLength(1)
  expect(audited.told).toHaveLength(1)
  const closing = audited.paper.sections.at(-1)
  expect(closing).toMatchObject({ origin: 'repeated', body: [{ parts: [{ rows: [{}, {}, { role: 'total', cells: [{}, { reading: { kind: 'calculated', text: '£3k' } }] }] }] }] })
})

test('tables are counted through the file', () => {
  const one = table('A | £1k\nB | £2k\nTotal | £3k')
  const source = `---\nto: B\nfrom: C\ndate: 2014-02-27\ntitle: T\n---\n\n# Purpose\n\nP.\n\n${one}\n\n# Recommendation\n\nR.\n\n# Body\n\nB.\n\n${one}\n\nC.\n\n${one}\n`
  expect(auditSource(source).checks.map((check) => check.table)).toEqual([1, 2, 3])
})

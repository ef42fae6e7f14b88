/** Which rows and columns are totals, of what, and what is said of them. */
import { describe, expect, test } from 'vitest'
import { audit } from './audited.ts'

/** `head: a, b` and one row a line, in pounds. */
const table = (rows: string, head = 'Recipient | Award'): string => {
  const sides = head.split('|').map((name) => /^(R|Recipient|Rationale)$/.test(name.trim()) ? '---' : '---:')
  return [`| ${head} |`, `| ${sides.join(' | ')} |`, ...rows.trim().split('\n').map((row) => `| ${row.trim()} |`)].join('\n')
}
const roles = (rows: string, head?: string) => audit(table(rows, head)).tables.flatMap((each) => each.rows.map(({ role }) => role)).join(' ')
const verdicts = (rows: string, head?: string) => audit(table(rows, head)).verdicts
const told = (rows: string, head?: string) => audit(table(rows, head)).told
/** Without the suggestion of what went wrong, which has tests of its own. */
const withoutCauses = (line: string): string => line.replace(/ The difference is consistent with .*/, '')

describe('Rows that are totals', () => {
  test('by label, in any column', () => {
    expect(roles('A | £500\nB | £600\nTotal | £1,100')).toBe('item item total')
    expect(roles('A | £500 | x\nB | £600 | y\n | £1,100 | Total proposed spend', 'Recipient | Award | Rationale')).toBe('item item total')
    expect(roles('A | £500\nB | £600\nProgramme total: | £1,100')).toBe('item item total')
    expect(roles('A | £500\nB | £600\nOverall | £1,100')).toBe('item item total')
  })
  test('by bold label or figure', () => {
    expect(roles('A | £500\nB | £600\n**Precept** | £1,100')).toBe('item item total')
    expect(roles('A | £500\nB | £600\nPrecept | **£1,100**')).toBe('item item total')
    expect(told('A | £500\nB | £600\n**Precept** | £1,300')).toEqual([expect.stringContaining('error total-differs')])
  })
  test('but not where all rows are bold', () => expect(roles('**A** | £500\n**B** | £600\n**C** | £700')).toBe('item item item'))
  test('without any label, where the last figures add up to the penny', () => expect(roles('A | £500\nB | £600\n | £1,100')).toBe('item item total'))
  test('a Rationale that speaks of a total makes none', () => {
    const rows = 'A | £500 | Total cost of the whole project and of what follows from it in later years\nB | £600 | Total cost of posts\nC | £700 | The total'
    expect(roles(rows, 'R | Award | Rationale')).toBe('item item item')
    expect(told(rows, 'R | Award | Rationale').filter((line) => !line.startsWith('info'))).toEqual([])
    expect(roles('A | £500 | x\nB | £600 | y\nAll | £1,100 | Total award', 'R | Award | Rationale')).toBe('item item total')
  })
  test('headings and blank rows are no items', () => {
    expect(roles('Police | \nA | £500\nB | £600\n | \nTotal | £1,100')).toBe('heading item item blank total')
  })
  test('"of which" rows are parts of a part, and never added', () => {
    expect(verdicts('A | £500\nB | £600\nof which capital | £50\nTotal | £1,100')).toEqual(['£1,100: holds: 500 + 600 = 1,100, stated 1,100'])
  })
})

describe('A recipient called "Total Gym Ltd" is an item', () => {
  test.each([
    ['in the middle', 'A | £500\nTotal Gym Ltd | £900\nB | £600\nTotal | £2,000', 'item item item total', 1],
    ['first', 'Total Gym Ltd | £900\nB | £600\nTotal | £1,500', 'item item total', 1],
    ['with no total below', 'A | £500\nTotal Gym Ltd | £900\nB | £600', 'item item item', 0],
    ['last', 'A | £500\nB | £600\nTotal Gym Ltd | £900', 'item item item', 1],
  ])('%s', (_, rows, expected, checks) => {
    expect(roles(rows)).toBe(expected)
    expect(verdicts(rows)).toHaveLength(checks)
    expect(told(rows).filter((line) => !line.startsWith('info'))).toEqual([])
  })
  test('even without "Ltd", where the total below tells', () => expect(roles('A | £500\nTotal Place | £900\nB | £600\nTotal | £2,000')).toBe('item item item total'))
})

describe('What a total adds up', () => {
  test('a subtotal its block, a grand total its subtotals and loose rows, never a subtotal with its parts', () => {
    const rows = 'A | £500\nB | £600\nSubtotal | £1,100\nC | £70\nD | £80\nSub-total | £150\nE | £9\nTotal | £1,259'
    expect(roles(rows)).toBe('item item subtotal item item subtotal item total')
    expect(verdicts(rows)).toEqual(['£1,100: holds: 500 + 600 = 1,100, stated 1,100', '£150: holds: 70 + 80 = 150, stated 150', '£1,259: holds: 1,100 + 150 + 9 = 1,259, stated 1,259'])
  })
  test('headings open blocks', () => {
    expect(verdicts('Police |\nA | £500\nB | £600\nTotal police | £1,100\nFire |\nC | £70\nD | £80\nTotal fire | £150\nGrand total | £1,250')).toEqual([
      '£1,100: holds: 500 + 600 = 1,100, stated 1,100', '£150: holds: 70 + 80 = 150, stated 150', '£1,250: holds: 1,100 + 150 = 1,250, stated 1,250',
    ])
  })
  test('headings without subtotals do not part a total from its rows', () => {
    expect(verdicts('Police |\nA | £500\nFire |\nC | £70\nD | £80\nTotal | £650')).toEqual(['£650: holds: 500 + 70 + 80 = 650, stated 650'])
  })
  test('a running total goes on from the last', () => {
    expect(verdicts('A | £500\nB | £600\nTotal | £1,100\nC | £70\nD | £80\nCumulative total | £1,250')[1]).toBe('£1,250: holds: 1,100 + 70 + 80 = 1,250, stated 1,250')
  })
  test('"Less" rows are taken away where they are printed without a minus', () => {
    expect(verdicts('Spends | £500\nLess: fees | £40\nTotal | £460')).toEqual(['£460: holds: 500 - 40 = 460, stated 460'])
    expect(verdicts('Spends | £500\nLess: fees | -£40\nTotal | £460')).toEqual(['£460: holds: 500 - 40 = 460, stated 460'])
  })
  test('net is gross less the rest, where that holds', () => {
    expect(verdicts('Gross expenditure | £500\nFees | £40\nGrants | £60\nNet expenditure | £400')).toEqual(['£400: holds: 500 - 40 - 60 = 400, stated 400'])
  })
  test('net that is nothing of the kind is a doubt, and no error', () => {
    expect(told('Gross expenditure | £500\nFees | £40\nNet expenditure | £300')).toEqual([expect.stringMatching(/^warning total-doubtful: The figures above “Net expenditure” in “Award” come to £460\. The paper says £300/)])
  })
  test('totals above their parts raise no false error', () => {
    expect(verdicts('Total funding | £900\nA | £500\nB | £400')).toEqual(['£900: holds: 500 + 400 = 900, stated 900'])
    expect(verdicts('**Police** | £900\nA | £500\nB | £400\n**Fire** | £30\nC | £10\nD | £20\nTotal | £930')).toEqual([
      '£900: holds: 500 + 400 = 900, stated 900', '£30: holds: 10 + 20 = 30, stated 30', '£930: holds: 900 + 30 = 930, stated 930',
    ])
  })
  test('a total from elsewhere that follows the total raises none either', () => {
    expect(told('A | £500\nB | £400\nTotal | £900\nPrevious year total | £800\nDifference | £100')).toEqual([])
    expect(told('A | £500\nB | £400\nTotal | £900\nTotal grant available | £950').filter((line) => !line.startsWith('info'))).toEqual([])
  })
  test('a bad subtotal is one error: what rests on it is cast from its rows', () => {
    expect(told('A | £500\nB | £600\nSubtotal | £1,300\nC | £70\nTotal | £1,170')).toEqual([expect.stringContaining('“Subtotal” in “Award” add up to £1,100. The paper says £1,300, which is £200 too much.')])
    expect(told('A | £500\nB | £600\nSubtotal | £1,300\nC | £70\nTotal | £1,370')).toEqual([expect.stringContaining('“Subtotal” in “Award” add up to £1,100.')])
  })
})

describe('Columns', () => {
  test('every column of amounts is added up; posts and shares have sums of their own, and averages are listed as not checked', () => {
    expect(verdicts('1 | A | £500 | 50% | 1.5 | 7.0\n2 | B | £500 | 50% | 2.0 | 9.0\n | Total | £1,000 | 100% | 3.5 | 8.0', 'Ref | Recipient | Award | % | FTE | Average')).toEqual([
      '£1,000: holds: 500 + 500 = 1,000, stated 1,000',
      '100%: holds: 50 + 50 = 100, stated 100',
      '3.5: holds: 1.5 + 2.0 = 3.5, stated 3.5',
      '8.0: unchecked, the figures of “Average” are not added up',
      '50%: holds: £500 / £1,000 = 50%, stated 50%',
      '50%: holds: £500 / £1,000 = 50%, stated 50%',
      '100%: holds: £1,000 / £1,000 = 100%, stated 100%',
    ])
  })
  test('posts that do not add up are a doubt; shares are told only where they come near 100', () => {
    expect(told('A | £500 | 50% | 1.5\nB | £500 | 40% | 2.0\nTotal | £1,000 | 100% | 4.5', 'R | Award | % of total | FTE')).toEqual([
      expect.stringMatching(/^warning total-doubtful: The figures above “Total” in “% of total” add up to 90\. The paper says 100%/),
      expect.stringMatching(/^warning total-doubtful: The figures above “Total” in “FTE” add up to 3\.5\./),
    ])
    expect(told('A | £500 | 5%\nB | £500 | 7%\nTotal | £1,000 | 6%', 'R | Award | % variance')).toEqual([])
  })
  test('a last column without such a head is wrong in the one row that differs among others that agree', () => {
    expect(told('A | £500 | £60 | £560\nB | £700 | £80 | £780\nC | £900 | £10 | £910\nD | £100 | £10 | £119', 'R | First half | Second half | Year')).toEqual([
      expect.stringMatching(/^error total-differs: In “D” the figures before “Year” add up to £110\. The paper says £119/),
    ])
  })
  test('a total column adds up its row, by its head or by the agreement of its rows', () => {
    const rows = 'A | £500 | £60 | £560\nB | £700 | £80 | £780\nC | £900 | £10 | £910\nTotal | £2,100 | £150 | £2,250'
    for (const head of ['R | Q1 | Q2 | Total', 'R | Q1 | Q2 | Year']) {
      const audited = audit(table(rows, head))
      if (head.endsWith('Total')) expect(audited.tables[0]?.columns.map(({ role }) => role)).toEqual(['words', 'item', 'item', 'total'])
      expect(audited.told).toEqual([])
    }
    expect(audit(table(rows, 'R | Q1 | Q2 | Both')).checks.filter(({ relation }) => relation === 'row-sum')).toHaveLength(4)
    expect(audit(table(rows, 'R | Q1 | Q2 | Total')).checks.map(({ relation, verdict }) => `${relation} ${verdict}`)).toEqual([...Array(3).fill('sum holds'), ...Array(4).fill('row-sum holds')])
  })
  test('a budget, what was spent and the rest are no total column', () => {
    expect(told('A | £500 | £600 | (£100)\nB | £700 | £500 | £200\nTotal | £1,200 | £1,100 | £100', 'R | Budget | Actual | Variance')).toEqual([])
  })
  test('a column headed "Total" that holds nowhere is one doubt, not many errors', () => {
    expect(told('A | £500 | £600 | £9,000\nB | £700 | £800 | £8,000\nC | £100 | £200 | £7,000', 'R | Spent | Left | Total')).toEqual([expect.stringMatching(/^warning total-doubtful/)])
  })
  test.each([
    ['a cell', 'A | £500 | £600 | £1,100\nB | £700 | £850 | £1,500\nTotal | £1,200 | £1,400 | £2,600', 'The figures above “Total” in “Q2” add up to £1,450. The paper says £1,400, which is £50 too little. Its row fails by as much, so it is likely £850 of “B” that is wrong: with £800 both would hold.'],
    ['a row\'s total', 'A | £500 | £600 | £1,100\nB | £700 | £800 | £1,900\nTotal | £1,200 | £1,400 | £2,600', 'In “B” the figures before “Total” add up to £1,500. The paper says £1,900, which is £400 too much. Its column fails by as much, so it is likely this figure that is wrong.'],
    ['a column\'s total', 'A | £500 | £600 | £1,100\nB | £700 | £800 | £1,500\nTotal | £1,900 | £1,400 | £2,600', 'The figures above “Total” in “Q1” add up to £1,200. The paper says £1,900, which is £700 too much. Its row fails by as much, so it is likely this figure that is wrong.'],
    ['the corner', 'A | £500 | £600 | £1,100\nB | £700 | £800 | £1,500\nTotal | £1,200 | £1,400 | £6,200', 'The figures above “Total” in “Total” add up to £2,600. The paper says £6,200, which is £3,600 too much. It fails along its row and down its column by as much.'],
  ])('%s that is wrong in a grid is one error that names it', (_, rows, what) => {
    expect(told(rows, 'R | Q1 | Q2 | Total').map(withoutCauses)).toEqual([`error total-differs: ${what}`])
  })
})

describe('Units', () => {
  test.each([
    ['bare numbers under £000', 'A | 100\nB | 2.5\nTotal | 102.5', 'R | £000', '102.5: holds: 100 + 2.5 = 102.5, stated 102.5'],
    ['the sign in the total only', 'A | 1,200\nB | 35\nTotal | £1,235', 'R | Award', '£1,235: holds: 1,200 + 35 = 1,235, stated 1,235'],
    ['pounds in a column of millions', 'A | £1.2\nB | £1,200,000\nTotal | £2.4', 'R | £m', '£2.4: holds: 1,200,000 + 1,200,000 = 2,400,000, stated 2,400,000'],
    ['thousands and pounds', 'A | £5k\nB | £750\nTotal | £5,750', 'R | Award', '£5,750: holds: 5,000 + 750 = 5,750, stated 5,750'],
    ['no money at all', 'A | 12\nB | 30.5\nTotal | 42.5', 'R | Hours', '42.5: holds: 12 + 30.5 = 42.5, stated 42.5'],
  ])('%s', (_, rows, head, expected) => expect(verdicts(rows, head)).toEqual([expected]))
  test('the caption may state it', () => {
    const { checks } = audit(table('A | 100\nB | 2\nTotal | 102'), { caption: "Spends, in £'000" })
    expect(checks.map(({ measure, exact }) => [measure, exact])).toEqual([['money', 10_200_000n]])
  })
  test('units on some cells only are a doubt, not an error', () => {
    expect(told('A | £100k\nB | 500\nC | £35k\nTotal | £635k')).toEqual([])
    expect(told('A | £100k\nB | 500\nC | £35k\nTotal | £135.5k')).toEqual([expect.stringContaining('warning total-doubtful')])
  })
})

describe('What cannot be compared is listed with its reason', () => {
  test.each([
    ['a figure to come', 'A | £500\nB | TBC\nTotal | £900', '£900 of “Total” in “Award” was not checked, because “B” says “TBC”, which is no amount to add.'],
    ['a total to come', 'A | £500\nB | £400\nTotal | TBC', 'TBC of “Total” in “Award” was not checked, because it says “TBC”, which is no amount to compare.'],
    ['two totals in one cell', 'A | £500\nB | £400\nTotal | £900<br>£950', '£900 £950 of “Total” in “Award” was not checked, because its cell states more than one figure.'],
  ])('%s', (_, rows, what) => expect(told(rows)).toEqual([`info total-unchecked: ${what}`]))
  test('n/a and blank cells add nothing and hide nothing', () => expect(verdicts('A | £500\nB | n/a\nC |\nD | nil\nTotal | £500')).toEqual(['£500: holds: 500 + 0 = 500, stated 500']))
})

describe('Totals that no word shows', () => {
  const rows = 'Abbey | £1,204 | £688\nCastle | £987 | £1,315\nMeadow | £2,210 | £144\nBorough | £4,401 | £2,147'
  test('are known by two columns that agree', () => expect(verdicts(rows, 'R | Homes | Flats')).toEqual(['£4,401: holds: 1,204 + 987 + 2,210 = 4,401, stated 4,401', '£2,147: holds: 688 + 1,315 + 144 = 2,147, stated 2,147']))
  test('are a doubt where one row stands twice', () => {
    expect(told(rows.replace('Meadow', 'Castle | £987 | £1,315\nMeadow'), 'R | Homes | Flats')).toEqual(Array(2).fill(expect.stringMatching(/^warning total-doubtful: .*none of its figures is the sum of the rows above it\. .*standing twice/)))
  })
  test('are none among figures that meet by chance', () => expect(verdicts('A | £10\nB | £10\nC | £5\nD | £25')).toEqual([]))
})

describe('Totals set beside each other', () => {
  test('income, expenditure and funding are not added to one another', () => {
    expect(told('Total expenditure | £132,400 | £134,100\nTotal funding | £132,400 | £131,900', 'R | 2014/15 | 2015/16').filter((line) => !line.startsWith('info'))).toEqual([])
  })
  test('a total of the last rows of its block is a doubt, or is taken so where an empty row sets them off', () => {
    const rows = 'Tangible assets | £410,000\nDebtors | £22,300\nCash | £61,050\nTotal current assets | £83,350\nTotal assets | £493,350'
    expect(told(rows)).toEqual([expect.stringMatching(/^warning total-doubtful: .*it is the sum of the last 2 rows above it/)])
    expect(told(rows.replace('Debtors', '|\nDebtors'))).toEqual([])
  })
  test('a net figure that is wrong in one of four columns is an error', () => {
    expect(told('A | £5 | £6 | £7 | £8\nB | £10 | £20 | £30 | £40\nNet cost | £15 | £26 | £73 | £48', 'R | Q1 | Q2 | Q3 | Q4')).toEqual([expect.stringMatching(/^error total-differs: The figures above “Net cost” in “Q3” add up to £37\./)])
  })
  test('a figure that fits only when its row is taken away may have lost its sign', () => {
    expect(told('Gross | £500 | £600 | £700\nIncome | £40 | -£50 | -£60\nNet cost | £460 | £550 | £640', 'R | Budget | Forecast | Actual')).toEqual([expect.stringMatching(/^warning total-doubtful: .*a sign may be wrong/)])
  })
  test('a rate that the total row repeats is no sum: listed beside a column that adds up, and else a doubt', () => {
    const rows = 'Ashford | 48,210 | £270.15\nCanterbury | 52,100 | £270.15\nDover | 40,015 | £270.15\nTotal | 140,325 | £270.15'
    expect(told(rows, 'R | Tax base | Band D')).toEqual([])
    expect(verdicts(rows, 'R | Tax base | Band D')).toContain('£270.15: unchecked, each figure of “Band D” is the same, as a rate would be')
    expect(told('A | £500\nB | £500\nC | £500\nTotal | £500')).toEqual([expect.stringMatching(/^warning total-doubtful: .*as a rate would be/)])
    expect(told('A | 3 | £500\nB | 4 | £500\nTotal | 7 | £500', 'R | Places | Each')).toEqual([expect.stringMatching(/^warning total-doubtful: .*as a rate would be/)])
  })
  test('a row of units under a total column is no total', () => {
    const rows = ' | £000 | £000 | £000\nA | 1 | 2 | 3\nB | 3 | 4 | 7\nTotal | 4 | 6 | 10'
    expect(told(rows, 'R | 2025/26 | 2026/27 | Total')).toEqual([])
    expect(verdicts(rows, 'R | 2025/26 | 2026/27 | Total').filter((line) => line.includes('unchecked'))).toEqual([])
  })
  test('a column of ages is one of words', () => {
    const ages = ['| Age | Victims |', '| --- | ---: |', '| 0-17 | 320 |', '| 18-24 | 450 |', '| 25-44 | 720 |', '| 45+ | 510 |', '| Total | 2,000 |']
    expect(audit(ages.join('\n')).told).toEqual([])
  })
})

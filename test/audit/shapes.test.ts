/** Shapes of loose tables as people paste and save them: what is recomputed, and where a figure that is wrong is told. */
import { describe, expect, test } from 'vitest'
import { auditFiles } from '../../src/audit-files.ts'
import { recordOf } from '../../src/audit-record.ts'
import { bcb, sourceOf } from '../support/house.ts'

interface Said { readonly ticks: string[]; readonly alarms: string[]; readonly unchecked: string[] }

/** Each check as `5:3` (row and column), alarms with what they are and whom they suspect. */
const said = (...sources: readonly (readonly [file: string, text: string])[]): Said => {
  const files = auditFiles(sources.map(([file, text]) => sourceOf(text, file)), bcb)
  const { files: records } = recordOf(files, { preparedBy: null, reviewedBy: null, reference: null, date: null, options: {} })
  const checks = records.flatMap(({ checks: each }) => each)
  const told = files.files.flatMap(({ findings }) => findings).filter(({ severity, code }) => severity !== 'info' && !checks.some(({ code: of }) => of === code))
  return {
    ticks: checks.filter(({ severity }) => severity === 'tick').map(({ row, col }) => `${row}:${col}`),
    alarms: [...checks.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ severity, row, col, relation, cause, suspects }) => `${severity} ${row}:${col} ${relation} ${cause} [${suspects.map((each) => `${each.row}:${each.col}`).join(' ')}]`), ...told.map(({ code }) => code)],
    unchecked: checks.filter(({ severity }) => severity === 'unchecked').map(({ row, col, reason }) => `${row}:${col} ${reason}`),
  }
}

const csv = (text: string): Said => said(['figures.csv', text.replaceAll(' | ', ',')])
/** A table of Markdown with its first column of words. */
const table = (head: string, rows: string): Said => {
  const cells = head.split(' | ').length
  return said(['figures.md', [head, ['---', ...Array<string>(cells - 1).fill('---:')].join(' | '), ...rows.split('\n')].map((row) => `| ${row} |`).join('\n')])
}

describe('Heads', () => {
  test('of three lines in a spreadsheet', () => {
    const rows = 'General | 5118 | 0 | -204 | 4914\nMajor incident | 1500 | 250 | 0 | 1750\nVehicles | 2236 | 415 | -866 | 1785\nTotal | 8854 | 665 | -1070 | 8449'
    const { ticks, alarms } = csv(`Reserve | Opening | Movement in year |  | Closing\n | Balance | In | Out | Balance\n | £000 | £000 | £000 | £000\n${rows}`)
    expect(alarms).toEqual([])
    expect(ticks).toEqual(expect.arrayContaining(['6:1', '6:2', '6:3', '6:4', '3:4', '4:4', '5:4']))
  })
  test('said again after a page turn part no block', () => {
    expect(table('Project | Budget £ | Spend £', 'Boiler | 88,400 | 61,215\nRoof | 120,300 | 118,940\nProject | Budget £ | Spend £\nLifts | 214,600 | 97,318\nTotal | 423,300 | 277,473')).toEqual({ ticks: ['5:1', '5:2'], alarms: [], unchecked: [] })
  })
  test('“No” beside “Yes” counts answers and no rows', () => {
    const { ticks, alarms } = csv("Question | Yes | No | Don't know | Total | % yes\nSafe? | 412 | 166 | 40 | 618 | 66.7%\nSeen? | 288 | 301 | 29 | 618 | 46.6%\nPay? | 335 | 218 | 65 | 618 | 54.2%")
    expect(alarms).toEqual([])
    expect(ticks).toEqual(['1:4', '2:4', '3:4', '1:5', '2:5', '3:5'])
  })
  test('with the unit in the corner are of that unit, and so are rounded', () => {
    const rows = 'Patients | 1,204\nTraining | 310\nTotal | 1,515'.split('\n').map((row) => `| ${row} |`).join('\n')
    const notes = (corner: string): string[] => auditFiles([sourceOf(`| ${corner} | Cost |\n| --- | ---: |\n${rows}\n`, 'figures.md')], bcb).files.flatMap(({ findings }) => findings.map(({ what }) => what.split('. ').at(-1) ?? ''))
    expect(notes("£'000")).toEqual(['Rounding explains it.'])
    expect(notes('£')).toEqual(['Figures that were each rounded by themselves may come to this; nothing shows that these were.'])
  })
  test('an empty row of separators is a row, so that rows are counted as in the file', () => {
    expect(csv('Heading | £\nA | 41206\nB | 18330\n | \nTotal | 59536').ticks).toEqual(['4:1'])
  })
})

describe('Totals above their parts', () => {
  test('with “of which” under them', () => {
    const rows = 'Total expenditure | 83.2 | 88.0\nof which: |  | \nPay | 61.2 | 64.8\nPremises | 6.4 | 6.1\nSupplies | 15.6 | 17.1'
    expect(table('£m | 2022/23 | 2023/24', rows)).toEqual({ ticks: ['1:1', '1:2'], alarms: [], unchecked: [] })
    expect(table('£m | 2022/23 | 2023/24', rows.replace('64.8', '68.4')).alarms).toEqual(['warning 1:2 sum digit-transposition [3:2]'])
  })
  test('with lines set in under them, which no later total adds again', () => {
    const rows = 'Pay | 6,020 | 6,045\n- officers | 4,118 | 4,090\n- staff | 1,902 | 1,955\nNon-pay | 1,107 | 1,121\n- premises | 388 | 402\n- supplies | 719 | 719\nTotal | 7,127 | 7,166'
    expect(table('Cost | Budget | Actual', rows)).toEqual({ ticks: ['1:1', '1:2', '4:1', '4:2', '7:1', '7:2'], alarms: [], unchecked: [] })
    // The same without any mark of it.
    expect(table('Cost | Budget | Actual', rows.replaceAll('- ', ''))).toEqual({ ticks: ['1:1', '1:2', '4:1', '4:2', '7:1', '7:2'], alarms: [], unchecked: [] })
  })
})

describe('One wrong figure', () => {
  test('is told once where a variance rests on it', () => {
    const rows = 'Uniform | 41,200 | 28,817 | 9,415 | 38,232 | 2,968\nPrinting | 18,650 | 12,204 | 7,733 | 19,973 | (1,287)\nPostage | 9,400 | 5,877 | 1,208 | 7,085 | 2,315\nLegal | 62,000 | 48,115 | 21,960 | 70,075 | (8,075)'
    expect(table('Code | Budget | Spent | Committed | Total spend | Variance', rows).alarms).toEqual(['error 2:4 row-sum digit-transposition [2:4]'])
  })
  test('of a subtotal is told once where the grand total rests on it', () => {
    expect(table('Item | £', 'A | 41,206\nB | 18,330\nSub-total | 59,563\nC | 9,415\nD | 6,118\nSub-total | 15,533\nTotal | 75,069').alarms).toEqual(['error 3:1 sum digit-transposition [3:1]'])
  })
  test('in a row that stands twice', () => {
    expect(table('Item | 2023 | 2024', 'A | 41,206 | 42,118\nB | 18,330 | 17,915\nB | 18,330 | 17,915\nC | 9,415 | 8,902\nAnnual savings | 68,951 | 68,935\nOther | 12,006 | 13,118').alarms).toEqual([
      'warning 5:1 sum row-duplicated [3:1 2:1 5:1]', 'warning 5:2 sum row-duplicated [3:2 2:2 5:2]',
    ])
  })
})

describe('Openings and closings', () => {
  const rows = 'Opening balance | 14,218 | 12,906 | 12,011 | 11,240\nAdded | 1,150 | 640 | 275 | 300\nUsed | (2,462) | (1,535) | (1,046) | (773)\nClosing balance | 12,906 | 12,011 | 11,240 | 10,767'
  test('each year opens with what the year before closed with', () => {
    const { ticks, alarms } = table('£000 | 2023/24 | 2024/25 | 2025/26 | 2026/27', rows)
    expect(alarms).toEqual([])
    expect(ticks).toEqual(expect.arrayContaining(['1:2', '1:3', '1:4', '4:1', '4:2', '4:3', '4:4']))
  })
  test('one that does not is told once, at the figure that two relations speak against', () => {
    expect(table('£000 | 2023/24 | 2024/25 | 2025/26 | 2026/27', rows.replace('| 12,011 | 11,240\nA', '| 12,101 | 11,240\nA')).alarms).toEqual(['error 1:3 carried digit-transposition [1:3]'])
  })
  test('movements leave out what they open with', () => {
    expect(table('£000 | General | Capital', 'Balance at 31 March 2023 | 5,204 | 2,415\nSurplus for services | (6,118) | 902\nAdjustments | 7,330 | (415)\nIncrease in year | 1,212 | 487\nBalance at 31 March 2024 | 6,416 | 2,902')).toMatchObject({ alarms: [], ticks: expect.arrayContaining(['4:1', '4:2', '5:1', '5:2']) })
  })
})

describe('Factors', () => {
  const rows = 'Residual | 41,206 | 5,480,398 | 133.00\nRecycling | 18,915 | 964,665 | 51.00\nGarden | 12,440 | 497,600 | 40.00'
  test('a rate is one figure by another, and a doubt where it is not', () => {
    expect(table('Stream | Tonnes | Cost £ | Cost per tonne £', rows).ticks).toEqual(['1:3', '2:3', '3:3'])
    expect(table('Stream | Tonnes | Cost £ | Cost per tonne £', rows.replace('51.00', '15.00')).alarms).toEqual(['warning 2:3 quotient null [2:3]'])
  })
  test('a requirement divided by the tax base', () => {
    const steps = 'Net budget requirement | 86,412,330\nLess: grants | 4,118,205\nLess: rates | 9,518,754\nCouncil tax requirement | 72,775,371\nDivided by tax base | 288,940.2\nBand D | £251.87'
    expect(table('Step | 2024/25', steps)).toMatchObject({ ticks: ['4:1', '6:1'], alarms: [] })
    expect(table('Step | 2024/25', steps.replace('251.87', '215.87')).alarms).toEqual(['warning 6:1 quotient null [6:1]'])
  })
  test('millions, a tax base and a tax in one column raise nothing', () => {
    expect(table('Precept | 2024/25', 'Council tax requirement | £72.8m\nTax base | 288,940.2\nBand D | £251.96').alarms).toEqual([])
  })
})

test('a total of nothing that can be found is listed with its reason', () => {
  expect(table('Item | £', 'Total | 98,115').unchecked).toEqual(['1:1 no rows were found of which “Total” would be the sum'])
})

test('a total left over from another version is named where that version is there', () => {
  const rows = (north: string): string => `| Fund | Award £ |\n| --- | ---: |\n| North | ${north} |\n| South | 18,330 |\n| East | 9,415 |\n| Total | 68,951 |\n`
  expect(said(['a.md', rows('41,206')], ['b.md', rows('43,917')]).alarms).toEqual(['error 4:1 sum stale-total [4:1]'])
  expect(said(['b.md', rows('43,917')]).alarms).toEqual(['error 4:1 sum null [4:1]'])
})

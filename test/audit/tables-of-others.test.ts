/** Rules of recognition that published tables asked for, each in the smallest table that needs it. */
import { expect, test } from 'vitest'
import { auditFiles } from '../../src/audit-files.ts'
import { recordOf } from '../../src/audit-record.ts'
import { bcb, sourceOf } from '../support/house.ts'

const auditOf = (...lines: readonly string[]) => {
  const audited = auditFiles([sourceOf(`${lines.join('\n')}\n`, 'figures.md')], bcb)
  const record = recordOf(audited, { preparedBy: null, reviewedBy: null, reference: null, date: null, options: {} })
  return { checks: record.files.flatMap(({ checks }) => checks), findings: audited.files.flatMap(({ findings }) => findings) }
}

test('of a change the second part bears a minus in the data, and of one that is turned round the first', () => {
  const { checks } = auditOf('| Force | 2023 | 2024 | Change % |', '| --- | ---: | ---: | ---: |', '| A | 400 | 450 | 12.5% |', '| B | 300 | 321 | 7.0% |', '| C | 250 | 235 | -6.0% |')
  expect(checks.filter(({ relation }) => relation === 'change').map(({ of }) => of.map(({ col, sign }) => [col, sign]))).toEqual(Array(3).fill([[2, 1], [1, -1]]))
  const turned = auditOf('| Force | 2023 | 2024 | Reduction % |', '| --- | ---: | ---: | ---: |', '| A | 400 | 350 | 12.5% |', '| B | 300 | 279 | 7.0% |', '| C | 250 | 235 | 6.0% |')
  expect(turned.checks.filter(({ relation }) => relation === 'change').map(({ of }) => of.map(({ sign }) => sign))).toEqual(Array(3).fill([-1, 1]))
})

test('rises of negative figures are counted as their table counts them', () => {
  const rows = (a: string, b: string, c: string) => ['| £000 | 2023/24 | 2024/25 | Growth % |', '| --- | ---: | ---: | ---: |', '| Gross | 1,000 | 1,060 | 6.0% |', '| Fees | 800 | 836 | 4.5% |', `| Rates | (400) | (450) | ${a} |`, `| Relief | (300) | (321) | ${b} |`, `| Levy | (250) | (235) | ${c} |`]
  for (const told of [rows('12.5%', '7.0%', '-6.0%'), rows('-12.5%', '-7.0%', '6.0%')]) {
    expect(auditOf(...told).checks.filter(({ relation }) => relation === 'change').map(({ severity }) => severity)).toEqual(['tick', 'tick', 'tick', 'tick', 'tick'])
  }
})

test('a row of times or ninths states no amounts, and a lone one is told', () => {
  const { checks, findings } = auditOf('| Measure | Q1 | Q2 |', '| --- | ---: | ---: |', '| Calls | 412 | 388 |', '| Wait | 2:41 | 1:58 |', '| Texts | 90 | 104 |', '| Total | 502 | 492 |')
  expect([findings, checks.map(({ severity }) => severity)]).toEqual([[], ['tick', 'tick']])
  const lone = auditOf('| Measure | Q1 | Q2 |', '| --- | ---: | ---: |', '| Calls | 412 | 388 |', '| Wait | 2:41 | 158 |', '| Texts | 90 | 104 |')
  expect(lone.findings.map(({ code }) => code)).toEqual(['figure-unreadable'])
})

test('bare variances beside money are recomputed', () => {
  const { findings } = auditOf('| Item | Budget £ | Actual £ | Variance |', '| --- | ---: | ---: | ---: |', '| Pay | 120,400 | 118,950 | -1,450 |', '| Rent | 30,000 | 31,200 | 1,200 |', '| Fuel | 8,800 | 9,450 | 560 |', '| Fees | 4,100 | 3,900 | -200 |')
  expect(findings.map(({ code, place: { line } }) => [code, line])).toEqual([['total-differs', 5]])
})

test('the lines of a return are added and taken away as their signs say', () => {
  const form = (closing: string) => auditOf('| Box | 2024 £ | 2025 £ |', '| --- | ---: | ---: |', '| 1. Balances brought forward | 48,210 | 56,511 |', '| 2. (+) Precept | 61,500 | 66,420 |', '| 3. (+) Total other receipts | 12,844 | 15,310 |', '| 4. (-) Staff costs | 31,926 | 34,118 |', '| 5. (-) All other payments | 34,117 | 42,304 |', `| 7. (=) Balances carried forward | 56,511 | ${closing} |`, '| 10. Total borrowings | 29,820 | 27,340 |')
  expect(form('61,819').findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(form('61,189').findings.filter(({ severity }) => severity !== 'info').map(({ code, place: { line } }) => [code, line])).toEqual([['total-differs', 8]])
})

test('a base that is no total of the year before is told, and one that repeats it is a tick', () => {
  const plan = (base: string) => auditOf('| £m | 2025/26 | 2026/27 | 2027/28 | 2028/29 |', '| --- | ---: | ---: | ---: | ---: |', `| Base budget | 46.8 | 48.1 | ${base} | 51.4 |`, '| Pay | 1.5 | 1.6 | 1.6 | 1.7 |', '| Savings | (0.2) | (0.1) | (0.1) | (0.3) |', `| Net budget | 48.1 | 49.6 | ${base === '49.6' ? '51.1' : '51.4'} | 52.8 |`)
  expect(plan('49.9').checks.filter(({ relation }) => relation === 'carried').map(({ severity }) => severity)).toEqual(['tick', 'error', 'tick'])
})

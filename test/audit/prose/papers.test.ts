/** The two shipped papers read together: the known answers, each once, in whatever order the papers come. */
import { describe, expect, test } from 'vitest'
import { auditPapers } from '../../../src/build.ts'
import type { Finding } from '../../../src/findings/finding.ts'
import { bcb, shippedSources, sourceOf } from '../../support/house.ts'
import { paperSaying } from './paper.ts'

/** As they were tabled: what was accepted since stands in the front matter of one of them. */
const shipped = [...shippedSources.values()].map(({ file, bytes }) => sourceOf(new TextDecoder().decode(bytes).replace(/^accept:\n(?: .*\n)+/m, ''), file))
const folder = (file: string): string => file.replace(/^papers\/([^/]+)\/.*$/, '$1')
const shown = ({ severity, code, file, place, where, working, related }: Finding): string[] =>
  [`${severity} ${code} ${folder(file)}:${place.line}:${place.column} ${where}`, `${working}`, ...related.map((one) => `${folder(one.file ?? file)}:${one.place.line} ${one.label}`)]

describe('19 December 2013 and 27 February 2014', () => {
  const together = auditPapers(shipped, bcb)

  test('what only shows when they are read together', () => {
    expect(together.findings.map(shown)).toEqual([
      [
        'error figure-unit-slip 2013-12-19:14:30 paragraph 2.1', '£299,570k / 1,000 = £299,570, with £299k, £299.5k, stated £299,570k',
        '2013-12-19:54 £299,570k here as well', '2014-02-27:20 paragraph 3.2: £299k', '2014-02-27:46 row Total Victims and Restorative Justice funding, Award: £299.5k',
      ],
      ['warning figure-truncated 2014-02-27:20:115 paragraph 3.2', '£299,570 to the nearest £1k = £300k, stated £299k', '2014-02-27:24 £299k here as well', '2013-12-19:14 paragraph 2.1: £299,570k'],
      ['warning figure-truncated 2014-02-27:46:51 paragraph 3.6, table, row Total Victims and Restorative Justice funding', '£299,570 to the nearest £100 = £299.6k, stated £299.5k', '2013-12-19:14 paragraph 2.1: £299,570k'],
      ['info figure-unallocated 2014-02-27:46:51 paragraph 3.6, table, row Total Victims and Restorative Justice funding', '£299,570 - £299,500 = £70', '2013-12-19:14 paragraph 2.1: £299,570k'],
    ])
  })

  test('the slip is proposed as it should read, and asks for two names', () => {
    const [slip] = together.findings
    expect(slip?.what).toBe('£299,570k is a thousand times what is stated elsewhere: £299k, £299.5k. If that is right, £299,570 is meant.')
    expect(slip?.mended).toContain('agreed-by:')
    expect(together.findings[3]?.what).toBe('Of £299,570 the table allocates £299.5k: £70 is not allocated. This rests on reading £299,570k as £299,570.')
  })

  test('each statement has a check of its own, with its cause', () => {
    expect(together.checks.map(({ file, place, stated, verdict, cause, cell }) => [folder(file), place.line, stated, verdict, cause, cell])).toEqual([
      ['2013-12-19', 14, '£299,570k', 'differs', 'unit-slip-x1000', null],
      ['2013-12-19', 54, '£299,570k', 'differs', 'unit-slip-x1000', null],
      ['2014-02-27', 20, '£299k', 'truncated', 'truncation', null],
      ['2014-02-27', 24, '£299k', 'truncated', 'truncation', null],
      ['2014-02-27', 46, '£299.5k', 'truncated', 'truncation', { table: 1, row: 15, column: 1 }],
      ['2014-02-27', 46, '£299.5k', 'unallocated', null, { table: 1, row: 15, column: 1 }],
    ])
  })

  test('the register holds the grant as one fact', () => {
    expect(together.register.map(({ state, value, precision, statements }) => [state, value, precision, statements.map(({ stated, paragraph }) => `${stated} ${paragraph}`.trim())])).toEqual([
      ['inconsistent', 29_957_000n, 100n, ['£299,570k 2.1', '£299,570k 8.1', '£299k 3.2', '£299k 3.4', '£299.5k']],
    ])
  })

  /** What is said of the words of each: that December recommends a sum of which it says nothing else, and that both have short forms. */
  const ofEach = ['short-form-unexplained', 'short-form-unexplained', 'recommendations-differ-by-abbreviation']

  test('neither paper alone is told of it', () => {
    expect(together.papers.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(ofEach)
  })

  test('the order of the papers changes nothing', () => {
    const turned = auditPapers(shipped.toReversed(), bcb)
    expect([turned.findings, turned.checks, turned.register]).toEqual([together.findings, together.checks, together.register])
  })

  test('an accepted slip stays an error and says who answered for it', () => {
    const entry = ['accept:', '  - code: figure-unit-slip', '    figure: "£299,570k"', '    working: "£299,570k / 1,000 = £299,570, with £299k, £299.5k, stated £299,570k"', '    by: Chief Finance Officer', '    agreed-by: Chief Executive', '    on: 27 February 2014', '    reason: Reproduced as tabled', '    outcome: explained'].join('\n')
    const accepting = (extra: string, changed = (text: string): string => text) => auditPapers(shipped.map((source) => {
      const text = new TextDecoder().decode(source.bytes)
      return folder(source.file) === '2013-12-19' ? sourceOf(text.replace('\ntitle:', `\n${extra}\ntitle:`), source.file) : sourceOf(changed(text), source.file)
    }), bcb)
    const { findings, papers } = accepting(entry)
    expect(findings.map(({ code, accepted }) => [code, accepted?.agreedBy ?? null])).toEqual([['figure-unit-slip', 'Chief Executive'], ['figure-truncated', null], ['figure-truncated', null], ['figure-unallocated', null]])
    expect(papers.flatMap((paper) => paper.findings.map(({ code }) => code))).toEqual(ofEach)
    // Without a second name, and once a figure of the working is another, it is open again.
    expect(accepting(entry.replace('    agreed-by: Chief Executive\n', '')).findings.map(({ code }) => code)).toContain('acceptance-unused')
    const reopened = accepting(entry, (text) => text.replaceAll('£299k', '£299.6k')).findings
    expect(reopened.filter(({ accepted }) => accepted !== undefined)).toEqual([])
    expect(reopened.map(({ code }) => code)).toContain('acceptance-unused')
  })
})

describe('Two papers', () => {
  const across = (...bodies: readonly string[]) => auditPapers(bodies.map((body, at) => sourceOf(paperSaying([body]), `papers/2014-0${at + 1}-01/p.md`)), bcb)
    .findings.map(({ code, severity, file }) => `${severity} ${code} ${folder(file)}`)
  test.each([
    ['the same fact, differently', 'The budget for the domestic abuse outreach service in 2013/14 is £142,000.', 'The domestic abuse outreach service has a budget of £148,000 in 2013/14.', ['warning figures-inconsistent 2014-02-01']],
    ['the same fact, revised', 'The budget for the domestic abuse outreach service in 2013/14 is £142,000.', 'The domestic abuse outreach service has a revised budget of £148,000 in 2013/14.', []],
    ['another year', 'The budget for the domestic abuse outreach service in 2013/14 is £142,000.', 'The domestic abuse outreach service has a budget of £148,000 in 2014/15.', []],
    ['a rounding', 'The budget for the domestic abuse outreach service in 2013/14 is £142,480.', 'The domestic abuse outreach service has a budget of £142k in 2013/14.', []],
    ['digits cut off', 'The budget for the domestic abuse outreach service in 2013/14 is £142,680.', 'The domestic abuse outreach service has a budget of £142k in 2013/14.', ['warning figure-truncated 2014-02-01']],
    ['a budget and what was spent', 'The budget for the domestic abuse outreach service in 2013/14 is £142,000.', 'The domestic abuse outreach service spent £148,000 in 2013/14.', []],
    ['two digits exchanged', 'The grant for the domestic abuse outreach service is £142,680.', 'A grant of £124,680 goes to the domestic abuse outreach service.', ['warning figures-inconsistent 2014-02-01']],
    ['another service', 'The budget for the domestic abuse outreach service in 2013/14 is £142,000.', 'The budget for the vehicle recovery contract in 2013/14 is £148,000.', []],
  ])('%s', (_, first, second, told) => { expect(across(first, second)).toEqual(told) })
})

describe('What one year carries into the next', () => {
  const table = (head: string, rows: readonly string[]): string => [`| Service | ${head} |`, '| --- | ---: |', ...rows].join('\n')
  const across = (first: string, second: string) => auditPapers([first, second].map((one, at) => sourceOf(paperSaying([], one), `papers/201${3 + at}-02-01/p.md`)), bcb)
    .findings.map(({ code, severity, file, place, what }) => `${severity} ${code} ${folder(file)}:${place.line} ${what}`)
  const lastYear = table('Budget 2013/14', ['| Custody | £4,210 |', '| Forensics | £3,180 |', '| Vehicles | £2,770 |', '| Estates | £5,060 |'])
  const thisYear = (custody: string, head = 'Budget 2013/14'): string => table(head, [`| Custody | ${custody} |`, '| Forensics | £3,180 |', '| Vehicles | £2,770 |', '| Estates | £5,060 |'])

  test('a column of last year is last year’s own', () => {
    expect(across(lastYear, thisYear('£4,210'))).toEqual([])
    expect(across(lastYear, thisYear('£4,120'))).toEqual(['warning figures-inconsistent 2014-02-01:22 £4,120 here and £4,210 in row Custody, Budget 2013/14 of another paper seem to be of the same.'])
    expect(across(lastYear, thisYear('£4,120', 'Revised budget 2013/14'))).toEqual([])
    expect(across(lastYear, thisYear('£4,120', 'Budget 2014/15'))).toEqual([])
  })
  test('tables that agree in little are of different things', () => {
    expect(across(lastYear, table('Budget 2013/14', ['| Custody | £421 |', '| Forensics | £318 |', '| Vehicles | £2,770 |', '| Estates | £5,060 |']))).toEqual([])
  })
  test('the balance at 1 April is that at 31 March', () => {
    const closed = table('Amount', ['| General reserve at 31 March 2013 | £8.2m |', '| Other | £1.0m |'])
    const opened = (sum: string): string => table('Amount', [`| General reserve at 1 April 2013 | ${sum} |`, '| Contribution | £0.4m |'])
    expect(across(closed, opened('£8.2m'))).toEqual([])
    expect(across(closed, opened('£2.8m'))).toEqual(['warning figures-inconsistent 2014-02-01:22 £2.8m here and £8.2m in row General reserve at 31 March 2013, Amount of another paper seem to be of the same.'])
  })
})

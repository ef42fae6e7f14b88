/** `boardpaper audit`: what an auditor is told of papers, of somebody else's tables and of CSV files. */
import { describe, expect, test } from 'vitest'
import { auditRecord } from '../../src/model/audit-record.ts'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, home } from '../support/folder.ts'
import { partsOf } from '../support/open-workbook.ts'
import { runIn } from './terminal.ts'

describe('The two shipped papers', () => {
  test('are told what no one of them tells alone', async () => {
    const { out } = await runIn(home, ['audit', 'papers'])
    await expect(out).toMatchFileSnapshot('audit-papers.txt')
  })
  test('in whatever order they are named', async () => {
    const [one, other] = ['papers/2013-12-19', 'papers/2014-02-27']
    expect((await runIn(home, ['audit', other, one])).out).toBe((await runIn(home, ['audit', one, other])).out)
  })
  test('and nothing is said to be audited, verified or certified', async () => {
    const { out } = await runIn(home, ['audit', 'papers'])
    expect(out).not.toMatch(/audited|verified|certified/i)
    expect(out).toMatch(/Recomputed by boardpaper \d/)
  })
  test('as JSON, which is what its schema says, twice the same', async () => {
    const { out } = await runIn(home, ['audit', 'papers', '--json', '--prepared-by', 'A. Auditor', '--date', '2026-11-28'])
    const record = auditRecord.parse(JSON.parse(out))
    expect(record.run).toMatchObject({ preparedBy: 'A. Auditor', reviewedBy: null, date: '2026-11-28', notRead: [] })
    expect(record.files.map(({ kind, sha256 }) => [kind, sha256.length])).toEqual([['paper', 64], ['paper', 64]])
    const slip = record.across.find(({ cause }) => cause === 'unit-slip-x1000')
    expect(slip).toMatchObject({ code: 'figure-unit-slip', severity: 'error', prose: true, relation: 'register', stated: '£299,570k', place: { line: 23 } })
    expect((await runIn(home, ['audit', 'papers', '--json', '--prepared-by', 'A. Auditor', '--date', '2026-11-28'])).out).toBe(out)
  })
})

const loose = `Somebody else's paper, without any front matter.

Table 4: Reserves (£000)

| Reserve | 2013/14 | 2014/15 |
|---|---|---|
| General | 1,200 | 1,250 |
| Insurance | 300 | 310 |
| **Total** | **1,500** | **1,650** |
`

describe('What is no paper', () => {
  test('has its tables cast, and nothing else of it judged', async () => {
    const { out, status } = await runIn(folderWith({ 'their.md': loose }), ['audit', 'their.md'])
    expect(status).toBe(1)
    expect(out).toContain('their.md:9:29  error  total-differs')
    expect(out).toMatch(/add\s+up\s+to\s+1,560/)
    expect(out.match(/ {2}error {2}/g)).toHaveLength(1)
    expect(out).toContain('sentences: not looked at, as this is no paper of the house')
  })
  test('may be a table saved as CSV, with commas, semicolons or tabs', async () => {
    for (const separator of [',', ';', '\t']) {
      const csv = [['Reserve', '2013', '2014'], ['General', '1200', '1300'], ['Other', '300', '400'], ['Total', '1500', '1800']].map((row) => row.join(separator)).join('\r\n')
      const { out, status } = await runIn(folderWith({ 'reserves.csv': csv }), ['audit', 'reserves.csv'])
      expect([status, out.includes('reserves.csv:4:12  error  total-differs')]).toEqual([1, true])
      expect((await runIn(folderWith({ 'reserves.csv': csv }), ['audit', 'reserves.csv', './reserves.csv'])).out).toBe(out)
      const titled = await runIn(folderWith({ 'reserves.csv': `Reserves at 31 March${separator.repeat(2)}\r\n${csv}` }), ['audit', 'reserves.csv'])
      expect(titled.out).toContain('reserves.csv:5:12  error  total-differs')
      const headless = ['Reserve', 'General', 'Other', 'Total'].map((label, at) => [label, ...[['', ''], [1200, 5], [300, 4], [1500, 9]][at] ?? []].join(separator)).join('\r\n')
      expect((await runIn(folderWith({ 'reserves.csv': headless }), ['audit', 'reserves.csv'])).out).toContain('2 totals: 2 add up')
    }
  })
  test('is told in JSON by table, row and column', async () => {
    const { out } = await runIn(folderWith({ 'their.md': loose }), ['audit', 'their.md', '--json'])
    const [file] = auditRecord.parse(JSON.parse(out)).files
    expect(file?.checks.map(({ severity, table, row, col, stated, exact, difference }) => [severity, table, row, col, stated, exact, difference])).toEqual([
      ['tick', 1, 3, 1, '1,500', '150000000', '0'], ['error', 1, 3, 2, '1,650', '156000000', '9000000'],
    ])
  })
})

test('a path that does not exist is a wrong command, and a file that cannot be read is said not to have been read', async () => {
  const folder = folderWith({ 'binary.csv': '%PDF-1.7' })
  expect(await runIn(folder, ['audit', 'nowhere'])).toMatchObject({ status: 2, out: '' })
  const { out, status } = await runIn(folder, ['audit', 'binary.csv'])
  expect(status).toBe(1)
  expect(out).toMatch(/binary\.csv\n {2}not read/)
})

describe('The working paper', () => {
  const folder = (): string => folderWith({ 'their.md': loose })
  test('is written where it is asked for, twice the same, and said to be; JSON stays JSON', async () => {
    const here = folder()
    const ask = (file: string, ...more: readonly string[]) => runIn(here, ['audit', 'their.md', '--xlsx', file, '--prepared-by', 'A. Auditor', ...more])
    const { out, people, status } = await ask('checks/reserves.xlsx', '--json')
    expect(status).toBe(1)
    expect(people).toBe('checks/reserves.xlsx: the working paper was written\n')
    expect(auditRecord.parse(JSON.parse(out)).run.preparedBy).toBe('A. Auditor')
    const plainly = await ask('again.xlsx')
    expect(plainly.out).toContain('total-differs')
    const [one, other] = ['checks/reserves.xlsx', 'again.xlsx'].map((file) => readFileSync(join(here, file)))
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    expect(partsOf(one ?? new Uint8Array()).get('xl/worksheets/sheet1.xml')).toContain('Recomputed by boardpaper')
    expect(readdirSync(join(here, 'checks'))).toEqual(['reserves.xlsx'])
  })
  test('of a paper that is not for publication says so first, on every printed page, and when it is written', async () => {
    const secret = readFileSync(join(home, 'papers', '2014-02-27', 'providing-support-for-victims.md'), 'utf8')
    const here = folderWith({ 'papers/a.md': secret, 'papers/a.exempt.md': 'x' })
    const { people } = await runIn(here, ['audit', 'papers', '--xlsx', 'a.xlsx', '--html', 'a.html'])
    expect(people).toBe('a.html: the ticked copy was written; it is not for publication\na.xlsx: the working paper was written; it is not for publication\n')
    const sheets = [...partsOf(readFileSync(join(here, 'a.xlsx')))].filter(([name]) => name.startsWith('xl/worksheets/sheet')).map(([, sheet]) => sheet)
    expect(sheets.filter((sheet) => !sheet.includes('<oddHeader>&amp;C&amp;BNOT FOR PUBLICATION</oddHeader>'))).toEqual([])
    expect(sheets[0]).toMatch(/<sheetData><row r="1"[^>]*><c r="A1"[^>]*><is><t xml:space="preserve">NOT FOR PUBLICATION</)
    expect(readFileSync(join(here, 'a.html'), 'utf8')).toContain('NOT FOR PUBLICATION')
  })
  test('is put over an earlier one, and never over a folder, a paper or what is no place for a file', async () => {
    const here = folder()
    mkdirSync(join(here, 'taken.xlsx'))
    expect((await runIn(here, ['audit', 'their.md', '--xlsx', 'a.xlsx'])).status).toBe(1)
    expect((await runIn(here, ['audit', 'their.md', '--xlsx', 'a.xlsx'])).people).toContain('a.xlsx: the working paper was written')
    for (const [file, why] of [['taken.xlsx', 'a folder stands in its place'], ['their.md/a.xlsx', 'a file stands where a folder should be'], ['their.md', 'ends in .xlsx']]) {
      const { status, people } = await runIn(here, ['audit', 'their.md', '--xlsx', file ?? ''])
      expect([status, people.includes(why ?? '')], people).toEqual([2, true])
    }
    expect(readdirSync(join(here, 'taken.xlsx'))).toEqual([])
    expect(readFileSync(join(here, 'their.md'), 'utf8')).toBe(loose)
  })
  test('names a file that could not be read', async () => {
    const here = folderWith({ 'binary.csv': '%PDF-1.7', 'their.md': loose })
    await runIn(here, ['audit', 'binary.csv', 'gone.csv', 'their.md', '--xlsx', 'a.xlsx'])
    expect(existsSync(join(here, 'a.xlsx'))).toBe(true)
    const record = partsOf(readFileSync(join(here, 'a.xlsx'))).get('xl/worksheets/sheet1.xml') ?? ''
    const notRead = record.slice(record.indexOf('>Not read<'), record.indexOf('>Groups of digits<'))
    expect(notRead).toContain('binary.csv')
    expect(notRead).toContain('gone.csv')
  })
})

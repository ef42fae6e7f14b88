/** `boardpaper audit`: what an auditor is told of papers, of somebody else's tables and of CSV files. */
import { describe, expect, test } from 'vitest'
import { auditRecord } from '../../src/model/audit-record.ts'
import { checkCodes } from '../../src/model/check-codes.ts'
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, home } from '../support/folder.ts'
import { madeWorkbook } from '../support/made-workbook.ts'
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
    expect(record.run).toMatchObject({ preparedBy: 'A. Auditor', reviewedBy: null, date: '2026-11-28' })
    expect(record.run.notRead.map(({ file, because }) => `${file} ${because}`)).toEqual(['papers/2013-12-19', 'papers/2014-02-27'].map((folder) => `${folder} decisions.md, meeting.yaml and minutes.md: the meeting’s own`))
    expect(record.files.map(({ kind, sha256 }) => [kind, sha256?.length])).toEqual([['paper', 64], ['paper', 64]])
    const slip = record.files[0]?.checks.find(({ cause }) => cause === 'unit-slip-x1000')
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
    expect(out).toContain('sentences: 0 figures')
  })
  test('has its sentences held against its tables and against themselves, each at its place', async () => {
    const words = `# Grants

The Council awarded **£705,000** in grants, of which £500,000 went to halls and
£250,000 to pools.

Table 1: Grants by area

| Area | Grant |
|---|---|
| East | £500,000 |
| West | £200,000 |
| Total | £700,000 |

- The total of the grants by area in table 1 is £770,000.
- East alone received £500,000.

> Somebody said £1 of £2.
`
    const { out } = await runIn(folderWith({ 'their.md': words }), ['audit', 'their.md', '--json'])
    const [file] = auditRecord.parse(JSON.parse(out)).files
    expect(file?.checks.filter(({ severity }) => severity !== 'tick').map(({ severity, prose, stated, place: { line, column } }) => [severity, prose, stated, line, column])).toEqual(expect.arrayContaining([
      ['error', true, '£705,000', 3, 23], ['warning', true, '£770,000', 14, 49],
    ]))
    expect(file?.figures.filter(({ kind }) => kind === 'prose').map(({ text, place: { line, column } }) => `${text} ${line}:${column}`)).toEqual([
      '£705,000 3:23', '£500,000 3:54', '£250,000 4:1', '£770,000 14:49', '£500,000 15:23', '£1 17:17', '£2 17:23',
    ])
    expect(file?.population.unread).toEqual([])
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
    expect(file?.checks.map(({ where }) => where)).toEqual(['table, row Total', 'table, row Total'])
    // The caption says that they are thousands of pounds.
    expect(file?.figures.slice(0, 2).map(({ text, pence, precision }) => [text, pence, precision])).toEqual([['1,200', '120000000', '100000'], ['1,250', '125000000', '100000']])
  })
  test('and of sentences with the sign of each figure, and what it is worth', async () => {
    const { out } = await runIn(folderWith({ 'their.md': 'Spending was £430,000 against a budget of £450,000, an underspend of £20,000.\n' }), ['audit', 'their.md', '--json'])
    const [file] = auditRecord.parse(JSON.parse(out)).files
    expect(file?.figures.map(({ pence, precision }) => [pence, precision])).toEqual([['43000000', '100'], ['45000000', '100'], ['2000000', '100']])
    expect(file?.checks.map(({ prose, relation, of, where }) => [prose, relation, of.map(({ stated, sign }) => `${sign} ${stated}`), where])).toEqual([[true, 'variance', ['1 £450,000', '-1 £430,000'], 'line 1']])
  })
})

test('a workbook is checked sheet by sheet, and its record, working paper and ticked copy are as of any other file', async () => {
  const folder = folderWith({ 'accounts.xlsx': madeWorkbook([
    { name: 'Reserves', rows: [['Reserve', '2014'], ['General', '1200|"£"#,##0'], ['Other', '300|"£"#,##0'], ['Total', '1600|"£"#,##0']] },
    { name: 'Fees', hidden: true, rows: [['Fee', '£'], ['Hall', '10.5|0.00'], ['Pool', '4.5|0.00'], ['Total', '15|0.00']] },
  ]) })
  const { out } = await runIn(folder, ['audit', 'accounts.xlsx'])
  expect(out).toMatch(/accounts\.xlsx!Reserves:4:11 {2}error {2}total-differs\n {2}Reserves!B4, table 1\n {2}4 \| \| Total \| £1,600 \|/)
  expect(out).toContain('accounts.xlsx!Fees:1:1  warning  workbook-hidden')
  expect(out).toContain('2 totals: 1 add up, 1 not adding up')
  const kept = await runIn(folder, ['audit', 'accounts.xlsx', '--json', '--xlsx', 'check.xlsx', '--html', 'ticked.html', '--pdf', 'ticked.pdf'])
  const [file] = auditRecord.parse(JSON.parse(kept.out)).files
  expect(file?.checks.map(({ severity, file: sheet, table, row, col, stated }) => [severity, sheet, table, row, col, stated])).toEqual([
    ['error', 'accounts.xlsx!Reserves', 1, 3, 1, '£1,600'], ['tick', 'accounts.xlsx!Fees', 2, 3, 1, '15.00'],
  ])
  const { groups, read, unread } = file?.population ?? {}
  expect([groups, read, unread]).toEqual([12, 11, []])
  expect(partsOf(readFileSync(join(folder, 'check.xlsx'))).get('xl/worksheets/sheet2.xml')).toContain('accounts.xlsx!Reserves')
  expect(readFileSync(join(folder, 'ticked.html'), 'utf8').match(/does not hold, working/g)).toHaveLength(1)
})

test('a path that does not exist is a wrong command, and a file that cannot be read is said not to have been read', async () => {
  const folder = folderWith({ 'binary.csv': '%PDF-1.7' })
  for (const name of ['nowhere', 'nowhere.md', 'nowhere.csv', 'nowhere.xlsx']) {
    expect(await runIn(folder, ['audit', name])).toEqual({ status: 2, out: '', people: `boardpaper: ${name}: it does not exist\n` })
  }
  const { out, status } = await runIn(folder, ['audit', 'binary.csv'])
  expect(status).toBe(1)
  expect(out).toMatch(/binary\.csv\n {2}not read/)
})

describe('A folder', () => {
  const csv = 'Item,£\nA,10\nB,25\nTotal,35\n'
  const paper = '---\nto: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Awards\n---\n\n# Purpose\n\nTo tell.\n\n# Recommendation\n\nTo note.\n\n# Awards\n\nThe awards are:\n\n::table{from="awards.csv"}\n'
  const folder = (): string => folderWith({
    'accounts/a.csv': csv, 'accounts/b.xlsx': madeWorkbook([{ name: 'A', rows: [['Item', '£'], ['A', 10], ['B', 25], ['Total', 35]] }]), 'accounts/notes.txt': 'words', 'accounts/README.md': '# Accounts',
    'accounts/pay-exempt.csv': csv, 'papers/awards.md': paper, 'papers/awards.csv': 'Recipient,Award,Rationale\nHub,£5k,Work\n', 'papers/awards.exempt.md': 'secret', 'empty/notes.txt': 'words',
  })
  test('of tables is read like one of papers, and what was left alone is named with its reason', async () => {
    const { out, status } = await runIn(folder(), ['audit', 'accounts', '--json'])
    const { run, files } = auditRecord.parse(JSON.parse(out))
    expect([status, files.map(({ file, checks }) => `${file} ${checks.map(({ severity }) => severity).join(' ')}`)]).toEqual([0, ['accounts/a.csv tick', 'accounts/b.xlsx tick']])
    expect(run.notRead).toEqual([
      { file: 'accounts/README.md', because: 'it tells of its folder' }, { file: 'accounts/notes.txt', because: 'it is neither a paper nor a table' },
      { file: 'accounts/pay-exempt.csv', because: 'the word exempt stands in its name or that of its folder; name it if it is to be checked' },
    ])
    expect((await runIn(folder(), ['audit', 'empty'])).people).toBe('boardpaper: empty: holds no paper and no table (files that end in .md, .csv or .xlsx)\n')
  })
  test('with a paper and its table has the table checked once, in its paper', async () => {
    const { run, files } = auditRecord.parse(JSON.parse((await runIn(folder(), ['audit', 'papers', '--json'])).out))
    expect(files.map(({ file }) => file)).toEqual(['papers/awards.md'])
    expect(run.notRead).toEqual([
      { file: 'papers/awards.csv', because: 'it was checked as a table of papers/awards.md' }, { file: 'papers/awards.exempt.md', because: 'it is not for publication, and never opened' },
    ])
  })
})

test('a date that is none is refused before anything is read', async () => {
  const folder = folderWith({ 'a.csv': 'Item,£\nA,1\n' })
  expect(await runIn(folder, ['audit', 'a.csv', '--date', 'tomorrow'])).toEqual({ status: 2, out: '', people: 'boardpaper: --date tomorrow: a date is written like 27 February 2014 or 2014-02-27\n' })
  expect((await runIn(folder, ['audit', 'a.csv', '--date', '31 February 2014'])).people).toBe('boardpaper: --date 31 February 2014: February 2014 has 28 days.\n')
})

describe('What is unadjusted', () => {
  const awards = (total: string, accepted: string): string => `---\nto: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Awards\n${accepted}---\n\n# Purpose\n\nTo tell.\n\n# Recommendation\n\nTo note.\n\n# Awards\n\nThe awards are:\n\n| Recipient | Award |\n| --- | ---: |\n| Hub | £100k |\n| Link | £30k |\n| Total | ${total} |\n\nThe costs are:\n\n| Item | Cost |\n| --- | ---: |\n| Pay | £50k |\n| Rent | £20k |\n| Total | £60k |\n`
  const entry = (outcome: string): string => `accept:\n  - code: total-differs\n    figure: £140k\n    working: 100 + 30 = 130, stated 140\n    by: A. Treasurer\n    on: 1 March 2014\n    reason: tabled\n    outcome: ${outcome}\n`
  const summaryOf = async (text: string) => auditRecord.parse(JSON.parse((await runIn(folderWith({ 'a.md': text }), ['audit', 'a.md', '--json'])).out)).summary
  test('is what is open, and what was accepted as it stands; net and gross', async () => {
    expect(await summaryOf(awards('£140k', entry('accepted unadjusted')))).toMatchObject({ open: 1, accepted: [{ by: 'A. Treasurer', outcome: 'accepted unadjusted' }], lapsed: [], unadjusted: { net: '0', gross: '2000000', figures: 2, uncounted: 0 } })
  })
  test('is not what was explained or corrected', async () => {
    for (const outcome of ['explained', 'corrected in 2']) expect((await summaryOf(awards('£140k', entry(outcome)))).unadjusted).toEqual({ net: '-1000000', gross: '1000000', figures: 1, uncounted: 0 })
  })
  test('is open again where an acceptance has lapsed, and every report says so', async () => {
    const folder = folderWith({ 'a.md': awards('£150k', entry('explained')) })
    const { out } = await runIn(folder, ['audit', 'a.md', '--html', 'ticked.html', '--xlsx', 'check.xlsx'])
    const words = 'Unadjusted: net £10,000, gross £30,000, in 2 figures'
    expect(out).toContain(`2 errors: 2 open, 0 accepted. 1 acceptance accepts nothing any more.\n${words}`)
    expect(readFileSync(join(folder, 'ticked.html'), 'utf8')).toContain(words)
    expect(partsOf(readFileSync(join(folder, 'check.xlsx'))).get('xl/worksheets/sheet1.xml')).toMatch(/Unadjusted, gross £[\s\S]{0,200}<v>30000(?:\.00)?<\/v>/)
  })
})

test('a fact that one paper states twice is compared once', async () => {
  const { files } = auditRecord.parse(JSON.parse((await runIn(home, ['audit', 'papers/2013-12-19', '--json'])).out))
  expect(files.flatMap(({ checks }) => checks.map(({ relation }) => relation))).toEqual(['register'])
})

describe('The working paper', () => {
  const folder = (): string => folderWith({ 'their.md': loose })
  test('is written where it is asked for, twice the same, and said to be; JSON stays JSON', async () => {
    const here = folder()
    const ask = (file: string, ...more: readonly string[]) => runIn(here, ['audit', 'their.md', '--xlsx', file, '--prepared-by', 'A. Auditor', ...more])
    const { out, people, status } = await ask('checks/reserves.xlsx', '--json')
    expect(status).toBe(1)
    expect(people).toBe('checks/reserves.xlsx: the working paper was written; it is not for publication\n')
    expect(auditRecord.parse(JSON.parse(out)).run.preparedBy).toBe('A. Auditor')
    const plainly = await ask('again.xlsx')
    expect(plainly.out).toContain('total-differs')
    const [one, other] = ['checks/reserves.xlsx', 'again.xlsx'].map((file) => readFileSync(join(here, file)))
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    expect(partsOf(one ?? new Uint8Array()).get('xl/worksheets/sheet1.xml')).toContain('Recomputed by boardpaper')
    expect(readdirSync(join(here, 'checks'))).toEqual(['reserves.xlsx'])
  })
  test('is private if it is not asked for otherwise, and says so first, on every printed page, and when it is written', async () => {
    const all = readFileSync(join(home, 'papers', '2014-02-27', 'providing-support-for-victims.md'), 'utf8')
    const here = folderWith({ 'papers/a.md': all })
    const { people, out } = await runIn(here, ['audit', 'papers', '--xlsx', 'a.xlsx', '--html', 'a.html'])
    expect(out).toMatch(/^NOT FOR PUBLICATION\n/)
    expect(JSON.parse((await runIn(here, ['audit', 'papers', '--json'])).out)).toMatchObject({ run: { notForPublication: true } })
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
    const here = folderWith({ 'set/binary.csv': '%PDF-1.7', 'set/their.md': loose })
    symlinkSync('nowhere', join(here, 'set/gone.csv'))
    const { out } = await runIn(here, ['audit', 'set', '--json', '--xlsx', 'a.xlsx'])
    expect(auditRecord.parse(JSON.parse(out)).run.notRead.map(({ file, because }) => `${file} ${because}`)).toEqual([
      expect.stringContaining('set/binary.csv Under the name of a table this is a PDF'), 'set/gone.csv The file cannot be read: it does not exist.',
    ])
    const record = partsOf(readFileSync(join(here, 'a.xlsx'))).get('xl/worksheets/sheet1.xml') ?? ''
    const notRead = record.slice(record.indexOf('>Not read<'), record.indexOf('>Groups of digits<'))
    expect(notRead).toContain('binary.csv')
    expect(notRead).toContain('gone.csv')
  })
})

test('every code of a record can be explained, also of a check of which nothing is told', async () => {
  for (const code of Object.keys(checkCodes)) expect((await runIn(home, ['explain', code])).out).toMatch(new RegExp(`^${code} {2}(?:tick|info|unchecked)\\n  what: `))
  const record = auditRecord.parse(JSON.parse((await runIn(home, ['audit', 'papers', '--json'])).out))
  for (const code of new Set(record.files.flatMap(({ checks }) => checks.map((check) => check.code)))) expect((await runIn(home, ['explain', code])).status, code).toBe(0)
})

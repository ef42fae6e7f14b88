/** What looks public files over before they leave: it finds what it must, excuses what it may, and says nothing of it aloud. */
import { describe, expect, test } from 'vitest'
import { buildPaper, checkSource, formats, readWhole } from '../src/build.ts'
import { givenAway, lookOver, readyToLookOver, wholesOf } from '../src/look-over.ts'
import type { Source } from '../src/read/source.ts'
import { tablesOf as tablesIn } from '../src/audit/stated.ts'
import type { CheckedPaper } from '../src/model/paper.ts'
import { bcb, sourceOf } from './support/house.ts'
import { plantedPaper, secretsIn } from './support/secrets.ts'

const filesOf = async (source: Source, edition: 'public' | 'private') =>
  (await buildPaper(source, bcb, formats, 'final', edition)).files.map(({ format, written: { bytes } }) => ({ name: `public/2014-02-27/paper.${format}`, bytes }))
const look = (sources: readonly Source[], files: Awaited<ReturnType<typeof filesOf>>) => lookOver(wholesOf(sources, bcb), { files, given: givenAway(wholesOf(sources, bcb)), subject: 'papers/2014-02-27/paper.md' }, bcb)

const tablesOf = (paper: CheckedPaper | null) => (paper === null ? [] : tablesIn(paper))

test('a public edition passes, and the private one in its place does not, in any format', async () => {
  const paper = plantedPaper(3, { whole: false, faulty: false })
  const fine = await look([paper.source], await filesOf(paper.source, 'public'))
  expect(fine.findings.filter(({ severity }) => severity === 'error').map(({ code, file, what }) => `${code} ${file} ${what}`)).toEqual([])
  expect(fine.report).toContain('Nothing was found that is not public.')
  for (const file of await filesOf(paper.source, 'private')) {
    const { findings, report } = await look([paper.source], [file])
    expect(findings.filter(({ code }) => code === 'leak-found').length, file.name).toBeGreaterThan(3)
    // Aloud it says where; in the report, which is private, it says what.
    expect(secretsIn(JSON.stringify(findings), paper), file.name).toEqual([])
    expect(secretsIn(report ?? '', paper).length, file.name).toBeGreaterThan(3)
  }
})

test('a sentence that somebody marked stands in no other paper either, and what else two papers share is for a person to look at', async () => {
  const sentence = 'The lowest tender was that of Zebrahouse Holdings, which is below what was expected.'
  const marked = sourceOf(paperOf('Tenders', `Two came in.\n\n:::exempt\nIt was opened. ${sentence} The rest was higher.\n:::\n`, `exempt-passages: 1\n${exempt}`), 'papers/2014-02-27/first.md')
  const whole = sourceOf(paperOf('Sale', sentence, `public-title: A matter\n${exempt}`), 'papers/2014-02-27/second.md')
  const other = sourceOf(paperOf('Grants', sentence), 'papers/2014-02-27/third.md')
  const files = await filesOf(other, 'public')
  const seen = (secret: Source) => lookOver(wholesOf([secret, other], bcb), { files, given: [], subject: 'papers/2014-02-27/meeting.yaml' }, bcb)
  expect((await seen(marked)).findings.map(({ code }) => code)).toContain('leak-found')
  const { findings, report } = await seen(whole)
  // What is said to all is the same as where nothing stands in the open.
  expect(findings.map(({ code, what }) => `${code}: ${what}`)).toEqual(['leak-searched: What is not for publication was looked for in 3 files.'])
  expect(report).toContain('Look at these: they stand in the public text too')
})

test('the amount of a marked row stands in no sentence, unless it is so round that it may be another', async () => {
  const rowsOf = (amount: string, other: string, total: string) => ({ 'awards.csv': `Recipient,Award,Exempt\nConstabulary,"£100,000",\nZebrahouse,"${amount}",yes\nWombat,"${other}",yes\nTotal,"${total}",\n` })
  const said = async (sentence: string, beside: Readonly<Record<string, string>>): Promise<string[]> => {
    const source = sourceOf(paperOf('Awards', `The awards are:\n\n::table{from="awards.csv"}\n\n${sentence}\n`, `exempt-passages: 0\n${exempt}`), 'papers/2014-02-27/first.md', beside)
    return (await look([source], await filesOf(source, 'public'))).findings.filter(({ code }) => code === 'leak-found').map(({ file }) => file.replace(/^.*\./, ''))
  }
  expect(await said('One of them has 41,750 pounds.', rowsOf('£41,750', '£22,000', '£163,750'))).toEqual(['docx', 'html', 'pdf'])
  expect(await said('One of them has £41k.', rowsOf('£41,000', '£22,000', '£163,000'))).toEqual([])
})

test('the pence of a public sum are not the pounds of a withheld one, however its data states them', async () => {
  const seen = async (sentence: string, more = ''): Promise<string[]> => {
    const source = sourceOf(paperOf('Awards', `${rows.replace(/£100k/g, '£41,730')}\n:::exempt\n${sentence}\n:::\n`, `exempt-passages: 1\n${exempt}`), 'papers/2014-02-27/first.md')
    const openly = more === '' ? [] : [{ name: 'public/more.html', bytes: new TextEncoder().encode(`<p>${more}</p>`) }]
    return (await look([source], [...await filesOf(source, 'public'), ...openly])).findings.flatMap(({ severity, file }) => (severity === 'error' ? [file] : []))
  }
  expect(await seen('The offer was £4,173,000.')).toEqual([])
  expect(await seen('The offer was £4,173,000.', 'It was £4,173,000.')).toEqual(['public/more.html'])
})

test('a withheld row that is called a subtotal stops nothing, and is counted like every other', async () => {
  const csv = 'Recipient,Award,Exempt\nEly,"£60,000",\nWombat,"£41,730",yes\nZebrahouse,"£28,270",yes\nSubtotal,"£130,000",yes\nMarch,"£40,000",\nTotal,"£170,000",yes\n'
  const source = sourceOf(paperOf('Awards', 'The awards are:\n\n::table{from="awards.csv"}\n', `exempt-passages: 0\n${exempt}`), 'papers/2014-02-27/first.md', { 'awards.csv': csv })
  expect((await look([source], await filesOf(source, 'public'))).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const [table] = tablesOf(checkSource(source, bcb, 'public').paper)
  expect(table?.rows.map(({ role, exempt: terms }) => [role, terms?.withheld ?? null])).toEqual([['item', null], ['item', null], ['item', 4]])
})

test('what a folder keeps back is gathered once for all its papers, and each may bear its own name and no other', async () => {
  const wholes = wholesOf(['first', 'second'].map((name) => sourceOf(paperOf('Sale', 'To Zebrahouse.', `public-title: A matter\n${exempt}`), `papers/2014-02-27/${name}-zebrahouse.md`)), bcb)
  let asked = 0
  const ready = await readyToLookOver(wholes.map((whole) => ({ ...whole, keptBack: { ...whole.keptBack, holds: (...at) => { asked += 1; return whole.keptBack.holds(...at) } } })), bcb)
  const gathered = asked
  expect(gathered).toBeGreaterThan(0)
  const seen = (name: string, subject: string) => ready({ files: [{ name: `public/2014-02-27/${name}.html`, bytes: new TextEncoder().encode('<p>A matter</p>') }], given: [], subject: `papers/2014-02-27/${subject}.md` })
  const [own, other] = [await seen('first-zebrahouse', 'first-zebrahouse'), await seen('first-zebrahouse', 'second-zebrahouse')]
  expect(asked).toBe(gathered)
  expect([own, other].map(({ leaking }) => leaking.length)).toEqual([0, 1])
  expect([own.report, other.report].map((report) => report?.includes('“first-zebrahouse”'))).toEqual([false, true])
})

test('where nothing is kept back nothing is searched', async () => {
  const source = sourceOf(paperOf('Awards', rows))
  expect(await look([source], await filesOf(source, 'private'))).toEqual({ findings: [], report: null, leaking: [] })
})

const exempt = 'exempt:\n  ground: Financial affairs of another\n  decided-by: Chief Executive\n  decided-on: 12 February 2014\n'
const paperOf = (title: string, body: string, more = ''): string => `---
to: Board
from: Chief Executive
date: 27 February 2014
title: ${title}
${more}---

# Purpose

To tell the Board of awards.

# Recommendation

To note them.

# Awards

${body}
`
const rows = 'The awards are:\n\n| Recipient | Award |\n| --- | ---: |\n| Constabulary | £100k |\n| Total | £100k |\n'

describe('an amount that can be got from what is public', () => {
  const csv = 'Recipient,Award,Exempt\nConstabulary,"£100,000",\nQuillfeather Holdings,"£41,750",yes\nDrug Link,"£30,000",\nTotal,"£171,750",\n'
  const first = sourceOf(paperOf('Awards', 'The awards are:\n\n::table{from="awards.csv"}\n', `exempt-passages: 0\n${exempt}`), 'papers/2014-02-27/first.md', { 'awards.csv': csv })
  const whole = (source: Source) => {
    const read = readWhole(source, bcb)
    if (read === null) throw new Error(JSON.stringify(checkSource(source, bcb).findings))
    return read
  }

  test('stops the public edition with its place alone, and is told in full to those who may read it', async () => {
    const { findings } = await look([first], await filesOf(first, 'public'))
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, where }) => `${code}: ${where ?? ''}`)).toEqual(['amount-given-away: paragraph 3.1'])
    expect(JSON.stringify(findings)).not.toMatch(/Quillfeather|41,750/)
    expect(givenAway([whole(first)]).map(({ what }) => what)).toEqual(['£41,750 is withheld, and can be got from what is public: £171,750 less £100,000 and £30,000 is £41,750.'])
  })

  test('is none where a paper that is withheld whole stands beside one that says its own sums twice', () => {
    const secret = whole(sourceOf(paperOf('Sale', 'The price is £1,234,567.\n', `public-title: A matter\n${exempt}`), 'papers/2014-02-27/second.md'))
    const open = whole(sourceOf(paperOf('Awards', `${rows}\nConstabulary has £100k.\n`), 'papers/2014-02-27/third.md'))
    expect(givenAway([secret, open])).toEqual([])
  })

  test('is found in what was public before', () => {
    const two = csv.replace('Drug Link,"£30,000",', 'Drug Link,"£30,000",yes')
    const now = whole(sourceOf(paperOf('Awards', 'The awards are:\n\n::table{from="awards.csv"}\n', `exempt-passages: 0\n${exempt}`), 'papers/2014-02-27/first.md', { 'awards.csv': two }))
    // Two under one total hide each other.
    expect(givenAway([now]).map(({ severity, code }) => `${severity} ${code}`)).toEqual(['info amounts-known-together'])
    const before = whole(sourceOf(paperOf('Awards', 'The awards are:\n\n::table{from="awards.csv"}\n'), 'papers/2014-02-27/first.md', { 'awards.csv': csv.replaceAll(',yes', ',').replaceAll('Quillfeather Holdings,"£41,750"', 'Quillfeather Holdings,TBC').replace('"£171,750"', 'TBC') }))
    // And has been taken out again since.
    const since = whole(sourceOf(paperOf('Awards', 'The awards are to come.\n'), 'papers/2014-02-27/first.md'))
    const found = givenAway([now], () => [{ paper: before.paper, where: 'the publication of 19 February 2014' }, { paper: since.paper, where: 'that of 20 February 2014' }])
    expect(found.filter(({ code }) => code === 'amount-given-away').map(({ what }) => what)).toContainEqual('£30,000 is withheld, and can be got from what is public: £30,000 stands in the publication of 19 February 2014.')
  })
})

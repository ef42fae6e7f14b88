/** What an attacker tried on a folder, with the command itself: each of these worked once, or nearly did. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, put } from '../support/folder.ts'
import { filesBelow } from '../support/program.ts'
import { decisionsHead, minutesHead } from '../support/records.ts'
import { folder as meeting, meetingWith, paperCalled } from './meeting.ts'
import { runIn } from './terminal.ts'

const terms = (passages = 0): string => `exempt-passages: ${passages}\nexempt:\n  ground: Financial affairs of others\n  decided-by: Chief Executive\n  decided-on: 12 February 2014\n`
const withTable = (front: string, more = ''): string => paperCalled('Awards', { more: front }).replace(/The awards are:[^]*/, `The awards are:\n\n::table{from="awards.csv"}\n${more}`).replace('awards of £130k', 'the awards')
const csv = (marked: readonly (readonly [name: string, sum: string])[], mark = 'yes', total = '£160,000'): string =>
  `Recipient,Award,Exempt\nEly Trust,"£60,000",\n${marked.map(([name, sum]) => `${name},"${sum}",${mark}\n`).join('')}Wisbech Trust,"£40,000",\nTotal,"${total}",\n`
const first: readonly (readonly [string, string])[] = [['Quillfeather Holdings', '£41,730'], ['Drug Link', '£18,270']]

/** The public files, by their names. */
const publicFiles = (at: string): string[] => [...filesBelow(join(at, 'output')).keys()].filter((name) => name.startsWith('public/')).sort()
const reportIn = (at: string, name: string): string => readFileSync(join(at, 'output/private', name), 'utf8')

describe('What is said of a public edition', () => {
  test('is the same whatever is kept back, however long, and whether or not the like of it stands in the open', async () => {
    const said = async (rows: typeof first, passage: string): Promise<string> => {
      const at = folderWith({
        [`${meeting}/meeting.yaml`]: meetingWith([['awards.md']]), [`${meeting}/awards.csv`]: csv(rows),
        [`${meeting}/awards.md`]: withTable(terms(1), `\n:::exempt\n${passage}\n:::\n`),
      })
      const ran = [await runIn(at, ['build', '--edition', 'public', '--format', 'html']), await runIn(at, ['build', '--edition', 'public', '--format', 'html', '--json', '--strict']), await runIn(at, ['pack', meeting])]
      expect(publicFiles(at)).toEqual(['public/2014-02-27/awards.html', 'public/2014-02-27/pack.pdf'])
      return JSON.stringify(ran)
    }
    const one = await said(first, 'The bid of Quillfeather Holdings was too low, as it was last year and the year before.')
    expect(await said([['Wisbech Trust', '£50,000'], ['Al', '£10,000']], 'To tell the Board of awards.')).toBe(one)
  })

  test('names no file that says it is exempt, be it beside a paper or by itself', async () => {
    const said = async (more: Readonly<Record<string, string>>): Promise<string> => {
      const at = folderWith({ [`${meeting}/meeting.yaml`]: meetingWith([['other.md']]), [`${meeting}/other.md`]: paperCalled('Other'), ...more })
      return JSON.stringify([await runIn(at, ['agenda', meeting, '--format', 'html']), await runIn(at, ['audit', '--edition', 'public', '--json'])])
    }
    expect(await said({ [`${meeting}/bid of Quillfeather.exempt.pdf`]: '%PDF', [`${meeting}/exempt.docx`]: 'PK' })).toBe(await said({}))
    expect(await said({ [`${meeting}/letter.pdf`]: '%PDF' })).toMatch(/document-not-on-agenda.*letter\.pdf.*it is neither a paper nor a table/)
  })

  test('says of a document that is not there, and comes with a private item, no more than where it is asked for', async () => {
    const at = folderWith({
      [`${meeting}/meeting.yaml`]: meetingWith([['premises.md', '    with:\n      - file: offer of Quillfeather.pdf\n        title: An offer\n']]),
      [`${meeting}/premises.md`]: paperCalled('Sale to Quillfeather', { more: `public-title: Premises\n${terms()}` }),
    })
    const { status, people } = await runIn(at, ['agenda', meeting, '--format', 'html'])
    expect([status, /meeting\.yaml:\d+:1 {2}error {2}bound-absent/.test(people), people.includes('Quillfeather')]).toEqual([1, true, false])
    expect((await runIn(at, ['pack', meeting, '--edition', 'private'])).people).toContain('“offer of Quillfeather.pdf”')
  })

  test('quotes no word of a name that tells too much; the private edition does', async () => {
    const at = folderWith({ 'papers/m/quillfeather.md': paperCalled('A bid', { more: terms(1) }) + '\n:::exempt\nIt is that of Quillfeather.\n:::\n' })
    const { status, people } = await runIn(at, ['build', '--edition', 'public', '--format', 'html'])
    expect([status, people.includes('exempt-file-name'), people.includes('“quillfeather”')]).toEqual([1, true, false])
    expect((await runIn(at, ['build', '--edition', 'private', '--format', 'html'])).people.replace(/\s+/g, ' ')).toMatch(/warning exempt-file-name .* in it “quillfeather”/)
  })
})

describe('Beside another paper of the folder', () => {
  const openly = (body: string): string => paperCalled('Other').replace(/The awards are:[^]*/, `${body}\n`).replace('awards of £130k', 'the awards')
  const folderWhere = (body: string): string => folderWith({
    [`${meeting}/meeting.yaml`]: meetingWith([['awards.md'], ['other.md']]), [`${meeting}/awards.csv`]: csv([['Drug Link Cambridgeshire', '£35,000'], ['Probation Trust', '£25,000']]),
    [`${meeting}/awards.md`]: withTable(terms()), [`${meeting}/other.md`]: openly(body),
  })
  test.each([
    ['a sentence that states a withheld row', 'Of last year, Drug Link Cambridgeshire had £35,000 to spend.'],
    ['a table that states it', 'They were:\n\n| Recipient | Award |\n| --- | ---: |\n| Drug Link Cambridgeshire | £35k |'],
  ])('%s leaves neither, nor a pack, nor the other by itself', async (_, body) => {
    const at = folderWhere(body)
    const ran = [await runIn(at, ['build', '--edition', 'public', '--format', 'html']), await runIn(at, ['build', `${meeting}/other.md`, '--edition', 'public', '--format', 'html']), await runIn(at, ['pack', meeting])]
    expect(ran.map(({ status, people }) => [status, people.includes('amount-given-away'), /35,?000|35k|Drug Link/.test(people)])).toEqual([[1, true, false], [1, true, false], [1, true, false]])
    expect(publicFiles(at)).toEqual([])
    expect(reportIn(at, '2014-02-27/NOT-FOR-PUBLICATION-pack.leak-test.txt')).toMatch(/GIVEN AWAY, paragraph 3\.1, row Drug Link Cambridgeshire, “Award”\n {4}£35,000 is withheld/)
    expect((await runIn(at, ['build', `${meeting}/awards.md`, '--edition', 'private', '--format', 'html'])).people).toContain('amount-given-away')
  })
  test('a paper that keeps nothing back is looked over for what they do', async () => {
    const sentence = 'The bid of the lowest was below what everybody had thought that it would be.'
    const at = folderWhere(sentence)
    put(at, `${meeting}/awards.md`, withTable(terms(1), `\n:::exempt\n${sentence}\n:::\n`))
    const { status, people } = await runIn(at, ['build', `${meeting}/other.md`, '--edition', 'public', '--format', 'html'])
    expect([status, people.includes('leak-found')]).toEqual([1, true])
    put(at, `${meeting}/other.md`, openly('Nothing of it.'))
    expect((await runIn(at, ['build', '--edition', 'public', '--format', 'html'])).status).toBe(0)
    expect(publicFiles(at)).toEqual(['public/2014-02-27/awards.html', 'public/2014-02-27/other.html'])
  })
})

test('What was public and is kept back now goes out in no list of what moved, and a new version can go out without it', async () => {
  const at = folderWith({
    [`${meeting}/meeting.yaml`]: meetingWith([['awards.md']]), [`${meeting}/awards.csv`]: csv(first, ''),
    [`${meeting}/awards.md`]: withTable('version: "1"\n', '\nThe bid of Thorney Lode was £7,890.\n'),
  })
  const publish = (on: string) => runIn(at, ['publish', meeting, '--by', 'A. Clerk, Clerk', '--on', on])
  expect((await publish('2014-02-18')).status).toBe(0)
  put(at, `${meeting}/awards.csv`, csv(first))
  put(at, `${meeting}/awards.md`, withTable(`version: "2"\n${terms(1)}`, '\n:::exempt\nThe bid of Thorney Lode was £7,890.\n:::\n'))
  put(at, `${meeting}/meeting.yaml`, meetingWith([['awards.md', '    late: It was revised.\n']]))
  const { status, people } = await publish('2014-02-20')
  expect(status, people).toBe(0)
  expect(people).toContain('published-file-leaks')
  expect(reportIn(at, '2014-02-27/NOT-FOR-PUBLICATION-publication-2.leak-test.txt')).toMatch(/Nothing was found that is not public\.[^]*Published before, paragraph 3\.1/)
  // But not what an earlier publication tells of a new secret: it stated Drug Link, and now a third shares their total.
  put(at, `${meeting}/awards.csv`, csv([['Drug Link', '£18,270'], ['Lode Trust', '£41,730']]))
  put(at, `${meeting}/awards.md`, withTable(`version: "3"\n${terms()}`))
  const third = await publish('2014-02-21')
  expect([third.status, third.people.includes('amount-given-away')]).toEqual([1, true])
})

describe('What minutes and decisions say', () => {
  const withoutTotal = (marked: readonly (readonly [string, string])[]): string => csv(marked).replace(/Total.*\n/, '')
  const recordOf = async (which: 'minutes' | 'decisions', words: string, marked = [first[0] ?? ['', '']]): Promise<readonly [number, boolean, boolean]> => {
    const head = which === 'minutes' ? minutesHead : decisionsHead
    const text = `${head}\n# Awards\n\n${which === 'minutes' ? '' : 'Number: CPCC 2014-001\nInterests: None.\n\nDecision: '}${words}\n`
    const at = folderWith({ [`${meeting}/meeting.yaml`]: meetingWith([['awards.md']]), [`${meeting}/awards.csv`]: withoutTotal(marked), [`${meeting}/awards.md`]: withTable(terms()), [`${meeting}/${which}.md`]: text })
    const { status, people } = await runIn(at, [which, meeting, '--format', 'html'])
    return [status, people.includes('amount-given-away'), /41,?730|141/.test(people)]
  }
  test.each([
    ['minutes', 'It was said that £141,730 is spent in all.'],
    ['minutes', 'Of £101,730 the sum of £60,000 is for the trust of the town.'],
  ] as const)('gives away what a paper withholds, in %s: %s', async (which, words) => {
    expect(await recordOf(which, words)).toEqual([1, true, false])
  })
  test('is stopped in a decision too, and passes where two are withheld or nothing comes to it', async () => {
    expect(await recordOf('decisions', 'To give £141,730 in all.\nDeparts: It is the sum of all.')).toEqual([1, true, false])
    expect(await recordOf('minutes', 'It was said that £160,000 is spent in all.', [...first])).toEqual([0, false, false])
    expect(await recordOf('minutes', 'It was said that £150,000 is spent in all.')).toEqual([0, false, false])
  })
})

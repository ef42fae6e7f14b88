/** `boardpaper publish` on a disk: what goes out, what replaces what, and what stands in the way. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/command-line.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { findMeeting } from '../../src/workspace/meetings.ts'
import { readPublications } from '../../src/workspace/publications.ts'
import { passingFolder, put } from '../support/folder.ts'
import { needs } from '../support/needs.ts'
import { folder, meetingWith, paperCalled, readyMeeting } from './meeting.ts'
import { runIn, type Ran } from './terminal.ts'

const publish = (at: string, on = '2014-02-19', ...more: readonly string[]): Promise<Ran> =>
  runIn(at, ['publish', folder, '--by', 'A. Clerk, Committee Clerk', '--on', on, ...more])
const versionAt = (at: string, version: number): string => join(at, 'output/public/2014-02-27', String(version))
const record = (at: string): string => readFileSync(join(at, folder, 'published.yaml'), 'utf8')
const filesIn = (path: string): string[] => readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$|SUMS$/.test(name)).sort()
/** Every file of a version with its bytes, to see that nothing of it changed. */
const frozen = (path: string): Map<string, string> => new Map(filesIn(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]))
const told = ({ people }: Ran): string[] => [...people.matchAll(/^(\S+?):(\d+):\d+ {2}error {2}(\S+)/gm)].map(([, file = '', line, code]) => `${file.replace(/^.*\//, '')}:${line} ${code}`)

describe('the first time', () => {
  test('the whole meeting goes out, with the sums of its files, and a record', async () => {
    const at = readyMeeting()
    expect(await publish(at)).toMatchObject({ status: 0 })
    expect(filesIn(versionAt(at, 1))).toEqual([
      'SHA256SUMS', 'agenda.docx', 'agenda.html', 'agenda.pdf', 'data/agenda.json', 'data/estates.json', 'data/grants.json', 'manifest.json', 'pack.pdf',
      'papers/estates.docx', 'papers/estates.html', 'papers/estates.pdf', 'papers/grants.docx', 'papers/grants.html', 'papers/grants.pdf',
    ])
    const sums = readFileSync(join(versionAt(at, 1), 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.split('  '))
    expect(sums.map(([, name = '']) => [createHash('sha256').update(readFileSync(join(versionAt(at, 1), name))).digest('hex'), name])).toEqual(sums)
    expect(sums).toHaveLength(13)
    expect(record(at).replace(/[0-9a-f]{64}/g, '…')).toMatchSnapshot()
  })

  test('a dry run writes nothing, and the same again on another disk gives the same bytes', async () => {
    const at = readyMeeting()
    expect((await publish(at, '2014-02-19', '--dry-run')).people).toContain('The first publication would hold 2 papers new, in 15 files. Nothing was written.')
    expect(existsSync(join(at, 'output'))).toBe(false)
    const other = readyMeeting()
    await publish(at)
    await publish(other)
    expect(frozen(versionAt(other, 1))).toEqual(frozen(versionAt(at, 1)))
    expect(record(other)).toBe(record(at))
  })

  test.each([
    ['a paper that nobody cleared', (at: string) => put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md']]).replace(/ {4}cleared.*\n/, '')), ['meeting.yaml:7 paper-not-cleared']],
    ['a draft of a paper', (at: string) => put(at, `${folder}/grants.md`, paperCalled('Grants', { more: 'status: draft\n' })), ['grants.md:6 publish-draft']],
    ['a draft of an agenda', (at: string) => put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md']], 'draft: yes\n')), ['meeting.yaml:1 publish-draft']],
    ['a total that is wrong', (at: string) => put(at, `${folder}/grants.md`, paperCalled('Grants', { total: '£141k' })), ['grants.md:24 total-differs']],
    ['a paper that no item names', (at: string) => put(at, `${folder}/third.md`, paperCalled('Third')), ['third.md:1 paper-not-on-agenda']],
    ['a paper that is not there', (at: string) => rmSync(join(at, folder, 'grants.md')), ['meeting.yaml:7 item-paper-absent']],
  ])('%s stops it, and nothing is written', async (_, spoil, findings) => {
    const at = readyMeeting()
    spoil(at)
    const ran = await publish(at)
    expect(ran.status).toBe(1)
    expect(told(ran)).toEqual(findings)
    expect(existsSync(join(at, 'output'))).toBe(false)
    expect(existsSync(join(at, folder, 'published.yaml'))).toBe(false)
  })

  test('after the last day each item wants its reason', async () => {
    const at = readyMeeting()
    expect(told(await publish(at, '2014-02-20'))).toEqual(['meeting.yaml:7 published-late', 'meeting.yaml:9 published-late'])
    const late = '    late: The grant letter came on 18 February.\n'
    put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md', late], ['estates.md', late]]))
    expect(await publish(at, '2014-02-20')).toMatchObject({ status: 0 })
    expect(readFileSync(join(versionAt(at, 1), 'agenda.html'), 'utf8').replaceAll('\u00A0', ' ')).toContain('Taken late: The grant letter came on 18 February.')
  })
})

test.each([['panel', true], ['bcb', false]])('a late item under the profile %s: the words of the law stand with its reason: %s', async (profile, isBound) => {
  const at = readyMeeting()
  put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md', '    late: The letter came late.\n'], ['estates.md']]).replace('profile: bcb', `profile: ${profile}`))
  expect((await runIn(at, ['agenda', folder, '--format', 'html'])).status).toBe(0)
  const page = readFileSync(join(at, 'output/public/2014-02-27/agenda.html'), 'utf8').replaceAll('\u00A0', ' ')
  expect(page).toContain('Taken late: The letter came late.')
  expect(page.includes('special circumstances')).toBe(isBound)
  // The law's words are a line of their own, quoted: the reason is a sentence of the clerk's, with its full stop or without.
  expect([...page.matchAll(/>(In the words of the law: “by reason of special circumstances, [^<]* as a matter of urgency”)</g)]).toHaveLength(isBound ? 1 : 0)
  put(at, `${folder}/meeting.yaml`, readFileSync(join(at, folder, 'meeting.yaml'), 'utf8').replace('    late:', '    withdrawn: It is not wanted.\n    late:'))
  await runIn(at, ['agenda', folder, '--format', 'html'])
  expect(readFileSync(join(at, 'output/public/2014-02-27/agenda.html'), 'utf8')).not.toContain('Taken late')
})

test('what a program that was ended while it published has left there is told by status and by publish, and stays', async () => {
  const at = readyMeeting()
  const told = async (...args: string[]): Promise<string[]> => [...(await runIn(at, [args[0] ?? '', folder, ...args.slice(1)])).people.matchAll(/ {2}(?:error|warning) {2}(published-\S+)\n\s+(\S+) is/g)].map(([, code, name]) => `${code} ${name}`)
  const asked = [['status', '--on', '2014-02-19'], ['publish', '--by', 'A. Clerk', '--on', '2014-02-19']] as const
  put(at, 'output/public/2014-02-27/1-aB3dE9/pack.pdf', 'half')
  put(at, 'output/public/2014-02-27/notes-of-mine/pack.pdf', 'half')
  for (const one of asked) expect(await told(...one)).toEqual(['published-unfinished output/public/2014-02-27/1-aB3dE9'])
  expect(filesIn(join(at, 'output/public/2014-02-27'))).toContain('1-aB3dE9/pack.pdf')
  expect(existsSync(versionAt(at, 1))).toBe(true)
  // Ended a moment later, it has its place and no record.
  rmSync(join(at, 'output/public/2014-02-27/1-aB3dE9'), { recursive: true })
  put(at, 'output/public/2014-02-27/2/pack.pdf', 'half')
  for (const one of [...asked, [...asked[1], '--dry-run']]) expect(await told(...one)).toEqual(['published-folder output/public/2014-02-27/2'])
})

test('the words of the law stand under what comes for the first time after the last day, and not under what was announced in time and is revised', async () => {
  const at = readyMeeting()
  const late = '    late: The letter came late.\n'
  const now = (items: Parameters<typeof meetingWith>[0]): void => { put(at, `${folder}/meeting.yaml`, meetingWith(items).replace('profile: bcb', 'profile: panel')) }
  now([['grants.md'], ['estates.md']])
  expect((await publish(at)).status).toBe(0)
  put(at, `${folder}/grants.md`, paperCalled('Grants, revised', { more: 'version: "2"\n' }))
  put(at, `${folder}/third.md`, paperCalled('Third'))
  now([['grants.md', late], ['estates.md'], ['third.md', late]])
  const lines = (file: string): string[] => [...readFileSync(join(at, file), 'utf8').replaceAll('\u00A0', ' ').matchAll(/>(Grants, revised|Third|Taken late|In the words of the law)\b/g)].map(([, words = '']) => words)
  const expected = ['Grants, revised', 'Taken late', 'Third', 'Taken late', 'In the words of the law']
  expect((await publish(at, '2014-02-20')).status).toBe(0)
  expect(lines('output/public/2014-02-27/2/agenda.html')).toEqual(expected)
  // What came late the first time stays so when it is revised.
  put(at, `${folder}/third.md`, paperCalled('Third', { more: 'version: "2"\n' }))
  expect((await publish(at, '2014-02-21')).status).toBe(0)
  expect(lines('output/public/2014-02-27/3/agenda.html')).toEqual(expected)
  put(at, `${folder}/minutes.md`, '---\nstatus: draft\npresent:\n  - post: Commissioner\n---\n\n# grants.md\n\nIt was noted.\n')
  for (const what of ['agenda', 'minutes']) await runIn(at, [what, folder, '--format', 'html'])
  expect(lines('output/public/2014-02-27/agenda.html')).toEqual(expected)
  expect(lines('output/public/2014-02-27/minutes.draft.html')).toEqual(expected)
})

describe('published again', () => {
  const late = '    late: Drug Link has revised its bid.\n'
  // Published once; each test has a copy of its own.
  const once = readyMeeting()
  beforeAll(() => publish(once))
  const published = (): string => {
    const at = passingFolder()
    cpSync(once, at, { recursive: true })
    return at
  }

  test('nothing goes out where nothing is new, though lines of a source have moved', async () => {
    const at = published()
    put(at, `${folder}/grants.md`, paperCalled('Grants').replace('\n# Awards', '\n\n\n# Awards'))
    const before = frozen(versionAt(at, 1))
    const ran = await publish(at)
    expect(ran).toMatchObject({ status: 0 })
    expect(ran.people).toContain('Nothing is new since the last publication')
    expect(existsSync(versionAt(at, 2))).toBe(false)
    expect(frozen(versionAt(at, 1))).toEqual(before)
  })

  needs('poppler')('a supplement holds what is revised and what is new, and says what moved', async () => {
    const at = published()
    const before = frozen(versionAt(at, 1))
    put(at, `${folder}/grants.md`, paperCalled('Grants', { award: '£35k', total: '£135k', more: 'version: "2"\n' }))
    put(at, `${folder}/third.md`, paperCalled('Third'))
    put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md', late], ['estates.md'], ['third.md', late]]))
    expect(await publish(at, '2014-02-20')).toMatchObject({ status: 0 })
    expect(frozen(versionAt(at, 1))).toEqual(before)
    expect(filesIn(versionAt(at, 2)).filter((name) => !name.startsWith('agenda'))).toEqual([
      'SHA256SUMS', 'data/agenda.json', 'data/grants.json', 'data/third.json', 'manifest.json',
      'papers/grants.docx', 'papers/grants.html', 'papers/grants.pdf', 'papers/third.docx', 'papers/third.html', 'papers/third.pdf', 'supplement-1.pdf',
    ])
    const text = execFileSync('pdftotext', ['-layout', join(versionAt(at, 2), 'supplement-1.pdf'), '-'], { encoding: 'utf8' })
    await expect(text.replace(/\f/g, '—— page ——\n')).toMatchFileSnapshot('supplement.txt')
    // And a second one goes on where the first ended.
    put(at, `${folder}/grants.md`, paperCalled('Grants', { award: '£36k', total: '£136k', more: 'version: "3"\n' }))
    put(at, `${folder}/third.md`, paperCalled('Third', { more: 'version: "2"\n', award: '£31k', total: '£131k' }))
    expect(await publish(at, '2014-02-21')).toMatchObject({ status: 0 })
    expect([...record(at).matchAll(/paper: (\S+)[\s\S]*?first: (\S+)\s+last: (\S+)/g)].map(([, paper, first, last]) => `${paper} ${first} ${last}`)).toEqual([
      'grants.md "2" "2"', 'estates.md "3" "3"', 'grants.md 2a 2a', 'third.md "6" "6"', 'grants.md 2b 2b', 'third.md 6a 6a',
    ])
    // What was public once is held against later editions, every time.
    const { everPublished } = readPublications(findMeeting(join(at, folder), at, 'public'), join(at, 'output'), at)
    expect([...everPublished].map(([name, all]) => [name, all.map(({ version }) => version)])).toEqual([['grants.md', [1, 2, 3]], ['estates.md', [1]], ['third.md', [2, 3]]])
  })

  needs('poppler')('a paper revised before the last day wants no reason, and the agenda that comes with it is as before', async () => {
    const at = published()
    put(at, `${folder}/grants.md`, paperCalled('Grants', { more: 'version: "2"\n' }))
    expect(await publish(at)).toMatchObject({ status: 0 })
    const text = execFileSync('pdftotext', ['-layout', '-l', '1', join(versionAt(at, 2), 'supplement-1.pdf'), '-'], { encoding: 'utf8' })
    expect(text.replaceAll('\u00A0', ' ')).toMatch(/Published: +19 February 2014[\s\S]*AGENDA +5 +as before\s+3 +Grants, version 2 +2a +2\n/)
  })

  test.each([
    ['a change under the same version', (at: string) => put(at, `${folder}/grants.md`, paperCalled('Grants', { award: '£35k', total: '£135k' })), ['grants.md:1 version-twice']],
    ['an item before one that is out', (at: string) => {
      put(at, `${folder}/third.md`, paperCalled('Third'))
      put(at, `${folder}/meeting.yaml`, meetingWith([['third.md'], ['grants.md'], ['estates.md']]))
    }, ['meeting.yaml:9 item-renumbered', 'meeting.yaml:11 item-renumbered']],
    ['an item taken out', (at: string) => {
      rmSync(join(at, folder, 'estates.md'))
      put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md']]))
    }, ['meeting.yaml:1 item-withdrawn']],
    ['a published file that was altered', (at: string) => put(versionAt(at, 1), 'pack.pdf', 'another'), ['published.yaml:1 published-altered']],
    ['a published file that is gone', (at: string) => rmSync(join(versionAt(at, 1), 'agenda.html')), ['published.yaml:1 published-altered']],
    ['a record that somebody changed', (at: string) => put(at, `${folder}/published.yaml`, record(at).replace('version: 1', 'version: 2')), ['published.yaml:4 published-value']],
    ['a name in the record', (at: string) => put(at, `${folder}/published.yaml`, record(at).replace('by: A. Clerk', 'by: B. Clerk')), ['published.yaml:1 published-altered']],
    ['pages in the record', (at: string) => put(at, `${folder}/published.yaml`, record(at).replace('last: "3"', 'last: "4"')), ['published.yaml:1 published-altered']],
    ['a record that cannot be read', (at: string) => put(at, `${folder}/published.yaml`, record(at).replace('versions:', 'version:')), ['published.yaml:3 published-unknown']],
    ['a record that is gone', (at: string) => rmSync(join(at, folder, 'published.yaml')), ['published.yaml:1 published-folder']],
  ])('%s stops it, and what was published stays as it was', async (_, spoil, findings) => {
    const at = published()
    spoil(at)
    const before = existsSync(versionAt(at, 1)) ? frozen(versionAt(at, 1)) : null
    const ran = await publish(at)
    expect(ran.status).toBe(1)
    expect(told(ran)).toEqual(findings)
    expect(existsSync(versionAt(at, 2))).toBe(false)
    expect(frozen(versionAt(at, 1))).toEqual(before)
  })

  test('an item that is withdrawn, another hour and a new report go out with the agenda alone', async () => {
    const at = published()
    const report = '  - verbal: An urgent matter\n    from: Chief Constable\n'
    const now = (lines: string): void => { put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md', '    withdrawn: Drug Link has withdrawn its bid.\n'], ['estates.md']]).replace('14:00', '15:00') + lines) }
    now(report)
    const status = (await runIn(at, ['status', folder, '--on', '2014-02-20'])).out
    expect(status).toContain('Published once; the agenda has changed since.')
    expect(status).toMatch(/3 +Grants +Chief Executive +withdrawn +version 1\n/)
    // Nobody may hear what was not announced in time, unless it is said why.
    expect(told(await publish(at, '2014-02-20'))).toEqual(['meeting.yaml:12 published-late'])
    now(`${report}    late: It came up on 19 February.\n`)
    expect((await publish(at, '2014-02-20')).people).toContain('Supplement 1, given on 20 February 2014: the agenda, in 7 files.')
    expect(JSON.parse(readFileSync(join(versionAt(at, 2), 'data/agenda.json'), 'utf8'))).toMatchObject({ time: '15:00', items: expect.arrayContaining([expect.objectContaining({ item: '3.0', withdrawn: 'Drug Link has withdrawn its bid.' })]) })
    const text = execFileSync('pdftotext', ['-layout', join(versionAt(at, 2), 'supplement-1.pdf'), '-'], { encoding: 'utf8' })
    expect(text).toContain('3. Grants, pack page 2, will not be taken: Drug Link has withdrawn its bid.')
    expect(text.replaceAll('\u00A0', ' ')).toMatch(/Changes to the agenda\s+Time: 15:00, in place of 14:00\s+5\. An urgent matter is new\.\s+Withdrawn/)
    expect((await publish(at, '2014-02-21')).people).toContain('Nothing is new since the last publication')
  })

  test('the day on which it goes out is not before the last one, and an odd one is told', async () => {
    const at = published()
    put(at, `${folder}/grants.md`, paperCalled('Grants', { award: '£35k', total: '£135k', more: 'version: "2"\n' }))
    put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md', late], ['estates.md']]))
    expect(told(await publish(at, '2014-02-18'))).toEqual(['meeting.yaml:1 published-before-last'])
    const odd = await publish(at, '2014-03-02', '--dry-run')
    expect(odd.status).toBe(0)
    expect([...odd.people.matchAll(/warning {2}(\S+)/g)].map(([, code]) => code)).toEqual(['published-after-meeting', 'published-on-weekend'])
    put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md', late], ['estates.md']]).replace('17 February', '25 February'))
    expect(told(await publish(at, '2014-02-21'))).toEqual(['meeting.yaml:7 paper-not-cleared'])
  })

  needs('poppler')('the letter of another that comes with a paper goes out again when it is another file, and is told', async () => {
    const at = readyMeeting()
    const bind = (bytes: Uint8Array): void => writeFileSync(join(at, folder, 'letter.pdf'), bytes)
    bind(readFileSync(join(versionAt(once, 1), 'agenda.pdf')))
    const lines = '    with:\n      - { file: letter.pdf, title: Letter of the auditor }\n'
    put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md', lines]]))
    expect((await publish(at)).status).toBe(0)
    bind(readFileSync(join(versionAt(once, 1), 'papers/grants.pdf')))
    put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md', late + lines]]))
    expect((await runIn(at, ['status', folder, '--on', '2014-02-20'])).out).toMatch(/4 +Estates .*version 1, changed since/)
    expect((await publish(at, '2014-02-20')).people).toContain('Supplement 1, given on 20 February 2014: 1 paper revised, in 11 files.')
    const text = execFileSync('pdftotext', ['-layout', '-l', '1', join(versionAt(at, 2), 'supplement-1.pdf'), '-'], { encoding: 'utf8' })
    expect(text.replaceAll('\u00A0', ' ')).toMatch(/4 +Estates +5a +3–5\s+4 +Letter of the auditor +5b +revised/)
    expect([...record(at).matchAll(/file: letter\.pdf/g)]).toHaveLength(2)
  })

  test('its status says what is out, and what has changed since', async () => {
    const at = published()
    put(at, `${folder}/grants.md`, paperCalled('Grants', { award: '£35k', total: '£135k' }))
    expect((await runIn(at, ['status', folder, '--on', '2014-02-20'])).out).toMatchInlineSnapshot(`
      "Business Coordination Board, 27 February 2014, 14:00, Committee Room

      The last day to publish was 1 day ago.
      All 2 papers are ready.
      Published once; 1 paper is new or changed since.
      Five clear days before Thursday 27 February 2014: 20, 21, 24, 25, 26 February; publish by Wednesday 19 February 2014. Not counted: Saturday 22 February, Sunday 23 February.

      Item  Title                     From             State     Published
      1     Welcome and apologies                      no paper
      2     Declarations of interest                   no paper
      3     Grants                    Chief Executive  ready     version 1, changed since
      4     Estates                   Chief Executive  ready     version 1
      5     Any other business                         no paper
      6     Date of next meeting                       no paper
      "
    `)
  })
})

needs('poppler')('of a paper that is not for publication there goes out what all may know, and not even its name', async () => {
  const at = readyMeeting()
  const exempt = 'exempt:\n  ground: Financial affairs of another\n  decided-by: Chief Executive\n  decided-on: 12 February 2014\n'
  put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: `public-title: A property matter\n${exempt}` }))
  put(at, `${folder}/estates.md`, `${paperCalled('Estates', { more: `exempt-passages: 1\n${exempt}` })}\n:::exempt\nThe bid of Wombat Ltd was too low.\n:::\n`)
  put(at, `${folder}/meeting.yaml`, meetingWith([['a-matter.md'], ['grants.md'], ['estates.md']]))
  const ran = await publish(at)
  expect(ran.status).toBe(0)
  // That there is a report to be looked at is told once, however many files there are.
  expect([...ran.people.matchAll(/leak-searched/g)].length).toBe(1)
  expect(filesIn(join(at, 'output')).filter((name) => !name.startsWith('public/2014-02-27/1/'))).toEqual(['private/2014-02-27/NOT-FOR-PUBLICATION-publication-1.leak-test.txt'])
  expect(filesIn(versionAt(at, 1)).filter((name) => name.includes('item-'))).toEqual(['data/item-7.json', 'papers/item-7.docx', 'papers/item-7.html', 'papers/item-7.pdf'])
  const agenda = readFileSync(join(versionAt(at, 1), 'agenda.html'), 'utf8')
  expect(agenda.indexOf('A property matter')).toBeGreaterThan(agenda.indexOf('Date of next meeting'))
  expect(agenda).toContain('Not for publication: Financial affairs of another')
  const words = execFileSync('pdftotext', [join(versionAt(at, 1), 'pack.pdf'), '-'], { encoding: 'utf8' })
  expect(words).toContain('3.2\n\nNot for publication: Financial affairs of another')
  for (const name of filesIn(versionAt(at, 1))) {
    const bytes = readFileSync(join(versionAt(at, 1), name))
    const text = name.endsWith('.pdf') ? execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' }) : name.endsWith('.docx') ? Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8')).join('\n') : bytes.toString('utf8')
    expect(`${name} ${text}`).not.toMatch(/zebra|wombat|a-matter/i)
  }
})

test('a late item moves a private one on, which is told and stops nothing', async () => {
  const at = readyMeeting()
  put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: 'public-title: A property matter\nexempt:\n  ground: Financial affairs of another\n  decided-by: Chief Executive\n  decided-on: 12 February 2014\n' }))
  put(at, `${folder}/meeting.yaml`, meetingWith([['a-matter.md'], ['grants.md'], ['estates.md']]))
  await publish(at)
  put(at, `${folder}/third.md`, paperCalled('Third'))
  put(at, `${folder}/meeting.yaml`, meetingWith([['a-matter.md'], ['grants.md'], ['estates.md'], ['third.md', '    late: It came late.\n']]))
  const ran = await publish(at, '2014-02-20')
  expect(ran.status, ran.people).toBe(0)
  expect(ran.people).toMatch(/warning {2}item-renumbered[\s\S]*published as item 7\.0,\s+and\s+would be\s+item\s+8\.0/)
})

test('what was kept back until its day goes out in full as a new version, and keeps its number', async () => {
  const at = readyMeeting()
  const exempt = 'exempt: { ground: Financial affairs of another, decided-by: Chief Executive, decided-on: 12 February 2014, release-on: 1 April 2014 }\n'
  const bid = 'The bid of Wombat Ltd was £71,234.\n'
  const write = (title: string, front: string, passage: string): string => `${paperCalled(title, { more: front })}\n${passage}`
  const items = (released: string) => meetingWith([['a-matter.md', released], ['grants.md'], ['estates.md']])
  put(at, `${folder}/meeting.yaml`, items(''))
  put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: `public-title: A property matter\n${exempt}` }))
  put(at, `${folder}/estates.md`, write('Estates', `exempt-passages: 1\n${exempt}`, `:::exempt\n${bid}:::\n`))
  expect(await publish(at)).toMatchObject({ status: 0 })
  const before = frozen(versionAt(at, 1))
  const releases = async (day: string): Promise<string[]> => (await runIn(at, ['status', folder, '--on', day])).out.split('\n').filter((line) => line.includes('day has come'))
  expect(await releases('2014-03-31')).toEqual([])
  expect(await releases('2014-04-01')).toEqual([
    'The day has come to publish of “Estates”, since 1 April 2014: paragraph 3.2.', 'The day has come to publish of “A property matter”, since 1 April 2014: all of it.',
  ])
  expect(JSON.parse((await runIn(at, ['status', folder, '--json', '--on', '2014-04-01'])).out)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ releases: [{ where: 'paragraph 3.2', on: '2014-04-01' }] })]) })

  put(at, `${folder}/meeting.yaml`, items('    released: 2 April 2014\n'))
  put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: 'version: "2"\n' }))
  put(at, `${folder}/estates.md`, write('Estates', 'version: "2"\n', bid))
  expect(await releases('2014-04-02')).toEqual([])
  const second = await publish(at, '2014-04-02')
  expect(second.status, second.people).toBe(0)
  expect(frozen(versionAt(at, 1))).toEqual(before)
  expect([...record(at).matchAll(/paper: (\S+)\s+item: "(\S+)"\s+title: (.*)/g)].map(([, ...said]) => said.join(' '))).toEqual([
    'grants.md 3.0 Grants', 'estates.md 4.0 Estates', 'a-matter.md 7.0 A property matter', 'estates.md 4.0 Estates', 'a-matter.md 7.0 Sale of Zebra House',
  ])
  const page = (name: string): string => readFileSync(join(versionAt(at, 2), name), 'utf8').replaceAll('\u00A0', ' ')
  expect(page('papers/estates.html')).toContain('The bid of Wombat Ltd was £71,234.')
  expect(page('papers/a-matter.html')).toContain('Sale of Zebra House')
  expect(page('agenda.html')).toMatch(/Date of next meeting[\s\S]*Sale of Zebra House[\s\S]*For all to read since 2 April 2014/)
  expect(page('agenda.html')).not.toContain('Not for publication')
})

test.each([
  ['a paper', 'grants.md', paperCalled('Grants', { award: '£31k', total: '£131k' })],
  ['the file of the meeting', 'meeting.yaml', meetingWith([['estates.md'], ['grants.md']])],
  ['a paper that came meanwhile', 'third.md', paperCalled('Third')],
])('%s written while the meeting is being published stops it, and nothing is written', async (_, name, contents) => {
  const at = readyMeeting()
  let said = ''
  // What tells of the pack is told when its papers have been set: then somebody saves a file.
  const write = (words: string): void => {
    said += words
    if (words.includes('pack.pdf')) put(at, `${folder}/${name}`, contents)
  }
  const stream = { write, live: true, colour: false, columns: 80 }
  const terminal: Terminal = { out: { ...stream, live: false }, people: stream, ask: null, workingFolder: at, debug: false, untilInterrupted: () => Promise.resolve() }
  expect(await runCommandLine(['publish', folder, '--by', 'A. Clerk', '--on', '2014-02-19'], terminal)).toBe(1)
  expect(said).toContain('changed-while-publishing')
  expect(existsSync(join(at, 'output'))).toBe(false)
})

test('what is published, and by whom, has to be said', async () => {
  const at = readyMeeting()
  expect(await runIn(at, ['publish', folder])).toMatchObject({ status: 2 })
  expect(await runIn(at, ['publish', folder, '--by', ' '])).toMatchObject({ status: 2 })
  expect((await publish(at, '31 February 2014')).people).toContain('February 2014 has 28 days')
  expect(await runIn(at, ['publish', 'papers/nowhere', '--by', 'A. Clerk'])).toMatchObject({ status: 2 })
})

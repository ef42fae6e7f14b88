/** What goes wrong for a clerk in the weeks round a meeting: in the wrong folder, with a file that was lost, a paper that has to be kept back. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { hostile } from '../support/foreign-pdfs.ts'
import { put } from '../support/folder.ts'
import { needs } from '../support/needs.ts'
import { folder, meetingWith, paperCalled, readyMeeting } from './meeting.ts'
import { runIn, type Ran } from './terminal.ts'

const publish = (at: string, on: string, ...more: readonly string[]): Promise<Ran> =>
  runIn(at, ['publish', folder, '--by', 'A. Clerk, Committee Clerk', '--on', on, ...more])
const status = (at: string, ...more: readonly string[]): Promise<Ran> => runIn(at, ['status', folder, '--on', '2014-02-20', ...more])
const exempt = 'public-title: A property matter\nexempt: { ground: Financial affairs of another, decided-by: Chief Executive, decided-on: 12 February 2014 }\n'
const plain = (words: string): string => words.replace(/\s+/g, ' ')

describe('status of a meeting that was published', () => {
  test('says so where what was published is not found, and does not call every paper new', async () => {
    const at = readyMeeting()
    await publish(at, '2014-02-19')
    expect((await status(at)).out).toContain('Published once; nothing has changed since.')
    const elsewhere = await status(at, '--out', join(at, 'somewhere-else'))
    expect(elsewhere.status).toBe(1)
    expect(elsewhere.out).toContain('Published once; what was published is not as it was, or is not found.')
    expect(plain(elsewhere.people)).toContain('Version 1 was published, and there is no somewhere-else/public/2014-02-27/1.')
    expect(plain(elsewhere.people)).toContain('Give the command in the folder that holds papers and output')
    // One thing is wrong, and is told once: not for every file of the version.
    expect([...elsewhere.people.matchAll(/published-altered/g)]).toHaveLength(1)
    put(at, 'output/public/2014-02-27/1/pack.pdf', 'worked on')
    expect(plain((await status(at)).people)).toContain('output/public/2014-02-27/1/pack.pdf is not as it was when version 1 was published.')
  })

  test('says so where its record is lost, and nothing is published as if for the first time', async () => {
    const at = readyMeeting()
    await publish(at, '2014-02-19')
    rmSync(join(at, folder, 'published.yaml'))
    const now = await status(at)
    expect(now.out).toContain('It was published, and the record of that is gone.')
    expect(now.people).toContain('published-folder')
    const again = await publish(at, '2014-02-19')
    expect(again.status).toBe(1)
    expect(again.people).toContain('published-folder')
    expect(existsSync(join(at, folder, 'published.yaml'))).toBe(false)
  })
})

test('status does not call a document ready that cannot be bound', async () => {
  const at = readyMeeting()
  const locked = Object.entries(hostile).find(([what]) => what.includes('locked'))?.[1] ?? new Uint8Array()
  put(at, `${folder}/letter.pdf`, locked)
  put(at, `${folder}/plan.pdf`, locked)
  put(at, `${folder}/meeting.yaml`, `${meetingWith([['grants.md', '    with:\n      - file: plan.pdf\n        title: Plan\n'], ['estates.md']])}  - document: letter.pdf\n    title: Letter of the auditor\n    from: Auditor\n`)
  const { status: ended, out } = await status(at)
  expect(ended).toBe(1)
  expect(out).toMatch(/^3 +Grants +Chief Executive +has errors/m)
  expect(out).toMatch(/^4 +Estates +Chief Executive +ready/m)
  expect(out).toMatch(/^5 +Letter of the auditor +Auditor +has errors/m)
  // What is withdrawn is in no pack, whatever its file.
  put(at, `${folder}/meeting.yaml`, readFileSync(join(at, folder, 'meeting.yaml'), 'utf8').replace('    from: Auditor', '    from: Auditor\n    withdrawn: It will be sent again.'))
  expect((await status(at)).out).toMatch(/^5 +Letter of the auditor +Auditor +withdrawn/m)
})

test.each([
  ['15 June 2014', 'bcb', 'The meeting is on Sunday 15 June 2014.'],
  ['25 December 2014', 'panel', 'The meeting is on Thursday 25 December 2014 (Christmas Day).'],
  ['14 June 2014', 'parish', null],
  ['12 June 2014', 'bcb', null],
])('a meeting on %s under the profile %s: %s', async (date, profile, words) => {
  const at = readyMeeting()
  put(at, `${folder}/meeting.yaml`, `board: Board\ndate: ${date}\ntime: 14:00\nvenue: Hall\nprofile: ${profile}\nitems:\n  - verbal: Progress\n    from: Clerk\n`)
  for (const name of ['grants.md', 'estates.md']) rmSync(join(at, folder, name))
  const { status: ended, people } = await status(at)
  expect(ended).toBe(0)
  expect(people.includes('meeting-on-closed-day')).toBe(words !== null)
  if (words !== null) expect(people).toContain(words)
})

needs('poppler')('a paper of a meeting that was made up says so in every format in which it goes out', async () => {
  const at = readyMeeting()
  put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md']], 'example: yes\n'))
  expect(await publish(at, '2014-02-19')).toMatchObject({ status: 0 })
  const published = (name: string): Buffer => readFileSync(join(at, 'output/public/2014-02-27/1', name))
  const words = 'EXAMPLE - not a record of this meeting'
  const pages = execFileSync('pdftotext', ['-', '-'], { input: published('papers/grants.pdf'), encoding: 'utf8' }).split('\f').filter((page) => page.trim() !== '')
  for (const page of pages) expect(plain(page)).toContain(words)
  expect(plain(published('papers/grants.html').toString('utf8'))).toContain(`<p class="notice">${words}</p>`)
  const parts = Object.entries(unzipSync(published('papers/grants.docx'))).filter(([name]) => /^word\/header[\w-]*\.xml$/.test(name)).map(([, part]) => plain(Buffer.from(part).toString('utf8').replace(/<[^>]+>/g, ' ')))
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) expect(part).toContain(words)
})

describe('a paper that all could read', () => {
  const meeting = (first = '') => meetingWith([['a-matter.md', first], ['grants.md']])
  const published = async (front = ''): Promise<string> => {
    const at = readyMeeting()
    rmSync(join(at, folder, 'estates.md'))
    put(at, `${folder}/meeting.yaml`, meeting())
    put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: front }))
    expect(await publish(at, '2014-02-19')).toMatchObject({ status: 0 })
    return at
  }

  test('is kept back in its place when its passages are marked; as a whole it would stand last, and the finding says so', async () => {
    const at = await published()
    put(at, `${folder}/meeting.yaml`, meeting('    late: It was published by mistake.\n'))
    put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: `version: "2"\n${exempt}` }))
    const whole = await publish(at, '2014-02-20')
    expect(whole.status).toBe(1)
    expect(plain(whole.people)).toContain('“Grants” was published as item 4.0, and would be item 3.0 now.')
    expect(plain(whole.people)).toContain('“A property matter” was published, and stands last now that all of it is kept back. So that every item keeps its number, mark its passages with :::exempt instead.')
    expect(whole.people).not.toContain('version-twice')
    put(at, `${folder}/a-matter.md`, paperCalled('A matter', { more: `version: "2"\nexempt-passages: 1\n${exempt.replace(/^.*\n/, '')}` }).replace('The awards are:', ':::exempt\nZebra House is sold.\n:::\n\nThe awards are:'))
    const passages = await publish(at, '2014-02-20')
    expect(passages.status, passages.people).toBe(0)
    expect(passages.people).toContain('published-file-leaks')
    expect(readFileSync(join(at, 'output/public/2014-02-27/2/papers/a-matter.html'), 'utf8')).not.toContain('Zebra')
  })

  test('or never could may get another ground: what all may read of it bears no version', async () => {
    const at = await published(exempt)
    put(at, `${folder}/meeting.yaml`, meeting('    late: The ground was wrong.\n'))
    put(at, `${folder}/a-matter.md`, paperCalled('Sale of Zebra House', { more: `version: "2"\n${exempt.replace('of another', 'of two bidders')}` }))
    const again = await publish(at, '2014-02-20')
    expect(again.status, again.people).toBe(0)
    expect(again.people).toContain('1 paper revised')
  })

  test('and has another name now: the finding says what may have happened', async () => {
    const at = await published()
    renameSync(join(at, folder, 'grants.md'), join(at, folder, 'grants-2.md'))
    put(at, `${folder}/meeting.yaml`, meeting().replace('grants.md', 'grants-2.md'))
    expect(plain((await publish(at, '2014-02-20')).people)).toContain('if its file was renamed, give it the old name back.')
  })
})

describe('meeting.yaml as Windows saves it', () => {
  const at = readyMeeting()
  const written = meetingWith([['grants.md'], ['estates.md']]).replace('Committee Room', 'Room £5')
  const save = (bytes: Uint8Array): Promise<Ran> => {
    put(at, `${folder}/meeting.yaml`, bytes)
    return status(at)
  }
  test('is read with a byte order mark and lines that end in two characters', async () => {
    expect((await save(Buffer.from(`\uFEFF${written.replaceAll('\n', '\r\n')}`))).out).toMatch(/^Business Coordination Board, 27 February 2014, 14:00, Room £5\n/)
  })
  test.each([
    ['Windows-1252', Buffer.from(written, 'latin1'), 'file-not-utf-8', '“venue: Room” is no UTF-8. In Windows-1252, which Word and older editors write, it is £.'],
    ['UTF-16', Buffer.from(`\uFEFF${written}`, 'utf16le'), 'file-utf-16', 'The file is written in UTF-16, and a meeting file is read as UTF-8.'],
    ['nothing', Buffer.from('\r\n'), 'file-empty', 'Write the meeting into it'],
    ['a Word document', Buffer.from('PK\u0003\u0004word'), 'file-binary', 'Save it as plain text under the name meeting.yaml.'],
  ])('as %s is refused in plain words', async (_, bytes, code, words) => {
    const { status: ended, people } = await save(bytes)
    expect(ended).toBe(1)
    expect(people).toContain(code)
    expect(plain(people)).toContain(words)
  })
})

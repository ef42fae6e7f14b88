/** `boardpaper minutes` and `boardpaper decisions` on the disk: names, editions, and what is taken away. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decisionsHead, exemptTerms, meetingFiles, minutesHead, recordFolder } from '../support/records.ts'
import { runIn } from './terminal.ts'

const minutes = `${minutesHead}\n# Awards\n\nThey were agreed.\n\n# Premises\n\nThe price was agreed.\n`
const decision = (number: string, heading: string): string => `\n# ${heading}\n\nNumber: ${number}\nInterests: None.\n\nDecision: To agree.\n`
const decisions = decisionsHead + decision('CPCC 2014-003', 'Awards') + decision('CPCC 2014-004', 'Premises')
const meeting = 'papers/2014-02-27'
const files = { [`${meeting}/minutes.md`]: minutes, [`${meeting}/decisions.md`]: decisions }

const run = (folder: string, ...args: string[]) => runIn(folder, [...args, '--format', 'html'])
/** What was written, but for the reports of what was searched in public files. */
const written = (folder: string): string[] => readdirSync(join(folder, 'output'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && !one.name.endsWith('.leak-test.txt'))
  .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, 'output').length + 1)).sort()

test('drafts and private editions have names that say so, and neither edition takes the other away', async () => {
  const folder = recordFolder(files)
  for (const which of ['minutes', 'decisions']) {
    const open = await run(folder, which, meeting)
    expect(open.status, open.people).toBe(0)
    expect((await run(folder, which, meeting, '--edition', 'private')).status).toBe(0)
  }
  expect(written(folder)).toEqual([
    'private/2014-02-27/NOT-FOR-PUBLICATION-decision-cpcc-2014-004.draft.html', 'private/2014-02-27/NOT-FOR-PUBLICATION-minutes.draft.html',
    'public/2014-02-27/decision-cpcc-2014-003.draft.html', 'public/2014-02-27/decision-cpcc-2014-004.draft.html', 'public/2014-02-27/minutes.draft.html',
  ])
})

test('what is approved takes the place of its draft, and a decision with another number that of the old one', async () => {
  const folder = recordFolder(files)
  await run(folder, 'minutes', meeting)
  await run(folder, 'decisions', meeting)
  writeFileSync(join(folder, meeting, 'minutes.md'), minutes.replace('status: draft', 'status: approved\napproved: 24 April 2014'))
  writeFileSync(join(folder, meeting, 'decisions.md'), decisionsHead.replace('draft', 'approved') + decision('CPCC 2014-003', 'Premises'))
  await run(folder, 'minutes', meeting)
  await run(folder, 'decisions', meeting)
  expect(written(folder)).toEqual(['public/2014-02-27/decision-cpcc-2014-003.html', 'public/2014-02-27/minutes.html'])
})

test('with an error none is written, and old ones are taken away', async () => {
  const folder = recordFolder(files)
  await run(folder, 'minutes', meeting)
  await run(folder, 'decisions', meeting)
  writeFileSync(join(folder, meeting, 'minutes.md'), `${minutes}\n# Nothing\n\nOf the kind.\n`)
  writeFileSync(join(folder, meeting, 'decisions.md'), decisions.replace('2014-004', '2014-002'))
  const wrong = [await run(folder, 'minutes', meeting), await run(folder, 'decisions', meeting)]
  expect(wrong.map(({ status, out }) => [status, out])).toEqual([[1, ''], [1, '']])
  expect(wrong[0]?.people).toContain('minutes.md:19:1  error  record-item-absent')
  expect(wrong[1]?.people).toMatch(/decisions.md:\d+:9 {2}error {2}decision-number-twice[\s\S]*papers\/2014-01-22\/decisions.md, line\s+16/)
  expect(written(folder)).toEqual([])
})

test('a table that no page can hold is told, and one that a turned page can hold is set on it', async () => {
  const table = (columns: number): string => `It was shown:\n\n|${' Constabularies |'.repeat(columns)}\n|${' --- |'.repeat(columns)}\n|${' Commissioners |'.repeat(columns)}\n`
  const folder = recordFolder({ [`${meeting}/minutes.md`]: `${minutes}\n# Progress of the pilot\n\n${table(7)}` })
  const wide = await run(folder, 'minutes', meeting)
  expect([wide.status, readFileSync(join(folder, 'output/public/2014-02-27/minutes.draft.html'), 'utf8').includes('class="turned"')]).toEqual([0, true])
  writeFileSync(join(folder, meeting, 'minutes.md'), `${minutes}\n# Progress of the pilot\n\n${table(14)}`)
  expect((await run(folder, 'minutes', meeting)).people).toMatch(/minutes\.md:\d+:\d+ {2}warning {2}word-parted/)
})

test('what the public edition of a paper leaves out stands in no public record: neither quoted nor as a figure', async () => {
  const passage = '\n:::exempt\n\nTo pay £7k.\n\n:::\n\n'
  const partly = (meetingFiles[`${meeting}/awards.md`] ?? '').replace('title: Awards\n', `title: Awards\n${exemptTerms}exempt-passages: 2\n`)
    .replace('\nThe Board to agree:', `${passage}The Board to agree:`).replace('\nThey are: {#awards}', `${passage}They are: {#awards}`)
  const words = `${minutesHead}\n# Awards\n\nIt was read:\n\n::recommendation\n\nDecision: To pay £7k.\n\n# Premises\n\nIt was read:\n\n::recommendation\n\nDecision: To accept £5m.\n`
  const folder = recordFolder({ [`${meeting}/awards.md`]: partly, [`${meeting}/minutes.md`]: words, [`${meeting}/decisions.md`]: decisionsHead + decision('CPCC 2014-003', 'Awards').replace('To agree', 'To pay £7k') })
  const open = await run(folder, 'minutes', meeting)
  expect(open.status).toBe(1)
  expect([...open.people.matchAll(/minutes\.md:(\d+):\d+ {2}error {2}(\S+)/g)].map(([, line, code]) => `${line} ${code}`)).toEqual(['15 recommendation-unquoted', '17 decision-figure'])
  expect((await run(folder, 'minutes', meeting, '--edition', 'private')).status).toBe(0)
  const decided = await run(folder, 'decisions', meeting)
  expect([decided.status, decided.people]).toEqual([1, expect.stringContaining('decision-figure')])
})

test('a paper of which no public edition can be made stops the public record, and the private one is made', async () => {
  const folder = recordFolder({ ...files, [`${meeting}/premises.md`]: (meetingFiles[`${meeting}/premises.md`] ?? '').replace(exemptTerms, '') })
  for (const which of ['minutes', 'decisions']) {
    const open = await run(folder, which, meeting)
    expect([open.status, open.out], open.people).toEqual([1, ''])
    expect(open.people).toContain('exempt-undecided')
    expect((await run(folder, which, meeting, '--edition', 'private')).status).toBe(0)
  }
})

test('what is said when a public record is made tells nothing of what its readers may not know', async () => {
  const marked = (meetingFiles[`${meeting}/awards.md`] ?? '').replace('title: Awards\n', `title: Awards\n${exemptTerms}exempt-passages: 1\n`)
    .replace('\nThey are: {#awards}', '\n:::exempt\n\nZebracorp  bid £7k [EXQ].  \nQuagga\n\n:::\n\nThey are: {#awards}')
  const under = (heading: string): string => `\n# ${heading}\n\nOkapi:\n\n| Okapi | Award |\n| --- | ---: |\n| Okapi | £5k |\n| Okapi | £6k |\n| Total | £24k |\n`
  const records = {
    [`${meeting}/awards.md`]: marked,
    [`${meeting}/minutes.md`]: `${minutesHead}\n# Awards\n\nThey were agreed.\n${under('Premises')}${under('Sale of Okapi House')}`,
    [`${meeting}/decisions.md`]: `${decisionsHead}${decision('CPCC 2014-003', 'Awards')}${decision('CPCC 2014-004', 'Premises')}\nOkapi:\n\n${under('X').split('\n\n').at(-1) ?? ''}`,
  }
  const folder = recordFolder(records)
  for (const which of ['minutes', 'decisions']) {
    const [open, kept] = [await run(folder, which, meeting), await run(folder, which, meeting, '--edition', 'private')]
    expect(`${kept.people}${kept.out}`).toMatch(/zebracorp/i)
    expect(kept.people).toMatch(/okapi/i)
    expect(`${open.people}${open.out}`).not.toMatch(/zebracorp|okapi|exq|11k|£5m|ravensworth/i)
    expect([open.status, kept.status]).toEqual([1, 1])
    expect(open.people).toMatch(new RegExp(`${which}\\.md:\\d+:\\d+ {2}error {2}total-differs`))
  }
})

test('a record that is not there, an edition that is none, and one that there is no need for are told', async () => {
  const folder = recordFolder()
  const absent = await run(folder, 'minutes', meeting)
  expect([absent.status, absent.people]).toEqual([1, expect.stringContaining('record-absent')])
  expect(await run(folder, 'minutes', meeting, '--edition', 'secret')).toMatchObject({ status: 2, people: 'boardpaper: there is no edition "secret"; there are private and public\n' })
  expect((await run(folder, 'decisions', 'papers/2014-01-22', '--edition', 'private')).people).toContain('no item of this meeting is private')
  rmSync(join(folder, meeting, 'meeting.yaml'))
  expect((await run(folder, 'decisions', meeting)).people).toContain('meeting-absent')
})

test('the status of a meeting says how far its minutes are', async () => {
  const folder = recordFolder()
  const said = async (text: string | null): Promise<string | undefined> => {
    if (text !== null) writeFileSync(join(folder, meeting, 'minutes.md'), text)
    return (await runIn(folder, ['status', meeting, '--on', '2014-03-03'])).out.split('\n').find((line) => line.includes('minutes'))
  }
  expect([await said(null), await said('# Awards\n'), await said(minutes), await said(minutes.replace('status: draft', 'status: approved\napproved: 24 April 2014'))])
    .toEqual(['There are no minutes yet.', 'The minutes have errors.', 'The minutes are a draft.', 'The minutes are approved.'])
})

test('neither file is taken for a paper', async () => {
  const folder = recordFolder(files)
  expect((await runIn(folder, ['build', 'papers', '--format', 'html'])).out).not.toMatch(/minutes|decisions/)
  expect(Object.keys(meetingFiles).length).toBeGreaterThan(3)
})

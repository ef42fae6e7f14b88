/** `boardpaper pack` as it is typed: what it writes, under which name, what it takes away, and what it says. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, put } from '../support/folder.ts'
import { letter, plans } from '../support/foreign-pdfs.ts'
import { meetingHead, smallPaper, terms, threePapers } from '../support/meeting.ts'
import { needs } from '../support/needs.ts'
import { filesBelow } from '../support/program.ts'
import { textOfPages } from '../support/validators/pdf-readers.ts'
import { paperCalled, readyMeeting } from './meeting.ts'
import { runIn } from './terminal.ts'

const meetingFolder = (files: Readonly<Record<string, string>>): string =>
  folderWith(Object.fromEntries(Object.entries(files).map(([name, text]) => [`papers/2014-02-27/${name}`, text])))
/** What was written, but for the reports of what was searched in public files. */
const outputIn = (folder: string): readonly string[] => [...filesBelow(join(folder, 'output')).keys()].filter((name) => !name.endsWith('.leak-test.txt')).sort()

test('The pack for the public and the private one stand side by side, each under its own name', async () => {
  const folder = meetingFolder(threePapers)
  expect(await runIn(folder, ['pack', 'papers/2014-02-27'])).toMatchObject({ status: 0, out: 'output/public/2014-02-27/pack.pdf  4 pages\n' })
  expect(await runIn(folder, ['pack', 'papers/2014-02-27', '--edition', 'private'])).toMatchObject({ status: 0, out: 'output/private/2014-02-27/NOT-FOR-PUBLICATION-pack.pdf  4 pages\n' })
  expect(outputIn(folder)).toEqual(['private/2014-02-27/NOT-FOR-PUBLICATION-pack.pdf', 'public/2014-02-27/pack.pdf'])
  // What is no longer private is called so no longer.
  put(folder, 'papers/2014-02-27/premises.md', smallPaper('Premises'))
  await runIn(folder, ['pack', 'papers/2014-02-27', '--edition', 'private'])
  expect(outputIn(folder)).toEqual(['private/2014-02-27/pack.pdf', 'public/2014-02-27/pack.pdf'])
})

needs('poppler')('A private pack is numbered as the public one, from the same folder', async () => {
  const folder = meetingFolder({ ...threePapers, 'budget.md': smallPaper('Budget', `exempt-passages: 1\n${terms}`, `\n# Offers\n\n:::exempt\nThe offers were:\n\n${'- One bidder offered £5m.\n'.repeat(60)}:::\n`) })
  for (const edition of ['public', 'private']) await runIn(folder, ['pack', 'papers/2014-02-27', '--edition', edition])
  const numbers = async (pack: string): Promise<readonly (string | undefined)[]> => (await textOfPages(join(folder, 'output', pack))).map((page) => /Pack page (\S+)/.exec(page)?.[1])
  expect(await numbers('public/2014-02-27/pack.pdf')).toEqual(['1', '2', '3', '4'])
  expect(await numbers('private/2014-02-27/NOT-FOR-PUBLICATION-pack.pdf')).toEqual(['1', '2', '2a', '2b', '3', '4'])
})

test('What a pack claims is said of one that was made, and of none that was not', async () => {
  const folder = meetingFolder({ 'meeting.yaml': `${meetingHead}  - document: letter.pdf\n    title: Letter\n    from: Auditor\n  - document: plans.pdf\n    title: Plans\n    from: Architect\n` })
  writeFileSync(join(folder, 'papers/2014-02-27/letter.pdf'), await letter())
  writeFileSync(join(folder, 'papers/2014-02-27/plans.pdf'), plans())
  const codes = async (): Promise<string[]> => [...(await runIn(folder, ['pack', 'papers/2014-02-27'])).people.matchAll(/^\S+:\d+:\d+ {2}\w+ {2}(\S+)/gm)].map(([, code = '']) => code)
  expect(await codes()).toEqual(['bound-unclaimed'])
  put(folder, 'papers/2014-02-27/plans.pdf', 'no PDF')
  expect(await codes()).toEqual(['bound-not-pdf'])
})

test('A pack made after a supplement says which items stand on other pages than those that went out', async () => {
  const folder = readyMeeting()
  const publish = (on: string) => runIn(folder, ['publish', 'papers/2014-02-27', '--by', 'A. Clerk, Committee Clerk', '--on', on])
  const told = async (edition: string): Promise<readonly string[]> => [...(await runIn(folder, ['pack', 'papers/2014-02-27', '--edition', edition])).people.matchAll(/^\S+:(\d+):\d+ .*pack-other-pages\n(?:[^\n]*\n)*?\s*(Item .*)/gm)].map(([, line, what]) => `${line} ${what}`)
  await publish('2014-02-18')
  expect(await told('public')).toEqual([])
  put(folder, 'papers/2014-02-27/grants.md', paperCalled('Grants', { award: '£31k', total: '£131k', more: 'version: "2"\n' }))
  expect((await publish('2014-02-19')).status).toBe(0)
  const moved = ['7 Item 3 begins on pack page 2 here, and on 2a of what was published.']
  expect([await told('public'), await told('private')]).toEqual([moved, moved])
})

test('A draft takes the place of the pack, and a pack with an error is none', async () => {
  const folder = meetingFolder({ 'meeting.yaml': `${meetingHead}  - paper: budget.md\n`, 'budget.md': smallPaper('Budget') })
  await runIn(folder, ['pack', 'papers/2014-02-27'])
  expect(await runIn(folder, ['pack', 'papers/2014-02-27', '--draft', '--json'])).toMatchObject({ status: 0, out: expect.stringContaining('"file": "output/public/2014-02-27/pack.draft.pdf"') })
  expect(outputIn(folder)).toEqual(['public/2014-02-27/pack.draft.pdf'])
  put(folder, 'papers/2014-02-27/meeting.yaml', `${meetingHead}  - paper: premises.md\n`)
  for (const draft of [['--draft'], []]) {
    const { status, people } = await runIn(folder, ['pack', 'papers/2014-02-27', ...draft])
    expect(status).toBe(1)
    expect(people).toContain('papers/2014-02-27/meeting.yaml:7:5  error  item-paper-absent')
    expect(outputIn(folder)).toEqual([])
  }
})

describe('What cannot be done is said, and nothing written', () => {
  test.each([
    [['pack', 'papers/nowhere'], 2, 'papers/nowhere: it does not exist'],
    [['pack', 'papers/2014-02-27', '--format', 'docx'], 2, 'a pack is a PDF: --format wants pdf'],
    [['pack', 'papers/2014-02-27', '--edition', 'secret'], 2, 'there is no edition "secret"; there are private and public'],
    [['pack', 'papers/2014-02-27'], 1, 'papers/2014-02-27/pack.md:1:1  error  output-shared'],
  ] as const)('%j', async (args, status, words) => {
    const folder = meetingFolder({ 'meeting.yaml': `${meetingHead}  - paper: pack.md\n`, 'pack.md': smallPaper('Budget') })
    const ran = await runIn(folder, args)
    expect(ran.status).toBe(status)
    expect(ran.people).toContain(words)
    expect(outputIn(folder)).toEqual([])
  })
})

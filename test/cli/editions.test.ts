/** `--edition public`: what all may read, and nothing of the rest, in files, in findings and in the reports of an audit. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, put } from '../support/folder.ts'
import { partsOf } from '../support/open-workbook.ts'
import { filesBelow } from '../support/program.ts'
import { sound } from './papers.ts'
import { runIn } from './terminal.ts'

const outputOf = (folder: string): string[] => [...filesBelow(join(folder, 'output')).keys()].map((file) => `output/${file}`).sort()

const terms = 'exempt:\n  ground: financial affairs\n  decided-by: Chief Executive\n  decided-on: 20 February 2014\n'
/** Its exempt total does not add up either. */
const marked = `${sound.replace('---\n\n', `exempt-passages: 1\n${terms}---\n\n`)}
# Tenders

:::exempt
The lowest tender is from Zebracorp:

| Bidder | Award |
| --- | ---: |
| Zebracorp | £71,234 |
| Wombat Ltd | £72,000 |
| Total | £143,234 |
:::
`
const secret = /zebracorp|wombat|(?:71|143),?234/i

describe('Editions', () => {
  test('each has a folder, and the public one has none of what is kept back', async () => {
    const folder = folderWith({ 'papers/m/a.md': marked })
    expect((await runIn(folder, ['build', '--edition', 'public', '--format', 'html'])).status).toBe(0)
    expect((await runIn(folder, ['build', '--edition', 'private', '--format', 'html'])).status).toBe(0)
    // With the public one goes a report of what was searched in it, which is private.
    expect(outputOf(folder)).toEqual(['output/private/m/NOT-FOR-PUBLICATION-a.html', 'output/private/m/NOT-FOR-PUBLICATION-a.leak-test.txt', 'output/public/m/a.html'])
    const [kept, open] = ['private/m/NOT-FOR-PUBLICATION-a.html', 'public/m/a.html'].map((file) => readFileSync(join(folder, 'output', file), 'utf8'))
    expect(kept).toMatch(secret)
    expect(open).not.toMatch(secret)
    expect(open).not.toContain('NOT FOR PUBLICATION')
    expect(open).toContain('Not for publication: financial affairs')
  })
  test('what is wrong where nobody sees it stops the public edition, and is told by its place alone', async () => {
    const folder = folderWith({ 'papers/a.md': marked.replace('| Total | £143,234 |', '| Total | £153,234 |') })
    const { status, people } = await runIn(folder, ['build', '--edition', 'public', '--format', 'html'])
    expect(status, people).toBe(1)
    expect(people).toMatch(/papers\/a\.md:39:1 {2}error {2}total-differs\n {2}paragraph 4\.1\n {2}This concerns/)
    expect(people).not.toMatch(/zebracorp|wombat|[0-9]3,?234/i)
    expect((await runIn(folder, ['build', '--format', 'html'])).people).toMatch(secret)
  })
  test('a public edition that can no longer be made is taken away, and the private one stays', async () => {
    const folder = folderWith({ 'papers/a.md': marked })
    for (const edition of ['private', 'public']) await runIn(folder, ['build', '--edition', edition, '--format', 'html'])
    put(folder, 'papers/a.md', marked.replace(terms, ''))
    const { status, people } = await runIn(folder, ['build', '--edition', 'public', '--format', 'html', '--draft'])
    expect(status).toBe(1)
    expect(people).toContain('exempt-undecided')
    expect(outputOf(folder)).toEqual(['output/private/NOT-FOR-PUBLICATION-a.html', 'output/private/NOT-FOR-PUBLICATION-a.leak-test.txt'])
  })
  test('is no word of our own', async () => {
    const { status, people } = await runIn(folderWith({ 'papers/a.md': sound }), ['build', '--edition', 'secret'])
    expect([status, people]).toEqual([2, 'boardpaper: there is no edition "secret"; there are private and public\n'])
  })
})

describe('A paper that is not for publication as a whole', () => {
  const whole = sound.replace('title: Support for victims\n', `title: Award to Zebracorp\npublic-title: Award of a contract\n${terms}`)
  test('has its public title, whom it is from and to, and one line', async () => {
    const folder = folderWith({ 'papers/m/second-matter.md': whole })
    expect((await runIn(folder, ['build', '--edition', 'public'])).status).toBe(0)
    const html = readFileSync(join(folder, 'output/public/m/second-matter.html'), 'utf8')
    expect(html).toContain('Award of a contract')
    expect(html).toContain('Not for publication: financial affairs')
    for (const [file, bytes] of filesBelow(join(folder, 'output'))) expect(bytes.toString('latin1'), file).not.toMatch(/zebracorp|constabulary/i)
  })
})

describe('The audit of a public edition', () => {
  test('says nothing of what is kept back, and needs no hash of it, in any of its reports', async () => {
    const folder = folderWith({ 'papers/a.md': marked, 'loose.md': '| A | B |\n|---|---|\n| x | £5 |\n' })
    const ask = (...more: string[]) => runIn(folder, ['audit', 'papers', '--edition', 'public', ...more])
    const { status, out } = await ask('--html', 'a.html', '--xlsx', 'a.xlsx', '--json')
    expect(status).toBe(0)
    const plainly = await ask()
    const sheets = [...partsOf(readFileSync(join(folder, 'a.xlsx'))).values()].join('')
    for (const [name, report] of Object.entries({ out, text: plainly.out, html: readFileSync(join(folder, 'a.html'), 'utf8'), sheets })) {
      expect(report, name).not.toMatch(secret)
      expect(report, name).not.toMatch(/[0-9a-f]{64}/)
      expect(report, name).not.toContain('NOT FOR PUBLICATION')
    }
    expect(JSON.parse(out)).toMatchObject({ run: { notForPublication: false }, files: [{ sha256: null, checks: [{ table: 1 }] }] })
    const whole = await runIn(folder, ['audit', 'papers'])
    expect(whole.out).toMatch(/^NOT FOR PUBLICATION\n/)
    expect((await runIn(folder, ['audit', 'loose.md', '--edition', 'public'])).out).toContain('exempt-unplaced')
    expect(existsSync(join(folder, 'output'))).toBe(false)
  })
})

/** What is exempt in a file of its own: a public edition never opens it, and both editions are numbered alike. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildPaper, type Edition } from '../../src/build.ts'
import { findPapers } from '../../src/workspace/papers.ts'
import { readSource } from '../../src/workspace/source.ts'
import { runIn } from '../cli/terminal.ts'
import { documentTexts } from '../support/document-words.ts'
import { folderWith, put } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { filesBelow } from '../support/program.ts'

const paper = `---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: Support for victims
exempt:
  ground: financial affairs
  decided-by: Chief Executive
  decided-on: 20 February 2014
---

# Purpose

To inform the Board. See [para](#zebra-bid) and [Appendix](#prices).

# Recommendation

The Board to note the report.

# Tenders

There were two tenders.

::withheld{passage="zebra-bid" release-on="1 April 2031"}

The lower was taken.

# BIBLIOGRAPHY

| Source Document(s) | Contact Officer | Location |
| --- | --- | --- |
| Tenders | Chief Finance Officer | Here |

::withheld{appendix="prices"}

# Appendix: Timetable

See Appendix 2.
`
const exempt = `# zebra-bid

The lower is from Zebracorp:

- for the first year, £123,456.

::table{from="bids.exempt.csv"}

:::continued
Wombat Ltd asked for more.
:::

# prices

# Appendix: Quokka prices

They are as in 2013.
`
const csv = 'Recipient,Award\nOcelot Ltd,£71234\nLemur Ltd,£5000\nTotal,£76234\n'
const secret = /zebracorp|123,?456|wombat|quokka|ocelot|lemur|71,?234|76,?234/i
const folder = folderWith({ 'papers/a.md': paper, 'papers/a.exempt.md': exempt, 'papers/bids.exempt.csv': csv })

const sourceFor = (edition: Edition) => {
  const [file] = findPapers(['papers'], folder).papers
  if (file === undefined) throw new Error('no paper')
  return readSource(file, { opens: edition === 'public' ? 'what is public' : 'everything' })
}
const textsOf = async (edition: Edition): Promise<readonly string[]> => {
  const { document, findings } = await buildPaper(sourceFor(edition).source ?? (() => { throw new Error('not read') })(), bcb, [], 'final', edition)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return document === null ? [] : documentTexts(document)
}

describe('A passage in the exempt file', () => {
  test('is in the private edition, and its place counts as one paragraph, or one appendix, in both', async () => {
    const [whole, open] = [await textsOf('private'), await textsOf('public')]
    const numbers = (texts: readonly string[]): string[] => texts.filter((text) => /^(?:\d+\.|\d+\.\d+|Appendix \d+|A2\.\d)$/.test(text))
    expect(numbers(open)).toEqual(numbers(whole))
    expect(open.join('\n')).not.toMatch(secret)
    expect(whole.join('\n')).toMatch(/3\.2\nThe lower is from Zebracorp:\n•\nfor the first year, £123,456\.[\s\S]*Ocelot Ltd\n£71234[\s\S]*Wombat Ltd asked for more[\s\S]*Appendix 1\nQuokka prices\nA1\.1/)
    expect(open.join('\n')).toContain('3.2\nNot for publication: financial affairs (expected to be published on 1 April 2031)')
    expect([whole, open].map((texts) => texts.includes('To inform the Board. See para\u00A03.2 and Appendix\u00A01.'))).toEqual([true, true])
  })
  test('is never opened for the public one', () => {
    const { source, opened } = sourceFor('public')
    expect(source?.passages).toBe('unopened')
    expect(source?.beside('bids.exempt.csv', true)).toEqual({ kind: 'unopened' })
    expect(source?.beside('bids.exempt.csv')).toMatchObject({ kind: 'refused' })
    expect(opened()).toEqual([])
    const whole = sourceFor('private')
    expect(whole.source?.beside('bids.exempt.csv', true)).toMatchObject({ kind: 'found' })
    expect(whole.opened().map(({ file }) => file)).toEqual(['papers/a.exempt.md', 'papers/bids.exempt.csv'])
  })
  test('has its figures checked, and ticked, for those who may read it', async () => {
    const { status, out } = await runIn(folder, ['audit', 'papers', '--html', 'a.html'])
    expect([status, out.startsWith('NOT FOR PUBLICATION')]).toEqual([0, true])
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toMatch(/£123,456.*?(?:class|aria)/)
    const open = await runIn(folder, ['audit', 'papers', '--edition', 'public', '--html', 'a.html', '--json'])
    expect([open.status, open.out + readFileSync(join(folder, 'a.html'), 'utf8')]).toEqual([0, expect.not.stringMatching(secret)])
  })
  test('is looked for again when it is saved', () => {
    const read = sourceFor('private')
    expect(read.changes()).toEqual([])
    put(folder, 'papers/a.exempt.md', `${exempt}\n`)
    expect(read.changes()).toEqual([{ file: 'papers/a.exempt.md', what: 'changed' }])
  })
  test('stands in no public file, and what is wrong in it is told of the private edition, at its own line', async () => {
    put(folder, 'papers/bids.exempt.csv', csv.replace('76234', '86234'))
    put(folder, 'papers/a.exempt.md', exempt.replace('£123,456', '£123,45'))
    const open = await runIn(folder, ['build', '--edition', 'public'])
    expect([open.status, open.people]).toEqual([0, expect.not.stringMatching(/error/)])
    for (const [file, bytes] of filesBelow(join(folder, 'output'))) expect(bytes.toString('latin1'), file).not.toMatch(secret)
    expect(readFileSync(join(folder, 'output/public/a.html'), 'utf8')).not.toContain('bids')
    const { status, people } = await runIn(folder, ['build', '--edition', 'private'])
    expect(status).toBe(1)
    expect(people).toMatch(/papers\/bids\.exempt\.csv:4:7 {2}error {2}total-differs/)
    expect(people).toMatch(/papers\/a\.exempt\.md:5:\d+ {2}warning {2}figure-malformed\n {2}paragraph 3\.2, bullet 1\n {2}5 \| - for the first year/)
  })
})

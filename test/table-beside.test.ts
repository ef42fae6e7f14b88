/** A paper whose awards stand in a file of their own beside it, from its source to what is printed and told. */
import { describe, expect, test } from 'vitest'
import { buildPaper, checkSource, type Built } from '../src/build.ts'
import { writeCarriedModel, readCarriedModel } from '../src/model/carried.ts'
import { textOf } from '../src/model/plain-words.ts'
import { bcb, buildSound, sourceOf } from './support/house.ts'

const paper = (accept = ''): string => `---
to: Board
from: Chief Executive
date: 27 February 2014
title: Awards
${accept}---

# Purpose

To tell the Board of awards.

# Recommendation

To note the awards.

# Awards

Others than these are in the next table:

::table{from="earlier.csv"}

The awards are:

::table{from="tables/awards.csv"}
`

const earlier = 'Recipient,Award\nOPCC,£1k\n'
const awards = `Recipient,Award,Rationale,Decision
Peterborough YOS,"£100,000",Schools,approved
"Women's Aid, Cambridge","£35,500","**Two** courses | <b>one</b> at night,
[both](https://example.org) free",approved
OPCC,"£30,000",Training,refused: too late
Total,"£165,500",,
`

const source = (csv: string, accept = '') => sourceOf(paper(accept), 'papers/2014-02-27/awards.md', { 'tables/awards.csv': csv, 'earlier.csv': earlier })

const htmlOf = ({ files }: Built): string => new TextDecoder().decode(files[0]?.written.bytes)

describe('Awards in a file of their own', () => {
  test('are printed as typed, and what is not printed is not published', async () => {
    const { built } = await buildSound(source(awards), ['html'])
    const html = htmlOf(built)
    expect(html).toContain('**Two** courses | &lt;b>one&lt;/b> at night,')
    expect(html).toContain('[both](https://example.org) free')
    expect(html).not.toContain('too late')
    expect(built.findings).toEqual([])
    if (built.paper === null) throw new Error('no paper')
    const carried = writeCarriedModel(built.paper, 'bcb')
    expect(carried).toContain('"file":"awards.csv"')
    expect(carried).not.toContain('too late')
    expect(carried).not.toContain('papers/2014-02-27')
    expect(readCarriedModel(carried).paper.sections).toHaveLength(built.paper.sections.length)
  })

  test.each([['£100,000', '£101,000', 2], ['£35,500', '£35,000', 3], ['£30,000', '£3,000', 5]])('are added up: %s typed as %s is told at the total of their own file', (right, wrong, line) => {
    const { findings, checks } = checkSource(source(awards.replace(right, wrong)), bcb)
    const [found, ...more] = findings
    expect(more).toEqual([])
    expect(found).toMatchObject({ code: 'total-differs', file: 'papers/2014-02-27/tables/awards.csv', place: { line: 6, column: 8 }, where: 'paragraph 3.2, table, row Total' })
    expect(found?.related.find(({ label }) => label.endsWith(wrong))?.place.line).toBe(line)
    expect(checks.map(({ file, table }) => [file, table])).toEqual([['papers/2014-02-27/tables/awards.csv', 2]])
  })

  test('may have an error that a named person answers for in the paper', async () => {
    const wrong = awards.replace('£165,500', '£166,500')
    const accept = `accept:
  - code: total-differs
    figure: "£166,500"
    working: "100,000 + 35,500 + 30,000 = 165,500, stated 166,500"
    by: A Clerk
    on: 26 February 2014
    reason: As promised.
    outcome: Will be corrected.
`
    const { findings, document } = await buildPaper(source(wrong, accept), bcb, [])
    expect(findings.map(({ code, accepted }) => [code, accepted?.by])).toEqual([['total-differs', 'A Clerk']])
    expect(document).not.toBeNull()
    const reopened = checkSource(source(wrong.replace('£30,000', '£30,001'), accept), bcb).findings
    expect(reopened.map(({ code, file, related }) => [code, file.replace(/^.*\//, ''), related[0]?.file])).toEqual([
      ['acceptance-unused', 'awards.md', 'papers/2014-02-27/tables/awards.csv'],
      ['total-differs', 'awards.csv', undefined],
    ])
  })

  test('make the paper private when one of them is exempt, on the ground that its author gives', async () => {
    const exempt = awards.replace('Decision', 'Ground').replace('Training,refused: too late', 'Training,Paragraph 3: financial affairs').replaceAll(',approved', ',')
    const built = await buildPaper(source(exempt), bcb, ['html'])
    expect(built.paper?.private).toBe(true)
    expect(built.findings.map(({ code, severity, where }) => [code, severity, where])).toEqual([['table-row-exempt', 'warning', 'paragraph 3.2, table, row OPCC']])
    if (built.document === null) throw new Error('no document')
    const [notice, ground] = built.document.parts[0]?.blocks.filter(({ kind }) => kind === 'notice') ?? []
    expect([notice, ground].map((block) => (block?.kind === 'notice' ? textOf(block.words) : ''))).toEqual(['NOT FOR PUBLICATION', expect.stringContaining('Paragraph 3: financial affairs')])
  })

  test('are told as of their table where a finding stands in no row of it', () => {
    const { findings } = checkSource(source(awards.replace('Decision', 'Deci\u200Bsion')), bcb)
    expect(findings.map(({ code, place, where }) => [code, place.line, where])).toEqual([['character-unseen', 1, 'paragraph 3.2, table']])
  })

  test('that differ between the two Recommendations are told at the lines that name them', () => {
    const both = paper().replace('To note the awards.', 'To note:\n\n::table{from="earlier.csv"}').replace(/# Awards[^]*/, '# Awards\n\nThese.\n\n# Recommendation\n\nTo note:\n\n::table{from="tables/awards.csv"}\n')
    const { findings } = checkSource(sourceOf(both, 'awards.md', { 'earlier.csv': earlier, 'tables/awards.csv': earlier.replace('£1k', '£2k') }), bcb)
    expect(findings.map(({ code, file, place, related }) => [code, file, place.line, related[0]?.place.line])).toEqual([['recommendations-differ-in-figures', 'awards.md', 26, 16]])
  })

  test('that cannot be had are told at the line that names them, and the rest of the paper is read', () => {
    const { findings } = checkSource(sourceOf(paper(), 'awards.md', { 'earlier.csv': earlier }), bcb)
    expect(findings.map(({ code, place, where }) => [code, place.line, where])).toEqual([['table-file-missing', 24, undefined]])
  })

  test('may be named twice: each table is printed, and told in its own file', async () => {
    const both = sourceOf(paper().replace('tables/awards.csv', 'earlier.csv'), 'awards.md', { 'earlier.csv': 'Recipient,Award\nOPCC,"£1,234"\nBCB,"£1,111"\nTotal,"£2,445"\n' })
    const { findings } = checkSource(both, bcb)
    expect(findings.map(({ code, file }) => [code, file])).toEqual([['total-differs', 'earlier.csv'], ['total-differs', 'earlier.csv']])
  })
})

/** A paper is sorted out into what is secret and what is public, and the hunt then tells a whole paper from one without its exempt passage. */
import { expect, test } from 'vitest'
import { auditPaper } from '../../src/audit/audit.ts'
import { formats } from '../../src/build.ts'
import { huntLeaks } from '../../src/leak/leak-test.ts'
import { sortOut } from '../../src/leak/sorted-out.ts'
import { numberPaper } from '../../src/number/number.ts'
import { readPaper } from '../../src/read/paper.ts'
import { readProse } from '../../src/read/prose.ts'
import { bcbStyle, buildSound, sourceOf } from '../support/house.ts'

const passage = `:::exempt{ground="Commercial interests"}
The offer of Quillfeather Holdings is £41,750 below that of Drug Link. {#offer}

| Bidder | Offer |
| --- | ---: |
| Quillfeather Holdings | £135,250 |
| Drug Link | £177,000 |
:::
`
const paperWith = (more: string, count: number): string => `---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: SUPPORT FOR VICTIMS
exempt-passages: ${count}
---

# Purpose

To inform the Board of the offers.

# Recommendation

To note the offers.

# Offers

Drug Link has worked for the Board since 2012, for £30k a year.

${more}
The contract begins in April.
`.replace('exempt-passages: 0\n', '')

const sorted = () => {
  const read = readPaper(sourceOf(paperWith(passage, 1)), bcbStyle, () => true)
  if (read.paper === null) throw new Error(JSON.stringify(read.findings))
  const { paper } = numberPaper(read.paper, bcbStyle)
  const passages = readProse(paper, read.lines)
  const exempt = paper.sections.flatMap(({ body }) => body.flatMap((block) => (block.kind === 'paragraph' && block.exempt !== null ? [block.place] : [])))
  return sortOut(auditPaper(paper, passages, bcbStyle).paper, passages, (_, { line }) => exempt.some((place) => place.line <= line && line <= place.endLine))
}

test('each secret has its printed number, and none of its words', () => {
  expect(sorted().secrets.map((secret) => `${secret.where}: ${secret.kind === 'sum' ? secret.written : secret.text}`)).toEqual([
    'paragraph 3.2: The offer of Quillfeather Holdings is £41,750 below that of Drug Link.',
    'paragraph 3.2: offer',
    'a table of paragraph 3.2: Bidder', 'a table of paragraph 3.2: Offer',
    'a table of paragraph 3.2: Quillfeather Holdings', 'a table of paragraph 3.2: £135,250', 'a table of paragraph 3.2: £135,250',
    'a table of paragraph 3.2: Drug Link', 'a table of paragraph 3.2: £177,000', 'a table of paragraph 3.2: £177,000',
    'paragraph 3.2: £41,750',
    'paragraph 3.2: Quillfeather Holdings',
  ])
  expect(sorted().publicText).toContain('Drug Link has worked for the Board since 2012')
  expect(sorted().publicText).toContain('2014')
  expect(sorted().publicText).not.toContain('Quillfeather')
})

test('the paper without its exempt passage passes, and the whole one does not', async () => {
  const { secrets, publicText } = sorted()
  const hunt = async (source: string) => {
    const { bytes } = await buildSound(sourceOf(source))
    return huntLeaks({ secrets, publicText, files: formats.map((format) => ({ name: `support.${format}`, bytes: bytes(format) })) })
  }
  const clean = await hunt(paperWith('', 0))
  expect(clean.leaks).toEqual([])
  expect(new Set(clean.toLookAt.map(({ spelling }) => spelling))).toEqual(new Set(['druglink']))
  const whole = await hunt(paperWith(passage, 1))
  for (const format of formats) expect(whole.leaks.filter(({ file }) => file.endsWith(format)).length, format).toBeGreaterThan(10)
})

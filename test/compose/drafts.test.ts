/** A draft is set as far as it can be read: DRAFT on every page, and a gap that anybody sees for what is missing. */
import { expect, test } from 'vitest'
import { buildPaper, checkSource } from '../../src/build.ts'
import { composePaper } from '../../src/compose/paper.ts'
import { documentText } from '../support/document-text.ts'
import { bcb, shippedSources, sourceOf } from '../support/house.ts'

const halfWritten = `---
from: Chief Executive
title: Support for victims
version: "0.3"
---

# Purpose

To inform the Board.

# Awards

The awards:

| Recipient | Award |
| --- | ---: |
| Hub | TBC |
| Link | £30k |
| Total | = |

![The map of the districts](map.png)

# Appendix: Detail {#detail}

# Consultation
`

test('a half-written paper, as a draft', async () => {
  const { paper } = checkSource(sourceOf(halfWritten), bcb)
  if (paper === null) throw new Error('It cannot be read')
  await expect(documentText(composePaper(paper, bcb.style, bcb.texts, 'draft'))).toMatchFileSnapshot('half-written.draft.txt')
})

test('is no paper that may be published', () => {
  const { paper } = checkSource(sourceOf(halfWritten), bcb)
  if (paper === null) throw new Error('It cannot be read')
  expect(() => composePaper(paper, bcb.style, bcb.texts)).toThrow('gaps')
})

const secret = `${halfWritten.replace('# Consultation', ':::exempt\n\nNot for all.\n')}`
test('nothing that may be meant as exempt is set in a draft either, until its marks are right', async () => {
  const built = await buildPaper(sourceOf(secret), bcb, ['html'], 'draft')
  expect(built.findings.map(({ code }) => code)).toContain('exempt-mark')
  expect([built.document, built.files]).toEqual([null, []])
})

test('a sound paper built as a draft says so on every page, and is the same paper otherwise', () => {
  for (const source of shippedSources.values()) {
    const { paper } = checkSource(source, bcb)
    if (paper === null) throw new Error('It cannot be read')
    const [final] = composePaper(paper, bcb.style, bcb.texts).parts
    const [draft] = composePaper(paper, bcb.style, bcb.texts, 'draft').parts
    const [said, ...others] = [...draft?.blocks ?? []].sort((a, b) => Number(b.kind === 'notice') - Number(a.kind === 'notice'))
    expect(said).toMatchObject({ kind: 'notice', words: [{ text: 'DRAFT' }] })
    expect(others).toEqual(final?.blocks)
    for (const line of [draft?.running.firstHead, draft?.running.head]) expect(JSON.stringify(line?.end)).toContain('DRAFT')
    expect(JSON.stringify(final?.running)).not.toContain('DRAFT')
  }
})

test('a paper that calls itself a draft is one, however it is built', async () => {
  const [source] = [...shippedSources.values()]
  if (source === undefined) throw new Error('There is no paper')
  const text = new TextDecoder().decode(source.bytes).replace('---\n', '---\nstatus: draft\n')
  const built = await buildPaper(sourceOf(text), bcb, ['html'])
  expect(built.draft).toBe(true)
  expect(JSON.stringify(built.document?.parts[0]?.running.head)).toContain('DRAFT')
})

/** Where a finding stands in print. */
import { describe, expect, test } from 'vitest'
import { finding } from '../../src/findings/finding.ts'
import { placeOnLine } from '../../src/findings/place.ts'
import { locator } from '../../src/number/locate.ts'
import { numberPaper } from '../../src/number/number.ts'
import { readPaper } from '../../src/read/paper.ts'
import { bcbStyle, sourceOf } from '../support/house.ts'

const source = `---
to: Board
from: Chief Executive
date: 2014-02-27
title: T
---

# Purpose

To inform.

# Recommendation

To note.

# Spends

Spends:

1. first
   1. inner
2. second

- bullet one
- bullet two

| Recipient | Award | Rationale |
| --- | ---: | --- |
| Peterborough YOS | £10k | Schools |
| | £10k | Total proposed spend |

Two tables:

| A | B |
| --- | --- |
| x | y |

More.

#

The grant will serve all.

# BIBLIOGRAPHY

| Source Document (s) | Contact Officer | Location |
| --- | --- | --- |
| Strategy | Nicky | Cambourne |
`
const read = readPaper(sourceOf(source, 'paper.md'), bcbStyle, () => true)
if (read.paper === null) throw new Error('The test paper cannot be read')
const locate = locator(numberPaper(read.paper, bcbStyle).paper)
const lines = source.split('\n')
/** Where the first of these words stands in print. */
const whereIs = (words: string): string | undefined => {
  const line = lines.findIndex((text) => text.includes(words)) + 1
  return locate(finding('file-empty', 'paper.md', placeOnLine(line, (lines[line - 1] ?? '').indexOf(words) + 1, words.length), 'x')).where
}

describe('The innermost part that holds the place is named', () => {
  test.each([
    ['To inform', 'paragraph 1.1'],
    ['# Spends', 'section 3'],
    ['Spends:', 'paragraph 3.1'],
    ['first', 'paragraph 3.1, item (a)'],
    ['inner', 'paragraph 3.1, item (a)(i)'],
    ['second', 'paragraph 3.1, item (b)'],
    ['bullet two', 'paragraph 3.1, bullet 2'],
    ['Recipient', 'paragraph 3.1, table, head row'],
    ['Schools', 'paragraph 3.1, table, row Peterborough YOS'],
    ['| | £10k', 'paragraph 3.1, table, row Total proposed spend'],
    ['x | y', 'paragraph 3.2, table, row x'],
    ['The grant', 'paragraph 4'],
    ['BIBLIOGRAPHY', 'BIBLIOGRAPHY'],
    ['Cambourne', 'BIBLIOGRAPHY, table, row 1'],
  ])('%s: %s', (words, where) => expect(whereIs(words)).toBe(where))
  test('the front matter stands in no paragraph', () => expect(whereIs('title: T')).toBeUndefined())
  test('a finding that knows its place, or is about another file, is left as it is', () => {
    const known = finding('file-empty', 'paper.md', placeOnLine(10, 1), 'x', { where: 'elsewhere' })
    const other = finding('file-empty', 'other.md', placeOnLine(10, 1), 'x')
    expect([locate(known), locate(other)]).toEqual([known, other])
  })
})

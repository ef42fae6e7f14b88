/** What moved between two versions of a paper, as a reader of the supplement is told it. */
import { expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { figureChanges, writeDifference } from '../../src/publish/figure-changes.ts'
import { figuresIn } from '../../src/read/prose/figures.ts'
import { bcb, sourceOf } from '../support/house.ts'

const paper = `---
to: Board
from: Chief Executive
date: 27 February 2014
title: Awards
---

# Purpose

To tell the Board of awards of £265k.

# Recommendation

To agree awards of £265k, 2 % more than last year.

# Awards

The awards are:

| Recipient | Award | Paid |
| --- | ---: | ---: |
| Constabulary | £100k | £40k |
| Drug Link | £30k | £20k |
| Research Team | £135k | £35k |
| Total | £265k | £95k |

The Research Team was paid £35k on 3 March 2014.

A sentence without a figure.
`

const changes = (to: (text: string) => string): string[] => {
  const [before, now] = [paper, to(paper)].map((text) => checkSource(sourceOf(text), bcb))
  if (before?.paper == null || now?.paper == null) throw new Error('both versions can be read')
  return figureChanges(before.paper, { paper: now.paper, checks: now.checks }, figuresIn).map(({ where, before: old, now: fresh, difference, totals, recommendations }) => [
    `${where}: ${old ?? 'nothing'} → ${fresh ?? 'nothing'}`, ...(difference === null ? [] : [writeDifference(difference)]),
    ...(totals.length === 0 ? [] : [`into ${totals.join('; ')}`]), ...(recommendations.length === 0 ? [] : [`stated in ${recommendations.join(', ')}`]),
  ].join(' | '))
}

test('a figure that moves is told with the totals it goes into and the recommendations that state them', () => {
  expect(changes((text) => text.replace('| £30k | £20k', '| £35k | £20k').replaceAll('£265k', '£270k'))).toEqual([
    'paragraph 1.1: £265k → £270k | +£5,000 | stated in paragraph 2.1',
    'paragraph 2.1: £265k → £270k | +£5,000',
    'paragraph 3.1, table, row Drug Link, Award: £30k → £35k | +£5,000 | into row Total, Award: £270k',
    'paragraph 3.1, table, row Total, Award: £265k → £270k | +£5,000 | stated in paragraph 2.1',
  ])
})

test('rows, columns and paragraphs that come and go do not make others move', () => {
  expect(changes((text) => text.replace('| Drug Link | £30k | £20k |\n', '| Drug Link | £30k | £20k |\n| Neighbourhood Watch | £0k | nil |\n'))).toEqual([
    'paragraph 3.1, table, row Neighbourhood Watch, Award: nothing → £0k | into row Total, Award: £265k',
    'paragraph 3.1, table, row Neighbourhood Watch, Paid: nothing → nil | into row Total, Paid: £95k',
  ])
  expect(changes((text) => text.replace('A sentence without', 'Another of £7.\n\nA sentence without'))).toEqual(['paragraph 3.3: nothing → £7'])
  expect(changes((text) => text.replace('| Recipient | Award | Paid |', '| Recipient | Kind | Award | Paid |').replace('| --- | ---: | ---: |', '| --- | --- | ---: | ---: |')
    .replace(/^\| (Constabulary|Drug Link|Research Team|Total) \|/gm, '| $1 | grant |'))).toEqual([])
})

test('words that change without a figure, and lines that move, are none of its business', () => {
  expect(changes((text) => text.replace('A sentence without a figure.', 'Other words.'))).toEqual([])
  expect(changes((text) => text.replace('title: Awards', 'title: Awards\nversion: "2"'))).toEqual([])
})

test('percentages, dates and figures in words that change with their sentence are told', () => {
  expect(changes((text) => text.replace('2 % more', '3 % more').replace('3 March', '4 March'))).toEqual([
    'paragraph 2.1: 2 % → 3 %',
    'paragraph 3.2: 3 March 2014 → 4 March 2014',
  ])
})

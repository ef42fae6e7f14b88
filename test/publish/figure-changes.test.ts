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

test('of what is not for publication now nothing is told, though all could read it before', () => {
  const terms = 'exempt-passages: 1\nexempt:\n  ground: Financial affairs of others\n  decided-by: Chief Executive\n  decided-on: 20 February 2014\n'
  const text = (front: string, open: string, close: string): string => paper.replace('title: Awards\n', `title: Awards\n${front}`)
    .replace(/\| Recipient[^]*\| £95k \|/, '::table{from="awards.csv"}').replace('A sentence without a figure.', `${open}The bid of a firm was £41,730.\n\n- Ely has £1,210.\n- Ely has £2,340.\n${close}\nA bid of £7.\n\n- Ely has £5,670.`)
  const table = (mark: string): string => `Recipient,Award,Exempt\nConstabulary,"£100,000",\nDrug Link,"£35,410",${mark}\nResearch Team,"£40,590",${mark}\nTotal,"£176,000",\n`
  const [before, now] = [checkSource(sourceOf(text('', '', ''), 'papers/m/a.md', { 'awards.csv': table('') }), bcb, 'public'),
    checkSource(sourceOf(text(terms, ':::exempt\n', ':::\n').replace('£7', '£8'), 'papers/m/a.md', { 'awards.csv': table('yes').replace('Constabulary,"£100,000"', 'Constabulary,"£90,000"').replace('£176,000', '£166,000') }), bcb, 'public')]
  if (before.paper === null || now.paper === null) throw new Error(JSON.stringify([before.findings, now.findings]))
  expect(figureChanges(before.paper, { paper: now.paper, checks: now.checks }, figuresIn).map(({ where, before: old, now: fresh }) => `${where}: ${old ?? 'nothing'} → ${fresh ?? 'nothing'}`)).toEqual([
    'paragraph 3.1, table, row Constabulary, Award: £100,000 → £90,000',
    'paragraph 3.1, table, row Total, Award: £176,000 → £166,000',
    'paragraph 3.4: £7 → £8',
  ])
})

test('what moved is told in the order in which the paper is read: a table before the sentence under it', () => {
  expect(changes((text) => text.replace('| £135k | £35k', '| £135k | £36k').replace('| £95k', '| £96k').replace('was paid £35k', 'was paid £36k')).map((line) => line.replace(/:.*/, ''))).toEqual([
    'paragraph 3.1, table, row Research Team, Paid', 'paragraph 3.1, table, row Total, Paid', 'paragraph 3.2',
  ])
})

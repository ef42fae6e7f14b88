/** Errors of words are answered for as those of figures are: by a named person, until anything in their working changes. */
import { expect, test } from 'vitest'
import { checkSource } from '../../../src/build.ts'
import { stops } from '../../../src/findings/finding.ts'
import { bcb, sourceOf } from '../../support/house.ts'
import { written } from './told.ts'

const answered = ['by: Clerk', 'on: 27 February 2014', 'reason: Reproduced as tabled', 'outcome: explained']

/** The paper with the entry that its own report prints, filled in. */
const accepting = (paper: string): string => {
  const { findings } = checkSource(sourceOf(paper), bcb)
  const entry = findings.find(({ severity }) => severity === 'error')?.mended?.split('\n').flatMap((line) => answered.find((filled) => line.trim() === filled.replace(/ .*/, ''))?.replace(/^/, '    ') ?? line).join('\n')
  return paper.replace('\n---\n', `\n${entry ?? ''}\n---\n`)
}

test.each([
  ['weekday-differs', 'The Board meets on Friday 27 March 2014.', 'Friday 27 March 2014', 'Saturday 27 March 2014'],
  ['date-not-in-calendar', 'Bids are due by 31 June 2014.', '31 June 2014', '31 September 2014'],
  ['years-impossible', 'The budget for 2013/13 was spent.', '2013/13', '2014/14'],
  ['reference-absent', 'The awards are in paragraph 3.4.', 'paragraph 3.4', 'paragraph 3.5'],
])('%s stops the paper until it is answered for, and again when it changes', (code, body, before, after) => {
  const paper = written({ body })
  const open = checkSource(sourceOf(paper), bcb).findings
  expect([open.map((found) => found.code), stops(open)]).toEqual([[code], true])
  const accepted = checkSource(sourceOf(accepting(paper)), bcb).findings
  expect([accepted.map((found) => [found.code, found.accepted?.by]), stops(accepted)]).toEqual([[[code, 'Clerk']], false])
  const changed = checkSource(sourceOf(accepting(paper).replace(`${body}`, body.replace(before, after))), bcb).findings
  expect([changed.map((found) => found.code).sort(), stops(changed)]).toEqual([['acceptance-unused', code].sort(), true])
})

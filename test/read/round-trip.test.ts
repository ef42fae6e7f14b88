/** A paper written back from the model is the same paper: nothing of what an author typed is lost or read two ways. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPaper } from '../../src/read/paper.ts'
import type { Source } from '../../src/read/source.ts'
import { home } from '../support/folder.ts'
import { bcb, shippedSources, sourceOf } from '../support/house.ts'
import { anyPaper, sourceOfPaper } from '../support/papers.ts'
import { roundTrip } from '../support/round-trip.ts'

const around = (source: Source, altered?: (written: string) => string) => roundTrip(source, bcb.style, bcb.faces.covers, altered)

const isTheSame = (source: Source): void => {
  const { models: [first, second], sources: [once, again] } = around(source)
  expect(second).toEqual(first)
  expect(again).toBe(once)
}

/** The smallest papers of the gallery that can be read whole: what is told of them is of another kind. */
const gallery = readdirSync(join(home, 'test', 'findings')).filter((name) => name.endsWith('.case.md')).flatMap((name) => {
  const source = sourceOf(readFileSync(join(home, 'test', 'findings', name), 'utf8'))
  const { paper, findings } = readPaper(source, bcb.style, bcb.faces.covers)
  const whole = paper !== null && findings.every(({ severity }) => severity !== 'error') && paper.sections.every(({ origin }) => origin === 'written')
  return whole ? [[name, source] as const] : []
})

describe('A paper written back from the model', () => {
  test('is the same paper, of 100 generated ones', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3 }).chain(anyPaper), (paper) => isTheSame(sourceOfPaper(paper))), { numRuns: 100, seed: 20_140_227 })
  }, 300_000)
  test.each([...shippedSources])('is the same paper: %s', (_, source) => isTheSame(source))
  test('there are papers in the gallery that can be read whole', () => expect(gallery.length).toBeGreaterThan(20))
  test.each(gallery)('is the same paper: %s', (_, source) => isTheSame(source))

  const small = sourceOf('---\nto: Board\nfrom: Chief\ndate: 2014-02-27\ntitle: T\n---\n\n# Purpose\n\nTo *inform*. [^1] {#aim}\n\n[^1]: The Board.\n\n# Recommendation\n\nSee [para](#aim).\n\n- £5k\n')
  test.each([['a look', '*inform*', 'inform'], ['a footnote', '[^1]: The Board', '[^1]: A board'], ['a name', '#aim', '#name'], ['a figure', '£5k', '£6k'], ['the kind of a list', '- £5k', '1. £5k']])(
    'and %s that is lost would be seen', (_, from, to) => {
      const { models: [first, second] } = around(small, (written) => written.replaceAll(from, to))
      expect(second).not.toEqual(first)
    })
})

/** The model that a file carries comes back whole, whatever figures it holds. */
import { expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { readCarriedModel, writeCarriedModel } from '../../src/model/carried.ts'
import { bcb, sourceOf } from '../support/house.ts'

const source = `---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: Figures of every kind
---

# Purpose

To show them.

# Recommendation

To note them.

# Figures

Awards

| Recipient | Award | Share |
| --- | ---: | ---: |
| One | £1,250.50 | 12.5% |
| Two | £5k<br>£5k | 8 |
| Three | £8k–£12k | n/a |
| Four | TBC | nil |
| Five | up to £2.4 million | 1,000,000,000,000,000,000,001 |
`

test('a model is read back as it was written, but for the folder of its source', () => {
  const { paper } = checkSource(sourceOf(source, 'papers/2014-02-27/figures.md'), bcb)
  if (paper === null) throw new Error('the paper was not read')
  expect(readCarriedModel(writeCarriedModel(paper, 'BCB')).paper).toEqual({ ...paper, file: 'figures.md' })
})

test('a model with anything that it should not hold is refused', () => {
  const { paper } = checkSource(sourceOf(source, 'figures.md'), bcb)
  if (paper === null) throw new Error('the paper was not read')
  const carried = writeCarriedModel(paper, 'BCB')
  expect(() => readCarriedModel(carried.replace('"front":{', '"front":{"extra":1,'))).toThrow()
  expect(() => readCarriedModel(carried.slice(0, -1))).toThrow()
})

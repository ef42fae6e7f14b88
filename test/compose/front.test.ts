/** The labelled lines at the head and at the end of a paper, and its title. */
import { expect, test } from 'vitest'
import { textOf } from '../../src/model/plain-words.ts'
import { buildSound, plain, sourceOf } from '../support/house.ts'
import { passingFolder, put } from '../support/folder.ts'
import { needs } from '../support/needs.ts'
import { textOfDocx } from '../support/validators/office.ts'
import { nu } from '../support/validators/nu.ts'
import { textOfPages } from '../support/validators/pdf-readers.ts'

const folder = passingFolder()

const source = sourceOf(`---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: An award of £5 million
contact:
  - Policy and Performance Officer
  - 01480 000000
cleared:
  post: Chief Finance Officer
  date: 20 February 2014
---

# Purpose

To inform the Board.

# Recommendation

The Board to note the report.
`)

test('A contact of several lines has its label once', async () => {
  const { document } = await buildSound(source, [])
  const lines = document.parts.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'front' && block.at === 'end' ? block.lines : []))
  expect(lines.map(({ label, value }) => [label, textOf(value)])).toEqual([
    ['Contact:', 'Policy and Performance Officer'], ['', '01480 000000'], ['Cleared by:', 'Chief Finance Officer, 20\u00A0February 2014'],
  ])
})

test('Pairs that the house keeps together are kept in the title too', async () => {
  const { document } = await buildSound(source, [])
  const titles = document.parts.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'title' ? [textOf(block.words)] : []))
  expect(titles).toEqual(['An award of £5\u00A0million'])
  // What a file is called in a list of files has ordinary spaces.
  expect(document.title).toBe('An award of £5 million')
})

for (const house of [undefined, plain]) {
  needs('poppler', 'LibreOffice')(`In PDF and Word the second line stands under the first in the house ${house?.style.name ?? 'BCB'}`, async () => {
    const { bytes } = await buildSound(source, ['pdf', 'docx'], house)
    const [pdf = ''] = await textOfPages(put(folder, 'contact.pdf', bytes('pdf')))
    const [officer = '', telephone = ''] = pdf.split('\n').filter((line) => /Officer$|01480/.test(line))
    expect(officer).toMatch(/^ *Contact/)
    expect(telephone.indexOf('01480')).toBe(officer.indexOf('Policy'))
    const [word = ''] = await textOfDocx([put(folder, 'contact.docx', bytes('docx'))], folder)
    expect(word.match(/Contact.*\n.*01480.*/)?.[0]).toMatch(/^Contact:?\tPolicy and Performance Officer\n\t01480 000000$/)
  }, 60_000)
}

needs('Java')('The Nu checker has nothing to say of them', async () => {
  const { bytes } = await buildSound(source, ['html'])
  const file = put(folder, 'contact.html', bytes('html'))
  expect((await nu([file])).get(file)).toEqual([])
}, 60_000)

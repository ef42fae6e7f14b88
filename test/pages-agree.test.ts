/** The DOCX, laid out by LibreOffice, has as many pages as our PDF, and each heading on the same page. */
import { describe, expect, test } from 'vitest'
import { passingFolder, put } from './support/folder.ts'
import { bcb, buildSound, plain, shippedSources, sourceOf } from './support/house.ts'
import { needs } from './support/needs.ts'
import { wordsOf } from './support/document-words.ts'
import type { Document } from '../src/model/document.ts'
import { all, openDocx, partOf } from './render/docx/open.ts'
import { libreOffice } from './support/validators/office.ts'
import { textOfPages } from './support/validators/pdf-readers.ts'

const flat = (text: string): string => wordsOf(text).join(' ')

/** The headings of a document as they are printed: number and words. */
const headingsOf = (document: Document): readonly string[] => document.parts.flatMap(({ blocks }) => blocks.flatMap((block) =>
  (block.kind === 'heading' ? [flat([block.label?.text ?? '', ...block.words.map((inline) => (inline.kind === 'text' ? inline.text : ''))].join(' '))] : [])))

/**
 * The page of each heading, found in their order, so that words said twice are not taken one for the other.
 * @throws when a heading is not found
 */
const pagesOfHeadings = (pages: readonly string[], headings: readonly string[]): ReadonlyMap<string, number> => {
  const texts = pages.map(flat)
  let page = 0
  let from = 0
  return new Map(headings.map((heading) => {
    for (; page < texts.length; page++, from = 0) {
      const at = (texts[page] ?? '').indexOf(heading, from)
      if (at < 0) continue
      from = at + heading.length
      return [`${heading}`, page + 1] as const
    }
    throw new Error(`No page has ${heading}`)
  }))
}

describe('PDF and DOCX break pages alike', () => {
  for (const [name, source] of shippedSources) {
    needs('LibreOffice', 'poppler')(name, async () => {
      const folder = passingFolder()
      const { document, bytes, built } = await buildSound(source, ['pdf', 'docx'])
      const [byLibreOffice] = await libreOffice('pdf', [put(folder, `${name}.docx`, bytes('docx'))], folder)
      const ours = await textOfPages(put(folder, `${name}.pdf`, bytes('pdf')))
      const theirs = await textOfPages(byLibreOffice ?? '')
      const headings = headingsOf(document)
      expect(headings.length).toBeGreaterThan(3)
      expect(theirs.length).toBe(ours.length)
      expect(built.files[0]?.written.pageCount).toBe(ours.length)
      expect([...pagesOfHeadings(theirs, headings)]).toEqual([...pagesOfHeadings(ours, headings)])
      // The running lines count alike too.
      for (const pages of [ours, theirs]) {
        expect(pages.map((page, index) => flat(page).includes(`Page ${index + 1} of ${pages.length}`))).toEqual(pages.map(() => true))
      }
    })
  }
  test('and a heading that has moved would be seen', () => {
    const headings = ['1. Purpose', '2. Recommendation']
    expect([...pagesOfHeadings(['1. Purpose 2. Recommendation', ''], headings).values()]).toEqual([1, 1])
    expect([...pagesOfHeadings(['1. Purpose', '2. Recommendation'], headings).values()]).toEqual([1, 2])
    expect(() => pagesOfHeadings(['2. Recommendation 1. Purpose'], headings)).toThrow(/No page/)
  })
})

/** A paper whose list of sources has this many rows, and one and a half pages above it. */
const withSources = (rows: number) => sourceOf(`---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: Support for victims
---

# Purpose

To inform the Board.

# Recommendation

The Board to note the report.

# Background

${Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of the background.`).join('\n\n')}

# BIBLIOGRAPHY

| Source Document(s) | Contact Officer | Location |
| --- | --- | --- |
${Array.from({ length: rows }, (_, index) => `| Document ${index} | Officer ${index} | ${index % 3 === 0 ? 'Room 1, Cambourne, and on the pages of the Office' : 'Cambourne'} |`).join('\n')}
`)

describe.each([['bcb', bcb], ['plain', plain]] as const)('A list of sources in the house %s', (name, house) => {
  needs('poppler')('is kept on one page in Word where the PDF keeps it so: where a page can hold it', async () => {
    const folder = passingFolder()
    const whole = new Set<boolean>()
    for (let rows = 18; rows <= 36; rows++) {
      const { bytes } = await buildSound(withSources(rows), ['pdf', 'docx'], house)
      const pages = await textOfPages(put(folder, `${rows}.pdf`, bytes('pdf')))
      const onOnePage = pages.some((page) => page.includes('BIBLIOGRAPHY') && page.includes(`Officer ${rows - 1}`))
      whole.add(onOnePage)
      const written = all(partOf(openDocx(bytes('docx')), 'word/document.xml'), 'w:tr').map((row) => all(row, 'w:keepNext').length > 0)
      expect([rows, written]).toEqual([rows, written.map((_, index) => index === 0 || (onOnePage && index < rows))])
    }
    // Both were met.
    expect(whole.size).toBe(2)
  }, 60_000)
  needs('LibreOffice', 'poppler')('that no page can hold begins under what stands before it', async () => {
    const folder = passingFolder()
    const { bytes } = await buildSound(withSources(60), ['pdf', 'docx'], house)
    const [byLibreOffice] = await libreOffice('pdf', [put(folder, `${name}.docx`, bytes('docx'))], folder)
    const pages = [await textOfPages(put(folder, `${name}.pdf`, bytes('pdf'))), await textOfPages(byLibreOffice ?? '')]
    expect(pages.map((each) => each.findIndex((page) => page.includes('BIBLIOGRAPHY')))).toEqual([1, 1])
  }, 60_000)
})

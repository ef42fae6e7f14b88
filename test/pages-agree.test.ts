/** The DOCX, laid out by LibreOffice, has as many pages as our PDF, and each heading on the same page. */
import { describe, expect, test } from 'vitest'
import { passingFolder, put } from './support/folder.ts'
import { buildSound, shippedSources } from './support/house.ts'
import { needs } from './support/needs.ts'
import { wordsOf } from './support/document-words.ts'
import type { Document } from '../src/model/document.ts'
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

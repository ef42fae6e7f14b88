/** Turned pages are sections of Word's: their page, their running lines, and no page too many. */
import { describe, expect, test } from 'vitest'
import type { Block, UprightBlock } from '../../../src/model/document.ts'
import { wordsOf } from '../../support/document-words.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { needs } from '../../support/needs.ts'
import { libreOffice } from '../../support/validators/office.ts'
import { openXmlSdk } from '../../support/validators/open-xml-sdk.ts'
import { textOfPages } from '../../support/validators/pdf-readers.ts'
import { appendix, documentOf, paragraph, part, section, text, wideTable } from './documents.ts'
import { looseEnds } from './loose-ends.ts'
import { all, child, openDocx, partOf, textOf } from './open.ts'
import { write } from './written.ts'

const turned = (...blocks: readonly UprightBlock[]): Block => ({ kind: 'turned', blocks })
const wide = turned(paragraph(null, 'Wide'), wideTable('wide', 12))
const ends = turned(paragraph(null, 'Ends in words'))
const upright = (words: string): Block => paragraph(null, words)

/** Where turned pages may stand, and the pages that come of it. */
const cases: Readonly<Record<string, readonly [blocks: readonly Block[], pages: string]>> = {
  'in the middle': [[upright('x'), wide, upright('y')], 'upright turned upright'],
  'first': [[wide, upright('y')], 'turned upright'],
  'last': [[upright('x'), wide], 'upright turned'],
  'last, ending in words': [[upright('x'), ends], 'upright turned'],
  'one after the other': [[upright('x'), wide, ends, wide], 'upright turned turned turned'],
  'alone': [[wide], 'turned'],
  'under an appendix that begins a page': [[upright('x'), turned(appendix('Appendix 1', 'x'), wideTable('wide', 12)), appendix('Appendix 2', 'y')], 'upright turned upright'],
  'with nothing on it': [[upright('x'), turned(), upright('y')], 'upright'],
}

/** What a reader must know of each section. */
const sectionsOf = (bytes: Uint8Array) => all(partOf(openDocx(bytes), 'word/document.xml'), 'w:sectPr').map((own) => ({
  page: child(own, 'w:pgSz')?.attributes['w:orient'] === 'landscape' ? 'turned' : 'upright',
  size: `${child(own, 'w:pgSz')?.attributes['w:w']} by ${child(own, 'w:pgSz')?.attributes['w:h']}`,
  start: child(own, 'w:pgNumType')?.attributes['w:start'],
  ownFirst: child(own, 'w:titlePg') !== undefined,
  lines: own.children.filter(({ name }) => name.endsWith('Reference')).map(({ attributes }) => attributes['r:id']),
}))

/** Parts with and without turned pages. */
const pack = () => documentOf(
  part('one', upright('x'), wide, upright('The last of one')),
  part('two', upright('x')),
  part('three', upright('x'), wide),
)

describe('Turned pages', () => {
  for (const [name, [blocks, pages]] of Object.entries(cases)) {
    test(`are sections of their own: ${name}`, async () => {
      const bytes = await write(documentOf(part('a', ...blocks)))
      const sections = sectionsOf(bytes)
      expect(sections.map(({ page }) => page).join(' ')).toBe(pages)
      // Pages count on, and only the first section has a first page of its own.
      expect(sections.map(({ start, ownFirst }) => `${start} ${ownFirst}`)).toEqual(sections.map((_, index) => (index === 0 ? '1 true' : 'undefined false')))
      expect(looseEnds(openDocx(bytes))).toEqual([])
      expect(await openXmlSdk(bytes)).toEqual([])
    })
  }
  test('have the margins of the page turned with it', async () => {
    const [first, second] = sectionsOf(await write(documentOf(part('a', upright('x'), wide))))
    expect([first?.size, second?.size]).toEqual(['11906 by 16838', '16838 by 11906'])
  })
  test('have running lines of their own width, and upright pages share theirs', async () => {
    const line = { start: [text('left')], centre: [text('middle')], end: [text('right')] }
    const document = documentOf({ ...part('a', upright('x'), wide, upright('y'), wide), running: { firstHead: line, head: line, firstFoot: line, foot: line } })
    const parts = openDocx(await write(document))
    const [one, two, three, four] = sectionsOf(await write(document)).map(({ lines }) => lines.join(' '))
    expect([one, two]).toEqual([three, four])
    expect(one).not.toBe(two)
    const tabs = (file: string) => all(partOf(parts, file), 'w:tabs').flatMap(({ children }) => children.map(({ attributes }) => `${attributes['w:val']} ${attributes['w:pos']}`))
    expect(tabs('word/header1-default.xml')).toEqual([])
    expect(tabs('word/header1-turned-default.xml')).toEqual(['clear 4536', 'clear 9072', 'center 7002', 'right 14004'])
    expect(textOf(partOf(parts, 'word/header1-turned-default.xml'))).toBe('left\tmiddle\tright')
  })
  test('give a table the width of the page as it is turned', async () => {
    const widths = async (block: Block) => all(partOf(openDocx(await write(documentOf(part('a', block)))), 'word/document.xml'), 'w:tblW').map(({ attributes }) => attributes['w:w'])
    expect(await widths(wideTable('w', 3))).toEqual(['9072'])
    expect(await widths(turned(wideTable('w', 3)))).toEqual(['14004'])
  })
  test('end with their last words, without a paragraph for the section alone', async () => {
    const body = child(partOf(openDocx(await write(documentOf(part('a', upright('x'), ends, upright('y'))))), 'word/document.xml'), 'w:body')
    expect(body?.children.map((one) => `${one.name.slice(2)} ${textOf(one)}`.trim())).toEqual(['p x', 'p Ends in words', 'p y', 'sectPr'])
  })
  needs('LibreOffice', 'poppler')('make no page too many in LibreOffice, which counts them all', async () => {
    const folder = passingFolder()
    const files = await Promise.all(Object.values(cases).map(async ([blocks], index) => put(folder, `${index}.docx`, await write(documentOf(part('a', section('1.', 'One'), ...blocks))))))
    const counted = await Promise.all((await libreOffice('pdf', files, folder)).map(async (file) =>
      (await textOfPages(file)).map((page) => /Page \d+ of \d+/.exec(wordsOf(page).join(' '))?.[0])))
    expect(counted).toEqual(Object.values(cases).map(([blocks, pages]) => {
      // The heading stands on a page of its own where the next page is turned.
      const count = pages.split(' ').length + (blocks[0]?.kind === 'turned' ? 1 : 0)
      return Array.from({ length: count }, (_, index) => `Page ${index + 1} of ${count}`)
    }))
  })

  test('are counted in a pack by the number of the last page of their part, as a section would count itself alone', async () => {
    const bytes = await write(pack())
    const parts = openDocx(bytes)
    const fieldsOf = (file: string) => all(partOf(parts, file), 'w:fldSimple').map((one) => `${one.attributes['w:instr']?.trim()}|${textOf(one)}`)
    expect(fieldsOf('word/footer1-default.xml')).toEqual(['PAGE|1', 'PAGEREF one_end|3'])
    expect(fieldsOf('word/footer1-turned-default.xml')).toEqual(['PAGE|1', 'PAGEREF one_end|3'])
    expect(fieldsOf('word/footer2-default.xml')).toEqual(['PAGE|1', 'SECTIONPAGES|1'])
    expect(fieldsOf('word/footer3-turned-default.xml')).toEqual(['PAGE|1', 'PAGEREF three_end|2'])
    const last = all(partOf(parts, 'word/document.xml'), 'w:p').filter((one) => all(one, 'w:bookmarkStart').some(({ attributes }) => attributes['w:name']?.endsWith('_end')))
    expect(last.map(textOf)).toEqual(['The last of one', ''])
    expect(sectionsOf(bytes).map(({ start }) => start)).toEqual(['1', undefined, undefined, '1', '1', undefined])
    expect(looseEnds(parts)).toEqual([])
    expect(await openXmlSdk(bytes)).toEqual([])
  })
  needs('LibreOffice', 'poppler')('and LibreOffice counts the pages of each part alike', async () => {
    const folder = passingFolder()
    const [pdf] = await libreOffice('pdf', [put(folder, 'pack.docx', await write(pack()))], folder)
    const pages = (await textOfPages(pdf ?? '')).map((page) => /Page \d+ of \d+/.exec(wordsOf(page).join(' '))?.[0])
    expect(pages.filter((_, index) => index !== 3)).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3', 'Page 1 of 2', 'Page 2 of 2'])
  })
})

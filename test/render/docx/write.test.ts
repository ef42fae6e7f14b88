/** The Word file: what stands in it, that it holds together, and that it is the same every time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentTexts, wordsOf } from '../../support/document-words.ts'
import { passingFolder, put } from '../../support/folder.ts'
import type { Block } from '../../../src/model/document.ts'
import { needs } from '../../support/needs.ts'
import { textOfDocx } from '../../support/validators/office.ts'
import { openXmlSdk } from '../../support/validators/open-xml-sdk.ts'
import { bcbStyle as style } from '../../support/house.ts'
import { cell, documentOf, item, numbers, paragraph, part, says, section, smallPaper, text } from './documents.ts'
import { looseEnds } from './loose-ends.ts'
import { write } from './written.ts'
import { all, child, openDocx, partOf, textOf, value, type Parts } from './open.ts'
import { structureText } from './structure-text.ts'
import { wordNumbers } from './word-numbers.ts'

const small = await write(smallPaper())
const parts = openDocx(small)

const pack = () => documentOf(
  part('first', section('1.', 'One'), paragraph('1.1', 'Words'), numbers(1, item('(a)', 'An item'))),
  part('second', section('1.', 'One'), paragraph('1.1', [text('See '), { kind: 'page-of', anchor: 'first', digits: 2 }])),
)

/** The names of the styles of all paragraphs that are kept with the next. */
const keptOf = (of: Parts): string[] => all(partOf(of, 'word/document.xml'), 'w:p')
  .filter((xml) => { const own = child(xml, 'w:pPr'); return own !== undefined && child(own, 'w:keepNext') !== undefined })
  .map(textOf)

describe('A heading', () => {
  test('takes two lines along, so that a paragraph of one line under it is kept with the next, as in the PDF', async () => {
    const long = 'words '.repeat(40).trim()
    const of = async (...blocks: Block[]) => keptOf(openDocx(await write(documentOf(part('paper', ...blocks)))))
    expect(await of(section('1.', 'One'), paragraph('1.1', 'Short.'), paragraph('1.2', long))).toEqual(['Short.'])
    expect(await of(section('1.', 'One'), paragraph('1.1', long), paragraph('1.2', 'Short.'))).toEqual([])
    expect(await of(section('1.', 'One'), paragraph('1.1', 'Short.'), section('2.', 'Two'), paragraph('2.1', 'Short.'))).toEqual([])
  })
})

describe('Links', () => {
  test('that lead out are underlined by their style, and references within the paper are not', () => {
    const styles = all(partOf(parts, 'word/styles.xml'), 'w:style')
    const underlined = styles.filter((xml) => all(xml, 'w:u').length > 0).map(({ attributes }) => attributes['w:styleId'])
    expect(underlined).toEqual(['Hyperlink'])
    const styleOf = (words: string) => all(partOf(parts, 'word/document.xml'), 'w:r').filter((xml) => textOf(xml) === words).map((xml) => value(child(xml, 'w:rPr'), 'w:rStyle'))
    expect(styleOf('as published')).toEqual(['Hyperlink'])
    expect(styleOf('2.1')).toEqual(['Reference'])
  })
})

describe('A paper with one of everything', () => {
  test('stands in named styles, numbers counted by Word', async () => {
    await expect(structureText(parts)).toMatchFileSnapshot('small-paper.txt')
  })
  test('says every word of the document once and in order', () => {
    const numbered = wordNumbers(parts, true).map(({ number, paragraph: xml }) => `${number ?? ''} ${textOf(xml)}`).join(' ')
    expect(wordsOf(numbered)).toEqual(wordsOf(documentTexts(smallPaper()).join(' ')))
  })
  needs('LibreOffice')('and LibreOffice finds the same words and numbers in it', async () => {
    const folder = passingFolder()
    const [small1, pack1] = await textOfDocx([put(folder, 'small.docx', small), put(folder, 'pack.docx', await write(pack()))], folder)
    // It writes bullets of the second level as a bullet of its own.
    expect(wordsOf((small1 ?? '').replaceAll('◦', '–'))).toEqual(wordsOf(documentTexts(smallPaper()).join(' ')))
    expect(wordsOf(pack1 ?? '')).toEqual(wordsOf(documentTexts(pack(), { page: () => 1 }).join(' ')))
  })
  test('has no loose ends, and a planted one is seen', async () => {
    expect(looseEnds(parts)).toEqual([])
    expect(looseEnds(openDocx(await write(pack())))).toEqual([])
    const planted = new Map([...parts].map(([name, source]) => [name, source.replace('w:val="NumberedParagraph"', 'w:val="Nobody"')]))
    expect(looseEnds(planted).length).toBeGreaterThan(0)
  })
  test('is sound to Microsoft’s Open XML SDK', async () => {
    for (const document of [smallPaper(), pack()]) expect(await openXmlSdk(await write(document))).toEqual([])
  })
})

describe('Names and properties', () => {
  test('bookmarks have one number each, and names that Word allows and keeps apart', async () => {
    const long = 'a-very-long-name-that-goes-on-and-on-and-on-'
    const document = documentOf(part('9-part', ...[`${long}1`, `${long}2`, 'same-name', 'same_name', 'SAME-name'].map((anchor) =>
      ({ kind: 'title' as const, words: says('Words'), anchor }))))
    const marks = all(partOf(openDocx(await write(document)), 'word/document.xml'), 'w:bookmarkStart').map(({ attributes }) => attributes)
    const names = marks.map((mark) => mark['w:name'] ?? '')
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(name))).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(6)
    expect(new Set(marks.map((mark) => mark['w:id'])).size).toBe(6)
  })
  test('the properties say title, author, language and the paper’s own date', () => {
    const core = partOf(parts, 'docProps/core.xml')
    expect(Object.fromEntries(core.children.map(({ name, text: words }) => [name, words]))).toEqual({
      'dc:title': 'Victims & witnesses', 'dc:subject': 'Business Coordination Board, 2014-02-27', 'dc:creator': 'Chief Executive',
      'cp:lastModifiedBy': 'Chief Executive', 'cp:revision': '1',
      'dcterms:created': '2014-02-27T00:00:00Z', 'dcterms:modified': '2014-02-27T00:00:00Z', 'dc:language': 'en-GB',
    })
  })
  test('the model is a custom part and comes back as it was', () => {
    expect(partOf(parts, 'customXml/item1.xml').text).toBe(smallPaper().attachments[0]?.text)
  })
  test('no font is embedded, and none but the house’s is named', () => {
    expect([...parts.keys()].filter((name) => /font/.test(name))).toEqual(['word/fontTable.xml'])
    expect(parts.get('word/styles.xml')).toContain(`w:ascii="${style.face.word}"`)
  })
  test('an address outside is a link that Word can open, whatever stands in it', async () => {
    const address = 'https://example.org/ä b"<>?q=1&r=50%#x'
    const document = documentOf(part('a', paragraph('1.1', [text('here', { link: { to: 'address', address } }), text('there', { link: { to: 'address', address } })])))
    const links = all(partOf(openDocx(await write(document)), 'word/_rels/document.xml.rels'), 'Relationship')
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
    expect(links.map(({ attributes }) => attributes['Target'])).toEqual(['https://example.org/%C3%A4%20b%22%3C%3E?q=1&r=50%25#x'])
    expect(await openXmlSdk(await write(document))).toEqual([])
  })
})

describe('Tables', () => {
  const table = ({ together }: { together: boolean }) => documentOf(part('a', {
    kind: 'table', anchor: 't', description: 'A table', look: 'dense', indented: false, together,
    columns: [{ align: 'start', share: null }, { align: 'end', share: null }, { align: 'centre', share: null }],
    head: [cell('Head'), cell('Award'), cell('Mark')],
    rows: [
      { weight: 'item', cells: [cell('one'), cell('£1k'), cell('x')] },
      { weight: 'item', cells: [cell('two'), cell('£2k'), cell('x')] },
      { weight: 'total', cells: [cell('Total'), cell('£3k'), cell('')] },
      { weight: 'item', cells: [cell('three'), cell('£1k'), cell('x')] },
    ],
  }))
  const keptRows = async (together: boolean): Promise<boolean[]> =>
    all(partOf(openDocx(await write(table({ together }))), 'word/document.xml'), 'w:tr').map((row) => all(row, 'w:p').every((one) => all(one, 'w:keepNext').length === 1))

  test('a head is kept with the first row, and a total with the row before it', async () => {
    expect(await keptRows(false)).toEqual([true, false, true, false, false])
  })
  test('a table kept together keeps each row with the next', async () => {
    expect(await keptRows(true)).toEqual([true, true, true, true, false])
  })
  test('figures stand at the right by their style, and never break', async () => {
    const rows = all(partOf(openDocx(await write(table({ together: false }))), 'word/document.xml'), 'w:tr')
    const looks = rows.map((row) => all(row, 'w:tc').map((one) => `${value(child(all(one, 'w:p')[0] ?? one, 'w:pPr'), 'w:pStyle')}${all(one, 'w:noWrap').length > 0 ? ' unbroken' : ''}`))
    expect(looks.slice(0, 2)).toEqual([
      ['DenseTableHead', 'DenseTableHeadFigures', 'DenseTableHead'],
      ['DenseTableText', 'DenseTableFigures unbroken', 'DenseTableText'],
    ])
    expect(looks[3]).toEqual(['DenseTableTotal', 'DenseTableTotalFigures unbroken', 'DenseTableTotal'])
  })
  test('two tables that touch are kept apart, and one at the end has a paragraph after it', async () => {
    const [first] = table({ together: false }).parts[0]?.blocks ?? []
    if (first?.kind !== 'table') throw new Error('No table')
    const document = documentOf(part('a', first, { ...first, anchor: 'u' }))
    const body = child(partOf(openDocx(await write(document)), 'word/document.xml'), 'w:body')
    expect(body?.children.map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })
})

describe('Running lines', () => {
  test('a paper has a first page of its own and counts all pages; each part of a pack counts its own', async () => {
    const sections = all(partOf(parts, 'word/document.xml'), 'w:sectPr')
    expect(sections.map((one) => one.children.map(({ name, attributes }) => `${name.slice(2)} ${attributes['w:type'] ?? attributes['w:val'] ?? ''}`.trim()))).toEqual([[
      'headerReference default', 'footerReference default', 'headerReference first', 'footerReference first', 'type nextPage', 'pgSz', 'pgMar', 'pgNumType', 'titlePg',
    ]])
    expect(parts.get('word/footer1-default.xml')).toContain(' NUMPAGES ')
    const many = openDocx(await write(pack()))
    expect(all(partOf(many, 'word/document.xml'), 'w:sectPr').length).toBe(2)
    expect(many.get('word/footer2-default.xml')).toContain(' SECTIONPAGES ')
  })
  test('words stand at the left, in the middle and at the right by tabs', async () => {
    const line = { start: [text('left')], centre: [], end: [text('right')] }
    const document = documentOf({ ...part('a', paragraph('1.1', 'x')), running: { firstHead: line, head: line, firstFoot: line, foot: line } })
    const written = openDocx(await write(document))
    expect(textOf(partOf(written, 'word/header1-default.xml'))).toBe('left\tright')
    expect(all(partOf(written, 'word/header1-default.xml'), 'w:tab').map(({ attributes }) => attributes['w:val'] ?? 'tab')).toEqual(['clear', 'tab'])
    expect([...written.keys()].filter((name) => name.includes('first'))).toEqual([])
  })
  test('what is too long for its place is broken where the PDF breaks it, and each line stands at its tab again', async () => {
    const foot = { start: [], centre: [text('Page '), { kind: 'page-number' as const }], end: [text('OFFICIAL – SENSITIVE: COMMERCIAL IN CONFIDENCE')] }
    const document = documentOf({ ...part('a', paragraph('1.1', 'x')), running: { firstHead: foot, head: foot, firstFoot: foot, foot } })
    const runs = all(partOf(openDocx(await write(document)), 'word/footer1-default.xml'), 'w:r')
    expect(runs.map((run) => (child(run, 'w:br') === undefined ? textOf(run) : '|')).join('')).toBe('\tPage 1\tOFFICIAL – SENSITIVE: COMMERCIAL|\t\tIN CONFIDENCE')
  })
})

describe('The same document', () => {
  test('gives the same bytes, every time and in every time zone', async () => {
    const zone = process.env['TZ']
    try {
      for (const other of ['UTC', 'Asia/Tokyo', 'America/Los_Angeles']) {
        process.env['TZ'] = other
        expect(Buffer.compare(await write(smallPaper()), small), other).toBe(0)
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
  test('gives other bytes when a word of it is another', async () => {
    const other = { ...smallPaper(), title: 'Victims' }
    expect(Buffer.compare(await write(other), small)).not.toBe(0)
  })
  test('may hold any words: they come back as they were', async () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '&', '<', '>', '"', '{', '}', '’', '£', '\u00A0', '{paper-0}', ']]>', '&amp;'), minLength: 1, maxLength: 30 })
    await fc.assert(fc.asyncProperty(words, async (said) => {
      const main = partOf(openDocx(await write(documentOf(part('a', paragraph(null, said))))), 'word/document.xml')
      expect(all(main, 'w:p').map(textOf)).toEqual([said])
    }), { numRuns: 100, seed: 1 })
  })
})

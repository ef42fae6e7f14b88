/** What stands in a PDF is what was laid out: words, places, tags, links, bookmarks. */
import { describe, expect, test } from 'vitest'
import { drawLaid } from '../../../src/render/pdf/draw.ts'
import { writePdf } from '../../../src/render/pdf/write.ts'
import { arimo, bcbStyle } from '../../support/house.ts'
import { notedPaper } from '../layout/support/notes.ts'
import { factsOf } from './facts.ts'
import { documentOf, fullSample, laidOf, modelAttachment, pageOf, words } from './sample.ts'

const p = (...children: number[]) => ({ tag: 'P', children }) as const

describe('drawing', () => {
  test('every mark is drawn where it was laid, inside the element it belongs to', async () => {
    const document = documentOf({ attachments: [modelAttachment('{"title":"Providing support"}')] })
    const { bytes, pageCount, pageOf } = await drawLaid(fullSample, document, arimo)
    await expect(factsOf(bytes)).toMatchFileSnapshot('full-sample.txt')
    expect(pageCount).toBe(2)
    expect(pageOf).toBe(fullSample.pageOf)
  })

  test('an unusual list mark counts nothing', async () => {
    const laid = laidOf([pageOf(words(1, '– ', 80, 100), words(2, 'inner', 100, 100))], [{
      tag: 'L', numbering: 'Unordered', children: [{ tag: 'LI', children: [{ tag: 'Lbl', children: [1] }, { tag: 'LBody', children: [2] }] }],
    }])
    expect(factsOf((await drawLaid(laid, documentOf(), arimo)).bytes)).toContain('L O List ListNumbering None')
  })

  test('a page may lie on its side, and may be empty', async () => {
    const laid = laidOf([{ width: 841.9, height: 595.3, marks: [words(1, 'Wide', 700, 500)] }, pageOf()], [p(1)])
    const facts = factsOf((await drawLaid(laid, documentOf(), arimo)).bytes)
    expect(facts).toContain('page 1, 841.9 × 595.3, tab order S')
    expect(facts).toContain('x700 y500  Arimo-Regular 12  "Wide"')
    expect(facts).toContain('page 2, 595.3 × 841.9')
  })

  test('words that no element owns are our fault, not a silent gap in the tags', async () => {
    const laid = laidOf([pageOf(words(1, 'One', 80, 100), words(2, 'two', 120, 100))], [p(1)])
    await expect(drawLaid(laid, documentOf(), arimo)).rejects.toThrow('leaf 2')
  })

  test('destinations stand in the order of their bytes, whatever the machine speaks', async () => {
    const names = ['p1-10', 'p1-2', 'p1-1', 'P1', 'p1_1', 'zz', 'énoncé', 'a', '第一']
    const laid = laidOf([pageOf(words(1, 'One', 80, 100))], [p(1)], {
      destinations: new Map(names.map((name, index) => [name, { page: 1, y: index }])),
    })
    const facts = factsOf((await drawLaid(laid, documentOf(), arimo)).bytes)
    expect([...facts.matchAll(/^ {2}(\S+) → page/gm)].map(([, name]) => name))
      .toEqual(['P1', 'a', 'p1-1', 'p1-10', 'p1-2', 'p1_1', 'zz', 'énoncé', '第一'])
  })
})

describe('footnotes', () => {
  const note = (id: string, leaf: number) => ({ tag: 'Note', id, children: [leaf] }) as const

  test('are elements with names, found by them in the order of their bytes', async () => {
    const laid = laidOf([pageOf(words(1, '1', 80, 700), words(2, '2', 80, 720), words(3, '3', 80, 740))], [{ tag: 'P', children: [note('note-2', 1), note('note-10', 2), note('über', 3)] }])
    expect(factsOf((await drawLaid(laid, documentOf(), arimo)).bytes)).toContain('elements by name\n  note-10 → Note note-10\n  note-2 → Note note-2\n  über → Note über\n')
  })

  test('are led to from their marks, and turned pages are led to at their own heights', async () => {
    const facts = factsOf((await writePdf(notedPaper(), bcbStyle, arimo)).bytes)
    const sizes = [...facts.matchAll(/^page \d, (\S+) × (\S+),/gm)].map(([, width, height]) => Number(width) > Number(height))
    expect(sizes).toEqual([false, true, true, false, true])
    expect(facts).toMatch(/link \[.*\] "Footnote 8" → #note-8, of Link, tied on page 2/)
    expect(facts).toMatch(/^ {2}note-8 → page 2, XYZ 0 8\d\.\d+ null/m)
    expect(facts).toMatch(/^ {2}wide → page 2, XYZ 0 50\d\.\d+ null/m)
    expect(facts).toMatch(/^ {2}4\. Last → page 5, XYZ 0 51\d\.\d+ /m)
  })
})

describe('links', () => {
  test('a link over three lines and a page end is one element with an annotation for each line', async () => {
    const facts = factsOf((await drawLaid(fullSample, documentOf(), arimo)).bytes)
    const annotations = facts.split('\n').filter((line) => line.includes('link [') && line.includes('The long paper'))
    expect(annotations).toHaveLength(3)
    for (const line of annotations) expect(line).toContain('of Link, tied on')
    expect(annotations.map((line) => line.slice(-6))).toEqual(['page 1', 'page 2', 'page 2'])
  })

  test('an address outside ASCII is written in ASCII; one inside stays as it was typed', async () => {
    const link = (leaf: number, address: string) => ({ tag: 'P', children: [{ tag: 'Link', link: { to: { to: 'address', address }, says: 'it' }, children: [leaf] }] }) as const
    const laid = laidOf([pageOf(words(1, 'One', 80, 100), words(2, 'two', 80, 120))], [
      link(1, 'https://example.org/Größe (1)?a=%20&b=(c)'), link(2, 'mailto:clerk@example.org?subject=Item%204'),
    ])
    const facts = factsOf((await drawLaid(laid, documentOf(), arimo)).bytes)
    expect(facts).toContain('→ https://example.org/Gr%C3%B6%C3%9Fe%20(1)?a=%20&b=(c), of')
    expect(facts).toContain('→ mailto:clerk@example.org?subject=Item%204, of')
  })
})

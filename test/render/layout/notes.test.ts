/** Footnotes at the foot of their pages, and tables on turned ones. */
import { describe, expect, test } from 'vitest'
import type { Block, Document, Note } from '../../../src/model/document.ts'
import { turned } from '../../../src/model/turned-page.ts'
import type { Laid } from '../../../src/render/layout/laid.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { raisedSizeOf } from '../../../src/render/measure/raised.ts'
import { cell, documentOf, lines, paper, paragraph, part, section, table, text, title } from './support/documents.ts'
import { firstWords, outlineOf, rulesOf, textsOf } from './support/golden.ts'
import { counted, mark, markedCell, note, notedPaper, turnedPages } from './support/notes.ts'
import { arimo, bcbStyle } from '../../support/house.ts'
import { lowPages } from './support/low-pages.ts'

const noted = (blocks: readonly Block[], notes: readonly Note[]): Document => documentOf(part(blocks, 'paper', {}, notes))
/** The first words of each line, page by page; raised marks are on no line of their own. */
const wordsOf = ({ pages, ...laid }: Laid): readonly string[] => {
  const raised = raisedSizeOf(bcbStyle.type.body.size)
  return firstWords({ ...laid, pages: pages.map((page) => ({ ...page, marks: page.marks.filter((each) => each.kind !== 'text' || each.size !== raised) })) })
}
/** The same on pages of so many lines. */
const pagesOf = (of: number, blocks: readonly Block[], notes: readonly Note[]): readonly string[] => wordsOf(layOut(noted(blocks, notes), lowPages(of), arimo))
const plainText = (label: string, count: number): Block => paragraph(label, lines(count, label))
/** A paragraph of so many lines, the last with marks. */
const markedText = (label: string, count: number, ...numbers: readonly number[]): Block => paragraph(label, [text(lines(count, label)), ...numbers.map(mark)])
/** A footnote of so many lines. */
const longNote = (number: number, count: number): Note => note(number, lines(count, 'n'))

describe('a paper with a footnote wherever a mark may stand', () => {
  const laid = layOut(notedPaper(), bcbStyle, arimo)

  test('has its marks raised and its footnotes at the foot, upright and turned', async () => {
    await expect(`${textsOf(laid)}\n`).toMatchFileSnapshot('noted-paper.texts.txt')
  })

  test('says in its structure where each footnote belongs', async () => {
    await expect(`${outlineOf(laid)}\n`).toMatchFileSnapshot('noted-paper.structure.txt')
  })

  test('has a short rule above the footnotes of a page, and none elsewhere', () => {
    const short = laid.pages.map((page) => rulesOf(page).split('\n').filter((rule) => /^rule 70\.8,\S+ to 212\.6,/.test(rule)))
    expect(short).toEqual([
      ['rule 70.8,649.80 to 212.6,649.80 0.5 808080'], ['rule 70.8,508.70 to 212.6,508.70 0.5 808080'], [], ['rule 70.8,755.30 to 212.6,755.30 0.5 808080'], [],
    ])
  })

  test('knows the page of each footnote, and leads to its first line', () => {
    const [first] = laid.pages
    const number = first?.marks.find((each) => each.kind === 'text' && each.text === '4 ')
    expect(Array.from({ length: 9 }, (_, index) => laid.pageOf.get(`note-${index + 1}`))).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 4])
    const arrival = laid.destinations.get('note-4')
    expect(arrival?.page).toBe(1)
    expect(number?.kind === 'text' ? number.baseline - (arrival?.y ?? 0) : 0).toBeCloseTo(10.4, 0)
  })
})

describe('footnotes', () => {
  test('go to the next page with their line when they have no room', () => {
    const notes = [note(1, 'word')]
    expect(pagesOf(8, [plainText('a', 3), plainText('b', 4)], [])).toEqual(['a a2 a3 b b2 b3 b4'])
    expect(pagesOf(8, [plainText('a', 3), markedText('b', 4, 1)], notes)).toEqual(['a a2 a3 b b2', 'b3 b4 1'])
    expect(pagesOf(9, [plainText('a', 3), markedText('b', 4, 1)], notes)).toEqual(['a a2 a3 b b2 b3 b4 1'])
  })

  test('take the lines along that are bound to theirs', () => {
    expect(pagesOf(7, [plainText('a', 2), section('2.', 'Next'), markedText('b', 2, 1)], [note(1, 'word')])).toEqual(['a a2', '2 b b2 1'])
  })

  test('that are longer than a page run on at the foot of the next ones, above those of these', () => {
    const pages = pagesOf(8, [markedText('a', 1, 1), ...['b', 'c', 'd', 'e', 'f'].map((label) => plainText(label, 1)), markedText('g', 1, 2)], [longNote(1, 14), note(2, 'word')])
    expect(pages).toEqual([
      'a 1 n2 n3 n4 n5 n6 n7',
      'b n8 n9 n10 n11 n12 n13 n14',
      'c d e f',
      'g 2',
    ])
    // What is left of it has its place above the footnote of the page that it ends on.
    expect(pagesOf(8, [markedText('a', 1, 1), plainText('b', 1), markedText('c', 1, 2)], [longNote(1, 10), note(2, 'word')])).toEqual([
      'a 1 n2 n3 n4 n5 n6 n7', 'b c n8 n9 n10 2',
    ])
  })

  test('that run on after the last line have pages to themselves', () => {
    expect(pagesOf(6, [markedText('a', 1, 1)], [longNote(1, 12)])).toEqual(['a 1 n2 n3 n4 n5', 'n6 n7 n8 n9 n10 n11', 'n12'])
  })

  test('of one line, twenty of them, are more than a low page holds, and all are there', () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
    const pages = pagesOf(10, [markedText('a', 1, ...numbers)], numbers.map((number) => note(number, 'word')))
    expect(pages.join(' ').split(' ').filter((word) => /^\d+$/.test(word)).map(Number)).toEqual(numbers)
    expect(pages).toHaveLength(3)
  })

  test('of a head that is said again are said once', () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`row${index + 1}`, '£1k'])
    const made = noted([table(['Head', 'Sum'], rows, { head: [markedCell('Head', 1), cell('Sum')] })], [note(1, 'word')])
    const laid = layOut(made, lowPages(9), arimo)
    expect(wordsOf(laid)).toEqual(['Head row1 row2 row3 row4 1', 'Head row5 row6 row7 row8 row9'])
    expect(textsOf(laid).split('\n').filter((line) => line.includes("'word'"))).toHaveLength(1)
    // Its mark is drawn again with it, and leads nowhere: it is furniture.
    expect(textsOf(laid).split('\n').filter((line) => line.includes("'1' (layout)"))).toHaveLength(1)
  })

  test('of a row that is taller than a page stand on the pages of their lines', () => {
    const tall = { ...cell(), lines: Array.from({ length: 10 }, (_, index) => [text(`line${index + 1}`), ...(index === 1 ? [mark(1)] : index === 8 ? [mark(2)] : [])]) }
    const pages = pagesOf(8, [table(['Head', 'Sum'], [[tall, cell('£1')]])], [note(1, 'word'), note(2, 'word')])
    expect(pages.map((page) => page.split(' ').filter((word) => ['line2', 'line9', '1', '2'].includes(word)))).toEqual([['line2', '1'], [], ['line9', '2']])
  })

  test('that a second mark leads to are set once', () => {
    expect(pagesOf(12, [markedText('a', 1, 1), markedText('b', 1, 1)], [note(1, 'word')])).toEqual(['a b 1'])
  })

  test('without a mark, or a mark without one, are our fault and nothing that goes lost', () => {
    expect(() => layOut(noted([plainText('a', 1)], [note(1, 'word')]), bcbStyle, arimo)).toThrow('the footnote note-1 has no mark')
    expect(() => layOut(noted([markedText('a', 1, 1)], []), bcbStyle, arimo)).toThrow('a mark for the footnote note-1')
  })
})

describe('turned pages', () => {
  const small = (anchor: string): Block => table(['Head'], [['row']], { anchor })
  const sizesOf = (...blocks: readonly Block[]): string => layOut(paper(...blocks), bcbStyle, arimo).pages.map(({ width, height }) => (width > height ? 'turned' : 'upright')).join(' ')

  test('begin a page and end one, and leave none empty', () => {
    expect(sizesOf(title('T'), turnedPages(small('a')), plainText('b', 1))).toBe('upright turned upright')
    expect(sizesOf(turnedPages(small('a')), plainText('b', 1))).toBe('turned upright')
    expect(sizesOf(plainText('b', 1), turnedPages(small('a')))).toBe('upright turned')
    expect(sizesOf(turnedPages(small('a')))).toBe('turned')
    expect(sizesOf(turnedPages(small('a')), turnedPages(small('b')))).toBe('turned turned')
    expect(sizesOf(title('T'), turnedPages(), plainText('b', 1))).toBe('upright')
    expect(sizesOf(turnedPages())).toBe('upright')
  })

  test('count on, and their running lines are set for their width', () => {
    const laid = layOut(documentOf(part([title('T'), turnedPages(small('a')), plainText('b', 1)], 'paper', counted)), bcbStyle, arimo)
    const feet = textsOf(laid).split('\n').filter((line) => line.endsWith('(pagination)'))
    expect(feet.filter((line) => /'\d'/.test(line)).map((line) => line.replace(/^(p\d) y(\S+) .*'(\d)'.*$/, '$1 y$2 $3'))).toEqual([
      'p1 y804.3 1', 'p1 y804.3 3', 'p2 y557.7 2', 'p2 y557.7 3', 'p3 y804.3 3', 'p3 y804.3 3',
    ])
    const { width } = turned(bcbStyle).page
    const middle = laid.pages[1]?.marks.filter((each) => each.kind === 'text' && each.leaf === 'pagination').map((each) => (each.kind === 'text' ? [each.x, each.x + each.width] : [])).flat() ?? []
    expect((Math.min(...middle) + Math.max(...middle)) / 2).toBeCloseTo(width / 2, 0)
  })

  test('are found by their anchors and bookmarks; the part begins with the first', () => {
    const laid = layOut(paper(turnedPages(section('1.', 'Wide'), small('a')), section('2.', 'Upright')), bcbStyle, arimo)
    expect(laid.bookmarks.map(({ title: words, page }) => `${words} p${page}`)).toEqual(['1. Wide p1', '2. Upright p2'])
    expect([laid.pageOf.get('paper'), laid.pageOf.get('a'), laid.pageOf.get('section-2.')]).toEqual([1, 1, 2])
    expect(laid.destinations.get('paper')?.y).toBeCloseTo(turned(bcbStyle).page.margins.top + bcbStyle.type.section.before, 1)
  })
})

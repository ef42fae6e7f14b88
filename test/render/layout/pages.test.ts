import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { cell, item, lines, list, paper, paragraph, section, table, title } from './support/documents.ts'
import { firstWords, rulesOf, textsOf, wordsOfLeaves } from './support/golden.ts'
import { arimo } from '../../support/house.ts'
import { lowPages } from './support/low-pages.ts'

/** The first words of each line, page by page, on pages of so many lines. */
const pagesOf = (of: number, ...blocks: readonly Block[]): readonly string[] => firstWords(layOut(paper(...blocks), lowPages(of), arimo))
const text = (label: string, count: number, keepWithNext = false): Block => paragraph(label, lines(count, label), keepWithNext)

describe('paragraphs', () => {
  test('leave at least two lines behind and take at least two along', () => {
    expect(pagesOf(6, text('a', 4), text('b', 4))).toEqual(['a a2 a3 a4', 'b b2 b3 b4'])
    expect(pagesOf(7, text('a', 4), text('b', 4))).toEqual(['a a2 a3 a4 b b2', 'b3 b4'])
    expect(pagesOf(8, text('a', 4), text('b', 4))).toEqual(['a a2 a3 a4 b b2', 'b3 b4'])
  })

  test('of three lines are not parted', () => {
    expect(pagesOf(7, text('a', 4), text('b', 3))).toEqual(['a a2 a3 a4', 'b b2 b3'])
  })

  test('that are longer than a page fill it', () => {
    expect(pagesOf(4, text('a', 9))).toEqual(['a a2 a3 a4', 'a5 a6 a7', 'a8 a9'])
  })

  test('lose the space above them where a page begins by itself, and keep it on the first page', () => {
    const laid = layOut(paper(title('T'), ...['a', 'b', 'c', 'd'].map((label) => text(label, 2))), lowPages(5), arimo)
    const tops = laid.pages.map(({ marks }) => Math.min(...marks.map((mark) => (mark.kind === 'text' ? mark.baseline : Infinity))))
    expect(tops.map((top) => top.toFixed(2))).toEqual(['103.88', '83.31', '83.31'])
  })
})

describe('headings', () => {
  test('take two lines of what follows along', () => {
    expect(pagesOf(6, text('a', 3), section('2.', 'Next'), text('b', 4))).toEqual(['a a2 a3', '2 b b2 b3 b4'])
    expect(pagesOf(8, text('a', 3), section('2.', 'Next'), text('b', 4))).toEqual(['a a2 a3 2 b b2', 'b3 b4'])
  })

  test('take two paragraphs of one line along', () => {
    expect(pagesOf(6, text('a', 2), section('2.', 'Next'), text('b', 1), text('c', 1))).toEqual(['a a2', '2 b c'])
  })

  test('take one line along where the next heading follows it', () => {
    expect(pagesOf(6, text('a', 2), section('2.', 'Next'), text('b', 1), section('3.', 'Last'), text('c', 3))).toEqual(['a a2 2 b', '3 c c2 c3'])
    const sections = Array.from({ length: 9 }, (_, index) => [section(`${index}.`, 'Short'), text(`p${index}`, 1)]).flat()
    for (const page of pagesOf(6, ...sections)) expect(page).toMatch(/^(\d p\d ?)+$/)
  })

  test('take the head and the first row of a table along', () => {
    expect(pagesOf(7, text('a', 2), section('2.', 'Next'), table(['Head', 'Sum'], [['row1', '£1'], ['row2', '£2']]))).toEqual(['a a2', '2 Head row1 row2'])
  })
})

describe('what is kept with the next', () => {
  test('a lead-in stands with the first item of its list', () => {
    expect(pagesOf(5, text('a', 3), text('b', 1, true), list('bullets', 1, item('•', 'first'), item('•', 'second')))).toEqual(['a a2 a3', 'b • •'])
  })

  test('an item stands with the first of its inner items', () => {
    const inner = list('bullets', 2, item('–', 'inner'))
    expect(pagesOf(5, text('a', 3), list('bullets', 1, item('•', 'first', inner), item('•', 'second')))).toEqual(['a a2 a3', '• – •'])
  })

  test('is parted all the same when no page could hold it', () => {
    const chain = Array.from({ length: 12 }, (_, index) => text(`p${index + 1}`, 1, true))
    expect(pagesOf(5, ...chain).join(' ')).toBe('p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12')
    expect(pagesOf(5, ...chain)).toHaveLength(4)
  })
})

describe('tables', () => {
  const rows = (count: number): string[][] => Array.from({ length: count }, (_, index) => [`row${index + 1}`, '£1k'])

  test('say their head again on every page, as an artifact', () => {
    const laid = layOut(paper(table(['Head', 'Sum'], rows(9))), lowPages(7), arimo)
    expect(firstWords(laid)).toEqual(['Head row1 row2 row3', 'Head row4 row5 row6', 'Head row7 row8 row9'])
    expect(textsOf(laid).split('\n').filter((line) => line.includes('Head')).map((line) => line.replace(/^(p\d).*'/, '$1'))).toEqual(['p1', 'p2 (layout)', 'p3 (layout)'])
    expect([...wordsOfLeaves(laid).values()].filter((words) => words === 'Head')).toEqual(['Head'])
  })

  test('keep a row in one piece', () => {

    expect(pagesOf(8, table(['Head', 'Words'], [...rows(2), [cell('tall1', 'tall2', 'tall3', 'tall4'), cell('£1')]]))).toEqual(['Head row1 row2', 'Head tall1 tall2 tall3 tall4'])

  })

  test('break a row that is taller than a page between lines, every line once, ruled off on both pages', () => {
    const tall = cell(...Array.from({ length: 12 }, (_, index) => `line${index + 1}`))
    const laid = layOut(paper(table(['Head', 'Sum'], [[tall, cell('£1')]])), lowPages(7), arimo)
    expect(firstWords(laid)).toEqual(['Head line1 line2 line3 line4 line5', 'Head line6 line7 line8 line9 line10', 'Head line11 line12'])
    for (const page of laid.pages) {
      const across = rulesOf(page).split('\n').filter((rule) => /^rule \S+,(\S+) to \S+,\1 /.test(rule))
      expect(across).toHaveLength(3)
    }
  })

  test('never leave a total alone on a page: the row before comes along', () => {
    expect(pagesOf(7, table(['Head', 'Sum'], [...rows(3), ['Total', '£3k']]))).toEqual(['Head row1 row2', 'Head row3 Total'])
  })

  test('that the house wants on one page stand on one, if a page can hold them', () => {
    expect(pagesOf(7, text('a', 2), table(['Head', 'Sum'], rows(3), { together: true }))).toEqual(['a a2', 'Head row1 row2 row3'])
    expect(pagesOf(6, text('a', 1), table(['Head', 'Sum'], rows(5), { together: true }))).toEqual(['a Head row1 row2', 'Head row3 row4 row5'])
  })

  test('whose head would fill half a page do not say it again', () => {
    expect(pagesOf(7, table(['Head', 'Sum'], rows(4), { head: [cell('h1', 'h2', 'h3', 'h4'), cell('s')] }))).toEqual(['h1 h2 h3 h4 row1', 'row2 row3 row4'])
  })

  test('without a head or without rows are set all the same', () => {
    expect(pagesOf(7, table([], []), text('a', 1))).toEqual(['a'])
    expect(pagesOf(7, table(['Head'], []))).toEqual(['Head'])
    expect(pagesOf(7, table(['One', 'Two'], rows(2), { head: [] }))).toEqual(['row1 row2'])
  })
})

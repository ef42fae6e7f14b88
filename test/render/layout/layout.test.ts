import { describe, expect, test } from 'vitest'
import type { Part } from '../../../src/model/document.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { widthOf } from '../../../src/render/measure/ruler.ts'
import { cell, documentOf, item, list, paper, paragraph, part, running, say, section, subheading, table, text, title } from './support/documents.ts'
import { outlineOf, rulesOf, textsOf } from './support/golden.ts'
import { arimo, bcbStyle } from '../../support/house.ts'

const smallPaper = documentOf(part([
  { kind: 'front', at: 'head', lines: [
    { label: null, value: say('Official') },
    { label: 'To:', value: say('Business Coordination Board') },
    { label: 'Date:', value: say('27 February 2014') },
  ] },
  { kind: 'notice', words: say('DRAFT') },
  title('Support for victims'),
  section('1.', 'Purpose'),
  paragraph('1.1', [
    text('To inform the '), text('Board', { strong: true }), text(' of progress; see '),
    text('the law', { link: { to: 'address', address: 'https://www.example.org' } }), text(' and '),
    text('para\u00a01.2', { link: { to: 'anchor', anchor: 'paragraph-1.2' } }), text('.'),
  ]),
  subheading('Funds'),
  paragraph('1.2', 'Funds are to:', true),
  list('bullets', 1, item('•', 'build capacity;', list('bullets', 2, item('–', 'in the county;'))), item('•', 'prepare.')),
  paragraph('1.3', 'Steps:', true),
  list('numbers', 1, item('(a)', 'ask.')),
  paragraph('1.4', 'Spends', true),
  table(['Recipient', 'Award'], [
    [{ ...cell('County Council'), headsRow: true }, cell('£5k', '£5k')],
    ['Total', '£10k'],
  ]),
  { kind: 'paragraph', label: { text: '2.', level: 1, series: 'sections' }, words: say('All parties can plan.'), anchor: 'p2', keepWithNext: false },
  { kind: 'heading', look: 'closing', label: null, words: say('BIBLIOGRAPHY'), anchor: 'bibliography' },
], 'paper', {
  firstHead: { start: [], centre: [], end: [text('OFFICIAL')] },
  firstFoot: running([text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }]),
}))

const laid = layOut(smallPaper, bcbStyle, arimo)

describe('a small paper', () => {
  test('stands on the page as the house style says', async () => {
    await expect(`${textsOf(laid)}\n`).toMatchFileSnapshot('small-paper.texts.txt')
  })

  test('has a rule under its front block, and a table ruled and tinted', async () => {
    await expect(`${laid.pages.map(rulesOf).join('\n')}\n`).toMatchFileSnapshot('small-paper.rules.txt')
  })

  test('says in its structure what everything is', async () => {
    await expect(`${outlineOf(laid)}\n`).toMatchFileSnapshot('small-paper.structure.txt')
  })

  test('has bookmarks for its headings and arrivals for every anchor', () => {
    expect(laid.bookmarks.map(({ title, level, page, y }) => `${level} ${title} p${page} y${y.toFixed(1)}`)).toEqual([
      '1 1. Purpose p1 y221.3', '2 Funds p1 y269.4', '1 BIBLIOGRAPHY p1 y558.9',
    ])
    expect([...laid.pageOf.keys()]).toEqual([
      'paper', 'title', 'section-1.', 'paragraph-1.1', 'subheading-Funds', 'paragraph-1.2', 'item-build capacity;', 'item-in the county;', 'item-prepare.',
      'paragraph-1.3', 'item-ask.', 'paragraph-1.4', 'table', 'p2', 'bibliography',
    ])
    expect(laid.destinations.get('paragraph-1.2')).toEqual({ page: 1, y: expect.closeTo(287.35, 1) })
  })
})

describe('links', () => {
  test('that lead out are underlined on each of their lines, and references within are not', () => {
    const link = { to: 'address', address: 'https://example.org' } as const
    const { pages: [page] } = layOut(paper(
      paragraph('1.1', [text('See '), text('the whole of the strategic vision of support for the victims of crime in all of Cambridgeshire', { link }), text('.')]),
      table(['Where'], [[{ ...cell(), lines: [[text('There', { link })]] }]]),
      paragraph('1.2', [text('See '), text('para 1.1', { link: { to: 'anchor', anchor: 'paragraph-1.1' } }), text('.')]),
    ), bcbStyle, arimo)
    const words = page?.marks.filter((mark) => mark.kind === 'text') ?? []
    const under = (page?.marks ?? []).filter((mark) => mark.kind === 'rule' && mark.colour === bcbStyle.colours.link)
    expect(under.map((rule) => rule.kind === 'rule' && words.find(({ x, baseline, width }) =>
      x === rule.x1 && x + width === rule.x2 && rule.y1 > baseline && rule.y1 < baseline + 2)?.text.trim())).toEqual([
      'the whole of the strategic vision of support for the victims of crime in all', 'of Cambridgeshire', 'There',
    ])
  })
})

describe('lengths and labels', () => {
  test('a label that has no room sends its words to the next tab stop', () => {
    const { pages } = layOut(paper(paragraph('A1.10.10', 'words')), bcbStyle, arimo)
    expect(pages[0]?.marks.map((mark) => (mark.kind === 'text' ? mark.x : 0))).toEqual([70.85, 70.85 + 72])
  })

  test('a long value of the front block hangs, and the rule goes under its last line', () => {
    const long = 'Chief Executive and Chief Constable and Chief Finance Officer and all of their deputies together'
    const { pages: [page] } = layOut(paper({ kind: 'front', at: 'head', lines: [{ label: 'From:', value: say(long) }] }), bcbStyle, arimo)
    const texts = page?.marks.filter((mark) => mark.kind === 'text') ?? []
    expect(texts.map(({ x }) => x)).toEqual([70.85, 70.85 + 85.05, 70.85 + 85.05])
    expect(rulesOf(page ?? { width: 0, height: 0, marks: [] })).toBe('rule 70.8,107.10 to 524.4,107.10 0.5 808080')
  })

  test('a page number stands at the right of the place kept for it, and changes no line', () => {
    const contents = [text('Purpose '), { kind: 'page-of', anchor: 'section-2.', digits: 3 } as const, text(' and on')]
    const texts = layOut(paper(paragraph('1.1', contents), section('2.', 'Purpose')), bcbStyle, arimo).pages[0]?.marks.filter((mark) => mark.kind === 'text') ?? []
    const figure = 12 * 1139 / 2048
    const [, before, number, after] = texts
    expect(number?.text).toBe('1')
    expect((number?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo((before?.width ?? 0) + 2 * figure, 6)
    expect((after?.x ?? 0) - (number?.x ?? 0)).toBeCloseTo(figure, 6)
  })
})

describe('running lines', () => {
  const pageNumber = running([text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }])
  const linesOf = (parts: readonly Part[]) =>
    textsOf(layOut(documentOf(...parts), bcbStyle, arimo)).split('\n').filter((line) => line.endsWith('(pagination)'))

  test('count the pages of each part afresh', () => {
    const two = [paragraph('1.1', 'One'), ...Array.from({ length: 50 }, (_, index) => paragraph(`1.${index + 2}`, 'More'))]
    const parts = [part(two, 'one', { firstFoot: pageNumber, foot: pageNumber }), part([title('Two')], 'two', { firstFoot: pageNumber })]
    expect(linesOf(parts).filter((line) => /'\d+'/.test(line)).map((line) => line.replace(/^(p\d) .*'(\d)'.*$/, '$1 $2'))).toEqual([
      'p1 1', 'p1 2', 'p2 2', 'p2 2', 'p3 1', 'p3 1',
    ])
  })

  test('keep what stands at the right clear of what stands in the middle', () => {
    const foot = { start: [], centre: [text('Page 12 of 25')], end: [text('OFFICIAL – SENSITIVE: COMMERCIAL IN CONFIDENCE')] }
    const lines = linesOf([part([title('One')], 'one', { firstFoot: foot })]).map((line) => Number(/ x([0-9.]+)/.exec(line)?.[1]))
    const middleEnds = bcbStyle.page.width / 2 + widthOf('Page 12 of 25', arimo.regular, 10) / 2
    expect(lines.length).toBe(3)
    expect(Math.min(...lines.slice(1))).toBeGreaterThan(middleEnds + 10)
  })

  test('break into lines rather than run into each other', () => {
    const head = { start: [text('PROVIDING SUPPORT FOR VICTIMS IN CAMBRIDGESHIRE AND PETERBOROUGH, A LONG TITLE')], centre: [], end: [text('NOT FOR PUBLICATION')] }
    expect(linesOf([part([title('One')], 'one', { firstHead: head })])).toEqual([
      "p1 y45.8 x70.8 regular 10 'PROVIDING SUPPORT FOR VICTIMS IN CAMBRIDGESHIRE AND ' (pagination)",
      "p1 y58.3 x70.8 regular 10 'PETERBOROUGH, A LONG TITLE' (pagination)",
      "p1 y45.8 x410.0 regular 10 'NOT FOR PUBLICATION' (pagination)",
    ])
  })

  test('a part without any block is an empty page that still has them', () => {
    expect(linesOf([part([], 'one', { firstFoot: pageNumber })])).toHaveLength(4)
  })
})

describe('a pack', () => {
  test('has a bookmark for each part and its sections beneath, and a page number through all parts', () => {
    const { bookmarks, pageOf, tree } = layOut(documentOf(
      part([title('Agenda'), section('1.', 'Welcome')], 'one'), part([title('Paper'), section('1.', 'Purpose'), subheading('Funds')], 'two'),
    ), bcbStyle, arimo)
    expect(bookmarks.map(({ level, title, page }) => `${level} ${title} ${page}`)).toEqual(['1 Agenda 1', '2 1. Welcome 1', '1 Paper 2', '2 1. Purpose 2', '3 Funds 2'])
    expect(pageOf.get('two')).toBe(2)
    expect(tree.map(({ tag, title }) => `${tag} ${title}`)).toEqual(['Part Agenda', 'Part Paper'])
  })
})

/** What is set apart from the run of paragraphs: quotations, pictures, signatures, closing lines, appendices. */
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.ts'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import type { Mark } from '../../../src/render/layout/laid.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { arimo, bcbStyle, plain } from '../../support/house.ts'
import { chair, officer, paperWithAll } from './support/apart.ts'
import { appendix, lines, paper, picture, say, section, signatures, table } from './support/documents.ts'
import { firstWords, outlineOf, rulesOf, textsOf } from './support/golden.ts'
import { lowPages } from './support/low-pages.ts'

const whole = paperWithAll(picture(300, 120, 'A bar chart: Huntingdonshire has the most'))

describe.each<[string, HouseStyle]>([['bcb', bcbStyle], ['plain', plain.style]])('in the house style %s', (name, style) => {
  const laid = layOut(whole, style, arimo)

  test('each stands where the house wants it', async () => {
    await expect(`${textsOf(laid)}\n${laid.pages.map(rulesOf).join('\n')}\n`).toMatchFileSnapshot(`apart-${name}.txt`)
  })

  test('signatures have the whole width of the text, and no more', () => {
    const rules = laid.pages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'rule'))
    expect(rules).toHaveLength(4)
    expect(Math.min(...rules.map(({ x1 }) => x1))).toBe(style.page.margins.left)
    expect(Math.max(...rules.map(({ x2 }) => x2))).toBeCloseTo(style.page.width - style.page.margins.right, 0)
  })
})

test('the structure says what each of them is', async () => {
  await expect(`${outlineOf(layOut(whole, bcbStyle, arimo))}\n`).toMatchFileSnapshot('apart.structure.txt')
})

test('an appendix has a bookmark like a section, whether or not it has words', () => {
  expect(layOut(whole, bcbStyle, arimo).bookmarks.map(({ level, title, page }) => `${level} ${title} p${page}`)).toEqual([
    '1 1. Purpose p1', '1 Appendix 1 The awards in full, with the terms on which each of them is made to its recipient p2', '1 Appendix 2 p3',
  ])
})

const pagesOf = (count: number, ...blocks: readonly Block[]): readonly string[] => firstWords(layOut(paper(...blocks), lowPages(count), arimo))
const text = (name: string, count = 1, keepWithNext = false): Block =>
  ({ kind: 'paragraph', label: null, words: say(lines(count, name)), anchor: name, keepWithNext })
const isPicture = (mark: Mark): boolean => mark.kind === 'picture'

describe('an appendix begins a page', () => {
  test('even under a paragraph that wants to be kept with it, and under a heading', () => {
    expect(pagesOf(9, text('a', 1, true), appendix('Appendix'), text('b'))).toEqual(['a1', 'Appendix b1'])
    expect(pagesOf(9, section('1.', 'one'), appendix('Appendix'), text('b'))).toEqual(['1', 'Appendix b1'])
  })

  test('and makes no empty one where a page begins with it anyway', () => {
    expect(pagesOf(9, appendix('Appendix'), text('a'))).toEqual(['Appendix a1'])
    expect(pagesOf(3, text('a', 3), appendix('Appendix'), text('b'))).toEqual(['a1 a2 a3', 'Appendix b1'])
  })

  test('and is followed by an appendix on the next', () => {
    expect(pagesOf(9, appendix('One'), appendix('Two'), text('b'))).toEqual(['One', 'Two b1'])
  })
})

describe('a quotation', () => {
  test('is parted as a paragraph is: never a line alone', () => {
    expect(pagesOf(5, text('a', 4), { kind: 'quotation', paragraphs: [say(lines(3, 'q'))] })).toEqual(['a1 a2 a3 a4', 'q1 q2 q3'])
    expect(pagesOf(5, { kind: 'quotation', paragraphs: [say(lines(6, 'q'))] })).toEqual(['q1 q2 q3 q4', 'q5 q6'])
  })
})

describe('a picture', () => {
  test('goes to the next page whole, with the paragraph that is kept with it', () => {
    const { pages } = layOut(paper(text('a', 3), text('b', 1, true), picture(100, 40), text('c')), lowPages(5), arimo)
    expect(pages.map(({ marks }) => marks.findIndex(isPicture))).toEqual([-1, 1, -1])
  })

  test('as high as a page fills one', () => {
    const style = lowPages(6)
    const { pages } = layOut(paper(text('a'), picture(100, 6 * style.type.body.line), text('b')), style, arimo)
    expect(pages.map(({ marks }) => marks.some(isPicture))).toEqual([false, true, false])
  })

  test('can be led to', () => {
    expect(layOut(paper(picture(100, 40, 'it')), bcbStyle, arimo).destinations.get('picture-it')).toEqual({ page: 1, y: bcbStyle.page.margins.top + bcbStyle.pictures.before })
  })
})

describe('what is never parted', () => {
  test('a signatory', () => {
    expect(pagesOf(9, text('a', 2), signatures(chair, officer))).toEqual(['a1 a2 Signature Alan Green Chair of the Board', 'Signature Beth Brown Chief Finance Officer'])
    expect(pagesOf(8, text('a', 4), signatures(chair))).toEqual(['a1 a2 a3 a4', 'Signature Alan Green Chair of the Board'])
    const longPost = { name: 'Alan Green', post: lines(3, 'post') }
    expect(pagesOf(9, text('a', 3), signatures(longPost))).toEqual(['a1 a2 a3', 'Signature Alan Green post1 post2 post3'])
  })

  test('the lines that close a paper', () => {
    const end: Block = { kind: 'front', at: 'end', lines: ['One:', 'Two:', 'Three:', 'Four:'].map((label) => ({ label, value: say('words') })) }
    expect(pagesOf(9, text('a', 4), end)).toEqual(['a1 a2 a3 a4', 'One: Two: Three: Four:'])
    expect(pagesOf(11, text('a', 4), end)).toEqual(['a1 a2 a3 a4 One: Two: Three: Four:'])
  })

  test('unless no page could hold it', () => {
    expect(pagesOf(3, signatures(chair))).toHaveLength(2)
  })
})

test('all of them stand in a paper together with a table', () => {
  expect(pagesOf(40, table(['Head'], [['row']]), { kind: 'quotation', paragraphs: [say('quoted')] }, text('end'))).toEqual(['Head row quoted end1'])
})

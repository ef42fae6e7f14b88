/** What holds for every document, whatever is in it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Document, Item, List, Words } from '../../../src/model/document.ts'
import type { Element, Laid, Mark, PictureMark, TextMark } from '../../../src/render/layout/laid.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { anyDocument } from './support/arbitrary.ts'
import { bare, contentOf, elementsOf, leavesIn } from './support/content.ts'
import { leavesOf, wordsOfLeaves } from './support/golden.ts'
import { arimo } from '../../support/house.ts'
import { lowPages } from './support/low-pages.ts'

const pageLines = fc.integer({ min: 6, max: 24 })
const runs = { numRuns: 150 }

/** The words of a document in reading order, straight from its blocks. */
const wordsOf = (document: Document): string => {
  const say = (words: Words): string => words.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
  const sayItem = ({ label, words, lists }: Item): string => [label, say(words), ...lists.map(sayList)].join(' ')
  const sayList = ({ items }: List): string => items.map(sayItem).join(' ')
  const sayBlock = (block: Block): string => {
    switch (block.kind) {
      case 'front': return block.lines.map(({ label, value }) => `${label ?? ''} ${say(value)}`).join(' ')
      case 'title': case 'notice': return say(block.words)
      case 'heading': case 'paragraph': return `${block.label?.text ?? ''} ${say(block.words)}`
      case 'list': return sayList(block)
      case 'quotation': return block.paragraphs.map(say).join(' ')
      case 'picture': return ''
      case 'signatures': return block.signatories.map(({ name, post }) => [block.labels.signature, block.labels.date, name, post].join(' ')).join(' ')
      case 'turned': return block.blocks.map(sayBlock).join(' ')
      case 'table': return [block.head, ...block.rows.map(({ cells }) => cells)].flatMap((cells) => cells.flatMap(({ lines }) => lines.map(say))).join(' ')
    }
  }
  return document.parts.flatMap(({ blocks }) => blocks.map(sayBlock)).join(' ')
}

/** What is read: words and pictures, but for furniture. */
const hasLeaf = (mark: Mark): mark is (TextMark | PictureMark) & { readonly leaf: number } => (mark.kind === 'text' || mark.kind === 'picture') && typeof mark.leaf === 'number'

describe('every document', () => {
  const holds = (name: string, law: (laid: Laid, document: Document, lines: number) => void) => test(name, () => {
    fc.assert(fc.property(anyDocument, pageLines, (document, lines) => law(layOut(document, lowPages(lines), arimo), document, lines)), runs)
  })

  holds('has each of its words once, in the order of the structure tree', (laid, document) => {
    const words = wordsOfLeaves(laid)
    const leaves = leavesOf(laid)
    expect(leaves).toEqual(leaves.map((_, index) => index))
    expect(bare(leaves.map((leaf) => words.get(leaf) ?? '').join(''))).toBe(bare(wordsOf(document)))
  })

  holds('is drawn in reading order on each page', (laid) => {
    for (const { marks } of laid.pages) {
      const leaves = marks.flatMap((mark) => (hasLeaf(mark) ? [mark.leaf] : []))
      expect(leaves).toEqual(leaves.toSorted((one, other) => one - other))
    }
  })

  holds('stands within the margins', (laid, _, lines) => {
    const { page: { width, height, margins } } = lowPages(lines)
    for (const { mark } of contentOf(laid)) {
      expect(mark.x).toBeGreaterThanOrEqual(margins.left - 0.01)
      expect(mark.x + mark.width).toBeLessThanOrEqual(width - margins.right + 0.01)
      expect(mark.baseline - mark.size).toBeGreaterThanOrEqual(margins.top)
      expect(mark.baseline).toBeLessThanOrEqual(height - margins.bottom)
    }
    for (const { marks } of laid.pages) {
      for (const mark of marks) {
        if (mark.kind === 'picture') {
          expect(mark.x).toBeGreaterThanOrEqual(margins.left)
          expect(mark.y).toBeGreaterThanOrEqual(margins.top - 0.01)
          expect(mark.x + mark.width).toBeLessThanOrEqual(width - margins.right + 0.01)
          expect(mark.y + mark.height).toBeLessThanOrEqual(height - margins.bottom + 0.01)
        }
        if (mark.kind === 'rule') expect(Math.max(mark.y1, mark.y2)).toBeLessThanOrEqual(height - margins.bottom + 0.01)
      }
    }
  })

  holds('breaks a row only if no page could hold it', (laid, _, lines) => {
    const { page, table, type } = lowPages(lines)
    const body = page.height - page.margins.top - page.margins.bottom
    const head = table.rule + table.paddingTop + type.table.line + table.paddingBottom
    const rows = new Map(elementsOf('TR', laid).flatMap((row) => leavesIn(row).map((leaf) => [leaf, row] as const)))
    const places = new Map<Element, Set<string>>()
    const pages = new Map<Element, Set<number>>()
    for (const { page, mark } of contentOf(laid)) {
      const row = typeof mark.leaf === 'number' ? rows.get(mark.leaf) : undefined
      if (row === undefined) continue
      places.set(row, (places.get(row) ?? new Set()).add(`${page} ${mark.baseline.toFixed(2)}`))
      pages.set(row, (pages.get(row) ?? new Set()).add(page))
    }
    for (const [row, on] of pages) {
      if (on.size < 2) continue
      const height = table.totalRule + table.paddingTop + (places.get(row)?.size ?? 0) * type.table.line + table.paddingBottom + table.rule
      expect(height + head).toBeGreaterThan(body)
    }
  })

  holds('uses every page but the last of a part', (laid, document) => {
    const empty = laid.pages.filter(({ marks }) => !marks.some(hasLeaf))
    expect(empty.length).toBeLessThanOrEqual(document.parts.length)
  })

  holds('has a page for each anchor, and bookmarks in order', (laid) => {
    for (const page of laid.pageOf.values()) expect(page >= 1 && page <= laid.pages.length).toBe(true)
    const places = laid.bookmarks.map(({ page, y }) => page * 10_000 + y)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  holds('begins a page with each appendix', (laid, document) => {
    const headings = document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])))
    for (const { look, anchor } of headings) {
      const arrival = laid.destinations.get(anchor)
      if (look !== 'appendix' || arrival === undefined || headings.filter((other) => other.anchor === anchor).length > 1) continue
      const above = laid.pages[arrival.page - 1]?.marks.filter((mark) => hasLeaf(mark) && (mark.kind === 'text' ? mark.baseline : mark.y) < arrival.y)
      expect(above).toEqual([])
    }
  })

  test('is laid out the same every time', () => {
    fc.assert(fc.property(anyDocument, (document) => {
      const style = lowPages(12)
      expect(layOut(document, style, arimo)).toEqual(layOut(document, style, arimo))
    }), { numRuns: 20 })
  })
})

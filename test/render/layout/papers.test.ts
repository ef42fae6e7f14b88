/** What holds for every paper that is laid out, in both houses, on their own pages and on low ones. */
import { describe, expect, test } from 'vitest'
import type { House } from '../../../src/build.ts'
import type { Block, Document } from '../../../src/model/document.ts'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import { turned } from '../../../src/model/turned-page.ts'
import type { Element, Laid } from '../../../src/render/layout/laid.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { documentTexts } from '../../support/document-words.ts'
import { buildSound } from '../../support/house.ts'
import { bcb, plain } from '../../support/house.ts'
import { generatedPaper, sourceOfPaper } from '../../support/papers.ts'
import { bare, contentOf, elementsOf, leavesIn } from './support/content.ts'
import { leavesOf, wordsOfLeaves } from './support/golden.ts'

interface Set {
  readonly name: string
  readonly document: Document
  readonly style: HouseStyle
  readonly laid: Laid
}

const papers = 60

/** The house with pages of so many points between their margins: small papers then turn many pages. */
const low = (style: HouseStyle, room: number): HouseStyle => ({ ...style, page: { ...style.page, height: style.page.margins.top + style.page.margins.bottom + room } })

const setAll = async (house: House): Promise<readonly Set[]> => {
  const all: Set[] = []
  for (let seed = 9_000; seed < 9_000 + papers; seed++) {
    const { document } = await buildSound(sourceOfPaper(generatedPaper(seed, 1 + seed % 3)), [], house)
    // Pictures are as tall as the house lets them be: a page is never lower than that.
    const style = seed % 2 === 0 ? house.style : low(house.style, house.style.pictures.tallest + 60 + seed % 7 * 20)
    all.push({ name: `seed ${seed}`, document, style, laid: layOut(document, style, house.faces) })
  }
  return all
}

/** The leaves of footnotes, and those of everything else, in the order of the tree. */
const apart = (laid: Laid): { readonly words: readonly number[]; readonly notes: readonly (readonly number[])[] } => {
  const notes = elementsOf('Note', laid).map(leavesIn)
  const inNotes = new Set(notes.flat())
  return { words: leavesOf(laid).filter((leaf) => !inNotes.has(leaf)), notes }
}

const picturesIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'turned' ? picturesIn(block.blocks) : block.kind === 'picture' ? [block] : []))

describe.each([['bcb', bcb], ['plain', plain]] as const)('Every paper of the house %s', (_, house) => {
  let setting: Promise<readonly Set[]> | null = null
  const holds = (name: string, law: (set: Set) => void): void => test(name, async () => {
    for (const set of await (setting ??= setAll(house))) {
      try {
        law(set)
      } catch (error) {
        throw new Error(`${set.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }, 300_000)

  holds('has each of its words on its pages once, in the order of the document', ({ document, laid }) => {
    const { words, notes } = apart(laid)
    const leafWords = wordsOfLeaves(laid)
    const said = (leaves: readonly number[]): string => bare(leaves.map((leaf) => leafWords.get(leaf) ?? '').join(''))
    expect(said(words)).toBe(bare(documentTexts(document, { notes: 'left-out' }).join('')))
    expect(notes.map(said).sort()).toEqual(document.parts.flatMap((part) => part.notes).map(({ number, words: inlines }) => bare(number + inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''))).sort())
  })

  holds('has each of its pictures once, whole, between the margins', ({ document, style, laid }) => {
    const drawn = laid.pages.flatMap(({ width, marks }) => marks.flatMap((mark) => (mark.kind === 'picture' ? [{ mark, page: width === style.page.width ? style.page : turned(style).page }] : [])))
    expect(drawn.map(({ mark }) => mark.picture)).toEqual(document.parts.flatMap(({ blocks }) => picturesIn(blocks)))
    for (const { mark, page: { width, height, margins } } of drawn) {
      expect(mark.x).toBeGreaterThanOrEqual(margins.left)
      expect(mark.y).toBeGreaterThanOrEqual(margins.top - 0.01)
      expect(mark.x + mark.width).toBeLessThanOrEqual(width - margins.right + 0.01)
      expect(mark.y + mark.height).toBeLessThanOrEqual(height - margins.bottom + 0.01)
    }
  })

  holds('has its words between the margins of its pages', ({ style, laid }) => {
    for (const { page, mark } of contentOf(laid)) {
      const { width, height, margins } = laid.pages[page]?.width === style.page.width ? style.page : turned(style).page
      expect(mark.x, mark.text).toBeGreaterThanOrEqual(margins.left - 0.01)
      expect(mark.x + mark.width, mark.text).toBeLessThanOrEqual(width - margins.right + 0.01)
      expect(mark.baseline - mark.size, mark.text).toBeGreaterThanOrEqual(margins.top - 0.01)
      expect(mark.baseline, mark.text).toBeLessThanOrEqual(height - margins.bottom)
    }
  })

  holds('has no row on two pages that one could have held', ({ style, laid }) => {
    for (const { row, heads } of rowsOf(laid)) {
      const [own, above] = [extentOf(row, laid), heads.map((head) => extentOf(head, laid))]
      // A row with footnotes wants room for those as well.
      if (own.pages.size < 2 || elementsIn('Note', row).length > 0) continue
      const { page, table } = laid.pages[[...own.pages][0] ?? 0]?.width === style.page.width ? style : turned(style)
      const room = page.height - page.margins.top - page.margins.bottom
      const heightOf = ({ lines, line }: Extent): number => lines * line + table.paddingTop + table.paddingBottom + table.totalRule + table.rule
      expect([own, ...above].map(heightOf).reduce((sum, height) => sum + height, 0), own.words).toBeGreaterThan(room)
    }
  })

  holds('uses each of its pages, and knows the page of each anchor', ({ document, laid }) => {
    for (const { marks } of laid.pages) expect(marks.some((mark) => mark.kind === 'picture' || (mark.kind === 'text' && typeof mark.leaf === 'number'))).toBe(true)
    const anchors = document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'turned' ? block.blocks : [block])).flatMap((block) => ('anchor' in block ? [block.anchor] : [])))
    expect(anchors.filter((anchor) => !laid.pageOf.has(anchor))).toEqual([])
    expect(new Set(anchors).size).toBe(anchors.length)
    const places = laid.bookmarks.map(({ page, y }) => page * 10_000 + y)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

interface Extent {
  readonly pages: ReadonlySet<number>
  /** Of its tallest cell, and their distance in points. */
  readonly lines: number
  readonly line: number
  readonly words: string
}

const elementsIn = (tag: Element['tag'], element: Element): readonly Element[] =>
  element.children.flatMap((child) => (typeof child === 'number' ? [] : [...(child.tag === tag ? [child] : []), ...elementsIn(tag, child)]))

/** The rows of each table, with the rows of its head, which are said again on each page. */
const rowsOf = (laid: Laid): readonly { readonly row: Element; readonly heads: readonly Element[] }[] => elementsOf('Table', laid).flatMap((table) => {
  const heads = elementsIn('THead', table).flatMap((head) => elementsIn('TR', head))
  return elementsIn('TR', table).map((row) => ({ row, heads: heads.includes(row) ? [] : heads }))
})

/** Where a row stands. Marks of footnotes are raised, and make no line of their own. */
const extentOf = (row: Element, laid: Laid): Extent => {
  const leaves = new Set(leavesIn(row))
  const raised = new Set(elementsIn('Reference', row).flatMap(leavesIn))
  const marks = contentOf(laid).filter(({ leaf }) => leaves.has(leaf))
  const standing = marks.filter(({ leaf }) => !raised.has(leaf))
  const largest = Math.max(0, ...standing.map(({ mark }) => mark.size))
  return {
    pages: new Set(marks.map(({ page }) => page)),
    lines: new Set(standing.map(({ page, mark }) => `${page} ${mark.baseline.toFixed(1)}`)).size,
    line: lineOf(standing.map(({ page, mark }) => page * 100_000 + mark.baseline), largest),
    words: marks.slice(0, 8).map(({ mark }) => mark.text).join(' '),
  }
}

/** The least distance between two lines. */
const lineOf = (baselines: readonly number[], size: number): number => {
  const sorted = [...new Set(baselines.map((baseline) => Math.round(baseline * 10) / 10))].sort((one, other) => one - other)
  return Math.min(...sorted.flatMap((baseline, at) => (at === 0 ? [] : [baseline - (sorted[at - 1] ?? 0)])), size * 1.5)
}

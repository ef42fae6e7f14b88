/** What holds for every document with footnotes and turned pages, however many, however long. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/model/document.ts'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import type { Laid, TextMark } from '../../../src/render/layout/laid.ts'
import { layOut } from '../../../src/render/layout/layout.ts'
import { turned } from '../../../src/model/turned-page.ts'
import { bare, contentOf, elementsOf, leavesIn } from './support/content.ts'
import { leavesOf, wordsOfLeaves } from './support/golden.ts'
import { lowPages } from './support/low-pages.ts'
import { anyHostileDocument, anyNotedDocument, anyNotedText } from './support/noted.ts'
import { arimo } from '../../support/house.ts'

/** The footnote that each leaf is of, by its place in the order of numbers; and where its mark is. */
const notesOf = (laid: Laid, document: Document) => {
  const order = new Map(document.parts.flatMap(({ notes }) => notes).map(({ anchor }, index) => [anchor, index]))
  const noteOf = new Map(elementsOf('Note', laid).flatMap((element) => leavesIn(element).map((leaf) => [leaf, order.get(element.id ?? '') ?? -1] as const)))
  const markOf = new Map(elementsOf('Reference', laid).flatMap((reference) => reference.children.flatMap((link) => {
    const to = typeof link === 'number' ? undefined : link.link?.to
    return leavesIn(link).map((leaf) => [leaf, order.get(to?.to === 'anchor' ? to.anchor : '') ?? -1] as const)
  })))
  return { noteOf, markOf }
}

describe.each([['a few footnotes', anyNotedDocument, 40], ['footnotes without measure', anyHostileDocument, 15]] as const)('a document with %s', (_, documents, numRuns) => {
  const holds = (name: string, law: (laid: Laid, document: Document, style: HouseStyle) => void) => test(name, () => {
    fc.assert(fc.property(documents, fc.integer({ min: 6, max: 30 }), (document, lines) => {
      const style = lowPages(lines)
      law(layOut(document, style, arimo), document, style)
    }), { numRuns })
  })

  holds('says each footnote once, whole, and its leaves in the order of the tree', (laid, document) => {
    const words = wordsOfLeaves(laid)
    const leaves = leavesOf(laid)
    expect(leaves).toEqual(leaves.map((_, index) => index))
    const said = new Map(elementsOf('Note', laid).map((element) => [element.id, bare(leavesIn(element).map((leaf) => words.get(leaf) ?? '').join(''))]))
    const wanted = document.parts.flatMap(({ notes }) => notes.map((note) => [note.anchor, bare(`${note.number}${note.words.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')}`)] as const))
    expect(said.size).toBe(elementsOf('Note', laid).length)
    expect(said).toEqual(new Map(wanted))
  })

  holds('says its other words in reading order on each page, and then its footnotes', (laid, document) => {
    const { noteOf } = notesOf(laid, document)
    for (const { marks } of laid.pages) {
      const content = marks.flatMap((mark) => (mark.kind === 'text' && typeof mark.leaf === 'number' ? [mark.leaf] : []))
      const words = content.filter((leaf) => !noteOf.has(leaf))
      expect(content).toEqual([...words.toSorted((one, other) => one - other), ...content.filter((leaf) => noteOf.has(leaf))])
    }
  })

  holds('sets no footnote before its mark, and goes on with one before the next', (laid, document) => {
    const { noteOf, markOf } = notesOf(laid, document)
    const content = contentOf(laid)
    const pageOfMark = new Map(content.flatMap(({ leaf, page }) => (markOf.has(leaf) ? [[markOf.get(leaf), page] as const] : [])))
    const lines = content.flatMap(({ leaf, page }) => (noteOf.has(leaf) ? [{ note: noteOf.get(leaf), page }] : []))
    expect(lines.filter(({ note, page }) => page < (pageOfMark.get(note) ?? Infinity))).toEqual([])
    // In one piece: no other footnote stands between two of its lines.
    const begun = lines.filter(({ note }, index) => lines[index - 1]?.note !== note).map(({ note }) => note)
    expect(begun).toEqual([...new Set(begun)])
  })

  holds('stays on its pages, and its words clear of its footnotes', (laid, document, style) => {
    const { noteOf } = notesOf(laid, document)
    for (const { width, marks } of laid.pages) {
      const { page } = width === style.page.width ? style : turned(style)
      const lower = page.height - page.margins.bottom
      let foot = lower
      for (const mark of marks) if (mark.kind === 'rule' && mark.x2 - mark.x1 === style.notes.ruleWidth) foot = mark.y1
      const texts = marks.filter((mark) => mark.kind === 'text').filter(({ leaf }) => leaf !== 'pagination')
      const isNote = ({ leaf }: TextMark): boolean => typeof leaf === 'number' && noteOf.has(leaf)
      const top = ({ baseline, size }: TextMark): number => baseline - size
      expect(texts.filter((mark) => top(mark) < page.margins.top || mark.baseline > (isNote(mark) ? lower : foot) || (isNote(mark) && top(mark) < foot))).toEqual([])
      // On a page as narrow as some of these a label alone may be too wide.
      if (width === style.page.width) expect(texts.filter((mark) => mark.x + mark.width > width - page.margins.right + 0.01)).toEqual([])
    }
  })

  holds('has no empty page but for an empty part, and turned blocks on turned pages alone', (laid, document, style) => {
    const pictured = laid.pages.flatMap(({ marks }, page) => (marks.some(({ kind }) => kind === 'picture') ? [page] : []))
    const used = new Set([...contentOf(laid).map(({ page }) => page), ...pictured])
    expect(laid.pages.filter((_, page) => !used.has(page)).length).toBeLessThanOrEqual(document.parts.length)
    const turnedAnchors = document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'turned' ? block.blocks.flatMap((inner) => ('anchor' in inner ? [inner.anchor] : [])) : [])))
    const otherAnchors = document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : [])))
    const common = new Set(turnedAnchors.filter((anchor) => otherAnchors.includes(anchor)))
    const widthAt = (anchor: string): number | undefined => laid.pages[(laid.pageOf.get(anchor) ?? 0) - 1]?.width
    const widthsOf = (anchors: readonly string[]): ReadonlySet<number | undefined> =>
      new Set(anchors.filter((anchor) => !common.has(anchor) && laid.pageOf.has(anchor)).map(widthAt))
    expect([...widthsOf(turnedAnchors)].filter((width) => width !== style.page.height)).toEqual([])
    expect([...widthsOf(otherAnchors)].filter((width) => width !== style.page.width)).toEqual([])
  })
})

test('a few footnotes that their pages can hold stand on the pages of their marks', () => {
  fc.assert(fc.property(anyNotedText, (document) => {
    const laid = layOut(document, lowPages(40), arimo)
    const { noteOf, markOf } = notesOf(laid, document)
    const content = contentOf(laid)
    const pageOfMark = new Map(content.flatMap(({ leaf, page }) => (markOf.has(leaf) ? [[markOf.get(leaf), page] as const] : [])))
    expect(content.filter(({ leaf, page }) => noteOf.has(leaf) && page !== pageOfMark.get(noteOf.get(leaf)))).toEqual([])
  }), { numRuns: 40 })
})

test('a document is laid out the same every time', () => {
  fc.assert(fc.property(anyHostileDocument, (document) => {
    expect(layOut(document, lowPages(12), arimo)).toEqual(layOut(document, lowPages(12), arimo))
  }), { numRuns: 10 })
})

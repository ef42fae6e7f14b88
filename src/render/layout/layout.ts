/** A document laid out: measured, bound, put on pages, furnished. Each step is a file; none knows a file format. */
import { boundPageAnchor, type Document } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { turned } from '../../model/turned-page.ts'
import { keepTogether } from './bind.ts'
import { placeBound } from './bound.ts'
import { footStyleOf } from './foot.ts'
import { fillPageNumbers, furnisher } from './furniture.ts'
import type { Bookmark, Laid, Page } from './laid.ts'
import { measurePart } from './measure.ts'
import { openNotes } from './notes.ts'
import { pageLabeller } from './page-labels.ts'
import { paginate } from './paginate.ts'
import { placeSheet, type PlacedMark } from './place.ts'
import type { Footnotes, Setter } from './setting.ts'
import type { Strip } from './strip.ts'
import { leavesFromZero } from './structure.ts'

/** Lays a document out in a house style. Pure: the same document gives the same pages, in a time that grows with its length. */
export const layOut = (document: Document, style: HouseStyle, faces: Faces): Laid => {
  const nextLeaf = leavesFromZero()
  // In a pack each part has a bookmark of its own, and its sections stand under it.
  const sectionLevel = document.parts.length > 1 ? 2 : 1
  const setterOf = (own: HouseStyle, notes: Footnotes): Setter => {
    const { width, height, margins } = own.page
    return { style: own, faces, nextLeaf, notes, sectionLevel, left: margins.left, right: width - margins.right, bodyHeight: height - margins.top - margins.bottom }
  }
  const pageOf = new Map<string, number>()
  const destinations = new Map<string, { page: number; y: number }>()
  const bookmarks: Bookmark[] = []
  const labels: string[] = []
  const labelPages = pageLabeller()
  const placed: { width: number; height: number; marks: readonly PlacedMark[] }[] = []

  const arrive = (strip: Strip | undefined, y: number, page: number): void => {
    for (const { anchor, bookmark } of strip?.arrivals ?? []) {
      if (!pageOf.has(anchor)) {
        pageOf.set(anchor, page)
        destinations.set(anchor, { page, y })
      }
      if (bookmark !== null) bookmarks.push({ ...bookmark, page, y })
    }
  }

  const tree = document.parts.map((part) => {
    const notes = openNotes(part.notes)
    const setters = { upright: setterOf(style, notes), turned: setterOf(turned(style), notes) }
    const { runs, element } = measurePart(part, setters)
    notes.allSet()
    const sheets = runs.flatMap((run) => {
      const { style: own, bodyHeight } = run.turned ? setters.turned : setters.upright
      const foot = footStyleOf(own)
      const bound = keepTogether(run.blocks, own.pagination, bodyHeight, foot)
      return paginate(bound, bodyHeight, foot).map((sheet) => ({ own, sheet, strips: bound.strips }))
    })
    const ofOthers = part.bound?.pdf.pages.length ?? 0
    const called = labelPages(part, sheets.length + ofOthers)
    labels.push(...called)
    const furnishers = new Map([style, turned(style)].map((each) => [each, furnisher(part, each, faces)]))
    for (const [index, { own, sheet, strips }] of sheets.entries()) {
      const { width, height, margins } = own.page
      const running = furnishers.get(own)?.({ number: index + 1, count: sheets.length, label: called[index] ?? '' }) ?? []
      placed.push({ width, height, marks: [...placeSheet(sheet, strips, own), ...running] })
      sheet.tops.forEach((top, at) => arrive(strips[sheet.first + at], margins.top + top, placed.length))
      const { foot } = sheet
      foot?.tops.forEach((top, at) => arrive(foot.strips[at], margins.top + top, placed.length))
    }
    if (part.bound === undefined) return element
    const bound = placeBound(part.bound, style, faces, nextLeaf, (index) => ({ number: index + 1, count: ofOthers, label: called[sheets.length + index] ?? '' }))
    for (const [at, which] of [[1, 'first'], [ofOthers, 'last']] as const) {
      pageOf.set(boundPageAnchor(part.anchor, which), placed.length + at)
      destinations.set(boundPageAnchor(part.anchor, which), { page: placed.length + at, y: 0 })
    }
    placed.push(...bound)
    return { ...element, children: [...element.children, ...bound.map((sheet) => sheet.element)] }
  })

  const pages = placed.map(({ width, height, marks }): Page => ({ width, height, marks: fillPageNumbers(marks, (anchor) => labels[(pageOf.get(anchor) ?? 0) - 1], faces) }))
  return { pages, labels, tree, pageOf, destinations, bookmarks }
}

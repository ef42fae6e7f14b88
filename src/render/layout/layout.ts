/** A document laid out: measured, bound, put on pages, furnished. Each step is a file; none knows a file format. */
import type { Document } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { keepTogether } from './bind.ts'
import { fillPageNumbers, furnisher } from './furniture.ts'
import type { Bookmark, Laid, Page } from './laid.ts'
import { measurePart } from './measure.ts'
import { paginate, type Sheet } from './paginate.ts'
import { placeSheet, type PlacedMark } from './place.ts'
import type { Setter } from './setting.ts'
import type { Strip } from './strip.ts'
import { leavesFromZero } from './structure.ts'

/** Lays a document out in a house style. Pure: the same document gives the same pages, in a time that grows with its length. */
export const layOut = (document: Document, style: HouseStyle, faces: Faces): Laid => {
  const { width, height, margins } = style.page
  const setter: Setter = {
    style, faces,
    nextLeaf: leavesFromZero(),
    left: margins.left, right: width - margins.right,
    bodyHeight: height - margins.top - margins.bottom,
    // In a pack each part has a bookmark of its own, and its sections stand under it.
    sectionLevel: document.parts.length > 1 ? 2 : 1,
  }
  const pageOf = new Map<string, number>()
  const destinations = new Map<string, { page: number; y: number }>()
  const bookmarks: Bookmark[] = []
  const placed: { marks: readonly PlacedMark[] }[] = []

  const arrive = ({ first, tops }: Sheet, strips: readonly Strip[], page: number): void => tops.forEach((top, index) => {
    const y = margins.top + top
    for (const { anchor, bookmark } of strips[first + index]?.arrivals ?? []) {
      if (!pageOf.has(anchor)) {
        pageOf.set(anchor, page)
        destinations.set(anchor, { page, y })
      }
      if (bookmark !== null) bookmarks.push({ ...bookmark, page, y })
    }
  })

  const tree = document.parts.map((part) => {
    const { blocks, element } = measurePart(part, setter)
    const bound = keepTogether(blocks, style.pagination, setter.bodyHeight)
    const sheets = paginate(bound, setter.bodyHeight)
    const furnish = furnisher(part, style, faces)
    for (const [index, sheet] of sheets.entries()) {
      const marks = placeSheet(sheet, bound.strips, style)
      placed.push({ marks: [...marks, ...furnish(index + 1, sheets.length)] })
      arrive(sheet, bound.strips, placed.length)
    }
    return element
  })

  const pages = placed.map(({ marks }): Page => ({ width, height, marks: fillPageNumbers(marks, pageOf, faces) }))
  return { pages, tree, pageOf, destinations, bookmarks }
}

/** How pages are counted: by Word wherever it can, and as the PDF has them until then. */
import type { Document, Part } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { endOf, type Bookmarks } from './anchors.ts'
import { stretchesOf } from './blocks.ts'
import { namesPages } from './words.ts'
import type { Pages, Through } from './writing.ts'

/** Lays the document out only if it must show a page that Word counts no sooner than it is asked to. */
export const pagesOf = async (document: Document, style: HouseStyle, faces: Faces, bookmarks: Bookmarks): Promise<Pages> => {
  const { parts } = document
  const countedThrough = parts.length === 1
  const inSections = parts.map(({ blocks }) => !countedThrough && stretchesOf(blocks).length > 1)
  const laid = namesPages(document) || inSections.includes(true) || parts.some(countsThrough) ? (await import('../layout/layout.ts')).layOut(document, style, faces) : null
  const startOf = (part: number): number => {
    const anchor = parts[part]?.anchor
    return (anchor === undefined ? undefined : laid?.pageOf.get(anchor)) ?? (laid?.pages.length ?? 0) + 1
  }
  return {
    countedThrough,
    of: (anchor) => laid?.labels[(laid.pageOf.get(anchor) ?? 0) - 1],
    countOf: (part) => {
      const through = throughOf(laid?.labels.slice(startOf(part) - 1, startOf(part + 1) - 1) ?? [])
      if (countedThrough) return { field: 'NUMPAGES', shown: '1', through }
      const end = bookmarks.nameOf(endOf(parts[part]?.anchor ?? ''))
      if (inSections[part] !== true || end === null) return { field: 'SECTIONPAGES', shown: '1', through }
      // A part with turned pages has several sections, and Word counts the pages of none but one: the number of its last page is their count.
      return { field: `PAGEREF ${end}`, shown: String(startOf(part + 1) - startOf(part)), through }
    },
  }
}

/** True when the pages of a part bear their labels in the whole document. */
const countsThrough = ({ running: { firstHead, head, firstFoot, foot } }: Part): boolean =>
  [firstHead, head, firstFoot, foot].some(({ start, centre, end }) => [...start, ...centre, ...end].some(({ kind }) => kind === 'document-page'))

/** From the labels of a part's pages: `13` has 12 before it, `12c` has 2 before it, counted in letters; and letters may follow numbers. */
const throughOf = (labels: readonly string[]): Through => {
  const [, figures = '1', letters = ''] = /^(\d+)([a-z]*)$/.exec(labels[0] ?? '') ?? []
  if (letters !== '') return { prefix: figures, before: [...letters].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 0x60, 0) - 1, most: null }
  const most = labels.findIndex((label) => /[a-z]$/.test(label))
  return { prefix: '', before: Math.max(0, Number(figures) - 1), most: most === -1 ? null : most }
}

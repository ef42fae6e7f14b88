/** Pages of others on pages of ours: as large as they are, but for the strip at the foot that bears our words. */
import { seenSize, type BoundPage } from '../../model/bound-pdf.ts'
import type { Bound, Part } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { breakRunning, furnisher, type PageNumbers } from './furniture.ts'
import type { Element, Mark } from './laid.ts'
import { lineStyleOf } from './setting.ts'
import type { NextLeaf } from './structure.ts'

/** A page of the document with a page of another's on it. */
export interface BoundSheet {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly element: Element
}

/** Places the pages of another's file. @param numbersOf what each page is to its file and to the document, from 0 */
export const placeBound = ({ pdf, foot }: Bound, style: HouseStyle, faces: Faces, nextLeaf: NextLeaf, numbersOf: (index: number) => PageNumbers): readonly BoundSheet[] => {
  const furnishers = new Map<string, ReturnType<typeof furnisher>>()
  return pdf.pages.map((page, index) => {
    const { own, box } = sheetFor(page, foot, style, faces)
    const { width, height } = own.page
    const size = `${width} ${height}`
    const furnish = furnishers.get(size) ?? furnisher({ running: { firstHead: nothing, head: nothing, firstFoot: foot, foot } }, own, faces)
    furnishers.set(size, furnish)
    const leaf = nextLeaf()
    return { width, height, element: { tag: 'P', children: [leaf] }, marks: [{ kind: 'bound', leaf, ...box, pdf, page }, ...furnish(numbersOf(index))] }
  })
}

const nothing: Part['running']['head'] = { start: [], centre: [], end: [] }

/** A page narrower or lower than this has no room for a foot that can be read, and stands on a page of the house: A6. */
const smallest = { width: 298, height: 298 }
/** No reader shows a page that is longer than 200 inches (ISO 32000-1, annex C). */
const longest = 14_400

/** As wide as numbers of pages come. */
const manyPages: PageNumbers = { number: 999, count: 999, label: '9999' }

interface Sheet {
  /** The house with the page that the other's stands on, its foot nearer to the edge. */
  readonly own: HouseStyle
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** The page of ours that a page of others goes onto. Its words are made a little smaller, so that none stand where our foot does. */
const sheetFor = (page: BoundPage, foot: Bound['foot'], style: HouseStyle, faces: Faces): Sheet => {
  const seen = seenSize(page)
  const fitting = Math.min(1, longest / Math.max(seen.width, seen.height))
  const isSmall = seen.width < smallest.width || seen.height < smallest.height
  const paper = isSmall ? { width: Math.max(style.page.width, seen.width * fitting), height: Math.max(style.page.height, seen.height * fitting) } : { width: seen.width * fitting, height: seen.height * fitting }
  const footer = style.page.footer / 2
  const own = { ...style, page: { ...style.page, ...paper, footer, margins: { ...style.page.margins, left: footer, right: footer } } }
  const lines = breakRunning(foot, manyPages, own, faces)
  const strip = footer + Math.max(lines.starts.length, lines.centred.length, lines.ends.length) * lineStyleOf(style.type.running, faces).pitch + style.type.running.size / 4
  const scale = Math.min(1, paper.width / seen.width, (paper.height - strip) / seen.height)
  const [width, height] = [seen.width * scale, seen.height * scale]
  return {
    own,
    box: { x: (paper.width - width) / 2, y: isSmall ? Math.max(0, (paper.height - strip - height) / 2) : 0, width, height },
  }
}

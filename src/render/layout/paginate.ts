/** The third step: strips onto pages, from top to bottom, numbers only. */
import { closingOf, openingOf, type Strip } from './strip.ts'
import { hair, type BoundPart } from './bind.ts'

/** The strips [first, end) stand on this page, each with the distance of its top from the top of the text area. */
export interface Sheet {
  readonly first: number
  readonly end: number
  readonly tops: readonly number[]
}

/** Fills pages with runs of bound strips. Every page but the last is as full as the bonds allow. */
export const paginate = ({ strips, bonds }: BoundPart, bodyHeight: number): readonly Sheet[] => {
  const sheets: Sheet[] = []
  let first = 0
  let tops: number[] = []
  /** The lower edge of what stands on the page. */
  let bottom = 0
  const turn = (at: number): void => {
    sheets.push({ first, end: at, tops })
    first = at
    tops = []
    bottom = 0
  }
  const put = (strip: Strip): void => {
    const opens = tops.length === 0
    // Space above is left out where a page begins by itself, and kept on a part's first page.
    const top = bottom + (opens && sheets.length > 0 ? openingOf(strip) : strip.before)
    tops.push(top)
    bottom = top + strip.height
  }

  for (let start = 0; start < strips.length;) {
    let end = start + 1
    while (end < strips.length && (bonds[end] ?? 0) > 0) end++
    if (tops.length > 0 && !fits(strips, start, end, bottom, bodyHeight)) turn(start)
    for (let index = start; index < end; index++) {
      const strip = strips[index]
      if (strip !== undefined) put(strip)
    }
    start = end
  }
  turn(strips.length)
  return sheets
}

/** True when strips[start, end) have room below `bottom`. */
const fits = (strips: readonly Strip[], start: number, end: number, bottom: number, bodyHeight: number): boolean => {
  let height = bottom
  for (let index = start; index < end; index++) height += (strips[index]?.before ?? 0) + (strips[index]?.height ?? 0)
  const last = strips[end - 1]
  return height + (last === undefined ? 0 : closingOf(last)) <= bodyHeight + hair
}

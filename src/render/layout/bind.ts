/** The second step: how firmly each strip is bound to the one above it. */
import type { HouseStyle } from '../../model/house-style.ts'
import { footHeight, linesWanted, type FootStyle } from './foot.ts'
import { closingOf, openingOf, type Strip } from './strip.ts'
import type { MeasuredBlock } from './measure.ts'

/** Reasons not to part two strips; where a page cannot hold them all, the weaker give way first. */
export const bonds = {
  none: 0,
  /** A table that the house wants on one page. */
  together: 1,
  /** A total with the row before it; a lead-in with its list; a caption with its table. */
  next: 2,
  /** Widows and orphans; lines that make sense together only. */
  lines: 3,
  /** A heading with its own lines and with those that follow. */
  heading: 4,
  /** The head of a table with its first row. */
  head: 5,
} as const

export interface BoundPart {
  readonly strips: readonly Strip[]
  /** Of each strip with the one above it. */
  readonly bonds: Uint8Array
}

/**
 * Binds the strips of a part.
 * Runs of bound strips that no page can hold, their footnotes with them, are loosened: what is left bound always fits on a page.
 */
export const keepTogether = (blocks: readonly MeasuredBlock[], pagination: HouseStyle['pagination'], bodyHeight: number, foot: FootStyle): BoundPart => {
  const strips = blocks.flatMap((block) => block.strips)
  const bound = new Uint8Array(strips.length)
  const bind = (index: number, bond: number): void => {
    if (index > 0 && bond > (bound[index] ?? bond) && strips[index]?.opensPage !== true) bound[index] = bond
  }

  let first = 0
  let keepsNext = false
  /** How many lines must still follow the last heading. */
  let wanted = 0
  for (const block of blocks) {
    const count = block.strips.length
    if (keepsNext) bind(first, bonds.next)
    // A heading does not go along with the line of the heading before it: a row of short sections would be one block.
    if (wanted > 0 && (block.kind !== 'heading' || wanted === pagination.afterHeading)) bind(first, bonds.heading)
    if (block.kind === 'heading') {
      for (let line = 1; line < count; line++) bind(first + line, bonds.heading)
      wanted = pagination.afterHeading
    } else if (block.kind === 'table') {
      bindRows(block, first, bind)
      wanted = 0
    } else {
      bindLines(block, first, pagination, bind)
      for (let line = 1; line < Math.min(wanted, count); line++) bind(first + line, bonds.heading)
      wanted = Math.max(0, wanted - count)
    }
    keepsNext = block.keepsNext
    first += count
  }
  loosen(strips, bound, bodyHeight, foot)
  return { strips, bonds: bound }
}

type Bind = (index: number, bond: number) => void

const bindLines = ({ strips: { length: count }, together }: MeasuredBlock, first: number, { widows, orphans }: HouseStyle['pagination'], bind: Bind): void => {
  for (let line = 1; line < count; line++) {
    if (together || line < orphans || count - line < widows) bind(first + line, bonds.lines)
  }
}

const bindRows = ({ strips, together }: MeasuredBlock, first: number, bind: Bind): void => {
  strips.forEach(({ row }, index) => {
    if (index === 0 || row === null) return
    const above = strips[index - 1]?.row
    if (above?.kind === 'head') bind(first + index, bonds.head)
    // A sum without its rows cannot be checked by eye.
    else if (row.kind === 'total' && row.startsRow) bind(first + index, bonds.next)
    else if (together) bind(first + index, bonds.together)
  })
}

/** Rounding must not send a line that fits exactly to the next page. */
export const hair = 1e-3

/** Takes away the weakest bonds of each run that is taller than a page, until every run fits or is a single strip. */
const loosen = (strips: readonly Strip[], bound: Uint8Array, bodyHeight: number, foot: FootStyle): void => {
  for (let weakest = 1; weakest <= bonds.head; weakest++) {
    for (let start = 0; start < strips.length;) {
      let end = start + 1
      while (end < strips.length && (bound[end] ?? 0) > 0) end++
      if (end - start > 1 && runHeight(strips, start, end) + footHeight(linesWanted(strips, start, end, bodyHeight, foot), foot) > bodyHeight + hair) {
        for (let index = start + 1; index < end; index++) if (bound[index] === weakest) bound[index] = 0
      }
      start = end
    }
  }
}

/** The height of strips[start, end) on a page of their own; a part's first page keeps the space above. */
const runHeight = (strips: readonly Strip[], start: number, end: number): number => {
  let height = 0
  for (let index = start; index < end; index++) {
    const strip = strips[index]
    if (strip === undefined) break
    height += strip.height + (index === start && start > 0 ? openingOf(strip) : strip.before)
    if (index === end - 1) height += closingOf(strip)
  }
  return height
}

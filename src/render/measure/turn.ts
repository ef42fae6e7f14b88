/** Turns the page for tables that an upright one is too narrow for: they go onto pages of their own, with what names them. */
import type { Block, Document, Table, UprightBlock } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { turned } from '../../model/turned-page.ts'
import { tableBox, type Lack } from './columns.ts'

/**
 * Puts each table that lacks room upright and has more on a turned page into a `Turned` block: with the paragraph right above
 * that is kept with it, and the headings right above that. Tables that follow it directly and are too wide as well go along.
 * A document without such a table is given back as it is.
 */
export const turnWideTables = (document: Document, style: HouseStyle, faces: Faces): Document => {
  const isTurned = (block: Block): block is Table =>
    block.kind === 'table' && gains(tableBox(block, style, faces).lack, () => tableBox(block, turned(style), faces).lack)
  let found = false
  const parts = document.parts.map((part) => {
    if (!part.blocks.some(isTurned)) return part
    found = true
    return { ...part, blocks: turnIn(part.blocks, isTurned) }
  })
  return found ? { ...document, parts } : document
}

/** True when a table has less to suffer on a turned page. One whose figures no page can hold is told of by what the widest gives. */
const gains = (upright: Lack | null, turnedLack: () => Lack | null): boolean => {
  if (upright === null) return false
  const lack = turnedLack()
  if (lack === null) return true
  if (lack.available <= upright.available || (lack.spoils && !upright.spoils)) return false
  return upright.spoils || lack.columns.length < upright.columns.length
}

const turnIn = (blocks: readonly Block[], isTurned: (block: Block) => block is Table): readonly Block[] => {
  const placed: Block[] = []
  let wide: UprightBlock[] = []
  const endWide = (): void => {
    if (wide.length > 0) placed.push({ kind: 'turned', blocks: wide })
    wide = []
  }
  for (const block of blocks) {
    if (!isTurned(block)) {
      endWide()
      placed.push(block)
    } else if (wide.length > 0) wide.push(block)
    else wide = [...takeNames(placed), block]
  }
  endWide()
  return placed
}

/** Takes off the end what names the next table: its caption, and the headings right above. */
const takeNames = (placed: Block[]): readonly UprightBlock[] => {
  let start = placed.length
  const caption = placed[start - 1]
  if (caption?.kind === 'paragraph' && caption.keepWithNext) start--
  while (placed[start - 1]?.kind === 'heading') start--
  return placed.splice(start).flatMap((block) => (block.kind === 'turned' ? [] : [block]))
}

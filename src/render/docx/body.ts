/** The blocks of a stretch in order, with the spaces round tables, which have none of their own in Word. */
import type { XmlComponent } from 'docx'
import type { UprightBlock } from '../../model/document.ts'
import { paragraph, spaces, writeTextBlock, type Ending, type Own, type Setting } from './paragraphs.ts'
import { writePicture } from './pictures.ts'
import { writeSignatures } from './signatures.ts'
import { gapHeight } from './styles.ts'
import { writeTable } from './tables.ts'
import type { Writing } from './writing.ts'

/**
 * Writes the blocks of one section.
 * @param arriving anchors that arrive at the first block: of the part that begins with it
 * @param ends what ends with the last paragraph
 */
export const writeBlocks = (blocks: readonly UprightBlock[], arriving: readonly string[], ends: Ending, writing: Writing): XmlComponent[] => {
  const written: XmlComponent[] = []
  let ended = false
  for (const [index, block] of blocks.entries()) {
    const anchors = index === 0 ? arriving : []
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (block.kind === 'table') {
      // Word joins two tables that touch.
      if (before?.kind === 'table') written.push(gap({ before: tableSpace(writing) }))
      written.push(writeTable(block, anchors, writing))
      continue
    }
    // Word keeps the space above what begins a page, and there the table before it stands on another.
    const beginsPage = block.kind === 'heading' && block.look === 'appendix'
    const above = before?.kind === 'table' && !beginsPage ? writing.style.table.after : 0
    const below = after?.kind === 'table' ? writing.style.table.before : 0
    const keepNext = after !== undefined && after.kind !== 'heading' && endsTooSoon(blocks, index, writing)
    const paragraphs = writeBlock(block, { anchors, above, below, keepNext, ...(after === undefined ? { ends } : {}) }, writing)
    written.push(...paragraphs)
    ended = after === undefined && paragraphs.length > 0
  }
  // A section or a mark ends with a paragraph, and Word wants one after a table that closes the body.
  if (!ended) written.push(gap({ ends }))
  return written
}

const writeBlock = (block: Exclude<UprightBlock, { kind: 'table' }>, setting: Setting, writing: Writing): XmlComponent[] => {
  switch (block.kind) {
    case 'picture': return [writePicture(block, [...setting.anchors, block.anchor], spaces(writing.style.pictures, setting), writing)]
    case 'signatures': return writeSignatures(block, setting, writing)
    default: return writeTextBlock(block, setting, writing)
  }
}

/**
 * True for a paragraph right under a heading that has fewer lines than the house wants there on the heading's page:
 * Word counts no lines under a heading, so the paragraph itself is kept with the next.
 */
const endsTooSoon = (blocks: readonly UprightBlock[], index: number, { style, linesOf }: Writing): boolean => {
  let wanted = style.pagination.afterHeading
  for (let at = index; at >= 0; at--) {
    const block = blocks[at]
    if (block?.kind === 'heading') return at < index
    if (block?.kind !== 'paragraph') return false
    wanted -= linesOf(block)
    if (wanted <= 0) return false
  }
  return false
}

/** A paragraph of next to no height, where Word wants one. */
const gap = (own: Own): XmlComponent => paragraph('TableGap', own, [])

const tableSpace = ({ style }: Writing): number => Math.max(0, style.table.after + style.table.before - gapHeight)

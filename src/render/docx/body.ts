/** The blocks of a part in order, with the spaces round tables, which have none of their own in Word. */
import type { XmlComponent } from 'docx'
import type { Block, Part } from '../../model/document.ts'
import { paragraph, writeTextBlock, type Own } from './paragraphs.ts'
import { gapHeight } from './styles.ts'
import { writeTable } from './tables.ts'
import type { Writing } from './writing.ts'

/**
 * Writes a part.
 * @param section the properties of its section when another part follows; the last part's stand at the end of the body
 */
export const writePartBlocks = (part: Part, section: XmlComponent | null, writing: Writing): XmlComponent[] => {
  const { blocks } = part
  const written: XmlComponent[] = []
  for (const [index, block] of blocks.entries()) {
    const anchors = index === 0 ? [part.anchor] : []
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    if (block.kind === 'table') {
      // Word joins two tables that touch.
      if (before?.kind === 'table') written.push(gap({ before: tableSpace(writing) }))
      written.push(writeTable(block, anchors, writing))
    } else {
      const above = before?.kind === 'table' ? writing.style.table.after : 0
      const below = after?.kind === 'table' ? writing.style.table.before : 0
      const keepNext = after !== undefined && after.kind !== 'heading' && endsTooSoon(blocks, index, writing)
      written.push(...writeTextBlock(block, { anchors, above, below, keepNext }, writing))
    }
  }
  if (section !== null) written.push(gap({ section }))
  else if (endsWithTable(blocks)) written.push(gap({}))
  return written
}

/**
 * True for a paragraph right under a heading that has fewer lines than the house wants there on the heading's page:
 * Word counts no lines under a heading, so the paragraph itself is kept with the next.
 */
const endsTooSoon = (blocks: Part['blocks'], index: number, { style, linesOf }: Writing): boolean => {
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

const endsWithTable = (blocks: readonly Block[]): boolean => blocks.at(-1)?.kind === 'table'

/** A part of the document: a section for each stretch of pages that are turned or not, and its heads and feet as parts of the package. */
import type { XmlComponent } from 'docx'
import type { Part } from '../../model/document.ts'
import { turned } from '../../model/turned-page.ts'
import { endOf } from './anchors.ts'
import { stretchesOf } from './blocks.ts'
import { writeBlocks } from './body.ts'
import { wordType } from './house-parts.ts'
import { writePart } from './markup.ts'
import { measuresOn } from './measures.ts'
import type { PackagePart } from '../package/package.ts'
import { relationshipParts, startRelationships } from '../package/relationships.ts'
import { writeRunningLine } from './running-lines.ts'
import { firstDiffers, runningLinesOf, writeSection, type Reference } from './sections.ts'
import type { Writing } from './writing.ts'

/**
 * Writes a part.
 * @param index its place among the parts, from 0
 * @param last true for the last part, whose last section stands at the end of the body
 * @returns what stands in the body, and the parts of the package that its heads and feet are
 */
export const writeSections = (part: Part, index: number, last: boolean, writing: Writing): { body: XmlComponent[]; files: PackagePart[] } => {
  const stretches = stretchesOf(part.blocks)
  const lines = startRunningLines(part, index, writing)
  const body = stretches.flatMap(({ turned: isTurned, blocks }, at): XmlComponent[] => {
    const page = isTurned ? turned(writing.style) : writing.style
    const first = at === 0
    const closing = at === stretches.length - 1
    const ownFirstPage = first && firstDiffers(part)
    const section = writeSection(page.page, {
      references: lines.on(isTurned, ownFirstPage), notes: writing.notes.countingOf(first ? index : null), beginsPart: first, ownFirstPage,
    })
    // Where the pages of a part cannot be counted by its one section, they are counted by the number of its last page.
    const marks = closing && !first && !writing.pages.countedThrough ? writing.bookmarks.around([endOf(part.anchor)], []) : []
    const endsBody = closing && last
    const written = writeBlocks(blocks, first ? [part.anchor] : [], { section: endsBody ? null : section, marks }, { ...writing, ...measuresOn(page, writing.faces) })
    return endsBody ? [...written, section] : written
  })
  return { body, files: lines.files }
}

/** The heads and feet of a part, each a file with links of its own: written when a section first wants it, and shared by those that follow. */
const startRunningLines = (part: Part, index: number, writing: Writing) => {
  const files: PackagePart[] = []
  const known = new Map<string, Reference>()
  const count = writing.pages.countOf(index)
  const on = (isTurned: boolean, ownFirstPage: boolean): Reference[] => runningLinesOf(part, ownFirstPage).map(({ kind, type, line }) => {
    const file = `${kind}${index + 1}-${isTurned ? 'turned-' : ''}${type}.xml`
    const found = known.get(file)
    if (found !== undefined) return found
    const own = startRelationships()
    const [root, style] = kind === 'header' ? ['w:hdr', 'Header'] as const : ['w:ftr', 'Footer'] as const
    const page = isTurned ? turned(writing.style) : writing.style
    const content = writePart(root, [writeRunningLine(style, line, page, count, { ...writing, relationships: own })])
    files.push({ name: `word/${file}`, mediaType: wordType(kind), content }, ...relationshipParts(`word/${file}`, own))
    const reference = { kind, type, id: writing.relationships.toPart(kind, file) }
    known.set(file, reference)
    return reference
  })
  return { on, files }
}

/** Where links arrive: an anchor for every numbered thing, made from its printed number, so that `#p3-6` is paragraph 3.6. */
import type { CheckedPaper, CheckedSection } from '../model/paper.ts'

/** The anchor of a section: `s3`. */
export const sectionAnchor = (cited: string): string => `s${slug(cited)}`

/** The anchor of an appendix: `a1`. */
export const appendixAnchor = (cited: string): string => `a${slug(cited)}`

/** The anchor of a paragraph or an item: `p3-6`, `p3-6-a`. */
export const paragraphAnchor = (cited: string): string => `p${slug(cited)}`

const slug = (cited: string): string => cited.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

/** The anchor of every name that the author gave by `{#name}`. */
export const anchorsByName = (paper: CheckedPaper): ReadonlyMap<string, string> => {
  const anchors = new Map<string, string>()
  const note = (name: string | null, anchor: string): void => { if (name !== null) anchors.set(name, anchor) }
  const noteBody = (body: CheckedSection['body']): void => {
    for (const block of body) {
      if (block.kind === 'subheading') continue
      note(block.name, paragraphAnchor(block.number.cited))
      for (const part of block.parts) {
        if (part.kind !== 'list') continue
        for (const item of part.items) {
          note(item.name, paragraphAnchor(item.number.cited))
          for (const inner of item.lists.flatMap(({ items }) => items)) note(inner.name, paragraphAnchor(inner.number.cited))
        }
      }
    }
  }
  for (const section of paper.sections) {
    // A section without heading is told by its paragraph, which bears the section's number.
    note(section.name, section.heading === null ? paragraphAnchor(section.number.cited) : sectionAnchor(section.number.cited))
    noteBody(section.body)
  }
  for (const appendix of paper.appendices) {
    note(appendix.name, appendixAnchor(appendix.number.cited))
    noteBody(appendix.body)
  }
  return anchors
}

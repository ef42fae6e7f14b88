/** Footnotes: `[^1]` in the text, and `[^1]: its words` anywhere below. Each text is used once, where its mark stands. */
import type { FootnoteDefinition, FootnoteReference, PhrasingContent, Root, RootContent } from 'mdast'
import type { Place } from '../findings/place.ts'
import { placeOf } from './markdown.ts'
import { cited, sourceOf, type Footnotes, type Notes } from './reading.ts'

/**
 * Finds the texts of all footnotes of a paper.
 * @param exempt where its exempt passages stand
 */
export const findFootnotes = (root: Root, lines: readonly string[], exempt: readonly Place[], notes: Notes): Footnotes => {
  const isExempt = (place: Place): boolean => exempt.some((passage) => passage.line <= place.line && place.line <= passage.endLine)
  const texts = new Map<string, FootnoteDefinition>()
  const marks = new Map<string, Place>()
  const look = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'containerDirective') look(node.children)
      if (node.type !== 'footnoteDefinition') continue
      const first = texts.get(node.identifier)
      if (first === undefined) texts.set(node.identifier, node)
      else notes.add('footnote-twice', markOf(node), `There is a text for the footnote ${cited(signOf(node))} already.`, { related: [{ place: markOf(first), label: 'the first' }] })
    }
  }
  look(root.children)

  return {
    take: (mark) => {
      const place = placeOf(mark)
      const text = texts.get(mark.identifier)
      // The parser makes a mark only where there is a text; it may stand where no text is looked for.
      if (text === undefined) {
        notes.add('footnote-misplaced', place, `The text of the footnote ${cited(signOf(mark))} stands inside a list, a quotation or a table.`)
        return null
      }
      const before = marks.get(mark.identifier)
      if (before !== undefined) {
        notes.add('footnote-twice', place, `The footnote ${cited(signOf(mark))} is marked here for the second time.`, { related: [{ place: before, label: 'the first mark' }] })
        return null
      }
      marks.set(mark.identifier, place)
      // The words go where their mark goes.
      if (isExempt(placeOf(text)) && !isExempt(place)) {
        notes.add('exempt-contents', markOf(text), `The text of the footnote ${cited(signOf(mark))} stands inside an exempt passage, and its mark outside: its words would be published.`, {
          help: 'Put the mark into the passage too, or the text below it.', related: [{ place, label: 'its mark' }],
        })
      }
      return { children: wordsOf(text, lines, notes), text: placeOf(text) }
    },
    noteUnused: () => {
      for (const [identifier, text] of texts) {
        if (marks.has(identifier)) continue
        notes.add('footnote-unused', markOf(text), `No mark ${cited(signOf(text))} in the text leads to this footnote.`)
      }
    },
  }
}

/** A footnote is one paragraph; what else stands in it is noted. */
const wordsOf = (text: FootnoteDefinition, lines: readonly string[], notes: Notes): readonly PhrasingContent[] => {
  const [first, ...more] = text.children
  if (first === undefined) {
    notes.add('footnote-contents', markOf(text), 'This footnote has no words.')
    return []
  }
  for (const stray of first.type === 'paragraph' ? more : text.children) {
    const place = placeOf(stray)
    notes.add('footnote-contents', place, `${cited(sourceOf(lines, place))} is more than a footnote can hold.`)
  }
  return text.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))
}

const signOf = ({ label, identifier }: FootnoteDefinition | FootnoteReference): string => `[^${label ?? identifier}]`

/** The mark at the head of a footnote's text. */
const markOf = (text: FootnoteDefinition): Place => {
  const place = placeOf(text)
  return { ...place, endLine: place.line, endColumn: place.column + signOf(text).length }
}

/** Markdown narrowed to what an author means, parsed into a tree: tables, containers, no indented code, no underlined headings. */
import { directiveFromMarkdown } from 'mdast-util-directive'
import type { Root } from 'mdast'
import { directive } from 'micromark-extension-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import type { Place } from '../findings/place.ts'

declare module 'mdast' {
  interface RootData {
    /** Where a character is written as HTML writes it: `&pound;`. The tree holds only what it stands for. */
    characterReferences?: Place[]
  }
}

/** The code of the colon, by which the parser finds containers. */
const colon = 58

/** Containers (`:::exempt`) and lines (`::table`), and no directives among words: `14:00` and `ratio:high` stay text. */
function narrowed(this: Processor): void {
  const { flow } = directive()
  const linesOfColons = flow?.[colon]
  if (linesOfColons === undefined) throw new Error('the directive extension has no containers')
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { flow: { [colon]: linesOfColons }, disable: { null: ['setextUnderline', 'codeIndented'] } },
  ]
  // A second look for addresses after parsing makes nodes that stand nowhere, in a time that grows with the square of a word.
  const known = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }))
  data.fromMarkdownExtensions = [...known, directiveFromMarkdown(), {
    enter: {
      characterReferenceMarker({ start }) {
        const root = this.stack[0]
        if (root?.type !== 'root') return
        const met = (root.data ??= {}).characterReferences ??= []
        met.push({ line: start.line, column: start.column, endLine: start.line, endColumn: start.column + 1 })
      },
    },
  }]
}

const makeProcessor = () => unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(narrowed).freeze()
let processor: ReturnType<typeof makeProcessor> | undefined

/** Parses a body that has been counted (`limits.ts`): the parser is slow, or falls over, on what no person writes. */
export const parseMarkdown = (text: string): Root => {
  processor ??= makeProcessor()
  return processor.parse(text)
}

/** The place of a node. */
export const placeOf = ({ position }: { readonly position?: { readonly start: Point; readonly end: Point } | undefined }): Place => {
  if (position === undefined) throw new Error('the parser gives every node a position')
  const { start, end } = position
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

interface Point { readonly line: number; readonly column: number }

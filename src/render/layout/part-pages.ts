/** On which pages each part of a document stands. */
import type { Document, PartPages } from '../../model/document.ts'
import type { Laid } from './laid.ts'

/** The pages of each part, by its anchor. @param laid the same document, laid out */
export const pagesOfParts = ({ parts }: Document, { pageOf, pages }: Pick<Laid, 'pageOf' | 'pages'>): ReadonlyMap<string, PartPages> => {
  const firsts = parts.map(({ anchor }) => pageOf.get(anchor) ?? pages.length + 1)
  return new Map(parts.map(({ anchor }, at) => [anchor, { first: firsts[at] ?? 1, pages: (firsts[at + 1] ?? pages.length + 1) - (firsts[at] ?? 1) }]))
}

/** What a laid document holds, to be looked through. */
import type { Element, Laid, TextMark } from '../../../../src/render/layout/laid.ts'

/** Words without their spaces, which a line's end may swallow. */
export const bare = (words: string): string => words.replace(/[ \u00a0]/g, '')

/** Each text of the content, furniture left out, with its page from 0. */
export const contentOf = ({ pages }: Laid): readonly { readonly page: number; readonly leaf: number; readonly mark: TextMark }[] =>
  pages.flatMap(({ marks }, page) => marks.flatMap((mark) => (mark.kind === 'text' && typeof mark.leaf === 'number' ? [{ page, leaf: mark.leaf, mark }] : [])))

/** Every element with this tag, in reading order. */
export const elementsOf = (tag: Element['tag'], { tree }: Laid): readonly Element[] => {
  const search = (child: Element | number): readonly Element[] =>
    (typeof child === 'number' ? [] : [...(child.tag === tag ? [child] : []), ...child.children.flatMap(search)])
  return tree.flatMap(search)
}

/** The leaves of an element and of all within it. */
export const leavesIn = (child: Element | number): readonly number[] => (typeof child === 'number' ? [child] : child.children.flatMap(leavesIn))

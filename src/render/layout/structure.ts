/** The leaves and elements of the structure tree, made while words are measured, in reading order. */
import type { Link, NoteMark, TickMark } from '../../model/document.ts'
import type { MeasuredWords, Stretch } from '../measure/words.ts'
import type { Element } from './laid.ts'

/** Hands out leaves from 0. */
export type NextLeaf = () => number

/** Leaves for one document: 0, 1, 2 … */
export const leavesFromZero = (): NextLeaf => {
  let next = 0
  return () => next++
}

export type Child = Element | number

/** Words as children of an element: leaves, and links around those that lead somewhere. */
export interface TaggedWords {
  readonly children: readonly Child[]
  /** The leaf of each stretch. */
  readonly leaves: readonly number[]
}

/** Gives measured words their leaves: one for each run of words outside links, one for each link, one for each mark of a footnote or of a check. */
export const tagWords = ({ stretches, text }: MeasuredWords, nextLeaf: NextLeaf): TaggedWords => {
  const children: Child[] = []
  const leaves: number[] = []
  for (let index = 0; index < stretches.length;) {
    const mark = stretches[index]?.inline
    if (mark?.kind === 'note-mark' || mark?.kind === 'tick') {
      const leaf = nextLeaf()
      children.push(mark.kind === 'tick' ? tickTo(mark, leaf) : referenceTo(mark, leaf))
      leaves.push(leaf)
      index++
      continue
    }
    const link = linkOf(stretches[index])
    const leaf = nextLeaf()
    let words = ''
    for (; index < stretches.length && !isMark(stretches[index]) && sameLink(linkOf(stretches[index]), link); index++) {
      const { start = 0, end = 0 } = stretches[index] ?? {}
      words += text.slice(start, end)
      leaves.push(leaf)
    }
    children.push(link === null ? leaf : { tag: 'Link', children: [leaf], link: { to: link, says: sayingOf(link, words.trim()) } })
  }
  return { children, leaves }
}

/** A mark by itself is a bare figure: the link says what it leads to. */
const referenceTo = ({ anchor, says }: NoteMark, leaf: number): Element => ({
  tag: 'Reference',
  children: [{ tag: 'Link', children: [leaf], link: { to: { to: 'anchor', anchor }, says } }],
})

/** A sign says nothing by itself: the link says what it means. */
const tickTo = ({ to, says, reference }: TickMark, leaf: number): Child =>
  (to === null ? leaf : { tag: 'Link', children: [leaf], link: { to: { to: 'anchor', anchor: to }, says: `${says} ${reference}`.trim() } })

const isMark = (stretch: Stretch | undefined): boolean => stretch?.inline.kind === 'note-mark' || stretch?.inline.kind === 'tick'

const linkOf = (stretch: Stretch | undefined): Link | null => (stretch?.inline.kind === 'text' ? stretch.inline.link : null)

const sameLink = (one: Link | null, other: Link | null): boolean => one === other || keyOf(one) === keyOf(other)

const keyOf = (link: Link | null): string => {
  if (link === null) return ''
  return link.to === 'address' ? `address ${link.address}` : `anchor ${link.anchor}`
}

/** What a link is called for those who cannot see where it leads: its words, and its address unless they are the same. */
const sayingOf = (link: Link, words: string): string => {
  if (link.to === 'anchor') return words
  return link.address.replace(/^mailto:/i, '') === words ? words : `${words}: ${link.address}`
}

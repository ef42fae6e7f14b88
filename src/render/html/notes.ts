/** Footnotes as HTML: a page on screen has no foot, so those of a part stand at its end. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Note } from '../../model/document.ts'
import { markAnchor, wordsToHtml } from './words.ts'

/**
 * The footnotes of one part; each number leads back to its mark.
 * @param name what those who hear the page are told, unlike that of any other part
 */
export const notesToHtml = (notes: readonly Note[], name: string): Element =>
  h('section', { className: ['notes'], role: 'doc-endnotes', ariaLabel: name }, [h('ol', notes.map(note))])

const note = ({ anchor, number, back, words }: Note): Element => h('li', { id: anchor }, [
  h('span', { className: ['number'] }, [
    h('a', { href: `#${markAnchor(anchor)}`, role: 'doc-backlink', ariaLabel: back }, number),
    ' ',
  ]),
  ...wordsToHtml(words),
])

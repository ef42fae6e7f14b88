/**
 * A document laid out: numbers and words only, ready to be drawn from top to bottom without another thought.
 * Points, from the top left corner of the page. Knows no PDF and draws nothing.
 */
import type { FaceStyle } from '../../model/face.ts'
import type { BoundPage, BoundPdf } from '../../model/bound-pdf.ts'
import type { Link, Picture } from '../../model/document.ts'

export interface Laid {
  readonly pages: readonly Page[]
  /** What each page is called in the whole document, page by page: `1`, `2`, `12a`. */
  readonly labels: readonly string[]
  /** The structure tree in reading order: one `Part` element for each part of the document. */
  readonly tree: readonly Element[]
  /** The page of each anchor, from 1, counted through all parts. */
  readonly pageOf: ReadonlyMap<string, number>
  /** Where a link to an anchor arrives. */
  readonly destinations: ReadonlyMap<string, { readonly page: number; readonly y: number }>
  readonly bookmarks: readonly Bookmark[]
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export interface Bookmark {
  readonly title: string
  /** 1 is the outermost. */
  readonly level: number
  readonly page: number
  readonly y: number
}

/** What is drawn, in reading order; furniture (running lines, rules, tints, repeated head rows) is marked as artifact. */
export type Mark = TextMark | RuleMark | FillMark | PictureMark | BoundMark

/** A stretch of words on one line, in one face. */
export interface TextMark {
  readonly kind: 'text'
  /** The leaf of the structure tree that it belongs to; or what kind of artifact it is. */
  readonly leaf: number | 'pagination' | 'layout'
  readonly x: number
  readonly baseline: number
  /** Without the space at its end, where a line break swallowed one. */
  readonly width: number
  /** With that space, so that words taken out of the file do not run together. */
  readonly text: string
  readonly face: FaceStyle
  readonly size: number
  readonly colour: string
}

/** A straight line of a thickness, horizontal or upright: from (x1, y1) to (x2, y2). */
export interface RuleMark {
  readonly kind: 'rule'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly thickness: number
  readonly colour: string
}

export interface FillMark {
  readonly kind: 'fill'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** A picture, from its upper left corner. */
export interface PictureMark {
  readonly kind: 'picture'
  /** Of a Figure, which has no other. */
  readonly leaf: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly picture: Picture
}

/** A page of another's file, from the upper left corner of what is seen of it. */
export interface BoundMark {
  readonly kind: 'bound'
  readonly leaf: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly pdf: BoundPdf
  readonly page: BoundPage
}

export type Tag =
  | 'Part' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody'
  | 'BlockQuote' | 'Figure'
  | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Link'
  | 'Reference' | 'Note'

/** An element of the structure tree. Its children are elements, or leaves by number; a leaf's words may stand on several pages. */
export interface Element {
  readonly tag: Tag
  readonly children: readonly (Element | number)[]
  /** Of a heading or a part: its words, for those who hear the outline. */
  readonly title?: string
  /** Of a part: its language, where it is another than that of the document. */
  readonly language?: string
  /** Of a Link: where it leads, and what it is called for those who cannot see it. */
  readonly link?: { readonly to: Link; readonly says: string }
  /** Of a Figure: what it shows, for those who cannot see it. */
  readonly alt?: string
  /** Of a Note: a name that no other element of the document has. */
  readonly id?: string
  /** Of a TH. */
  readonly scope?: 'Column' | 'Row'
  /** Of a Table. */
  readonly summary?: string
  /** Of an L. */
  readonly numbering?: 'Disc' | 'Decimal' | 'LowerAlpha' | 'UpperAlpha' | 'LowerRoman' | 'UpperRoman' | 'Unordered'
}

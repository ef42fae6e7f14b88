/** What is known and gathered while one document is written. */
import type { Paragraph, Table } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { TableBox } from '../measure/columns.ts'
import type { Bookmarks } from './anchors.ts'
import type { Counting } from './counting.ts'
import type { Media } from './media.ts'
import type { Notes } from './notes.ts'
import type { Relationships } from '../package/relationships.ts'

export interface Writing extends Measures {
  readonly style: HouseStyle
  readonly faces: Faces
  readonly bookmarks: Bookmarks
  readonly counting: Counting
  readonly notes: Notes
  readonly media: Media
  /** Of the part being written: a link in a head belongs to the head's own. */
  readonly relationships: Relationships
  readonly pages: Pages
}

/** What is measured on the page that is written on. */
export interface Measures {
  /** Where a table stands and how wide its columns are: the measures of the PDF. */
  readonly boxOf: (table: Table) => TableBox
  /** True for a table that the house wants on one page, if a page has room for it and the heading above it. */
  readonly keptTogether: (table: Table) => boolean
  /** How many lines a paragraph takes in the PDF. */
  readonly linesOf: (paragraph: Paragraph) => number
}

/** How pages are counted. */
export interface Pages {
  /** False where each part of several counts its own. */
  readonly countedThrough: boolean
  /** The pages of a part, from 0. */
  readonly countOf: (part: number) => PageCount
  /** The page of an anchor as the PDF calls it: shown until Word counts for itself. */
  readonly of: (anchor: string) => string | undefined
}

/** The field that counts the pages of a part, and what it shows until Word counts. */
export interface PageCount {
  readonly field: string
  readonly shown: string
  readonly through: Through
}

/** What the pages of a part are called in the whole document: a prefix, and how many come before Word's own count. */
export interface Through {
  readonly prefix: string
  readonly before: number
  /** After how many pages letters follow behind the last number; null where all are called alike. */
  readonly most: number | null
}

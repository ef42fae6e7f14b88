/**
 * What the reader sees: typed blocks, already worded and numbered in the house style.
 * Made by `compose` alone and read by every writer, so it has types and no schema: nothing from outside enters here.
 * A writer decides nothing. Sizes and measures are looked up in the house style by the block's kind and look.
 */
import type { BoundPdf } from './bound-pdf.ts'
import type { CalendarDate } from './date.ts'
import type { Sieve, TickMark } from './tick-mark.ts'

export { figureMarks, type FigureMark, type Sieve, type TickMark } from './tick-mark.ts'

export interface Document {
  readonly title: string
  /** BCP 47: `en-GB`. */
  readonly language: string
  readonly author: string
  readonly subject: string
  /** Stands for the moment of making, so that the same input gives the same bytes. */
  readonly date: CalendarDate
  /** Running lines and page counts begin afresh with each part; a paper is a document of one part. */
  readonly parts: readonly Part[]
  readonly attachments: readonly Attachment[]
  /** What a ticked copy can be sieved by, where its reader can choose: on screen. Other documents have none. */
  readonly sieve?: Sieve
}

export interface Attachment {
  /** A file name: `model.json`. */
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly text: string
}

export interface Part {
  readonly anchor: string
  /** What it is called in the outline, where its title alone would not say: `4. Support for victims`. */
  readonly name?: string
  /** BCP 47, where it is another than that of the document. */
  readonly language?: string
  /** How its pages are counted in the whole document; without it they go on from the part before, and the first begins at 1. */
  readonly counted?: Counted
  readonly running: {
    readonly firstHead: RunningLine
    readonly head: RunningLine
    readonly firstFoot: RunningLine
    readonly foot: RunningLine
  }
  readonly blocks: readonly Block[]
  /** The pages of another's file that follow its own. Only a PDF has them. */
  readonly bound?: Bound
  /** Its footnotes, in the order of their marks. */
  readonly notes: readonly Note[]
  /** What they are called, for those who hear the page: "Footnotes". */
  readonly notesTitle: string
}

/** Pages of another's file, drawn as they are within a page that bears our foot. */
export interface Bound {
  readonly pdf: BoundPdf
  /** At the foot of each of them. */
  readonly foot: RunningLine
}

/** The pages of a part: the first, counted through the whole document from 1, and how many there are. */
export interface PartPages {
  readonly first: number
  readonly pages: number
}

/** Where the first and the last page of others that follow a part can be led to. */
export const boundPageAnchor = (part: string, which: 'first' | 'last'): string => `${part}-${which}-page`

/** `from` on: 61, 62; or, with letters, after it: 12a, 12b; or numbers as far as they go, and then letters: 13, 14, 14a. */
export interface Counted {
  /** The number to begin with, or behind which the letters stand; null: on from the last number that was given. */
  readonly from: number | null
  readonly letters: boolean
  /** The letter to begin with, from 1 for `a`. */
  readonly firstLetter?: number
  /** How many of its pages bear numbers where not all do; the others bear letters behind the last number that was given. */
  readonly most?: number
}

/** A footnote, named by the one mark that leads to it. */
export interface Note {
  readonly anchor: string
  /** As printed at its mark and before its words. */
  readonly number: string
  /** What leads back to its mark, for those who hear it: "Back to the text of footnote 1". */
  readonly back: string
  /** Never holds a mark. */
  readonly words: Words
}

/** A head or foot: words at the left margin, in the middle, at the right margin. Empty arrays where there is nothing. */
export interface RunningLine {
  readonly start: readonly RunningInline[]
  readonly centre: readonly RunningInline[]
  readonly end: readonly RunningInline[]
}

export interface TextRun {
  readonly kind: 'text'
  /** Never holds a control character; U+00A0 where the house keeps words together. */
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly link: Link | null
}

export type Link =
  | { readonly to: 'address'; readonly address: string }
  | { readonly to: 'anchor'; readonly anchor: string }

/** The label of the page on which an anchor came to stand, in a place of `digits` figures' width kept free until pages are known. */
export interface PageOf {
  readonly kind: 'page-of'
  readonly anchor: string
  readonly digits: number
}

/** The raised number that leads to a footnote of the part. */
export interface NoteMark {
  readonly kind: 'note-mark'
  readonly number: string
  /** What it is called for those who hear it: "Footnote 1". */
  readonly says: string
  /** Of the footnote. */
  readonly anchor: string
}

export type Inline = TextRun | PageOf | NoteMark | TickMark
/** Running lines may also hold the page's own number and the number of pages of its part, and the page's label in the whole document. */
export type RunningInline = TextRun | { readonly kind: 'page-number' } | { readonly kind: 'page-count' } | { readonly kind: 'document-page' }

export type Words = readonly Inline[]

/** A number at the margin, as printed, and the level of the house's numbering (1 to 4) that it counts on. */
export interface Label {
  readonly text: string
  readonly level: 1 | 2 | 3 | 4
  /** Appendices are counted apart from sections: `Appendix 1`, `A1.1`. */
  readonly series: 'sections' | 'appendices'
}

export type Block = UprightBlock | Turned

/** What stands on an upright page. */
export type UprightBlock = FrontBlock | Title | Notice | Heading | Paragraph | List | Table | Quotation | Picture | Signatures

/**
 * Pages turned on their side, for a table that is too wide for an upright one: its heading and caption go with it.
 * Begins a page and ends one. Measured with the house style `turned` (model/turned-page.ts).
 */
export interface Turned {
  readonly kind: 'turned'
  readonly blocks: readonly UprightBlock[]
}

/** Labelled lines: the block at the head of a paper, with a thin rule under it; or the lines that close it, without one. */
export interface FrontBlock {
  readonly kind: 'front'
  readonly at: 'head' | 'end'
  readonly lines: readonly FrontLine[]
}

/** `To:` and whom. A line without a label (the marking) stands at the right; one with an empty label goes on with the line above. */
export interface FrontLine {
  readonly label: string | null
  readonly value: Words
}

export interface Title {
  readonly kind: 'title'
  readonly words: Words
  readonly anchor: string
}

/** One line that must be seen: NOT FOR PUBLICATION and its ground, DRAFT and what is missing. */
export interface Notice {
  readonly kind: 'notice'
  readonly words: Words
}

export interface Heading {
  readonly kind: 'heading'
  /**
   * `section` is numbered and stands at the margin, `subheading` stands at the text indent, `closing` is BIBLIOGRAPHY's;
   * `appendix` has a label such as `Appendix 1`, begins a page, and its words may be none.
   */
  readonly look: 'section' | 'subheading' | 'closing' | 'appendix'
  readonly label: Label | null
  readonly words: Words
  readonly anchor: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly label: Label | null
  readonly words: Words
  readonly anchor: string
  /** True when what follows must start on the same page: the lead-in of a list, the caption of a table. */
  readonly keepWithNext: boolean
  /** What stands in a column of its own at the right margin, beside the last line: a time, a reference. */
  readonly beside?: Words
  /** True when what follows belongs to it like a further line, with no space between. */
  readonly close?: boolean
  /** True for one without a label that stands at the margin, in one column with headings and tables there, and not at the text indent. */
  readonly atMargin?: boolean
}

/** Words of others, set apart at an indent of their own. */
export interface Quotation {
  readonly kind: 'quotation'
  /** One or more. */
  readonly paragraphs: readonly Words[]
}

/** A picture, at the text indent; never parted, and never wider or taller than the page's text. */
export interface Picture {
  readonly kind: 'picture'
  readonly anchor: string
  /** What it shows, for those who cannot see it: the author's words. */
  readonly description: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  /** As it is set, in points. */
  readonly width: number
  readonly height: number
}

/** Room for each signatory's hand: a rule to sign on with a label, a shorter one for the date, name and post under them. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly labels: { readonly signature: string; readonly date: string }
  readonly signatories: readonly { readonly name: string; readonly post: string }[]
}

export interface List {
  readonly kind: 'list'
  readonly style: 'bullets' | 'numbers'
  /** 1 directly under a paragraph, 2 inside an item. */
  readonly depth: 1 | 2
  readonly items: readonly Item[]
}

export interface Item {
  /** `•`, `–`, `(a)`, `(i)`: as printed. */
  readonly label: string
  readonly words: Words
  readonly anchor: string
  readonly lists: readonly List[]
}

export interface Table {
  readonly kind: 'table'
  readonly anchor: string
  /** What a screen reader says of it: "Table of paragraph 3.6: …". */
  readonly description: string
  readonly columns: readonly Column[]
  readonly head: readonly Cell[]
  readonly rows: readonly Row[]
  /** `dense` from the number of columns that the house style names. */
  readonly look: 'ordinary' | 'dense'
  /** At the text indent, or from margin to margin. */
  readonly indented: boolean
  /** True when it must not be parted over pages while a page can hold it. */
  readonly together: boolean
}

export interface Column {
  readonly align: 'start' | 'centre' | 'end'
  /** A share of the table's width in percent; null: made from the content. All columns of a table, or none. */
  readonly share: number | null
}

export interface Row {
  /** A `total` row is bold, has a stronger rule above and is kept with the row before. */
  readonly weight: 'item' | 'total'
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** Lines that stand one above the other: `£5k` over `£5k`. */
  readonly lines: readonly Words[]
  /** True for figures: an amount is never parted from its `£` or unit. */
  readonly unbroken: boolean
  /** True for the cell that names its row. */
  readonly headsRow: boolean
}

/** What a writer gives back: the file, and the page (from 1, counted through all parts) of each anchor where the format has pages. */
export interface Written {
  readonly bytes: Uint8Array
  readonly pageCount: number | null
  /** What each page is called in the whole document: `1`, `2`, `12a`. Empty where the format has no pages. */
  readonly pageLabels: readonly string[]
  readonly pageOf: ReadonlyMap<string, number>
}

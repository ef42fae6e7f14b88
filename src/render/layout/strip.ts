/** A strip: a band of the page that is never parted, a line of text or a row of a table. What pages are made of. */
import type { Picture } from '../../model/document.ts'
import type { FaceStyle } from '../../model/face.ts'

export interface Strip {
  readonly height: number
  /**
   * Space above it: the space after the block before, and the space before its own, added up.
   * (Word adds them when its settings say `doNotUseHTMLParagraphAutoSpacing`, else it takes the larger; ours say so.)
   * Left out where a page begins by itself, as Word and LibreOffice do, and kept on the first page of a part.
   */
  readonly before: number
  readonly texts: readonly StripText[]
  readonly rules: readonly StripRule[]
  readonly arrivals: readonly Arrival[]
  /** Of a table's strip. */
  readonly row: RowPart | null
  /** What fills it, if that is a picture: its upper edge is the strip's, `x` is counted from the left edge of the page. */
  readonly picture?: { readonly leaf: number; readonly x: number; readonly picture: Picture }
  /** True when it begins a page, whatever room there is under the strip above. */
  readonly opensPage?: boolean
  /** The footnotes whose marks stand on it: they go to the foot of its page. */
  readonly notes?: readonly SetNote[]
}

/** A footnote set in lines. The first has above it what parts it from the footnote before. */
export interface SetNote {
  /** Its place among the footnotes of its part. */
  readonly index: number
  readonly strips: readonly Strip[]
}

/** Words in one face; `baseline` from the top of the strip, `x` from the left edge of the page. */
export interface StripText {
  readonly leaf: number
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly text: string
  readonly face: FaceStyle
  readonly size: number
  readonly colour: string
  /** True for words that lead out of the document. */
  readonly underlined: boolean
  /** The anchor whose page stands here, right-aligned within the width, once it is known. */
  readonly pageOf: string | null
}

/** A horizontal rule across a strip; `y` is its middle, from the top of the strip. */
export interface StripRule {
  readonly x1: number
  readonly x2: number
  readonly y: number
  readonly thickness: number
  readonly colour: string
}

/** What can be led to: by a link, or by a bookmark. */
export interface Arrival {
  readonly anchor: string
  readonly bookmark: { readonly title: string; readonly level: number } | null
}

/** What a strip is to its table. Its height holds the rule above it, and the table's last rule if it ends the table. */
export interface RowPart {
  readonly frame: TableFrame
  readonly kind: 'head' | 'item' | 'total'
  /** The thickness of the rule above; 0 where it goes on with a row. */
  readonly rule: number
  readonly startsRow: boolean
  readonly endsRow: boolean
  readonly endsTable: boolean
}

export interface TableFrame {
  /** The upright rules, from the left edge of the page; one and the same array for all strips of a table, and no other's. */
  readonly edges: readonly number[]
  readonly rule: number
  readonly ruleColour: string
  readonly tint: string
  readonly paddingTop: number
  readonly paddingBottom: number
  /** The head's strips, said again at the top of each page that goes on with the table; none where they would fill half of it. */
  readonly repeated: readonly Strip[]
  readonly repeatedHeight: number
}

/** What a strip needs above itself when it opens a page: the head said again, and for the rest of a row a rule and its padding. */
export const openingOf = ({ row }: Strip): number => {
  if (row === null || row.kind === 'head') return 0
  return row.frame.repeatedHeight + resumptionOf(row)
}

/** The rule and the padding above the rest of a row. */
export const resumptionOf = ({ startsRow, frame }: RowPart): number => (startsRow ? 0 : frame.rule + frame.paddingTop)

/** What a strip needs below itself when it closes a page: for a row that goes on its padding, for a table that goes on a rule. */
export const closingOf = ({ row }: Strip): number => {
  if (row === null || row.endsTable) return 0
  return row.frame.rule + (row.endsRow ? 0 : row.frame.paddingBottom)
}

/** The height of strips one under the other, in points, without the spaces above them. */
export const heightOf = (strips: readonly Strip[]): number => strips.reduce((height, strip) => height + strip.height, 0)

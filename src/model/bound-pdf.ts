/** Another's PDF as it is bound into a pack: its pages as drawings, and nothing of it that acts, listens or hides. */

/** A box: left, lower, right and upper edge, in the page's own units. */
export type Box = readonly [left: number, lower: number, right: number, upper: number]

export interface BoundPdf {
  /** Tells its file from every other: 64 small hexadecimal digits. */
  readonly sha256: string
  /** What its pages are drawn with. */
  readonly objects: ReadonlyMap<number, PdfStored>
  readonly pages: readonly BoundPage[]
  /** What the file says of itself. Nobody has looked whether it is true. */
  readonly says: {
    readonly tagged: boolean
    readonly language: string | null
    readonly title: string | null
  }
}

export interface BoundPage {
  /** What of it is seen, before it is turned. */
  readonly box: Box
  /** How far it is turned clockwise. */
  readonly rotation: 0 | 90 | 180 | 270
  /** One of its units in points. */
  readonly unit: number
  /** What is drawn, from below: the page itself, then what stood on it as annotations. */
  readonly forms: readonly BoundForm[]
}

export interface BoundForm {
  /** A form XObject among the objects. */
  readonly id: number
  /** Where it is placed on the page; null where it is the page itself. */
  readonly matrix: readonly number[] | null
}

/** An object of the file that others refer to. */
export interface PdfStored {
  readonly value: PdfValue
  /** Null where it is no stream. */
  readonly stream: Uint8Array | null
}

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export type PdfValue =
  | null | boolean | number
  /** Names are kept as they are written, escapes and all, without their slash. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'object'; readonly id: number }
  | PdfDictionary
  | readonly PdfValue[]

/** The width and height of a page as it is seen, in points. */
export const seenSize = ({ box: [left, lower, right, upper], rotation, unit }: BoundPage): { readonly width: number; readonly height: number } => {
  const [across, up] = [(right - left) * unit, (upper - lower) * unit]
  return rotation % 180 === 0 ? { width: across, height: up } : { width: up, height: across }
}

/** Sentences as the audit looks at them: passages of plain words, and every figure that stands in them. */
import type { Place } from '../findings/place.ts'
import type { MoneyFigure, NumberFigure, PercentageFigure, RangeFigure } from './figure.ts'

/** Digits that state no amount: a date, a reference such as `section 56`, a telephone number or post code; or an amount that cannot be read. */
export interface OtherDigits {
  readonly kind: 'date' | 'reference' | 'other' | 'unreadable'
  readonly written: string
  readonly place: Place
  /** Why it cannot be read; goes on from "because", and is empty unless it is `unreadable`. */
  readonly why: string
}

/** A figure in a sentence. A `number` is no money; `£8k–£12k` is a range. */
export interface ProseFigure {
  readonly figure: MoneyFigure | RangeFigure | NumberFigure | PercentageFigure | OtherDigits
  /** From where to where it stands in the passage's text, hedges left out. */
  readonly start: number
  readonly end: number
}

/** The words of one paragraph, item, quotation or footnote. */
export interface Passage {
  readonly file: string
  readonly text: string
  readonly place: Place
  /** Where a stretch of its text stands in the source, from one character to before another. */
  readonly where: (start: number, end: number) => Place
  /** The printed number of its paragraph: `3.6`; empty in a file that is no paper. */
  readonly paragraph: string
  readonly setting: 'paragraph' | 'item' | 'continuation' | 'quotation' | 'note'
  /** True where it is, or belongs to, a Recommendation. */
  readonly inRecommendation: boolean
  /** The words of the heading above it; empty where there is none. */
  readonly heading: string
  /** For an item: the place of its paragraph, whose words lead to it. Else null. */
  readonly under: Place | null
  /** In the order written. */
  readonly figures: readonly ProseFigure[]
}

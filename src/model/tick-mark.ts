/** The marks of a ticked copy: what a check says of a figure, and what a reader can sieve by. */

/** The marks of a ticked copy, the gravest first. `part`: it has no check of its own, and another's working takes it in. */
export const figureMarks = ['differs', 'query', 'unchecked', 'calculated', 'holds', 'part'] as const
export type FigureMark = (typeof figureMarks)[number]

/** One choice for each mark: shown or not. */
export interface Sieve {
  readonly legend: string
  readonly choices: readonly { readonly mark: FigureMark; readonly label: string }[]
}

/** What a check says of a figure, as an auditor marks paper by hand: right after the figure's words, and again at its working. Ticked copies alone have any. */
export interface TickMark {
  readonly kind: 'tick'
  readonly mark: FigureMark
  /** The sign as printed: `√`. */
  readonly sign: string
  /** What the sign means, for those who cannot see it; it goes on with the reference: "holds, working". */
  readonly says: string
  /** As printed after the sign: `a`. Empty where there is nothing to refer to. */
  readonly reference: string
  /** `figure`: raised, and leads to the working; `working`: among its words, and leads back. */
  readonly at: 'figure' | 'working'
  /** Its own, where a link may lead to it. */
  readonly anchor: string | null
  /** Where it leads; null where the other end is not on the page. */
  readonly to: string | null
}

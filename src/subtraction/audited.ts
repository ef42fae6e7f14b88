/** What subtraction is given of each paper. */
import type { Place } from '../findings/place.ts'
import type { Check } from '../model/check.ts'
import type { CheckedTable } from '../model/paper.ts'
import type { ProseCheck } from '../model/prose-check.ts'
import type { SaidSentence } from './sentences.ts'

/** What the audit made of a paper, whole, and what of it is withheld. Checks across papers may be given with any of them. */
export interface PaperAudited {
  /** As findings name it. */
  readonly file: string
  /** Every table, in the order in which the audit counts them. */
  readonly tables: readonly CheckedTable[]
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  /** Its sentences that state amounts. */
  readonly sentences: readonly SaidSentence[]
  /** The files of other papers that its sentences speak of: the minutes of a meeting speak of its papers. */
  readonly speaksOf?: readonly string[]
  /** True where all of it is withheld: its amounts are of everything, and no sentence of another paper speaks of them but by chance. */
  readonly isWhole: boolean
  /** True for a place of the source, or of a table beside it, that is not for publication. */
  readonly isWithheld: (file: string, place: Place) => boolean
  /** Where a place is printed, for the private report: `paragraph 3.6`. */
  readonly printed: (file: string, place: Place) => string
}

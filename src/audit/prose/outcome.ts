/** What came of one figure of prose: the check, and the finding where there is one; and how both are worded. */
import type { Code } from '../../findings/catalogue.ts'
import { finding, type Particulars, type RelatedPlace } from '../../findings/finding.ts'
import type { ProseCause, ProseCheck } from '../../model/prose-check.ts'
import type { Acceptable } from '../acceptance.ts'

export interface ProseOutcome {
  readonly check: ProseCheck
  /** Null where there is nothing to tell. */
  readonly told: Acceptable | null
}

/** How a cause is worded: a suggestion, after the facts. */
export const causeWords: Readonly<Record<ProseCause, string>> = {
  'unit-slip-x1000': 'This is consistent with a unit written a thousand times too great or too small.',
  'decimal-slip': 'This is consistent with a decimal point or a nought too few or too many.',
  'digit-transposition': 'This is consistent with two digits that changed places.',
  'wrong-digit': 'This is consistent with one wrong digit.',
  truncation: 'This is consistent with last digits that were cut off and not rounded.',
}

export const howToAccept = 'If it must be published as it stands, a named person answers for it in the front matter: copy the entry below and fill it in.'

/** Makes the finding of a check, at the figure that it is about. */
export const tell = (check: ProseCheck, code: Code, what: string, { inRecommendation = false, help, severity, related = [] }: Pick<Particulars, 'help' | 'severity' | 'related'> & { readonly inRecommendation?: boolean }): Acceptable => ({
  finding: finding(code, check.file, check.place, what, {
    ...(help === undefined ? {} : { help }), ...(severity === undefined ? {} : { severity }), ...(check.working === null ? {} : { working: check.working }), related,
  }),
  stated: check.stated,
  unitSlip: code === 'figure-unit-slip',
  inRecommendation,
})

/** Places of other figures, for a reader to go to; those of other files name their file. */
export const relatedTo = (file: string, others: readonly { readonly file: string; readonly place: RelatedPlace['place']; readonly label: string }[]): RelatedPlace[] =>
  others.map((other) => ({ ...(other.file === file ? {} : { file: other.file }), place: other.place, label: other.label }))

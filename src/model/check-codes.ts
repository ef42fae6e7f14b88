/** Codes that a check may have in the record without a finding: what came out in order, and what was not compared. */

/** Each with what it is called in the record, and what it means. */
export const checkCodes = {
  'total-holds': { severity: 'tick', what: 'A figure of a table is what the figures it rests on come to, as finely as it is stated.' },
  'figure-holds': { severity: 'tick', what: 'A figure of a sentence agrees with the others of it, with a table, or with another statement of the same.' },
  'figure-short': { severity: 'info', what: 'The parts that a sentence names come to less than its whole, and it does not say that they are all.' },
  'figure-unchecked': { severity: 'unchecked', what: 'Figures of a sentence that seem to belong together were not compared; the reason stands in the record.' },
} as const

export type CheckCode = keyof typeof checkCodes

/** Every finding there is: its code, how grave it is, why it matters and what to do. Reports and manuals print from here. */

export type Severity = 'error' | 'warning' | 'info'

export interface CatalogueEntry {
  readonly severity: Severity
  /** Why it matters, in one sentence that an officer understands. */
  readonly why: string
  /** What to do about it, in one sentence. */
  readonly help: string
}

export const catalogue = {
  // The file as a whole
  'file-empty': { severity: 'error', why: 'There is nothing to publish.', help: 'Write the paper, or remove the file.' },

  // Totals
  'total-differs': {
    severity: 'error',
    why: 'The board approves the printed total, and anyone may add up the rows.',
    help: 'Correct the row that is wrong, or the total.',
  },

  // The texts of a house style
  'text-malformed': {
    severity: 'error',
    why: 'Every paper of the house prints these words, so none can be built until they are right.',
    help: 'Write plain words, with slots in double braces such as {{title}} where the tool fills something in.',
  },
  'text-slot': {
    severity: 'error',
    why: 'A slot that the tool does not know would print as nothing.',
    help: 'Use only the slots of this text.',
  },
} as const satisfies Record<string, CatalogueEntry>

export type Code = keyof typeof catalogue

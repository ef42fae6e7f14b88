/** What is said of figures in sentences, and of figures that several papers state. */
import type { CatalogueEntry } from './entry.ts'

export const proseFindings = {
  'figure-unit-slip': {
    severity: 'error',
    why: 'A figure a thousand times too great or too small commits the board to another sum.',
    help: 'Write the figure with the unit that is meant.',
  },
  'figure-differs': {
    severity: 'error',
    why: 'Anyone who compares the two figures will ask which of them the board approved.',
    help: 'Correct the figure that is wrong.',
  },
  'figure-doubtful': {
    severity: 'warning',
    why: 'The two figures seem to speak of one thing and do not agree.',
    help: 'If they speak of one thing, correct the one that is wrong; if not, say what each is of.',
  },
  'figure-truncated': {
    severity: 'warning',
    why: 'A figure whose last digits were cut off is less than the figure rounded, and the difference looks like money gone missing.',
    help: 'Round the figure, or state it in full.',
  },
  'figure-rounding': {
    severity: 'info',
    why: 'A reader who adds up the rounded figures comes to another sum.',
    help: 'Nothing needs doing; a note that figures are rounded saves the question.',
  },
  'figure-unallocated': {
    severity: 'info',
    why: 'What is left of an award is the board’s to allocate, and easily overlooked.',
    help: 'Say what the remainder is for, or that it is not allocated yet.',
  },
  'figures-inconsistent': {
    severity: 'warning',
    why: 'Two papers that state one fact differently cannot both be right.',
    help: 'Correct one of them, or say in the later paper that the figure has changed, and why.',
  },
  'figure-malformed': {
    severity: 'warning',
    why: 'A figure that a reader has to guess at is compared with nothing.',
    help: 'Write it as £1,250.50, £2.5k or £3.2 million.',
  },
} as const satisfies Record<string, CatalogueEntry>

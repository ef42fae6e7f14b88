/** What is said of figures in per cent. */
import type { CatalogueEntry } from './entry.ts'

export const percentagesFindings = {
  'percentage-differs': {
    severity: 'error',
    why: 'Anyone may divide the two figures that stand beside it.',
    help: 'Correct the percentage, or the figure that it is made of.',
  },
  'percentage-doubtful': {
    severity: 'warning',
    why: 'The percentage looks like those about it, and the two figures that it would be made of come to another.',
    help: 'Divide the figures again; if it was made of finer figures than are printed, a note that says so saves the question.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** What is said of totals, and of those that were accepted. */
import type { CatalogueEntry } from './entry.ts'

export const totalsFindings = {
  'total-differs': {
    severity: 'error',
    why: 'The board approves the printed total, and anyone may add up the rows.',
    help: 'Correct the row that is wrong, or the total.',
  },
  'total-doubtful': {
    severity: 'warning',
    why: 'The figure looks like a total, and the rows or columns that it would add up come to another sum.',
    help: 'If it is a total, correct it; if it is not, say so in its label.',
  },
  'total-rounding': {
    severity: 'info',
    why: 'A reader who adds up the rounded figures comes to another sum.',
    help: 'Nothing needs doing; a note that figures are rounded saves the question.',
  },
  'total-unlikely': {
    severity: 'warning',
    why: 'Rounding alone would seldom make so great a difference.',
    help: 'Compare the figures with the ones they were rounded from.',
  },
  'total-casting-difference': {
    severity: 'warning',
    why: 'Figures that are not rounded should add up to the pound.',
    help: 'Correct the figure that is wrong, or say that the figures are rounded.',
  },
  'total-unchecked': {
    severity: 'info',
    why: 'A total that was not checked must not be taken for one that was.',
    help: 'Once the figure is known, type it in, and the total is checked.',
  },
  'total-calculated': {
    severity: 'info',
    why: 'A program cannot vouch for its own sum: the figure is filled in, not checked.',
    help: 'Compare it with the figure that the board was promised; a final paper wants it typed in.',
  },
  'total-not-fillable': {
    severity: 'error',
    why: 'A total is filled in from exact figures only, so that nothing printed rests on a guess.',
    help: 'Type the total as it is known, or the figures that it needs.',
  },
  'total-two-readings': {
    severity: 'error',
    why: 'Nothing tells which of the rows are meant, and the two sums differ.',
    help: 'Label the row as a subtotal or a grand total, or type the figure.',
  },
  'final-total-not-stated': {
    severity: 'error',
    why: 'A final paper states its figures, so that they can be checked against a sum.',
    help: 'Type the figure in place of =.',
  },
  'acceptance-unused': {
    severity: 'warning',
    why: 'An acceptance holds for one error as it stood, and for no other.',
    help: 'Remove the entry from accept in the front matter.',
  },
} as const satisfies Record<string, CatalogueEntry>

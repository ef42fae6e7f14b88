/** What is said when words and figures are set on the page. */
import type { CatalogueEntry } from './entry.ts'

export const pageFindings = {
  'page-too-narrow': {
    severity: 'error',
    why: 'A figure would be parted over two lines and might be read as another, or a letter would stand in the next column.',
    help: 'Make two tables of it, take columns out, or give the figures in thousands (£k) or millions (£m).',
  },
  'word-parted': {
    severity: 'warning',
    why: 'A word that is longer than its column is cut where the line ends, without a hyphen.',
    help: 'Use shorter words or fewer columns, or make two tables of it.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** What is said of what is not for publication. Its errors stop a paper whatever else is allowed. */
import type { CatalogueEntry } from './entry.ts'

export const exemptFindings = {
  'exempt-name': {
    severity: 'error',
    why: 'Only a name that ends in .exempt.md keeps a file from publication; under any other it would be built as a paper for all to read.',
    help: 'If it is not for publication, end its name in .exempt.md; if it is, take the word exempt out of the name.',
  },
  'exempt-alone': {
    severity: 'warning',
    why: 'It marks the paper beside it as not for publication, and no paper beside it has its name.',
    help: 'Give it the name of its paper, followed by .exempt.md.',
  },

  'exempt-mark': {
    severity: 'error',
    why: 'If a mark is misread, a passage is published that must not be.',
    help: 'Write :::exempt in a line of its own above the passage and ::: in a line of its own under it; if it is no mark, put a backslash before each colon or bracket.',
  },
  'exempt-count': {
    severity: 'error',
    why: 'The number is the second look that keeps an exempt passage from being published by mistake.',
    help: 'State in the front matter how many passages are marked.',
  },
  'exempt-contents': {
    severity: 'error',
    why: 'A mark takes out whole paragraphs with their lists and tables, and nothing else.',
    help: 'Put the marks round paragraphs only.',
  },
} as const satisfies Record<string, CatalogueEntry>

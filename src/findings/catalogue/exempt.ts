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
    why: 'A mark takes out whole paragraphs with their lists and tables, or whole appendices, and nothing else.',
    help: 'Put the marks round paragraphs only, or round an appendix from its heading to its end.',
  },
  'exempt-date': {
    severity: 'error',
    why: 'The day of a decision stands in the record, and the day of release is waited for.',
    help: 'Write the day as 27 February 2014 or 2014-02-27.',
  },

  'ground-unknown': {
    severity: 'error',
    why: 'The board keeps something back on a ground that its rules give it, and prints which.',
    help: 'Choose one of the grounds that the board has. Words of your own are printed where the paper names no profile under exempt.',
  },
  'passage-missing': {
    severity: 'error',
    why: 'The private edition would have a gap where something is to be read, and nobody would know.',
    help: 'Write the passage into the exempt file beside the paper, under a heading that is its name: # tender-prices',
  },
  'passage-unused': {
    severity: 'error',
    why: 'What stands in the exempt file and has no place in the paper is read by nobody.',
    help: 'Write ::withheld{passage="…"} with its name into the paper, in a line of its own, where it belongs.',
  },
  'passage-twice': {
    severity: 'error',
    why: 'Nobody could tell which of the two is meant.',
    help: 'Give each passage a name of its own.',
  },
  'passage-contents': {
    severity: 'error',
    why: 'Both editions are numbered alike, so a place in the paper is as many paragraphs as the passage that belongs there.',
    help: 'Write one paragraph, with its lists and tables, under each name; what is more becomes a passage of its own.',
  },

  'exempt-file-name': {
    severity: 'error',
    why: 'The name of a file is published with it.',
    help: 'Give the file another name, in words that all may read.',
  },
  'exempt-undecided': {
    severity: 'error',
    why: 'A public edition says why something is left out, and stands on the decision of a person.',
    help: 'Write ground="…", decided-by="…" and decided-on="…" into the mark; or ground, decided-by and decided-on under exempt: in the front matter, where they go for every mark.',
  },
  'exempt-unplaced': {
    severity: 'error',
    why: 'Where nobody can tell what is to be left out, all of it might be published.',
    help: 'Mark what is not for publication; or write public-title into the front matter, if it is the whole paper.',
  },
} as const satisfies Record<string, CatalogueEntry>

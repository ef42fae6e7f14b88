/** What is said of names, references and links, and of the two Recommendations. */
import type { CatalogueEntry } from './entry.ts'

export const referencesFindings = {
  'name-malformed': {
    severity: 'error',
    why: 'A reference could not find it.',
    help: 'Write small letters, figures and hyphens, a letter first: {#grant-funding}.',
  },
  'name-twice': {
    severity: 'error',
    why: 'A reference could mean either.',
    help: 'Give one of them another name.',
  },
  'name-misplaced': {
    severity: 'error',
    why: 'It would be printed, and nothing would bear the name.',
    help: 'Put it at the very end of the paragraph, heading or list item; to print it, put a backslash before the brace.',
  },
  'reference-malformed': {
    severity: 'error',
    why: 'A reference prints the number of what it points at, so it points at a name.',
    help: 'Put a name such as {#funds} at the end of what is meant, and write [para](#funds).',
  },
  'link-scheme': {
    severity: 'error',
    why: 'A reader of the printed or published paper could not follow it.',
    help: 'Use an address that begins with https://, http:// or mailto:.',
  },
  'link-without-words': {
    severity: 'error',
    why: 'Nobody could see or hear where it leads.',
    help: 'Write words between the square brackets.',
  },
  'link-title': {
    severity: 'error',
    why: 'Words that an author wrote would not be printed.',
    help: 'Take them out, or write them beside the link.',
  },
  'link-unread': {
    severity: 'error',
    why: 'Its brackets would be printed.',
    help: 'Write [words](https://address) without any space between the brackets; if no link is meant, put a backslash before the ].',
  },

  'reference-dead': {
    severity: 'error',
    why: 'A reader who follows the reference would find nothing.',
    help: 'End the paragraph or heading that is meant with a name in braces, such as {#name}.',
  },
  'reference-unnumbered': {
    severity: 'error',
    why: 'The reference would print a number, and what it names has none.',
    help: 'Name a numbered paragraph, a list item or a section instead.',
  },
  'recommendations-differ': {
    severity: 'warning',
    why: 'The board decides on one Recommendation, and the paper states two.',
    help: 'Make the two alike, or leave the closing one out: it is then made from the opening one.',
  },
  'recommendations-differ-in-figures': {
    severity: 'error',
    why: 'The board would be asked to approve two different figures.',
    help: 'Make the two alike, or leave the closing one out: it is then made from the opening one.',
  },
  'recommendations-differ-by-abbreviation': {
    severity: 'info',
    why: 'The two Recommendations mean the same, and one has an abbreviation more.',
    help: 'Nothing needs doing; to have them alike, leave the closing one out: it is then made from the opening one.',
  },
} as const satisfies Record<string, CatalogueEntry>

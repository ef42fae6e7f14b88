/** What is said of marks that an author typed: by hand, or in Markdown that has no place in a paper. */
import type { CatalogueEntry } from './entry.ts'

export const marksFindings = {
  'number-by-hand': {
    severity: 'error',
    why: 'The house style numbers sections, paragraphs and lists; a number typed by hand would be printed beside it, and stay when others move.',
    help: 'Take the number out.',
  },
  'bullet-by-hand': {
    severity: 'error',
    why: 'It would be printed as part of a paragraph, not as a list.',
    help: 'Begin each item with a hyphen and a space, in a line of its own.',
  },

  'markdown-code': {
    severity: 'error',
    why: 'A board paper holds no program code.',
    help: 'Take the backticks out; to print one, put a backslash before it.',
  },
  'markdown-struck-out': {
    severity: 'error',
    why: 'A published paper holds what is meant, not what was.',
    help: 'Take the words out; to print the signs, put a backslash before each ~.',
  },
  'markdown-link-definition': {
    severity: 'error',
    why: 'Words that an author wrote would not be printed.',
    help: 'If it is text, put a backslash before the first bracket; if it is a link, write [words](https://address) where it belongs.',
  },
  'markdown-html': {
    severity: 'error',
    why: 'HTML is not printed as it stands; <br> in a cell is all that a paper may hold.',
    help: 'Take it out; to print the sign <, put a backslash before it.',
  },
  'markdown-rule': {
    severity: 'error',
    why: 'The house style draws the lines of a paper.',
    help: 'Take the row out.',
  },
  'markdown-task': {
    severity: 'error',
    why: 'A box to tick has no place in a paper that is to be decided on.',
    help: 'Take the box out; to print it, put a backslash before its first bracket.',
  },
  'markdown-character': {
    severity: 'error',
    why: 'Something else would be printed than what stands in the source.',
    help: 'Type the character itself.',
  },
  'markdown-formula': {
    severity: 'error',
    why: 'The house style sets no formulas.',
    help: 'Write it in words; to print the signs, put a backslash before each.',
  },
  'markdown-line-break': {
    severity: 'warning',
    why: 'A paragraph is set as one, whatever its lines in the source.',
    help: 'Nothing needs doing; to begin a new paragraph, leave an empty line.',
  },
  'markdown-emphasis': {
    severity: 'error',
    why: 'Signs that an author wrote would be dropped: 2*3*4 would read 234.',
    help: 'To print the signs, put a backslash before each; words in italics or bold have one pair directly round whole words.',
  },
  'markdown-backslash': {
    // No error: two backslashes are also how one is rightly written.
    severity: 'warning',
    why: 'A backslash makes the sign after it print as it stands, and is not printed itself.',
    help: 'Write two backslashes for each that is to be printed.',
  },
  'markdown-asterisks': {
    severity: 'warning',
    why: 'Asterisks in a printed paper look like a mistake.',
    help: 'Put one pair directly round the words that are to be bold; to print them, put a backslash before each.',
  },
} as const satisfies Record<string, CatalogueEntry>

/** What is said of a file as a whole, and of the characters in it. */
import type { CatalogueEntry } from './entry.ts'

export const fileFindings = {
  'file-empty': { severity: 'error', why: 'There is nothing to publish.', help: 'Write the paper, or remove the file.' },
  'file-too-large': {
    severity: 'error',
    why: 'A file of that size is no paper, nor a table of one, and reading it could take minutes.',
    help: 'Take out what was pasted in by mistake, or make two papers of it.',
  },
  'file-binary': {
    severity: 'error',
    why: 'Papers and the tables beside them are plain text; this is another kind of file under such a name.',
    help: 'Save the paper as plain text with the ending .md.',
  },
  'file-utf-16': {
    severity: 'error',
    why: 'Read as anything else than UTF-8, the words and pound signs of a paper come out wrong.',
    help: 'Save the file again and choose the encoding UTF-8.',
  },
  'file-not-utf-8': {
    severity: 'error',
    why: 'A pound sign or an apostrophe that is saved in another encoding would be printed wrong.',
    help: 'Save the file again and choose the encoding UTF-8; in Word that is Save As, Plain Text, Other encoding, Unicode (UTF-8).',
  },
  'file-too-long': {
    severity: 'error',
    why: 'That many lines are no paper, nor a table of one, and reading them could take minutes.',
    help: 'Make two papers of it.',
  },
  'file-too-many-cells': {
    severity: 'error',
    why: 'Tables of that size cannot be read on paper, and setting them could take minutes.',
    help: 'Put the table into a file of its own, and its totals into the paper.',
  },
  'file-too-many-items': {
    severity: 'error',
    why: 'That many list items are no paper, and reading them could take minutes.',
    help: 'Make paragraphs or a table of them.',
  },
  'file-too-many-marks': {
    severity: 'error',
    why: 'That many marks are no text, and reading them could take minutes.',
    help: 'Take out what was pasted in by mistake.',
  },
  'file-too-deep': {
    severity: 'error',
    why: 'The house sets lists two levels deep; what is nested deeper cannot be printed.',
    help: 'Take out the marks that are too many.',
  },
  'file-too-many-spaces': {
    severity: 'error',
    why: 'That many spaces are no text, and reading them could take minutes.',
    help: 'Take them out; columns are made by a table.',
  },
  'file-word-too-long': {
    severity: 'error',
    why: 'A word that long fits on no line.',
    help: 'Take out what was pasted in by mistake, or part it by spaces.',
  },
  'file-unreadable': {
    severity: 'error',
    why: 'What cannot be read cannot be built, and a paper must not go missing unnoticed.',
    help: 'Make the file readable, or take it out of the folder.',
  },

  'character-unseen': {
    severity: 'error',
    why: 'What nobody can see can change what is read: letters turned round, words run together, a figure other than it looks.',
    help: 'Take it out: delete the letters round it and type them again.',
  },
  'character-not-in-face': {
    severity: 'error',
    why: 'The printed paper would show an empty box in its place.',
    help: 'Write it in other characters, or ask for a face that has it.',
  },
} as const satisfies Record<string, CatalogueEntry>

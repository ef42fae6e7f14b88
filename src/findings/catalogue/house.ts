/** What is said of a house: its style, its files and its texts. */
import type { CatalogueEntry } from './entry.ts'

export const houseFindings = {
  'house-style-line': {
    severity: 'error',
    why: 'Every paper of the house is set with this file, so none can be built until it is right.',
    help: 'Correct the line; compare it with those round it.',
  },
  'house-style-unknown': {
    severity: 'error',
    why: 'A key that nobody reads is as good as not written, and what was meant stays as it was.',
    help: 'Correct the name of the key, or take it out.',
  },
  'house-style-missing': {
    severity: 'error',
    why: 'Without it a paper could not be set.',
    help: 'Write the key with its value.',
  },
  'house-style-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'house-style-value': {
    severity: 'error',
    why: 'Every paper of the house is set with this value, so it must be understood.',
    help: 'Write the value as it is wanted.',
  },

  'house-face': {
    severity: 'error',
    why: 'Every line of every paper is measured and drawn with this face, so none can be built without it.',
    help: 'Name a face that is there, or make one ready with scripts/faces.mjs.',
  },
  'house-file': {
    severity: 'error',
    why: 'Every paper of the house is set with it, so none can be built without it.',
    help: 'Put the file back into the folder of the house.',
  },

  'grounds-file': {
    severity: 'error',
    why: 'Why something is kept from the public is printed from this file.',
    help: 'Compare it with the grounds.yaml that comes with the program.',
  },

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
  'text-slot-left-out': {
    severity: 'error',
    why: 'What an author wrote would be left out of every paper in silence.',
    help: 'Put the slot where the words are to stand.',
  },
} as const satisfies Record<string, CatalogueEntry>

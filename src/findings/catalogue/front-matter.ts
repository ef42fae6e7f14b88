/** What is said of the front matter. */
import type { CatalogueEntry } from './entry.ts'

export const frontMatterFindings = {
  'front-matter-missing': {
    severity: 'error',
    why: 'To whom, from whom, when and about what stands at the head of every paper.',
    help: 'Begin the paper with its fields between two lines of three hyphens.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    why: 'Without its end nobody can tell where the paper begins.',
    help: 'Put a line of three hyphens under the last field.',
  },
  'front-matter-too-long': {
    severity: 'error',
    why: 'No paper has that many fields; its end is probably lost.',
    help: 'Put a line of three hyphens under the last field.',
  },
  'front-matter-line': {
    severity: 'error',
    why: 'A field that cannot be read would be missing from the head of the paper.',
    help: 'Write the line as "name: value"; a value with a colon or a quotation mark in it stands in quotation marks.',
  },
  'front-matter-cut': {
    severity: 'error',
    why: 'The rest of the value would be lost without a word.',
    help: 'Put the whole value in quotation marks.',
  },
  'marking-too-long': {
    severity: 'error',
    why: 'It stands on every page and is never cut, so it would run into the text.',
    help: 'Keep the marking itself, such as OFFICIAL – SENSITIVE, and say the rest in the paper.',
  },
  'front-matter-missing-field': {
    severity: 'error',
    why: 'The head of the paper would have a gap.',
    help: 'Write the field in a line of its own.',
  },
  'front-matter-empty-field': {
    severity: 'error',
    why: 'The head of the paper would have a gap.',
    help: 'Write the value after the colon, or take the line out if the paper needs none.',
  },
  'front-matter-unknown-field': {
    severity: 'error',
    why: 'A field that nobody reads is as good as not written.',
    help: 'Correct its name, or take the line out.',
  },
  'front-matter-field-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'front-matter-kind': {
    severity: 'error',
    why: 'A value that is not understood would be missing from the paper.',
    help: 'Write the value as it is wanted.',
  },
  'date-impossible': {
    severity: 'error',
    why: 'A paper for a day that does not exist belongs to no meeting.',
    help: 'Correct the day, the month or the year.',
  },
  'date-unreadable': {
    severity: 'error',
    why: 'A date written another way can be read as two different days.',
    help: 'Write it like 27 February 2014 or 2014-02-27.',
  },
} as const satisfies Record<string, CatalogueEntry>

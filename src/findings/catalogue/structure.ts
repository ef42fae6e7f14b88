/** What is said of the shape of a paper: its sections, lists and tables. */
import type { CatalogueEntry } from './entry.ts'

export const structureFindings = {
  'purpose-missing': {
    severity: 'error',
    why: 'Every paper to the board begins by saying what it is for.',
    help: 'Write the section as the first of the paper.',
  },
  'recommendation-missing': {
    severity: 'error',
    why: 'The board cannot decide on a paper that recommends nothing.',
    help: 'Write the section as the second of the paper.',
  },
  'section-order': {
    severity: 'error',
    why: 'Members of the board look for Purpose and Recommendation at the head of a paper.',
    help: 'Move the section.',
  },
  'section-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Join the two, or give one another heading.',
  },
  'section-empty': {
    severity: 'error',
    why: 'A heading with nothing under it is a promise not kept.',
    help: 'Write a paragraph under it, or take the heading out.',
  },
  'section-without-heading': {
    severity: 'error',
    why: 'A section without a heading is one paragraph that bears the number of a section.',
    help: 'Write exactly one paragraph under it, or give it a heading.',
  },
  'heading-too-deep': {
    severity: 'error',
    why: 'The house style has no such heading.',
    help: 'Use fewer of the sign #.',
  },
  'heading-unmarked': {
    severity: 'error',
    why: 'The paper would lack this section, and its heading would be printed as a numbered paragraph.',
    help: 'Begin the line with one # and a space, and leave out number and bold.',
  },
  'paragraph-in-bold': {
    severity: 'warning',
    why: 'It looks like a heading, and is printed with the number of a paragraph.',
    help: 'If it is a heading, begin it with # and a space, or with ## for a subheading. If it is a paragraph, nothing needs doing.',
  },
  'heading-empty': {
    severity: 'error',
    why: 'A heading without words says nothing.',
    help: 'Write its words, or take it out.',
  },
  'heading-closed': {
    severity: 'error',
    why: 'A sign that an author wrote would be dropped.',
    help: 'Take the signs out; if they are meant, put a backslash before them.',
  },
  'heading-without-space': {
    severity: 'error',
    why: 'It would be printed as a paragraph that begins with the sign.',
    help: 'Put a space after it; if it is no heading, put a backslash before it.',
  },
  'heading-underlined': {
    severity: 'error',
    why: 'Headings are made by the sign # alone, so that a row of signs never makes one by chance.',
    help: 'Take the row of signs out, and begin the heading with # and a space.',
  },
  'text-before-section': {
    severity: 'error',
    why: 'Every paragraph of a paper has the number of its section.',
    help: 'Put a heading above it, such as # Purpose.',
  },
  'part-without-paragraph': {
    severity: 'error',
    why: 'A list or table belongs to a numbered paragraph, by which it is cited.',
    help: 'Write a paragraph above it that says what it is.',
  },
  'placeholder-left': {
    severity: 'warning',
    why: 'The Board would be handed the guidance for the author in place of the paper.',
    help: 'Write your own words in its place, or take it out.',
  },
  'bibliography-columns': {
    severity: 'error',
    why: 'Readers find a source by the columns that every paper has.',
    help: 'Give the table under the heading the columns of the house style.',
  },
  'bibliography-contents': {
    severity: 'error',
    why: 'It would not be printed: the bibliography is one table.',
    help: 'Move it above the bibliography, or into its table.',
  },
  'bibliography-not-last': {
    severity: 'error',
    why: 'The bibliography closes the paper, and only appendices follow it.',
    help: 'Move it under the last section, and above the first appendix.',
  },

  'list-start': {
    severity: 'error',
    why: 'A list is numbered anew when it is set, so that this number would be lost.',
    help: 'Begin the list with 1.',
  },
  'list-count': {
    severity: 'error',
    why: 'A list is numbered anew when it is set, so that this number would be changed.',
    help: 'Number the items 1, 2, 3, or all of them 1.',
  },
  'list-too-deep': {
    severity: 'error',
    why: 'The house sets lists two levels deep.',
    help: 'Make a paragraph of the upper list, or join the two lower ones.',
  },
  'item-empty': {
    severity: 'error',
    why: 'A bullet or letter with nothing beside it says nothing.',
    help: 'Write its words, or take it out.',
  },
  'item-contents': {
    severity: 'error',
    why: 'A list item is one paragraph, with at most a list under it.',
    help: 'Make it an item of its own, or a paragraph after the list.',
  },
  'item-runs-on': {
    severity: 'warning',
    why: 'It may have been meant as a paragraph of its own.',
    help: 'Set the line in by two spaces if it belongs to the item; put an empty line above it if it does not.',
  },
  'table-row-cells': {
    severity: 'error',
    why: 'Figures would move into the wrong column, or be lost.',
    help: 'Give the row as many cells as the table has columns.',
  },
  'table-without-rows': {
    severity: 'error',
    why: 'A head with nothing under it says nothing.',
    help: 'Write its rows, or take the table out.',
  },
  'table-unread': {
    severity: 'error',
    why: 'It would be printed as words in a row, and not as a table.',
    help: 'Put an empty line above the table, and under its head a row such as | --- | ---: | with one part for each column.',
  },
  'figure-unreadable': {
    severity: 'error',
    why: 'A figure that cannot be read cannot be added up, so nobody could say that the table is right.',
    help: 'Write it like £2.5k, £1,250 or TBC; if the column holds words, do not align it to the right.',
  },
  'fill-among-words': {
    severity: 'error',
    why: 'The sign would be printed, and no sum made.',
    help: 'Align the column to the right by ---: in the row under the head; to print the sign, put a backslash before it.',
  },
} as const satisfies Record<string, CatalogueEntry>

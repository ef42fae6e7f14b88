/** What is said of the record of a meeting: its minutes and its decision records. */
import type { CatalogueEntry } from './entry.ts'

const whyHead = 'What stands at the head of minutes or decision records says who was there, and whether they are approved.'

export const minutesFindings = {
  'record-absent': {
    severity: 'error',
    why: 'Minutes and decision records are written into files of their own, beside the papers of the meeting.',
    help: 'Write the file; docs/minutes.md shows one.',
  },
  'record-line': {
    severity: 'error',
    why: whyHead,
    help: 'Begin the file with “name: value” lines between two lines of three hyphens; docs/minutes.md shows them.',
  },
  'record-unknown': {
    severity: 'error',
    why: 'A key that nobody reads is as good as not written.',
    help: 'Correct the name of the key, or take it out.',
  },
  'record-missing': {
    severity: 'error',
    why: 'Without it the record would be printed with a gap.',
    help: 'Write it; docs/minutes.md shows where.',
  },
  'record-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'record-value': {
    severity: 'error',
    why: 'It is printed in the record, or decides what is, so it must be understood.',
    help: 'Write the value as it is wanted.',
  },
  'record-cut': {
    severity: 'error',
    why: 'The rest of the value would be lost without a word.',
    help: 'Put the whole value in quotation marks.',
  },
  'record-label': {
    severity: 'error',
    why: 'Decisions and actions are found by the word that begins their paragraph; one that is not found would be missing from the table of actions.',
    help: 'Let the word and its colon begin a paragraph, with an empty line above it. If no such line is meant, put a backslash before the colon.',
  },
  'record-exempt': {
    severity: 'error',
    why: 'Minutes for all to read leave out whole items that are not for publication, and nothing less.',
    help: 'Write what was said in private under an item whose paper is not for publication.',
  },
  'record-item-absent': {
    severity: 'error',
    why: 'Minutes and decisions are numbered by the items of the agenda, so each is written under one of them.',
    help: 'Let the heading be the title of an item as the agenda prints it, or the name of its paper\'s file.',
  },
  'minute-twice': {
    severity: 'error',
    why: 'An item is minuted once: of two minutes nobody could tell which holds.',
    help: 'Put both under one heading.',
  },
  'minute-order': {
    severity: 'info',
    why: 'Minutes are printed in the order of the agenda, whatever the order of their file.',
    help: 'Nothing need be done. To read the file as it is printed, move the minute.',
  },
  'item-without-minute': {
    severity: 'warning',
    why: 'Whoever reads the minutes must see what became of every item, if only that it was not taken.',
    help: 'Write a minute under its title, or under the name of its paper\'s file.',
  },
  'recommendation-absent': {
    severity: 'error',
    why: 'A recommendation is quoted from the paper, never typed again, so that the record cannot depart from what was before the board.',
    help: 'Take the line out, or give the item a paper with a Recommendation.',
  },
  'recommendation-unquoted': {
    severity: 'error',
    why: 'A quotation holds words alone, and a recommendation is quoted whole or not at all.',
    help: 'Refer to the paragraph of the paper instead.',
  },
  'amounts-absent': {
    severity: 'error',
    why: 'Amounts are taken from the table of the paper, where they were checked, and never typed again.',
    help: 'Give the paragraph of the table a name in the paper, such as {#awards}, and write ::amounts{of="#awards"}.',
  },
  'action-list': {
    severity: 'error',
    why: 'The table of actions holds one paragraph for each, and what is in the list would be missing from it.',
    help: 'Make an action of each of its items, or put a paragraph between the action and the list.',
  },
  'action-owner': {
    severity: 'error',
    why: 'An action that nobody owns is not done.',
    help: 'Name the owner by initials or post, as they stand in the lists at the head of the minutes.',
  },
  'action-due': {
    severity: 'error',
    why: 'What was agreed at a meeting is not due before it.',
    help: 'Correct the day.',
  },
  'decision-number': {
    severity: 'error',
    why: 'A decision is looked for by its number for as long as it is kept.',
    help: 'Write the next free number of the year, such as CPCC 2014-003.',
  },
  'decision-number-twice': {
    severity: 'error',
    why: 'Two decisions under one number cannot be told apart.',
    help: 'Give one of them the next free number of the year.',
  },
  'decision-number-gap': {
    severity: 'error',
    why: 'A number that is missing looks like a decision that was kept back.',
    help: 'Number the decisions of a year one after the other, through all meetings.',
  },
  'decision-number-start': {
    severity: 'warning',
    why: 'Numbers begin with 001 each year; those before this one are kept elsewhere, or are missing.',
    help: 'Nothing need be done where earlier decisions of the year were not made with boardpaper.',
  },
  'decision-number-form': {
    severity: 'info',
    why: 'Earlier numbers are kept as they were written; new ones have a hyphen.',
    help: 'Write a new number as CPCC 2014-003.',
  },
  'decision-sentence': {
    severity: 'warning',
    why: 'A decision is looked up to see what was decided, and is one sentence that says so.',
    help: 'Write one sentence that begins with “To”; what was considered belongs in the paragraphs below it.',
  },
  'decision-figure': {
    severity: 'error',
    why: 'A decision rests on its paper, and must say what the paper says.',
    help: 'Correct the figure. If the board decided on another, say why in a line “Departs:” under the decision.',
  },
} as const satisfies Record<string, CatalogueEntry>

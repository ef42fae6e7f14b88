/** What is said of a meeting: its file, and how its items and papers go together. */
import type { CatalogueEntry } from './entry.ts'

export const meetingFindings = {
  'meeting-line': {
    severity: 'error',
    why: 'The agenda is made from this file, so there is none until it is right.',
    help: 'Correct the line; compare it with those round it.',
  },
  'meeting-unknown': {
    severity: 'error',
    why: 'A key that nobody reads is as good as not written.',
    help: 'Correct the name of the key, or take it out.',
  },
  'meeting-missing': {
    severity: 'error',
    why: 'Whoever wants to come to the meeting must know it.',
    help: 'Write the key with its value.',
  },
  'meeting-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'meeting-value': {
    severity: 'error',
    why: 'It is printed on the agenda, or decides what is, so it must be understood.',
    help: 'Write the value as it is wanted.',
  },
  'meeting-cut': {
    severity: 'error',
    why: 'The rest of the value would be lost without a word.',
    help: 'Put the whole value in quotation marks.',
  },
  'meeting-absent': {
    severity: 'error',
    why: 'Without it nobody knows when the board meets, nor what about.',
    help: 'Write a meeting.yaml in the folder of the meeting; docs/running-a-meeting.md shows one.',
  },
  'meeting-profile': {
    severity: 'error',
    why: 'The profile decides how early the agenda must be published, and on which grounds a paper may be withheld.',
    help: 'Name one of the profiles that there are.',
  },
  'meeting-on-closed-day': {
    severity: 'warning',
    why: 'A board seldom meets on a day on which its office is closed; mostly the day or the month is a slip.',
    help: 'Correct the date. Where it is meant so, nothing needs doing.',
  },
  'item-twice': {
    severity: 'error',
    why: 'A paper is one item: under two numbers nobody could tell which of them was decided.',
    help: 'Take one of the two out.',
  },
  'item-paper-absent': {
    severity: 'error',
    why: 'The agenda would promise a paper that nobody can read.',
    help: 'Put the paper into the folder of the meeting, or correct its name.',
  },
  'item-paper-stopped': {
    severity: 'error',
    why: 'An agenda stands for papers that can be published.',
    help: 'Correct what is found in the paper.',
  },
  'item-number-differs': {
    severity: 'error',
    why: 'Item numbers come from the meeting alone, so that agenda and paper cannot drift.',
    help: 'Take the line “item:” out of the paper: it is printed all the same.',
  },
  'paper-not-on-agenda': {
    severity: 'error',
    why: 'A paper that no item names would be left out of the pack without a word.',
    help: 'Name it in an item of meeting.yaml, or move it out of the folder.',
  },
  'document-not-on-agenda': {
    severity: 'warning',
    why: 'A letter or a late paper that no item names is in no pack, and nobody would miss it before the meeting.',
    help: 'Name a PDF under its item, after “document:” or “with:”; make a paper of a Word file; or move it out of the folder.',
  },
  'paper-of-another-day': {
    severity: 'error',
    why: 'A paper that bears the date of another meeting was written for that one, or its date is wrong.',
    help: 'Correct the date of the paper, or of the meeting.',
  },
  'paper-to-another-board': {
    severity: 'error',
    why: 'A paper is decided by the board that it is written to, and is published under no other\'s agenda.',
    help: 'Correct “to:” in the paper, or “board:” in meeting.yaml. A paper to several boards names each of them in “to:”.',
  },
  'meeting-held-twice': {
    severity: 'error',
    why: 'Of two folders for one meeting the wrong one may be published, and decisions be recorded in both.',
    help: 'Keep one of the two folders. If it is another meeting, correct its board, date or time.',
  },
} as const satisfies Record<string, CatalogueEntry>

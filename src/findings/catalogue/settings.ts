/** What is said of the files that the day of publication rests on: profiles of rules, the calendar, the office's closed days. */
import type { CatalogueEntry } from './entry.ts'

export const settingsFindings = {
  'settings-line': {
    severity: 'error',
    why: 'The last day to publish is counted by this file, so none can be told until it is right.',
    help: 'Correct the line; compare it with those round it.',
  },
  'settings-unknown': {
    severity: 'error',
    why: 'A key that nobody reads is as good as not written, and what was meant would not be counted by.',
    help: 'Correct the name of the key, or take it out.',
  },
  'settings-missing': {
    severity: 'error',
    why: 'Without it the last day to publish cannot be counted.',
    help: 'Write the key with its value.',
  },
  'settings-twice': {
    severity: 'error',
    why: 'Nobody can tell which of the two is meant.',
    help: 'Take one of them out.',
  },
  'settings-value': {
    severity: 'error',
    why: 'A day that is counted wrongly is a meeting that may not be held, or an item that may not be taken.',
    help: 'Write the value as it is wanted.',
  },
  'settings-file': {
    severity: 'error',
    why: 'The last day to publish is counted by this file, so none can be told without it.',
    help: 'Put the file back into the folder of templates.',
  },
  'calendar-year': {
    severity: 'error',
    why: 'A bank holiday that is not known would be counted as a day, and the papers would go out too late.',
    help: 'Add the bank holidays of the year to the calendar, from the list that the government publishes, and say where they come from.',
  },
} as const satisfies Record<string, CatalogueEntry>

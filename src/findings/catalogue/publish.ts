/** What is said when a meeting is published. */
import type { CatalogueEntry } from './entry.ts'

export const publishFindings = {
  'published-line': {
    severity: 'error',
    why: 'The record says what the public has been given, so nothing is published beside one that cannot be read.',
    help: 'Put published.yaml back as boardpaper wrote it: from your version control, or from a copy.',
  },
  'published-unknown': {
    severity: 'error',
    why: 'The record says what the public has been given, so nothing is published beside one that cannot be read.',
    help: 'Put published.yaml back as boardpaper wrote it: from your version control, or from a copy.',
  },
  'published-missing': {
    severity: 'error',
    why: 'The record says what the public has been given, so nothing is published beside one that cannot be read.',
    help: 'Put published.yaml back as boardpaper wrote it: from your version control, or from a copy.',
  },
  'published-twice': {
    severity: 'error',
    why: 'The record says what the public has been given, so nothing is published beside one that cannot be read.',
    help: 'Put published.yaml back as boardpaper wrote it: from your version control, or from a copy.',
  },
  'published-value': {
    severity: 'error',
    why: 'The record says what the public has been given, so nothing is published beside one that cannot be read.',
    help: 'Put published.yaml back as boardpaper wrote it: from your version control, or from a copy.',
  },
  'published-altered': {
    severity: 'error',
    why: 'What the public was given must stay as it was given, or nobody can show what the board decided on.',
    help: 'Put the file back from a copy; its SHA-256 stands in published.yaml.',
  },
  'published-folder': {
    severity: 'error',
    why: 'What was published is never written over.',
    help: 'Move the folder away; if it was published, put back the published.yaml that says so.',
  },
  'published-unfinished': {
    severity: 'warning',
    why: 'Somebody who looks into the folder of what is published could take it for a version, and it is none: the program was ended while it wrote, or is writing now.',
    help: 'If nobody is publishing the meeting at this moment, delete the folder. No record speaks of it.',
  },
  'publish-draft': {
    severity: 'error',
    why: 'What the public is given is final.',
    help: 'Take the draft status out once the text is settled.',
  },
  'paper-not-cleared': {
    severity: 'error',
    why: 'A paper goes out in the name of a post, and somebody in that post must have let it go.',
    help: 'Write “cleared:” with post and date in the front matter of the paper, or under its item in meeting.yaml.',
  },
  'published-late': {
    severity: 'error',
    why: 'Whoever wants to read the papers before the meeting must have had the time that the rules give.',
    help: 'Write “late:” with the reason under the item; it is printed on the agenda.',
  },
  'published-before-last': {
    severity: 'error',
    why: 'The record says what the public held on each day, and would say it wrongly.',
    help: 'Correct the day after --on.',
  },
  'published-after-meeting': {
    severity: 'warning',
    why: 'The papers of a meeting are published so that they can be read before it.',
    help: 'Correct the day after --on, or the day of the meeting. Where it is meant so, nothing needs doing.',
  },
  'published-on-weekend': {
    severity: 'warning',
    why: 'Papers must be open to inspection at an office too, and it may be closed.',
    help: 'Correct the day after --on. Where it is meant so, nothing needs doing.',
  },
  'version-twice': {
    severity: 'error',
    why: 'Two different papers under one version cannot be told apart by those who hold one of them.',
    help: 'Raise “version:” in the front matter of the paper.',
  },
  'item-withdrawn': {
    severity: 'error',
    why: 'A paper that was published stays published; readers must be told that it will not be taken.',
    help: 'Keep the item, and write “withdrawn:” with the reason under it; if its file was renamed, give it the old name back.',
  },
  'item-renumbered': {
    severity: 'error',
    why: 'Readers hold a paper with the number that it was published under, and would look for it in vain.',
    help: 'Put items that are new behind those that were published.',
  },
  'changed-while-publishing': {
    severity: 'error',
    why: 'Part of what would go out would be of before the change, and part of after it.',
    help: 'Publish again when nobody is writing in the folder.',
  },
} as const satisfies Record<string, CatalogueEntry>

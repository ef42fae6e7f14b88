/** What is said when something that is withheld was published after all, or can be reckoned from what is. */
import type { CatalogueEntry } from './entry.ts'

export const leaksFindings = {
  'leak-found': {
    severity: 'error',
    why: 'A file for all to read holds something that is not for publication.',
    help: 'Do not publish the file. Look in the private report for what was found, take it out of the public part of the source, and build again; if it stands nowhere there, tell whoever keeps this program.',
  },
  'leak-unread': {
    severity: 'error',
    why: 'What cannot be read cannot be searched, and might hold what is not for publication.',
    help: 'Take the part out of the file, or put it in as text, PNG or JPEG.',
  },
  'leak-searched': {
    severity: 'info',
    why: 'The same words, or the same sum, may be public by right, and what is short is not looked for: only a person can tell whether that gives something away.',
    help: 'Read the report in output/private before you publish: it says what to look at, and what can be reckoned. A dry run writes none.',
  },
  'old-file-leaks': {
    severity: 'warning',
    why: 'It lay in the folder that is published from, made before the marks that keep this back.',
    help: 'Make it again with the command that makes it, and ask who has a copy of the older one.',
  },
  'published-file-leaks': {
    severity: 'warning',
    why: 'What is kept back now was given to all, and a further version does not take it back.',
    help: 'If it must not be known, take the published version down wherever it is, and tell whoever answers for data protection in your office.',
  },
  'amount-given-away': {
    severity: 'error',
    why: 'Whoever takes the public rows from the public total has the row that was withheld.',
    help: 'Withhold a second amount of the same total, or the total.',
  },
  'amount-nearly-known': {
    severity: 'info',
    why: 'A share, or a total that does not quite agree, lets a reader guess the amount that was withheld.',
    help: 'Judge whether so good a guess does harm; if it does, withhold the share or the total as well.',
  },
  'amounts-known-together': {
    severity: 'info',
    why: 'Two amounts under one total hide each other, and only each other: whoever knows one of them knows both.',
    help: 'Judge whether someone who will read this knows one of them; if so, withhold a third, or the total.',
  },
} as const satisfies Record<string, CatalogueEntry>

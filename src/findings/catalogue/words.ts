/** What is said of words: dates, references, counts, short forms, and what words say of figures. */
import type { CatalogueEntry } from './entry.ts'

export const wordsFindings = {
  'weekday-differs': {
    severity: 'error',
    why: 'People will come on the wrong day, or not know which of the two is right.',
    help: 'Correct the weekday or the date.',
  },
  'weekday-doubtful': {
    severity: 'warning',
    why: 'In no year about that of the meeting does the date fall on that weekday.',
    help: 'Correct the weekday or the date, or add the year.',
  },
  'date-not-in-calendar': {
    severity: 'error',
    why: 'Nobody can keep a date that does not exist.',
    help: 'Correct the day or the month.',
  },
  'dates-out-of-order': {
    severity: 'warning',
    why: 'Things that cannot follow one another make a reader doubt both dates.',
    help: 'Correct the date that is wrong; if both are right, say in the sentence why they stand so.',
  },
  'years-impossible': {
    severity: 'error',
    why: 'A reader cannot tell which year the figures are of.',
    help: 'Write the year in which it ends: 2013/14.',
  },
  'years-doubtful': {
    severity: 'warning',
    why: 'A reader cannot tell which year, or month, the figures are of.',
    help: 'Write the year in which it ends, 2012/13, or the month in words.',
  },
  'reference-absent': {
    severity: 'error',
    why: 'A reader who turns to it finds nothing, or another matter.',
    help: 'Correct the number, or better, name the paragraph with {#name} and write [paragraph](#name): the number then follows by itself.',
  },
  'reference-doubtful': {
    severity: 'warning',
    why: 'If this paper is meant, a reader who turns to it finds nothing.',
    help: 'Correct the number, or say whose paragraph or section it is.',
  },
  'reference-to-itself': {
    severity: 'warning',
    why: 'A reader who is sent on comes back to the same place.',
    help: 'Write the number of the paragraph that is meant.',
  },
  'count-differs': {
    severity: 'info',
    why: 'A reader who counts will ask what is missing.',
    help: 'Correct the count, or the list.',
  },
  'short-form-unexplained': {
    severity: 'info',
    why: 'Members of the public read the paper too, and do not know the short forms of the office.',
    help: 'Write it in full where it is first used, with the short form in brackets; one that every reader knows goes into the house style, under check.shortForms.',
  },
  'bibliography-entry-unfinished': {
    severity: 'warning',
    why: 'Whoever wants to read a source must know what it is, whom to ask and where it is kept.',
    help: 'Fill the cell in.',
  },
  'recommendation-only-notes': {
    severity: 'info',
    why: 'A board that notes a paper has not approved what is in it.',
    help: 'Say in the Recommendation what the Board is asked to approve, or in the text that it is asked to note it.',
  },
  'recommended-sum-alone': {
    severity: 'warning',
    why: 'The Board would agree to a sum of which the paper says nothing else.',
    help: 'Say in the body, a table or an appendix how the sum is made up, or correct it.',
  },
  'recipient-twice': {
    severity: 'info',
    why: 'It may be two awards to one recipient, or one award that is counted twice.',
    help: 'If both are meant, nothing needs doing; if not, take one out.',
  },
  'threshold-doubtful': {
    severity: 'info',
    why: 'Which rules hold for a contract depends on which side of the threshold it is.',
    help: 'Correct the sum or the claim; the thresholds of the house stand in its house style, under check.thresholds.',
  },
  'total-not-exact': {
    severity: 'warning',
    why: 'What is called exact is not excused by rounding.',
    help: 'Correct the figures, or do not call them exact.',
  },
  'words-against-figures': {
    severity: 'warning',
    why: 'Words and figures of one sentence cannot both be right.',
    help: 'Correct the figure or the words.',
  },
} as const satisfies Record<string, CatalogueEntry>

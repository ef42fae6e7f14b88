/** A new meeting as text: the answers of a clerk, and an item for each paper that stands in its folder. */
import { meetingFile } from './output-paths.ts'
import type { Finding } from './findings/finding.ts'
import { readDate } from './read/date.ts'
import { readMeeting } from './read/meeting.ts'
import { writeValue } from './read/front-matter/write.ts'
import { writeDate } from './model/date.ts'

/** What a clerk has answered, as typed. */
export interface MeetingAnswers {
  readonly board: string
  readonly date: string
  readonly time: string
  readonly venue: string
  readonly profile: string
}

/** What stands in the folder already, by names of files. */
export interface Beside {
  readonly papers: readonly string[]
  /** PDFs of others, of which nobody but the clerk knows whose they are. */
  readonly documents: readonly string[]
}

/** Answers as any meeting may have them: what has not been answered yet is taken from here while the rest is tried. */
export const exampleMeeting: MeetingAnswers = { board: 'The board', date: '27 February 2014', time: '14:00', venue: 'The council chamber', profile: 'bcb' }

/** Writes the file of a meeting. @param answers each on one line, without control characters @param profiles those that there are */
export const writeMeetingFile = ({ board, date, time, venue, profile }: MeetingAnswers, { papers, documents }: Beside, profiles: readonly string[]): string => {
  const read = readDate(date)
  const value = (words: string): string => writeValue(words.replace(/\s+/g, ' ').trim())
  return `${[
    `board: ${value(board)}`,
    `date: ${read.kind === 'date' ? writeDate(read.date) : value(date)}`,
    // YAML takes 14:00 for text, and some of its readers for a number.
    `time: ${value(time)}`,
    `venue: ${value(venue)}`,
    `# The rules of publication: ${profiles.join(', ')}.`,
    `profile: ${value(profile)}`,
    '# Until this line is taken out, the agenda says DRAFT and cannot be published.',
    'draft: yes',
    ...papers.length === 0 ? ['# What is to be taken, in its order: papers by their files, and what is reported without one.'] : ['# In the order in which they are taken.'],
    'items:',
    ...papers.map((name) => `  - paper: ${value(name)}`),
    ...papers.length === 0 ? ['#  - paper: the-name-of-its-file.md'] : [],
    ...documents.flatMap((name) => [`#  - document: ${value(name)}`, '#    title: What it is called on the agenda', '#    from: The post whose it is']),
    '#  - verbal: What is reported without a paper',
    '#    from: The post that reports',
  ].join('\n')}\n`
}

/**
 * What is wrong with answers, as a build would tell it.
 * @param covers true when the face of the house can draw the code point
 */
export const faultsOfMeeting = (answers: MeetingAnswers, covers: (codePoint: number) => boolean): readonly Finding[] =>
  readMeeting(meetingFile, writeMeetingFile(answers, { papers: ['a.md'], documents: [] }, []), covers).findings

/** The day that a folder is called after, in words: of `papers/2014-02-27` 27 February 2014; null where there is none. */
export const dayOfFolder = (folder: string): string | null => {
  const [name = ''] = /\d{4}-\d{2}-\d{2}$/.exec(folder) ?? []
  const read = readDate(name)
  return read.kind === 'date' ? writeDate(read.date) : null
}

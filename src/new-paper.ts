/** A new paper as text: the house's skeleton with the author's answers in it, and the name of its file. */
import { buildPaper, type House } from './build.ts'
import { fillText } from './compose/texts.ts'
import { stops, type Finding } from './findings/finding.ts'
import { isoDate, writeDate } from './model/date.ts'
import type { HouseStyle } from './model/house-style.ts'
import { papersFolder } from './output-paths.ts'
import { readDate } from './read/date.ts'
import { writeValue } from './read/front-matter/write.ts'

/** What a house begins a paper with, each with the name of its file as people know it. */
export interface Skeletons {
  readonly paper: { readonly file: string; readonly text: string }
  /** The section with a table of awards, for a paper that has one. */
  readonly table: { readonly file: string; readonly text: string }
}

/** What an author has answered, as typed. */
export interface Answers {
  readonly title: string
  readonly from: string
  readonly date: string
  readonly to: string
  /** True when the paper has a table of awards. */
  readonly table: boolean
}

/** Answers as any paper may have them: what has not been answered yet is taken from here while the rest is tried. */
export const exampleAnswers = ({ newPaper }: HouseStyle): Answers =>
  ({ title: 'Title of the paper', from: 'Chief Executive', date: '27 February 2014', to: newPaper.to, table: true })

/**
 * Writes a new paper and reads it as a build would.
 * @param file where it is going to be, as people know it
 * @param answers each on one line, without control characters
 * @returns null in place of the text, with findings, when a build would stop at it
 */
export const tryNewPaper = async (file: string, answers: Answers, house: House, skeletons: Skeletons): Promise<{ readonly text: string | null; readonly findings: readonly Finding[] }> => {
  const { placeholders } = house.style.newPaper
  const table = answers.table ? fillText(skeletons.table.file, skeletons.table.text, placeholders) : { text: '', findings: [] }
  if (table.text === null) return { text: null, findings: table.findings }
  const read = readDate(answers.date)
  const { text, findings } = fillText(skeletons.paper.file, skeletons.paper.text, {
    ...placeholders,
    table: table.text,
    to: writeValue(inOneSpace(answers.to)),
    from: writeValue(inOneSpace(answers.from)),
    date: read.kind === 'date' ? writeDate(read.date) : writeValue(inOneSpace(answers.date)),
    title: writeValue(inOneSpace(answers.title)),
  })
  if (text === null) return { text, findings }
  // Where there is no table, one empty line is enough.
  const whole = `${text.replace(/\n{3,}/g, '\n\n')}\n`
  const built = await buildPaper({ file, bytes: new TextEncoder().encode(whole), exemptBeside: false, passages: 'none', beside: () => ({ kind: 'refused', because: 'the paper is not on the disk yet' }) }, house, [])
  return { text: stops(built.findings) ? null : whole, findings: built.findings }
}

const inOneSpace = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** The folder of a meeting: `papers/2014-02-27`. @param date as typed; null is given back for what is no date */
export const folderOfMeeting = (date: string): string | null => {
  const read = readDate(date)
  return read.kind === 'date' ? `${papersFolder}/${isoDate(read.date)}` : null
}

const longestName = 60
/** What no file of a paper is called: a name of Windows' own, or one that would not be taken for a paper. */
const namesTaken = /^(?:readme|con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The name of a paper's file, without its ending: the words of its title in plain letters.
 * The word exempt is left out, because a file that has it in its name is never built.
 */
export const nameOfFile = (title: string): string => {
  const words = title.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/['’]/g, '').toLowerCase().split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/(?<![a-z])exempt(?![a-z])/.test(word))
  let name = ''
  for (const word of words) {
    if (name !== '' && name.length + 1 + word.length > longestName) break
    name = name === '' ? word.slice(0, longestName) : `${name}-${word}`
  }
  return name === '' ? 'paper' : namesTaken.test(name) ? `${name}-paper` : name
}

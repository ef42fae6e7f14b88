/** Findings printed for people: the place, the author's own line with carets, what is wrong, why it matters, what to do. */
import { columnsOf, excerpt, linesOf, visible } from './excerpt.ts'
import type { Severity } from './catalogue.ts'
import type { Finding } from './finding.ts'
import { startOfFile, type Place } from './place.ts'
import { acceptanceWords, counted } from './wording.ts'

/** What colour may mark. The words say the same without it. */
export type Tone = Severity | 'faint' | 'strong'
export type Paint = (tone: Tone, words: string) => string

/** How a report looks. */
export interface Look {
  /** How to colour words; false for plain text. */
  readonly colour: Paint | false
  /** How many columns there are to write on. */
  readonly width: number
}

/** The severities as people call them. */
export const calledBy: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

const indent = '  '
const narrowest = 40

/**
 * Findings as text, one after the other in the order given, each ended by an empty line.
 * @param sources the text of each file by its name; a file that is not there, or is no text, is reported without its lines
 */
export const reportText = (findings: readonly Finding[], sources: ReadonlyMap<string, string>, look: Look): string => {
  const width = Math.max(narrowest, look.width)
  const paint: Paint = look.colour === false ? (_tone, words) => words : look.colour
  // Split once: a file may have hundreds of findings.
  const split = new Map<string, string[]>()
  const linesIn = (file: string): string[] => {
    const lines = split.get(file) ?? linesOf(sources.get(file) ?? '')
    split.set(file, lines)
    return lines
  }
  const page: Page = {
    paint,
    wrap: (words, hang = '') => wrapped(words, width, indent + hang),
    // What is said of a file as a whole is not the fault of its first line.
    lines: (file, place, tone) => sources.has(file) && place !== startOfFile ? painted(excerpt(linesIn(file), place, width - indent.length), tone, paint) : [],
  }
  return findings.map((found) => `${one(found, page).join('\n')}\n\n`).join('')
}

/** What one finding is written on. */
interface Page {
  readonly paint: Paint
  readonly wrap: (words: string, hang?: string) => string[]
  readonly lines: (file: string, place: Place, tone: Tone) => string[]
}

const one = (found: Finding, { paint, wrap, lines }: Page): string[] => [
  `${paint('strong', address(found.file, found.place))}  ${paint(found.severity, calledBy[found.severity])}  ${found.code}${found.accepted === undefined ? '' : '  (accepted)'}`,
  ...(found.where === undefined ? [] : wrap(found.where)),
  ...(found.withheld === true ? [] : lines(found.file, found.place, found.severity)),
  ...wrap(found.what),
  ...(found.working === undefined ? [] : wrap(`working: ${inPart(found.working)}`, ' '.repeat(9))),
  ...wrap(`why:  ${found.why}`, ' '.repeat(6)),
  ...wrap(`help: ${found.help}`, ' '.repeat(6)),
  ...(found.accepted === undefined ? [] : wrap(`accepted: ${acceptanceWords(found.accepted)}`, ' '.repeat(10))),
  ...(found.mended === undefined ? [] : [`${indent}ready to copy:`, ...linesOf(found.mended).map((line) => `${indent}${indent}${visible(line)}`)]),
  ...found.related.slice(0, mostListed).flatMap(({ file = found.file, place, label }) => [
    ...wrap(`see ${address(file, place)}  ${label}`, ' '.repeat(4)),
    ...(found.related.length > mostShown ? [] : lines(file, place, 'faint')),
  ]),
  ...(found.related.length > mostListed ? wrap(`and ${counted(found.related.length - mostListed, 'more place')}, which --json lists`) : []),
]

/** Of a table with thousands of rows nobody reads more on a screen. */
const mostListed = 100
const longestWorking = 4000

const inPart = (working: string): string =>
  working.length <= longestWorking ? working : `${working.slice(0, working.lastIndexOf(' ', longestWorking))} … and so on; --json prints it whole`

/** Of more related places than this the lines are not printed: the parts of a total are a list to go down, not a page of excerpts. */
const mostShown = 2

const address = (file: string, { line, column }: Place): string => `${visible(file)}:${line}:${column}`

/** An excerpt with its carets in the tone of the finding, and the rest of the gutter faint. */
const painted = (lines: readonly string[], tone: Tone, paint: Paint): string[] =>
  lines.map((line) => {
    const bar = line.indexOf('|') + 1
    const carets = /^\s*\|\s*\^+$/.test(line)
    return `${indent}${paint('faint', line.slice(0, bar))}${carets ? paint(tone, line.slice(bar)) : line.slice(bar)}`
  })

/** Words broken into lines at spaces, the lines after the first set in by `hang`; a word longer than a line stands alone and whole, so that it can be copied. */
export const wrapped = (words: string, width: number, hang: string): string[] => {
  const lines: string[] = []
  let line = indent
  let empty = true
  for (const word of words.split(/[ \t\r\n]/)) {
    const safe = visible(word)
    if (!empty && columnsOf(line) + 1 + columnsOf(safe) > width) {
      lines.push(line.trimEnd())
      line = hang
      empty = true
    }
    line += empty ? safe : ` ${safe}`
    empty = false
  }
  return [...lines, line.trimEnd()]
}

/** How many papers became files, and how many did not. */
export interface Outcome {
  readonly built: number
  /** How many of those built are drafts. */
  readonly drafts: number
  readonly stopped: number
}

/** The last line of a run: "2 papers built, 1 stopped: 1 error, 3 warnings, 2 notes"; "3 papers built, 2 as drafts: 1 error". */
export const summary = ({ built, drafts, stopped }: Outcome, findings: readonly Finding[]): string => {
  const tally = (severity: Severity): string[] => {
    const these = findings.filter((found) => found.severity === severity)
    const accepted = these.filter((found) => found.accepted !== undefined).length
    return these.length === 0 ? [] : [`${counted(these.length, calledBy[severity])}${accepted === 0 ? '' : ` (${accepted} accepted)`}`]
  }
  const found = [...tally('error'), ...tally('warning'), ...tally('info')]
  const papers = [
    `${counted(built, 'paper')} built`,
    ...(drafts === 0 ? [] : [drafts === 1 ? '1 as a draft' : `${drafts} as drafts`]),
    ...(stopped === 0 ? [] : [`${stopped} stopped`]),
  ].join(', ')
  return `${papers}: ${found.length === 0 ? 'nothing found' : found.join(', ')}`
}

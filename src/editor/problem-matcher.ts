/** How VS Code finds our findings in what a build prints (`findings/report.ts`), so that it underlines them in the paper. */

/** One line of a report: which part of what it says is what. */
interface Pattern {
  readonly regexp: string
  readonly file?: number
  readonly line?: number
  readonly column?: number
  readonly severity?: number
  readonly code?: number
  readonly message?: number
}

export interface ProblemMatcher {
  readonly owner: string
  readonly source: string
  readonly fileLocation: readonly string[]
  readonly pattern: readonly Pattern[]
  readonly background?: Background
}

/** How a build of a watch begins and ends in print. Where the file is known, what was found in the other papers stays. */
interface Background {
  readonly activeOnStart: boolean
  readonly beginsPattern: { readonly regexp: string; readonly file?: number }
  readonly endsPattern: string
}

const clock = '^\\d{2}:\\d{2}:\\d{2}  '
/** The line that sums a build up. */
const endsPattern = '^\\d+ papers? built\\b'

/** Two matchers say it for all: one for a paper that was saved, one for what may concern many papers, such as a file of the house. */
const backgrounds: readonly Background[] = [
  { activeOnStart: true, beginsPattern: { regexp: `${clock}(.+\\.md) changed$`, file: 1 }, endsPattern },
  { activeOnStart: false, beginsPattern: { regexp: `${clock}(?!.+\\.md changed$).+ (?:changed|is new|is gone.*)$` }, endsPattern },
]

const headAt = (line: string, column: string): Pattern =>
  ({ regexp: `^(\\S.*?):(${line}):(${column})  (error|warning|note)  ([a-z-]+)(?:  \\(accepted\\))?$`, file: 1, line: 2, column: 3, severity: 4, code: 5 })

/** A line of the author's under its number, the carets under it, and the sign for lines left out. */
const numbered: Pattern = { regexp: '^  \\s*\\d+ \\|' }
const carets: Pattern = { regexp: '^  \\s*\\| +\\^+$' }
const leftOut: Pattern = { regexp: '^  \\s*… \\|$' }
const ofExcerpt = '(?!\\s*\\d+ \\|)(?!\\s*… \\|$)'
/** "paragraph 3.6, table, row Total": a long one is broken into two lines. */
const where: Pattern = { regexp: `^  ${ofExcerpt}\\S.*$` }
const what: Pattern = { regexp: `^  ${ofExcerpt}(\\S.*)$`, message: 1 }
/** What is said of a file as a whole shows no line of it, and stands in no section. */
const whatAtOnce: Pattern = { regexp: `^  ${ofExcerpt}(?!(?:section|paragraph) )(\\S.*)$`, message: 1 }

/** One line has one excerpt; a place that runs over several has its first and last, and perhaps lines between. */
const excerpts = [[numbered, carets], [numbered, carets, numbered, carets], [numbered, carets, leftOut, numbered, carets]]

/**
 * A matcher for each shape that a finding has in print: VS Code wants the lines counted.
 * Its message is the first line of what is wrong; the rest is read in the terminal.
 */
export const problemMatchers = (): readonly ProblemMatcher[] => [
  ...[0, 1, 2].flatMap((lines) => excerpts.map((excerpt) => [headAt('\\d+', '\\d+'), ...Array.from({ length: lines }, () => where), ...excerpt, what])),
  [headAt('1', '1'), whatAtOnce],
].map((pattern, at) => ({
  owner: 'boardpaper',
  source: 'boardpaper',
  fileLocation: ['autoDetect', '${workspaceFolder}'],
  pattern,
  ...backgrounds[at] === undefined ? {} : { background: backgrounds[at] },
}))

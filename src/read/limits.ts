/**
 * How much a paper may hold, counted on the raw text before any parser sees it.
 * Markdown and YAML parsers take minutes, or fall over, on texts that no person writes; none of these limits is near a real paper.
 */
import type { Code } from '../findings/catalogue.ts'
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine } from '../findings/place.ts'

export const most = {
  /** Lines that hold anything, and lines in all. */
  lines: 10_000,
  blankLines: 50_000,
  /** Cells of tables, in all. */
  cells: 20_000,
  /** Marks of lists and quotations: on one line, and in all. */
  marksOnALine: 3,
  listLines: 4_000,
  /** Spaces before the mark of a list item. */
  indent: 16,
  /** Characters that may mean emphasis, links and the like: in one stretch of text, and in all. */
  inlineMarksTogether: 2_000,
  inlineMarks: 20_000,
  /** Characters without a space between them. */
  word: 1_000,
  /** Spaces in a row. */
  spaces: 1_000,
  /** Marks of exempt passages. */
  colonLines: 100,
} as const

/**
 * How much a file of loose tables may hold, which an auditor was sent and nobody will print: CSV, or a workbook.
 * A table of 5,000 rows and 40 columns is read, and cast in seconds.
 */
export const looseMost = { bytes: 8 * 1024 * 1024, lines: 50_000, cells: 250_000 } as const

/** Its figures have commas in them, so that before it is cut into cells their number can only be told roughly. */
const rawLoose = { lines: looseMost.lines, cells: 4 * looseMost.cells } as const

/** The same limits of a loose table that has been cut into rows of cells. */
export const overLooseLimits = (file: string, rows: readonly { readonly length: number }[]): Finding[] => {
  let cells = 0
  for (const [at, { length }] of rows.entries()) {
    cells += length
    if (cells > looseMost.cells) return [finding('file-too-many-cells', file, placeOnLine(at + 1, 1), `With row ${at + 1} the table has ${cells} cells; a file has at most ${looseMost.cells}.`, { help: 'Check it in parts.' })]
  }
  return []
}

/** Everything that is over a limit; the text may be parsed when there is nothing. */
export const overLimits = (file: string, lines: readonly string[]): Finding[] => {
  const findings = new Map<Code, Finding>()
  const over = (code: Code, line: number, column: number, what: string): void => {
    if (!findings.has(code)) findings.set(code, finding(code, file, placeOnLine(line, column), what))
  }
  const total = { lines: 0, cells: 0, listLines: 0, inlineMarks: 0, colonLines: 0 }
  let together = 0
  if (lines.length > most.blankLines) over('file-too-long', most.blankLines + 1, 1, `The file has ${lines.length} lines, empty ones included; a paper has at most ${most.blankLines}.`)
  for (const [at, text] of lines.entries()) {
    const line = at + 1
    const blanks = longRunAt(text, most.spaces, 'spaces')
    if (blanks !== null) over('file-too-many-spaces', line, blanks + 1, `More than ${most.spaces} spaces stand here in a row.`)
    if (text.trim() === '') {
      together = 0
      continue
    }
    if (++total.lines > most.lines) over('file-too-long', line, 1, `This is line ${most.lines + 1} of those that hold anything.`)

    const pipes = cellsOf(text)
    total.cells += pipes
    if (total.cells > most.cells) over('file-too-many-cells', line, 1, `With this line the tables have ${total.cells} cells; a paper has at most ${most.cells}.`)

    const { indent, marks } = opening(text)
    if (marks > most.marksOnALine) over('file-too-deep', line, 1, `${marks} list or quotation marks stand at the start of this line.`)
    if (marks > 0 && indent > most.indent) over('file-too-deep', line, 1, `This list item is set in by ${indent} spaces, which would make it an item of a list in a list in a list.`)
    if (marks > 0) total.listLines += marks
    if (total.listLines > most.listLines) over('file-too-many-items', line, 1, `This is list item ${most.listLines + 1} of the paper, or beyond.`)
    if (/^[\s>]*:{2}/.test(text) && ++total.colonLines > most.colonLines) over('file-too-deep', line, 1, `More than ${most.colonLines} lines begin with colons.`)

    const inlineMarks = countOf(text, inlineMark)
    // The cells of a table are texts of their own.
    together = pipes > 0 ? inlineMarks : together + inlineMarks
    total.inlineMarks += inlineMarks
    if (together > most.inlineMarksTogether) over('file-too-many-marks', line, 1, `This stretch of text has more than ${most.inlineMarksTogether} marks such as * _ [ ] < and &.`)
    if (total.inlineMarks > most.inlineMarks) over('file-too-many-marks', line, 1, `The paper has more than ${most.inlineMarks} marks such as * _ [ ] < and &.`)

    const long = longRunAt(text, most.word, 'word')
    if (long !== null) over('file-word-too-long', line, long + 1, `More than ${most.word} characters stand here without a space.`)
  }
  return [...findings.values()]
}

/**
 * The same of a table in a file of its own, where the signs of Markdown mean nothing.
 * @param separator what stands between its cells; those inside a cell are few, and counted too
 * @param kind `loose`: it stands in no paper
 */
export const overTableLimits = (file: string, lines: readonly string[], separator: string, kind: 'beside' | 'loose' = 'beside'): Finding[] => {
  const limits = kind === 'loose' ? rawLoose : most
  const over = (code: Code, line: number, column: number, what: string): Finding[] => [finding(code, file, placeOnLine(line, column), what, { help: kind === 'beside' ? 'Take out what is not for this paper.' : 'Check it in parts.' })]
  if (lines.length > limits.lines) return over('file-too-long', limits.lines + 1, 1, `The file has ${lines.length} lines; a table has at most ${limits.lines}.`)
  let cells = 0
  for (const [at, text] of lines.entries()) {
    const parts = text.split(separator)
    cells += parts.length
    if (cells > limits.cells) return over('file-too-many-cells', at + 1, 1, `With this line the table has ${cells} cells; a ${kind === 'beside' ? 'paper' : 'file'} has at most ${limits.cells}.`)
    let column = 1
    for (const part of parts) {
      const blanks = longRunAt(part, most.spaces, 'spaces')
      if (blanks !== null) return over('file-too-many-spaces', at + 1, column + blanks, `More than ${most.spaces} spaces stand here in a row.`)
      const long = longRunAt(part, most.word, 'word')
      if (long !== null) return over('file-word-too-long', at + 1, column + long, `More than ${most.word} characters stand here without a space.`)
      column += part.length + separator.length
    }
  }
  return []
}

const inlineMark = /[*_~`[\]<!&\\@]|www\.|:\/\//gi

/** Where the first word, or the first run of spaces, begins that is over the limit. */
const longRunAt = (text: string, limit: number, kind: 'word' | 'spaces'): number | null => {
  if (text.length <= limit) return null
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text[at] ?? '') === (kind === 'word')) start = at + 1
    else if (at - start >= limit) return start
  }
  return null
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How many cells a line would have as the row of a table. */
const cellsOf = (text: string): number => {
  const pipes = countOf(text, /\|/g)
  return pipes === 0 ? 0 : pipes + 1
}

/** How far a line is set in, and how many marks of lists and quotations begin it. */
const opening = (text: string): { indent: number; marks: number } => {
  let at = 0
  let indent = 0
  let marks = 0
  for (;;) {
    while (text[at] === ' ' || text[at] === '\t') {
      if (marks === 0) indent += text[at] === '\t' ? 4 : 1
      at++
    }
    const mark = openingMark(text, at)
    if (mark === 0) return { indent, marks }
    marks++
    at += mark
  }
}

/** The length of the list or quotation mark at a point of a line; 0 when there is none. */
const openingMark = (text: string, at: number): number => {
  if (text[at] === '>') return 1
  let end = at
  if (text[at] === '-' || text[at] === '*' || text[at] === '+') end = at + 1
  else {
    while (end < at + 9 && /\d/.test(text[end] ?? '')) end++
    if (end === at || (text[end] !== '.' && text[end] !== ')')) return 0
    end++
  }
  const after = text[end]
  return after === undefined || after === ' ' || after === '\t' ? end - at : 0
}

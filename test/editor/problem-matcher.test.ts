/** VS Code finds each finding of a real report: its place, how grave it is, and what is wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { problemMatchers } from '../../src/editor/problem-matcher.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { finding } from '../../src/findings/finding.ts'
import { placeOnLine, startOfFile } from '../../src/findings/place.ts'
import { calledBy, reportText, summary } from '../../src/findings/report.ts'
import { bcb, sourceOf } from '../support/house.ts'

const matchers = problemMatchers()
const longest = Math.max(...matchers.map(({ pattern }) => pattern.length))

interface Problem {
  readonly at: string
  readonly severity: string
  readonly code: string
  readonly message: string
}

/** What VS Code makes of an output: it tries its matchers at the last lines that no problem has used up, the longest first. */
const problemsIn = (output: string): Problem[] => {
  const problems: Problem[] = []
  let last: string[] = []
  for (const line of output.split('\n')) {
    last = [...last, line].slice(-longest)
    const found = last.map((_, start) => last.slice(start)).flatMap((lines) => matchers
      .filter(({ pattern }) => pattern.length === lines.length)
      .flatMap(({ pattern }) => {
        const parts: Record<string, string> = {}
        const all = pattern.every(({ regexp, ...groups }, at) => {
          const match = new RegExp(regexp).exec(lines[at] ?? '')
          for (const [name, group] of Object.entries(groups)) parts[name] = match?.[group] ?? ''
          return match !== null
        })
        const { file, line: row, column, severity = '', code = '', message = '' } = parts
        return all ? [{ at: `${file}:${row}:${column}`, severity, code, message }] : []
      }))[0]
    if (found === undefined) continue
    problems.push(found)
    last = []
  }
  return problems
}

const wanted = ({ file, place, severity, code }: Finding) => ({ at: `${file}:${place.line}:${place.column}`, severity: calledBy[severity], code })

const cases = new URL('../findings/', import.meta.url)
const names = readdirSync(cases).filter((name) => name.endsWith('.case.md'))
const texts = new Map(names.map((name) => [`papers/2014-02-27/${name}`, readFileSync(new URL(name, cases), 'utf8')]))
const found = [...texts].flatMap(([file, text]) => [...checkSource(sourceOf(text, file), bcb).findings])

describe('Every finding of the gallery', () => {
  test('is there', () => { expect(found.length).toBeGreaterThan(150) })
  test.each([60, 80, 110])('is found in the report, in its order, where the terminal is %i columns wide', (width) => {
    const problems = problemsIn(reportText(found, texts, { colour: false, width }))
    expect(problems.map(({ at, severity, code }) => ({ at, severity, code }))).toEqual(found.map(wanted))
    const wrong = problems.filter(({ message }, at) => !(found[at]?.what.replace(/\s+/g, ' ') ?? '').startsWith(message.replace(/\s+/g, ' ')) || message.length < 12)
      // Unseen characters are named in print.
      .filter(({ message }) => !/<U\+|[␀-␡]/.test(message))
    expect(wrong).toEqual([])
  })
})

test('a finding about a file as a whole, an accepted one, and one with a long place are found too', () => {
  const file = 'papers/2014-02-27/a name with spaces.md'
  const accepted = { by: 'Chief Finance Officer', agreedBy: null, on: '27 February 2014', reason: 'Tabled so.', outcome: 'Corrected in March.' }
  const several = [
    finding('file-unreadable', file, startOfFile, 'The file cannot be read: permission is denied.'),
    { ...finding('total-differs', file, placeOnLine(1, 3, 5), 'The rows add up to £100k.', { where: `paragraph 3.6, table, row ${'Words '.repeat(16).trim()}`, related: [{ place: placeOnLine(1, 1), label: 'the first' }] }), accepted },
    finding('exempt-mark', file, { line: 1, column: 1, endLine: 3, endColumn: 3 }, 'This mark is opened and never closed.'),
    finding('exempt-mark', file, { line: 1, column: 1, endLine: 2, endColumn: 3 }, 'This mark is opened and never closed.'),
  ]
  const report = reportText(several, new Map([[file, 'some words\nand more\nto the end']]), { colour: false, width: 80 })
  expect(problemsIn(report).map(({ message, ...rest }) => [rest, message])).toEqual(several.map((one) => [wanted(one), one.what]))
})

describe('A build of a watch', () => {
  const backgrounds = matchers.flatMap(({ background }) => (background === undefined ? [] : [background]))
  const begun = (line: string) => backgrounds.flatMap(({ beginsPattern: { regexp, file } }) => {
    const match = new RegExp(regexp).exec(line)
    return match === null ? [] : [file === undefined ? 'all' : match[file]]
  })
  test('begins with the paper that was saved: what was found in the others stays', () => {
    expect(begun('14:02:31  papers/2014-02-27/victims of crime.md changed')).toEqual(['papers/2014-02-27/victims of crime.md'])
  })
  test.each(['bcb/house-style.yaml changed', 'papers/2014-02-27/awards.csv changed', 'papers/a.md is new', 'papers/a.md is gone, and its files are removed'])('begins anew for all papers when it says: %s', (words) => {
    expect(begun(`14:02:31  ${words}`)).toEqual(['all'])
  })
  test('begins with nothing else that is printed', () => {
    expect(['papers/a.md:1:1  error  file-empty', '  The line changed', 'Watching 2 papers; Ctrl-C ends it.', '1 paper built: nothing found'].flatMap(begun)).toEqual([])
  })
  test('ends with the line that sums it up', () => {
    for (const { endsPattern } of backgrounds) {
      for (const built of [0, 1, 2]) expect(summary({ built, drafts: 1, stopped: 1 }, [])).toMatch(new RegExp(endsPattern))
    }
  })
})

/** The first sheet: what was looked at, by what, for whom, how far, and what came of it in numbers. */
import type { AuditedFile } from '../audit-files.ts'
import type { AuditRecord } from '../model/audit-record.ts'
import { populationClasses } from '../model/population.ts'
import type { SheetCell } from '../model/workbook.ts'
import { count, heads, pounds, words } from './cells.ts'
import { placeWords, results } from './words.ts'

type Row = readonly SheetCell[]

const scopes: Readonly<Record<AuditedFile['kind'], string>> = {
  paper: 'tables and sentences', tables: 'tables, and sentences where it has any', unread: 'not read',
}

/**
 * @param marking what must be seen first; null for nothing
 */
export const recordRows = (files: readonly AuditedFile[], { run, summary }: AuditRecord, marking: string | null): Row[] => [
  ...(marking === null ? [] : [[words(marking, 'title')]]),
  [words('Working paper', 'title')],
  [words(run.statement, 'title')],
  [],
  ...([['Reference', run.reference], ['Prepared by', run.preparedBy], ['Reviewed by', run.reviewedBy], ['Date', run.date]] as const).map(([name, said]): Row => [words(name, 'head'), words(said ?? '')]),
  ...Object.entries(run.options).map(([name, value]): Row => [words(`Option ${name}`, 'head'), words(value)]),
  [],
  [words('Files', 'title')],
  heads('File', 'Tables', 'Looked at', 'SHA-256'),
  ...files.map((file): Row => [words(file.file), count(file.tables.length), words(scopes[file.kind]), words(file.sha256 ?? 'none, as it is a public edition', 'note')]),
  [],
  [words('Not read', 'title')],
  ...notRead(files, run),
  [],
  [words('Open, accepted and lapsed', 'title')],
  ...acceptances(summary),
  [],
  [words('Groups of digits', 'title')],
  heads('File', 'All', ...populationClasses.map(capital), 'Difference', 'Amounts and percentages read', 'of them related to others', 'of them alone', 'not read'),
  ...files.map(({ file, population: { groups, classes, read, related, unread } }): Row => [
    words(file), count(groups), ...populationClasses.map((name) => count(classes[name])), count(groups - populationClasses.reduce((sum, name) => sum + classes[name], 0)),
    count(read), count(related), count(read - related), count(unread.length),
  ]),
  [],
  [words('What came of it', 'title')],
  heads('File', 'Number', 'In', 'Result'),
  ...files.flatMap(({ file, checks, proseChecks }) => [...talliesOf(file, 'tables', checks), ...talliesOf(file, 'sentences', proseChecks)]),
]

/** How many figures came to what, and last how many there are. */
const talliesOf = (file: string, where: string, checks: readonly { readonly verdict: keyof typeof results }[]): Row[] => {
  const tallies = new Map<keyof typeof results, number>()
  for (const { verdict } of checks) tallies.set(verdict, (tallies.get(verdict) ?? 0) + 1)
  const inOrder = Object.entries(results).flatMap(([verdict, words]) => [...tallies].filter(([found]) => found === verdict).map(([, of]) => ({ words, of })))
  return [...inOrder, { words: 'in all', of: checks.length }].map(({ words: result, of }): Row => [words(file), count(of), words(where), words(result)])
}

/** Errors by who answers for them, and what is unadjusted in pounds. */
const acceptances = ({ open, accepted, lapsed, unadjusted }: AuditRecord['summary']): Row[] => [
  [words('Errors open', 'head'), count(open)],
  [words('Errors accepted', 'head'), count(accepted.length)],
  ...accepted.map(({ code, file, place, by, agreedBy, on, reason, outcome }): Row => [words(code), words(placeWords(file, place)), words(by), words(agreedBy ?? ''), words(on), words(reason), words(outcome)]),
  [words('Acceptances lapsed', 'head'), count(lapsed.length)],
  ...lapsed.map(({ file, place, what }): Row => [words('acceptance-unused'), words(placeWords(file, place)), words(what)]),
  [words('Unadjusted, net £', 'head'), pounds(BigInt(unadjusted.net)), words('What is stated too high less what is stated too low', 'note')],
  [words('Unadjusted, gross £', 'head'), pounds(BigInt(unadjusted.gross))],
  [words('Figures in it', 'head'), count(unadjusted.figures)],
  [words('Not in pounds, or of no known difference', 'head'), count(unadjusted.uncounted)],
]

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** Files that could not be read, and in those that were, the amounts that stand in no figure. */
const notRead = (files: readonly AuditedFile[], run: AuditRecord['run']): Row[] => {
  const rows = [
    ...run.notRead.map(({ file, because }): Row => [words(file), words(because)]),
    ...files.filter(({ kind }) => kind !== 'unread').flatMap(({ population: { unread } }) =>
      unread.map(({ file: where, place }): Row => [words(placeWords(where, place)), words('digits that look like an amount or a percentage and were read as no figure')])),
  ]
  return rows.length === 0 ? [[words('Nothing')]] : rows
}

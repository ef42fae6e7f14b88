/** The head of a ticked copy: the record of the check. */
import { acceptanceWords, counted } from '../../findings/wording.ts'
import type { AuditRecord, RecordedFile } from '../../model/audit-record.ts'
import { figureMarks, type Block, type FigureMark, type Item, type Row, type Table, type Words } from '../../model/document.ts'
import { poundsOf } from '../../model/money.ts'
import { populationClasses } from '../../model/population.ts'
import { plain } from '../words.ts'
import type { MarkedFigure } from './figures.ts'
import { blankLine, markWords, says, signOf } from './wording.ts'

/** What stands before the papers. @param warnings what must be seen first: that some of it is not for publication */
export const composeRecord = (record: AuditRecord, figures: readonly MarkedFigure[], warnings: readonly string[], covers: (codePoint: number) => boolean): Block[] => {
  const { run, files } = record
  const options = Object.entries(run.options).map(([name, value]) => `${name} ${value}`).join(', ')
  return [
    ...warnings.map((words): Block => ({ kind: 'notice', words: [plain(words)] })),
    { kind: 'title', words: [plain(says.title)], anchor: 'ticked-copy' },
    sentence(run.statement, 'statement'),
    heading(says.record, 'record'),
    tableOf('record-table', says.record, [], [
      ['Prepared by', run.preparedBy ?? blankLine], ['Reviewed by', run.reviewedBy ?? blankLine], ['Reference', run.reference ?? blankLine], ['Date', run.date ?? blankLine],
      ['Program', `${run.program} ${run.version}`], ['Rules', run.rules], ['Options', options === '' ? 'none' : options],
    ]),
    heading(says.files, 'files'),
    listOf('file', files.map(({ file, sha256, kind }) => [plain(file, { strong: true }), plain(`, ${kinds[kind]}${sha256 === null ? '' : `, SHA-256 ${sha256}`}`)])),
    ...(run.notRead.length === 0 ? [] : [
      heading(says.notRead, 'not-read'), listOf('not-read', run.notRead.map(({ file, because }) => [plain(file, { strong: true }), plain(`: ${because}`)])),
    ]),
    heading(says.summary, 'summary'),
    ...composeSummary(record.summary),
    heading(says.marks, 'marks'),
    tableOf('marks-table', `${says.marks}: sign, meaning, and how many figures bear it`, ['Mark', 'Called', 'What it says', 'Figures'], figureMarks.map((mark) =>
      [signOf(mark, covers), markWords[mark].name, markWords[mark].means, String(tally(figures, mark))])),
    sentence(`${counted(figures.length, 'figure')}, ${counted(figures.reduce((sum, { checks }) => sum + checks.length, 0), 'check')}. A figure of several checks bears the gravest mark of them.`, 'tally'),
    heading(says.population, 'population'),
    sentence('Every group of digits, found without the reader, and what it is. Of those in amounts and percentages: how many stand in a figure that is compared with others, in one that is compared with none, and in none that was read.', 'population-words'),
    listOf('population', files.map(digitsOf)),
  ]
}

/** What is open, what somebody has answered for, and what is unadjusted in pounds. */
const composeSummary = ({ open, accepted, lapsed, unadjusted: { net, gross, figures, uncounted } }: AuditRecord['summary']): Block[] => [
  sentence(`Errors: ${open} open, ${accepted.length} accepted. Acceptances that accept nothing any more: ${lapsed.length}. Unadjusted: net ${poundsOf(BigInt(net))}, gross ${poundsOf(BigInt(gross))}, in ${counted(figures, 'figure')}; ${uncounted} more not in pounds or of no known difference. Net is what is stated too high less what is stated too low.`, 'summary-words'),
  ...(accepted.length + lapsed.length === 0 ? [] : [listOf('answered', [
    ...accepted.map(({ code, file, place: { line }, ...answer }): Words => [plain('accepted', { strong: true }), plain(`, ${code}, ${file}, line ${line}, ${acceptanceWords(answer)}`)]),
    ...lapsed.map(({ file, place: { line }, what }): Words => [plain('lapsed', { strong: true }), plain(`, ${file}, line ${line}: ${what}`)]),
  ])]),
]

const kinds: Readonly<Record<RecordedFile['kind'], string>> = { paper: 'a paper', tables: 'tables, and sentences where it has any', unread: 'not read' }

/** How many figures bear a mark. */
export const tally = (figures: readonly MarkedFigure[], mark: FigureMark): number => figures.filter((figure) => figure.mark === mark).length

const digitsOf = ({ file, population: { groups, classes, difference, read, related, unread } }: RecordedFile): Words => {
  const places = unread.length === 0 ? '' : ` (${unread.map(({ file: sheet, line, column }) => `${sheet === undefined ? '' : `${sheet.slice(file.length + 1)}:`}${line}:${column}`).join(', ')})`
  return [
    plain(file, { strong: true }),
    plain(`: ${groups} = ${populationClasses.map((name) => `${classes[name]} ${name}`).join(' + ')}, difference ${difference === 0 ? 'nil' : String(difference)}. `),
    plain(`${related} compared with others, ${read - related} with none, ${unread.length} not read${places}.`),
  ]
}

const heading = (words: string, anchor: string): Block => ({ kind: 'heading', look: 'closing', label: null, words: [plain(words)], anchor })
const sentence = (words: string, anchor: string): Block => ({ kind: 'paragraph', label: null, words: [plain(words)], anchor, keepWithNext: false })

const listOf = (name: string, items: readonly Words[]): Block =>
  ({ kind: 'list', style: 'bullets', depth: 1, items: items.map((words, at): Item => ({ label: '•', words, anchor: `${name}-${at + 1}`, lists: [] })) })

/** A table of plain words; its first column names its rows. */
const tableOf = (anchor: string, description: string, head: readonly string[], rows: readonly (readonly string[])[]): Table => {
  const cell = (text: string, headsRow: boolean) => ({ lines: [[plain(text)]], unbroken: false, headsRow })
  return {
    kind: 'table', anchor, description, look: head.length > 5 ? 'dense' : 'ordinary', indented: false, together: false,
    columns: (rows[0] ?? head).map(() => ({ align: 'start', share: null })),
    head: head.map((words) => cell(words, false)),
    rows: rows.map((cells): Row => ({ weight: 'item', cells: cells.map((words, at) => cell(words, at === 0)) })),
  }
}

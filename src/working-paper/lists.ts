/** The sheets that are plain lists: figures of sentences, the register of stated figures, and the findings. */
import type { AuditedFile, AuditedFiles } from '../audit-files.ts'
import type { Finding } from '../findings/finding.ts'
import type { ProseCheck, RestsOn } from '../model/prose-check.ts'
import type { SheetCell } from '../model/workbook.ts'
import { count, figure, heads, pounds, words } from './cells.ts'
import { belongings, placeWords, relations, results } from './words.ts'

type Row = readonly SheetCell[]

const at = (file: string, { line, column }: { readonly line: number; readonly column: number }): SheetCell[] => [words(file), count(line), count(column)]
const amountOf = ({ decimals }: ProseCheck, amount: bigint | null): SheetCell => (amount === null ? null : figure({ digits: amount, decimals }))
const restsOn = ({ file, place, stated, cell }: RestsOn): string => `${stated} (${placeWords(file, place)}${cell === null ? '' : `, table ${cell.table}, row ${cell.row}, column ${cell.column + 1}`})`

const unitWords: Readonly<Record<ProseCheck['measure'], string>> = { money: '£', percentage: 'points', number: '' }
const checkHeads = ['Relation', 'Compared with', 'Comes to', 'Stated less that', 'In', 'Result', 'Cause suggested', 'Working, or why not checked']

const checkCells = (check: ProseCheck): SheetCell[] => [
  words(relations[check.relation]), words(check.of.map(restsOn).join('\n')), amountOf(check, check.exact), amountOf(check, check.difference),
  words(check.exact === null ? '' : unitWords[check.measure]), words(results[check.verdict]), words(check.cause), words(check.reason ?? check.working),
]

/** Every figure of a sentence, and what each was compared with; one that was compared twice has two rows. */
export const proseRows = (files: readonly AuditedFile[]): Row[] => [
  heads('File', 'Line', 'Column', 'Paragraph', 'Figure', 'Belongs to', ...checkHeads),
  ...files.flatMap(({ sentences, proseChecks }) => {
    const key = ({ file, place }: Pick<RestsOn, 'file' | 'place'>): string => `${file} ${place.line} ${place.column}`
    const ofFigure = new Map<string, ProseCheck[]>()
    for (const check of proseChecks) ofFigure.set(key(check), [...ofFigure.get(key(check)) ?? [], check])
    const listed = new Set(sentences.map(key))
    return [
      ...sentences.flatMap((each): Row[] => {
        const about = [...at(each.file, each.place), words(each.paragraph), words(each.stated), words(belongings[each.bound])]
        const checks = ofFigure.get(key(each)) ?? []
        return checks.length === 0 ? [about] : checks.map((check) => [...about, ...checkCells(check)])
      }),
      // What is compared may stand in a table as well.
      ...proseChecks.filter((check) => !listed.has(key(check))).map((check): Row =>
        [...at(check.file, check.place), null, words(check.stated), words(check.cell === null ? '' : 'a table'), ...checkCells(check)]),
    ]
  }),
]

/** Every fact that is stated more than once, each statement in a row of its own; and below, how they compare. */
export const registerRows = ({ register, checks }: AuditedFiles['across']): Row[] => [
  heads('Fact', 'Words', 'Measure', 'Years', 'State', 'Value in £', 'Good to £', 'File', 'Line', 'Column', 'Paragraph', 'Stated'),
  ...register.flatMap((fact, index) => fact.statements.map((statement): Row => [
    count(index + 1), words(fact.subject.join(' ')), words(fact.measure), words(fact.periods.join(', ')), words(fact.state), pounds(fact.value), pounds(fact.precision),
    ...at(statement.file, statement.place), words(statement.paragraph || (statement.cell === null ? '' : `table ${statement.cell.table}`)), words(statement.stated),
  ])),
  [], [words('Statements compared', 'title')],
  heads('File', 'Line', 'Column', 'Stated', ...checkHeads),
  ...checks.map((check): Row => [...at(check.file, check.place), words(check.stated), ...checkCells(check)]),
]

/** The findings, in reading order, with who has answered for them. */
export const findingRows = (findings: readonly Finding[]): Row[] => [
  heads('Code', 'Severity', 'File', 'Line', 'Column', 'Where', 'What', 'Working', 'Why it matters', 'What to do', 'Answered for by', 'Agreed by', 'On', 'Reason', 'Outcome'),
  ...findings.map(({ code, severity, file, place, where, what, working, why, help, accepted }): Row => [
    words(code), words(severity), ...at(file, place), words(where ?? ''), words(what), words(working ?? ''), words(why), words(help),
    words(accepted?.by ?? ''), words(accepted?.agreedBy ?? ''), words(accepted?.on ?? ''), words(accepted?.reason ?? ''), words(accepted?.outcome ?? ''),
  ]),
]

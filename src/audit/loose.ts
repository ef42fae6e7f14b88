/** Casts tables that stand in no paper, those of an auditor's own file, and holds its sentences against them. */
import { catalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import type { Check } from '../model/check.ts'
import type { CheckedTable, NumberedTable, Table } from '../model/paper.ts'
import type { BoundFigure, ProseCheck } from '../model/prose-check.ts'
import type { Passage } from '../model/prose.ts'
import { withCauses } from './causes/list.ts'
import { checkedTable } from './checked-table.ts'
import { tableChecks } from './checks/list.ts'
import { withoutFollowers } from './followers.ts'
import { auditProse, placeKey, type TableOfPaper } from './prose/audit.ts'
import { settle } from './settle.ts'
import { figuresOfTable, type StatedFigure } from './stated.ts'
import { tellTable } from './telling.ts'

type Cell = Table['head'][number]
type Inline = Cell['lines'][number][number]

export interface AuditedTables {
  readonly tables: readonly CheckedTable[]
  readonly checks: readonly Check[]
  /** Every figure of its tables. */
  readonly figures: readonly StatedFigure[]
  /** Every figure of its sentences, and where it came to belong. */
  readonly sentences: readonly BoundFigure[]
  readonly proseChecks: readonly ProseCheck[]
  readonly findings: readonly Finding[]
}

/**
 * Recomputes tables, and holds the sentences of their file against them.
 * @param tables each with the words right above it; they are counted from 1 through the file
 * @param passages its sentences, where it has any
 */
export const auditTables = (tables: readonly { readonly table: Table; readonly caption: string }[], file: string, passages: readonly Passage[] = []): AuditedTables => {
  const checked: CheckedTable[] = []
  const checks: Check[] = []
  const figures: StatedFigure[][] = []
  const findings: Finding[] = []
  const ofFile: TableOfPaper[] = []
  for (const [at, { table, caption }] of tables.entries()) {
    const source = withoutReferences(table)
    const settled = settle(source, caption, at + 1, file)
    const outcomes = withCauses(settled, withoutFollowers(tableChecks(settled)))
    const roles = checkedTable(settled)
    checked.push(roles)
    figures.push(figuresOfTable(roles, at + 1, file, settled.grid))
    if (passages.length > 0) ofFile.push({ settled, source, caption, inRecommendation: false })
    checks.push(...outcomes.map(({ check }) => check))
    const where = tables.length > 1 ? `table ${at + 1}` : 'table'
    // What a paper's author may do about it is not for whoever casts somebody else's table.
    findings.push(...tellTable(settled, outcomes, false).map(({ finding }) => ({ ...finding, where, help: catalogue[finding.code].help })))
  }
  if (passages.length === 0) return { tables: checked, checks, figures: figures.flat(), sentences: [], proseChecks: [], findings }
  const failing = new Set(checks.filter(({ verdict }) => verdict !== 'holds' && verdict !== 'rounding').map((check) => placeKey(check)))
  const prose = auditProse(file, null, passages, ofFile, failing)
  return { tables: checked, checks, figures: figures.flat(), sentences: prose.figures, proseChecks: prose.checks, findings: [...findings, ...prose.found.map(({ finding }) => finding)] }
}

/** True for nearly every cell of a table: there is nothing in it to be taken away. */
const isText = (cell: Cell): cell is Cell & { lines: Extract<Inline, { kind: 'text' }>[][] } => cell.lines.every((line) => line.every(({ kind }) => kind === 'text'))

/** References of another document lead nowhere here: their words stay. */
const withoutReferences = (table: Table): NumberedTable => {
  const inline = (one: Inline) => (one.kind === 'text' ? one : { kind: 'text' as const, text: one.kind === 'reference' ? one.words : '', strong: false, emphasis: false, href: null, place: one.place })
  const cell = (one: Cell): NumberedTable['head'][number] => (isText(one) ? one : { ...one, lines: one.lines.map((line) => line.map(inline)) })
  return { ...table, head: table.head.map(cell), rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) }
}

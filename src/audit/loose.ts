/** Casts tables that stand in no paper: those of an auditor's own file. */
import { catalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import type { Check } from '../model/check.ts'
import type { CheckedTable, NumberedTable, Table } from '../model/paper.ts'
import { withCauses } from './causes/list.ts'
import { checkedTable } from './checked-table.ts'
import { tableChecks } from './checks/list.ts'
import { withoutFollowers } from './followers.ts'
import { settle } from './settle.ts'
import { tellTable } from './telling.ts'

type Cell = Table['head'][number]
type Inline = Cell['lines'][number][number]

/** Recomputes tables. @param tables each with the words right above it; they are counted from 1 through the file */
export const auditTables = (tables: readonly { readonly table: Table; readonly caption: string }[], file: string): { readonly tables: readonly CheckedTable[]; readonly checks: readonly Check[]; readonly findings: readonly Finding[] } => {
  const checked: CheckedTable[] = []
  const checks: Check[] = []
  const findings: Finding[] = []
  for (const [at, { table, caption }] of tables.entries()) {
    const settled = settle(withoutReferences(table), caption, at + 1, file)
    const outcomes = withCauses(settled, withoutFollowers(tableChecks(settled)))
    checked.push(checkedTable(settled))
    checks.push(...outcomes.map(({ check }) => check))
    const where = tables.length > 1 ? `table ${at + 1}` : 'table'
    // What a paper's author may do about it is not for whoever casts somebody else's table.
    findings.push(...tellTable(settled, outcomes, false).map(({ finding }) => ({ ...finding, where, help: catalogue[finding.code].help })))
  }
  return { tables: checked, checks, findings }
}

/** References of another document lead nowhere here: their words stay. */
const withoutReferences = (table: Table): NumberedTable => {
  const inline = (one: Inline) => (one.kind === 'text' ? one : { kind: 'text' as const, text: one.kind === 'reference' ? one.words : '', strong: false, emphasis: false, href: null, place: one.place })
  const cell = (one: Cell): NumberedTable['head'][number] => ({ ...one, lines: one.lines.map((line) => line.map(inline)) })
  return { ...table, head: table.head.map(cell), rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) }
}

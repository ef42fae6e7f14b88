/** What of an audit may be told with the public edition: the checks and figures that nothing left out has a part in. */
import type { Finding } from '../findings/finding.ts'
import type { CellAt, Check } from '../model/check.ts'
import type { CheckedPaper, CheckedSection, CheckedTable } from '../model/paper.ts'
import type { BoundFigure, ProseCheck, RestsOn } from '../model/prose-check.ts'
import { publicFindings, spotOf } from './findings.ts'
import type { KeptBack } from './kept-back.ts'
import { publicRows } from './rows.ts'

export interface Checks {
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  readonly figures: readonly BoundFigure[]
}

/**
 * The checks of the public edition, in the tables and rows as they stand there; and where the others stood.
 * @param paper the whole one, whose tables are counted as the audit counts them
 */
export const publicChecks = ({ checks, proseChecks, figures }: Checks, paper: CheckedPaper, keptBack: KeptBack): Checks & { readonly dropped: ReadonlySet<string> } => {
  const tables = tablesOf(paper)
  const kept = tables.filter(({ isSecret }) => !isSecret)
  /** A row of the whole table in the public one, head row 0; null where it is left out. */
  const rowNow = (table: CheckedTable, row: number): number | null => {
    if (row === 0) return 0
    const now = publicRows(table).findIndex(({ from }) => from === row - 1)
    return now === -1 ? null : now + 1
  }
  const cellNow = <Cell extends CellAt>(table: CheckedTable, cell: Cell): Cell | null => {
    const row = rowNow(table, cell.row)
    return row === null ? null : { ...cell, row }
  }
  const checkNow = (check: Check): Check[] => {
    const found = tables[check.table - 1]
    if (found === undefined || found.isSecret) return []
    const [own, of, suspects] = [rowNow(found.table, check.row), check.of.map((part) => cellNow(found.table, part)), check.suspects.map((one) => cellNow(found.table, one))]
    if (own === null || [...of, ...suspects].includes(null)) return []
    return [{ ...check, row: own, table: kept.indexOf(found) + 1, of: of.filter((part) => part !== null), suspects: suspects.filter((one) => one !== null) }]
  }
  const restsNow = (rest: RestsOn): RestsOn | null => {
    if (keptBack.holds(rest.file, rest.place)) return null
    if (rest.cell === null) return rest
    const found = rest.file === paper.file || tables.some(({ table }) => table.beside?.file === rest.file) ? tables[rest.cell.table - 1] : undefined
    // A cell of another paper stays as it is there.
    if (found === undefined) return rest
    const row = rowNow(found.table, rest.cell.row)
    return found.isSecret || row === null ? null : { ...rest, cell: { ...rest.cell, table: kept.indexOf(found) + 1, row } }
  }
  const proseNow = (check: ProseCheck): ProseCheck[] => {
    const [own, of, suspects] = [restsNow(check), check.of.map(restsNow), check.suspects.map(restsNow)]
    if (own === null || [...of, ...suspects].includes(null)) return []
    return [{ ...check, ...own, of: of.filter((one) => one !== null), suspects: suspects.filter((one) => one !== null) }]
  }
  return {
    checks: checks.flatMap(checkNow),
    proseChecks: proseChecks.flatMap(proseNow),
    figures: figures.filter(({ file, place }) => !keptBack.holds(file, place)),
    dropped: new Set([...checks.filter((check) => checkNow(check).length === 0), ...proseChecks.filter((check) => proseNow(check).length === 0)].map(spotOf)),
  }
}

/** What shows when papers are read together: findings, comparisons, and the register of facts. */
export interface TogetherRead<Entry> {
  readonly findings: Finding[]
  readonly checks: ProseCheck[]
  readonly register: Entry[]
}

/** The same, without what rests on anything that one paper keeps back. */
export const publicAcross = <Entry extends { readonly statements: readonly RestsOn[] }>(across: TogetherRead<Entry>, keptBack: KeptBack): TogetherRead<Entry> => {
  const isOpen = ({ file, place }: RestsOn): boolean => !keptBack.holds(file, place)
  const [open, dropped] = [true, false].map((which) => across.checks.filter((check) => [check, ...check.of, ...check.suspects].every(isOpen) === which))
  return {
    findings: publicFindings(across.findings, keptBack, new Set(dropped?.map(spotOf))),
    checks: open ?? [],
    register: across.register.filter(({ statements }) => statements.every(isOpen)),
  }
}

interface Counted {
  readonly table: CheckedTable
  readonly isSecret: boolean
}

/** Every table in the order in which the audit counts them, with whether it is left out. */
const tablesOf = ({ sections, bibliography, appendices, exempt }: CheckedPaper): readonly Counted[] => {
  const inBody = (body: CheckedSection['body'], isSecret: boolean): Counted[] => body.flatMap((block) => (block.kind === 'subheading' ? [] :
    block.parts.flatMap((part) => (part.kind === 'table' ? [{ table: part, isSecret: isSecret || block.exempt !== null }] : []))))
  const all = exempt !== null
  return [
    ...sections.flatMap(({ body, origin }) => (origin === 'repeated' ? [] : inBody(body, all))),
    ...(bibliography === null ? [] : [{ table: bibliography.table, isSecret: all }]),
    ...appendices.flatMap((appendix) => inBody(appendix.body, all || appendix.exempt !== null)),
  ]
}

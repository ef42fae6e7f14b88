/** Totals left over from another version of a table: named only where that version is among the files of the run (AUDIT-RULES section 7). */
import type { Check } from '../model/check.ts'
import type { CheckedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'

/** What is known of one file. */
export interface Versioned {
  readonly file: string
  readonly tables: readonly CheckedTable[]
  readonly checks: readonly Check[]
}

/** Where the stated total of a failing figure is right. */
export interface Stale {
  readonly check: Check
  readonly rightAt: Check
}

/** A failing total that no accident explains, and the same total of the same rows, stated alike, that holds in another table of the run. */
export const staleTotals = (files: readonly Versioned[]): Stale[] => {
  const holding = new Map<string, { readonly check: Check; readonly parts: ReadonlySet<string> }[]>()
  for (const file of files) {
    for (const check of file.checks) {
      if (check.verdict !== 'holds' || !isCast(check)) continue
      const key = keyOf(file, check)
      holding.set(key, [...holding.get(key) ?? [], { check, parts: partsOf(file, check) }])
    }
  }
  return files.flatMap((file) => file.checks.flatMap((check): Stale[] => {
    if (check.verdict !== 'differs' || check.cause !== null || !isCast(check)) return []
    const parts = partsOf(file, check)
    const other = holding.get(keyOf(file, check))?.find((each) => (each.check.file !== check.file || each.check.table !== check.table) && isSameTable(parts, each.parts))
    return other === undefined ? [] : [{ check, rightAt: other.check }]
  }))
}

const isCast = ({ relation, of }: Check): boolean => (relation === 'sum' || relation === 'row-sum' || relation === 'balance') && of.length > 1

/** At least two rows in common, and no more than a third apart. */
const isSameTable = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const common = [...a].filter((name) => b.has(name)).length
  return common >= 2 && 3 * common >= 2 * Math.max(a.size, b.size)
}

/** Label, head and stated amount: the same in both versions. */
const keyOf = ({ tables }: Versioned, { table, row, column, exact, difference, decimals }: Check): string =>
  `${labelAt(tables[table - 1], row)}|${headAt(tables[table - 1], column)}|${exact === null || difference === null ? '' : exact + difference}|${decimals}`

const partsOf = ({ tables }: Versioned, { table, row, of }: Check): ReadonlySet<string> =>
  new Set(of.map((part) => (part.row === row ? headAt(tables[table - 1], part.column) : labelAt(tables[table - 1], part.row))))

type Cell = CheckedTable['head'][number]

const wordsOf = (cell: Cell | undefined): string => (cell?.lines ?? []).map(plainWords).join(' ').replace(/\s+/g, ' ').trim().toLowerCase()
const headAt = (table: CheckedTable | undefined, column: number): string => wordsOf(table?.head[column])
const labelAt = (table: CheckedTable | undefined, row: number): string => {
  const cells = table?.rows[row - 1]?.cells ?? []
  return wordsOf(cells.find(({ reading }) => reading.kind === 'words'))
}

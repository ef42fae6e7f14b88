/** The rows of a table as its public edition has them: those for all to read, and in place of the others how many they are. */
import { byCodeUnits } from '../findings/finding.ts'
import type { Exemption } from '../model/exemption.ts'
import type { CheckedTable } from '../model/paper.ts'

type Row = CheckedTable['rows'][number]

export interface PublicRow {
  readonly row: Row
  /** Where it stands in the whole table, from 0; null for one that counts others. */
  readonly from: number | null
}

/**
 * Rows that were left out are counted right above the total that took them in, or at the end of the table:
 * between which rows each of them stood is not told, for rows often stand in the order of the alphabet.
 */
export const publicRows = ({ rows, columns }: CheckedTable): PublicRow[] => {
  const made: PublicRow[] = []
  let waiting: Row[] = []
  const count = (): void => {
    made.push(...counting(waiting, columns.length).map((row) => ({ row, from: null })))
    waiting = []
  }
  for (const [from, row] of rows.entries()) {
    if (row.exempt !== null) {
      waiting.push(row)
      continue
    }
    if (isTotal(row)) count()
    made.push({ row, from })
  }
  count()
  return made
}

const isTotal = ({ role }: Row): boolean => role === 'subtotal' || role === 'total'

/**
 * One row for all that have the same terms, in the order of these: that of the rows is not told. A total among them counts as any other row:
 * whether one was taken for a total may hang on its amount, and would tell that it is the sum of what stands above it.
 */
const counting = (rows: readonly Row[], columns: number): Row[] => {
  const kinds = new Map<string, { readonly first: Row; readonly exempt: Exemption }>()
  for (const row of rows) {
    if (row.exempt === null) continue
    const { ground, decidedBy, decidedOn, releaseOn } = row.exempt
    const key = JSON.stringify([ground, decidedBy, decidedOn, releaseOn])
    const before = kinds.get(key)
    kinds.set(key, before === undefined ? { first: row, exempt: { ...row.exempt, withheld: 1 } } : { ...before, exempt: { ...before.exempt, withheld: before.exempt.withheld + 1 } })
  }
  return [...kinds].sort(([one], [other]) => byCodeUnits(one, other)).map(([, { first, exempt }]) => ({
    place: first.place, role: 'item', exempt,
    cells: Array.from({ length: columns }, () => ({ place: first.place, lines: [], reading: { kind: 'blank' as const } })),
  }))
}

/** A recipient stands in one row of a table of awards. */
import type { Acceptable } from '../acceptance.ts'
import { tell, type WordsCheck } from './worded-paper.ts'

/** Labels that name nobody. */
const nobody = /^(?:others?|various|sundry|contingency|reserve|individuals?|unallocated|anonymous|to be (?:confirmed|agreed|decided)|tb[acd]|n\/a|as above|ditto|-|–|—)\b/i

/** Tells of rows with the name of one above, under one heading of the table. Rows that a total was told to count twice are left alone. */
export const recipients: WordsCheck = ({ tables, known, checks }) => {
  const heads = new Set((known.allocation.columns[0] ?? []).map((name) => name.toLowerCase()))
  const toldTwice = new Set(checks.filter(({ cause }) => cause === 'row-duplicated' || cause === 'row-counted-twice').map(({ table }) => table))
  return tables.flatMap(({ settled, inRecommendation, source }) => {
    const { grid, facts, structure, file, table } = settled
    if (!heads.has((grid.columns[0]?.head ?? '').toLowerCase()) || grid.amounts.length === 0 || toldTwice.has(table)) return []
    const found: Acceptable[] = []
    let rows = new Map<string, number>()
    for (const { index, kind, label } of facts) {
      if (kind === 'heading') rows = new Map()
      const name = label.toLowerCase().replace(/\s+/g, ' ')
      if (kind !== 'figures' || structure.totals.has(index) || name === '' || nobody.test(name) || grid.rows[index]?.cells[0]?.kind !== 'words') continue
      const first = rows.get(name)
      if (first === undefined) rows.set(name, index)
      else {
        const [here, there] = [source.rows[index]?.cells[0]?.place ?? source.place, source.rows[first]?.cells[0]?.place ?? source.place]
        found.push(tell('recipient-twice', { file, inRecommendation }, here, `“${label}” stands in rows ${first + 1} and ${index + 1} of the table.`, { related: [{ place: there, label: 'the first' }] }))
      }
    }
    return found
  })
}

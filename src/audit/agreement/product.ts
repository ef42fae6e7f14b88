/** A column that is a quantity times a price: called a total, and no sum of the columns before it. */
import { absolute } from '../../model/money.ts'
import { statesAmount, type Grid } from '../grid.ts'

/** True where its figures are the products of two columns before it, in at least two rows and in all others but one. */
export const isProduct = (grid: Grid, column: number): boolean => {
  const before = grid.columns.filter(({ index, kind }) => index < column && kind !== 'words').slice(-4)
  return before.some((a, at) => before.slice(at + 1).some((b) => {
    let [holding, failing] = [0, 0]
    for (const { cells } of grid.rows) {
      const [x, y, z] = [cells[a.index], cells[b.index], cells[column]]
      if (x === undefined || y === undefined || z === undefined || !statesAmount(x) || !statesAmount(y) || !statesAmount(z)) continue
      const scale = 10n ** BigInt(Math.max(0, a.decimals + b.decimals - (grid.columns[column]?.decimals ?? 0)))
      const difference = absolute(x.worth.low * y.worth.low - z.worth.low * scale)
      if (2n * difference <= (z.worth.grain + 1n) * scale) holding += 1
      else failing += 1
    }
    return holding >= 2 && failing <= 1
  }))
}

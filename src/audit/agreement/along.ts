/** Which columns are made of others along each row: those that say so, and those whose figures agree in most rows. */
import { statesAmount, type Grid } from '../grid.ts'
import type { RowFacts } from '../rows.ts'
import type { Structure } from '../structure.ts'
import type { TotalColumn } from '../total-columns.ts'
import { isProduct } from './product.ts'
import { linearRelations, type Term } from './linear.ts'
import { columnsView } from './view.ts'

/** A column, and those that make it. */
export interface Along {
  readonly column: number
  readonly terms: readonly Term[]
  /** Rows in which the sign is turned round. */
  readonly turned: ReadonlySet<number>
  /** How it was found: by its head or an `=` alone, or because most rows agree. */
  readonly by: TotalColumn['by']
  readonly holding: number
  readonly failing: number
}

/** Every such column, from left to right. */
export const columnsAlong = (grid: Grid, facts: readonly RowFacts[], structure: Structure, stated: readonly TotalColumn[]): Along[] => {
  const filled = new Set(grid.amounts.filter(({ index }) => grid.rows.some(({ cells }) => cells[index]?.kind === 'fill' && !statesAmount(cells[index]))).map(({ index }) => index))
  const agreeing = linearRelations(columnsView(grid, facts, structure), (column) => !filled.has(column))
  const found: Along[] = agreeing.map(({ target, terms, turned, holding, failing }) => ({ column: target, terms, turned, holding, failing, by: 'agreement' }))
  for (const { column, parts, by } of stated) {
    if (found.some((each) => each.column === column) || isProduct(grid, column)) continue
    // Nothing agrees; its head alone speaks for it.
    found.push({ column, terms: parts.map((slot) => ({ slot, sign: 1 })), turned: new Set(), by, holding: 0, failing: 0 })
  }
  return found.sort((a, b) => a.column - b.column)
}

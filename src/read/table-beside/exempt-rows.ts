/** Rows of a table beside the paper that are not for publication. They fail closed: what might say so, says so. */
import { cited, type Notes } from '../reading.ts'
import type { Award } from './awards.ts'
import { wordsOf, type FileColumn } from './columns.ts'

export interface ExemptRows {
  /** True when a row is not for publication, or might be: the whole paper is then private. */
  readonly exempt: boolean
  /** In the author's words, each once. */
  readonly grounds: readonly string[]
}

/** A column that says whether its row is exempt, whatever the clerk calls it, and one that says on what ground. */
const saysWhether = /exempt|not[\s-]+for[\s-]+publication|\bn\.?f\.?p\b|confidential|\bprivate\b|restricted|withh[eo]ld/i
const saysGround = /^grounds?$/i
/** A cell of any column that says nothing else. */
const saysSo = /^[[(]?\s*(?:exempt|not[\s-]+for[\s-]+publication)\s*[\])]?[.!]?$/i
const no = /^(?:no|n|false|0)$/i
const yes = /^(?:yes|y|true|1|x|✓)$/i

/**
 * Finds the exempt rows, and tells of each that the paper is private for it.
 * @param shifted true when a row has more or fewer cells than the head, so that its cells may stand in the wrong columns
 */
export const exemptRows = (awards: readonly Award[], columns: readonly FileColumn[], shifted: boolean, notes: Notes): ExemptRows => {
  const whether = columns.filter(({ heading }) => saysWhether.test(heading))
  const ground = columns.filter(({ heading }) => saysGround.test(heading))
  const grounds = new Set<string>()
  let exempt = shifted && whether.length + ground.length > 0
  for (const { cells, place } of awards) {
    const wordsUnder = (some: readonly FileColumn[]) => some.flatMap(({ at }) => cells[at] ?? []).map((cell) => ({ cell, words: wordsOf(cell) })).filter(({ words }) => words !== '')
    const elsewhere = wordsUnder(columns.filter((column) => !whether.includes(column) && !ground.includes(column)))
      .flatMap(({ cell }) => cell.lines.filter(({ text }) => saysSo.test(text)).map(({ text }) => ({ cell, words: text })))
    const marks = [...wordsUnder(whether).filter(({ words }) => !no.test(words)), ...elsewhere]
    const reasons = [...wordsUnder(ground), ...marks.filter(({ words }) => !yes.test(words) && !saysSo.test(words))]
    const [first] = [...marks, ...wordsUnder(ground)]
    if (first === undefined) continue
    exempt = true
    for (const { words } of reasons) grounds.add(words)
    const name = cells[columns.find(({ known }) => known === 0)?.at ?? 0]
    const row = name === undefined ? '' : wordsOf(name)
    notes.add('table-row-exempt', first.cell.lines.length > 0 ? first.cell.place : place, `${row === '' ? 'This row' : `The row ${cited(row)}`} is marked ${cited(first.words)}, so the whole paper is built as not for publication.`)
  }
  return { exempt, grounds: [...grounds] }
}

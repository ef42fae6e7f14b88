/** Rows of a table beside the paper that are not for publication. They fail closed: what might say so, says so. */
import type { Exemption } from '../../model/exemption.ts'
import { termsOf, type TermName } from '../exempt-terms.ts'
import { cited, type GeneralTerms, type Notes } from '../reading.ts'
import type { Award } from './awards.ts'
import { wordsOf, type FileColumn } from './columns.ts'

export interface ExemptRows {
  /** True when a row is not for publication, or might be: the whole paper is then private. */
  readonly exempt: boolean
  /** In the author's words, each once. */
  readonly grounds: readonly string[]
  /** Of each award, in order; null where it is for all to read. */
  readonly marks: readonly (Exemption | null)[]
  /** True when marks may stand in other columns than they were meant for, so that nobody knows which rows they are of. */
  readonly uncertain: boolean
}

/** A column that says whether its row is exempt, whatever the clerk calls it, and one that says on what ground. */
const saysWhether = /exempt|not[\s-]+for[\s-]+publication|\bn\.?f\.?p\b|confidential|\bprivate\b|restricted|withh[eo]ld/i
const saysGround = /^grounds?$/i
/** Columns that say who decided so, and when, and when the row may be published. */
const saysTerm: readonly (readonly [TermName, RegExp])[] = [
  ['decided-by', /^(?:exemption )?decided[\s-]+by$/i], ['decided-on', /^(?:exemption )?decided[\s-]+on$/i], ['release-on', /^releas(?:e|ed)[\s-]+(?:on|date)$/i],
]
/** A cell of any column that says nothing else. */
const saysSo = /^[[(]?\s*(?:exempt|not[\s-]+for[\s-]+publication)\s*[\])]?[.!]?$/i
const no = /^(?:no|n|false|0)$/i
const yes = /^(?:yes|y|true|1|x|✓)$/i

/**
 * Finds the exempt rows, and tells of each that the paper is private for it.
 * @param shifted true when a row has more or fewer cells than the head, so that its cells may stand in the wrong columns
 * @param terms what the front matter says of all that is exempt
 */
export const exemptRows = (awards: readonly Award[], columns: readonly FileColumn[], shifted: boolean, terms: GeneralTerms, notes: Notes): ExemptRows => {
  const whether = columns.filter(({ heading }) => saysWhether.test(heading))
  const ground = columns.filter(({ heading }) => saysGround.test(heading))
  const grounds = new Set<string>()
  const uncertain = shifted && whether.length + ground.length > 0
  const marksOf = awards.map(({ cells, place }): Exemption | null => {
    const wordsUnder = (some: readonly FileColumn[]) => some.flatMap(({ at }) => cells[at] ?? []).map((cell) => ({ cell, words: wordsOf(cell) })).filter(({ words }) => words !== '')
    const elsewhere = wordsUnder(columns.filter((column) => !whether.includes(column) && !ground.includes(column)))
      .flatMap(({ cell }) => cell.lines.filter(({ text }) => saysSo.test(text)).map(({ text }) => ({ cell, words: text })))
    const marks = [...wordsUnder(whether).filter(({ words }) => !no.test(words)), ...elsewhere]
    const reasons = [...wordsUnder(ground), ...marks.filter(({ words }) => !yes.test(words) && !saysSo.test(words))]
    const [first] = [...marks, ...wordsUnder(ground)]
    if (first === undefined) return null
    for (const { words } of reasons) grounds.add(words)
    const name = cells[columns.find(({ known }) => known === 0)?.at ?? 0]
    const row = name === undefined ? '' : wordsOf(name)
    notes.add('table-row-exempt', first.cell.lines.length > 0 ? first.cell.place : place, `${row === '' ? 'This row' : `The row ${cited(row)}`} is marked ${cited(first.words)}, so the whole paper is built as not for publication.`)
    const values = new Map<string, string>(reasons[0] === undefined ? [] : [['ground', reasons[0].words]])
    for (const [term, heading] of saysTerm) {
      const said = wordsUnder(columns.filter((column) => column.known === null && heading.test(column.heading)))[0]
      if (said !== undefined) values.set(term, said.words)
    }
    return { ...termsOf(values, terms, place, notes), withheld: 0, place }
  })
  return { exempt: uncertain || marksOf.some((mark) => mark !== null), grounds: [...grounds], marks: marksOf, uncertain }
}

/** The ledger of a paper: its cells as amounts, its checks and its sentences as relations between them. */
import { startOfFile, type Place } from '../findings/place.ts'
import { absolute } from '../model/money.ts'
import type { Check } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import type { CheckedTable } from '../model/paper.ts'
import type { ProseCheck, RestsOn } from '../model/prose-check.ts'
import { cellId, unitsOfOne, type Amount, type Ledger, type Relation } from './amounts.ts'
import { relationOf } from './relations.ts'

/** What the audit made of a paper, whole, and what of it is withheld. Checks across papers may be given with any of them. */
export interface PaperAudited {
  /** As findings name it. */
  readonly file: string
  /** Every table, in the order in which the audit counts them. */
  readonly tables: readonly CheckedTable[]
  readonly checks: readonly Check[]
  readonly proseChecks: readonly ProseCheck[]
  /** True for a place of the source, or of a table beside it, that is not for publication. */
  readonly isWithheld: (file: string, place: Place) => boolean
  /** Where a place is printed, for the private report: `paragraph 3.6`. */
  readonly printed: (file: string, place: Place) => string
}

/** A figure that is public elsewhere, in another paper or an earlier edition, and states one of these. */
export interface StatedElsewhere {
  /** What it states: the identity of an amount, as `cellId` makes it. */
  readonly of: string
  readonly written: string
  /** In pence. */
  readonly pence: bigint
  readonly precision: bigint
  /** `the paper of 19 December 2013, paragraph 4.2`. */
  readonly where: string
}

/** The ledger of several papers read together: what one withholds another may tell. */
export const ledgerOf = (papers: readonly PaperAudited[], elsewhere: readonly StatedElsewhere[] = []): Ledger => {
  const amounts = new Map<string, Amount>()
  const relations: Relation[] = []
  for (const paper of papers) {
    paper.tables.forEach((table, index) => {
      for (const amount of amountsOf(table, index + 1, paper)) amounts.set(amount.id, amount)
    })
    relations.push(...paper.checks.flatMap((check) => relationOf(check, paper.file, amounts) ?? []))
  }
  for (const paper of papers) for (const check of paper.proseChecks) relations.push(...saidAgain(check, papers, paper, amounts))
  for (const stated of elsewhere) relations.push(...said(stated, amounts))
  return { amounts: [...amounts.values()], relations }
}

const amountsOf = (table: CheckedTable, number: number, { file, checks, isWithheld, printed }: PaperAudited): readonly Amount[] => {
  const own = table.beside?.file ?? file
  const unit = unitOf(table, number, checks)
  const found = table.rows.flatMap((row, at) => row.cells.flatMap((cell, column): readonly Amount[] => {
    const { reading } = cell
    const figures = reading.kind === 'figures' ? reading.figures : reading.kind === 'calculated' ? [reading.figure] : []
    const worth = worthOf(figures, unit)
    if (worth === null) return []
    const withheld = isWithheld(own, row.place) || isWithheld(own, cell.place)
    return [{
      ...worth, id: cellId(file, number, at + 1, column), standing: withheld ? 'withheld' : 'public', nonNegative: false, file: own, place: cell.place,
      written: reading.kind === 'calculated' ? reading.text : figures.map(({ written }) => written).join(' + '),
      where: `${printed(file, table.place)}, row ${labelOf(row.cells, column)}, ${headOf(table, column)}`,
      line: { id: `${file}\n${number}\n${at + 1}`, where: `the row ${labelOf(row.cells, column)} of ${printed(file, table.place)}` },
      isItem: row.role === 'item' && table.columns[column]?.role !== 'total',
    }]
  }))
  // Where no figure is below nought, nobody expects a withheld one to be.
  const nonNegative = found.every(({ value }) => value >= 0n)
  return found.map((amount) => ({ ...amount, nonNegative }))
}

type Cells = CheckedTable['rows'][number]['cells']

/** The words of a cell. */
const wordsOf = (cell: Cells[number] | undefined): string =>
  (cell?.lines ?? []).map((line) => line.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? inline.words : '')).join('')).join(' ').trim()

const labelOf = (cells: Cells, column: number): string => {
  const label = cells.find((cell, at) => at !== column && cell.reading.kind === 'words' && wordsOf(cell) !== '')
  return label === undefined ? 'without a name' : wordsOf(label)
}

const headOf = (table: CheckedTable, column: number): string => {
  const head = wordsOf(table.head[column])
  return head === '' ? `column ${column + 1}` : `“${head}”`
}

/**
 * What an earlier edition stated of these amounts, as far as its tables can be laid beside them: the same table, row label and head.
 * @param earlier what of it was public then; @param where `the edition of 20 February 2014`
 */
export const statedEarlier = (paper: PaperAudited, earlier: PaperAudited, where: string): readonly StatedElsewhere[] => {
  const cells = ({ tables }: PaperAudited) => tables.flatMap((table, index) => table.rows.flatMap(({ cells: row }, at) => row.map((_, column) => ({
    key: `${index}\n${labelOf(row, column)}\n${headOf(table, column)}`, id: (file: string) => cellId(file, index + 1, at + 1, column),
  }))))
  const amounts = new Map(earlier.tables.flatMap((table, index) => amountsOf(table, index + 1, earlier)).map((amount) => [amount.id, amount]))
  const then = new Map(cells(earlier).flatMap(({ key, id }) => {
    const amount = amounts.get(id(earlier.file))
    return amount?.standing === 'public' ? [[key, amount] as const] : []
  }))
  return cells(paper).flatMap(({ key, id }) => {
    const amount = then.get(key)
    return amount === undefined ? [] : [{ of: id(paper.file), written: amount.written, pence: amount.value / unitsOfPenny, precision: amount.precision / unitsOfPenny, where }]
  })
}

/** What a cell is worth in units; null where it is a range, still to come or no figure. Several figures add up. */
const worthOf = (figures: readonly Figure[], unit: bigint): Pick<Amount, 'value' | 'precision'> | null => {
  if (figures.length === 0) return null
  let [value, precision] = [0n, 0n]
  for (const figure of figures) {
    const one = unitsIn(figure, unit)
    if (one === null) return null
    value += one.value
    if (one.precision > precision) precision = one.precision
  }
  return { value, precision }
}

const unitsOfPenny = unitsOfOne / 100n
const mostDecimals = 5

const unitsIn = (figure: Figure, unit: bigint): Pick<Amount, 'value' | 'precision'> | null => {
  switch (figure.kind) {
    case 'money': return { value: figure.pence * unitsOfPenny, precision: figure.precision * unitsOfPenny }
    case 'nil': return { value: 0n, precision: 0n }
    case 'number': case 'percentage': {
      if (figure.decimals > mostDecimals) return null
      const step = 10n ** BigInt(mostDecimals - figure.decimals) * (figure.kind === 'number' ? unit : 1n)
      return { value: figure.digits * step, precision: step }
    }
    case 'range': case 'absent': case 'awaited': return null
  }
}

/** What a bare number of a table is worth beside money: one, a thousand or a million pounds, by which most of its checks hold. */
const unitOf = (table: CheckedTable, number: number, checks: readonly Check[]): bigint => {
  const sums = checks.filter((check) => check.table === number && (check.relation === 'sum' || check.relation === 'row-sum'))
  const valueAt = (row: number, column: number, unit: bigint): bigint => {
    const reading = table.rows[row - 1]?.cells[column]?.reading
    return worthOf(reading?.kind === 'figures' ? reading.figures : reading?.kind === 'calculated' ? [reading.figure] : [], unit)?.value ?? 0n
  }
  const missed = (unit: bigint): number => sums.filter(({ row, column, of }) =>
    of.reduce((left, part) => left - BigInt(part.sign) * valueAt(part.row, part.column, unit), valueAt(row, column, unit)) !== 0n).length
  return [1n, 1000n, 1_000_000n].reduce((best, unit) => (missed(unit) < missed(best) ? unit : best), 1n)
}

/** A sentence, or another paper, that states what a cell does: two amounts that are one to within their difference. */
const saidAgain = (check: ProseCheck, papers: readonly PaperAudited[], paper: PaperAudited, amounts: Map<string, Amount>): readonly Relation[] => {
  const { exact } = check
  if (check.measure !== 'money' || exact === null || !(check.relation === 'register' || (check.relation === 'prose' && check.of.length === 1))) return []
  const units = unitsOfOne / 10n ** BigInt(check.decimals)
  const known = (one: RestsOn, value: bigint): Amount => {
    const before = amounts.get(idOf(one))
    if (before !== undefined) return before
    const standing = papers.some(({ isWithheld }) => isWithheld(one.file, one.place)) ? 'withheld' : 'public'
    const made: Amount = { id: idOf(one), standing, value, precision: 0n, written: one.stated, file: one.file, place: one.place, where: paper.printed(one.file, one.place), line: { id: idOf(one), where: `${one.stated} in ${paper.printed(one.file, one.place)}` }, isItem: false, nonNegative: value >= 0n }
    amounts.set(made.id, made)
    return made
  }
  const own = known(check, (exact + (check.difference ?? 0n)) * units)
  return check.of.flatMap((rest): readonly Relation[] => {
    const other = known(rest, exact * units)
    return other.id === own.id ? [] : [{
      kind: 'linear', terms: [{ id: own.id, times: 1n }, { id: other.id, times: -1n }], slack: absolute(own.value - other.value), words: `${own.written} in ${own.where} states the same`,
    }]
  })
}

const idOf = ({ file, place, cell }: RestsOn): string =>
  (cell === null ? `${file}\nat ${place.line}:${place.column}` : cellId(file, cell.table, cell.row, cell.column))

const said = ({ of, written, pence, precision, where }: StatedElsewhere, amounts: Map<string, Amount>): readonly Relation[] => {
  const id = `elsewhere ${where}\n${written}\n${of}`
  if (!amounts.has(of)) return []
  amounts.set(id, { id, standing: 'public', value: pence * unitsOfPenny, precision: precision * unitsOfPenny, written, where, file: where, place: startOfFile, line: { id, where: `${written} in ${where}` }, isItem: false, nonNegative: pence >= 0n })
  return [{ kind: 'linear', terms: [{ id, times: 1n }, { id: of, times: -1n }], slack: precision * unitsOfPenny / 2n, words: `${written} in ${where} states the same` }]
}

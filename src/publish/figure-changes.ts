/** Which figures moved between two versions of a paper, by how much, and which totals and recommendations they touch. */
import type { Check } from '../model/check.ts'
import type { Figure } from '../model/figure.ts'
import { absolute, writeDigits } from '../model/money.ts'
import type { CheckedPaper, CheckedTable } from '../model/paper.ts'
import type { ProseFigure } from '../model/prose.ts'
import { aligned, alignedOpenly } from './aligned.ts'
import { figuresOfCell, statedIn, wordsOfCell, type FiguresIn, type Stated, type StatedSentence, type StatedTable } from './stated.ts'

export interface FigureChange {
  /** `paragraph 3.6, table, row Drug Link, Award`. */
  readonly where: string
  /** As written; null where it came, and where it went. */
  readonly before: string | null
  readonly now: string | null
  /** In pence; null where either is no sum of money. */
  readonly difference: bigint | null
  /** The totals that it goes into: "row Total of Award, now £270.5k (was £265.5k)". */
  readonly totals: readonly string[]
  /** The recommendations that state it: `paragraph 2.1`. */
  readonly recommendations: readonly string[]
}

/** A version of a paper with the checks of its tables, which say what goes into which total. */
export interface Version {
  readonly paper: CheckedPaper
  readonly checks: readonly Check[]
}

/**
 * Compares two versions, in the order in which they are read. Words that changed without a figure are none of its business.
 * Where the version now leaves something out, nothing is told of what went, and of a pair only what surely was the same before:
 * a figure that all could read once may be one that is not for publication now.
 */
export const figureChanges = (before: CheckedPaper, now: Version, figuresIn: FiguresIn): FigureChange[] => {
  const [old, fresh] = [statedIn(before), statedIn(now.paper)]
  const recommended = recommendedIn(fresh, figuresIn)
  return [...inSentences(old, fresh, figuresIn, recommended), ...inTables(old, fresh, now.checks, recommended)].sort((one, other) => one.at - other.at).map(({ change }) => change)
}

/** Where the recommendations state a sum, by its pence. */
type Recommended = (figure: AnyFigure | null) => readonly string[]
type AnyFigure = Figure | ProseFigure['figure']

const penceOf = (figure: AnyFigure | null): bigint | null => (figure?.kind === 'money' ? figure.pence : figure?.kind === 'nil' ? 0n : null)

const recommendedIn = ({ sentences }: Stated, figuresIn: FiguresIn): Recommended => {
  const stated = sentences.filter(({ inRecommendation }) => inRecommendation).flatMap(({ where, text }) => figuresIn(text).map((figure) => ({ where, figure })))
  return (sought) => [...new Set(stated.filter(({ figure }) => sameFigure(figure, sought)).map(({ where }) => where))]
}

const sameFigure = (one: AnyFigure, other: AnyFigure | null): boolean =>
  other !== null && (one.written === other.written || penceOf(one) !== null && penceOf(one) === penceOf(other))

/** A change, and how far down in the paper it stands. */
interface Placed {
  readonly at: number
  readonly change: FigureChange
}

const changeOf = (where: string, before: AnyFigure | null, now: AnyFigure | null, totals: readonly string[], recommended: Recommended): FigureChange[] => {
  if (before?.written === now?.written) return []
  const [old, fresh] = [penceOf(before), penceOf(now)]
  return [{
    where, before: before?.written ?? null, now: now?.written ?? null, difference: old === null || fresh === null ? null : fresh - old, totals,
    recommendations: [...new Set([...recommended(before), ...recommended(now)])].filter((paragraph) => !where.startsWith(paragraph)),
  }]
}

/** How two versions are laid beside each other. */
const laid = ({ keepsBack }: Stated): typeof aligned => (keepsBack ? alignedOpenly : aligned)

const inSentences = (before: Stated, now: Stated, figuresIn: FiguresIn, recommended: Recommended): Placed[] => {
  // What a figure is has no part in whether two sentences are one: that is what changes.
  const keyOf = ({ text }: StatedSentence): string => text.replace(/[\d.,]+/g, '0')
  return laid(now)(before.sentences, now.sentences, keyOf).flatMap(({ before: old, now: fresh }) => {
    if (old?.text === fresh?.text) return []
    const figuresOf = (sentence: StatedSentence | null): readonly AnyFigure[] => (sentence === null ? [] : figuresIn(sentence.text).filter(({ kind }) => kind !== 'reference'))
    return aligned(figuresOf(old), figuresOf(fresh), ({ written }) => written).flatMap((pair) => changeOf((fresh ?? old)?.where ?? '', pair.before, pair.now, [], recommended)).map((change) => ({ at: (fresh ?? old)?.at ?? 0, change }))
  })
}

/** The first words of a row name it; a row of figures alone has no name. */
const labelOf = (cells: CheckedTable['rows'][number]['cells']): string => {
  const naming = cells.find((cell) => cell.reading.kind === 'words' && wordsOfCell(cell) !== '')
  return naming === undefined ? '' : wordsOfCell(naming)
}

const inTables = (before: Stated, now: Stated, checks: readonly Check[], recommended: Recommended): Placed[] => {
  const keyOf = ({ table }: StatedTable): string => table.head.map(wordsOfCell).join(' | ')
  return laid(now)(before.tables, now.tables, keyOf).flatMap(({ before: old, now: fresh }) => {
    const shown = fresh ?? old
    if (shown === null) return []
    const headsOf = (table: StatedTable | null): readonly { readonly name: string; readonly at: number }[] => table?.table.head.map((cell, at) => ({ name: wordsOfCell(cell), at })) ?? []
    const columns = aligned(headsOf(old), headsOf(fresh), ({ name }) => name)
    const rowsOf = (table: StatedTable | null) => table?.table.rows.map(({ cells }, at) => ({ cells, at })) ?? []
    return laid(now)(rowsOf(old), rowsOf(fresh), ({ cells }) => labelOf(cells)).flatMap((row) => columns.flatMap((column) => {
      const figuresAt = (side: 'before' | 'now'): readonly Figure[] => {
        const cell = row[side]?.cells[column[side]?.at ?? -1]
        return cell === undefined ? [] : figuresOfCell(cell)
      }
      const name = [`${shown.where}, table`, `row ${labelOf((row.now ?? row.before)?.cells ?? [])}`, (column.now ?? column.before)?.name ?? ''].filter((words) => words !== '').join(', ')
      const totals = row.now === null || column.now === null || fresh === null ? [] : totalsWith(fresh, row.now.at + 1, column.now.at, checks)
      return aligned(figuresAt('before'), figuresAt('now'), ({ written }) => written).flatMap((pair) => changeOf(name, pair.before, pair.now, totals, recommended)).map((change) => ({ at: shown.at, change }))
    }))
  })
}

/** The totals that a cell goes into, by the checks that add it. */
const totalsWith = ({ table, number }: StatedTable, row: number, column: number, checks: readonly Check[]): string[] =>
  checks.filter((check) => check.table === number && (check.relation === 'sum' || check.relation === 'row-sum' || check.relation === 'balance') && check.of.some((part) => part.row === row && part.column === column))
    .map((check) => {
      const cells = table.rows[check.row - 1]?.cells ?? []
      const head = table.head[check.column]
      return `row ${labelOf(cells)}${head === undefined || wordsOfCell(head) === '' ? '' : `, ${wordsOfCell(head)}`}: ${check.stated ?? 'calculated'}`
    })

/** A difference as people write it: `+£5,000`, `−£1,250.50`. @param pence in pence */
export const writeDifference = (pence: bigint): string =>
  `${pence < 0n ? '−' : '+'}£${writeDigits(absolute(pence), 2, { least: pence % 100n === 0n ? 0 : 2, grouped: true })}`

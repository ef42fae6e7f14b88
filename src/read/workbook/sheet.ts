/** Reads the cells of one sheet: what each shows, what it is made by, and what of the sheet is hidden. */
import { columnOf } from '../../model/workbook.ts'
import { shownNumber, shownWords } from './displayed.ts'
import { shifted } from './failed.ts'
import { isTrue, type WorkbookParts } from './parts.ts'
import { readXml, unescaped } from './xml.ts'

/** A cell that holds something. Rows and columns count from 1. */
export interface WorkbookCell {
  readonly row: number
  readonly column: number
  /** As it is shown; empty where its format shows nothing. */
  readonly shown: string
  /** `error`: `#REF!` and the like. `unreckoned`: a formula whose value is not in the file. */
  readonly kind: 'words' | 'number' | 'error' | 'unreckoned'
  /** Of a cell that has failed, the formula; empty where the file has none. */
  readonly formula?: string
}

export interface SheetRead {
  /** By row and column. */
  readonly cells: readonly WorkbookCell[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[]
  /** Cells under a merged one, which show nothing whatever they hold. */
  readonly covered: readonly WorkbookCell[]
  /** The first cell that is over the limit; null where none is. */
  readonly over: { readonly row: number; readonly column: number; readonly what: 'rows' | 'cells' } | null
  readonly whole: boolean
}

/** A cell while its part of the file is being read. */
interface CellInFile {
  readonly type: string
  readonly style: number
  value: string | null
  words: string
  /** Null where it has none; empty where it is written out in another cell. */
  formula: string | null
  /** Under which name it shares its formula with others. */
  shares: string | null
}

interface Limits { readonly rows: number; readonly cells: number }

/** `C14` as a row and a column, from 1. */
const addressOf = (name: string): { row: number; column: number } | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name)
  if (match === null) return null
  return { row: Number(match[2]), column: columnOf(match[1] ?? '') }
}

/** Reads a sheet. @param xml its part @param limits where reading stops */
export const readSheet = (xml: string, workbook: WorkbookParts, limits: Limits): SheetRead => {
  const cells = new Map<string, WorkbookCell>()
  const hiddenRows = new Set<number>()
  const hiddenColumns: { from: number; to: number }[] = []
  const merged: { from: { row: number; column: number }; to: { row: number; column: number } }[] = []
  let over: SheetRead['over'] = null
  let [row, column] = [0, 0]
  let cell: CellInFile | null = null
  /** Formulas that others share, where they are written out. */
  const masters = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>()
  let into: 'value' | 'words' | 'formula' | 'aside' | null = null

  const whole = readXml(xml, {
    enough: () => over !== null,
    open: (element, attribute) => {
      switch (element) {
        case 'col': if (isTrue(attribute('hidden')) || attribute('width') === '0') hiddenColumns.push({ from: Number(attribute('min')), to: Number(attribute('max')) }); break
        case 'row':
          row = Number(attribute('r') ?? row + 1)
          column = 0
          if (isTrue(attribute('hidden')) || attribute('ht') === '0') hiddenRows.add(row)
          break
        case 'c': {
          const at = addressOf(attribute('r') ?? '')
          column = at?.column ?? column + 1
          row = at?.row ?? row
          cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? '0'), value: null, words: '', formula: null, shares: null }
          break
        }
        case 'f':
          if (cell === null) break
          cell.formula = ''
          cell.shares = attribute('si') ?? null
          into = 'formula'
          break
        case 'v': into = 'value'; break
        case 't': if (into !== 'aside') into = 'words'; break
        case 'rPh': into = 'aside'; break
        case 'mergeCell': {
          const [from, to] = (attribute('ref') ?? '').split(':').map(addressOf)
          if (from != null && to != null) merged.push({ from, to })
        }
      }
    },
    close: (element) => {
      if (element === 'v' || element === 'f' || element === 't' && into !== 'aside' || element === 'rPh') into = null
      if (element !== 'c' || cell === null) return
      const found = cellOf(cell, workbook)
      const { formula, shares } = cell
      if (shares !== null && formula) masters.set(shares, { formula, row, column })
      const master = shares === null || formula !== '' ? undefined : masters.get(shares)
      const failed = found?.kind === 'error' ? { formula: master === undefined ? formula ?? '' : shifted(master.formula, row - master.row, column - master.column) } : {}
      if (found !== null) cells.set(`${row} ${column}`, { row, column, ...found, ...failed })
      cell = null
      if (row > limits.rows) over = { row, column, what: 'rows' }
      else if (cells.size > limits.cells) over = { row, column, what: 'cells' }
    },
    text: (words) => {
      if (cell === null) return
      if (into === 'value') cell.value = `${cell.value ?? ''}${words}`
      else if (into === 'words') cell.words += words
      else if (into === 'formula') cell.formula = `${cell.formula ?? ''}${words}`
    },
  })
  const inOrder = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  const isCovered = coveredBy(merged)
  return { cells: inOrder.filter((one) => !isCovered(one)), covered: inOrder.filter(isCovered), hiddenRows, hiddenColumns, over, whole }
}

type Found = Pick<WorkbookCell, 'shown' | 'kind'>

/** What a cell shows; null where it holds nothing. */
const cellOf = ({ type, style, value, words, formula }: CellInFile, { shared, patterns, from1904 }: WorkbookParts): Found | null => {
  const pattern = patterns[style] ?? 'General'
  const inWords = (text: string): Found => ({ shown: shownWords(unescaped(text), pattern), kind: 'words' })
  if (type === 'inlineStr') return words === '' && formula === null ? null : inWords(words)
  if (value === null || value.trim() === '') {
    if (formula === null) return null
    // A formula may well come to no words.
    return type === 'str' ? { shown: '', kind: 'words' } : { shown: '', kind: 'unreckoned' }
  }
  switch (type) {
    case 's': return inWords(shared[Number(value)] ?? '')
    case 'str': return inWords(value)
    case 'e': return { shown: value, kind: 'error' }
    case 'b': return { shown: value === '1' ? 'TRUE' : 'FALSE', kind: 'words' }
    case 'd': return inWords(value.replace(/T00:00:00(?:\.0+)?Z?$/, ''))
  }
  const number = Number(value)
  const shown = Number.isFinite(number) ? shownNumber(number, pattern, from1904) : null
  return { shown: shown ?? value, kind: 'number' }
}

/** Tells of a cell whether another one is merged over it. */
const coveredBy = (merged: readonly { readonly from: { row: number; column: number }; readonly to: { row: number; column: number } }[]) => {
  // Most sheets merge a few cells; one that merges thousands is looked up by row.
  const byRow = new Map<number, { from: number; to: number; first: boolean }[]>()
  let looked = 0
  for (const { from, to } of merged) {
    for (let row = from.row; row <= to.row && looked < 200_000; row++) {
      looked += 1
      byRow.set(row, [...byRow.get(row) ?? [], { from: from.column, to: to.column, first: row === from.row }])
    }
  }
  return ({ row, column }: WorkbookCell): boolean =>
    (byRow.get(row) ?? []).some(({ from, to, first }) => column >= from && column <= to && !(first && column === from))
}

/** The sheet of one table: its figures as numbers, what was recomputed of them beside, and the table as written below. */
import type { CaptionedTable } from '../audit-files.ts'
import type { Check } from '../model/check.ts'
import type { CheckedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import { cellName, type SheetCell } from '../model/workbook.ts'
import { figure, heads, words } from './cells.ts'
import { figuresOf, inUnit, nameOfUnit, type TableFigures } from './figures.ts'
import { differenceBy, recomputedBy } from './formulas.ts'
import { decimalsOf } from './decimals.ts'
import { placeWords, relations, results } from './words.ts'

type Row = readonly SheetCell[]

/** The row of the sheet on which the head of the table stands, from 0: above it are a title, what is counted in, and units. */
const headRow = 3

const checkHeads = ['Figure', 'Relation', 'Recomputed', 'Stated', 'Difference', 'Result', 'Cause suggested', 'Look at', 'Working, or why not checked', 'Place']

/**
 * The rows of the sheet.
 * @param number the table's in its file
 * @param checks those of this table alone
 */
export const tableSheet = (captioned: CaptionedTable, number: number, file: string, checks: readonly Check[]): { readonly rows: readonly Row[]; readonly standing: number } => {
  const { table, caption } = captioned
  const figures = figuresOf(captioned, checks)
  const width = table.columns.length
  const from = table.beside?.file ?? file
  const asNumbers: readonly Row[] = [table.head, ...table.rows.map(({ cells }) => cells)].map((cells, row) =>
    Array.from({ length: width }, (_, column) => numberOr(figures, row, column, cells[column])))
  const { lines, height } = besideRows(checks, figures, width + 1)
  const body = Array.from({ length: Math.max(asNumbers.length, height) }, (_, at): Row => {
    const line = at === 0 ? heads(...checkHeads) : lines.get(at) ?? []
    return [...padded(asNumbers[at] ?? [], width), null, ...line]
  })
  return {
    standing: headRow + 1,
    rows: [
      [words(`Table ${number} of ${file}${caption === '' ? '' : `: ${caption}`}`, 'title')],
      [words(`${placeWords(from, table.place)}. Money in ${nameOfUnit(figures.unit)}, percentages in points. Formulas rest on the cells of this sheet; the table stands as it was written below.`, 'note')],
      figures.columns.map((unit) => words(unit)),
      ...body,
      [], [words('As written', 'title')],
      ...[table.head, ...table.rows.map(({ cells }) => cells)].map((cells, row) => cells.map((cell) => words(written(cell), row === 0 ? 'head' : 'plain'))),
    ],
  }
}

const padded = (row: Row, width: number): Row => [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => null)]

const numberOr = (figures: TableFigures, row: number, column: number, cell: CheckedTable['head'][number] | undefined): SheetCell => {
  if (cell === undefined) return null
  const found = figures.at(row, column)
  if (found === null) return words(written(cell), row === 0 ? 'head' : 'plain')
  return found.parts === null ? figure(found.value, found.shown) : { kind: 'formula', formula: found.parts, value: found.value, shown: Math.max(found.shown, decimalsOf(found.value)) }
}

const written = ({ lines }: CheckedTable['head'][number]): string => lines.map(plainWords).join('\n').trim()

/** Each check in the row of its figure, or, where that is taken, in the next that is free. Rows are counted from the head. */
const besideRows = (checks: readonly Check[], figures: TableFigures, firstColumn: number): { readonly lines: ReadonlyMap<number, Row>; readonly height: number } => {
  const lines = new Map<number, Row>()
  let free = 1
  for (const check of [...checks].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const at = Math.max(check.row, free)
    lines.set(at, checkLine(check, figures, headRow + at, firstColumn))
    free = at + 1
  }
  return { lines, height: free }
}

/** A figure of more than 15 digits, of which a spreadsheet would keep no more. */
const noFormula = '(No formula: a spreadsheet cannot hold these figures whole.)'

/** @param row of the sheet, from 0 */
const checkLine = (check: Check, figures: TableFigures, row: number, firstColumn: number): Row => {
  const [recomputedCell, statedCell] = [cellName(row, firstColumn + 2), cellName(row, firstColumn + 3)]
  const target = cellName(headRow + check.row, check.column)
  const inTable = check.stated === null ? null : figures.at(check.row, check.column)
  const recomputed = recomputedBy(check, figures, headRow)
  const difference = recomputed === null || inTable === null ? null : differenceBy(check, figures, statedCell, recomputedCell)
  const asNumber = (amount: bigint | null): SheetCell => (amount === null ? null : figure(inUnit(check.measure, amount, check.decimals, figures.unit)))
  const live = (made: { formula: string; value: Parameters<typeof decimalsOf>[0] } | null, shown = 0): SheetCell =>
    (made === null ? null : { kind: 'formula', ...made, shown: Math.max(shown, decimalsOf(made.value)) })
  const shown = inTable?.shown ?? 0
  return [
    words(target),
    words(relations[check.relation]),
    live(recomputed, shown) ?? asNumber(check.exact),
    inTable === null ? words(check.stated) : live({ formula: target, value: inTable.value }, shown),
    live(difference, shown) ?? asNumber(check.difference),
    words(results[check.verdict]),
    words(check.cause),
    words(check.suspects.map((cell) => cellName(headRow + cell.row, cell.column)).join(', ')),
    words(check.reason ?? (check.exact !== null && recomputed === null && check.of.length > 0 ? `${check.working ?? ''} ${noFormula}`.trim() : check.working)),
    words(placeWords(check.file, check.place)),
  ]
}

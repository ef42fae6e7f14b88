/** The amounts of a paper's table as bullets: each row's name and its sum, as they stand in the paper and were checked there. */
import { placeOnLine, type Place } from '../findings/place.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { CheckedParagraph, CheckedTable, List } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'

type Cell = CheckedTable['rows'][number]['cells'][number]

/**
 * The amounts of a table; or why they cannot be given, in words.
 * @param of the name of its paragraph in the paper; null where the paper has one table of sums and no other
 * @param place where the list is asked for
 */
export const amountsOf = ({ number, paper }: AgendaItem, of: string | null, place: Place): List | string => {
  if (paper === null) return `Item ${number} has no paper of ours.`
  const { sections, appendices } = paper.paper
  const paragraphs = [...sections.filter(({ origin }) => origin !== 'repeated'), ...appendices].flatMap(({ body }) => body).flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
  const named = of === null ? paragraphs : paragraphs.filter(({ name }) => name === of)
  if (named.length === 0) return `No paragraph of ${paper.name} bears the name “#${of ?? ''}”.`
  if (!paper.paper.private && of !== null && named.some(({ exempt }) => exempt !== null)) return 'The paragraph is not for publication.'
  const found = named.flatMap(tablesOf).flatMap((table) => {
    const column = columnOfSums(table)
    return column === null ? [] : [{ table, column }]
  })
  const [only, another] = found
  if (only === undefined) return of === null ? `${paper.name} has no table with a column of sums of money.` : `The paragraph “#${of}” of ${paper.name} has no table with a column of sums of money.`
  if (another !== undefined) return of === null ? `${paper.name} has ${found.length} tables with sums of money.` : `The paragraph “#${of}” of ${paper.name} has ${found.length} tables with sums of money.`
  return listOf(only.table, only.column, placeOnLine(place.line, place.column))
}

const tablesOf = ({ parts }: CheckedParagraph): CheckedTable[] => parts.flatMap((part) => (part.kind === 'table' ? [part] : []))

/** The first column of figures that says of each that it is money: a bare number would lose the unit that its head gives it. */
const columnOfSums = ({ columns, rows }: CheckedTable): number | null => {
  const at = columns.findIndex(({ kind }, column) => kind === 'figures' && rows.some(({ cells }) => figuresIn(cells[column]).length > 0) &&
    rows.every(({ cells }) => figuresIn(cells[column]).every(({ kind: of }) => of !== 'number' && of !== 'percentage' && of !== 'range')))
  return at === -1 ? null : at
}

const figuresIn = (cell: Cell | undefined) => (cell?.reading.kind === 'figures' ? cell.reading.figures : cell?.reading.kind === 'calculated' ? [cell.reading.figure] : [])

const wordsOf = (cell: Cell | undefined, between: string): string =>
  (cell === undefined ? '' : cell.reading.kind === 'calculated' ? cell.reading.text : cell.lines.map(plainWords).map((line) => line.trim()).filter((line) => line !== '').join(between))

const listOf = ({ rows }: CheckedTable, column: number, place: Place): List => ({
  kind: 'list', style: 'bullets', place,
  items: rows.filter(({ role, cells }) => role !== 'blank' && (role !== 'heading' || wordsOf(cells[column], ' ') !== '')).map(({ cells }) => {
    const name = wordsOf(cells.find(({ reading, lines }, at) => at !== column && reading.kind === 'words' && lines.some((line) => plainWords(line).trim() !== '')), ', ')
    const sum = wordsOf(cells[column], ' and ')
    const text = [name, sum].filter((words) => words !== '').join(': ')
    return { text: [{ kind: 'text', text, strong: false, emphasis: false, href: null, place }], name: null, number: null, place, lists: [] }
  }),
})

/**
 * The tables of `printed/`, `typed/`, `unseen/`, `third/`, `fourth/`, `fifth/` and `sixth/` and what is true of them, read without a line of the program's own reader.
 *
 *     row 6 = 1..4 + 5 - 2 in B C     each figure of row 6 is made of those rows, in those columns (else in all of figures)
 *     row 4 = 2 % of F2               each figure of row 2 as a share of one cell
 *     row 4 = 2 % on 1                a change in per cent; `% of` is a share; `x` and `/` are products and quotients
 *     column D = C - B in 1..3        the same along each row; `x` and `/` are products and quotients
 *     column C = B % of B6            a share of one cell
 *     running C = B                   what column B has come to so far
 *     carried row 1 = row 5           a column opens with what the one before closed with
 *
 * Rows count from 1 under the head, columns from A.
 * `form:` says what the table is typed in: a `paper` of the house, a `loose` Markdown file, or `csv`.
 */
import { readdirSync, readFileSync } from 'node:fs'

/** A cell, with row 0 for the head. */
export interface At { readonly row: number; readonly column: number }
export interface Term extends At { readonly sign: 1 | -1 }

/** How one printed figure is made of others. `hundred`: the parts are shares of one whole. */
export interface Relation {
  readonly kind: 'sum' | 'share' | 'change' | 'product' | 'quotient' | 'hundred' | 'carried'
  readonly at: At
  readonly of: readonly Term[]
  /** Along a row, rather than down a column. */
  readonly along: boolean
}

export type Half = 'tune' | 'held' | 'typed' | 'unseen' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'bare'

export interface PrintedTable {
  readonly name: string
  readonly title: string
  readonly half: Half
  readonly form: 'paper' | 'loose' | 'csv'
  readonly caption: string
  /** The words under the table. */
  readonly after: string
  readonly head: readonly string[]
  readonly dashes: string
  readonly rows: readonly (readonly string[])[]
  readonly relations: readonly Relation[]
}

/** A printed figure in ten-thousandths, and the size of its last digit in the same. */
export interface Printed { readonly value: bigint; readonly grain: bigint }

/** Reads a cell; null where it states no figure. */
export const printedIn = (cell: string | undefined): Printed | null => {
  const text = (cell ?? '').replace(/\*\*/g, '').replace(/[¹²³]|\s\([a-z]\)$|\\?\*$/g, '').trim()
  if (/^(?:-|–|nil)$/.test(text)) return { value: 0n, grain: 0n }
  const found = /^[(\-−–+]*£?([\d,]+)(?:\.(\d+))?(k|m|%)?(\)%?|-| CR)?$/.exec(text)
  if (found === null) return null
  const decimals = found[2] ?? ''
  const grain = 10n ** BigInt(4 - decimals.length) * unitIn(cell)
  const size = BigInt(`${(found[1] ?? '').replaceAll(',', '')}${decimals}`) * grain
  return { value: /^[-−–]|^\(|(?:-|CR)$/.test(text) ? -size : size, grain }
}

/** How many of one the last digit before the point stands for. */
export const unitIn = (cell: string | undefined): bigint => /\d\s?k\b/i.test(cell ?? '') ? 1000n : /\d\s?m\b/i.test(cell ?? '') ? 1_000_000n : 1n

const letter = (text: string): number => text.charCodeAt(0) - 65

/** `1..3 + 5 - 2`, or the same in letters. */
const termsOf = (text: string): { sign: 1 | -1; index: number }[] =>
  [...text.matchAll(/([+-]?)\s*([A-Z]|\d+)(?:\.\.([A-Z]|\d+))?/g)].flatMap(([, sign, from = '', to]) => {
    const index = (word: string): number => /\d/.test(word) ? Number(word) : letter(word)
    const [first, last] = [index(from), index(to ?? from)]
    return Array.from({ length: last - first + 1 }, (_, at) => ({ sign: sign === '-' ? -1 as const : 1 as const, index: first + at }))
  })

const kinds: Readonly<Record<string, Relation['kind']>> = { '% of': 'share', '% on': 'change', x: 'product', '/': 'quotient' }

const isWhole = (kind: Relation['kind']): boolean => kind === 'sum' || kind === 'hundred'

/** Reads one file. @throws where its truth is in no form that is known */
const tableIn = (name: string, text: string): PrintedTable => {
  const lines = text.split('\n')
  const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim())
  const barred = lines.filter((line) => line.startsWith('|'))
  const [head = [], , ...rows] = barred.map(cellsOf)
  const first = lines.findIndex((line) => line.startsWith('|'))
  const plain = (from: number, to: number): string => lines.slice(from, to).filter((line) => line !== '' && !/^(?:#|half:|form:|\|)/.test(line)).join('\n\n')
  const truth = lines.findIndex((line) => line === '## Truth')
  const stated = (row: number, column: number): Printed | null => printedIn(rows[row - 1]?.[column])
  const figured = head.map((_, column) => rows.some((_row, at) => stated(at + 1, column) !== null) ? column : -1).filter((column) => column > 0)
  const isShare = (column: number): boolean => rows.every((row) => /%$|^\D*$/.test(row[column] ?? '')) || /%/.test(head[column] ?? '')
  const relations: Relation[] = []
  const add = (kind: Relation['kind'], at: At, of: readonly Term[], along: boolean): void => {
    const parts = isWhole(kind) ? of.filter((term) => stated(term.row, term.column) !== null) : of
    if (stated(at.row, at.column) !== null && parts.length > 0 && parts.every((term) => stated(term.row, term.column) !== null)) relations.push({ kind, at, of: parts, along })
  }
  for (const line of lines.slice(truth + 1).filter((each) => each.startsWith('- ')).map((each) => each.slice(2))) {
    const row = /^row (\d+) = (?:(\d+) (% of|% on|x|\/) ([A-Z]?)(\d+)|(.*?))(?: in ([A-Z ]+))?$/.exec(line)
    const column = /^column ([A-Z]) = (?:([A-Z]) (% of|% on|x|\/) ([A-Z])(\d*)|(.*?))(?: in ([\d. +]+))?$/.exec(line)
    const running = /^running ([A-Z]) = ([A-Z])$/.exec(line)
    const carried = /^carried row (\d+) = row (\d+)$/.exec(line)
    if (row !== null) {
      const target = Number(row[1])
      const columns = row[7] === undefined ? figured.filter((each) => row[2] !== undefined || !isShare(each)) : [...row[7].matchAll(/[A-Z]/g)].map(([each]) => letter(each))
      for (const each of columns) {
        const whole = row[4] === undefined || row[4] === '' ? each : letter(row[4])
        if (row[2] !== undefined) add(kinds[row[3] ?? ''] ?? 'share', { row: target, column: each }, [{ row: Number(row[2]), column: each, sign: 1 }, { row: Number(row[5]), column: whole, sign: 1 }], false)
        else add('sum', { row: target, column: each }, termsOf(row[6] ?? '').map(({ sign, index }) => ({ row: index, column: each, sign })), false)
      }
    } else if (column !== null) {
      const target = letter(column[1] ?? '')
      const inRows = column[7] === undefined ? rows.map((_, at) => at + 1) : termsOf(column[7]).map(({ index }) => index)
      for (const each of inRows) {
        const at = { row: each, column: target }
        if (column[2] === undefined) add('sum', at, termsOf(column[6] ?? '').map(({ sign, index }) => ({ row: each, column: index, sign })), true)
        else {
          add(kinds[column[3] ?? ''] ?? 'share', at, [{ row: each, column: letter(column[2]), sign: 1 }, { row: column[5] === '' ? each : Number(column[5]), column: letter(column[4] ?? ''), sign: 1 }], true)
        }
      }
      // Shares of one cell come to the hundred that stands in its row.
      if (column[5] !== undefined && column[5] !== '') {
        const whole = Number(column[5])
        add('hundred', { row: whole, column: target }, inRows.filter((each) => each !== whole).map((each) => ({ row: each, column: target, sign: 1 })), false)
      }
    } else if (running !== null) {
      const [target, of] = [letter(running[1] ?? ''), letter(running[2] ?? '')]
      rows.forEach((_, at) => add('sum', { row: at + 1, column: target }, [...(at === 0 ? [] : [{ row: at, column: target, sign: 1 as const }]), { row: at + 1, column: of, sign: 1 }], true))
    } else if (carried !== null) {
      const [opening, closing] = [Number(carried[1]), Number(carried[2])]
      figured.slice(1).forEach((each, at) => add('carried', { row: opening, column: each }, [{ row: closing, column: figured[at] ?? 0, sign: 1 }], true))
    } else throw new Error(`${name}: ${line}`)
  }
  return {
    name, title: (lines[0] ?? '').slice(2), half: (['tune', 'typed', 'unseen', 'third', 'fourth', 'fifth', 'sixth', 'bare'] as const).find((half) => lines.includes(`half: ${half}`)) ?? 'held',
    form: (['loose', 'csv'] as const).find((form) => lines.includes(`form: ${form}`)) ?? 'paper',
    caption: plain(0, first), after: plain(first, truth), head, dashes: barred[1] ?? '', rows, relations,
  }
}

/** All tables, in the order of their names. */
export const printedTables = (folders = ['printed/', 'typed/', 'unseen/', 'third/', 'fourth/', 'fifth/', 'sixth/']): PrintedTable[] => {
  const inFolder = (name: string): PrintedTable[] => {
    const folder = new URL(name, import.meta.url)
    return readdirSync(folder).sort().map((file) => tableIn(file.replace(/\.md$/, ''), readFileSync(new URL(file, folder), 'utf8')))
  }
  return folders.flatMap(inFolder)
}

/** The table as Markdown. */
export const markdownOf = ({ head, dashes, rows }: Pick<PrintedTable, 'head' | 'dashes' | 'rows'>): string =>
  [head, null, ...rows].map((cells) => cells === null ? dashes : `| ${cells.join(' | ')} |`).join('\n')

/** The table as a spreadsheet saves it. */
export const csvOf = ({ head, rows }: Pick<PrintedTable, 'head' | 'rows'>): string =>
  [head, ...rows].map((cells) => cells.map((cell) => cell.replaceAll('**', '')).map((cell) => /[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join(',')).join('\r\n') + '\r\n'

/** How a relation stands: exact; within what rounding may do; or outside of it. */
export const standing = (rows: PrintedTable['rows'], { kind, at, of }: Relation): 'exact' | 'rounded' | 'outside' => {
  const read = (cell: At): Printed => printedIn(rows[cell.row - 1]?.[cell.column]) ?? { value: 0n, grain: 0n }
  const stated = read(at)
  const size = (amount: bigint): bigint => amount < 0n ? -amount : amount
  if (kind === 'sum' || kind === 'hundred' || kind === 'carried') {
    const d = size(of.reduce((left, term) => left - BigInt(term.sign) * read(term).value, stated.value))
    const grain = of.reduce((sum, term) => sum + read(term).grain, stated.grain)
    return d === 0n ? 'exact' : 2n * d <= grain ? 'rounded' : 'outside'
  }
  const [a, b] = of.map(read)
  if (a === undefined || b === undefined) return 'outside'
  // All as fractions: n/m is the true figure in ten-thousandths.
  const [n, m] = kind === 'product' ? [a.value * b.value, 10_000n]
    : [((kind === 'change' ? a.value - b.value : a.value) * (kind === 'quotient' ? 1n : 100n)) * 10_000n, b.value]
  if (m === 0n) return 'outside'
  const d = size(stated.value * m - n)
  const slack = kind === 'product' ? stated.grain * m + a.grain * size(b.value) + b.grain * size(a.value) : stated.grain * size(m)
  const wide = kind === 'product' ? 0n : (a.grain + b.grain) * 100n * 10_000n + size(stated.value) * b.grain
  return 2n * d <= stated.grain * size(m) ? 'exact' : 2n * d <= 2n * slack + 2n * wide ? 'rounded' : 'outside'
}

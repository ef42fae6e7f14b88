/** Breaks sound tables on purpose, one fault at a time: each class of AUDIT-RULES section 7, at a place that a fixed sequence picks. */
import { printedIn, standing, unitIn, type At, type PrintedTable, type Relation } from './truth.ts'

export const faultClasses = [
  'unit-slip-x1000', 'decimal-slip', 'digit-transposition', 'wrong-digit', 'dropped-digit', 'sign',
  'row-counted-twice', 'row-left-out', 'subtotal-and-parts', 'stale-total', 'row-duplicated', 'missing-row',
] as const
export type FaultClass = typeof faultClasses[number]

export interface Broken {
  readonly class: FaultClass
  /** The cell that is wrong; of a row that is gone or twice there, the total that shows it. */
  readonly at: At
  readonly table: PrintedTable
}

/** The same numbers on every run. */
export const sequence = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536) % below
  }
}

/** The cell with another size, in its own notation: sign, marks, commas and decimals stay. */
const rewritten = (cell: string, size: bigint): string => cell.replace(/[\d,]+(?:\.\d+)?/, (digits) => {
  const decimals = digits.split('.')[1]?.length ?? 0
  const text = (size / 10n ** BigInt(4 - decimals)).toString().padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const grouped = digits.includes(',') || whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return decimals === 0 ? grouped : `${grouped}.${text.slice(text.length - decimals)}`
})

/** The cell with other digits. */
const redigited = (cell: string, change: (digits: string) => string | null): string | null => {
  const found = /[\d,]+(?:\.\d+)?/.exec(cell)?.[0]
  if (found === undefined) return null
  const decimals = found.split('.')[1]?.length ?? 0
  const changed = change(found.replace(/[,.]/g, ''))
  return changed === null || changed === '' ? null : rewritten(cell, BigInt(changed) * 10n ** BigInt(4 - decimals))
}

const turned = (cell: string): string | null => {
  // A letter in brackets behind a figure is a footnote's.
  if (/\([a-z]\)$/.test(cell)) return `-${cell}`
  if (/[(−–]|-|CR/.test(cell)) {
    const bare = cell.replace(/[()−–+]|-| CR/g, '')
    return /\d/.test(bare) ? bare : null
  }
  const digits = /[£\d][\d,.]*[km%]?/.exec(cell)?.[0]
  return digits === undefined ? null : cell.replace('+', '').replace(digits, `(${digits})`)
}

const onOneCell = (name: FaultClass, cell: string, pick: (below: number) => number): string | null => {
  switch (name) {
    case 'unit-slip-x1000': return redigited(cell, (digits) => `${digits}000`)
    case 'decimal-slip': return redigited(cell, (digits) => `${digits}0`)
    case 'digit-transposition': return redigited(cell, (digits) => {
      const places = [...digits.slice(1)].flatMap((digit, at) => digit !== digits[at] && !(at === 0 && digit === '0') ? [at] : [])
      const at = places[pick(Math.max(1, places.length))]
      return at === undefined ? null : `${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`
    })
    case 'wrong-digit': return redigited(cell, (digits) => {
      const at = pick(digits.length)
      const other = (Number(digits[at]) + 1 + pick(8)) % 10
      return at === 0 && other === 0 ? null : `${digits.slice(0, at)}${other}${digits.slice(at + 1)}`
    })
    case 'dropped-digit': return redigited(cell, (digits) => {
      const at = pick(digits.length)
      const left = digits.slice(0, at) + digits.slice(at + 1)
      return digits.length < 2 || left.startsWith('0') ? null : left
    })
    case 'sign': return turned(cell)
    default: return null
  }
}

/** What a total would be if something were added to it, in its own notation; null where its sign would turn. */
const shifted = (cell: string, by: bigint): string | null => {
  const stated = printedIn(cell)
  if (stated === null || stated.grain === 0n) return null
  const value = stated.value + by
  if (value === 0n || (value > 0n) !== (stated.value > 0n)) return null
  return rewritten(cell, (value < 0n ? -value : value) / unitIn(cell))
}

const onOneTotal = (name: FaultClass, table: PrintedTable, relation: Relation, pick: (below: number) => number): string | null => {
  const cell = table.rows[relation.at.row - 1]?.[relation.at.column] ?? ''
  const worth = (at: At): bigint => printedIn(table.rows[at.row - 1]?.[at.column])?.value ?? 0n
  const parts = relation.of.filter((part) => worth(part) !== 0n)
  const part = parts[pick(Math.max(1, parts.length))]
  if (relation.kind !== 'sum' || parts.length < 2 || part === undefined) return null
  const size = worth(part) * BigInt(part.sign)
  if (name === 'row-counted-twice') return shifted(cell, size)
  if (name === 'row-left-out') return shifted(cell, -size)
  if (name === 'stale-total') {
    const stated = printedIn(cell)
    return stated === null ? null : shifted(cell, stated.grain * BigInt(23 + pick(900)) + stated.value / 17n / (stated.grain || 1n) * stated.grain)
  }
  const subtotal = relation.of.find((each) => !relation.along && table.relations.some(({ kind, along, at }) => kind === 'sum' && !along && at.row === each.row && at.column === each.column))
  return subtotal === undefined ? null : shifted(cell, worth(subtotal) * BigInt(subtotal.sign))
}

const withCell = (table: PrintedTable, at: At, text: string): PrintedTable =>
  ({ ...table, rows: table.rows.map((row, index) => index !== at.row - 1 ? row : row.map((cell, column) => column === at.column ? text : cell)) })

/** The table with a row taken out, or there twice; what is true of the others goes with them. */
const withRow = (table: PrintedTable, row: number, twice: boolean): PrintedTable => {
  const moved = (at: At): number => at.row <= row - (twice ? 0 : 1) ? at.row : at.row + (twice ? 1 : -1)
  const rows = table.rows.flatMap((cells, index) => index !== row - 1 ? [cells] : twice ? [cells, cells] : [])
  const relations = table.relations.flatMap((relation): Relation[] => {
    if (!twice && relation.at.row === row) return []
    const of = relation.of.flatMap((part) => {
      if (part.row !== row || relation.along) return !twice && part.row === row ? [] : [{ ...part, row: moved(part) }]
      return twice ? [{ ...part }, { ...part, row: row + 1 }] : []
    })
    const here = { ...relation, at: { ...relation.at, row: moved(relation.at) }, of }
    return twice && relation.along && relation.at.row === row ? [here, { ...here, at: { ...here.at, row: row + 1 }, of: of.map((part) => part.row === row ? { ...part, row: row + 1 } : part) }] : [here]
  })
  return { ...table, rows, relations }
}

/** True where a relation that held is outside of rounding now. */
const shows = (table: PrintedTable, at: At): boolean =>
  table.relations.some((relation) => [relation.at, ...relation.of].some((cell) => cell.row === at.row && cell.column === at.column) && standing(table.rows, relation) === 'outside')

/** Breaks a table in one way; null where that way is none for this table, or where rounding would excuse it. */
export const broken = (table: PrintedTable, name: FaultClass, pick: (below: number) => number): Broken | null => {
  const relations = table.relations
  for (let tries = 0; tries < 12 && relations.length > 0; tries += 1) {
    const relation = relations[pick(relations.length)]
    if (relation === undefined) continue
    if (name === 'row-duplicated' || name === 'missing-row') {
      const part = relation.of[pick(relation.of.length)]
      if (part === undefined || relation.along || relation.kind !== 'sum' || table.relations.some(({ at, along }) => !along && at.row === part.row)) continue
      if (table.relations.some((each) => each.along && !each.of.every(({ row }) => row === each.at.row))) continue
      const changed = withRow(table, part.row, name === 'row-duplicated')
      const at = { row: relation.at.row + (relation.at.row > part.row ? (name === 'row-duplicated' ? 1 : -1) : 0), column: relation.at.column }
      if (shows(changed, at)) return { class: name, at, table: changed }
      continue
    }
    const isOfTotal = name === 'row-counted-twice' || name === 'row-left-out' || name === 'subtotal-and-parts' || name === 'stale-total'
    const ratio = relation.kind !== 'sum'
    const at = isOfTotal || ratio ? relation.at : [relation.at, ...relation.of][pick(relation.of.length + 1)] ?? relation.at
    const cell = table.rows[at.row - 1]?.[at.column] ?? ''
    const text = isOfTotal ? onOneTotal(name, table, relation, pick) : onOneCell(name, cell, pick)
    if (text === null || text === cell) continue
    const changed = withCell(table, at, text)
    if (shows(changed, at)) return { class: name, at, table: changed }
  }
  return null
}

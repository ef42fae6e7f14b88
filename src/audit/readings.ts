/** The rows that a total may add up, read from its position: running sums, so that each reading costs one subtraction a column. */
import type { RowFacts } from './rows.ts'
import { saysClosingBalance, saysGrandTotal, saysIncome, saysSubtotal, saysSurplus } from './labels.ts'
import { negated, nothing, plus, without, type Worth } from './worth.ts'

/** A row that a later total may still take in: a loose row, or a total that stands for its parts. */
export interface Entry {
  readonly row: number
  readonly label: string
  /** What it is worth in each column of amounts. */
  readonly worths: readonly Worth[]
  /** The same, cast straight from the rows under it. */
  readonly leaves: readonly Worth[]
  /** What a total adds up; null for a loose row. */
  readonly reading: Reading | null
  readonly less: boolean
  /** True for a loose row whose own label speaks of a total: it is likely set beside others, not added to them. */
  readonly named: boolean
  /** True where an empty row sets it off from the rows before it. */
  readonly setOff: boolean
}

/** The entries that no total has taken in yet, the newest first, each with the sums of itself and all under it. */
export interface Open {
  readonly entry: Entry
  readonly under: Open | null
  readonly count: number
  readonly totals: number
  readonly lesses: number
  readonly named: number
  readonly sums: readonly Worth[]
  readonly leaves: readonly Worth[]
  /** The sums with "less" rows taken away. */
  readonly signed: readonly Worth[]
  /** The second of all open entries. */
  readonly second: Entry | null
}

/**
 * One way of reading a total.
 * `block`: the rows back to the total or heading before; `since-total`: back to the total before, over headings;
 * `open`: subtotals and loose rows, never the parts of a subtotal; `leaves`: the same, cast from the parts themselves;
 * `less`: with "less" rows taken away; `first-less-rest`: gross less the rest; `last-less-first`: the second of two less the first;
 * `first-less-second`: income less expenditure, with gains or the like that come after both;
 * `tail`: the last of the rows alone, where one before them stands for itself; `below`: a total that stands above its parts.
 */
export type Reading = {
  readonly kind: 'block' | 'since-total' | 'open' | 'leaves' | 'less' | 'first-less-rest' | 'first-less-second' | 'last-less-first' | 'tail'
  readonly from: Open
  readonly until: Open | null
  readonly count: number
  readonly sums: readonly Worth[]
} | {
  readonly kind: 'below'
  readonly first: number
  readonly last: number
  readonly count: number
  readonly sums: readonly Worth[]
}

/** Puts an entry on the open ones. */
export const opened = (entry: Entry, under: Open | null): Open => {
  const signed = entry.less ? entry.worths.map((worth) => worth.low > 0n ? negated(worth) : worth) : entry.worths
  const sums = added(entry.worths, under?.sums)
  // Down to the first total, or the first "less", all three are the same, and in a table of thousands of rows not made three times.
  const alike = (own: readonly Worth[], below: readonly Worth[] | undefined): readonly Worth[] => own === entry.worths && below === under?.sums ? sums : added(own, below)
  return {
    entry, under,
    count: (under?.count ?? 0) + 1,
    totals: (under?.totals ?? 0) + (entry.reading === null ? 0 : 1),
    lesses: (under?.lesses ?? 0) + (entry.less ? 1 : 0),
    named: (under?.named ?? 0) + (entry.named ? 1 : 0),
    sums,
    leaves: alike(entry.leaves, under?.leaves),
    signed: alike(signed, under?.signed),
    second: under === null ? null : under.count === 1 ? entry : under.second,
  }
}

const added = (worths: readonly Worth[], below: readonly Worth[] | undefined): readonly Worth[] =>
  below === undefined ? worths : worths.map((worth, at) => plus(below[at] ?? nothing, worth))

const between = (all: readonly Worth[], before: readonly Worth[] | undefined): readonly Worth[] =>
  before === undefined ? all : all.map((worth, at) => without(worth, before[at] ?? nothing))

/** Where the readings of a total begin. */
export interface Marks {
  readonly open: Open | null
  /** The open entry after which the block begins: the last total, or what stood open at the last heading. */
  readonly start: Open | null
  readonly lastTotal: Open | null
  /** True when a heading opened the block after the last total. */
  readonly headed: boolean
  /** The first of all open entries. */
  readonly bottom: Entry | null
  /** The open entry of the balance that the block opens with, which movements under it leave out. */
  readonly opening: Open | null
}

/** All readings of a total at this point, the likeliest by structure first. */
export const readingsAt = ({ open, start, lastTotal, headed, bottom, opening }: Marks, facts: RowFacts): Reading[] => {
  if (open === null) return []
  const block = open !== start ? reading('block', open, start) : null
  const sinceTotal = open !== lastTotal && start !== lastTotal ? reading('since-total', open, lastTotal) : null
  const all = start === null || lastTotal === null ? null : reading('open', open, null)
  // A total of one loose row is none: it takes in the subtotals before it.
  const oneLoose = block !== null && block.count === 1 && lastTotal !== null && !headed
  const plain = saysGrandTotal(facts.label) || (oneLoose && !saysSubtotal(facts.label)) ? [all, sinceTotal, block] : [block, sinceTotal, all]
  const more: Reading[] = []
  if (opening !== null && opening !== open && opening !== start && !saysClosingBalance(facts.label)) more.push(reading('block', open, opening))
  if (open.totals > 0) more.push({ kind: 'leaves', from: open, until: null, count: open.count, sums: open.leaves })
  if (open.lesses > 0) {
    more.push({ kind: 'less', from: open, until: null, count: open.count, sums: open.signed })
    if (start !== null && open !== start) more.push({ kind: 'less', from: open, until: start, count: open.count - start.count, sums: between(open.signed, start.signed) })
  }
  if (facts.difference && bottom !== null && open.count >= 2) {
    const sums = open.sums.map((worth, at) => {
      const first = bottom.worths[at] ?? nothing
      return plus(first, negated(without(worth, first)))
    })
    more.push({ kind: 'first-less-rest', from: open, until: null, count: open.count, sums }, ...lastTwo(open, facts.label))
    const { second } = open
    if (open.count >= 3 && second !== null && (second.reading !== null || second.named)) {
      more.push({ kind: 'first-less-second', from: open, until: null, count: open.count, sums: open.sums.map((worth, at) => {
        const taken = second.worths[at] ?? nothing
        return plus(without(worth, taken), negated(taken))
      }) })
    }
  }
  return [...plain.filter((each) => each !== null), ...more]
}

/** Income less expenditure, or the other way round: the two rows above, each from the other. */
const lastTwo = (open: Open, label: string): Reading[] => {
  const { entry: last, under } = open
  if (under === null) return []
  const first = under.entry
  const less = (a: Entry, b: Entry): Worth[] => a.worths.map((worth, at) => plus(worth, negated(b.worths[at] ?? nothing)))
  const of = { from: open, until: under.under, count: 2 }
  // A surplus is what comes in less what goes out: turned round, its sign would be wrong.
  const turnsRound = !saysSurplus(label) || !saysIncome(first.label)
  return [
    ...(of.until === null ? [] : [{ kind: 'first-less-rest', ...of, sums: less(first, last) } as const]),
    ...(turnsRound ? [{ kind: 'last-less-first', ...of, sums: less(last, first) } as const] : []),
  ]
}

/**
 * A total of the last rows of its block alone, where a row before them stands for itself: "Tangible assets; Debtors; Cash; Total current assets".
 * @param holds whether sums are what the total states, in each column
 */
export const tailAt = ({ open, start }: Marks, holds: (sums: readonly Worth[]) => boolean): Tail | null => {
  if (open === null) return null
  let first = open
  for (let count = 1; count <= mostOfTail && first.under !== null && first.under !== start; count += 1) {
    const until = first.under
    const sums = between(open.sums, until.sums)
    if (count >= 2 && holds(sums)) return { reading: { kind: 'tail', from: open, until, count, sums }, setOff: first.entry.setOff }
    first = until
  }
  return null
}

/** A table of thousands of rows is not searched over and over. */
const mostOfTail = 40

export interface Tail {
  readonly reading: Reading
  /** True where an empty row stands before it, which says as much. */
  readonly setOff: boolean
}

/** True where all that it adds are loose rows whose own labels speak of totals: "Total income", "Total expenditure". */
export const addsNamedTotals = (reading: Reading): boolean =>
  reading.kind !== 'below' && reading.from.named - (reading.until?.named ?? 0) === reading.count

const reading = (kind: 'block' | 'since-total' | 'open', from: Open, until: Open | null): Reading =>
  ({ kind, from, until, count: from.count - (until?.count ?? 0), sums: between(from.sums, until?.sums) })

/** A row that a reading adds; `less` where a positive figure of it is taken away. */
export interface Addend {
  readonly row: number
  readonly less: boolean
}

/** One row less others. */
export const isDifference = ({ kind }: Reading): boolean => kind === 'first-less-rest' || kind === 'first-less-second' || kind === 'last-less-first'

const isTakenAway = (reading: Exclude<Reading, { readonly kind: 'below' }>, at: Open): boolean =>
  reading.kind === 'less' ? at.entry.less
    : reading.kind === 'first-less-rest' ? at.under !== reading.until
      : reading.kind === 'first-less-second' ? at.count === 2
        : reading.kind === 'last-less-first' && at !== reading.from

/** The rows of a reading, from top to bottom. */
export const addendsOf = (reading: Reading): Addend[] => {
  if (reading.kind === 'below') {
    return Array.from({ length: reading.last - reading.first + 1 }, (_, at) => ({ row: reading.first + at, less: false }))
  }
  const found: Addend[] = []
  // A worklist and no recursion: totals may stand in totals to any depth.
  const waiting: Reading[] = [reading]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === 'below') {
      found.push(...addendsOf(next))
      continue
    }
    for (let at: Open | null = next.from; at !== null && at !== next.until; at = at.under) {
      const { entry } = at
      const within = next === reading ? null : next
      if (within !== null && isDifference(within)) found.push({ row: entry.row, less: isTakenAway(within, at) })
      // Rows after "Less" are taken away by their own total alone, which then stands for them.
      else if (reading.kind === 'leaves' && entry.reading !== null && entry.reading.kind !== 'less') waiting.push(entry.reading)
      else found.push({ row: entry.row, less: isTakenAway(reading, at) })
    }
  }
  return found.sort((a, b) => a.row - b.row)
}

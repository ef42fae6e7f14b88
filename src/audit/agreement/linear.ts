/**
 * Finds which slots are made of which others by adding and taking away, from how many lines agree (AUDIT-RULES section 2, agreement).
 * What a head says counts for more than where it stands, and that for more than figures alone.
 */
import { absolute } from '../../model/money.ts'
import type { Worth } from '../worth.ts'
import { saysOutcome, saysVariance, saysWhole } from './heads.ts'
import type { View } from './view.ts'

export interface Term {
  readonly slot: number
  readonly sign: 1 | -1
}

/** One slot, and the others that make it in each line. */
export interface Linear {
  readonly target: number
  readonly terms: readonly Term[]
  /** Lines in which it holds with its sign turned round: a variance may change direction between income and spending. */
  readonly turned: ReadonlySet<number>
  readonly holding: number
  readonly failing: number
  /** True where the head, too, says that it is made of others. */
  readonly headed: boolean
}

/** How far to the left a part of a difference may stand. */
const reach = 6
/** How many slots are added at most: twelve months and what they began with. */
const mostParts = 13
/** From this many parts on, only sums and first-less-rest are tried. */
const mostSigned = 4
/** After this many lines that agree and say nothing, such as noughts, a candidate is let go. */
const mostIdle = 24
/** Without a word for it, arithmetic is believed from this many lines on. */
const linesThatAgree = 3

/** All relations between the slots of a view, each slot as the target of one at most. */
export const linearRelations = (view: View, maySettle: (slot: number) => boolean): Linear[] => {
  const found: Linear[] = []
  const taken = new Set<number>()
  const headed = view.slots.filter((slot) => saysVariance(view.name(slot)))
  const places = new Map(view.slots.map((slot, at) => [slot, at]))
  const early = new Set(headed)
  // What is called a variance goes first: else the figures after it would be said to be made of it.
  for (const slot of [...headed, ...view.slots.filter((each) => !early.has(each))]) {
    if (!maySettle(slot)) continue
    const best = bestFor(view, slot, places.get(slot) ?? 0, taken, found)
    if (best === null) continue
    found.push(best)
    if (best.terms.every(({ sign }) => sign === 1)) for (const term of best.terms) taken.add(term.slot)
  }
  return [...found, ...wholesBefore(view, maySettle, found)]
}

/** What no other relation speaks of may be the whole of the slots after it: "Received | Approved | Refused | Withdrawn". */
const wholesBefore = (view: View, maySettle: (slot: number) => boolean, found: readonly Linear[]): Linear[] => {
  const known = new Set(found.flatMap(({ target, terms }) => [target, ...terms.map(({ slot }) => slot)]))
  const wholes: Linear[] = []
  view.slots.forEach((slot, at) => {
    if (known.has(slot) || !maySettle(slot)) return
    const after = view.slots.slice(at + 1, at + 1 + mostParts).filter((each) => view.alike(each, slot))
    for (let count = 2; count <= after.length && !after.slice(0, count).some((each) => known.has(each)); count += 1) {
      const weighed = weigh(view, slot, after.slice(0, count).map((each) => ({ slot: each, sign: 1 })))
      if (weighed === null || weighed.failing > 1 || weighed.holding < linesThatAgree) continue
      wholes.push(weighed)
      for (const each of [slot, ...after.slice(0, count)]) known.add(each)
      return
    }
  })
  return wholes
}

const bestFor = (view: View, slot: number, at: number, taken: ReadonlySet<number>, found: readonly Linear[]): Linear | null => {
  let best: Linear | null = null
  for (const terms of candidates(view, slot, at, taken)) {
    if (found.some((other) => sameSlots(other, slot, terms))) continue
    const weighed = weigh(view, slot, terms)
    if (weighed !== null && (best === null || weighed.holding - weighed.failing > best.holding - best.failing + 0.001)) best = weighed
  }
  return best
}

/** The same figures the other way about: a budget is not made of its variance. */
const sameSlots = (other: Linear, slot: number, terms: readonly Term[]): boolean => {
  const slots = new Set([other.target, ...other.terms.map((term) => term.slot)])
  return slots.size === terms.length + 1 && slots.has(slot) && terms.every((term) => slots.has(term.slot))
}

/** What a slot may be made of, the likeliest first. */
const candidates = function* (view: View, slot: number, at: number, taken: ReadonlySet<number>): Generator<readonly Term[]> {
  const like = (each: number): boolean => view.alike(each, slot)
  const before = view.slots.slice(Math.max(0, at - mostParts), at).filter(like)
  const open = before.filter((each) => !taken.has(each))
  const name = view.name(slot)
  if (!saysVariance(name)) yield* windows(before)
  if (open.length < before.length) yield* windows(open)
  yield* pairs(before.length > reach && saysVariance(name) ? [...before.slice(0, 1), ...before.slice(-reach)] : before.slice(-reach))
  if (saysVariance(name)) {
    yield* windows(before)
    // A variance may stand between its two figures, or before both.
    const around = view.slots.slice(Math.max(0, at - 2), at + 3).filter((each) => each !== slot && like(each))
    yield* pairs(around)
  }
  if (saysWhole(name)) yield* windows(view.slots.slice(at + 1, at + 1 + mostParts).filter(like), true)
}

/** Neighbours up to the slot, or from it on: added, the first less the rest, and few of them with any signs. */
const windows = function* (slots: readonly number[], fromFirst = false): Generator<readonly Term[]> {
  for (let count = 2; count <= slots.length; count += 1) {
    const parts = fromFirst ? slots.slice(0, count) : slots.slice(-count)
    yield parts.map((slot) => ({ slot, sign: 1 }))
    if (count > 2 && count <= mostSigned) {
      for (let signs = 1; signs < 2 ** (count - 1) - 1; signs += 1) yield parts.map((slot, at) => ({ slot, sign: at > 0 && (signs >> (at - 1)) % 2 === 1 ? -1 : 1 }))
    }
    if (count > 2) yield parts.map((slot, at) => ({ slot, sign: at === 0 ? 1 : -1 }))
  }
}

/** One less another, the nearest first. */
const pairs = function* (slots: readonly number[]): Generator<readonly Term[]> {
  for (let last = slots.length - 1; last > 0; last -= 1) {
    for (let first = last - 1; first >= 0; first -= 1) {
      const [a, b] = [slots[first], slots[last]]
      if (a === undefined || b === undefined) continue
      yield [{ slot: a, sign: 1 }, { slot: b, sign: -1 }]
      yield [{ slot: b, sign: 1 }, { slot: a, sign: -1 }]
    }
  }
}

/** Counts the lines in which it holds; null where they are too few. */
const weigh = (view: View, target: number, terms: readonly Term[]): Linear | null => {
  const name = view.name(target)
  const isPair = terms.length === 2 && terms.some(({ sign }) => sign === -1)
  let [lines, holding, telling, failing] = [0, 0, 0, 0]
  const turned = new Set<number>()
  for (const line of view.lines) {
    const stated = view.stated(target, line)
    const sum = stated === null ? null : sumAt(view, terms, line, stated.low)
    if (stated === null || sum === null || stated.unknown > 0 || stated.figures !== 1) continue
    lines += 1
    const how = agreement(sum, stated, view.rounded)
    if (how > 0) {
      holding += how
      if (sum.telling && (stated.low !== 0n || !isPair)) telling += 1
    } else if (isPair && agreement({ ...sum, low: -sum.low, high: -sum.high }, stated, view.rounded) > 0) turned.add(line)
    else failing += 1
    // Most candidates fail at once, and are not followed further.
    if (lines >= 4 && 2 * failing > lines + 2) return null
    if (lines >= mostIdle && telling === 0) return null
  }
  const headed = saysOutcome(name)
  const all = holding + turned.size
  if (turned.size > holding || (turned.size > 0 && !headed && turned.size > 1)) return null
  const enough = telling >= linesThatAgree ? 10 * all >= 7 * lines : headed && telling >= 1 && (telling >= 2 ? 10 * all >= 6 * lines : failing === 0)
  return enough ? { target, terms, turned, holding: all, failing, headed } : null
}

interface LineSum { readonly low: bigint; readonly high: bigint; readonly grain: bigint; readonly telling: boolean }

/** @param stated with this for one part, the others come to nothing, and the line says nothing of them */
const sumAt = (view: View, terms: readonly Term[], line: number, stated: bigint): LineSum | null => {
  let [low, high, grain] = [0n, 0n, 0n]
  let [stating, present] = [0, 0]
  let alone = false
  for (const { slot, sign } of terms) {
    const worth = view.stated(slot, line)
    if (worth === null) continue
    if (worth.unknown > 0 || worth.unfilled > 0 || worth.hedged > 0) return null
    present += 1
    low += sign === 1 ? worth.low : -worth.high
    high += sign === 1 ? worth.high : -worth.low
    grain += worth.grain
    if (worth.low !== 0n || worth.high !== 0n) stating += 1
    if (worth.low === stated) alone = true
  }
  return present === 0 ? null : { low, high, grain, telling: stating >= 2 && !alone }
}

/** 1 where it holds exactly, a little less by rounding, 0 where it does not. */
const agreement = ({ low, high, grain }: LineSum, stated: Worth, rounded: boolean): number => {
  if (stated.low === low && stated.high === high) return 1
  const difference = absolute(stated.low - low)
  return 2n * difference > grain + stated.grain ? 0 : rounded ? 0.9 : difference <= stated.grain ? 0.6 : 0
}

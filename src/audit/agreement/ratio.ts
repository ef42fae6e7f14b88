/** Figures in per cent: shares of a total, one figure in per cent of another, and changes; by how many rows, or columns, agree. */
import { absolute } from '../../model/money.ts'
import type { Worth } from '../worth.ts'
import { saysChange, saysPercentage, saysShareOfWhole } from './heads.ts'

/** A percentage as printed: its digits, and how many of them stand after the point. */
export interface Points {
  readonly digits: bigint
  readonly decimals: number
}

/** What a percentage is made of: `top` in per cent of `bottom`, or `top` less `bottom` in per cent of `bottom`. Each is a slot. */
export interface Ratio {
  readonly target: number
  readonly kind: 'share' | 'change'
  readonly top: number
  readonly bottom: number
  /** The line in which the whole stands; null where it is the percentage's own. */
  readonly whole: ((line: number) => number) | null
  /** True where every sign is turned round. */
  readonly turned: boolean
  /** True where a change of a negative figure is counted on its size: from (40) to (50) it falls by a quarter. Else the costs have risen by one. */
  readonly onSize: boolean
  readonly holding: number
  readonly failing: number
}

/** What ratios are looked for in. */
export interface RatioView {
  readonly lines: readonly number[]
  readonly points: (slot: number, line: number) => Points | null
  readonly stated: (slot: number, line: number) => Worth | null
  /** The slots that may be above or below the line, the nearest first. */
  readonly near: (slot: number) => readonly number[]
  readonly name: (slot: number) => string
  /** For each line the one in which its whole stands, in the ways worth trying. */
  readonly wholes: (slot: number) => readonly ((line: number) => number)[]
}

/** Exactly the rounded ratio; one that the rounding of its parts allows; off by hardly more than a digit; or neither. */
export type RatioVerdict = 'holds' | 'rounding' | 'casting-difference' | 'differs'

const linesThatAgree = 3

/** The ratio that most lines agree on; null where none is to be believed. */
export const ratioOf = (view: RatioView, target: number): Ratio | null => {
  let best: Ratio | null = null
  for (const candidate of candidates(view, target)) {
    const weighed = weigh(view, candidate)
    if (weighed !== null && (best === null || weighed.holding - weighed.failing > best.holding - best.failing)) best = weighed
  }
  return best
}

type Candidate = Omit<Ratio, 'holding' | 'failing'>

const candidates = function* (view: RatioView, target: number): Generator<Candidate> {
  const near = view.near(target)
  for (const top of near) for (const whole of view.wholes(target)) yield { target, kind: 'share', top, bottom: top, whole, turned: false, onSize: true }
  // Where two ways come to the same, the head says which is meant.
  const kinds = saysChange(view.name(target)) ? ['change', 'share'] as const : ['share', 'change'] as const
  for (const turned of [false, true]) {
    for (const kind of kinds) {
      for (const top of near) for (const bottom of near) if (top !== bottom) yield { target, kind, top, bottom, whole: null, turned, onSize: true }
    }
  }
  const isNegative = (slot: number): boolean => view.lines.some((line) => (view.stated(slot, line)?.low ?? 0n) < 0n)
  for (const bottom of near) {
    if (isNegative(bottom)) for (const top of near) if (top !== bottom) yield { target, kind: 'change', top, bottom, whole: null, turned: false, onSize: false }
  }
}

const weigh = (view: RatioView, candidate: Candidate): Ratio | null => {
  let [lines, holding, telling, fine, failing] = [0, 0, 0, 0, 0]
  for (const line of view.lines) {
    const points = view.points(candidate.target, line)
    const parts = points === null ? null : partsAt(view, candidate, line)
    if (points === null || parts === null) continue
    lines += 1
    const verdict = ratioVerdict(candidate, points, parts)
    if (verdict === 'holds' || verdict === 'rounding') {
      holding += verdict === 'holds' ? 1 : 0.9
      if (points.digits !== 0n && points.digits !== 100n * 10n ** BigInt(points.decimals)) telling += 1
      // Of so many digits two are not alike by chance.
      if (verdict === 'holds' && absolute(points.digits) >= 100n) fine += 1
    } else failing += 1
    if (lines >= 4 && 2 * failing > lines + 2) return null
  }
  const headed = saysShareOfWhole(view.name(candidate.target)) && candidate.whole !== null
  const mayFail = saysPercentage(view.name(candidate.target)) || fine >= 2 ? 1 : 0
  const enough = 10 * holding >= 6 * lines && (telling >= linesThatAgree || (telling >= 2 && (headed || failing <= mayFail)))
  return enough ? { ...candidate, holding, failing } : null
}

/** The two figures of a line; null where one is missing, or nothing can be divided by it. */
export const partsAt = (view: Pick<RatioView, 'stated'>, { top, bottom, whole }: Candidate, line: number): { top: Worth; bottom: Worth } | null => {
  const a = view.stated(top, line)
  const b = view.stated(bottom, whole === null ? line : whole(line))
  const isOne = (worth: Worth | null): worth is Worth => worth !== null && worth.low === worth.high && worth.unknown === 0 && worth.unfilled === 0 && worth.hedged === 0
  return isOne(a) && isOne(b) && b.low !== 0n ? { top: a, bottom: b } : null
}

type How = Pick<Ratio, 'kind' | 'turned' | 'onSize'>

/** Above and below the line, as whole numbers. */
const fraction = ({ kind, turned, onSize }: How, { top, bottom }: { readonly top: Worth; readonly bottom: Worth }): { n: bigint; m: bigint } => {
  const n = kind === 'change' ? top.low - bottom.low : top.low
  const [up, down] = turned ? [-n, bottom.low] : [n, bottom.low]
  return down < 0n ? { n: kind === 'change' && onSize ? up : -up, m: -down } : { n: up, m: down }
}

/** Whether a percentage is the rightly rounded ratio, in integers. */
export const ratioVerdict = (ratio: How, { digits, decimals }: Points, parts: { readonly top: Worth; readonly bottom: Worth }): RatioVerdict => {
  const { n, m } = fraction(ratio, parts)
  const scale = 100n * 10n ** BigInt(decimals)
  const miss = absolute(digits * m - n * scale)
  if (2n * miss <= m) return 'holds'
  const top = parts.top.grain + (ratio.kind === 'change' ? parts.bottom.grain : 0n)
  if (2n * miss <= m + scale * top + absolute(digits) * parts.bottom.grain) return 'rounding'
  return 2n * miss <= 3n * m ? 'casting-difference' : 'differs'
}

/** The ratio in points with two more decimals than are printed, rounded to the nearest. */
export const pointsOf = (ratio: How, decimals: number, parts: { readonly top: Worth; readonly bottom: Worth }): bigint => {
  const { n, m } = fraction(ratio, parts)
  const twice = 2n * n * 100n * 10n ** BigInt(decimals + 2)
  return (twice + (n < 0n ? -m : m)) / (2n * m)
}

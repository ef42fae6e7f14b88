/** A sentence as the grammar of relations reads it: its words, and a sign for each figure of one kind, be it money, numbers or percentages. */
import { unitPence, type MoneyUnit } from '../../model/money.ts'
import type { Passage, ProseFigure } from '../../model/prose.ts'

/** The kind of figure that a view is of. */
export type ViewOf = 'money' | 'number' | 'percentage'

/** A figure of the kind that a sentence is read for. */
export interface Quantity {
  readonly written: string
  readonly place: ProseFigure['figure']['place']
  /** Pence; or, of numbers and percentages, so many of the last decimal that any of them has in the sentence. */
  readonly value: bigint
  /** The size of its last printed digit. */
  readonly grain: bigint
  /** The same where the noughts at the end of a whole number are perhaps rounded (AUDIT-RULES section 1, rule 4), at most a thousand pounds. */
  readonly coarse: bigint
  readonly unit: MoneyUnit | 'number' | 'points'
  readonly hedged: boolean
  /** True where it is written in words. */
  readonly inWords: boolean
  readonly start: number
  readonly end: number
}

/** A percentage of a sentence, in points of so many decimals. */
export interface ProseShare {
  readonly written: string
  readonly place: ProseFigure['figure']['place']
  readonly digits: bigint
  readonly decimals: number
  readonly hedged: boolean
}

export interface Sentence {
  readonly passage: Passage
  /** Its index among the sentences of its paper. */
  readonly index: number
  readonly text: string
  /** Where it begins in the passage. */
  readonly start: number
  readonly measure: ViewOf
  /** How many decimals of a pound, of a point, or of one, the values of its amounts are counted in. */
  readonly decimals: number
  /** Small letters, with a sign such as `<m…>` for each figure: `m` for one of the kind, `p` for a percentage, `n` for a number beside money; `<x>` for what states nothing here. */
  readonly signs: string
  readonly amounts: readonly Quantity[]
  readonly shares: readonly ProseShare[]
  readonly counts: readonly bigint[]
}

const firstSign = 0xE000
/** The character in a figure's sign. */
export const characterOf = (index: number): string => String.fromCodePoint(firstSign + index)
/** The sign of a figure: its kind, and one character of no meaning elsewhere that is its index. */
const signOf = (kind: 'm' | 'p' | 'n', index: number): string => `<${kind}${characterOf(index)}>`
/** The index of a figure by the character in its sign; -1 where there is none. */
export const indexOf = (written: string | undefined): number => written === undefined ? -1 : (written.codePointAt(0) ?? 0) - firstSign
/** The amounts in a stretch of signs, in order. */
export const amountsIn = (signs: string): number[] => [...signs.matchAll(/<m(.)>/gu)].map(([, written]) => indexOf(written))

const mostRounded = 100_000n

const coarseOf = (pence: bigint, grain: bigint, unit: MoneyUnit): bigint => {
  let coarse = grain
  while (unit === '£' && grain === unitPence['£'] && pence !== 0n && coarse < mostRounded && pence % (coarse * 10n) === 0n) coarse *= 10n
  return coarse
}

/** How finely a count is stated: to the last, but that hundreds and thousands are perhaps rounded. */
const countedTo = (digits: bigint, step: bigint): Pick<Quantity, 'grain' | 'coarse'> => {
  let coarse = 1n
  while (digits !== 0n && digits % (coarse * 10n) === 0n) coarse *= 10n
  return { grain: 0n, coarse: coarse < 100n ? 0n : coarse * step }
}

const pointsAfter = /^[- ](?:percentage[- ])?points?\b|^ ?(?:ppts?|pps?|p\.p\.)(?![a-z])/i
const ofTime = /^(?: (?=[a-z]+s\b)|-)(minute|second|hour|day|week|month|year|night|mile)s?\b/i
const hedgedBefore = /\b(?:about|around|some|approximately|approx\.?|circa|roughly|nearly|almost|(?:just |well )?over|(?:just |well )?under|more than|less than|fewer than|up to|at least|estimated) $/i

/**
 * Reads a stretch of a passage for one kind of figure.
 * @param chosen of numbers, the figures that are spoken of in one unit; the others state nothing here
 */
export const viewOf = (passage: Passage, start: number, end: number, index: number, measure: ViewOf, chosen: readonly ProseFigure[]): Sentence => {
  const amounts: Quantity[] = []
  const shares: ProseShare[] = []
  const counts: bigint[] = []
  const decimals = measure === 'money' ? 2 : chosen.reduce((most, { figure }) => ('decimals' in figure && figure.decimals > most ? figure.decimals : most), 0)
  // People and cases are counted to the last; rates, averages and times are rounded.
  const exact = measure === 'number' && chosen.every((each) => !ofTime.test(passage.text.slice(each.end, each.end + 20))) && !/\b(?:per|average[ds]?|averaging|rate|index|score|mean|median|for every)\b/i.test(passage.text.slice(start, end))
  let signs = ''
  let at = start
  for (const each of passage.figures) {
    if (each.start < start || each.end > end) continue
    const { figure } = each
    const stands = { written: figure.written, place: figure.place, start: each.start, end: each.end }
    let sign = '<x>'
    if (measure === 'money' ? figure.kind === 'money' : chosen.includes(each)) {
      sign = signOf('m', amounts.length)
      const inWords = !/\d/.test(figure.written)
      if (figure.kind === 'money') amounts.push({ ...stands, value: figure.pence, grain: figure.precision, coarse: coarseOf(figure.pence, figure.precision, figure.unit), unit: figure.unit, hedged: figure.hedge !== null, inWords })
      else if (figure.kind === 'number' || figure.kind === 'percentage') {
        const grain = 10n ** BigInt(decimals - figure.decimals)
        const hedged = (figure.kind === 'number' && figure.hedge !== null) || hedgedBefore.test(passage.text.slice(Math.max(start, each.start - 30), each.start))
        const value = figure.digits * grain
        amounts.push({ ...stands, value, ...(!exact || figure.decimals > 0 ? { grain, coarse: grain } : countedTo(figure.digits, grain)), unit: measure === 'number' ? 'number' : 'points', hedged, inWords })
      }
    } else if (figure.kind === 'percentage' && measure !== 'percentage') {
      sign = signOf('p', shares.length)
      shares.push({ written: figure.written, place: figure.place, digits: figure.digits, decimals: figure.decimals, hedged: hedgedBefore.test(passage.text.slice(Math.max(start, each.start - 30), each.start)) })
    } else if (measure === 'money' && figure.kind === 'number' && figure.decimals === 0 && figure.hedge === null) {
      sign = signOf('n', counts.length)
      counts.push(figure.digits)
    }
    signs += passage.text.slice(at, each.start).toLowerCase() + sign
    at = each.end
  }
  signs += passage.text.slice(at, end).toLowerCase()
  return { passage, index, start, text: passage.text.slice(start, end), measure, decimals, signs: signs.replace(/[’‘]/g, "'").replace(/\s+/g, ' '), amounts, shares, counts }
}

/** A sentence and the one before it, read as one. Null where they are of different passages. */
export const withBefore = (before: Sentence, sentence: Sentence): Sentence | null =>
  before.passage !== sentence.passage ? null : viewOf(sentence.passage, before.start, sentence.start + sentence.text.length, sentence.index, sentence.measure, [])

/** No sentence that a person reads at one go compares more figures than this. */
export const mostFigures = 40

/** The views of a sentence beside that of money: of its numbers, those of one unit at a time, and of its percentages. */
export const otherViews = ({ passage, index, start, text }: Sentence): Sentence[] => {
  const end = start + text.length
  const inside = passage.figures.filter((each) => each.start >= start && each.end <= end)
  const isPoints = (each: ProseFigure): boolean => pointsAfter.test(passage.text.slice(each.end, each.end + 20))
  const numbers = inside.filter((each) => each.figure.kind === 'number' && !isPoints(each))
  const byUnit = new Map<string, ProseFigure[]>()
  for (const [at, each] of numbers.entries()) {
    const unit = unitAfter(passage.text, each, numbers[at + 1])
    byUnit.set(unit, [...byUnit.get(unit) ?? [], each])
  }
  const points = inside.filter((each) => each.figure.kind === 'percentage' || (each.figure.kind === 'number' && isPoints(each)))
  const views = (measure: ViewOf, chosen: readonly ProseFigure[]): Sentence[] => chosen.length < 2 || chosen.length > mostFigures ? [] : [viewOf(passage, start, end, index, measure, chosen)]
  return [...[...byUnit.values()].flatMap((chosen) => views('number', chosen)), ...(points.some(isPoints) ? views('percentage', points) : [])]
}

/** The unit of time or the like behind a number; in "from 9 to 12 days" both are of days. */
const unitAfter = (text: string, each: ProseFigure, next: ProseFigure | undefined): string => {
  const own = ofTime.exec(text.slice(each.end, each.end + 20))?.[1]
  if (own !== undefined || next === undefined || !/^ (?:to|and|or|from|against) $/.test(text.slice(each.end, next.start))) return own?.toLowerCase() ?? ''
  return ofTime.exec(text.slice(next.end, next.end + 20))?.[1]?.toLowerCase() ?? ''
}

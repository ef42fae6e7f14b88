/** Passages cut into sentences, each with its figures as signs that the grammar of relations can read. */
import { unitPence, type MoneyUnit } from '../../model/money.ts'
import type { Passage, ProseFigure } from '../../model/prose.ts'

/** An amount of money in a sentence, in pence. */
export interface ProseAmount {
  readonly written: string
  readonly place: ProseFigure['figure']['place']
  readonly pence: bigint
  /** The size of its last printed digit. */
  readonly grain: bigint
  /** The same where the noughts at the end of a whole number are perhaps rounded (AUDIT-RULES section 1, rule 4), at most a thousand pounds. */
  readonly coarse: bigint
  readonly unit: MoneyUnit
  readonly hedged: boolean
}

/** A percentage of a sentence, in points of so many decimals. */
export interface ProseShare {
  readonly written: string
  readonly place: ProseFigure['figure']['place']
  readonly digits: bigint
  readonly decimals: number
}

export interface Sentence {
  readonly passage: Passage
  /** Its index among the sentences of its paper. */
  readonly index: number
  readonly text: string
  /** Where it begins in the passage. */
  readonly start: number
  /** Small letters, with a sign such as `<m…>` for each figure: `m` for an amount, `p` for a percentage, `n` for a number; `<x>` for what states nothing. */
  readonly signs: string
  readonly amounts: readonly (ProseAmount & { readonly start: number; readonly end: number })[]
  readonly shares: readonly ProseShare[]
  readonly counts: readonly bigint[]
}

/** The sign of a figure: its kind, and one character of no meaning elsewhere that is its index. */
const signOf = (kind: 'm' | 'p' | 'n', index: number): string => `<${kind}${String.fromCodePoint(firstSign + index)}>`
const firstSign = 0xE000
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

/** The sentences of passages, in order. */
export const sentencesOf = (passages: readonly Passage[]): Sentence[] => {
  let index = 0
  return passages.flatMap((passage) => cuts(passage).map(([start, end]) => sentenceOf(passage, start, end, (index += 1) - 1)))
}

/** A stop ends a sentence where a capital, a figure or a bracket follows, but not after a short form. */
const cuts = ({ text, figures }: Passage): [number, number][] => {
  const found: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(/[.?!][”’"')\]]?\s+(?=[“‘"'([]?[\p{Lu}£\d])/gu)) {
    const end = match.index + match[0].length
    if (/(?:^|[\s(])(?:e\.g|i\.e|no|nos|approx|c|ca|st|mr|mrs|ms|dr|para|paras|s|ss|p|pp|fig|ref|est|vs|cllr|inc|co|max|min)\.\s+$/i.test(text.slice(from, end))) continue
    if (figures.some((figure) => figure.start < match.index && figure.end > match.index + 1)) continue
    found.push([from, end])
    from = end
  }
  return [...found, [from, text.length]]
}

const sentenceOf = (passage: Passage, start: number, end: number, index: number): Sentence => {
  const amounts: (ProseAmount & { start: number; end: number })[] = []
  const shares: ProseShare[] = []
  const counts: bigint[] = []
  let signs = ''
  let at = start
  for (const each of passage.figures) {
    if (each.start < start || each.end > end) continue
    const { figure } = each
    let sign = '<x>'
    if (figure.kind === 'money') {
      sign = signOf('m', amounts.length)
      amounts.push({
        written: figure.written, place: figure.place, pence: figure.pence, grain: figure.precision, unit: figure.unit, hedged: figure.hedge !== null,
        coarse: coarseOf(figure.pence, figure.precision, figure.unit), start: each.start, end: each.end,
      })
    } else if (figure.kind === 'percentage') {
      sign = signOf('p', shares.length)
      shares.push({ written: figure.written, place: figure.place, digits: figure.digits, decimals: figure.decimals })
    } else if (figure.kind === 'number' && figure.decimals === 0 && figure.hedge === null) {
      sign = signOf('n', counts.length)
      counts.push(figure.digits)
    }
    signs += passage.text.slice(at, each.start).toLowerCase() + sign
    at = each.end
  }
  signs += passage.text.slice(at, end).toLowerCase()
  return { passage, index, start, text: passage.text.slice(start, end), signs: signs.replace(/[’‘]/g, "'").replace(/\s+/g, ' '), amounts, shares, counts }
}

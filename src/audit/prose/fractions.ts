/** What a sentence claims in words of fractions and multiples: "half of the £3m, £1.5m", "doubled from £2.2m to £4.4m". */
import type { SumClaim } from './claims.ts'
import { indexOf, type Sentence } from './views.ts'

/** So many parts of so many. */
interface Fraction { readonly parts: bigint; readonly of: bigint }

const counts: Readonly<Record<string, bigint>> = { a: 1n, one: 1n, two: 2n, three: 3n, four: 4n, five: 5n, seven: 7n, nine: 9n }
const sizes: Readonly<Record<string, bigint>> = { half: 2n, third: 3n, quarter: 4n, fifth: 5n, sixth: 6n, eighth: 8n, tenth: 10n }

const oneOf = (words: Readonly<Record<string, bigint>>): string => Object.keys(words).join('|')
/** "A third", "two-thirds", "half": its two words are the groups of a match. */
const fraction = `(?:\\b(${oneOf(counts)})[ -])?\\b(${oneOf(sizes)})s?`
/** What makes it an estimate, or a fraction of something that is left, stands right before it. */
const inexact = /\b(?:about|around|some|approximately|roughly|nearly|almost|over|under|more than|less than|fewer than|up to|at least|at most|just|well|between|a further|another|the other|remaining|only|and a|years? and a|first|second|last|final|next|each) ?$/
const gap = '(?:[^<;,()]|<x>){0,40}?'
/** A part in apposition is closed on both sides: "£0.8m more than last year" is none. */
const apart = `(?:, (?:or |that is,? |i\\.e\\.,? |being )?<m(.)>(?: (?:people|of them|in all|in total|cases|households|patients|staff|officers|pupils))?(?=[,.;:)]|$)| ?\\(<m(.)>\\))`

const ofWhole = new RegExp(`${fraction} of (?:the |its |our |this |these |their |all |a |an )?${gap}<m(.)>${gap}${apart}`, 'gu')
/** What makes it an estimate has no room between the part and the fraction. */
const isOfWhole = new RegExp(`<m(.)>(?:,| is| was| represents|,? which is|,? or| \\() ?${fraction} of (?:the |its |our |this |these |their |all |a |an )?(?:total |overall |whole )?(?:[a-z' -]{0,30} of )?<m(.)>`, 'gu')
const bothParts = new RegExp(`${fraction} ${gap}\\(<m(.)>\\)(?:,? and|,) ${fraction} ${gap}\\(<m(.)>\\)`, 'gu')
const multiples: Readonly<Record<string, bigint>> = { doubled: 2n, trebled: 3n, tripled: 3n, quadrupled: 4n, halved: 2n }
const times = new RegExp(`\\b(${oneOf(multiples)})\\b[^<;]{0,30}?\\bfrom (?:[^<;,()]|<x>){0,30}?<m(.)>(?:[^<;,()]|<x>){0,40}? to (?:[^<;,()]|<x>){0,20}?<m(.)>`, 'gu')

/** Words for fractions are said loosely: only what is further off than a twentieth is told. */
const claim = (stated: number, amount: number, often: bigint, over: bigint): SumClaim =>
  ({ kind: 'sum', relation: 'sum', stated, of: [{ amount, times: often }], mode: 'equal', sureness: 'likely', ofAverage: true, loose: true, ...(over === 1n ? {} : { over }) })

const ofSome = new RegExp(`${fraction} of [^<;,]{0,60}<m.>`, 'u')
/** True where a fraction of some figure is spoken of: what is left of it, or goes out of it, is reckoned from that fraction. */
export const speaksOfFraction = ({ signs }: Sentence): boolean => ofSome.test(signs)

/** The claims that a sentence makes in fractions and multiples. */
export const fractionClaims = ({ signs }: Sentence): SumClaim[] => {
  const exact = (found: RegExpExecArray): boolean => !inexact.test(signs.slice(0, found.index))
  const read = (count: string | undefined, size: string | undefined): Fraction | null => {
    const [parts, of] = [counts[count ?? 'a'], sizes[size ?? '']]
    return parts === undefined || of === undefined || parts >= of ? null : { parts, of }
  }
  const share = (each: Fraction | null, part: number, whole: number): SumClaim[] => each === null ? [] : [claim(part, whole, each.parts, each.of)]
  return [
    ...[...signs.matchAll(ofWhole)].filter(exact).flatMap(([, count, size, whole, listed, bracketed]) => share(read(count, size), indexOf(listed ?? bracketed), indexOf(whole))),
    ...[...signs.matchAll(isOfWhole)].flatMap(([, part, count, size, whole]) => share(read(count, size), indexOf(part), indexOf(whole))),
    ...[...signs.matchAll(bothParts)].filter(exact).flatMap(([, count, size, first, count2, size2, second]): SumClaim[] => {
      const [one, other] = [read(count, size), read(count2, size2)]
      return one === null || other === null || one.of !== other.of || one.parts + other.parts !== one.of ? []
        : [claim(indexOf(second), indexOf(first), other.parts, one.parts)]
    }),
    ...[...signs.matchAll(times)].filter(exact).flatMap(([, word = '', from, to]): SumClaim[] => {
      const often = multiples[word] ?? 1n
      const [once, whole] = word === 'halved' ? [to, from] : [from, to]
      return [claim(indexOf(whole), indexOf(once), often, 1n)]
    }),
  ]
}

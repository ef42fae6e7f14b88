/** Sums that a sentence makes of the figures it lists: parts of a whole, and totals after their parts. */
import type { SumClaim, Term } from './claims.ts'
import { amountsIn, indexOf, type Sentence } from './sentences.ts'

const wholeThenParts = /,? ?\(?\b(of which|comprises?|comprising|comprised of|made up of|consists? of|consisting of|as follows|split (?:between|as|into)|divided (?:between|into)|broken down as|being|namely|including|which includes|in (?:two|three|four|five|six|<n.>) (?:instalments|payments|parts|tranches|stages)(?: of)?)(?![a-z]):?/gu
const partsThenTotal = /(?:[,;–-]|\b(?:making|makes|make|giving|gives|give|comes to|bringing|brings|bring|taking|takes|for|to give|to make|which is|i\.e\.|or))\s*\(?(?:it to |this to |the |its |their |an? )?(?:overall |combined |grand |revised |new |running )?(?:total|totalling|totaling|sum)\b(?:[^<;]|<x>|<n.>){0,60}?<m(.)>/gu
const inTotal = /<m(.)>,? (?:in total|in all|altogether)\b/gu
const evenly = /(?:<n(.)>|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)(?: [a-z'-]+){0,5} (?:of|at|for|receiving|with|costing|worth|paid) <m(.)> (?:each|apiece|per [a-z]+)\b,?[^<;]{0,40}?(?:(?:total(?:ling)?|making|giving|costing|=|or|sum)\b[^<;]{0,30}?<m(.)>|<m(.)> in total)/gu
/** What is compared is not added. */
const count = '(?:<n(.)>|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)'
/** A figure so many times: the places of the count in digits, in words, of the one and of the whole. */
const timesOver: readonly (readonly [RegExp, readonly [number, number, number, number]])[] = [
  [new RegExp(`<m(.)> (?:each|apiece) (?:from|to|for|by) (?:the |all )?${count}[^<;]{0,60}?\\b(?:gives?|makes?|making|giving|total(?:s|ling)?|or)\\b[^<;]{0,40}?<m(.)>`, 'gu'), [2, 3, 1, 4]],
  [new RegExp(`<m(.)> (?:per annum|a year|per year|each year|a month|per month),? (?:or |totalling |making |and )?(?:a total of )?<m(.)> (?:in total )?(?:over|for|across) (?:the )?${count} (?:years|months)`, 'gu'), [3, 4, 1, 2]],
  [new RegExp(`<m(.)>[^<;]{0,80}?\\b(?:equally|evenly)\\b[^<;]{0,30}?${count}[^<;]{0,40}?<m(.)> each\\b`, 'gu'), [2, 3, 4, 1]],
  [new RegExp(`<m(.)> (?:per annum|a year|per year|each year|a month|per month) (?:for|over) ${count} (?:years|months),? [^<;]{0,30}?<m(.)> (?:in total|over|for|across|in all|altogether)\\b`, 'gu'), [2, 3, 1, 4]],
  [new RegExp(`<m(.)>[^<;]{0,40}? (?:to|for) each of (?:the |all )?${count}[^<;]{0,40}?(?:cost of|costing|totalling|total of|making|or)\\b[^<;]{0,20}?<m(.)>`, 'gu'), [2, 3, 1, 4]],
]
const ofThe = /(?:^|[.;] |\()of (?:the|this|its|that|our) [^<;]{0,60}?<m(.)>[^<;,]{0,40},/u
const compares = /\b(?:against|compared|versus|budget|forecast|previous|last year|original|instead|rather than|out of|less|minus|leaving|leaves|more than|from <m|between|each|per|every|increase[ds]?|reduc\w+|saving|match|up to|minimum|maximum|threshold|limit)(?![a-z])/u
/** Parts that hold others, come on top, go the other way or belong to a later clause: what they add up to is not certain. */
const unlikeParts = /\b(?:includ(?:ing|es)|of which|further|additional|another|savings|under-?spen[dt]\w*|over-?spen[dt]\w*|offset\w*|deficits?)\b|\b(?:up|down) (?:by )?<m|<m.>[^<]*\b(?:will|would|shall|may|can|could|pays?)\b[^<]*<m/u
const remainder = /\b(?:the (?:remaining|remainder|rest|balance|other))\b/
const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const once = (amount: number): Term => ({ amount, times: 1n })

/** The claims that a list of figures makes. */
export const listClaims = (sentence: Sentence): readonly SumClaim[] => [...ofEqualParts(sentence), ...ofTimes(sentence), ...ofParts(sentence), ...ofTotals(sentence), ...afterColon(sentence), ...ofTheWhole(sentence)]

/** "A of which B and C", "A comprising B, C and D", "A including B". */
const ofParts = ({ signs, amounts }: Sentence): SumClaim[] => {
  for (const match of signs.matchAll(wholeThenParts)) {
    const word = match[1] ?? ''
    const before = signs.slice(0, match.index)
    const whole = amountsIn(before).at(-1)
    const behind = withinBracket(`${before}${match[0]}`, signs.slice(match.index + match[0].length))
    const open = word === 'of which' || word.includes('includ')
    const stretch = (behind.split(';').length > 2 ? behind : behind.split(/\.\s|;(?!.*<m)/)[0]) ?? ''
    const { rest, mixed } = open ? { rest: ownClause(withoutAsides(stretch).rest), mixed: false } : withoutAsides(stretch)
    const parts = amountsIn(rest)
    const between = before.split(/<m.>/u).at(-1) ?? ''
    if (whole === undefined || parts.length === 0 || between.length > 100 || compares.test(rest) || /\btotal/.test(rest)) continue
    if (!open && parts.length < 2) continue
    const all = open && parts.length > 1 && word === 'of which' && remainder.test(rest)
    return [{ kind: 'sum', relation: 'sum', stated: whole, of: parts.map(once), mode: open && !all ? 'most' : 'equal', sure: !mixed && areParts(amounts, whole, parts, rest) && (word !== 'being' || parts.length > 1) }]
  }
  return []
}

/**
 * False where the last of them may be none: a part is not greater than its whole, unless a unit slipped or it says of itself what became of it;
 * and where the first few make it up the others say something else.
 */
const areParts = (amounts: Sentence['amounts'], whole: number, parts: readonly number[], rest: string): boolean => {
  const all = amounts[whole]?.pence ?? 0n
  const pence = parts.map((at) => amounts[at]?.pence ?? 0n)
  let sum = 0n
  const sums = pence.map((one) => (sum += one))
  const told = [...rest.matchAll(/<m(.)> (?:is|was|are|were)\b/gu)].map(([, at]) => indexOf(at))
  return !pence.some((one, at) => one > all && one < 100n * all && (at === 0 || !told.includes(parts[at] ?? -1))) && !sums.slice(0, -1).some((one, at) => at > 0 && one === all)
}

/** "£12.4m (of which £7.4m is earmarked) rose by £6m": what was opened in a bracket ends with it. */
const withinBracket = (before: string, rest: string): string =>
  before.lastIndexOf('(') > before.lastIndexOf(')') ? rest.split(')')[0] ?? '' : rest

/**
 * "£8.1m from grants (£7.9m last year) and £3.2m from fees": amounts in brackets beside others are no parts, but of a part or of another year.
 * `mixed` says that it is not certain what is a part, also because one is said to hold another, or to come on top.
 */
const withoutAsides = (list: string): { readonly rest: string; readonly mixed: boolean } => {
  const outside = list.replace(/\([^()]*<m.>[^()]*\)/gu, '')
  const aside = outside !== list && amountsIn(outside).length > 0
  const all = aside ? outside : list
  // "£5m general and £7.4m earmarked, including £2m for PFI": a part of the last part, which is counted already.
  const [own = '', last] = all.split(/\b(?:including|of which)\b/)
  const rest = last !== undefined && amountsIn(own).length > 1 && amountsIn(last).length === 1 ? own : all
  return { rest, mixed: rest !== list || unlikeParts.test(rest) }
}

/** After "of which" and "including", what a later clause speaks of is no part: one with a verb before its amount, or that begins a part of a part. */
const ownClause = (list: string): string => {
  const [stretch = ''] = list.split(/\b(?:including|includes|of which)\b/)
  const [first = '', ...more] = stretch.split(';')
  const own = amountsIn(first).length > 1 ? first : [first, ...more].join(';')
  const said = /\b(?:was|were|is|are|came to|comes to|stood at|stands at|by) <m.>/gu
  const [begins] = own.matchAll(/<m.>/gu)
  const later = [...own.matchAll(said)].map(({ index }) => index)
  return begins === undefined || later.length === 0 || (later[0] ?? 0) < begins.index ? own : own.slice(0, later[0])
}

/** "A and B, a total of C"; "A plus B, bringing the total to C". */
const ofTotals = ({ signs }: Sentence): SumClaim[] => [...signs.matchAll(partsThenTotal), ...signs.matchAll(inTotal)].flatMap((match): SumClaim[] => {
  const stated = indexOf(match[1])
  const before = signs.slice(0, match[0].startsWith('<m') ? match.index : match.index + 1)
  const parts = amountsIn(before).filter((amount) => amount < stated)
  if (parts.length < 2 || compares.test(before) || /\bof which\b|\btotal/.test(before)) return []
  // "…; the fund is £80k in total" speaks of something else, and "and £60k in total" may be of more than those.
  const elsewhere = match[0].startsWith('<m') && /\band $|;[^<;]*\b(?:is|are|was|were|has|have|had) $/.test(before)
  return [{ kind: 'sum', relation: 'sum', stated, of: parts.map(once), mode: 'equal', sure: !elsewhere }]
})

/** "Ten grants of £5k each, £50k in total". */
const ofEqualParts = ({ signs, counts }: Sentence): SumClaim[] => [...signs.matchAll(evenly)].flatMap((match): SumClaim[] => {
  // "5 cars at £20k each and 3 vans at £30k each, £190k in total": the whole is of both.
  if (signs.split(/<m.> (?:each|apiece)\b/u).length > 2) return []
  const times = match[1] === undefined ? BigInt(Math.max(0, words.indexOf(match[2] ?? ''))) : counts[indexOf(match[1])] ?? 0n
  const stated = match[4] ?? match[5]
  return times < 2n || stated === undefined ? []
    : [{ kind: 'sum', relation: 'sum', stated: indexOf(stated), of: [{ amount: indexOf(match[3]), times }], mode: 'equal', sure: true }]
})

const ofTimes = ({ signs, counts }: Sentence): SumClaim[] => timesOver.flatMap(([pattern, [digits, word, one, whole]]) => [...signs.matchAll(pattern)].flatMap((match): SumClaim[] => {
  const times = match[digits] === undefined ? BigInt(Math.max(0, words.indexOf(match[word] ?? ''))) : counts[indexOf(match[digits])] ?? 0n
  return times < 2n ? [] : [{ kind: 'sum', relation: 'sum', stated: indexOf(match[whole]), of: [{ amount: indexOf(match[one]), times }], mode: 'equal', sure: true }]
}))

/** "Of the £674k, £432k was given to A and £242k to B": the parts need not be all. */
const ofTheWhole = ({ signs }: Sentence): SumClaim[] => {
  const match = ofThe.exec(signs)
  const rest = match === null ? '' : signs.slice(match.index + match[0].length)
  const parts = amountsIn(rest)
  if (match === null || parts.length < 2 || compares.test(rest) || /\btotal/.test(rest)) return []
  return [{ kind: 'sum', relation: 'sum', stated: indexOf(match[1]), of: parts.map(once), mode: 'most', sure: false }]
}

/** "Total income was £12.4m: £8.1m from grants, £3.2m from fees and £1.1m from interest." */
const afterColon = ({ signs, amounts }: Sentence): SumClaim[] => {
  const match = /^[^<:]*<m(.)>[^<:;]{0,40}: /u.exec(signs)
  const { rest, mixed } = withoutAsides(match === null ? '' : signs.slice(match[0].length))
  const parts = amountsIn(rest)
  if (match === null || parts.length < 2 || compares.test(rest) || /\btotal/.test(rest)) return []
  return [{ kind: 'sum', relation: 'sum', stated: indexOf(match[1]), of: parts.map(once), mode: 'equal', sure: !mixed && areParts(amounts, indexOf(match[1]), parts, rest) && /\b(?:total|in all|altogether|sum)\b/.test(match[0]) }]
}

/** Sums that a sentence makes of the figures it lists: parts of a whole, and totals after their parts. */
import { sumOf, type SumClaim, type Sureness, type Term } from './claims.ts'
import { isMixed, signedParts } from './signed.ts'
import { amountsIn, characterOf, indexOf, type Sentence } from './views.ts'

const some = '(?:two|three|four|five|six|seven|eight|nine|ten|<n.>|<x>)'
const wholeThenParts = new RegExp(`,? ?\\(?\\b(of which|of whom|comprises?|comprised|comprising|comprised of|made up of|consists? of|consisted of|consisting of|as follows|(?:split|shared|divided|distributed|apportioned)(?: (?:between|among(?:st)?|as|into|across|equally|${some} ways))+|(?:split|shared|divided|apportioned)(?= <m)|broken down as|being|namely|including|which includes|in ${some} (?:instalments|payments|parts|tranches|stages)(?: of)?|(?:will be |to be |is |was |are |were )?(?:closed|met|funded|financed|bridged|paid for) (?:by|from|through|with)|(?:is|was|are|were)? ?(?:entirely |all )?(?:due to|attributable to|explained by|driven by|caused by|made of))(?![a-z]):?`, 'gu')
const total = '(?:total|totalling|totaling|sum)'
const rest = '(?:[^<;]|<x>|<n.>){0,60}?'
/** Words that lead from parts to what they come to. The first are certain to speak of a sum. */
const partsThenTotal: readonly (readonly [RegExp, Sureness])[] = [
  [new RegExp(`(?:[,;–-]|\\b(?:making|makes|make|giving|gives|give|comes to|bringing|brings|bring|taking|takes|for|to give|to make|which is|i\\.e\\.|or))\\s*\\(?(?:it to |this to |the |its |their |an? )?(?:overall |combined |grand |revised |new |running )?${total}\\b${rest}<m(.)>`, 'gu'), 'sure'],
  [new RegExp(`\\b(?:making up|makes? up|made up) (?:the |its |our |a |an )${rest}<m(.)>`, 'gu'), 'likely'],
  [new RegExp(`[,;:–-] ?(?:and )?(?:so|thus|therefore|hence)(?: that)? [^<;,]{0,50}?\\b(?:is|are|was|were|comes? to|came to|amounts? to|amounted to|totals?|totalled|rises? to|stands? at|will be) <m(.)>`, 'gu'), 'likely'],
  [new RegExp(`[,;:–-] ?(?:and )?(?:together|combined|jointly|altogether|in total|in all|a total of|overall)(?: [a-z]+){0,3}? <m(.)>`, 'gu'), 'likely'],
  [new RegExp(`\\b(?:together|combined|jointly|between them|altogether)(?: [a-z]+){1,3}? <m(.)>`, 'gu'), 'likely'],
  [new RegExp(`\\b(?:come|comes|came|amount|amounts|amounted|amounting|add|adds|added|adding|sum|sums|summed|summing)(?: up)? to (?:a total of )?<m(.)>`, 'gu'), 'likely'],
  [/ = <m(.)>/gu, 'likely'],
  [/: <m(.)>(?: (?:for|in|over) the (?:year|quarter|period|month|whole|week)\b|[.;]|$)/gu, 'likely'],
  [/, (?:raising|earning|yielding|bringing in|costing|realising|generating|producing) (?:an? [a-z]+ (?:of )?)?<m(.)>/gu, 'likely'],
  [/\b(?:account(?:s|ed)? for|represents?) <m(.)> of\b/gu, 'likely'],
  [/(?:,|\b(?:which|to|and so)) (?:making|giving|makes?|gives?) <m(.)>/gu, 'likely'],
  [new RegExp(`\\b(?:will |would |to |which |that )?(?:fund|finance|pay for|cover|meet|make up)s? (?:the |its |our |all of the |this )${rest.replace('60', '20')}<m(.)>`, 'gu'), 'likely'],
  [new RegExp(`^(?:with|from|taking) ${rest.replace('60', '400').replace('[^<;]|', '[^<;]|<m.>|')}, (?:the |its |our |this |we )?(?:[a-z]+ ){0,3}(?:has|have|had|is|was|will have|comes to|holds|received|receives)(?: a [a-z]+ of)? <m(.)>`, 'gu'), 'likely'],
  [new RegExp(`(?:[,;:–-]|\\bor|\\band) <m(.)>,? (?:over|across|for|in|between) (?:the )?(?:both|two|three|four|five|period|whole|full)\\b`, 'gu'), 'likely'],
]
const inTotal = /<m(.)>,? (?:in total|in all|altogether|together|combined)\b/gu
const ofThe = /(?:^|[.;] |\()of (?:the|this|its|that|our) [^<;]{0,60}?<m(.)>[^<;,]{0,40},/u
const compares = /\b(?:against|compared|versus|budget|forecast|previous|last year|original|instead|rather than|out of|less|minus|leaving|leaves|more than|from <m|between|each|per|every|increase[ds]?|reduc\w+|match|up to|minimum|maximum|threshold|limit)(?![a-z])/u
/** "13 awards, the largest being £100,000 and the smallest £2,500": examples, and no parts. */
const examples = /\b(?:largest|biggest|greatest|highest|smallest|lowest|least|most|average|mean|median|typical(?:ly)?|ranging|ranges?)\b[^<,;]*<m|<m.>,? (?:on average|at (?:most|least))\b/u
/** Parts that hold others, come on top, go the other way or belong to a later clause: what they add up to is not certain. */
const unlikeParts = /\b(?:includ(?:ing|es)|of which|further|additional|another|savings|under-?spen[dt]\w*|over-?spen[dt]\w*|offset\w*|deficits?)\b|\b(?:up|down) (?:by )?<m|<m.>[^<]*\b(?:will|would|shall|may|can|could|pays?)\b[^<]*<m/u
/** What says that there are parts without a figure. */
const others = /\b(?:(?:with|and|including|plus|as well as|along with|together with|alongside|among) (?:the |some |all |many |several )?(?:other|others|remaining|rest|smaller|various|further)\b(?![^<,;]{0,25}<m)|etc|and so on)/
/** "£21m with the bank, £10m with other councils": where the parts are told by whom they are with, others are no parts without a figure. */
const lacksParts = (list: string): boolean =>
  others.test((list.match(/<m.>(?: is| are| was| were)? with\b/gu) ?? []).length >= 2 ? list.replace(/(<m.>) with (?:the |some |all )?(?:other|others|remaining|various)\b/gu, '$1') : list)
/** "31 are settled and 91 remain open": then the parts are all. */
const remains = /<m.>[^<,;]*\bremain(?:s|ed)? (?:open|outstanding|unspent|unsettled|unresolved|unallocated|uncommitted|vacant|unpaid|unsold)\b/u
const ofPart = /\b(?:half|thirds?|quarters?|fifths?|tenths?|most|part|much|some) of [^,;]*$/
const remainder = /\b(?:the (?:remaining|remainder|rest|balance|other|outstanding|shortfall|gap))\b/
/** A number of districts, or within which something was counted, is no part. */
const within = /\b(?:in|across|within|over|every|for|to|by|at|(?:the )?(?:last|first|next|past)) $/

const once = (amount: number): Term => ({ amount, times: 1n })

/** The claims that a list of figures makes. */
export const listClaims = (sentence: Sentence): readonly SumClaim[] => [...ofParts(sentence), ...inBracket(sentence), ...ofTotals(sentence), ...afterColon(sentence), ...ofTheWhole(sentence)].map((claim) => soften(sentence, claim))

/** Numbers count unlike things, and percentages parts of unlike wholes: a list of them is never certain to be a sum. */
const soften = ({ measure }: Sentence, claim: SumClaim): SumClaim => (measure === 'money' || claim.sureness !== 'sure' ? claim : { ...claim, sureness: 'likely' })

const partsIn = ({ measure }: Sentence, stretch: string): number[] => measure !== 'number' ? amountsIn(stretch)
  : [...stretch.matchAll(/([^<]*)<m(.)>/gu)].flatMap(([, before = '', sign]) => (within.test(before) ? [] : [indexOf(sign)]))

/** "A of which B and C", "A comprising B, C and D", "A including B". */
const ofParts = (sentence: Sentence): SumClaim[] => {
  const { signs, amounts } = sentence
  for (const match of signs.matchAll(wholeThenParts)) {
    const word = match[1] ?? ''
    const before = signs.slice(0, match.index)
    const whole = amountsIn(before).at(-1)
    const behind = withinBracket(`${before}${match[0]}`, signs.slice(match.index + match[0].length))
    const open = word.startsWith('of wh') || word.includes('includ')
    const stretch = (behind.split(';').length > 2 ? behind : behind.split(/\.\s|;(?!.*<m)/)[0]) ?? ''
    const { rest: list, mixed } = open ? { rest: ownClause(withoutAsides(stretch).rest), mixed: false } : withoutAsides(stretch)
    const parts = partsIn(sentence, list)
    const between = before.split(/<m.>/u).at(-1) ?? ''
    // "Two thirds of the cost of £240,000 is met by the lottery": what follows is no part of all of it.
    if (ofPart.test(before.split(/<m.>/u).at(-2) ?? '')) continue
    if (whole === undefined || parts.length === 0 || between.length > 100 || compares.test(list) || examples.test(list) || /\btotal/.test(list) || lacksParts(list)) continue
    if (!open && parts.length < 2) continue
    const all = open && parts.length > 1 && (remainder.test(list) || remains.test(list))
    if (!open && isMixed(before, list)) return [sumOf('sum', characterOf(whole), signedParts(before, list), 'either', 'likely')]
    const certain = !mixed && (word !== 'being' || parts.length > 1) && !/closed|met|funded|financed|bridged|paid|due|attributable|explained|driven|caused/.test(word)
    return [{ kind: 'sum', relation: 'sum', stated: whole, of: parts.map(once), mode: open && !all ? 'most' : 'equal', sureness: areParts(amounts, whole, parts, list) ? certain ? 'sure' : mixed ? 'weak' : 'likely' : runsOn(list) && !parts.some((at) => exceeds(amounts, at, whole)) ? 'likely' : 'weak' }]
  }
  return []
}

/** "£2.3m (£1.4m capital and £0.9m revenue)". */
const inBracket = (sentence: Sentence): SumClaim[] => [...sentence.signs.matchAll(/<m(.)>(?: [^<;,()]{1,40})? \(([^()]*<m.>[^()]*(?:,|\band|\bplus|\+|&|;)[^()]*<m.>[^()]*)\)/gu)].flatMap(([, whole = '', list = '']) => {
  const parts = partsIn(sentence, list)
  return parts.length < 2 || /<x>[^<]{0,12}<m|<p.>/u.test(list) || compares.test(list) || unlikeParts.test(list) || lacksParts(list) || /\b(?:total|up|down|was|were|or|net|plus vat)\b/.test(list) ? [] : [sumOf('sum', whole, parts.map(once), 'equal', 'likely')]
})

const exceeds = (amounts: Sentence['amounts'], at: number, whole: number): boolean => (amounts[at]?.value ?? 0n) > (amounts[whole]?.value ?? 0n)

/** True where the parts are one list, without a verb or an "or" that begins something else. */
const runsOn = (list: string): boolean => !/\b(?:or|which|who|with|up|down|further|additional|another|was|were|is|are|has|have|had|will|would|shall|may|can|could|pays?|paid)\b/.test(list.slice(0, list.lastIndexOf('<m'))) && !/\b(?:was|were|is|are|held|remains?)\b/.test(list.slice(list.lastIndexOf('<m')))

/**
 * False where the last of them may be none: a part is not greater than its whole, unless a unit slipped or it says of itself what became of it;
 * and where the first few make it up the others say something else.
 */
const areParts = (amounts: Sentence['amounts'], whole: number, parts: readonly number[], list: string): boolean => {
  const all = amounts[whole]?.value ?? 0n
  const values = parts.map((at) => amounts[at]?.value ?? 0n)
  let sum = 0n
  const sums = values.map((one) => (sum += one))
  const told = [...list.matchAll(/<m(.)> (?:is|was|are|were)\b/gu)].map(([, at]) => indexOf(at))
  return !values.some((one, at) => one > all && one < 100n * all && (at === 0 || !told.includes(parts[at] ?? -1))) && !sums.slice(0, -1).some((one, at) => at > 0 && one === all)
}

/** "£12.4m (of which £7.4m is earmarked) rose by £6m": what was opened in a bracket ends with it. */
const withinBracket = (before: string, behind: string): string =>
  before.lastIndexOf('(') > before.lastIndexOf(')') ? behind.split(')')[0] ?? '' : behind

/**
 * "£8.1m from grants (£7.9m last year) and £3.2m from fees": amounts in brackets beside others are no parts, but of a part or of another year.
 * `mixed` says that it is not certain what is a part, also because one is said to hold another, or to come on top.
 */
const withoutAsides = (list: string): { readonly rest: string; readonly mixed: boolean } => {
  const all = outsideBrackets(list)
  // "£5m general and £7.4m earmarked, including £2m for PFI": a part of the last part, which is counted already.
  const [own = '', last] = all.split(/\b(?:including|of which)\b/)
  const kept = last !== undefined && amountsIn(own).length > 1 && amountsIn(last).length === 1 ? own : all
  return { rest: kept, mixed: kept !== withFirstBrackets(list) || unlikeParts.test(kept) }
}

/** "Pay (£260,000), prices (£90,000) and £70,000 for pensions": what has no other figure has the one in its bracket. */
const withFirstBrackets = (list: string): string =>
  list.replace(/(?<=^|<m.>\)?)([^<()]*)\((<m.>)\)/gu, (whole, text: string, inner: string, at: number) => (at === 0 || /,|\band\b|;/.test(text) ? `${text}${inner}` : whole))

/** The list without the figures in brackets, unless it has no others. */
const outsideBrackets = (list: string): string => {
  const opened = withFirstBrackets(list)
  const outside = opened.replace(/\([^()]*<m.>[^()]*\)/gu, '')
  return outside !== opened && amountsIn(outside).length > 0 ? outside : opened
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
const ofTotals = (sentence: Sentence): SumClaim[] => {
  const { signs } = sentence
  return [...[...signs.matchAll(inTotal)].map((match) => [match, 'sure'] as const), ...partsThenTotal.flatMap(([pattern, sureness]) => [...signs.matchAll(pattern)].map((match) => [match, sureness] as const))].flatMap(([match, sureness]): SumClaim[] => {
    const stated = indexOf(match[1])
    const first = match[0].startsWith('<m')
    // The words that lead to the total are none of the list, unless the match began with the list.
    const before = signs.slice(0, first ? match.index : amountsIn(match[0]).length > 1 ? match.index + match[0].lastIndexOf('<m') : match.index + 1)
    const parts = partsIn(sentence, outsideBrackets(before)).filter((amount) => amount < stated)
    const behind = signs.slice(match.index + match[0].length)
    if (parts.length < 2 || compares.test(before) || examples.test(before) || /\bof wh(?:ich|om)\b|\btotal(?!\b[^<]{0,30}: )/.test(first ? before.replace(/\btotals? <m/g, '<m') : before) || others.test(`${before} ${behind}`) || (sureness === 'likely' && /\b(?:includ\w+|while|whereas)\b/.test(before))) return []
    // "…; the fund is £80k in total" speaks of something else, and "and £60k in total" may be of more than those.
    const elsewhere = first && /\band $|;[^<;]*\b(?:is|are|was|were|has|have|had) $/.test(before)
    return [{ kind: 'sum', relation: 'sum', stated, of: parts.map(once), mode: 'equal', sureness: elsewhere || isMixed('', before) ? 'weak' : sureness }]
  })
}

/** "Of the £674k, £432k was given to A and £242k to B": the parts need not be all. */
const ofTheWhole = (sentence: Sentence): SumClaim[] => {
  const { signs } = sentence
  const match = ofThe.exec(signs)
  const behind = match === null ? '' : signs.slice(match.index + match[0].length)
  const parts = partsIn(sentence, behind)
  if (match === null || parts.length < 2 || compares.test(behind) || /\btotal/.test(behind)) return []
  return [{ kind: 'sum', relation: 'sum', stated: indexOf(match[1]), of: parts.map(once), mode: 'most', sureness: runsOnGiven(behind) && (sentence.measure === 'money' || (/^ *[^<,]*<m.> (?:is|are|was|were|had|have)\b/u.test(behind) && !/\b(?:some|both|also|either)\b/.test(behind))) ? 'likely' : 'weak' }]
}

/** "£480k went to A, £395k to B and £375k to C": one verb for all of them. */
const runsOnGiven = (list: string): boolean => (list.match(/\b(?:was|were|is|are|has|have|had|will|would|went|goes|go)\b/g) ?? []).length <= 1 && !/\b(?:of (?:this|these|which|that)|including|a further|and (?:this|it))\b|[;(]/.test(list)

/** "Total income was £12.4m: £8.1m from grants, £3.2m from fees and £1.1m from interest." */
const afterColon = (sentence: Sentence): SumClaim[] => {
  const { signs, amounts } = sentence
  const match = /^[^<:]*<m(.)>[^<:;]{0,40}: /u.exec(signs)
  const { rest: list, mixed } = withoutAsides(match === null ? '' : signs.slice(match[0].length))
  const parts = partsIn(sentence, list)
  if (match === null || parts.length < 2 || compares.test(list) || examples.test(list) || /\btotal/.test(list) || lacksParts(list)) return []
  const sure = !mixed && areParts(amounts, indexOf(match[1]), parts, list) && /\b(?:total|in all|altogether|sum)\b/.test(match[0])
  return [{ kind: 'sum', relation: 'sum', stated: indexOf(match[1]), of: parts.map(once), mode: 'equal', sureness: sure ? 'sure' : !mixed && runsOn(list) && (/ and <?/.test(list) || parts.length > 2) && !parts.some((at) => exceeds(amounts, at, indexOf(match[1]))) && !/\b(?:eg|e\.g\.|for example|such as)\b/.test(signs) ? 'likely' : 'weak' }]
}

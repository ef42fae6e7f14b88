/** What a sentence claims of two levels and the change between them, in whatever order it tells of them. */
import type { Claim, ShareClaim, SumClaim, Sureness, Term } from './claims.ts'
import { rolesOf, type Role } from './roles.ts'
import type { Sentence } from './views.ts'
import { weighSum } from './weigh.ts'

/** A change that is told of in other terms than the levels: for each year, or with part of it left out. */
const qualified = /\b(?:real terms|like.for.like|underlying|excluding|exclusive|adjust\w+|inflation|annuali[sz]ed|per (?:year|annum|month)|each year|every year|cumulative|on average|respectively|after taking|net of)\b/
const parting = /[;]|\bwhich (?!is\b|was\b|are\b|were\b|represents?|means|gives?|gave|leaves|left|makes|made|equates|amounts|results?)|\b(?:further|another|in line with|while|whereas|but|although|though|so that|because|due to|following|after|when(?! (?:there|it) (?:was|were))|if|offset)\b/
/** Between what was spent so far and what is forecast there is no sum. */
const later = /\b(?:forecast\w*|projected|expected|anticipated|predicted|to date|so far)\b/
const forecast = /\b(?:forecast\w*|projected|expected|anticipated|predicted)\b/
const clauses = /; |, (?:while|whereas|but|although|and) /g

/** The claims of changes that the grammar's rules did not read. */
export const changeClaims = (read: Sentence): Claim[] => {
  // "…; this was 15% higher than …" goes on with the same.
  const sentence = { ...read, signs: read.signs.replace(/; (?=(?:this|that|it|these|which) (?:is|was|are|were|represents?|means)\b)/g, ', ') }
  if (sentence.amounts.length + sentence.shares.length < 2) return []
  const parts = sentence.signs.split(clauses)
  return [sentence.signs, ...(parts.length > 1 ? parts : [])].flatMap((signs) => claimsIn(sentence, signs))
}

const claimsIn = (sentence: Sentence, signs: string): Claim[] => {
  const roles = joinedTo(signs, rolesOf(signs).filter((role) => isCompared(role, sentence)))
  const amounts = roles.filter(({ kind }) => kind === 'm')
  // A deficit may be a level, where something else is the change.
  const changes = amounts.some(({ role }) => role === 'change') ? amounts.filter(({ role }) => role === 'change') : amounts.filter(({ role }) => role === 'rest')
  const levels = amounts.filter((role) => !changes.includes(role))
  const percents = roles.filter((role) => role.kind === 'p' && (role.role !== 'level' || changes.some((change) => isAttached(signs, change, role))))
  const [change, ...more] = changes
  const [percent, ...others] = percents
  // "A fall of 9%" between two percentages is one of the first of them; "0.4 points" are what lies between.
  if (sentence.measure === 'percentage' && (change === undefined || !inPoints(change) || levels.some(inPoints))) return []
  if (more.length > 0 || others.length > 0 || (change === undefined && percent === undefined)) return []
  if (levels.length === 1 && change !== undefined && percent !== undefined) return fromOne(sentence, signs, levels[0], change, percent)
  const [first, second] = levels
  if (first === undefined || second === undefined) return []
  if (levels.length > 2) return change === undefined ? [] : ofSeries(sentence, signs, levels, change)
  return [
    ...(change === undefined ? [] : asSum(sentence, signs, first, second, change)),
    ...(percent === undefined ? [] : asShare(sentence, signs, first, second, percent, change)),
  ]
}

/** A part of another figure, a number of districts, or of what was counted within something, is compared with no other. */
const isCompared = ({ kind, before }: Role, { measure }: Sentence): boolean => !/\b(?:of wh(?:ich|om)|includ\w+)\b[^<]*$/.test(before) && (measure !== 'number' || kind === 'p' || !/\b(?:in|across|within|over|every|(?:the )?(?:last|first|next|past|these|all|each of(?: the)?)) $/.test(before))

/** "£2.7m or 6.4% more": what is more is both. */
const joinedTo = (signs: string, roles: readonly Role[]): Role[] => roles.map((role, at) => {
  const next = roles[at + 1]
  return role.kind === 'm' && role.role === 'level' && next?.kind === 'p' && next.role === 'change' && /^,? or $|^ \($/.test(signs.slice(role.end, next.at)) ? { ...role, role: 'change', isBase: false, direction: next.direction } : role
})

/** What a change is measured from: a plan or the past; null where it does not say. */
const measuredFrom = (words: string): 'plan' | 'past' | null =>
  /\b(?:budget|target|plan|planned|forecast|profile|estimate|trajectory)/.test(words) ? 'plan' : /\b(?:last|previous|prior|preceding)\b|\byear (?:before|ago|earlier)\b/.test(words) ? 'past' : null

const inPoints = ({ after }: Role): boolean => /^[- ](?:percentage[- ])?points?\b|^ ?(?:ppts?|pps?|p\.p\.)(?![a-z])/.test(after)

const isAttached = (signs: string, change: Role, percent: Role): boolean => percent.at >= change.end && /^ ?\((?:or |about )?$|^,? (?:or|i\.e\.,?|equivalent to|which is|representing) (?:about )?$/.test(signs.slice(change.end, percent.at))

/** Which level was there first, by its own words or because the change is called a rise or a fall; null where nothing tells. */
const baseOf = ({ amounts }: Sentence, first: Role, second: Role, { direction }: Role): Role | null => {
  if (first.isBase !== second.isBase) return first.isBase ? first : second
  const rises = (amounts[second.index]?.value ?? 0n) > (amounts[first.index]?.value ?? 0n)
  return direction === 0n ? null : rises === direction > 0n ? first : second
}

const sides = (sentence: Sentence, first: Role, second: Role, change: Role): readonly [base: Role, actual: Role] => {
  const base = baseOf(sentence, first, second, change) ?? first
  return [base, base === first ? second : first]
}

const surenessOf = (sentence: Sentence, signs: string, first: Role, second: Role, change: Role): Sureness | null => {
  const [a, b] = [sentence.amounts[first.index], sentence.amounts[second.index]]
  if (a === undefined || b === undefined || a.value < 0n || b.value < 0n) return null
  const between = change.at > second.at ? signs.slice(second.end, change.at) : change.at > first.at ? `${signs.slice(first.end, change.at)} ${signs.slice(change.end, second.at)}` : signs.slice(change.end, first.at)
  const tail = signs.slice(Math.max(change.end, second.end))
  // "4.8% against a target of 4.0%, 0.3 points better than last year".
  const [own, others] = [measuredFrom(change.after.slice(0, 60)), measuredFrom(`${first.before} ${second.before} ${second.after}`)]
  if (change.at > second.at && own !== null && own !== others && (own === 'plan' || others !== null)) return null
  // "£0.2m above the budget, and costs at £4.6m"; "by £0.3m in May and £0.5m in June, to £7.4m".
  if (change.at < second.at && /, and\b|\band (?:[a-z]+ ){1,3}(?:at|is|was|were|of|by)\b/.test(signs.slice(Math.max(first.end, change.end), second.at)) && change.at > first.at) return null
  // "Rose 3% a year from £100,000 to £106,090": a rate, and no change between the two.
  if (change.kind === 'p' && /^ (?:(?:a|per|each|every) (?:year|annum|month|week|quarter)|annually)\b/.test(change.after)) return null
  // "Referrals rose by 15% and the backlog fell from 640 to 512" tells of two things.
  if (change.at < first.at && /\band\b[^<]*\b(?:rose|fell|grew|dropped|increased|decreased|declined|was|were|is|are)\b/.test(signs.slice(change.end, first.at))) return null
  // "Stood at £412,000 against a target of £350,000, and fell by £55,000" goes on to another moment.
  if (change.at > second.at && /\b(?:and|then|but) (?:[a-z]+ )?(?:rose|fell|grew|dropped|increased|decreased|declined|has|have|is|are|was|were|will|should|would)\b/.test(change.before)) return null
  if (change.at < first.at && !/\b(?:from|to|on|of|at|with)\b/.test(signs.slice(change.end, first.at))) return null
  if (qualified.test(between) || qualified.test(tail.slice(0, 60)) || parting.test(between) || between.replace(/<..?>/gu, '').length > 90) return null
  // "The gap of £9m grows to £13m and £17m": no difference of what follows.
  if (change.role === 'rest' && change.at < first.at) return 'weak'
  if (change.role === 'rest' && later.test(`${first.before} ${second.before} ${change.before}`) && !(forecast.test(change.before) === forecast.test(`${first.before} ${second.before}`) && !/\b(?:to date|so far)\b/.test(signs))) return null
  const [less, more] = a.value < b.value ? [a.value, b.value] : [b.value, a.value]
  const near = more <= 3n * less
  if (near && isPlain(sentence, signs, first, second, change)) return 'sure'
  const joined = change.at > second.at ? /^.*?(?:[,()–—:-]|\b(?:is|was|or|being|giving|representing|leaving|so|results? in|resulted in|resulting in|means?|leaves?|left|gives?|gave|produc\w+)\b)/.test(between.replace(/<..?>/gu, '')) : true
  return near && joined && !(first.isBase && second.isBase && change.role === 'rest') ? 'likely' : 'weak'
}

/** True where nothing but two levels and their change is told, one of the levels is said to be the earlier, and the change stands right behind or between them. */
const isPlain = ({ amounts, shares, signs: all }: Sentence, signs: string, first: Role, second: Role, change: Role): boolean => {
  if (amounts.length + shares.length > 4 || change.role !== 'change' || first.isBase === second.isBase || /[;:](?! ?<)/.test(all.replace(/<x>:/g, '')) || later.test(all)) return false
  if (change.at > second.at) return /^\)?[^<,)]{0,40}\)?, (?:which is |representing |giving |or )?an? (?:[a-z]+ ){1,2}of $/.test(signs.slice(second.end, change.at)) && !/\b(?:and|or)\b/.test(signs.slice(second.end, change.at))
  return change.at > first.at && second.isBase && /^[^<,;]{0,40}(?:,|\b(?:is|was|are|were)) (?:which is |or )?$/.test(signs.slice(first.end, change.at)) && /^ (?:[a-z]+ )?(?:more|fewer|higher|lower|less|greater|above|below|worse|better)(?: than)? (?:the )?(?:[a-z']+ ){0,6}$/.test(signs.slice(change.end, second.at))
}

const asSum = (sentence: Sentence, signs: string, first: Role, second: Role, change: Role): Claim[] => {
  const sureness = surenessOf(sentence, signs, first, second, change)
  if (sureness === null) return []
  const [base, actual] = sides(sentence, first, second, change)
  const known = change.direction !== 0n && first.isBase !== second.isBase && !between(signs, first, change, second)
  const of: Term[] = known && change.direction < 0n ? [{ amount: base.index, times: 1n }, { amount: actual.index, times: -1n }] : [{ amount: actual.index, times: 1n }, { amount: base.index, times: -1n }]
  return [{ kind: 'sum', relation: change.role === 'rest' ? 'variance' : 'change', stated: change.index, of, mode: known ? 'equal' : 'either', sureness }]
}

/** "9,412 in 2023, 8,733 in 2024 and 8,105 in 2025, 628 fewer": the last, less one of those before. */
const ofSeries = (sentence: Sentence, signs: string, levels: readonly Role[], change: Role): Claim[] => {
  const last = levels.at(-1)
  if (last === undefined || change.at < last.at || levels.length > 5 || change.role !== 'change') return []
  const [claims] = [levels.slice(0, -1).toReversed().map((base) => asSum(sentence, signs, base, last, change))]
  const fits = claims.find(([claim]) => claim?.kind === 'sum' && agrees(sentence, claim))
  return (fits ?? claims[0] ?? []).map((claim) => ({ ...claim, sureness: claim.sureness === 'sure' ? 'likely' : claim.sureness }))
}

const agrees = ({ amounts }: Sentence, { stated, of, mode }: SumClaim): boolean => {
  const whole = amounts[stated]
  const terms = of.flatMap(({ amount, times }) => amounts[amount] === undefined ? [] : [{ amount: amounts[amount], times }])
  return whole !== undefined && weighSum({ mode }, whole, terms).outcome === 'holds'
}

/** "£250k was increased by £50k to £300k": which is the base is told by the order alone. */
const between = (signs: string, first: Role, change: Role, second: Role): boolean => change.at > first.at && change.at < second.at && /^[^<]*\bto\b/.test(signs.slice(change.end, second.at))

const asShare = (sentence: Sentence, signs: string, first: Role, second: Role, percent: Role, change: Role | undefined): Claim[] => {
  const sureness = surenessOf(sentence, signs, first, second, percent)
  if (sureness === null || (change === undefined && percent.role === 'rest')) return []
  const [base, actual] = sides(sentence, first, second, percent.direction === 0n && change !== undefined ? change : percent)
  const toward = change !== undefined && between(signs, first, change, second) ? [first, second] as const : [base, actual] as const
  return [share(percent, [{ amount: toward[1].index, times: 1n }, { amount: toward[0].index, times: -1n }], [{ amount: toward[0].index, times: 1n }], baseOf(sentence, first, second, percent.direction === 0n && change !== undefined ? change : percent) === null ? 'weak' : sureness)]
}

/** "Rose by £42,000 (10%) to £462,000": what it was before is the one less the other. */
const fromOne = (sentence: Sentence, signs: string, level: Role | undefined, change: Role, percent: Role): ShareClaim[] => {
  if (level === undefined || change.direction === 0n || level.isBase || change.role === 'rest' || qualified.test(signs)) return []
  const [after, before] = [signs.slice(Math.max(change.end, percent.at < level.at ? percent.end : 0), level.at), signs.slice(level.end, change.at)]
  const leads = level.at > change.at ? /^\)?,? ?[a-z ]{0,30}\bto (?:[a-z' ]{0,30})$/.test(after) : !parting.test(before) && before.length < 80 && /(?:,|\b(?:is|was|are|were)) [a-z ]*$/.test(before)
  if (!leads || (sentence.amounts[level.index]?.value ?? 0n) <= (sentence.amounts[change.index]?.value ?? 0n)) return []
  return [share(percent, [{ amount: change.index, times: 1n }], [{ amount: level.index, times: 1n }, { amount: change.index, times: -change.direction }], 'likely')]
}

const share = (percent: Role, part: readonly Term[], base: readonly Term[], sureness: Sureness): ShareClaim => ({ kind: 'share', relation: 'change', stated: percent.index, part, base, sureness })

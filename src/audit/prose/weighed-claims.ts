/** Weighs a claim of a sentence, and says what comes of it: a check, and a finding where its figures do not agree. */
import { absolute, writeDigits } from '../../model/money.ts'
import type { ProseCheck, ProsePart, RestsOn } from '../../model/prose-check.ts'
import { exchanges, tooMuchOf, writeQuantity } from './amounts.ts'
import type { ShareClaim, SumClaim, Sureness, Term } from './claims.ts'
import { causeWords, howToAccept, relatedTo, tell, type ProseOutcome } from './outcome.ts'
import type { ProseShare, Quantity, Sentence } from './views.ts'
import { weighShare, weighSum, type Weighed } from './weigh.ts'

interface Taken { readonly amount: Quantity; readonly times: bigint }

/** The amounts of terms; null where the sentence has none of them. */
const takenFrom = ({ amounts }: Sentence, terms: readonly Term[]): Taken[] | null => {
  const taken = terms.flatMap(({ amount, times }) => amounts[amount] === undefined ? [] : [{ amount: amounts[amount], times }])
  return taken.length < terms.length ? null : taken
}

const rests = (file: string, { place, written }: { readonly place: RestsOn['place']; readonly written: string }): RestsOn => ({ file, place, stated: written, cell: null })

const partOf = (file: string, { amount, times }: Taken): ProsePart => ({ ...rests(file, amount), ...(times < 0n ? { sign: -1 } : {}) })

const inWords = (terms: readonly Taken[], decimals: number): string => terms.map(({ amount, times }, at) => {
  const words = `${absolute(times) === 1n ? '' : `${absolute(times)} × `}${writeQuantity(amount.value, amount.unit, decimals)}`
  return times < 0n ? `${at === 0 ? '-' : '- '}${words}` : `${at === 0 ? '' : '+ '}${words}`
}).join(' ')

/** Weighs a sum. */
export const sumOutcome = (sentence: Sentence, claim: SumClaim): ProseOutcome[] | null => {
  const { passage: { file }, measure, decimals } = sentence
  const { sureness, mode } = claim
  const printed = sentence.amounts[claim.stated]
  const terms = takenFrom(sentence, claim.of)
  if (printed === undefined || terms === null) return null
  // What is said in digits and in words is the same to the pound, however round the words are.
  const fine = claim.relation === 'prose'
  const stated = fine ? { ...printed, coarse: printed.grain } : printed
  const weighed = weighSum(claim, stated, fine ? terms.map(({ amount, times }) => ({ amount: { ...amount, grain: 0n, coarse: 0n }, times })) : terms)
  const units = new Set(terms.map(({ amount }) => amount.unit))
  const unit = units.size === 1 ? terms[0]?.amount.unit ?? stated.unit : measure === 'money' ? '£' : stated.unit
  // "Which is taken from which" is worked out so that the greater stands first.
  const ordered = mode === 'either' && terms.reduce((all, { amount, times }) => all + amount.value * times, 0n) < 0n ? [...terms].reverse().map((term) => ({ ...term, times: -term.times })) : terms
  const working = `${fine ? terms.map(({ amount }) => amount.written).join('') : inWords(ordered, decimals)}${claim.over === undefined ? '' : ` / ${claim.over}`} = ${writeQuantity(weighed.exact, unit, decimals)}, stated ${stated.written}`
  const hedged = stated.hedged || terms.some(({ amount }) => amount.hedged)
  const suspects = weighed.suspect === null ? [] : [rests(file, weighed.suspect === 0 ? stated : terms[weighed.suspect - 1]?.amount ?? stated)]
  const base = { ...rests(file, stated), relation: claim.relation, cause: weighed.outcome === 'holds' ? null : weighed.cause, measure, decimals, exact: weighed.exact, difference: weighed.difference, of: terms.map(({ amount, times }) => partOf(file, { amount, times: ordered === terms ? times : -times })), suspects, working, reason: null } as const
  const settled = (verdict: ProseCheck['verdict'], reason: string | null = null): ProseOutcome[] => [{ check: { ...base, verdict, reason }, told: null }]
  const differs = (as: Sureness): ProseOutcome[] => [told(sentence, base, weighed, as === 'sure', stated.unit)]
  if (weighed.outcome === 'holds' || (weighed.outcome === 'unlikely' && (sureness === 'weak' || hedged || measure !== 'money'))) {
    // Rounded from the exact sum it holds; else only because the parts were rounded as well (AUDIT-RULES section 4).
    return 2n * absolute(weighed.difference) <= stated.grain || hedged ? settled('holds') : [rounded(sentence, base, weighed, unit)]
  }
  if (claim.loose === true && 20n * absolute(weighed.difference) <= absolute(stated.value)) return settled('unchecked', 'a fraction in words is perhaps rounded')
  if (hedged) return sureness !== 'sure' || 20n * absolute(weighed.difference) <= absolute(stated.value) ? settled('unchecked', 'a figure that it rests on is not exact') : differs('likely')
  if (weighed.outcome === 'short') return weighed.cause !== null && weighed.suspect !== null && terms.length > 1 && weighed.cause !== 'decimal-slip' && weighed.cause !== 'wrong-digit' ? differs('likely') : settled('short')
  // Noughts at the end of whole pounds are perhaps rounded.
  if (weighed.outcome === 'near' && (weighed.cause === null || weighed.cause === 'wrong-digit') && !(sureness !== 'weak' && isWholeStep(weighed.difference, [stated, ...terms.map(({ amount }) => amount)]))) return settled('unchecked', 'its round figures are perhaps rounded')
  if (!isTold(sentence, sureness, weighed, stated.value, weighed.exact)) return settled('unchecked', 'it is not certain that these are its parts')
  return differs(weighed.outcome === 'fails' ? sureness : 'weak')
}

/** True where figures that are all stated in the same round steps miss by a step or more: £30,000 for £10,000, £12,000 and £9,000. */
const isWholeStep = (difference: bigint, amounts: readonly Quantity[]): boolean => amounts.every(({ coarse }) => coarse > 0n && absolute(difference) >= coarse && difference % coarse === 0n)

/** What is likely is told where the figures are of one size; what is weak, where one rare slip explains it. */
const isTold = ({ measure }: Sentence, sureness: Sureness, { cause }: Weighed, stated: bigint, exact: bigint): boolean =>
  sureness === 'sure' || (cause !== null && cause !== 'wrong-digit' && measure === 'money') || (sureness === 'likely' && absolute(exact) <= 4n * absolute(stated) && absolute(stated) <= 4n * absolute(exact))

const told = ({ passage: { file, inRecommendation }, decimals }: Sentence, base: Omit<ProseCheck, 'verdict'>, { exact, difference, cause }: Weighed, sure: boolean, unit: Quantity['unit'] | null): ProseOutcome => {
  const check: ProseCheck = { ...base, verdict: sure ? 'differs' : 'doubtful' }
  const comes = unit === null ? `${writeDigits(exact, base.decimals, { least: base.decimals, grouped: false })} %` : writeQuantity(exact, unit, decimals)
  const off = unit === null ? `${writeDigits(absolute(difference), base.decimals, { least: 0, grouped: false })} points too ${difference > 0n ? 'much' : 'little'}` : tooMuchOf(difference, unit, decimals)
  const suspect = base.suspects[0]
  const what = `By its other figures ${base.stated} should be ${comes}: it is ${off}.${cause === null ? '' : ` ${causeWords[cause]}${suspect === undefined || suspect.place === base.place ? '' : ` It may be the ${suspect.stated} that is wrong.`}`}`
  const code = !sure ? 'figure-doubtful' : cause === 'unit-slip-x1000' ? 'figure-unit-slip' : cause === 'truncation' ? 'figure-truncated' : 'figure-differs'
  const related = relatedTo(file, base.of.map((each) => ({ ...each, label: each.stated })))
  return { check: { ...check, verdict: code === 'figure-truncated' ? 'truncated' : check.verdict }, told: tell(check, code, what, { inRecommendation, related, ...(sure && code !== 'figure-truncated' ? { help: `Correct the figure that is wrong. ${howToAccept}` } : {}) }) }
}

const rounded = ({ passage: { file, inRecommendation }, decimals }: Sentence, base: Omit<ProseCheck, 'verdict'>, { exact, difference }: Weighed, unit: Quantity['unit']): ProseOutcome => {
  const check: ProseCheck = { ...base, verdict: 'rounding', cause: null }
  const what = `The figures of this sentence come to ${writeQuantity(exact, unit, decimals)}, and it says ${base.stated}, which is ${tooMuchOf(difference, unit, decimals)}. Rounding explains it.`
  return { check, told: tell(check, 'figure-rounding', what, { inRecommendation, related: relatedTo(file, base.of.map((each) => ({ ...each, label: each.stated }))) }) }
}

/** Weighs a percentage. */
export const shareOutcome = (sentence: Sentence, claim: ShareClaim): ProseOutcome[] | null => {
  const { passage: { file }, decimals } = sentence
  const stated = sentence.shares[claim.stated]
  const [part, base] = [takenFrom(sentence, claim.part), takenFrom(sentence, claim.base)]
  if (stated === undefined || part === null || base === null) return null
  const weighed = weighShare(stated, part, base)
  if (weighed === null) return null
  const side = (terms: readonly Taken[]): string => terms.length > 1 ? `(${inWords(terms, decimals)})` : inWords(terms, decimals)
  const working = `${side(part)} / ${side(base)} = ${writeDigits(weighed.exact, stated.decimals, { least: stated.decimals, grouped: false })} %, stated ${stated.written}`
  const taken = [...part, ...base]
  const amounts = taken.map(({ amount }) => amount)
  const check = {
    ...rests(file, stated), relation: claim.relation, cause: weighed.cause, measure: 'percentage', decimals: stated.decimals,
    exact: weighed.exact, difference: weighed.difference, of: taken.filter(({ amount }, at) => amounts.indexOf(amount) === at).map((term) => partOf(file, term)), suspects: [], working, reason: null,
  } as const
  const settled = (verdict: ProseCheck['verdict'], reason: string | null = null): ProseOutcome[] => [{ check: { ...check, verdict, reason }, told: null }]
  if (weighed.outcome === 'holds') return settled('holds')
  // "About 60%" is told of when it is off by more than a twentieth, and by a whole point.
  const far = claim.sureness !== 'weak' && 20n * absolute(weighed.difference) > absolute(stated.digits) && absolute(weighed.difference) > 10n ** BigInt(stated.decimals)
  if ((stated.hedged && !far) || (stated.digits < 0n && claim.relation === 'share') || amounts.some(({ hedged }) => hedged)) return settled('unchecked', 'a figure that it rests on is not exact')
  if ((!isTold(sentence, claim.sureness, weighed, stated.digits, weighed.exact) && !(claim.sureness === 'likely' && (absolute(weighed.difference) <= 30n * 10n ** BigInt(stated.decimals) || isExchanged(stated, part, base)))) || fitsAnother(sentence, claim)) return settled('unchecked', 'it is not certain that it is a percentage of these')
  return [told(sentence, check, weighed, claim.sureness === 'sure' && !stated.hedged, null)]
}

/** True where two digits of one of its amounts changed places: then the percentage may be far off. */
const isExchanged = (stated: ProseShare, part: readonly Taken[], base: readonly Taken[]): boolean =>
  [...new Set([...part, ...base].map(({ amount }) => amount))].some((wrong) => exchanges({ pence: wrong.value, grain: wrong.grain > 0n ? wrong.grain : 1n }).some((value) => {
    const put = (terms: readonly Taken[]): Taken[] => terms.map((term) => (term.amount === wrong ? { ...term, amount: { ...wrong, value } } : term))
    return weighShare(stated, put(part), put(base))?.outcome === 'holds'
  }))

/** True where the percentage is that of another figure of the sentence; of what is sure, in the same whole. */
const fitsAnother = (sentence: Sentence, { stated: at, part, base, sureness }: ShareClaim): boolean => {
  const stated = sentence.shares[at]
  const [top, bottom] = [takenFrom(sentence, part), takenFrom(sentence, base)]
  if (stated === undefined || top === null || bottom === null || part.length > 1 || base.length > 1) return false
  return sentence.amounts.some((amount, index) => [...part, ...base].every((term) => term.amount !== index)
    && (weighShare(stated, [{ amount, times: 1n }], bottom)?.outcome === 'holds' || (sureness !== 'sure' && weighShare(stated, top, [{ amount, times: 1n }])?.outcome === 'holds')))
}

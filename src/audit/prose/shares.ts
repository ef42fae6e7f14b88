/** What a sentence claims of a part of a whole, as a percentage. */
import type { ShareClaim, Sureness } from './claims.ts'
import { indexOf, type Sentence } from './views.ts'

/** "Of the 240 responses, 180 (75%) were in favour and 60 (25%) were not." */
const ofTheWhole = /(?:^|[.;:,] |\(|\b(?:and|that|out) )of (?:the |this |its |our |these |those |all |a total of |some )?(?:total |overall |[a-z]+ly )?(?:of )?[^<;,]{0,30}?<m(.)>/gu
const partOf = /<m(.)>(?: [^<;,()]{1,40}?)?(?: \(|,? (?:or|i\.e\.|that is|which is|representing|being) )(?:or |about |just |only |an? [a-z ]{0,30}of )?<p(.)>(?: of (?:them|these|those|the total|the whole|all|responses|cases|respondents))?\)?/gu
const ofOthers = /\b(?:of (?:these|those|them|whom|which)|the remainder|remaining)\b/
const ownWhole = /^\)? (?:more|fewer|higher|lower|less|above|below|up|down|increase|decrease|rise|fall|of (?!them|these|those|the total|the whole|all|responses|cases|respondents))|^\)? ?(?:on|over|from|in) (?:last|the previous|the prior)/

const reaches = "(?:<x>|[^<;,()])"
/** Before the whole stands a word that leads to it, and no verb. */
const ledTo = `of ${reaches}{0,40}?\\b(?:of|the|its|our|this|that|their|his|her|all|total|budget|target|plan|a|an|allocation|last year's|[a-z]+ed|[a-z]+'s)? ?`
const linked = '(?:,|\\(|\\bor|\\bis|\\bare|\\bwas|\\bwere|\\brepresent(?:s|ed|ing)?|\\bequal(?:s|ling)?(?: to)?|\\bequivalent to|\\bequat(?:es?|ed|ing) to|\\baccount(?:s|ed|ing)? for|\\bma(?:kes?|de|king) up|\\bamount(?:s|ed|ing)? to|\\bcover(?:s|ed|ing)?|\\bmeets?|\\bmet|\\bform(?:s|ed|ing)?|\\bcomprise(?:s|d)?|\\bbeing|\\bwhich is|\\bjust|\\bonly|\\bsome|\\babout)'
const rules: readonly (readonly [RegExp, readonly [part: number, percent: number, base: number], Sureness])[] = [
  // "96% of its target of 13,000", with what is 96% before it.
  [new RegExp(`<m(.)>(?: ${reaches}{0,60}?)?${linked} ?(?:which is |about |just |only |some |over |under |nearly )?<p(.)> ${ledTo}<m(.)>`, 'gu'), [1, 2, 3], 'likely'],
  // "Account for £148.2m of the £187.4m budget (79%)"; "172 of 860 (20%)".
  [new RegExp(`<m(.)>(?: ${reaches}{1,30}?)? (?:of|out of) (?:the |this |its |our |a total of |all )?${reaches}{0,20}?<m(.)>(?: ${reaches}{1,40}?)?(?: \\(|,? or |, |,? (?:which is |i\\.e\\.,? |equal to |equivalent to |that is |giving |an? |giving an? )(?:${reaches}{0,30}? of )?)<p(.)>(?:[).,;]|$)`, 'gu'), [1, 3, 2], 'likely'],
  // "62% of the programme (£7.7m of £12.4m)"; "20% (172 of 860)".
  [new RegExp(`<p(.)>(?: ${reaches}{1,50}?)?(?: \\(|, )<m(.)>(?: ${reaches}{1,20}?)? (?:of|out of|/) (?:the |a total of )?<m(.)>`, 'gu'), [2, 1, 3], 'likely'],
  // "Received 2,345 applications and approved 1,876, an approval rate of 80%".
  [new RegExp(`<m(.)>${reaches}{1,50}?,? (?:and|of which|of whom|with) ${reaches}{0,30}?<m(.)>(?: ${reaches}{1,30}?)?,? (?:an?|giving an?|which is an?) ${reaches}{0,30}?\\b(?:rate|proportion|share|take-up|percentage) of <p(.)>`, 'gu'), [2, 3, 1], 'likely'],
  // "The plan of £3.0m has delivered £1.8m (60%)".
  [new RegExp(`<m(.)>${reaches}{1,40}?\\b(?:has|have|had|of which|delivered|spent|received|awarded|achieved|used|approved|completed|upheld|paid)${reaches}{0,30}? <m(.)> \\(<p(.)>\\)`, 'gu'), [2, 3, 1], 'likely'],
  // "40% of £950,000, that is £380,000".
  [new RegExp(`<p(.)> of (?:the |a |an |its |our |this )?${reaches}{0,20}?<m(.)>${reaches}{0,20}?(?:,|:| –| -)? (?:that is|i\\.e\\.,?|or|being|which is|which comes to|is|=|equals|would be|comes to|amounts to) <m(.)>`, 'gu'), [3, 1, 2], 'likely'],
  // "At 3.6% of a pay bill of £118m it adds £4.2m"; "a levy of 1.5% on £2.4m yields £36,000"; "52% of the 1,150 callers were women, 598 in all".
  [new RegExp(`<p(.)> (?:of|on) (?:the |a |an |its |our )?${reaches}{0,25}?<m(.)>${reaches}{0,20}?,? (?:it |this |which |would |will )*(?:is|adds?|costs?|yields?|raises?|brings? in|gives?|saves?|is worth|produces?) <m(.)>`, 'gu'), [3, 1, 2], 'likely'],
  [new RegExp(`<p(.)> of (?:the |all |its |our |these )?${reaches}{0,20}?<m(.)>${reaches}{1,40}?, (?:or )?<m(.)> (?:in all|in total|altogether|of them|people|cases)`, 'gu'), [3, 1, 2], 'likely'],
  // "64% of the 350 replies (224)".
  [new RegExp(`<p(.)> of (?:the |all |its |our |these )?${reaches}{0,20}?<m(.)>(?: ${reaches}{1,30}?)? \\(<m(.)>\\)`, 'gu'), [3, 1, 2], 'likely'],
  // "A pay award of 4% added £3.92m to a pay bill of £98.0m".
  [new RegExp(`<p(.)>${reaches}{0,30}? (?:adds?|added|will add|would add|adding) <m(.)> to (?:a|an|the|our|its) ${reaches}{0,20}?\\b(?:bill|payroll|rent roll) of <m(.)>`, 'gu'), [2, 1, 3], 'likely'],
  // "15.5%, with 240 leavers from a headcount of 1,544".
  [new RegExp(`<p(.)>,? with <m(.)>${reaches}{1,30}? (?:from|out of) (?:a|the|its|our) ${reaches}{0,30}?\\bof <m(.)>`, 'gu'), [2, 1, 3], 'likely'],
  [/<p(.)> \(<m(.)> ?(?:\/|÷|divided by) ?<m(.)>\)/gu, [2, 1, 3], 'likely'],
  // "Interest of £42,500 on balances of £1.7m, a return of 2.5%".
  [new RegExp(`<m(.)>${reaches}{1,60}?\\bon ${reaches}{0,40}?<m(.)>,? (?:an?|giving an?|which is an?) (?:[a-z]+ )?(?:return|yield|rate|margin) of <p(.)>`, 'gu'), [1, 3, 2], 'likely'],
]

/** The claims of shares that the grammar's rules did not read. */
export const shareClaims = (sentence: Sentence): ShareClaim[] => {
  const { signs, shares, measure } = sentence
  if (shares.length === 0 || measure === 'percentage') return []
  return [...ofWholes(signs), ...rules.flatMap(([pattern, [part, percent, base], sureness]) => [...signs.matchAll(pattern)].map((found) =>
    claim(indexOf(found[percent]), indexOf(found[part]), indexOf(found[base]), sureness)))]
    .filter(({ part: [part], base: [base] }) => (sentence.amounts[part?.amount ?? -1]?.value ?? 0n) >= 0n && part?.amount !== base?.amount && (percentOf(sentence, part?.amount, base?.amount)))
}

/** A part is not much more than its whole, but for a slip of a unit. */
const percentOf = ({ amounts }: Sentence, part: number | undefined, base: number | undefined): boolean => {
  const [one, all] = [amounts[part ?? -1]?.value ?? 0n, amounts[base ?? -1]?.value ?? 0n]
  return one <= 2n * all || one >= 100n * all
}

const claim = (percent: number, part: number, base: number, sureness: Sureness): ShareClaim =>
  ({ kind: 'share', relation: 'share', stated: percent, part: [{ amount: part, times: 1n }], base: [{ amount: base, times: 1n }], sureness })

const ofWholes = (signs: string): ShareClaim[] => [...signs.matchAll(ofTheWhole)].flatMap((whole) => {
  const from = whole.index + whole[0].length
  const [behind = ''] = signs.slice(from).split(/[;]|\. |\b(?:of|from|out of) (?:the|a total of|these|those|them|whom|which)\b/)
  return [...behind.matchAll(partOf)].flatMap((found, at): ShareClaim[] => {
    const lead = behind.slice(0, found.index)
    return ofOthers.test(lead) || ownWhole.test(behind.slice(found.index + found[0].length)) ? [] : [claim(indexOf(found[2]), indexOf(found[1]), indexOf(whole[1]), at === 0 && !/<m.>/u.test(lead) ? 'sure' : 'likely')]
  })
})

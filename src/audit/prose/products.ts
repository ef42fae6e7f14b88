/** What a sentence claims of so many things at so much each. */
import { countWord, readNumberWords } from '../../model/number-words.ts'
import { indexOf, type Sentence } from './views.ts'
import type { SumClaim, Sureness, Term } from './claims.ts'

const count = `(?:<n(.)>|\\b(${countWord})\\b)`
const each = '(?:each|apiece|per (?!annum|year|month|week|cent)[a-z]+|a (?:head|time|piece|place|case))'
const costs = '(?:total(?:s|ling|led)?(?: (?:cost|value|sum|award|bill|grant))?|gives?|giving|makes?|making|cost(?:s|ing)?|sum|comes? to|came to|amount(?:s|ing|ed) to|worth|or|so|=|equals|needs?|requir(?:es|ing)|contribut(?:es?|ing)|fund|rais(?:es|ed|ing)|bring(?:s|ing)? in|brought in|earn(?:s|ed|ing)|yield(?:s|ed|ing)|generat(?:es|ed|ing)|sav(?:es|ed|ing))'
const evenly = new RegExp(`${count}(?: [a-z'-]+){0,5} (?:of|at|for|receiving|with|costing|worth|paid) (?:an average (?:price |cost )?of |a price of )?<m(.)> ${each}\\b,?[^<;]{0,40}?(?:\\b(?:total(?:ling)?|making|giving|costing|or|sum)\\b[^<;]{0,30}?<m(.)>|=[^<;]{0,10}?<m(.)>|<m(.)> (?:in total|in all|altogether))`, 'gu')
const term = '(?:per annum|a year|per year|each year|a month|per month|a week|per week|each week|each month)'
const periods = '(?:years|months|weeks)'

interface Rule { readonly average?: boolean; readonly pattern: RegExp; readonly count: readonly [number, number]; readonly one: number; readonly whole: readonly number[]; readonly sureness: Sureness }
const rule = (pattern: string, counts: readonly [number, number], one: number, whole: readonly number[], sureness: Sureness): Rule => ({ pattern: new RegExp(pattern, 'gu'), count: counts, one, whole, sureness })

/** A figure so many times: where the count stands in digits and in words, where the one, and where the whole. */
const rules: readonly Rule[] = [
  { pattern: evenly, count: [1, 2], one: 3, whole: [4, 5, 6], sureness: 'sure' },
  rule(`<m(.)> (?:each|apiece) (?:from|to|for|by) (?:the |all )?${count}[^<;]{0,60}?\\b(?:gives?|makes?|making|giving|total(?:s|ling)?|or)\\b[^<;]{0,40}?<m(.)>`, [2, 3], 1, [4], 'sure'),
  rule(`<m(.)> ${term},? (?:or |totalling |making |and )?(?:a total of )?<m(.)> (?:in total )?(?:over|for|across) (?:the )?${count} ${periods}`, [3, 4], 1, [2], 'sure'),
  rule(`<m(.)>[^<;]{0,80}?\\b(?:equally|evenly)\\b[^<;]{0,30}?${count}[^<;]{0,40}?<m(.)> each\\b`, [2, 3], 4, [1], 'sure'),
  rule(`<m(.)> ${term} (?:for|over) ${count} ${periods},? [^<;]{0,30}?<m(.)> (?:in total|over|for|across|in all|altogether)\\b`, [2, 3], 1, [4], 'sure'),
  rule(`<m(.)>[^<;]{0,40}? (?:to|for) each of (?:the |all )?${count}[^<;]{0,40}?(?:cost of|costing|totalling|total of|making|or)\\b[^<;]{0,20}?<m(.)>`, [2, 3], 1, [4], 'sure'),
  // "12 vehicles at £23,450, a total of £281,400".
  rule(`${count} [^<;]{1,60}?\\b(?:at|of|for)(?: [a-z]+){0,4} <m(.)>(?:[ -]${each})?,? (?:at |with |and )?(?:an? |the |in )?(?:total|overall|whole|combined|all)?[^<;]{0,20}?\\b${costs}\\b[^<;]{0,30}?<m(.)>`, [1, 2], 3, [4], 'likely'),
  rule(`${count} [^<;,]{1,40}?\\bat <m(.)>(?: ${each})?(?:,|:| [–-]| =) <m(.)>(?: (?:in total|in all|altogether))?[.,;)]`, [1, 2], 3, [4], 'likely'),
  rule(`\\beach of (?:the |our |its |these |all )?${count}[^<;]{1,60}?<m(.)>[^<;]{0,20}?,? (?:which )?${costs}\\b[^<;]{0,40}?<m(.)>`, [1, 2], 3, [4], 'likely'),
  // "Each of the six districts receives £5,000, £30,000 in all"; "shared equally, £125,000 for each of the four".
  rule(`\\beach of (?:the |our |its |these |all )?${count}[^<;]{1,60}?<m(.)>(?:,|,? or) <m(.)> (?:in total|in all|altogether)`, [1, 2], 3, [4], 'likely'),
  rule(`<m(.)>[^<;]{0,80}?\\b(?:equally|evenly)\\b[^<;]{0,30}?<m(.)> (?:for|to) each of (?:the |our |its |these |all )?${count}`, [3, 4], 2, [1], 'likely'),
  // "With 1,200 members each paying £25, income is £30,000".
  rule(`${count} [^<;,]{1,40}? each (?:paying|giving|contributing|receiving|getting|costing|raising) <m(.)>,? [^<;,]{1,40}?\\b(?:is|are|was|were|comes? to|came to|amounts? to|totals?) <m(.)>`, [1, 2], 3, [4], 'likely'),
  rule(`<m(.)> (?:a week|per week|a month|per month|a year|per year|per annum|a day|per day) (?:for|over) ${count} (?:weeks|months|years|days),? (?:[a-z ]{0,30}?)<m(.)>`, [2, 3], 1, [4], 'likely'),
  rule(`\\b(?:average|unit|cost|price|rate) [a-z ]{0,30}?(?:is|was|of|at) <m(.)>[^<]{0,30}?[:;,] (?:so (?:that )?|and )?${count} [^<;]{1,40}?<m(.)>(?: (?:in total|in all|altogether))?`, [2, 3], 1, [4], 'likely'),
  rule(`<m(.)> (?:for|buys|pays for|funds|covers) (?:the )?${count} [^<;]{1,30}?,? (?:or|which is|at|i\\.e\\.) <m(.)> ${each}`, [2, 3], 4, [1], 'likely'),
  // "£360,000, payable in 12 monthly instalments of £30,000".
  rule(`<m(.)>[^<;]{0,60}?\\b(?:in|by|over|as|through) ${count} (?:[a-z]+ ){0,3}(?:instalments|payments|tranches|grants|awards|shares|parts|amounts|contributions) of <m(.)>`, [2, 3], 4, [1], 'likely'),
  rule(`\\b(?:unit|average|each)[a-z ]{0,30}? <m(.)> (?:for|on|across|over) (?:the )?${count} [^<;,]{1,40}?\\b(?:comes? to|came to|amount(?:s|ed)? to|totals?|totalled|costs?|gives?|makes?|is|was) <m(.)>`, [2, 3], 1, [4], 'likely'),
  rule(`\\b${count} (?:[a-z]+ ){1,4}(?:at|of) <m(.)>(?: ${each})? (?:comes? to|came to|amount(?:s|ed)? to|totals?|totalled|costs?|makes?|gives?|is|are|was|were) <m(.)>`, [1, 2], 3, [4], 'likely'),
  // "We awarded £1,940,000 to 97 organisations, an average of £20,000".
  { ...rule(`<m(.)>[^<;]{1,50}? ${count} [^<;]{1,50}?\\b(?:average|mean)(?: [a-z]+){0,2} (?:of |is |was )?<m(.)>`, [2, 3], 4, [1], 'likely'), average: true },
  rule(`<m(.)> (?:was |were |is |are |has been |have been )?(?:given |paid |awarded |granted |made )?(?:to|for|from|by) each of (?:the |our |its |all )?${count} [^<;]{1,40}?,? <m(.)>(?: (?:in total|in all|altogether))`, [2, 3], 1, [4], 'likely'),
  rule(`<m(.)> (?:multiplied by|times|x|×) ${count}(?: [a-z]+){0,3} (?:gives?|is|=|equals|makes?|comes? to) <m(.)>`, [2, 3], 1, [4], 'likely'),
  { ...rule(`\\b(?:averag(?:e|es|ed|ing)|mean)[a-z ]{0,40}? <m(.)>[^<;]{0,40}? ${count} [^<;]{1,30}?\\b(?:total|in all|altogether|costs?|gives?|giving|comes? to|makes?|making|at|for) (?:of )?<m(.)>`, [2, 3], 1, [4], 'likely'), average: true },
  { ...rule(`<m(.)>,? divided (?:by|among|between) (?:the |a )?[^<;]{0,30}?${count}[^<;]{0,20}? (?:gives|is|equals|makes|yields)\\b[^<;]{0,40}?<m(.)>`, [2, 3], 4, [1], 'likely'), average: true },
]

/** "£18.50 an hour", "a daily cost of £312": the unit that the price is of. */
const priceOf = /<m(.)> (?:an?|per|each|every|for each|for every) (?:square |cubic |full )?([a-z]+)\b|\b(hourly|daily|weekly|monthly|yearly|annual) (?:[a-z]+ ){0,3}of <m(.)>/gu
const unitOf: Readonly<Record<string, string>> = { hourly: 'hour', daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year', annual: 'year' }

/** Two amounts, of which one is a price for each of what the sentence counts: "£18.50 an hour, so 120 hours cost £2,220". */
const pricedClaims = ({ signs, counts, amounts }: Sentence): SumClaim[] => {
  const prices = [...signs.matchAll(priceOf)]
  const [price, ...more] = prices
  if (amounts.length !== 2 || /<p.>|\b(?:loan|repa\w+|interest|mortgage|borrow\w*)\b/u.test(signs) || price === undefined || more.length > 0 || /\b(?:up to|maximum|of which|includ\w+|increase|rise|save|saving|saves|another|further|from|budget)\b/.test(signs)) return []
  const unit = price[2] ?? unitOf[price[3] ?? ''] ?? ''
  const stem = unit.replace(/y$/, 'ie')
  const counted = [...signs.matchAll(new RegExp(`${count} (?:[a-z]+ )?(?:square |cubic )?(?:${unit}s|${unit}es|${stem}s|working ${unit}s)\\b`, 'gu'))]
  const one = indexOf(price[1] ?? price[4])
  const times = counted.length === 1 ? counted[0]?.[1] === undefined ? readNumberWords(counted[0]?.[2] ?? '')?.value ?? 0n : counts[indexOf(counted[0][1])] ?? 0n : 0n
  return unit.length < 3 || times < 2n ? [] : [{ kind: 'sum', relation: 'sum', stated: one === 0 ? 1 : 0, of: [{ amount: one, times }], mode: 'equal', sureness: 'likely' }]
}

const monthly = /<m(.)> (?:more |extra |less )?(?:a|per|each|every) month\b(?:(?!\b(?:and|plus|from|rising|falling)\b)[^<;]){0,40}?<m(.)> (?:more |extra |less )?(?:a|per|each|in a|for the|over a|over the) (?:full )?(?:year|annum)\b/gu
const overYears = new RegExp(`<m(.)> (?:in|for|over) each of (?:the )?(?:next |first |last |coming )?${count} years,? [^<;]{0,30}?<m(.)> (?:in total|in all|altogether)`, 'gu')
/** "5 cars at £20,000 and 3 vans at £30,000, £190,000 in total". */
const lot = `${count} [^<;,]{1,40}?\\bat <m(.)>(?: ${each})?`
const lots = new RegExp(`${lot},? (?:and|plus) ${lot}(?:,? (?:a |in |at a )?(?:total(?:ling)?|making|costing|cost|giving)[^<;]{0,25}?<m(.)>|,? <m(.)> (?:in total|in all|altogether))`, 'gu')

/** The claims that a sentence makes of products. */
export const productClaims = (sentence: Sentence): SumClaim[] => {
  const { signs, counts, measure } = sentence
  if (measure !== 'money') return []
  const counted = (digits: string | undefined, word: string | undefined): bigint => (digits === undefined ? readNumberWords(word ?? '')?.value ?? 0n : counts[indexOf(digits)] ?? 0n)
  const claim = (whole: string | undefined, of: readonly Term[], sureness: Sureness): SumClaim[] => whole === undefined || of.some(({ times }) => times < 1n) ? []
    : [{ kind: 'sum', relation: 'sum', stated: indexOf(whole), of, mode: 'equal', sureness }]
  const many = [...signs.matchAll(lots)].flatMap((found) => claim(found[7] ?? found[8], [
    { amount: indexOf(found[3]), times: counted(found[1], found[2]) }, { amount: indexOf(found[6]), times: counted(found[4], found[5]) },
  ], 'likely'))
  // The whole of two lots is no multiple of one of them.
  const several = many.length > 0 || signs.split(/<m.> (?:each|apiece)\b/u).length > 2 || signs.split(/\bat <m.>/u).length > 2
  const single = several ? [] : rules.flatMap(({ pattern, count: [digits, word], one, whole, sureness, average = false }) => [...signs.matchAll(pattern)].flatMap((found) =>
    claim(whole.map((at) => found[at]).find((sign) => sign !== undefined), [{ amount: indexOf(found[one]), times: counted(found[digits], found[word]) }], sureness).map((made) => ({ ...made, ofAverage: average || /\b(?:average|mean)\b/.test(found[0]) }))))
  return [
    ...many, ...single.filter(({ of }) => of.every(({ times }) => times > 1n)),
    ...pricedClaims(sentence),
    ...[...signs.matchAll(monthly)].flatMap((found) => claim(found[2], [{ amount: indexOf(found[1]), times: 12n }], 'likely')),
    ...[...signs.matchAll(overYears)].flatMap((found) => claim(found[4], [{ amount: indexOf(found[1]), times: counted(found[2], found[3]) }], 'likely')),
  ]
}

/** The closed grammar of relations in one sentence: which words between which figures claim what (AUDIT-RULES section 5, rule 5). */
import { shareOf, sumOf, term, type Claim } from './claims.ts'
import { amountsIn, indexOf } from './views.ts'

const gap = '(?:[^<;]|<x>|<n.>){0,110}?'
const near = '(?:[^<;,]|<x>){0,50}?'
const amount = '<m(.)>'
const share = '<p(.)>'
const rule = (pattern: string): RegExp => new RegExp(pattern.replaceAll('{M}', amount).replaceAll('{P}', share).replaceAll('{W}', gap).replaceAll('{w}', near), 'gu')

const under = /under|saving/
const variance = '(under-?spen[dt]|over-?spen[dt]|saving|surplus|shortfall|variance|excess|difference|deficit)'
const changed = '(increase|rise|reduction|decrease|fall|saving|difference|cut|growth|drop|change|uplift|movement)'
/** Between the figures of one moment and those of another there is no sum. */
const otherMoment = /\b(?:forecast|project|expect|anticipat|predict|year[- ]end|to date|so far|previous|last year|original)/

const varianceClaim = (text: string, actual: string | undefined, base: string | undefined, word: string, stated: string | undefined, percent: string | undefined, lead = ''): Claim[] => {
  // A forecast underspend is no difference between what was spent so far and the year's budget, but it is one between what is forecast and that.
  const later = indexOf(actual) > indexOf(base) ? actual : base
  if (!/\b(?:forecast|projected|outturn)\b/.test(lead) && otherMoment.test(text.slice(text.lastIndexOf(`<m${later}>`)))) return []
  const directed = /^(?:under|over)/.test(word)
  const of = directed && under.test(word) ? [term(base), term(actual, -1n)] : [term(actual), term(base, -1n)]
  return [sumOf('variance', stated, of, directed ? 'equal' : 'either'), ...shareOf(percent, stated, base)]
}

const lower = /\b(?:reduc|decreas|fell|fall|cut|drop|lower)/

/** Each rule: what it looks for, and what it then claims. The first to speak of a figure is believed. */
export const grammar: readonly (readonly [RegExp, (found: RegExpExecArray) => Claim[]])[] = [
  [rule(`{M}{W}\\b(?:against|compared (?:with|to)|versus){W}\\b(?:budgets?|forecasts?|profile|allocation|estimates?|plan|targets?|provision|costs|expenditure|spending)\\b{W}{M}{W}\\b${variance}\\b{w}{M}(?: ?\\(?{w}{P})?`),
    (found) => {
      const [text = '', actual, base, word = '', stated, percent] = found
      return varianceClaim(text, actual, base, word, stated, percent, found.input.slice(0, found.index))
    }],
  [rule(`\\bbudgets?\\b{w}{M}{W}\\b(?:spen[dt]|spending|expenditure|outturn|actuals?)\\b{w}{M}{w},? (?:an?|leaving an?|giving an?|resulting in an?|which is an?|with an?)? ?${variance}\\b{w}{M}(?: ?\\(?{w}{P})?`),
    ([text = '', base, actual, word = '', stated, percent]) => varianceClaim(text, actual, base, word, stated, percent)],
  [rule(`\\bfrom {w}{M}{W}\\bto {w}{M}{W},? (?:an?|a net) (?:\\w+ )?${changed} of {w}{M}(?:{w}{P})?`),
    ([text = '', from, to, , stated, percent]) => otherMoment.test(text.slice(text.lastIndexOf(`<m${to}>`))) ? [] : [sumOf('change', stated, [term(to), term(from, -1n)], 'either'), ...shareOf(percent, stated, from, 'change')]],
  [rule(`\\bby {M}(?: \\({P}\\))?,? from {w}{M}{w} to {w}{M}`),
    ([, stated, percent, from, to]) => [sumOf('change', stated, [term(to), term(from, -1n)], 'either'), ...shareOf(percent, stated, from, 'change')]],
  [rule(`\\bfrom {w}{M} by {w}{M}(?: \\({P}\\))?,? to {w}{M}`),
    ([, from, by, percent, to]) => [sumOf('change', by, [term(to), term(from, -1n)], 'either'), ...shareOf(percent, by, from, 'change')]],
  [rule(`{M}{W}\\b(increased|raised|uplifted|supplemented|topped up|reduced|cut|decreased)\\b{w}by {w}{M}{w},? (?:to|taking it to|bringing it to) {w}{M}`),
    ([, base, word = '', by, to]) => [sumOf('change', to, [term(base), term(by, lower.test(word) ? -1n : 1n)])]],
  [rule(`\\bto {w}{M} from {w}{M},? (?:an?|a net) (?:\\w+ )?${changed} of {w}{M}(?:{w}{P})?`),
    ([, to, from, , stated, percent]) => [sumOf('change', stated, [term(to), term(from, -1n)], 'either'), ...shareOf(percent, stated, from, 'change')]],
  [rule(`{M}{W}\\bcompared (?:with|to){W}{M}{w},? an? (?:(?:adverse|favourable|net|negative|positive) )?(?:${changed}|variance) of {M}(?: \\({P}\\))?`),
    ([, actual, base, , stated, percent]) => [sumOf('change', stated, [term(actual), term(base, -1n)], 'either'), ...shareOf(percent, stated, base, 'change')]],
  [rule(`\\b(?:further|additional|another|extra) {M}{w} (?:takes|brings|raises|lifts|increases|would take|would bring|will take|will bring)\\b{w} from {M} to {M}`),
    ([, part, base, stated]) => [sumOf('sum', stated, [term(base), term(part)], 'equal', 'likely')]],
  [rule(`{M}{W}\\bof which {w}{M}{w},? (?:an?|leaving an?|giving an?|making an?) net (?:cost|sum|total|amount|income|spend|expense) of {M}`),
    ([, whole, less, stated]) => [sumOf('balance', stated, [term(whole), term(less, -1n)], 'equal', 'likely')]],
  [rule(`{M} gross{w}{M} net (?:of|after) {w}{M}`), ([, whole, stated, less]) => [sumOf('balance', stated, [term(whole), term(less, -1n)], 'equal', 'likely')]],
  [rule(`\\b(?:additional|further|extra|another) {w}{M},? (?:bringing|taking|to take|to bring) (?:the|its|their) {w}to {M}{W}\\b(?:existing|original|previous|current|initial) {w}{M}`),
    ([, part, stated, base]) => [sumOf('sum', stated, [term(base), term(part)])]],
  [rule(`\\b(?:deducting|less|subtracting|taking) {w}{M} from {w}{M},? (?:is|leaves|leaving|gives|giving|makes) {w}{M}`),
    ([, less, whole, stated]) => [sumOf('balance', stated, [term(whole), term(less, -1n)])]],
  [rule(`{M}(?: (?:(?!\\b(?:more|higher|greater|above|lower|fewer|below|less)\\b)[^<;,]){0,40})?,? (?:which is |is |was |some )?{M} (?:\\({P}\\) )?(?:(?:more|higher|greater|above|lower|fewer|below) (?:than )?|less (?:[^<;,]{0,30} )?than ){w}(?<!\\band ){M}`),
    (found) => {
      const [text = '', actual, stated, percent, base] = found
      const fewer = /(?:less|lower|fewer|below) (?:than )?[^<]*<m.>$/u.test(text)
      return [sumOf('change', stated, fewer ? [term(base), term(actual, -1n)] : [term(actual), term(base, -1n)]), ...shareOf(percent, stated, base, 'change')]
    }],
  [rule(`{M}{w}\\b(?:exceeds?|exceeded|exceeding)\\b{w}{M}{w} by {M}`), ([, whole, less, stated]) => [sumOf('change', stated, [term(whole), term(less, -1n)])]],
  // The two amounts need not be those that the percentage compares, unless nothing stands between.
  [rule(`\\bfrom {w}{M}{w} to {w}{M}(?:,? (?:an? )?${changed} of |,? \\((?:an? )?(?:${changed} of )?(?:up |down )?)${share}`),
    ([, from, to, , , percent]) => shareOf(percent, to, from, 'change', true)],
  [rule(`\\b(?:by|of) {P},? from {w}{M}{w} to {w}{M}`), ([, percent, from, to]) => shareOf(percent, to, from, 'change', true)],
  [rule(`{M}{w}\\b(?:less|minus|after deducting){w} {M}{w},? (?:which |and )?(?:leaves|leaving|gives|giving|equals|comes to|makes|making|results in|resulting in|produces|producing|is)\\b{w}{M}`),
    ([, whole, less, stated]) => [sumOf('balance', stated, [term(whole), term(less, -1n)])]],
  [rule(`{M}[^<]{0,60}?{M}{w} (?:has |have |will )?(reduced?|cut|brought|increased?|raised?|lifted) (?:this|that|it|the total|the figure)(?: down| up)? to {M}`), ([, base, by, word = '', stated]) => [sumOf('change', stated, [term(base), term(by, /^(?:reduc|cut|brought)/.test(word) ? -1n : 1n)], 'equal', 'likely')]],
  [rule(`{M}{W}\\b(?:overspen[a-z]+|underspen[a-z]+|beat[a-z]*|miss(?:ed|es|ing)|overshot|overshooting|undershot|surpass[a-z]*|exceeding|short of|ahead of)\\b{w}{M}{w} by {M}`), ([, one, other, stated]) => [sumOf('change', stated, [term(one), term(other, -1n)], 'either', 'likely')]],
  [rule(`{M}{W}\\b(?:leaves|leaving|left)\\b{w}{M} of (?:the|our|its|a|this|that) {w}{M}`), (found) => {
    const [, used, stated, whole] = found
    // "£18,000 was spent in spring, and £22,000 in summer, leaving £20,000 of the £60,000".
    const earlier = amountsIn(found.input.slice(0, found.index)).map((amount) => ({ amount, times: -1n }))
    return [sumOf('balance', stated, [term(whole), ...earlier, term(used, -1n)], 'equal', earlier.length === 0 ? 'likely' : 'weak')]
  }],
  [rule(`{M}{w}(?:\\(|,? being (?:the )?)(?:[a-z ]{0,30})?{M}{w} (?:less|minus) {w}{M}`), ([, stated, whole, less]) => [sumOf('balance', stated, [term(whole), term(less, -1n)])]],
  [rule(`\\b(?:surplus|deficit|balance|profit|loss|difference|gap|shortfall) of {M}{w} (?:is|was|being|represents) (?:the )?difference between {w}{M}{w} and {w}{M}`), ([, stated, one, other]) => [sumOf('balance', stated, [term(one), term(other, -1n)], 'either')]],
  [rule(`{M} of (?:the|this|its|that|our) {w}{M}{W}\\b(?:leaving|leaves)\\b{w}{M}`),
    ([, less, whole, stated]) => [sumOf('balance', stated, [term(whole), term(less, -1n)])]],
  [rule(`{M},? \\((?:or )?(?:about |some )?{P}\\) of {w}{M}`), ([, part, percent, base]) => shareOf(percent, part, base)],
  [rule(`{M},? (?:or|which is|equivalent to|equal to|representing|that is|being),? {P} of {w}{M}`), ([, part, percent, base]) => shareOf(percent, part, base)],
  [rule(`{M}(?: [^<;,]{0,30})? (?:rather than|instead of|compared (?:with|to)|against) {w}{M},? (?:which is )?an? {w}${changed} of ${share}`), ([, to, from, , percent]) => shareOf(percent, to, from, 'change', true)],
  [rule(`{M} (?:is|are|was|were|represents?|equals|makes up|amounts to|accounts for) (?:about |some )?{P} of {w}{M}`), ([, part, percent, base]) => shareOf(percent, part, base)],
  [rule(`{P} \\({M}\\) of {w}{M}`), ([, percent, part, base]) => shareOf(percent, part, base)],
  [rule(`{M} \\((?:or )?(?:about |some )?{P} of {w}{M}`), ([, part, percent, base]) => shareOf(percent, part, base)],
  [rule(`{M},? (?:which is |being |representing )?an? {w}${changed} of {P} (?:on|over|from|against|compared (?:with|to)) {w}{M}`), ([, to, , percent, from]) => shareOf(percent, to, from, 'change', true)],
  [rule(`{M} of (?:the|this|its|our) {w}{M} \\({P}\\)`), ([, part, base, percent]) => shareOf(percent, part, base)],
  [rule(`{P} of (?:the |a |an )?{w}{M}(?: [^<;,]{0,30})?,? (?:is|equals|would be|amounts to|comes to|or|which is) {M}`), ([, percent, base, part]) => shareOf(percent, part, base)],
]

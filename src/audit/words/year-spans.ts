/** A span of years goes forward: `2013/14` does, `2013/13` does not. */
import { tell, type Text, type WordsCheck } from './worded-paper.ts'

const span = /(?<![£$€\d.,/A-Za-z-])(?<from>(?:19|20)\d\d) ?[/–-] ?(?<to>(?:19|20)\d\d|\d\d)(?![\d%/]|[.,–-]\d)/g
/** What stands before a year, and not before the number of a decision: `in 2013/13`, `budget for 2013/13`. */
const yearBefore = /(?:^|\b(?:in|for|of|during|year|years|from|since|to|and|until|by|throughout|or|over|between|end|budget|ending|ended|start|estimates?|actuals?|forecast|outturn|\()) ?\(?$/i
const yearAfter = /^\)? (?:financial|budget|precept|accounts?|year|grant|programme|outturn|revenue|capital|plan|council tax|audit|settlement|estimates?|actuals?|forecast|funding|allocations?|awards?|spend|expenditure|income|medium)\b/i
/** Words whose numbers are often a year and a count. */
const numbered = /\b(?:decisions?|minutes?|refs?\.?|references?|numbers?|nos?\.?|papers?|reports?|items?|circulars?|forms?|cases?|regulations?|instruments?|orders?|SI|versions?|invoices?)(?: (?:no|number)\.?)? \(?$/i

/** Tells of spans that end in the year in which they begin, or before it. */
export const yearSpans: WordsCheck = ({ texts }) => texts.flatMap((text) => [...text.text.matchAll(span)].flatMap((match) => {
  const from = BigInt(match.groups?.['from'] ?? '0')
  const to = match.groups?.['to'] ?? ''
  const short = to.length === 2
  const last = BigInt(to)
  const until = short ? from / 100n * 100n + last : last
  const overCentury = short && from % 100n >= 90n && last <= 20n
  if (until > from || overCentury || !speaksOfYears(text, match, short ? false : until < from)) return []
  // `2013/09` is a month of 2013; so may `2012/12` be.
  const mayBeMonth = short && last >= 1n && last <= 12n
  if (mayBeMonth && until < from) return []
  const written = match[0]
  const facts = until === from ? `it begins and ends in ${from}` : `it begins in ${from} and ends in ${until}`
  return [mayBeMonth
    ? tell('years-doubtful', text, text.where(match.index, match.index + written.length), `“${written}” may be a month, or a span of years that ends in the year in which it begins.`)
    : tell('years-impossible', text, text.where(match.index, match.index + written.length), `“${written}” cannot be a span of years: ${facts}.`, { stated: written, working: `${facts}, stated ${written}` })]
}))

const speaksOfYears = ({ text, kind }: Text, match: RegExpExecArray, backward: boolean): boolean => {
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const behind = text.slice(match.index + match[0].length)
  if (numbered.test(before)) return false
  // "Change 2014-2013" takes one year from the other.
  if (backward) return !/ /.test(match[0]) && kind !== 'head' && kind !== 'cell' && yearBefore.test(before)
  return kind === 'head' || kind === 'heading' || yearBefore.test(before) || yearAfter.test(behind)
}

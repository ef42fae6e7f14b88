/** What the words of a row or a column head say about its figures (AUDIT-RULES section 2). */
import { unitOfCaption } from './units.ts'

/**
 * How surely words name a total.
 * `plain`: "Total", "Sub-total": nothing else can be meant. `total`: "Total Victims funding".
 * `weak`: "Total Gym Ltd", "Total grant available": may be a name, or a figure from elsewhere.
 * `net`: "Net expenditure", "Balance": may be a sum, a difference, or carried from elsewhere.
 */
export type TotalLabel = 'plain' | 'total' | 'weak' | 'net'

const beginsAsTotal = /^(?:the )?(?:(?:grand|overall|combined|cumulative|running|net|gross) )?(?:sub[\s-]?)?totals?\b/
const endsAsTotal = /\b(?:sub[\s-]?)?totals?$/
const overall = /^overall\b/
/** "All offences", "All services": believed only where it holds. */
const allOfThem = /^all (?!other\b|else\b)/
const netWords = /^(?:net|gross|balance|\(?surplus\)?|\(?deficit\)?|carried forward|c\/f|closing)\b|\b(?:balance|surplus|deficit|requirement|carried forward|c\/f)$|\(deficit\)$|\b(?:at|of) (?:the )?(?:year )?end\b|\bend of (?:the )?(?:year|period|month|quarter)\b|\b(?:balances?|cash|funds?|reserves?)\b.* (?:28|29|30|31|5)(?:th|st)? (?:february|march|april|june|july|august|september|december)\b/
/** What is left between two figures, or a figure that is given: only believed where it holds. */
const leftOver = /\b(?:gap|shortfall|underspend|overspend|variance|unallocated|uncommitted|unspent|remaining|remainder|headroom)\b|\babove\s?\/\s?\(?below\b|\bover\s?\/\s?\(?under\b|\bunder\s?\/\s?\(?over\b|\b(?:left|still|yet) to (?:award|allocate|commit|spend|find|fund)\b/
/** Where a table begins, not what it comes to. */
const openingWords = /\b(?:opening|brought forward|b\/f|b\/fwd|[16](?:st|th)? (?:april|january|july|august|september|october)|(?:at|of) (?:the )?(?:start|beginning)|previous year)\b/

/** Everyday words of totals: a label made of these alone is no name of a recipient. */
const everyday = new Set(`
  a above all allocated allocation allocations amount amounts and award awarded awards base budget budgets capital combined cost costs cumulative current
  expenditure for forecast fund funding funds general grand grant grants gross hand in income net of other our overall payments plan planned programme project projects
  proposed resource resources revenue section service services spend spending sub subtotal subtotals sum the this to total totals year
`.split(/\s+/).filter((word) => word !== ''))

/** Everyday words of net figures: "Balance Physio" and "Net Solutions" have others. */
const everydayNet = new Set(`
  account accounts after appropriations april as assets and at august balance balances before bank book budget budgets c call capital carried cash change closing creditors contribution contributions cost costs council current
  debtors december debt deficit effect end equivalents expenditure f fair february financing for forward from fund funds general gross in income increase january july june liabilities loan loans march may movement net
  november obligation obligations october of on operating or other per period position present precept profit rates remaining requirement reserve reserves result revenue scheme september services spend spending st surplus tax taxation the
  to transfer transfers total use value year
`.split(/\s+/).filter((word) => word !== ''))

const company = /\b(?:ltd|limited|plc|llp|lp|cic|cio|inc|co|company|gym|trust|foundation|association|charity)\b/
const fromElsewhere = /\b(?:available|brought forward|b\/f|previous|previously|prior|last year|remaining|unallocated|uncommitted|limit|ceiling|cap|to date)\b/

/** A row may be labelled by a sentence that begins with "Total"; a longer one is prose. */
const mostWords = 14

/** The number of a line in a form, and the sign with which it joins the sum: "4. (-) Staff costs". */
const lineOfForm = /^(?:\(?\d{1,2}[a-z]?[.):]\s*)?(?:\(\s*([-–−+=])\s*\)\s*)?(?=\D)/

const isLineOfForm = (label: string): boolean => /^\(?\d/.test(label.trim()) && lineOfForm.exec(label.trim())?.[0] !== ''

const signOf = (label: string): string => lineOfForm.exec(label.trim())?.[1] ?? ''

/** A label as it is compared: small letters, without what opens and closes it. */
const comparable = (label: string): string =>
  label.trim().replace(lineOfForm, '').toLowerCase().replace(/\s+/g, ' ').trim().replace(/^[\s*_(]+/, '').replace(/\s*\([^()]*\)$/, '').replace(/[\s:.*/]+$/, '')

/** What a row's label says of it; null when it speaks of no total. */
export const totalLabel = (label: string): TotalLabel | null => {
  const text = comparable(label)
  if (text === '' || text.split(' ').length > mostWords) return null
  const sign = signOf(label)
  if (sign !== '') return sign === '=' ? 'plain' : null
  if (beginsAsTotal.test(text) || endsAsTotal.test(text) || overall.test(text)) {
    // The lines of a form are numbered, and one of them may ask for a total of something else.
    if (company.test(text) || fromElsewhere.test(text) || (isLineOfForm(label) && !/^\S+$/.test(text))) return 'weak'
    return wordsOf(text).every((word) => everyday.has(word)) ? 'plain' : 'total'
  }
  if (openingWords.test(text)) return null
  if (allOfThem.test(text)) return 'weak'
  if (netWords.test(text)) return wordsOf(text).every((word) => everydayNet.has(word)) ? 'net' : 'weak'
  return leftOver.test(text) ? 'weak' : null
}

/** True for "All offences" and its like. */
export const saysAll = (label: string): boolean => allOfThem.test(comparable(label))

/** True where the figure may be a difference: net, a balance, what is left over. */
export const saysDifference = (label: string): boolean => {
  const text = comparable(label)
  return totalLabel(label) === 'net' || /^\(?(?:surplus|deficit)\b/.test(text) || (text.split(' ').length <= mostWords && leftOver.test(text))
}

/** True where only the author knows whether it is a sum or a difference: an `=` there is not filled in on a guess. */
export const leavesOpenWhichWay = (label: string): boolean =>
  (saysDifference(label) && !/^gross\b|\brequirement$/.test(comparable(label))) || /\b(?:difference|change|increase|decrease|movement|left)\b/.test(comparable(label))

/** True for a row of what comes in, rather than goes out. */
export const saysIncome = (label: string): boolean => /\b(?:income|incoming|receipts|funding|financing|available|budget|grants?|resources)\b/i.test(label) && !/\b(?:requirement|expenditure|costs?)$/i.test(label.trim())
/** True for a difference that is positive where more comes in than goes out. */
export const saysSurplus = (label: string): boolean => /^(?:(?:in[\s-]year|operating|forecast|projected|budgeted|annual|cumulative|net|\() ?)?(?:surplus|balance|unallocated|uncommitted|unspent|underspend|remaining|net (?:income|movement))\b/.test(comparable(label))

/** True for what a block ends with, its opening balance and all: "Closing balance", "Balance carried forward", "Balance at 31 March". */
export const saysClosingBalance = (label: string): boolean => {
  const text = comparable(label)
  return !openingWords.test(text) && !/\b(?:movements?|change|increase|decrease|transfers?|surplus|deficit)\b/.test(text) && /^clos(?:e|ing)\b|\b(?:carried forward|c\/f|c\/fwd)\b|\bbalances?\b.* (?:at|31|30)\b/.test(text)
}

/** True for what a table opens with, such as "Balance brought forward": no total of rows above it, however it looks. */
export const saysOpening = (label: string): boolean => openingWords.test(comparable(label))

/** Words beside a label that speaks of no total: short ones may name a total all the same, if its figure bears them out. */
export const totalLabelElsewhere = (label: string): 'weak' | null => {
  const text = comparable(label)
  return text.split(' ').length <= 8 && beginsAsTotal.test(text) ? 'weak' : null
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((word) => word !== '')

/** "Sub-total": the sum of its block, and of no more. */
export const saysSubtotal = (label: string): boolean => /\bsub[\s-]?totals?\b/i.test(label)
/** "Grand total": the sum of subtotals and loose rows. */
/** "Total 2012/13": a year told apart, most likely for comparison. */
export const namesYear = (label: string): boolean => /\b(?:19|20)\d\d\b/.test(label)
export const saysGrandTotal = (label: string): boolean => /\b(?:grand|overall|combined|cumulative|running)\b/i.test(label)
/** "Less: fees": taken away where it is printed without a minus (AUDIT-RULES section 1, rule 6). */
export const saysLess = (label: string): boolean => /^(?:less|deduct|minus)\b/i.test(label.trim()) || /[-–−]/.test(signOf(label))
/** "Of which" rows are parts of a part, never addends. */
export const saysOfWhich = (label: string): boolean => /^\W*(?:of which|thereof|of this|memo(?:randum)?(?: items?)?:|included (?:above|in the above))/i.test(label.trim())

/** `Option B: 2%` states no percentages: the number goes with its sign. */
const ofHead = (head: string): string => comparable(head).replace(/[()]/g, '').replace(/\d+(?:\.\d+)?\s?%/g, '').trim()

const neverAdded = /^(?:share|index|ratio|%)$|%|\b(?:per cent|percent|percentage|average|mean|rate|(?<!business )rates|ratio|per|unit cost|unit price|price|index)\b/
const counted = /^(?:ref|refs|reference|item|item no|row|line|#|note|notes|band|grade|date|dates|year|month|page|para|paragraph|section|priority|rank|score|rating|risk)$/
const addable = /^(?:no|nos|number|numbers|headcount|posts|population)$|\bftes?\b/

/** The price of a thing bought or sold as a whole, and not of one of many. Nor is what is counted in thousands. */
const wholePrice = /\b(?:expected|estimated|sales?|selling|purchase|contract|tender(?:ed)?|bid|asking|guide|agreed|quoted|total) price\b/i

/** True for a head whose figures are no amounts to add, whatever they are printed as: "%", "Cost per head". */
export const joinsNoTotal = (head: string): boolean => !saysPoints(head) && neverAdded.test(unitOfCaption(head) === null && !wholePrice.test(head) ? ofHead(head) : ofHead(head).replace(/\bprice\b/, ''))
/** "Price (40)", "Price score": points that a bid was given for its price are added to its others. */
const saysPoints = (head: string): boolean => /\b(?:points?|scores?|marks?)\b|\(\d{1,3}(?:\.\d+)?\)\s*$/i.test(head) && !/%|\baverage\b|\bmean\b/i.test(head)

/** True for a head whose figures count or address something, unless they are money: "Ref", "FTE", "Year". */
export const countsSomething = (head: string): boolean => counted.test(ofHead(head)) || addsOnItsOwn(head)
/** True for a head that may be of shares of a whole: "%", "% of total", "Share". */
export const saysShare = (head: string): boolean => /%|\b(?:share|percent|percentage|per cent)\b/i.test(head) && !/\b(?:change|increase|decrease|variance|rate|growth)\b/i.test(head)
/** True for a head whose figures join no other column, and may have a sum of their own: "FTE", "Posts". */
export const addsOnItsOwn = (head: string): boolean => addable.test(ofHead(head))

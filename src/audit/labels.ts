/** What the words of a row or a column head say about its figures (AUDIT-RULES section 2). */

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
const netWords = /^(?:net|gross|balance|surplus|\(?deficit\)?|carried forward|c\/f)\b|\b(?:balance|surplus|deficit|requirement|carried forward|c\/f)$|\(deficit\)$/

/** Everyday words of totals: a label made of these alone is no name of a recipient. */
const everyday = new Set(`
  a above all allocated allocation allocations amount amounts and award awarded awards base budget budgets capital combined cost costs cumulative current
  expenditure for forecast fund funding funds general grand grant grants gross in income net of other our overall payments plan planned programme project projects
  proposed resource resources revenue section service services spend spending sub subtotal subtotals sum the this to total totals year
`.split(/\s+/).filter((word) => word !== ''))

const company = /\b(?:ltd|limited|plc|llp|lp|cic|cio|inc|co|company|gym|trust|foundation|association|charity)\b/
const fromElsewhere = /\b(?:available|previous|previously|prior|last year|remaining|unallocated|uncommitted|limit|ceiling|cap|to date)\b/

/** A row may be labelled by a sentence that begins with "Total"; a longer one is prose. */
const mostWords = 14

/** A label as it is compared: small letters, without what closes it. */
const comparable = (label: string): string =>
  label.toLowerCase().replace(/\s+/g, ' ').trim().replace(/^[\s*_(]+/, '').replace(/\s*\([^()]*\)$/, '').replace(/[\s:.*]+$/, '')

/** What a row's label says of it; null when it speaks of no total. */
export const totalLabel = (label: string): TotalLabel | null => {
  const text = comparable(label)
  if (text === '' || text.split(' ').length > mostWords) return null
  if (beginsAsTotal.test(text) || endsAsTotal.test(text) || overall.test(text)) {
    if (company.test(text) || fromElsewhere.test(text)) return 'weak'
    return wordsOf(text).every((word) => everyday.has(word)) ? 'plain' : 'total'
  }
  return netWords.test(text) ? 'net' : null
}

/** Words beside a label that speaks of no total: short ones may name a total all the same, if its figure bears them out. */
export const totalLabelElsewhere = (label: string): 'weak' | null => {
  const text = comparable(label)
  return text.split(' ').length <= 8 && beginsAsTotal.test(text) ? 'weak' : null
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}]+/u).filter((word) => word !== '')

export const saysSubtotal = (label: string): boolean => /\bsub[\s-]?totals?\b/i.test(label)
export const saysGrandTotal = (label: string): boolean => /\b(?:grand|overall|combined|cumulative|running)\b/i.test(label)
/** "Less: fees": taken away where it is printed without a minus (AUDIT-RULES section 1, rule 6). */
export const saysLess = (label: string): boolean => /^(?:less|deduct|minus)\b/i.test(label.trim())
/** "Of which" rows are parts of a part, never addends. */
export const saysOfWhich = (label: string): boolean => /^(?:of which|thereof|of this)\b/i.test(label.trim())

const aside = /^(?:ref|refs|reference|no|nos|number|item|item no|row|line|#|note|notes|fte|ftes|headcount|posts|band|grade|population|date|dates|year|month|page|para|paragraph|section|priority|rank|score|rating|risk|%|percent|percentage|share|change)$|%|\b(?:per cent|percent|percentage|average|mean|rate|rates|ratio|per|unit cost|unit price|price|index)\b/

/** True for a head whose figures are no amounts to add: "Ref", "FTE", "%", "Cost per head". */
export const joinsNoTotal = (head: string): boolean => aside.test(comparable(head).replace(/[()]/g, ''))

/** What a sentence claims is left of a whole once other figures are taken from it. */
import { sumOf, term, type SumClaim } from './claims.ts'
import { rolesOf } from './roles.ts'
import { amountsIn, type Sentence } from './views.ts'

const leftBefore = /\b(?:leaving|leaves|leave|left with|remaining|remains|remainder|balance|unspent|uncommitted|unallocated|outstanding|the (?:other|rest|difference))\b[^<]{0,50}$/
const leftAfter = /^ (?:[a-z]+ )?(?:remains?|remaining|left|unspent|unallocated|uncommitted|outstanding|in hand|to go|(?:still |yet |left )?to (?:be )?(?:find|found|spend|spent|allocate|allocated|deliver|delivered|come|identify|identified))\b/
/** What is added, or taken besides what is named. */
const otherwise = /\b(?:after(?! (?:costs|expenses|fees|deducting|paying|charges|deductions)\b)|plus|added|adding|received|carried forward|net of|interest|also|increase[ds]?|rais\w+|to date|forecast|expected|per|each|up to|from <m|compared|against|budget)\b/

const opened = /\b(?:open\w*|start\w*|began|begins?|brought forward|stood at|balance of|held|at (?:the )?(?:beginning|start))\b[^<]*$|\bbalance [^<]*$/
const closed = /\b(?:clos\w+|end\w*|finish\w*|carried forward|stood at|stands at|leaving)\b[^<]{0,60}$/
const comesIn = /\b(?:receiv\w+|receipts?|added|adding|income|transfers? in|contributions?|raised|topped up|plus|interest|gained|recruit\w+|joiners?|joined|new)\b/
const goesOut = /\b(?:paid|pays|paying|payments?|spen[dt]\w*|used|using|drew|drawn|drawing|withdr\w+|released?|transfers? out|expenditure|costs?|less|lost|left|leavers?|retired|closed|resolved)\b/

/** "Opened the year at £640,000, received £215,000 and paid out £180,000, closing at £675,000". */
export const flowClaims = ({ signs, measure }: Sentence): SumClaim[] => {
  const roles = rolesOf(signs).filter(({ kind }) => kind === 'm')
  const [first, last] = [roles[0], roles.at(-1)]
  if (measure === 'percentage' || first === undefined || last === undefined || roles.length < 3 || !opened.test(first.before) || !closed.test(last.before)) return []
  const flows = roles.slice(1, -1).map(({ index, before, after }) => {
    const words = [before, after.split(/[,;]|\band\b/)[0] ?? ''].map((text) => (comesIn.test(text) === goesOut.test(text) ? 0n : comesIn.test(text) ? 1n : -1n))
    return { amount: index, times: words.find((way) => way !== 0n) ?? 0n }
  })
  return flows.some(({ times }) => times === 0n) ? [] : [{ kind: 'sum', relation: 'balance', stated: last.index, of: [{ amount: first.index, times: 1n }, ...flows], mode: 'equal', sureness: 'likely' }]
}

/** "The budget of £102.4m rises by inflation of £3.1m and growth of £1.2m, less savings of £2.0m, to £104.7m". */
export const movementClaims = ({ signs, measure }: Sentence): SumClaim[] => {
  const roles = rolesOf(signs).filter(({ kind }) => kind === 'm')
  const [first, last] = [roles[0], roles.at(-1)]
  if (measure === 'percentage' || first === undefined || last === undefined || roles.length < 4 || !/\bto [^<]{0,20}$/.test(last.before) || /\b(?:from|of wh(?:ich|om)|includ\w+|respectively|while|whereas|further)\b|;/.test(signs)) return []
  const verb = /\b(?:rise|rises|rose|increase[sd]?|grows?|grew|goes up|went up|moves|(falls?|fell|reduce[sd]?|decrease[sd]?|drop(?:s|ped)))\b/.exec(signs.slice(first.end, roles[1]?.at))
  if (verb === null || !/\bby\b/.test(signs.slice(first.end, roles[1]?.at))) return []
  let way = verb[1] === undefined ? 1n : -1n
  const moves = roles.slice(1, -1).map(({ index, before }, at) => {
    if (at > 0 && /\b(?:less|minus|savings|reduc\w+|offset|fall\w*|cut)\b/.test(before)) way = -1n
    else if (at > 0 && /\b(?:plus|increas\w+|ris\w+|growth|add\w*)\b/.test(before)) way = 1n
    return { amount: index, times: way }
  })
  return [{ kind: 'sum', relation: 'change', stated: last.index, of: [{ amount: first.index, times: 1n }, ...moves], mode: 'equal', sureness: 'likely' }]
}

/** "Drawn down by £1.5m and then £0.9m, reducing it from £5.2m to £2.8m". */
export const stagedClaims = ({ signs, measure }: Sentence): SumClaim[] => {
  const found = /\bby ([^;]*<m.>[^;]*),? (?:and so |thus |thereby )?(reducing|cutting|lowering|taking|bringing|raising|increasing|lifting) (?:it|them|this|the total|the [a-z]+) (?:down |up )?from <m(.)> to <m(.)>/u.exec(signs)
  const moves = amountsIn(found?.[1] ?? '')
  if (found === null || measure === 'percentage' || moves.length < 2 || /\b(?:of wh(?:ich|om)|includ\w+|offset|less|partly)\b/.test(found[1] ?? '')) return []
  const way = /\b(?:reducing|cutting|lowering)\b/.test(found[2] ?? '') ? -1n : /\b(?:drawn|reduc\w*|fall\w*|fell|cut|spen[dt])\b/.test(signs.slice(0, found.index)) ? -1n : 1n
  return [sumOf('change', found[4], [term(found[3]), ...moves.map((amount) => ({ amount, times: way }))], 'equal', 'likely')]
}

/** "The target is £4.8m; £3.1m has been delivered, leaving £1.7m to find": the greatest less the others. */
export const balanceClaims = ({ signs, amounts, measure }: Sentence): SumClaim[] => {
  const roles = rolesOf(signs).filter(({ kind }) => kind === 'm')
  const last = roles.at(-1)
  if (measure === 'percentage' || last === undefined || roles.length < 3 || roles.length > 5 || !(leftBefore.test(last.before) || leftAfter.test(last.after) || (/\bafter (?:costs|expenses|fees|deducting|paying|charges|deductions)\b/.test(roles.at(-2)?.before ?? '') && /\b(?:made|cleared|netted|raised|profit|surplus|keeps?|kept)\b/.test(last.before))) || /\b(?:of wh(?:ich|om)|includ\w+|compris\w+)\b/.test(signs)) return []
  const valueOf = ({ index }: { readonly index: number }): bigint => amounts[index]?.value ?? 0n
  const others = roles.slice(0, -1)
  const [whole, ...taken] = [...others].sort((a, b) => (valueOf(a) < valueOf(b) ? 1 : valueOf(a) > valueOf(b) ? -1 : 0))
  if (whole === undefined || roles.some((role) => valueOf(role) <= 0n)) return []
  return [{
    kind: 'sum', relation: 'balance', stated: last.index, of: [{ amount: whole.index, times: 1n }, ...taken.map(({ index }) => ({ amount: index, times: -1n }))],
    mode: 'equal', sureness: otherwise.test(signs) || (taken.length > 1 && whole.index !== 0) ? 'weak' : 'likely',
  }]
}

/** Parts that go two ways: underspends and overspends, costs and savings. What they come to is the one side less the other. */
import { sumOf, type SumClaim, type Term } from './claims.ts'
import { indexOf, type Sentence } from './views.ts'

const better = /\b(?:under-?spen[dt]\w*|savings?|surplus(?:es)?|favourable|better|credits?|gains?|slippage|reductions?|less|offset by)\b/g
const worse = /\b(?:over-?spen[dt]\w*|deficits?|adverse|worse|pressures?|overruns?|shortfalls?|losses|loss|growth|increases?|inflation|additional costs?)\b/g

/** Which way the words before and behind a figure send it: 1 for more money left, -1 for less, 0 where they do not say. The nearest word counts. */
const wayOf = (lead: string, after: string): bigint => {
  const before = lead.split(/[,;]|\band\b/).at(-1) ?? ''
  const last = (pattern: RegExp, text: string): number => Math.max(-1, ...[...text.matchAll(pattern)].map(({ index }) => index))
  const [up, down] = [last(better, before), last(worse, before)]
  if (up !== down) return up > down ? 1n : -1n
  // "£20,000 on fuel were offset by an underspend of …": what leads to the next figure says nothing of this one.
  const near = after.split(/[,;]|\band\b|\b(?:offset|countered|balanced|reduced) by\b/)[0] ?? ''
  const [upAfter, downAfter] = [near.search(better), near.search(worse)]
  return upAfter === downAfter ? 0n : downAfter < 0 || (upAfter >= 0 && upAfter < downAfter) ? 1n : -1n
}

interface Part { readonly amount: number; readonly way: bigint }

/** Each amount of a list with its way; one without words goes as the one before it. */
const partsOf = (list: string): Part[] => {
  const found = [...list.matchAll(/<m(.)>/gu)]
  let way = 0n
  return found.map((match, at): Part => {
    const from = found[at - 1]
    way = wayOf(list.slice(from === undefined ? 0 : from.index + from[0].length, match.index), list.slice(match.index + match[0].length, found[at + 1]?.index)) || way
    return { amount: indexOf(match[1]), way }
  })
}

/** True where some parts of a list go one way, and others the other or an unnamed one. */
export const isMixed = (whole: string, list: string): boolean => {
  const ways = new Set(partsOf(list).map(({ way }) => way))
  return ways.size > 1 || (ways.size === 1 && !ways.has(0n) && wayOf(whole, '') !== 0n && !ways.has(wayOf(whole, '')))
}

/** The parts as terms: those that go as the whole, or as most of the unnamed, are added and the others taken away. */
export const signedParts = (whole: string, list: string): Term[] => {
  const own = wayOf(whole, '')
  return partsOf(list).map(({ amount, way }) => ({ amount, times: way === 0n ? 1n : own === 0n ? (partsOf(list).some((part) => part.way === 0n) ? -1n : way) : way * own }))
}

const comesIn = /\b(?:received|receipts|income|raised|earned|better|under-?spen[dt]\w*|savings?|favourable|surplus)\b/
const goesOut = /\b(?:paid|payments|spent|expenditure|costs?|worse|over-?spen[dt]\w*|adverse|deficits?|pressures?)\b/

const netOf = /\b(?:net(?! of\b)|overall|resulting)\b[^<;]{0,40}?<m(.)>/u

/** What is paid and what is received, each as its own words say, or as those before. */
const flowsOf = (list: string): Part[] => {
  let way = 0n
  return [...list.matchAll(/([^<]*)<m(.)>/gu)].map(([, before = '', amount]) => {
    if (comesIn.test(before) !== goesOut.test(before)) way = comesIn.test(before) ? 1n : -1n
    return { amount: indexOf(amount), way }
  })
}

/** "Pay is £0.4m better and transport £0.9m worse, a net adverse variance of £0.5m." */
export const netClaims = ({ signs, measure }: Sentence): SumClaim[] => {
  const match = netOf.exec(signs)
  if (match === null || measure === 'percentage') return []
  const named = partsOf(signs.slice(0, match.index))
  const parts = named.every(({ way }) => way !== 0n) ? named : flowsOf(signs.slice(0, match.index))
  const stated = wayOf(match[0].slice(0, match[0].lastIndexOf('<m')), signs.slice(match.index + match[0].length))
  if (parts.length < 2 || parts.some(({ way }) => way === 0n)) return []
  return [sumOf('sum', match[1], parts.map(({ amount, way }) => ({ amount, times: stated === 0n ? way : way * stated })), stated === 0n ? 'either' : 'equal', 'likely')]
}

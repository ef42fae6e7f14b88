/** What the head of a column, or the label of a row, says of how its figures are made. */
import { saysDifference, totalLabel } from '../labels.ts'

const variance = /\b(?:variances?|var|difference|diff|change|increase|decrease|movement|over\s?\/?\s?\(?under\)?|under\s?\/?\s?\(?over\)?|above\s?\/\s?\(?below\)?|better\s?\/\s?\(?worse\)?|fav(?:ourable)?\s?\/\s?\(?adv(?:erse)?\)?|headroom|overspend|underspend|surplus|deficit|shortfall|gap|remaining|left|unspent|to find|vacancies|growth|slippage|saving|(?:under|over)[\s-]?(?:borrow|recover|achiev|deliver|fund|perform|occup|alloc|commit|pay|establish|provi)\w*)\b/i
const closing = /\b(?:clos(?:e|ing)|carried forward|c\/f|c\/fwd|31(?:st)? (?:march|december)|at (?:year )?end|revised|net|year to date|ytd|full year|outstanding)\b/i
const opening = /\b(?:open(?:ing)?|brought forward|b\/f|b\/fwd|1(?:st)? (?:april|january)|at start|original)\b/i
const percentage = /%|\bper ?cent(?:age)?\b|\bpct\b/i

/** True for a figure that is one less another. */
export const saysVariance = (name: string): boolean => variance.test(name)
/** True for a figure that others make, by whatever rule. */
export const saysOutcome = (name: string): boolean =>
  saysVariance(name) || closing.test(name) || saysWhole(name) || saysDifference(name)
/** True for a total of columns, on whichever side they stand. */
export const saysWhole = (name: string): boolean => totalLabel(name) === 'plain' || totalLabel(name) === 'total' || /^(?:all|year|full year)\b/i.test(name)
/** True for what a row of movements ends with. */
export const saysClosing = (name: string): boolean => closing.test(name) || /\bbalance\b/i.test(name)
/** True for what it begins with. */
export const saysOpening = (name: string): boolean => opening.test(name)
/** True for what a plan of years builds on: the budget that the year before came to. */
export const saysBase = (name: string): boolean => /^(?:opening |previous year(?:’s|'s)? |prior year(?:’s|'s)? |rolled forward )?base(?: budget| position)?\b/i.test(name.trim()) || /^(?:previous|prior) year(?:’s|'s)? budget\b/i.test(name.trim())
/** True for figures in per cent. */
export const saysPercentage = (name: string): boolean => percentage.test(name)
/** True for what differs from a time before. */
export const saysChange = (name: string): boolean => /\b(?:change|increase|decrease|growth|rise|uplift|inc|on (?:last|previous) year)\b/i.test(name)
/** True for a share of the whole table. */
export const saysShareOfWhole = (name: string): boolean => saysPercentage(name) && !/\b(?:change|increase|decrease|growth|variance|var|difference|diff)\b/i.test(name) || /\bshare|proportion\b/i.test(name)

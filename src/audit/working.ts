/** The working of a sum, as a person would write it in the margin: `100 + 35 + (5 + 5) + 2.5 = 147.5, stated 147.5`. */
import type { Hedge } from '../model/figure.ts'
import type { Part } from '../model/check.ts'
import type { Amount } from './amounts.ts'
import { finestDecimals, printedDecimals, writeBare, type Style } from './print.ts'
import type { Worth } from './worth.ts'

const hedgeWords: Readonly<Record<Exclude<Hedge, null>, string>> = { about: 'about', 'up-to': 'up to', 'at-least': 'at least' }

const hedgeOf = ({ figure }: Amount): string => {
  const hedge = figure.kind === 'money' || figure.kind === 'number' ? figure.hedge : null
  return hedge === null ? '' : `${hedgeWords[hedge]} `
}

const amountWords = (amount: Amount, style: Style): string => {
  const decimals = printedDecimals(amount, style)
  const low = writeBare(amount.low, style, decimals)
  return amount.low === amount.high ? `${hedgeOf(amount)}${low}` : `${low}–${writeBare(amount.high, style, decimals)}`
}

/** A cell's amounts; several stand in brackets, so that the reader sees them come from one cell. */
const cellWords = (amounts: readonly Amount[], style: Style): string | null => {
  const counted = amounts.filter(({ figure }) => figure.kind !== 'absent').map((amount) => amountWords(amount, style))
  return counted.length === 0 ? null : counted.length === 1 ? counted[0] ?? null : `(${counted.join(' + ').replaceAll('+ -', '- ')})`
}

/**
 * Writes out all terms, in the unit that the parts share, else in pounds.
 * @param stated the total as printed; empty where there is none
 */
export const workingOf = (
  parts: readonly Part[], amountsOf: (part: Part) => readonly Amount[], sum: Worth, stated: readonly Amount[], style: Style,
): string => {
  const terms: string[] = []
  for (const part of parts) {
    const words = cellWords(amountsOf(part), style)
    if (words === null) continue
    const minus = part.sign === -1
    if (terms.length === 0) terms.push(minus ? `-${bracketed(words)}` : words)
    else if (minus) terms.push(`- ${bracketed(words)}`)
    else terms.push(words.startsWith('-') ? `- ${words.slice(1)}` : `+ ${words}`)
  }
  const decimals = finestDecimals(parts.flatMap(amountsOf), style)
  const low = writeBare(sum.low, style, decimals)
  const exact = sum.low === sum.high ? low : `${low}–${writeBare(sum.high, style, decimals)}`
  const said = cellWords(stated, style)
  return `${terms.join(' ')} = ${exact}${said === null ? '' : `, stated ${said}`}`
}

const bracketed = (words: string): string => words.startsWith('-') ? `(${words})` : words

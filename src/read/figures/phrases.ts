/** The words that have a meaning inside a figure, as people write them in board papers. */
import type { Hedge } from '../../model/figure.ts'
import type { MoneyUnit } from '../../model/money.ts'
import { tokensOf, type Token } from './tokens.ts'

/** Phrases by their first token, the longest first, so that "no more than" is not read as "no". */
export type Phrases<Meaning> = ReadonlyMap<string, readonly { readonly tokens: readonly string[]; readonly meaning: Meaning }[]>

const phrases = <Meaning>(meanings: readonly (readonly [Meaning, readonly string[]])[]): Phrases<Meaning> => {
  const found = new Map<string, { tokens: string[]; meaning: Meaning }[]>()
  for (const [meaning, written] of meanings) {
    for (const phrase of written) {
      const tokens = tokensOf(phrase).map(({ plain }) => plain)
      const first = tokens[0] ?? ''
      found.set(first, [...found.get(first) ?? [], { tokens, meaning }].sort((a, b) => b.tokens.length - a.tokens.length))
    }
  }
  return found
}

/** The phrase that begins at a token, with the place after it. */
export const phraseAt = <Meaning>(known: Phrases<Meaning>, tokens: readonly Token[], at: number): { meaning: Meaning; next: number } | null => {
  const first = tokens[at]
  if (first === undefined) return null
  for (const phrase of known.get(first.plain) ?? []) {
    if (phrase.tokens.every((text, index) => tokens[at + index]?.plain === text)) {
      return { meaning: phrase.meaning, next: at + phrase.tokens.length }
    }
  }
  return null
}

/** Stands for a whole figure. AUDIT-RULES section 1, rule 7. */
export const special: Phrases<'nil' | 'absent' | 'awaited'> = phrases([
  ['nil', ['nil', 'none', 'zero', '£ nil']],
  ['absent', ['n/a', 'n.a.', 'n.a', 'na', 'not applicable']],
  ['awaited', [
    'TBC', 'TBA', 'TBD', 'T.B.C.', 'T.B.A.', 'T.B.D.', 'T.B.C', 'T.B.A', 'T.B.D', '?', '??', '???', '*', '#', '£ TBC', '£ TBA', '£ TBD', '£ ?',
    'to be confirmed', 'to be agreed', 'to be advised', 'to be announced', 'to be determined', 'to be decided', 'to follow', 'awaited', 'pending', 'not yet known',
  ]],
] as const)

/** Before an amount. AUDIT-RULES section 1, rule 8. */
export const hedgeBefore: Phrases<Exclude<Hedge, null>> = phrases([
  ['about', ['about', 'around', 'approx', 'approx.', 'approximately', 'circa', 'c', 'c.', 'ca', 'ca.', 'some', 'roughly', 'estimated', 'est', 'est.', 'an estimated', '~', '≈']],
  ['up-to', [
    'up to', 'max', 'max.', 'maximum', 'maximum of', 'a maximum of', 'at most', 'no more than', 'not more than', 'not exceeding', 'less than', 'under', 'below',
    'almost', 'nearly', 'just under', '<', '≤',
  ]],
  ['at-least', [
    'at least', 'min', 'min.', 'minimum', 'minimum of', 'a minimum of', 'no less than', 'not less than', 'more than', 'over', 'above', 'just over', 'in excess of', 'from',
    '>', '≥',
  ]],
] as const)

/** After an amount, with or without brackets. */
export const hedgeAfter: Phrases<Exclude<Hedge, null>> = phrases([
  ['about', ['approx', 'approx.', 'approximately', 'est', 'est.', 'estimate', 'estimated']],
  ['up-to', ['max', 'max.', 'maximum', 'or less', 'at most']],
  ['at-least', ['min', 'min.', 'minimum', 'or more', 'at least', '+']],
] as const)

/** The mark that makes a number money. */
export const poundMark: Phrases<'£'> = phrases([['£', ['£', 'GBP']]] as const)

/** Money of other countries, which nothing here can add to pounds. */
export const foreignMark: Phrases<string> = phrases([['dollars', ['$', 'USD']], ['euros', ['€', 'EUR']], ['yen', ['¥']]] as const)

export const unitAfter: Phrases<MoneyUnit> = phrases([
  ['p', ['p', 'pence', 'penny']],
  ['£', ['pound', 'pounds', 'GBP']],
  ['k', ['k', 'thousand']],
  ['m', ['m', 'mn', 'million']],
  ['bn', ['bn', 'billion']],
] as const)

/** Bookkeepers' signs: a credit is taken away. */
export const ledgerSign: Phrases<'credit' | 'debit'> = phrases([['credit', ['CR', 'CR.']], ['debit', ['DR', 'DR.']]] as const)

/** Between two figures of one cell, all of which count. */
export const joining: Phrases<true> = phrases([[true, ['+', 'and', '&', ',', ';', 'plus']]] as const)

export const times: Phrases<true> = phrases([[true, ['x', '×', '*', '@']]] as const)

/** The rule of one amount: hedge, sign, pound mark, digits, unit, and what may follow (AUDIT-RULES section 1). */
import type { Figure, Hedge } from '../../model/figure.ts'
import { unitPence, type MoneyUnit } from '../../model/money.ts'
import { cut, readDigits } from './digits.ts'
import { foreignMark, hedgeAfter, hedgeBefore, joining, ledgerSign, phraseAt, poundMark, unitAfter } from './phrases.ts'
import { plainAt, read, stated, unreadable, type Rule, type Stated, type Unreadable, type Written } from './rule.ts'

/** True where an amount's digits or pound mark stand. */
export const beginsAmount = ({ tokens }: Written, at: number): boolean =>
  tokens[at]?.kind === 'digits' || phraseAt(poundMark, tokens, at) !== null

/** Whole pence, and the size of the last digit; null when the digits are finer than a penny. */
export const pence = (digits: bigint, decimals: number, unit: MoneyUnit): { pence: bigint; precision: bigint } | null => {
  const size = unitPence[unit]
  const parts = 10n ** BigInt(decimals)
  return size % parts === 0n ? { pence: digits * (size / parts), precision: size / parts } : null
}

/** Reads one amount, money or not. */
export const amountAt = (written: Written, start: number): Rule<Figure> => {
  const { tokens } = written
  let at = start
  let hedge: Hedge = null
  for (let before = phraseAt(hedgeBefore, tokens, at); before !== null; before = phraseAt(hedgeBefore, tokens, at)) {
    hedge ??= before.meaning
    at = before.next
  }

  let negatives = 0
  let signs = 0
  let bracket = false
  let pound = false
  // Sign, bracket, ledger word and pound mark come in any order before the digits, each once.
  for (; tokens[at] !== undefined && tokens[at]?.kind !== 'digits';) {
    const plain = plainAt(written, at)
    const ledger = phraseAt(ledgerSign, tokens, at)
    const mark = phraseAt(poundMark, tokens, at)
    if (plain === '-' || plain === '+') {
      signs += 1
      negatives += plain === '-' ? 1 : 0
      at += 1
    } else if (plain === '(' && !bracket) {
      signs += 1
      negatives += 1
      bracket = true
      at += 1
    } else if (ledger !== null) {
      signs += 1
      negatives += ledger.meaning === 'credit' ? 1 : 0
      at = ledger.next
    } else if (mark !== null) {
      if (pound) return unreadable('it has two pound signs')
      pound = true
      at = mark.next
    } else {
      return notAFigure(written, at, pound)
    }
  }

  const token = tokens[at]
  if (token === undefined) return unreadable(pound ? 'the pound sign has no digits after it' : 'it has no digits')
  const digits = readDigits(token.text)
  if (digits.kind === 'unreadable') return digits
  at += 1

  if (plainAt(written, at) === '%') {
    if (pound) return unreadable('it is marked as pounds and as a percentage')
    at += 1
    return closed(written, { at, start, hedge, signs, negatives, bracket }, (negative, _hedge, place) =>
      ({ kind: 'percentage', digits: negative ? -digits.digits : digits.digits, decimals: digits.decimals, ...place }))
  }

  const suffix = phraseAt(unitAfter, tokens, at)
  let unit: MoneyUnit | null = pound ? '£' : null
  if (suffix !== null) {
    if (pound && suffix.meaning === 'p') return unreadable('it is marked as pounds and as pence')
    unit = suffix.meaning
    at = suffix.next
    // "2.4 million pounds"
    const pounds = phraseAt(unitAfter, tokens, at)
    if (pounds?.meaning === '£') at = pounds.next
    else if (pounds !== null) return unreadable(`“${stated(written, start, pounds.next).written}” has two units`)
  }
  if (unit === null) {
    return closed(written, { at, start, hedge, signs, negatives, bracket }, (negative, hedged, place) =>
      (digits.digits === 0n && digits.decimals === 0 && token.text === '0' && hedged === null ? { kind: 'nil', ...place }
        : { kind: 'number', digits: negative ? -digits.digits : digits.digits, decimals: digits.decimals, hedge: hedged, ...place }))
  }
  const worth = pence(digits.digits, digits.decimals, unit)
  if (worth === null) return unreadable(`“${cut(stated(written, start, at).written)}” has more decimals than there are pence`)
  const printed = unit
  return closed(written, { at, start, hedge, signs, negatives, bracket }, (negative, hedged, place) =>
    ({ kind: 'money', pence: negative ? -worth.pence : worth.pence, precision: worth.precision, unit: printed, hedge: hedged, ...place }))
}

interface Opened {
  readonly at: number
  readonly start: number
  readonly hedge: Hedge
  readonly signs: number
  readonly negatives: number
  readonly bracket: boolean
}

/** What may follow an amount: its closing bracket, a minus or CR, a hedge. */
const closed = (
  written: Written, { at, start, hedge, signs, negatives, bracket }: Opened,
  figure: (negative: boolean, hedge: Hedge, place: Stated) => Figure,
): Rule<Figure> => {
  const { tokens } = written
  let next = at
  let all = signs
  let minus = negatives
  if (bracket) {
    if (plainAt(written, next) !== ')') return unreadable('its opening bracket is not closed')
    next += 1
  } else if (plainAt(written, next) === ')') {
    return unreadable('it has a closing bracket and no opening one')
  }
  const ledger = phraseAt(ledgerSign, tokens, next)
  if (ledger !== null) {
    all += 1
    minus += ledger.meaning === 'credit' ? 1 : 0
    next = ledger.next
  } else if (trailingMinus(written, next)) {
    all += 1
    minus += 1
    next += 1
  }
  if (all > 1) return unreadable(`“${cut(stated(written, start, next).written)}” has more than one sign`)

  const inBrackets = plainAt(written, next) === '(' ? phraseAt(hedgeAfter, tokens, next + 1) : null
  const after = inBrackets !== null && plainAt(written, inBrackets.next) === ')' ? { meaning: inBrackets.meaning, next: inBrackets.next + 1 }
    : plainAt(written, next) === '+' && (tokens[next]?.spaced || beginsAmount(written, next + 1)) ? null
      : phraseAt(hedgeAfter, tokens, next)
  next = after?.next ?? next
  return read(figure(minus > 0, hedge ?? after?.meaning ?? null, stated(written, start, next)), next)
}

/** A minus after the amount, as ledgers print it: directly behind, and no range. */
const trailingMinus = (written: Written, at: number): boolean => {
  const token = written.tokens[at]
  if (token?.plain !== '-' || token.spaced) return false
  const after = written.tokens[at + 1]
  return after === undefined || (after.spaced && !beginsAmount(written, at + 1)) || after.plain === ')' || phraseAt(joining, written.tokens, at + 1) !== null
}

/** Names what stands where digits were wanted. */
const notAFigure = (written: Written, at: number, pound: boolean): Unreadable => {
  const { tokens } = written
  const foreign = phraseAt(foreignMark, tokens, at)
  if (foreign !== null) return unreadable(`it is in ${foreign.meaning}, which cannot be added to pounds`)
  const token = tokens[at]
  const found = cut(token?.text ?? '')
  const after = tokens[at + 1]
  if (token?.kind === 'word' && /^[lio]+$/.test(token.plain) && after?.kind === 'digits' && !after.spaced) {
    return unreadable(`“${found}${cut(after.text)}” has the letter ${found} where a digit is wanted`)
  }
  if (found === ')') return unreadable('it has a closing bracket and no opening one')
  return unreadable(pound ? `“${found}” stands where digits are wanted after the pound sign` : `“${found}” is no part of a figure`)
}

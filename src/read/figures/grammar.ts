/**
 * The grammar of a figure cell, one function a rule:
 *
 *     line   = piece { [ "+" | "and" | "," … ] piece }
 *     piece  = "TBC" | "nil" | "n/a" | "-"  |  [ count "x" ] range  [ "x" count ]
 *     range  = [ "between" | "from" ] amount [ "–" | "to" | "and" ] amount  |  amount
 *     amount = { hedge } sign digits unit hedge      (AUDIT-RULES section 1)
 *
 * Each rule looks at the next token and never goes back further than a bracket, so the time is in proportion to the line.
 */
import type { Figure, MoneyFigure, NumberFigure, RangeFigure } from '../../model/figure.ts'
import { unitPence, type MoneyUnit } from '../../model/money.ts'
import { amountAt, beginsAmount, pence } from './amount.ts'
import { cut, readDigits } from './digits.ts'
import { joining, phraseAt, special, times } from './phrases.ts'
import { plainAt, read, stated, unreadable, type Read, type Rule, type Stated, type Unreadable, type Written } from './rule.ts'
import { tokensOf } from './tokens.ts'

export type Line = { readonly kind: 'figures'; readonly figures: Figure[] } | Unreadable

/** Reads a line that holds figures and nothing else. */
export const readLine = (text: string, at: { readonly line: number; readonly column: number }): Line => {
  const written = { text, tokens: tokensOf(text), at }
  const figures: Figure[] = []
  let index = 0
  while (index < written.tokens.length) {
    const piece = pieceAt(written, index)
    if (piece.kind === 'unreadable') return piece
    figures.push(piece.value)
    index = piece.next
    if (index === written.tokens.length) break
    // A full stop may end the line, as it ends a sentence.
    if (plainAt(written, index) === '.' && index === written.tokens.length - 1) break
    const join = phraseAt(joining, written.tokens, index)
    const next = join?.next ?? index
    if (join !== null && next === written.tokens.length) return unreadable(`“${stated(written, index, next).written}” at its end has no figure after it`)
    const between = join === null ? betweenFigures(written, next) : null
    if (between !== null) return between
    index = next
  }
  return { kind: 'figures', figures }
}

/** Why two figures with nothing but white space between them may be no two figures. */
const betweenFigures = ({ tokens, text }: Written, next: number): Unreadable | null => {
  const before = tokens[next - 1]
  const after = tokens[next]
  if (before === undefined || after === undefined) return null
  if (!after.spaced) return unreadable(`“${cut(after.text)}” stands directly after “${cut(text.slice(0, before.end))}”`)
  if (before.kind === 'digits' && after.kind === 'digits' && after.text.length >= 3 && /^\d{3}(\D|$)/.test(after.text)) {
    return unreadable(`the space in “${cut(text.slice(before.start, after.end))}” leaves open whether it is one figure or two; thousands are parted by a comma`)
  }
  return null
}

const pieceAt = (written: Written, start: number): Rule<Figure> => {
  const { tokens } = written
  const bracketed = plainAt(written, start) === '(' ? phraseAt(special, tokens, start + 1) : null
  if (bracketed !== null && plainAt(written, bracketed.next) === ')') {
    return read({ kind: bracketed.meaning, ...stated(written, start, bracketed.next + 1) }, bracketed.next + 1)
  }
  const found = phraseAt(special, tokens, start)
  if (found !== null) return read({ kind: found.meaning, ...stated(written, start, found.next) }, found.next)
  const dashes = dashesAt(written, start)
  if (dashes !== null) return read({ kind: 'nil', ...stated(written, start, dashes) }, dashes)

  const counted = tokens[start]?.kind === 'digits' ? phraseAt(times, tokens, start + 1) : null
  if (counted !== null && beginsAmount(written, counted.next)) {
    const amount = amountAt(written, counted.next)
    return amount.kind === 'unreadable' ? amount : multiplied(written, start, start, amount)
  }
  const range = rangeAt(written, start)
  if (range.kind === 'unreadable') return range
  const after = phraseAt(times, tokens, range.next)
  if (after !== null && tokens[after.next]?.kind === 'digits') return multiplied(written, start, after.next, { ...range, next: after.next + 1 })
  return range
}

/** One or more dashes that no digit follows, with or without a pound sign: zero. */
const dashesAt = (written: Written, start: number): number | null => {
  const first = plainAt(written, start) === '£' ? start + 1 : start
  let next = first
  while (plainAt(written, next) === '-') next += 1
  if (next === first) return null
  return next === written.tokens.length || phraseAt(joining, written.tokens, next) !== null ? next : null
}

/** `2 x £5k` is one figure of twice the worth, and half as fine. */
const multiplied = (written: Written, start: number, countAt: number, amount: Read<Figure>): Rule<Figure> => {
  const count = readDigits(written.tokens[countAt]?.text ?? '')
  if (count.kind === 'unreadable') return count
  if (count.decimals > 0) return unreadable(`“${written.tokens[countAt]?.text}” is no whole number of times`)
  const place = stated(written, start, amount.next)
  const { value } = amount
  if (value.kind === 'money') return read({ ...value, ...place, pence: value.pence * count.digits, precision: value.precision * count.digits }, amount.next)
  if (value.kind === 'number' && value.hedge === null) return read({ ...value, ...place, digits: value.digits * count.digits }, amount.next)
  return unreadable(`“${place.written}” is no exact amount a number of times`)
}

type Amount = MoneyFigure | NumberFigure

const rangeAt = (written: Written, start: number): Rule<Figure> => {
  const between = plainAt(written, start) === 'between'
  const opened = between || (plainAt(written, start) === 'from' && rangeFollows(written, start + 1))
  const from = amountAt(written, opened ? start + 1 : start)
  if (from.kind === 'unreadable') return from
  const to = rangeSign(written, from.next, between)
  if (to.kind === 'unreadable') return to
  if (!to.value) return opened ? unreadable(`“${plainAt(written, start)}” begins a range that has no end`) : from
  const end = amountAt(written, to.next)
  if (end.kind === 'unreadable') return end
  return rangeOf(from.value, end.value, stated(written, start, end.next), end.next)
}

/** True when "to" or a dash comes before any joining word: "from £5k" alone is "at least £5k". */
const rangeFollows = ({ tokens }: Written, from: number): boolean => {
  for (let index = from; index < tokens.length; index += 1) {
    const plain = tokens[index]?.plain
    if (plain === 'to' || (plain === '-' && index > from)) return true
    if (plain === '+' || plain === ';' || plain === 'from') return false
  }
  return false
}

/** Whether a range goes on here, and where its end begins. A dash must not look like the sign of the next figure. */
const rangeSign = (written: Written, at: number, between: boolean): Rule<boolean> => {
  const { tokens } = written
  const token = tokens[at]
  if (token === undefined) return read(false, at)
  if (token.plain === 'to' || (between && token.plain === 'and')) return read(true, at + 1)
  const after = tokens[at + 1]
  if (token.plain !== '-' || after === undefined || !beginsAmount(written, at + 1)) return read(false, at)
  if (token.spaced !== after.spaced) return unreadable(`the dash before “${cut(after.text)}” leaves open whether it begins a range's end or takes away`)
  return read(true, at + 1)
}

/** `£8–12k` is £8k to £12k: the unit of the end serves both, unless that would turn the range round. */
const rangeOf = (first: Figure, last: Figure, place: Stated, next: number): Rule<RangeFigure> => {
  if (!isAmount(first) || !isAmount(last)) return unreadable(`“${cut(place.written)}” is no range between two amounts`)
  const from = sharesUnit(first, last)
  if (from.kind !== last.kind) return unreadable(`one end of “${cut(place.written)}” is money and the other is not`)
  if (isMore(from, last)) return unreadable(`“${cut(place.written)}” runs from the greater to the smaller`)
  return read({ kind: 'range', from, to: last, ...place }, next)
}

const isAmount = (figure: Figure): figure is Amount => figure.kind === 'money' || figure.kind === 'number'

const sharesUnit = (from: Amount, to: Amount): Amount => {
  if (to.kind !== 'money') return from
  const raised = from.kind === 'number' ? asMoney(from, to.unit)
    : from.unit === '£' && to.unit !== 'p' ? { ...from, pence: from.pence * unitPence[to.unit] / 100n, precision: from.precision * unitPence[to.unit] / 100n, unit: to.unit }
      : null
  return raised === null || isMore(raised, to) ? from : raised
}

const asMoney = ({ digits, decimals, hedge, written, place }: NumberFigure, unit: MoneyUnit): MoneyFigure | null => {
  const worth = pence(digits, decimals, unit)
  return worth === null ? null : { kind: 'money', ...worth, unit, hedge, written, place }
}

const isMore = (a: Amount, b: Amount): boolean => {
  if (a.kind === 'money' && b.kind === 'money') return a.pence > b.pence
  if (a.kind === 'number' && b.kind === 'number') return a.digits * 10n ** BigInt(b.decimals) > b.digits * 10n ** BigInt(a.decimals)
  return false
}

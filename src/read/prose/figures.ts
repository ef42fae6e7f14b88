/** Finds every figure of a sentence: what is money or a percentage, what is a mere number, and which digits state nothing. */
import type { Place } from '../../findings/place.ts'
import type { Hedge, MoneyFigure } from '../../model/figure.ts'
import { unitPence, type MoneyUnit } from '../../model/money.ts'
import { numberWords, readNumberWords } from '../../model/number-words.ts'
import type { OtherDigits, ProseFigure } from '../../model/prose.ts'
import { readLine } from '../figures/grammar.ts'
import { hedgeAfter, hedgeBefore, phraseAt } from '../figures/phrases.ts'
import { tokensOf } from '../figures/tokens.ts'
import { notAmounts } from './not-amounts.ts'

const digits = '(?:\\d[\\d,]*(?:\\.\\d+)*|\\.\\d+)'
const unit = '(?: ?(?:[kKmM]|mn|Mn|bn|BN|Bn)(?![\\p{L}\\d])| (?:thousand|million|billion)\\b)'
const money = `(?:£|GBP) ?${digits}${unit}?`
const dash = ' ?[–—-] ?'

/** "Half a million pounds" and "two point five million pounds" are more than their last words. */
const inWords = `(?<!\\b(?:half|quarters?|point|hundreds|thousands|few|several|couple|many)(?: of)?[ -]|(?:hundred|thousand|million|billion) and )\\b${numberWords} pounds\\b`

/** Each kind of figure, in the order in which they are tried; a part of a pattern that fits further left wins. */
const kinds: readonly (readonly [string, string])[] = [
  ['broken', '£ ?[lIoO]\\d[\\d,.]*'],
  ['range', `between ${money} and ${money}|${money}${dash}${money}|£ ?${digits}${dash}${digits}${unit}`],
  ['money', `(?:(?<=^|[\\s(])[-–−] ?)?${money}`],
  ...notAmounts,
  ['percentage', `(?:(?<=^|[\\s(])[-–−])?${digits} ?(?:%|per ?cent\\b)`],
  ['money', `${digits}p(?![\\p{L}\\d])|${digits} (?:pounds|pence)\\b|${digits}(?: ?(?:thousand|million|billion)) pounds\\b|${digits}(?:[kK]|bn)(?![\\p{L}\\d])`],
  ['worded', inWords],
  ['scaled', `${digits}${unit}`],
  ['number', digits],
]
const names = kinds.map(([kind], at) => `${kind.replace('-', '')}${at}`)
const anyFigure = new RegExp(kinds.map(([, pattern], at) => `(?<${names[at]}>${pattern})`).join('|'), 'giu')
/** Months and post codes are told by their capitals. */
const isCased = new RegExp(notAmounts.map(([, pattern]) => `(?:${pattern})`).join('|'), 'u')

type Where = (start: number, end: number) => Place

/**
 * Finds the figures of a passage, in order.
 * @param text its plain words, one space between them
 * @param where the place in the source of a stretch of the text
 * @param references stretches that print a reference, whose number is none of the author's figures
 */
export const proseFigures = (text: string, where: Where, references: readonly (readonly [number, number])[] = []): ProseFigure[] => {
  const found: ProseFigure[] = []
  anyFigure.lastIndex = 0
  for (let match = anyFigure.exec(text); match !== null; match = anyFigure.exec(text)) {
    const kind = names.find((name) => match?.groups?.[name] !== undefined)?.replace(/\d+$/, '') ?? 'number'
    const start = match.index
    const written = trimmed(match[0], kind)
    const end = start + written.length
    anyFigure.lastIndex = Math.max(end, start + 1)
    if (kind !== 'worded' && !/\d/.test(written)) continue
    const cited = references.some(([from, to]) => start < to && end > from)
    // Where small letters only look like a month or a code, what is left are the digits in it.
    if (!cited && ['date', 'other'].includes(kind) && !isCased.test(written)) {
      const first = start + written.search(/\d/)
      const plain = new RegExp(digits, 'u').exec(text.slice(first))?.[0] ?? ''
      found.push(readAs('number', text, first, first + plain.length, where))
      anyFigure.lastIndex = first + plain.length
      continue
    }
    found.push(readAs(cited ? 'reference' : kind, text, start, end, where))
  }
  return found
}

/** A full stop or comma after a figure ends the sentence, not the figure. */
const trimmed = (written: string, kind: string): string => kind === 'reference' || kind === 'other' || kind === 'number' ? written.replace(/[.,/-]+$/, '') : written.replace(/,+$/, '')

const readAs = (kind: string, text: string, start: number, end: number, where: Where): ProseFigure => {
  const written = text.slice(start, end)
  const place = where(start, end)
  const other = (as: OtherDigits['kind'], why = ''): ProseFigure => ({ figure: { kind: as, written, place, why }, start, end })
  if (kind === 'date' || kind === 'reference' || kind === 'other') return other(kind)
  // £000 over a table is a unit.
  if (/^£ ?000$/.test(written)) return other('other')
  if (kind === 'broken') return other('unreadable', 'a letter stands in it where a digit is wanted')
  if (kind === 'worded') {
    const figure = readWords(written, hedgeOf(text, start, end), place)
    return figure === null ? other('other') : { figure, start, end }
  }
  const follows = text.slice(end)
  // `4x4`, `5*`, `10:1` and `£5kk` are read as no amount.
  if (/^[\p{L}]/u.test(follows)) return other(kind === 'money' && written.includes('£') ? 'unreadable' : 'other', `letters stand directly after “${written}”`)
  if (kind === 'number' && (/[\p{L}_/:°#@=&?~]$/u.test(text.slice(0, start)) || /^[/:°]\d/.test(follows))) return other('other')
  const line = readLine(written.replace(/ per ?cent$|per ?cent$/i, '%'), { line: 1, column: 1 })
  // A price by the litre or the mile may be finer than a penny.
  if (line.kind === 'unreadable' && /^(?: (?:per|an?) | ?\/ ?)[a-z]/.test(follows)) return other('other')
  if (line.kind === 'unreadable') return other(kind === 'number' ? 'other' : 'unreadable', line.why)
  const [figure, ...more] = line.figures
  if (figure === undefined || more.length > 0) return other('other')
  const hedge = hedgeOf(text, start, end)
  switch (figure.kind) {
    case 'money':
      // `1.2 million` without a mark of money may be people.
      if (kind === 'scaled') return { figure: { kind: 'number', digits: figure.pence / 100n, decimals: 0, hedge, written, place }, start, end }
      return { figure: { ...figure, hedge: figure.hedge ?? hedge, written, place }, start, end }
    case 'number': return { figure: { ...figure, hedge: figure.hedge ?? hedge, written, place }, start, end }
    case 'range': case 'percentage': return { figure: { ...figure, written, place }, start, end }
    case 'nil': return { figure: { kind: 'number', digits: 0n, decimals: 0, hedge, written, place }, start, end }
    default: return other('other')
  }
}

/** The steps in which an amount in words may be counted, and the units that count in them. */
const stepUnits: readonly (readonly [bigint, MoneyUnit])[] = [[1_000_000_000n, 'bn'], [1_000_000n, 'm'], [1000n, 'k']]

/** "One hundred and fifty thousand pounds"; null where the words are no number. */
const readWords = (written: string, hedge: Hedge, place: Place): MoneyFigure | null => {
  const read = readNumberWords(written.replace(/ pounds$/i, ''))
  if (read === null) return null
  const unit = stepUnits.find(([step]) => step === read.step)?.[1] ?? '£'
  return { kind: 'money', pence: read.value * 100n, precision: unitPence[unit], unit, hedge, written, place }
}

/** Words that hedge in a sentence what they would not in a cell, or the other way about: "from £5k to £8k" is a change. */
const noHedge = new Set(['from', 'c', 'est', 'max', 'min'])

const compares = new Set(['more than', 'less than', 'over', 'under', 'above', 'below'])
const comparedBefore = /(?:\d[kmb]?n?|%|per ?cent|million|thousand|points?)\)? (?:[a-z]+ ){0,2}?(?:(?:more|less) than|over|under|above|below) $/i

const hedgeOf = (text: string, start: number, end: number): Hedge => {
  const before = tokensOf(text.slice(Math.max(0, start - 40), start))
  for (let at = Math.max(0, before.length - 4); at < before.length; at += 1) {
    const phrase = phraseAt(hedgeBefore, before, at)
    if (phrase?.next !== before.length) continue
    const words = before.slice(at).map(({ plain }) => plain).join(' ')
    // "£15k more than £60k" compares with an exact sum.
    if (compares.has(words) && comparedBefore.test(text.slice(0, start))) return null
    if (!noHedge.has(words) || (words === 'c' && !/\s$/.test(text.slice(0, start)))) return phrase.meaning
  }
  const after = tokensOf(text.slice(end, end + 20))
  return phraseAt(hedgeAfter, after, after[0]?.plain === '(' ? 1 : 0)?.meaning ?? null
}

/** The figures of a sentence by themselves, wherever it stands. */
export const figuresIn = (text: string): ProseFigure['figure'][] =>
  proseFigures(text, (start, end) => ({ line: 1, column: start + 1, endLine: 1, endColumn: end + 1 })).map(({ figure }) => figure)

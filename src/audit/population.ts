/**
 * The population of a file: every group of digits in it, found by a plain scan that knows nothing of how figures are read.
 * Coverage is measured against it, so that what was never recognised cannot be taken for checked.
 */
import type { Place } from '../findings/place.ts'
import type { Population, PopulationClass } from '../model/population.ts'

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const beforeDate = new RegExp(`(?:${month}\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?|\\d[/-]|\\d\\.\\d{1,2}\\.)$`, 'i')
const afterDate = new RegExp(`^(?:st|nd|rd|th)?(?:\\s+(?:of\\s+)?${month}(?![a-z])|[/-]\\d)`, 'i')
const year = /^(?:19|20)\d\d$/
const beforeReference = /(?:paras?|paragraphs?|sections?|s\.|appendix|annex|page|pages|p\.|pp\.|table|figure|item|no\.?|number|schedule|article|regulation|chapter|part|act|\[\^|\(#|#[\w-]*|www\.\S*|https?:\S*)[\s\u00A0]*(?:\d+[.(]?[a-z)]*)*$|[A-Za-z]$/i
const beforeAmount = /[£€$][\s\u00A0]*(?:\d[\d,.\s]*)?$/
const afterAmount = /^[\d,.]*[\s\u00A0]?(?:k|m|bn|p|million|billion|thousand|hundred|pence|pounds)(?![a-z])/i
const afterPercentage = /^[\d.]*[\s\u00A0]?(?:%|per\s?cent|percentage points)/i
const afterCount = /^[\s\u00A0]+[a-z]/i

/**
 * Counts the digits of a file.
 * @param text the file as read
 * @param bodyLine the first line to be counted
 * @param separated whether cells stand between commas, semicolons or tabs, and not between bars
 * @param figures where figures were read, each with whether it stands in some relation
 */
export const populationOf = (text: string, bodyLine: number, separated: boolean, figures: readonly { readonly place: Place; readonly related: boolean }[]): Population => {
  const byLine = new Map<number, { readonly place: Place; readonly related: boolean }[]>()
  for (const figure of figures) byLine.set(figure.place.line, [...byLine.get(figure.place.line) ?? [], figure])
  const classes: Record<PopulationClass, number> = { amounts: 0, percentages: 0, counts: 0, dates: 0, references: 0, other: 0 }
  const unread: Place[] = []
  let [groups, read, related] = [0, 0, 0]
  for (const [at, line] of text.split('\n').entries()) {
    if (at + 1 < bodyLine) continue
    for (const { 0: digits, index } of line.matchAll(/\d+/g)) {
      groups += 1
      const kind = classOf(line, index, digits, separated)
      classes[kind] += 1
      if (kind !== 'amounts' && kind !== 'percentages') continue
      const place = { line: at + 1, column: index + 1, endLine: at + 1, endColumn: index + 1 + digits.length }
      const figure = byLine.get(at + 1)?.find((one) => one.place.column <= place.column && place.endColumn <= one.place.endColumn)
      if (figure === undefined) unread.push(place)
      else {
        read += 1
        if (figure.related) related += 1
      }
    }
  }
  return { groups, classes, read, related, unread }
}

const classOf = (line: string, index: number, digits: string, separated: boolean): PopulationClass => {
  const before = line.slice(Math.max(0, index - 60), index)
  const after = line.slice(index + digits.length, index + digits.length + 40)
  if (afterPercentage.test(after)) return 'percentages'
  // £000 in a head is a unit and no amount.
  if (digits === '000' && /£[\s\u00A0]?$/.test(before) && !/^[.,]\d/.test(after)) return 'other'
  if (beforeAmount.test(before) || afterAmount.test(after)) return 'amounts'
  if (beforeDate.test(before) || afterDate.test(after) || year.test(digits)) return 'dates'
  if (beforeReference.test(before)) return 'references'
  // A cell that holds digits and hardly anything else states an amount, whatever its column says.
  const cell = cellAt(line, index, separated)
  if (cell !== null && /^[\s*_=()+−–-]*\d[\d,.\s]*[\s*_()%-]*(?:CR|DR)?[\s*_]*$/i.test(cell)) return 'amounts'
  return afterCount.test(after) ? 'counts' : 'other'
}

/** The cell of a table that holds a place of a line; null where the line has none. */
const cellAt = (line: string, index: number, separated: boolean): string | null => {
  const quoted = separated && line.slice(0, index).split('"').length % 2 === 0
  const border = quoted ? /"/ : separated ? /[,;\t]/ : /\|/
  if (!separated && !line.includes('|')) return null
  return `${line.slice(0, index).split(border).at(-1) ?? ''}${line.slice(index).split(border)[0] ?? ''}`
}

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

/** What is known of a text before it is scanned. */
export interface Scanned {
  readonly file: string
  /** The first line to be counted. */
  readonly front: number
  /** Whether cells stand between commas, semicolons or tabs, and not between bars. */
  readonly separated: boolean
}

/**
 * Counts the digits of a file.
 * @param text the file as read
 * @param figures the figures that were read in it
 * @param isRelated whether one stands in some relation
 */
export const populationOf = <Read extends { readonly place: Place }>(text: string, { file, front, separated }: Scanned, figures: readonly Read[], isRelated: (figure: Read) => boolean): Population => {
  const byLine = new Map<number, Read[]>()
  for (const figure of figures) {
    const others = byLine.get(figure.place.line)
    if (others === undefined) byLine.set(figure.place.line, [figure])
    else others.push(figure)
  }
  for (const ofLine of byLine.values()) ofLine.sort((a, b) => a.place.column - b.place.column)
  const classes: Record<PopulationClass, number> = { amounts: 0, percentages: 0, counts: 0, dates: 0, references: 0, other: 0 }
  const unread: Population['unread'][number][] = []
  let [groups, read, related] = [0, 0, 0]
  for (const [at, line] of text.split('\n').entries()) {
    if (at + 1 < front) continue
    for (const { 0: digits, index } of line.matchAll(/\d+/g)) {
      groups += 1
      const kind = classOf(line, index, digits, separated)
      classes[kind] += 1
      if (kind !== 'amounts' && kind !== 'percentages') continue
      const place = { line: at + 1, column: index + 1, endLine: at + 1, endColumn: index + 1 + digits.length }
      const figure = figureAt(byLine.get(at + 1) ?? [], place)
      if (figure === undefined) unread.push({ file, place })
      else {
        read += 1
        if (isRelated(figure)) related += 1
      }
    }
  }
  return { groups, classes, read, related, unread }
}

/** The figure that holds a place; figures come in the order of their line, and a line may have thousands. */
const figureAt = <One extends { readonly place: Place }>(figures: readonly One[], { column, endColumn }: Place): One | undefined => {
  let [low, high] = [0, figures.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.place.column ?? 0) <= column) low = middle + 1
    else high = middle
  }
  // One figure may stand inside another: the ends of a range.
  for (let at = low - 1; at >= Math.max(0, low - 3); at--) {
    const one = figures[at]
    if (one !== undefined && endColumn <= one.place.endColumn) return one
  }
  return undefined
}

/** The populations of several texts as one: of the sheets of a workbook. */
export const populationsTogether = (all: readonly Population[]): Population => {
  const sum = (of: (each: Population) => number): number => all.reduce((total, each) => total + of(each), 0)
  const named = (name: PopulationClass): number => sum(({ classes }) => classes[name])
  return {
    groups: sum(({ groups }) => groups), read: sum(({ read }) => read), related: sum(({ related }) => related), unread: all.flatMap(({ unread }) => unread),
    classes: { amounts: named('amounts'), percentages: named('percentages'), counts: named('counts'), dates: named('dates'), references: named('references'), other: named('other') },
  }
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

/** The cell of a table that holds a place of a line; null where the line has none. Only as far as its borders is looked: lines may have thousands of cells. */
const cellAt = (line: string, index: number, separated: boolean): string | null => {
  const borders = !separated ? '|' : line.includes('"') && isQuoted(line, index) ? '"' : ',;\t'
  if (!separated && !line.includes('|')) return null
  let [start, end] = [index, index]
  while (start > 0 && !borders.includes(line.charAt(start - 1))) start -= 1
  while (end < line.length && !borders.includes(line.charAt(end))) end += 1
  return line.slice(start, end)
}

const isQuoted = (line: string, index: number): boolean => {
  let marks = 0
  for (let at = line.indexOf('"'); at !== -1 && at < index; at = line.indexOf('"', at + 1)) marks += 1
  return marks % 2 === 1
}

/** The numbers of decisions: `CPCC 2014-003`, one after the other through a year and all its meetings. */
import { finding, type Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { CalendarDate } from '../model/date.ts'
import type { MeetingStyle } from '../model/meeting-style.ts'

/** A number where it is written. */
export interface NumberFound {
  readonly number: string
  readonly file: string
  readonly place: Place
}

type Series = Pick<MeetingStyle['decision'], 'series' | 'exampleSeries'>

interface NumberRead {
  /** What is counted through: `CPCC 2014`; of examples their series alone. */
  readonly counted: string
  /** Null for an example. */
  readonly year: number | null
  readonly count: number
  /** True for `CPCC 2015 045`. */
  readonly old: boolean
}

const readNumber = (written: string, { series, exampleSeries }: Series): NumberRead | null => {
  const after = (words: string): string | null => (written.startsWith(words) ? written.slice(words.length) : null)
  const example = /^-(\d{3})$/.exec(after(exampleSeries) ?? '')
  if (example !== null) return { counted: exampleSeries, year: null, count: Number(example[1]), old: false }
  const [, year, between, count] = /^ (\d{4})([- ])(\d{3})$/.exec(after(series) ?? '') ?? []
  return year === undefined ? null : { counted: `${series} ${year}`, year: Number(year), count: Number(count), old: between === ' ' }
}

const write = (read: Pick<NumberRead, 'counted'>, count: number): string => `${read.counted}-${String(count).padStart(3, '0')}`

/**
 * What is wrong with the number of a decision.
 * @param date its day, whose year the number bears
 * @param all the numbers of every meeting, this one included
 */
export const numberFaults = (own: NumberFound, date: CalendarDate, example: boolean, series: Series, all: readonly NumberFound[]): Finding[] => {
  const { number, file, place } = own
  const read = readNumber(number, series)
  const wanted = example ? `${series.exampleSeries}-003` : `${series.series} ${date.year}-003`
  if (read === null || read.count === 0) return [finding('decision-number', file, place, `“${number}” is no number of a decision.`, { help: `Write it as ${wanted}.` })]
  if (example !== (read.year === null)) {
    return [finding('decision-number', file, place, example ? 'The meeting is an example, and this is the number of a decision that was made.' : 'This is the number of an example, and the meeting is none.', { help: `Write it as ${wanted}.` })]
  }
  const findings = read.year === null || read.year === date.year ? [] : [finding('decision-number', file, place, `The number is of ${read.year}, and the decision of ${date.year}.`)]
  if (read.old) findings.push(finding('decision-number-form', file, place, `“${number}” has a space where new numbers have a hyphen; it is printed as it stands.`))
  const others = all.flatMap((one) => {
    const other = readNumber(one.number, series)
    return other === null || other.counted !== read.counted || isSame(one, own) ? [] : [{ ...one, count: other.count }]
  })
  const twin = others.find(({ count }) => count === read.count)
  // Of two, both are told, since either may be the wrong one.
  if (twin !== undefined) findings.push(finding('decision-number-twice', file, place, `“${number}” is the number of another decision already, in ${twin.file}, line ${twin.place.line}.`, { related: [{ file: twin.file, place: twin.place, label: 'the other' }] }))
  if (read.count === 1 || others.some(({ count }) => count === read.count - 1)) return findings
  const [below] = others.filter(({ count }) => count < read.count).sort((a, b) => b.count - a.count)
  const missing = write(read, read.count - 1)
  findings.push(below === undefined
    ? finding('decision-number-start', file, place, `No decision before “${number}” is found.`)
    : finding('decision-number-gap', file, place, `There is no ${missing}: the number before “${number}” is “${below.number}”, in ${below.file}, line ${below.place.line}.`, { related: [{ file: below.file, place: below.place, label: 'the one before' }] }))
  return findings
}

/**
 * The numbers that come next, of which there are as many as are wanted; none where nothing was counted before, and the first is unknown.
 * @param numbers those of all meetings so far
 * @param date the day of the decisions, whose year they bear
 */
export const nextNumbers = (numbers: readonly string[], date: CalendarDate, example: boolean, series: Series, wanted: number): readonly string[] => {
  const known = numbers.flatMap((number) => readNumber(number, series) ?? []).filter((read) => (read.year === null) === example)
  const counted = example ? series.exampleSeries : `${series.series} ${date.year}`
  if (!example && known.length === 0) return []
  const last = Math.max(0, ...known.filter((read) => read.counted === counted).map(({ count }) => count))
  return Array.from({ length: wanted }, (_, at) => write({ counted }, last + at + 1))
}

const isSame = (one: NumberFound, other: NumberFound): boolean => one.file === other.file && one.place.line === other.place.line

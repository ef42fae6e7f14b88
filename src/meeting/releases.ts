/** What of a paper may be published after all, because the day that was expected for it has come. */
import { isoDate, writeDate, type CalendarDate } from '../model/date.ts'
import { compareDays } from '../model/day.ts'
import type { Exemption } from '../model/exemption.ts'
import type { CheckedPaper } from '../model/paper.ts'

/** One mark that keeps something back. */
export interface Kept {
  readonly exempt: Exemption
  /** `paragraph 3.4`, `a row of paragraph 3.1`; never a word of what is kept back. */
  readonly where: string
  readonly what: 'paper' | 'passage' | 'row'
}

/** Something whose day has come. */
export interface Release {
  readonly where: string
  /** The day that was expected. */
  readonly on: CalendarDate
}

/** All that a paper keeps back, each once: what stands under something that is kept back whole is not told again. */
export const keptIn = ({ exempt, sections, appendices }: CheckedPaper): Kept[] => {
  if (exempt !== null) return [{ exempt, where: 'all of it', what: 'paper' }]
  const inBody = (body: CheckedPaper['sections'][number]['body']): Kept[] => body.flatMap((block): Kept[] => {
    if (block.kind === 'subheading') return []
    const where = `paragraph ${block.number?.cited ?? ''}`.trim()
    if (block.exempt !== null) return [{ exempt: block.exempt, where, what: 'passage' }]
    return block.parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])).flatMap((row): Kept[] => (row.exempt === null ? [] : [{ exempt: row.exempt, where: `a row of ${where}`, what: 'row' }]))
  })
  return [
    ...sections.flatMap(({ body, origin }) => (origin === 'repeated' ? [] : inBody(body))),
    ...appendices.flatMap((appendix): Kept[] => (appendix.exempt === null ? inBody(appendix.body) : [{ exempt: appendix.exempt, where: appendix.number.label, what: 'passage' }])),
  ]
}

/** What of a paper may be published on a day by what was expected when it was kept back; each place once. */
export const releasesIn = (paper: CheckedPaper, today: CalendarDate): Release[] => {
  const come = keptIn(paper).flatMap(({ exempt: { releaseOn }, where }): Release[] => (releaseOn === null || compareDays(releaseOn, today) > 0 ? [] : [{ where, on: releaseOn }]))
  return [...new Map(come.map((one) => [`${one.where} ${isoDate(one.on)}`, one])).values()]
}

/** A sentence for each day: `The day has come to publish of “Tenders”, since 1 April 2014: paragraph 3.2 and Appendix 2.` */
export const releaseWords = (title: string, releases: readonly Release[]): string[] => {
  const days = [...new Set(releases.map(({ on }) => isoDate(on)))].sort()
  return days.flatMap((day) => {
    const those = releases.filter(({ on }) => isoDate(on) === day)
    return those.slice(0, 1).map(({ on }) => `The day has come to publish of “${title}”, since ${writeDate(on)}: ${joined(those.map(({ where }) => where))}.`)
  })
}

const joined = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1')

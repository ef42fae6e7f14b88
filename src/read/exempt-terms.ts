/** What a mark says of what it keeps back: `{ground="…" decided-by="…" decided-on="27 February 2014" release-on="…"}`. */
import type { Place } from '../findings/place.ts'
import type { CalendarDate } from '../model/date.ts'
import { noTerms, type ExemptTerms } from '../model/exemption.ts'
import type { FrontMatter } from '../model/front-matter.ts'
import { wordGround, type Grounds } from '../model/grounds.ts'
import { readDate } from './date.ts'
import { isName } from './names.ts'
import { cited, type GeneralTerms, type Notes } from './reading.ts'
import { nearest } from './suggestion.ts'

/** What a mark may say, each once and in any order. */
const termNames = ['ground', 'decided-by', 'decided-on', 'release-on'] as const
export type TermName = (typeof termNames)[number]

const value = '"[^"{}]*[^"{}\\s][^"{}]*"'

/** The braces of a mark, as the source of a pattern. @param more names that this mark has besides */
export const bracesOf = (more: readonly string[] = []): string => {
  const one = `(?:${[...termNames, ...more].join('|')})=${value}`
  return `\\{(${one}(?: +${one})*)\\}`
}

/** The line that keeps a place for a passage in the exempt file: `::withheld{passage="tender-prices" …}`; or `appendix` for a whole appendix. */
export interface Withheld {
  readonly name: string
  readonly kind: 'passage' | 'appendix'
  readonly values: ReadonlyMap<string, string>
}

const withheldLine = new RegExp(`^::withheld${bracesOf(['passage', 'appendix'])}[ \\t]*$`)

/** Reads such a line; null when it is not well-formed. */
export const readWithheld = (line: string): Withheld | null => {
  const braces = withheldLine.exec(line)?.[1]
  const values = braces === undefined ? null : valuesIn(braces)
  const [passage, appendix] = [values?.get('passage'), values?.get('appendix')]
  const name = passage ?? appendix
  if (values === null || name === undefined || passage !== undefined && appendix !== undefined || !isName(name)) return null
  return { name, kind: passage === undefined ? 'appendix' : 'passage', values }
}

/** True for a paper in which any line keeps such a place. */
export const keepsPlaces = (lines: readonly string[]): boolean => lines.some((line) => readWithheld(line) !== null)

/** The values between the braces of a mark by their names; null where one stands twice. */
export const valuesIn = (braces: string): ReadonlyMap<string, string> | null => {
  const pairs = [...braces.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', said = '']) => [name, said.trim()] as const)
  const values = new Map(pairs)
  return values.size === pairs.length ? values : null
}

/**
 * The terms of a mark: its own, and for the rest what the front matter says of all marks.
 * @param place of the mark's line
 */
export const termsOf = (values: ReadonlyMap<string, string>, { terms: general, word }: GeneralTerms, place: Place, notes: Notes): ExemptTerms => {
  const day = (name: TermName, otherwise: CalendarDate | null): CalendarDate | null => {
    const written = values.get(name)
    if (written === undefined) return otherwise
    const read = readDate(written)
    if (read.kind === 'date') return read.date
    notes.add('exempt-date', place, read.kind === 'impossible' ? `${cited(written)}, after “${name}”, is no day. ${read.why}` : `${cited(written)}, after “${name}”, cannot be read as a date.`)
    return null
  }
  const decidedOn = day('decided-on', general.decidedOn)
  const ground = values.get('ground') ?? general.ground
  return {
    ground: ground === null ? null : word(ground, decidedOn, place, notes),
    decidedBy: values.get('decided-by') ?? general.decidedBy,
    decidedOn,
    releaseOn: day('release-on', general.releaseOn),
  }
}

/**
 * What goes for every mark of a paper.
 * @param ofMeeting the profile of its meeting; null for a paper alone, which may name one
 */
export const generalTerms = ({ exempt, date }: FrontMatter, grounds: Grounds, ofMeeting: string | null): GeneralTerms => {
  const profile = exempt?.profile ?? ofMeeting
  const told = new Set<string>()
  return {
    terms: exempt ?? noTerms,
    word: (ground, decidedOn, place, notes) => {
      const worded = wordGround(ground, profile, exempt?.nation ?? 'england', decidedOn ?? date, grounds)
      if (worded.because === null) return worded.says
      // A paper that names its own profile is held to it; a meeting offers its grounds, and a clerk may still say another.
      const isOffer = exempt?.profile == null
      // The ground of the front matter is told once, at the first mark that it goes for.
      if (!told.has(ground)) {
        const meant = nearest(ground, worded.names)
        const severity = isOffer ? { severity: 'warning' as const } : {}
        notes.add('ground-unknown', place, `The ground ${cited(ground)} ${isOffer ? 'is printed as it stands' : 'cannot be printed'}, because ${worded.because}.`, worded.names.length === 0 ? severity : { ...severity, help: meant === null ? `There are: ${worded.names.join('; ')}.` : `Did you mean “${meant}”?` })
      }
      told.add(ground)
      return isOffer ? ground : null
    },
  }
}

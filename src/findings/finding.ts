/** A finding: what we tell people about a source, as data. Printed by the reports, never thrown. */
import { catalogue, type Code, type Severity } from './catalogue.ts'
import { exemptFindings } from './catalogue/exempt.ts'
import type { Place } from './place.ts'

/** A second place that a finding speaks of, in the same file unless `file` says otherwise. */
export interface RelatedPlace {
  readonly file?: string
  readonly place: Place
  readonly label: string
}

export interface Finding {
  readonly code: Code
  readonly severity: Severity
  /** The source as people know it: its path from the folder where the command was given. */
  readonly file: string
  readonly place: Place
  /** The printed place, once numbers are known: "paragraph 3.6, table, row Total". */
  readonly where?: string
  /** What is wrong, in one or two whole sentences that name what the author wrote. */
  readonly what: string
  /** Why it matters; the catalogue's words. */
  readonly why: string
  /** What to do; the catalogue's words unless this finding knows better ("Did you mean `from`?"). */
  readonly help: string
  /** The author's line as it should read, ready to copy. */
  readonly mended?: string
  /** How a recomputed figure came about: "100 + 35 + … = 265.5". */
  readonly working?: string
  readonly related: readonly RelatedPlace[]
  /** True where it speaks of what is not for publication, in a public edition: its line is not shown. */
  readonly withheld?: true
  /** Who has answered for it. It keeps its severity and is listed in reports, but no longer stops the paper. */
  readonly accepted?: Accepted
}

/** A named person's answer for an error. */
export interface Accepted {
  readonly by: string
  /** A second name, where one is needed. */
  readonly agreedBy: string | null
  /** `27 February 2014`. */
  readonly on: string
  readonly reason: string
  readonly outcome: string
}

/** What a room knows when it finds something; the catalogue gives the rest. */
export interface Particulars {
  /** Where a finding of its code is graver here than elsewhere. */
  readonly severity?: Severity
  readonly where?: string
  readonly help?: string
  readonly mended?: string
  readonly working?: string
  readonly related?: readonly RelatedPlace[]
}

/** Makes a finding of a catalogued code. */
export const finding = (code: Code, file: string, place: Place, what: string, particulars: Particulars = {}): Finding => {
  const { severity, why, help } = catalogue[code]
  return { code, severity, file, place, what, why, help, related: [], ...particulars }
}

/** True when any finding stops its paper from being published: an error that no one has answered for. */
export const stops = (findings: readonly Finding[]): boolean => findings.some(({ severity, accepted }) => severity === 'error' && accepted === undefined)

/** True when any finding stops even a draft: what may be meant as exempt is set in no draft that someone might pass on. */
export const stopsDraft = (findings: readonly Finding[]): boolean => findings.some(({ severity, code }) => severity === 'error' && code in exemptFindings)

/** Findings in the order a reader meets them; the same place by code, so that reports never shuffle. */
export const inReadingOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) =>
    byCodeUnits(a.file, b.file) || a.place.line - b.place.line || a.place.column - b.place.column || byCodeUnits(a.code, b.code))

/** The order of two texts, on every machine the same: that of localeCompare depends on its language. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sentences held against the check: read from a list of them, and measured. */
import { readFileSync } from 'node:fs'
import { auditSource } from '../../audited.ts'
import { paperSaying } from '../paper.ts'

export interface Held {
  readonly sentence: string
  /** The figure that is wrong; null in a sound sentence. */
  readonly slip: string | null
  /** Where in the sentence it begins. */
  readonly at: number
}

/** The sentences of a list, which stands beside this file. */
export const heldIn = (name: string): Held[] => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter((line) => line.startsWith('- ')).map((line) => {
  const written = line.slice(2)
  const at = written.indexOf('{')
  return { sentence: written.replace(/[{}]/g, ''), slip: at < 0 ? null : written.slice(at + 1, written.indexOf('}')), at }
})

export interface Said {
  readonly held: Held
  /** `error figure-differs £0.5m`, for each finding on figures. */
  readonly told: readonly string[]
  /** True where a finding is at the figure that is wrong, or names it among those that it rests on. */
  readonly found: boolean
}

/** What the check says of a sentence that stands alone in a paper. */
export const saidOf = (held: Held): Said => {
  const source = paperSaying([held.sentence])
  const { located, proseChecks } = auditSource(source)
  const lines = source.split('\n')
  const line = lines.indexOf(held.sentence) + 1
  const findings = located.filter(({ code, severity }) => code.startsWith('figure') && (severity === 'error' || severity === 'warning'))
  const [from, to] = [held.at + 1, held.at + 1 + (held.slip?.length ?? 0)]
  const isSlip = (place: { readonly line: number; readonly column: number }): boolean => place.line === line && place.column >= from && place.column < to
  const found = held.slip !== null && findings.some((one) => [one.place, ...one.related.map(({ place }) => place),
    ...proseChecks.filter(({ place }) => place.line === one.place.line && place.column === one.place.column).flatMap(({ of }) => of.map(({ place }) => place))].some(isSlip))
  return { held, told: findings.map(({ severity, code, place }) => `${severity} ${code} ${lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)}`), found }
}

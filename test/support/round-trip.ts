/** Reads a paper, writes it back from the model, and reads that. */
import type { HouseStyle } from '../../src/model/house-style.ts'
import type { Paper } from '../../src/model/paper.ts'
import { readPaper } from '../../src/read/paper.ts'
import type { Source } from '../../src/read/source.ts'
import { canonicalSource } from './source-of-paper.ts'

/** The model without the places where its parts stand; of a picture, how many bytes it has. */
export const placeless = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return value.length
  if (Array.isArray(value)) return value.map(placeless)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'place').map(([key, inner]) => [key, placeless(inner)]))
}

/** The model of a source in which no error is found. @throws with the errors when there are some */
export const readSound = (source: Source, style: HouseStyle, covers: (codePoint: number) => boolean): Paper => {
  const { paper, findings } = readPaper(source, style, covers)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (paper === null || errors.length > 0) throw new Error(errors.map(({ code, place, what }) => `${place.line}:${place.column} ${code}: ${what}`).join('\n'))
  return paper
}

export interface RoundTrip {
  /** The model of the source, and of what was written from it, without places. */
  readonly models: readonly [unknown, unknown]
  /** What was written from each of them. */
  readonly sources: readonly [string, string]
}

/** Source to model to source to model to source. @param altered what becomes of the first that is written */
export const roundTrip = (source: Source, style: HouseStyle, covers: (codePoint: number) => boolean, altered = (written: string): string => written): RoundTrip => {
  const first = readSound(source, style, covers)
  const written = altered(canonicalSource(first))
  const second = readSound({ ...source, bytes: new TextEncoder().encode(written) }, style, covers)
  return { models: [placeless(first), placeless(second)], sources: [written, canonicalSource(second)] }
}

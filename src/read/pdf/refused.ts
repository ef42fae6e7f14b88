/** Why a PDF cannot be bound: thrown deep inside its objects, and caught where the file is read. */
import type { Code } from '../../findings/catalogue.ts'

export interface Refused {
  readonly code: Extract<Code, `bound-${string}`>
  /** What is wrong, in a whole sentence. */
  readonly what: string
}

const refusals = new WeakMap<Error, Refused>()

/** An error that says why; for what no reader could draw rightly. */
export const refusal = (code: Refused['code'], what: string): Error => {
  const error = new Error(what)
  refusals.set(error, { code, what })
  return error
}

/** What an error says of the file; of one that the library threw, that the file is broken. */
export const refusedBy = (error: unknown): Refused =>
  (error instanceof Error ? refusals.get(error) : undefined) ?? { code: 'bound-broken', what: 'The file is damaged, and cannot be read as a PDF.' }

/** What is known of every finding of one code. */

export type Severity = 'error' | 'warning' | 'info'

export interface CatalogueEntry {
  readonly severity: Severity
  /** Why it matters, in one sentence that an officer understands. */
  readonly why: string
  /** What to do about it, in one sentence. */
  readonly help: string
}

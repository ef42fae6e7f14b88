/** Findings for machines: one JSON document with the same facts as the report for people. */
import type { Finding } from './finding.ts'

/**
 * Findings as one JSON document, `{"findings":[…]}`, ended by a line feed.
 * @param more what else the command has to say, before the findings
 */
export const reportJson = (findings: readonly Finding[], more: Readonly<Record<string, unknown>> = {}): string =>
  `${JSON.stringify({ ...more, findings }, null, 2)}\n`

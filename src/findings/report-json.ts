/** Findings for machines: one JSON document with the same facts as the report for people. */
import type { Finding } from './finding.ts'

/** Whether a document is laid out for people to look at as well, or stands on a line of its own among others. */
export type JsonLayout = 'indented' | 'one line'

/**
 * Findings as one JSON document, `{"findings":[…]}`, ended by a line feed.
 * @param more what else the command has to say, before the findings
 */
export const reportJson = (findings: readonly Finding[], more: Readonly<Record<string, unknown>> = {}, layout: JsonLayout = 'indented'): string =>
  `${JSON.stringify({ ...more, findings }, null, layout === 'indented' ? 2 : 0)}\n`

/** What subtraction found, for the private report. */
import type { Finding } from '../findings/finding.ts'

const kinds: Readonly<Record<Finding['severity'], string>> = { error: 'GIVEN AWAY', warning: 'Published before', info: 'Known in part' }

/** The report as text: it quotes what is withheld. @param found what `subtractionFindings` makes, or some of it */
export const reckonedReport = (found: readonly Finding[]): string => {
  if (found.length === 0) return '\nNo amount that is withheld was found to be the sum or the difference of public ones.\n'
  return `\nWhat can be reckoned:\n${found.map(({ severity, where, what, help }) => `  ${kinds[severity]}${where === undefined ? '' : `, ${where}`}\n    ${what}${severity === 'info' ? '' : ` ${help}`}\n`).join('')}`
}

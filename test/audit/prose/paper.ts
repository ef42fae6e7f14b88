/** Papers made of a few sentences, and a table where wanted, audited as a clerk's would be. */
import { auditSource, type AuditedSource } from '../audited.ts'

/** The table of the sentences that speak of one. */
export const awardsTable = [
  '| Recipient | Award |', '| --- | ---: |', '| Cambridgeshire Constabulary | £100k |', '| Peterborough Rape Crisis | £35k |', '| Drug Link | £30.6k |',
  '| Regional Co-ordination | £10k |', '| Total victims’ services funding | £175.6k |',
].join('\n')

/** A whole paper that says the sentences in its body, in one paragraph each. */
export const paperSaying = (paragraphs: readonly string[], table: string | null = null, recommendation = 'The Board to note the report.'): string => [
  '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 2014-02-27', 'title: Support', '---', '',
  '# Purpose', '', 'To inform the Board.', '', '# Recommendation', '', recommendation, '', '# Support', '',
  ...paragraphs.flatMap((paragraph) => [paragraph, '']), ...(table === null ? [] : ['Intended awards to recipients', '', table, '']),
].join('\n')

/** What is told of the figures of the sentences, and at which figure: `error figure-differs £145k`. */
export const toldOf = (paragraphs: readonly string[], table: string | null = null): string[] => located(auditSource(paperSaying(paragraphs, table)))

/** The findings on figures of prose of an audited source, each with the author's characters at its place. */
export const located = ({ located: findings, source }: AuditedSource): string[] => {
  const lines = source.split('\n')
  return findings.filter(({ code }) => code.startsWith('figure')).map(({ severity, code, place }) => `${severity} ${code} ${lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1)}`)
}

/** Papers with one table or a few, read, numbered and audited as a clerk's would be; what came of it as text. */
import { auditPaper, type Audited } from '../../src/audit/audit.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { CheckedTable } from '../../src/model/paper.ts'
import { locator } from '../../src/number/locate.ts'
import { numberPaper } from '../../src/number/number.ts'
import { readPaper } from '../../src/read/paper.ts'
import { readProse } from '../../src/read/prose.ts'
import { bcbStyle, sourceOf } from '../support/house.ts'

interface Around {
  /** More lines of the front matter. */
  readonly front?: string
  /** The words of the numbered paragraph above the table. */
  readonly caption?: string
  /** In the Recommendation instead of section 3. */
  readonly inRecommendation?: boolean
}

/** A whole paper round a table. Lines are flush left whatever their indent here. */
export const paperWith = (table: string, { front = '', caption = 'Current spends', inRecommendation = false }: Around = {}): string => {
  const flush = (text: string): string => text.split('\n').map((line) => line.trimStart()).join('\n').trim()
  const block = `${caption}\n\n${flush(table)}`
  return [
    '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 2014-02-27', 'title: Spends', ...(front === '' ? [] : [front]), '---', '',
    '# Purpose', '', 'To inform the Board.', '',
    '# Recommendation', '', ...(inRecommendation ? [block] : ['The Board to note the spends.']), '',
    '# Spends', '', ...(inRecommendation ? ['All is said.'] : [block]), '',
  ].join('\n')
}

export interface AuditedSource extends Audited {
  /** `Total, “Award”: holds: 5 + 6 = 11, stated 11`, in the order of the checks. */
  readonly verdicts: string[]
  /** What an author is told, the reader's and the numbering's findings included; infos too. */
  readonly told: string[]
  readonly located: Finding[]
  readonly tables: CheckedTable[]
  readonly source: string
}

/** Audits a source. @throws when it cannot be read at all */
export const auditSource = (source: string): AuditedSource => {
  const read = readPaper(sourceOf(source, 'paper.md'), bcbStyle, () => true)
  if (read.paper === null) throw new Error(JSON.stringify(read.findings))
  const numbered = numberPaper(read.paper, bcbStyle)
  const audited = auditPaper(numbered.paper, readProse(numbered.paper, read.lines), bcbStyle)
  const located = [...read.findings, ...numbered.findings, ...audited.findings].map(locator(numbered.paper))
  const lines = source.split('\n')
  return {
    ...audited,
    located,
    source,
    verdicts: audited.checks.map(({ place, verdict, working, reason }) =>
      `${lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1).trim()}: ${verdict}${reason === null ? '' : `, ${reason}`}${working === null || reason !== null ? '' : `: ${working}`}`),
    told: located.map((found) => `${found.severity} ${found.code}: ${found.what}`),
    tables: audited.paper.sections.filter(({ origin }) => origin === 'written').flatMap(({ body }) => body.flatMap((block) => block.kind === 'paragraph' ? block.parts.filter((part) => part.kind === 'table') : [])),
  }
}

/** Audits a table in a paper of its own. */
export const audit = (table: string, around: Around = {}): AuditedSource => auditSource(paperWith(table, around))

/** The errors alone. */
export const errorsOf = ({ located }: AuditedSource): Finding[] => located.filter(({ severity }) => severity === 'error')

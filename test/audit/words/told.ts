/** What the checks of words tell of a few sentences, each in a whole paper. */
import { auditPaper } from '../../../src/audit/audit.ts'
import { wordsFindings } from '../../../src/findings/catalogue/words.ts'
import { numberPaper } from '../../../src/number/number.ts'
import { readPaper } from '../../../src/read/paper.ts'
import { readProse } from '../../../src/read/prose.ts'
import { bcbStyle, sourceOf } from '../../support/house.ts'

export interface Paper {
  /** Paragraphs, lists and tables of section 3. */
  readonly body: string
  readonly recommendation?: string
  readonly purpose?: string
  /** What follows section 3: sections, a bibliography, appendices. */
  readonly end?: string
  readonly thresholds?: Readonly<Record<string, string>>
}

/** The paper as its author would have written it. The meeting is on 27 February 2014. */
export const written = ({ body, recommendation = 'The Board to note the report.', purpose = 'To inform the Board.', end = '' }: Paper): string => [
  '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Support', '---', '',
  '# Purpose', '', purpose, '', '# Recommendation', '', recommendation, '', '# Support', '', body, '', end, '',
].join('\n')

/** `error weekday-differs “Friday 27 February 2014”`, in reading order; short forms only where asked for. */
export const toldOf = (paper: Paper, shortForms = false): string[] => {
  const source = written(paper)
  const read = readPaper(sourceOf(source, 'paper.md'), bcbStyle, () => true)
  if (read.paper === null) throw new Error(JSON.stringify(read.findings))
  const numbered = numberPaper(read.paper, bcbStyle)
  const style = { ...bcbStyle, check: { ...bcbStyle.check, thresholds: { ...paper.thresholds } } }
  const { findings } = auditPaper(numbered.paper, readProse(numbered.paper, read.lines), style)
  const lines = source.split('\n')
  return findings.filter(({ code }) => code in wordsFindings && (code === 'short-form-unexplained') === shortForms).map(({ severity, code, place, what }) => {
    const words = place.line === place.endLine ? lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? '' : ''
    return shortForms ? what : `${severity} ${code} “${words}”`
  })
}

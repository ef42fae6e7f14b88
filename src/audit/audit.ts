/** Does a paper agree with itself? Decides what each row and column is, recomputes what is printed, and fills in what is not. */
import type { Finding } from '../findings/finding.ts'
import type { Check } from '../model/check.ts'
import { isoDate } from '../model/date.ts'
import type { CheckedAppendix, CheckedPaper, CheckedSection, CheckedTable, NumberedPaper, NumberedSection, NumberedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import type { BoundFigure, ProseCheck } from '../model/prose-check.ts'
import type { Passage } from '../model/prose.ts'
import { accept, type Acceptable } from './acceptance.ts'
import { withCauses } from './causes/list.ts'
import { checkedTable } from './checked-table.ts'
import { tableChecks } from './checks/list.ts'
import { withoutFollowers } from './followers.ts'
import { auditProse, placeKey, type TableOfPaper } from './prose/audit.ts'
import type { StatingPaper } from './register/register.ts'
import { settle } from './settle.ts'
import { tellTable } from './telling.ts'
import { auditWords } from './words/list.ts'
import { textsOfPaper, type Known } from './words/worded-paper.ts'

export interface Audited {
  readonly paper: CheckedPaper
  /** Every figure that was recomputed, or could not be, in reading order. */
  readonly checks: Check[]
  /** The same of what its sentences state. */
  readonly proseChecks: ProseCheck[]
  /** Every figure of its sentences, and where it came to belong. */
  readonly figures: BoundFigure[]
  /** What it states, to be compared with other papers. */
  readonly stating: StatingPaper
  readonly findings: Finding[]
}

/**
 * Audits a paper. Errors that the front matter accepts are marked so.
 * @param passages its sentences, as the reader found them
 * @param known what its house takes for granted
 */
export const auditPaper = (paper: NumberedPaper, passages: readonly Passage[], known: Known): Audited => {
  const checks: Check[] = []
  const allTables: TableOfPaper[] = []
  const found: Acceptable[] = []
  let tables = 0
  const audit = (table: NumberedTable, caption: string, section: NumberedSection | null): CheckedTable => {
    // The closing Recommendation that the tool made is the opening one: its tables were told there.
    const told = section?.origin !== 'repeated'
    if (told) tables += 1
    const settled = settle(table, caption, tables, paper.file)
    const checked = checkedTable(settled)
    if (!told) return checked
    const outcomes = withCauses(settled, withoutFollowers(tableChecks(settled)))
    checks.push(...outcomes.map(({ check }) => check))
    const inRecommendation = section?.role === 'recommendation' || section?.role === 'closing-recommendation'
    allTables.push({ settled, source: table, caption, inRecommendation })
    found.push(...tellTable(settled, outcomes, paper.front.status === 'final').map((each) => ({ ...each, inRecommendation })))
    return checked
  }

  const auditBody = (body: NumberedSection['body'], section: NumberedSection | null): CheckedSection['body'] =>
    body.map((block) => block.kind === 'subheading' ? block : {
      ...block,
      parts: block.parts.map((part) => part.kind === 'table' ? audit(part, plainWords(block.text), section) : part),
    })

  const sections = paper.sections.map((section): CheckedSection => ({ ...section, body: auditBody(section.body, section) }))
  const bibliography = paper.bibliography && { ...paper.bibliography, table: audit(paper.bibliography.table, '', null) }
  const appendices = paper.appendices.map((appendix): CheckedAppendix => ({ ...appendix, body: auditBody(appendix.body, null) }))
  const { date } = paper.front
  const failing = new Set(checks.filter(({ verdict }) => verdict !== 'holds' && verdict !== 'rounding').map((check) => placeKey(check)))
  const prose = auditProse(paper.file, date && isoDate(date), passages, allTables, failing)
  const places = new Set([...found, ...prose.found].map(({ finding: told }) => placeKey(told)))
  const words = auditWords({
    paper, known, passages, sentences: prose.sentences, texts: textsOfPaper(paper, passages), tables: allTables, checks, proseChecks: prose.checks,
    isTold: (file, place) => places.has(placeKey({ file, place })),
  })
  // A sum that is called exact is not told to be right but for rounding as well.
  const exact = new Set(words.flatMap(({ finding: told }) => (told.code === 'total-not-exact' ? [placeKey(told)] : [])))
  const figures = found.filter(({ finding: told }) => told.code !== 'total-rounding' || !exact.has(placeKey(told)))
  return {
    paper: { ...paper, sections, bibliography, appendices },
    checks,
    proseChecks: prose.checks,
    figures: prose.figures,
    stating: prose.stating,
    findings: accept([...figures, ...prose.found, ...words], paper.front.accept, paper.file),
  }
}

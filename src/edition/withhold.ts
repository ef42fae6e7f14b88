/** The steps by which the public edition of a paper is made: each leaves out one kind of thing, and none looks at what it leaves out. */
import type { Exemption } from '../model/exemption.ts'
import type { CheckedAppendix, CheckedPaper, CheckedParagraph, CheckedSection, CheckedTable } from '../model/paper.ts'
import { withoutNames } from './names.ts'
import { placeless } from './places.ts'
import { publicRows } from './rows.ts'

/** One thing that is left out. Named, so that a test can see what happens without it. */
export interface Step {
  readonly name: string
  readonly apply: (paper: CheckedPaper) => CheckedPaper
}

type Block = CheckedSection['body'][number]

const eachBody = (paper: CheckedPaper, change: (body: readonly Block[]) => Block[]): CheckedPaper => ({
  ...paper,
  sections: paper.sections.map((section) => ({ ...section, body: change(section.body) })),
  appendices: paper.appendices.map((appendix) => ({ ...appendix, body: change(appendix.body) })),
})

const eachParagraph = (paper: CheckedPaper, change: (paragraph: CheckedParagraph) => CheckedParagraph): CheckedPaper =>
  eachBody(paper, (body) => body.map((block) => (block.kind === 'paragraph' ? change(block) : block)))

const eachTable = (paper: CheckedPaper, change: (table: CheckedTable) => CheckedTable): CheckedPaper => ({
  ...eachParagraph(paper, (paragraph) => ({ ...paragraph, parts: paragraph.parts.map((part) => (part.kind === 'table' ? change(part) : part)) })),
  bibliography: paper.bibliography && { ...paper.bibliography, table: change(paper.bibliography.table) },
})

/** What stands where something was left out. */
const left = (exempt: Exemption, withheld: number): Exemption => ({ ...exempt, withheld })

const nothing = ({ place }: Pick<CheckedParagraph, 'place'>): CheckedParagraph['text'] => [{ kind: 'text', text: '', strong: false, emphasis: false, href: null, place }]

const withoutWords = (paragraph: CheckedParagraph): CheckedParagraph =>
  (paragraph.exempt === null ? paragraph : { ...paragraph, text: nothing(paragraph), exempt: left(paragraph.exempt, 1) })

/** Lists, tables, pictures, quotations and what has no number of its own; footnotes stand in their words and go with them. */
const withoutParts = (paragraph: CheckedParagraph): CheckedParagraph =>
  (paragraph.exempt === null ? paragraph : { ...paragraph, parts: [] })

const withoutAppendix = (appendix: CheckedAppendix): CheckedAppendix =>
  (appendix.exempt === null ? appendix : { ...appendix, heading: null, body: [], exempt: left(appendix.exempt, 1) })

const withoutRows = (table: CheckedTable): CheckedTable =>
  (table.rows.every(({ exempt }) => exempt === null) ? table : { ...table, rows: publicRows(table).map(({ row }) => row) })

/** Of a paper that is not for publication as a whole only its public title stays, with whom it is from and to, and when. */
const withoutBody = (paper: CheckedPaper): CheckedPaper =>
  (paper.exempt === null ? paper : { ...paper, sections: [], bibliography: null, appendices: [], exempt: left(paper.exempt, 1) })

const withoutFront = (paper: CheckedPaper): CheckedPaper => {
  if (paper.exempt === null) return paper
  const { to, from, date, language, status, item, publicTitle } = paper.front
  return {
    ...paper,
    front: { ...paper.front, to, from, date, language, status, item, title: publicTitle, shortTitle: null, version: null, marking: null, contact: [], cleared: null, signatures: [] },
  }
}

/** Who has answered for an error quotes its working; and what the author says of the marks is no concern of a reader. */
const withoutAcceptances = (paper: CheckedPaper): CheckedPaper =>
  ({ ...paper, front: { ...paper.front, accept: [], exemptPassages: null, exempt: null, publicTitle: null } })

/** Columns of a table beside the paper that are not printed, and why rows of it are not published. */
const withoutKept = (table: CheckedTable): CheckedTable =>
  (table.beside === null ? table : { ...table, beside: { ...table.beside, kept: [], grounds: [] } })

/** All steps, in their order. Whatever is left is for all to read. */
export const steps: readonly Step[] = [
  { name: 'names', apply: withoutNames },
  { name: 'words', apply: (paper) => eachParagraph(paper, withoutWords) },
  { name: 'parts', apply: (paper) => eachParagraph(paper, withoutParts) },
  { name: 'rows', apply: (paper) => eachTable(paper, withoutRows) },
  { name: 'kept columns', apply: (paper) => eachTable(paper, withoutKept) },
  { name: 'appendices', apply: (paper) => ({ ...paper, appendices: paper.appendices.map(withoutAppendix) }) },
  { name: 'whole paper', apply: withoutBody },
  { name: 'front matter', apply: withoutFront },
  { name: 'acceptances', apply: withoutAcceptances },
]

/**
 * The public edition of a paper. Its numbers, references, roles and totals are those of the whole one, for they were fixed before.
 * @param taken the steps that are taken: all, but where a test leaves one out
 */
export const publicEdition = (paper: CheckedPaper, taken: readonly Step[] = steps): CheckedPaper =>
  taken.reduce<CheckedPaper>((made, { apply }) => apply(made), { ...paper, private: false })

/** The last step: as it is printed and carried. Places in the source would tell how long what was left out is. */
export const published: Step = { name: 'places', apply: placeless }

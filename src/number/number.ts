/** Gives a paper its printed numbers, its references theirs, and its closing Recommendation. */
import type { Finding } from '../findings/finding.ts'
import type { HouseStyle } from '../model/house-style.ts'
import { writeCount } from '../model/count.ts'
import type {
  Appendix, Inline, List, NumberedAppendix, NumberedInline, NumberedList, NumberedPaper, NumberedParagraph, NumberedSection, NumberedTable, Paper, Paragraph,
  PrintedNumber, Section, Table,
} from '../model/paper.ts'
import { noteAppendices } from './appendix-names.ts'
import { closeWithRecommendation } from './closing.ts'
import { countPaper, type Numbered, type Numbers } from './count.ts'
import { namesOf, resolve } from './references.ts'

/** What mapping a paper needs at every node. */
interface Numbering {
  readonly numberOf: (node: Numbered) => PrintedNumber
  readonly inlines: (inlines: readonly Inline[]) => NumberedInline[]
}

/**
 * Numbers a paper.
 * @returns the paper with its numbers, and what is wrong with its references and its two Recommendations
 */
export const numberPaper = (paper: Paper, style: HouseStyle): { paper: NumberedPaper; findings: Finding[] } => {
  const { sections, findings: closing } = closeWithRecommendation(paper, style)
  const numbers = countPaper(sections, paper.appendices, style)
  const findings = [...closing, ...noteAppendices(paper, numbers, style)]
  const named = namesOf(paper, numbers)
  let footnotes = 0
  const nextFootnote = (): string => writeCount(footnotes += 1, style.notes.style)
  const numbering = (tell: (found: Finding) => void): Numbering => ({
    numberOf: (node) => known(numbers, node),
    inlines: (inlines) => inlines.map((inline) => resolve(inline, named, paper.file, tell, nextFootnote)),
  })
  const telling = numbering((found) => findings.push(found))
  // What is wrong in the opening Recommendation is not told again for its copy.
  const silent = numbering(() => {})
  // Footnotes count on in the order in which the house prints the parts of a paper.
  const numbered: Pick<NumberedPaper, 'sections' | 'bibliography' | 'appendices'> = { sections: [], bibliography: null, appendices: [] }
  for (const part of style.order) {
    if (part === 'sections') numbered.sections = sections.map((section) => numberSection(section, section.origin === 'repeated' ? silent : telling))
    if (part === 'bibliography') numbered.bibliography = paper.bibliography && numberBibliography(paper.bibliography, telling)
    if (part === 'appendices') numbered.appendices = paper.appendices.map((appendix) => numberAppendix(appendix, telling))
  }
  return { paper: { ...paper, ...numbered }, findings }
}

const numberBibliography = (bibliography: NonNullable<Paper['bibliography']>, numbering: Numbering): NonNullable<NumberedPaper['bibliography']> =>
  ({ ...bibliography, heading: numbering.inlines(bibliography.heading), table: numberTable(bibliography.table, numbering) })

const known = (numbers: Numbers, node: Numbered): PrintedNumber => {
  const number = numbers.get(node)
  // countPaper meets every node that this file maps.
  if (number === undefined) throw new Error('A part of the paper was not counted')
  return number
}

const numberSection = (section: Section, numbering: Numbering): NumberedSection => ({
  ...section,
  number: numbering.numberOf(section),
  heading: section.heading && numbering.inlines(section.heading),
  body: numberBody(section.body, numbering),
})

const numberAppendix = (appendix: Appendix, numbering: Numbering): NumberedAppendix => ({
  ...appendix,
  number: numbering.numberOf(appendix),
  heading: appendix.heading && numbering.inlines(appendix.heading),
  body: numberBody(appendix.body, numbering),
})

const numberBody = (body: Section['body'], numbering: Numbering): NumberedSection['body'] =>
  body.map((block) => block.kind === 'paragraph' ? numberParagraph(block, numbering) : { ...block, text: numbering.inlines(block.text) })

const numberParagraph = (paragraph: Paragraph, numbering: Numbering): NumberedParagraph => ({
  ...paragraph,
  number: numbering.numberOf(paragraph),
  text: numbering.inlines(paragraph.text),
  parts: paragraph.parts.map((part) => numberPart(part, numbering)),
})

const numberPart = (part: Paragraph['parts'][number], numbering: Numbering): NumberedParagraph['parts'][number] => {
  switch (part.kind) {
    case 'list': return numberList(part, numbering)
    case 'table': return numberTable(part, numbering)
    case 'quotation': return { ...part, paragraphs: part.paragraphs.map(numbering.inlines) }
    case 'continuation': return { ...part, text: numbering.inlines(part.text) }
    case 'picture': return part
  }
}

const numberList = (list: List, numbering: Numbering): NumberedList => ({
  ...list,
  items: list.items.map((item) => ({
    ...item,
    number: numbering.numberOf(item),
    text: numbering.inlines(item.text),
    lists: item.lists.map((inner) => ({
      ...inner,
      items: inner.items.map((each) => ({ ...each, number: numbering.numberOf(each), text: numbering.inlines(each.text) })),
    })),
  })),
})

const numberTable = (table: Table, { inlines }: Numbering): NumberedTable => {
  const cells = (row: Table['head']): NumberedTable['head'] => row.map((cell) => ({ ...cell, lines: cell.lines.map(inlines) }))
  return { ...table, head: cells(table.head), rows: table.rows.map((row) => ({ ...row, cells: cells(row.cells) })) }
}

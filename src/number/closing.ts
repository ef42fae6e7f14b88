/** The closing Recommendation: made from the opening one, or compared with it where the author wrote both. */
import { finding, type Finding } from '../findings/finding.ts'
import { shortened } from '../findings/wording.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Inline, List, Paper, Paragraph, Section, Table } from '../model/paper.ts'
import { differences, type Difference } from './differences.ts'
import { recommendationWords } from './recommendation-words.ts'

/**
 * The sections of a paper with its Recommendation at the end, as the house wants it (HOUSE-STYLE section 4).
 * A closing Recommendation that the author wrote is kept to the letter, and every word in which it departs is told.
 */
export const closeWithRecommendation = (paper: Paper, style: HouseStyle): { sections: readonly Section[]; findings: Finding[] } => {
  const { sections } = paper
  const opening = sections.find(({ role }) => role === 'recommendation')
  const closing = sections.find(({ role }) => role === 'closing-recommendation')
  if (opening === undefined) return { sections, findings: [] }
  if (closing !== undefined) return { sections, findings: compared(opening, closing, paper.file) }
  return { sections: style.sections.closingRecommendation && opening.body.length > 0 ? [...sections, repeated(opening)] : sections, findings: [] }
}

/** The same words without their names and footnotes, so that no anchor and no footnote stands twice. */
const repeated = (opening: Section): Section => ({
  ...opening,
  role: 'closing-recommendation',
  origin: 'repeated',
  name: null,
  body: opening.body.map((block) => block.kind === 'subheading' ? { ...block, name: null } : unnamed(block)),
})

const withoutNotes = (inlines: readonly Inline[]): Inline[] => inlines.filter(({ kind }) => kind !== 'note')

const unnamed = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  name: null,
  text: withoutNotes(paragraph.text),
  parts: paragraph.parts.map(unnamedPart),
})

const unnamedPart = (part: Paragraph['parts'][number]): Paragraph['parts'][number] => {
  switch (part.kind) {
    case 'list': return unnamedList(part)
    case 'table': return { ...part, head: part.head.map(unnotedCell), rows: part.rows.map((row) => ({ ...row, cells: row.cells.map(unnotedCell) })) }
    case 'quotation': return { ...part, paragraphs: part.paragraphs.map(withoutNotes) }
    case 'continuation': return { ...part, text: withoutNotes(part.text) }
    case 'picture': return { ...part }
  }
}

const unnotedCell = (cell: Table['head'][number]): Table['head'][number] => ({ ...cell, lines: cell.lines.map(withoutNotes) })

const unnamedList = (list: List): List => ({
  ...list,
  items: list.items.map((item) => ({
    ...item,
    name: null,
    text: withoutNotes(item.text),
    lists: item.lists.map((inner) => ({ ...inner, items: inner.items.map((each) => ({ ...each, name: null, text: withoutNotes(each.text) })) })),
  })),
})

const compared = (opening: Section, closing: Section, file: string): Finding[] => {
  const found = differences(recommendationWords(opening), recommendationWords(closing))
  return found.length === 0 ? [] : [told(found, opening, closing, file)]
}

const told = (found: readonly Difference[], opening: Section, closing: Section, file: string): Finding => {
  const code = found.some(holdsFigure) ? 'recommendations-differ-in-figures'
    : found.every(isAbbreviation) ? 'recommendations-differ-by-abbreviation'
      : 'recommendations-differ'
  const first = found[0]
  const place = first?.closing[0]?.place ?? closing.place
  const related = first?.opening[0]?.place ?? opening.place
  const shown = found.slice(0, 3).map(shownDifference).join('; ')
  const more = found.length > 3 ? `; and ${found.length - 3} more` : ''
  return finding(code, file, place, `The two Recommendations are not the same: ${shown}${more}.`, {
    related: [{ place: related, label: 'the opening Recommendation' }],
  })
}

const shownDifference = ({ opening, closing }: Difference): string => {
  // The stop that ends both is no difference.
  const stop = /[.,;:]$/.exec(closing.at(-1)?.text ?? '')?.[0]
  const bare = (words: Difference['opening']) => stop !== undefined && opening.at(-1)?.text.endsWith(stop) === true ? words.map((word, at) => at === words.length - 1 ? { ...word, text: word.text.slice(0, -1) } : word) : words
  const here = quoted(bare(closing))
  const there = quoted(bare(opening))
  if (here === null) return `the opening one has ${there}, which the closing one leaves out`
  if (there === null) return `the closing one has ${here}, which the opening one leaves out`
  return `the opening one has ${there} where the closing one has ${here}`
}

const quoted = (words: Difference['opening']): string | null => {
  if (words.length === 0) return null
  const text = words.map(({ text }) => text).join(' ')
  return `“${shortened(text, 80)}”`
}

const holdsFigure = ({ opening, closing }: Difference): boolean => [...opening, ...closing].some(({ text }) => /[\d£%]/.test(text))

/** `(BCB)` on one side and nothing on the other. */
const isAbbreviation = ({ opening, closing }: Difference): boolean => {
  const [only, none] = opening.length > 0 ? [opening, closing] : [closing, opening]
  return none.length === 0 && /^\([\p{Lu}][\p{L}&]{1,9}\)\p{P}*$/u.test(only.map(({ text }) => text).join(' '))
}

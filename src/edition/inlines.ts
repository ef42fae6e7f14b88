/** Every stretch of words of a paper, changed where it stands. */
import type { CheckedInline, CheckedList, CheckedPaper, CheckedSection, CheckedTable } from '../model/paper.ts'

type Words = CheckedInline[]
type Part = Extract<CheckedSection['body'][number], { kind: 'paragraph' }>['parts'][number]

/** The paper with each of its inlines changed, those of footnotes first. */
export const changeInlines = (paper: CheckedPaper, change: (inline: CheckedInline) => CheckedInline): CheckedPaper => {
  const one = (inline: CheckedInline): CheckedInline => {
    if (inline.kind !== 'note') return change(inline)
    return change({ ...inline, text: inline.text.map(change).filter((inner) => inner.kind !== 'note') })
  }
  const words = (inlines: readonly CheckedInline[]): Words => inlines.map(one)
  const table = (changed: CheckedTable): CheckedTable => {
    const cells = (row: CheckedTable['head']): CheckedTable['head'] => row.map((cell) => ({ ...cell, lines: cell.lines.map(words) }))
    return { ...changed, head: cells(changed.head), rows: changed.rows.map((row) => ({ ...row, cells: cells(row.cells) })) }
  }
  const list = (changed: CheckedList): CheckedList => ({
    ...changed,
    items: changed.items.map((item) => ({
      ...item, text: words(item.text), lists: item.lists.map((inner) => ({ ...inner, items: inner.items.map((each) => ({ ...each, text: words(each.text) })) })),
    })),
  })
  const part = (changed: Part): Part => {
    switch (changed.kind) {
      case 'list': return list(changed)
      case 'table': return table(changed)
      case 'quotation': return { ...changed, paragraphs: changed.paragraphs.map(words) }
      case 'continuation': return { ...changed, text: words(changed.text) }
      case 'picture': return changed
    }
  }
  const body = (blocks: CheckedSection['body']): CheckedSection['body'] => blocks.map((block) => (block.kind === 'subheading'
    ? { ...block, text: words(block.text) }
    : { ...block, text: words(block.text), parts: block.parts.map(part) }))
  return {
    ...paper,
    sections: paper.sections.map((section) => ({ ...section, heading: section.heading && words(section.heading), body: body(section.body) })),
    bibliography: paper.bibliography && { ...paper.bibliography, heading: words(paper.bibliography.heading), table: table(paper.bibliography.table) },
    appendices: paper.appendices.map((appendix) => ({ ...appendix, heading: appendix.heading && words(appendix.heading), body: body(appendix.body) })),
  }
}

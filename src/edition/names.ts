/** Names that an author gave to what is left out, by `{#name}`: a name may say as much as the words that bear it. */
import type { CheckedInline, CheckedPaper, CheckedParagraph } from '../model/paper.ts'
import { changeInlines } from './inlines.ts'

/** A paper in which nothing that is left out bears its author's name, and no reference says it; what references print stays. */
export const withoutNames = (paper: CheckedPaper): CheckedPaper => {
  const [secret, open] = namesIn(paper)
  const plain = new Map<string, string>()
  for (const name of secret) {
    let count = plain.size + 1
    while (open.has(`withheld-${count}`) || [...plain.values()].includes(`withheld-${count}`)) count += 1
    plain.set(name, `withheld-${count}`)
  }
  if (plain.size === 0) return paper
  const named = <Named extends { readonly name: string | null }>(one: Named): Named => ({ ...one, name: one.name === null ? null : plain.get(one.name) ?? one.name })
  const change = (inline: CheckedInline): CheckedInline => (inline.kind === 'reference' ? { ...inline, to: plain.get(inline.to) ?? inline.to } : inline)
  const renamed = changeInlines(paper, change)
  const body = (blocks: CheckedPaper['sections'][number]['body']): CheckedPaper['sections'][number]['body'] => blocks.map((block) => (block.kind === 'paragraph' ? named(block) : block))
  return {
    ...renamed,
    sections: renamed.sections.map((section) => ({ ...section, body: body(section.body) })),
    appendices: renamed.appendices.map((appendix) => named({ ...appendix, body: body(appendix.body) })),
  }
}

/** The names of what is left out, and those of all else. */
const namesIn = (paper: CheckedPaper): readonly [secret: ReadonlySet<string>, open: ReadonlySet<string>] => {
  const [secret, open] = [new Set<string>(), new Set<string>()]
  const note = (name: string | null, isSecret: boolean): void => { if (name !== null) (isSecret ? secret : open).add(name) }
  const noteParagraph = (paragraph: CheckedParagraph, isSecret: boolean): void => {
    note(paragraph.name, isSecret)
    for (const part of paragraph.parts) {
      if (part.kind !== 'list') continue
      for (const item of part.items) {
        note(item.name, isSecret)
        for (const inner of item.lists.flatMap(({ items }) => items)) note(inner.name, isSecret)
      }
    }
  }
  for (const { name, body, ...holder } of [...paper.sections, ...paper.appendices]) {
    const all = paper.exempt !== null || ('exempt' in holder && holder.exempt !== null)
    note(name, all)
    for (const block of body) {
      if (block.kind === 'subheading') note(block.name, all)
      else noteParagraph(block, all || block.exempt !== null)
    }
  }
  return [secret, open]
}

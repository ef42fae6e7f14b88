/** Cross references: each is given the number of what it names, or a finding. */
import { closestMatch } from 'leven'
import { finding, type Finding } from '../findings/finding.ts'
import type { Inline, NumberedInline, Paper } from '../model/paper.ts'
import type { Numbers } from './count.ts'

/** What stands under a name: its number as cited, or null for a subheading, which has none. */
type Named = ReadonlyMap<string, string | null>

/** Stands in a reference that leads nowhere; the finding stops the paper, and a draft shows the gap. */
const noNumber = '?'

/** Everything in a paper that bears a name. */
export const namesOf = (paper: Paper, numbers: Numbers): Named => {
  const named = new Map<string, string | null>()
  const add = (name: string | null, cited: string | null): void => {
    // The reader has reported a name given twice; the first holds.
    if (name !== null && !named.has(name)) named.set(name, cited)
  }
  for (const section of [...paper.sections, ...paper.appendices]) {
    add(section.name, numbers.get(section)?.cited ?? null)
    for (const block of section.body) {
      if (block.kind === 'subheading') {
        add(block.name, null)
        continue
      }
      add(block.name, numbers.get(block)?.cited ?? null)
      for (const part of block.parts) {
        if (part.kind !== 'list') continue
        for (const item of part.items) {
          add(item.name, numbers.get(item)?.cited ?? null)
          for (const inner of item.lists) for (const each of inner.items) add(each.name, numbers.get(each)?.cited ?? null)
        }
      }
    }
  }
  return named
}

/**
 * Gives an inline its number where it is a reference or a footnote, and tells what is wrong with it.
 * @param nextFootnote counts on
 */
export const resolve = (inline: Inline, named: Named, file: string, tell: (found: Finding) => void, nextFootnote: () => string): NumberedInline => {
  if (inline.kind === 'text') return inline
  if (inline.kind === 'reference') return resolveReference(inline, named, file, tell)
  const cited = nextFootnote()
  return { ...inline, cited, text: inline.text.map((one) => one.kind === 'text' ? one : resolveReference(one, named, file, tell)) }
}

type Reference = Extract<Inline, { kind: 'reference' }>

const resolveReference = (inline: Reference, named: Named, file: string, tell: (found: Finding) => void): Extract<NumberedInline, { kind: 'reference' }> => {
  const cited = named.get(inline.to)
  if (cited === undefined) tell(deadReference(inline.to, inline.place, named, file))
  if (cited === null) {
    tell(finding('reference-unnumbered', file, inline.place, `“#${inline.to}” names a subheading, and subheadings have no number to print.`))
  }
  return { ...inline, cited: cited ?? noNumber }
}

const deadReference = (to: string, place: Inline['place'], named: Named, file: string): Finding => {
  const names = [...named.keys()]
  const near = closestMatch(to, names, { maxDistance: Math.max(1, Math.ceil(to.length / 3)) })
  const help = near !== undefined ? `Did you mean \`#${near}\`?`
    : names.length === 0 ? `Nothing in this paper bears a name yet: end the paragraph that is meant with {#${to}}.`
      : `End the paragraph or heading that is meant with {#${to}}. These names exist: ${names.slice(0, 8).map((name) => `#${name}`).join(', ')}${names.length > 8 ? ' …' : ''}.`
  return finding('reference-dead', file, place, `Nothing in this paper bears the name “#${to}”.`, { help })
}

/** Words as HTML: looks and links. Text stays text: whatever an author typed, it can never become markup. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Link, TextRun, Words } from '../../model/document.ts'

/** The words of one node. A page number says nothing where there are no pages. */
export const wordsToHtml = (words: Words): ElementContent[] => {
  const runs = words.filter((inline) => inline.kind === 'text')
  return stretches(runs).flatMap(({ link, runs: linked }) => {
    const content = linked.map(look)
    return link === null ? content : [h('a', { href: addressOf(link) }, content)]
  })
}

interface Stretch {
  readonly link: Link | null
  readonly runs: readonly TextRun[]
}

/** Neighbours that lead to the same place are one link: a link with a bold word in it must not be heard as three. */
const stretches = (runs: readonly TextRun[]): Stretch[] => {
  const found: { link: Link | null; runs: TextRun[] }[] = []
  for (const run of runs) {
    const last = found.at(-1)
    if (last !== undefined && sameLink(last.link, run.link)) last.runs.push(run)
    else found.push({ link: run.link, runs: [run] })
  }
  return found
}

const sameLink = (a: Link | null, b: Link | null): boolean =>
  a === b || a !== null && b !== null && addressOf(a) === addressOf(b)

const addressOf = (link: Link): string => (link.to === 'anchor' ? `#${link.anchor}` : link.address)

const look = ({ text, strong, emphasis }: TextRun): ElementContent => {
  const words: ElementContent = { type: 'text', value: text }
  const slanted = emphasis ? h('em', [words]) : words
  return strong ? h('strong', [slanted]) : slanted
}

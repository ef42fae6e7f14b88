/** Words as HTML: looks, links and marks of footnotes. Text stays text: whatever an author typed, it can never become markup. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Link, NoteMark, TextRun, TickMark, Words } from '../../model/document.ts'

/** The words of one node. A page number says nothing where there are no pages. */
export const wordsToHtml = (words: Words): ElementContent[] => {
  const runs = words.filter((inline) => inline.kind !== 'page-of')
  return stretches(runs).flatMap(({ link, runs: linked }) => {
    const content = linked.map(inlineToHtml)
    return link === null ? content : [h('a', { href: addressOf(link) }, content)]
  })
}

/** Where the mark of a footnote stands, named after the footnote: `note-1-mark`. */
export const markAnchor = (note: string): string => `${note}-mark`

type Run = TextRun | NoteMark | TickMark

const inlineToHtml = (run: Run): ElementContent => {
  switch (run.kind) {
    case 'text': return look(run)
    case 'note-mark': return mark(run)
    case 'tick': return tick(run)
  }
}

interface Stretch {
  readonly link: Link | null
  readonly runs: readonly Run[]
}

/** Neighbours that lead to the same place are one link: a link with a bold word in it must not be heard as three. */
const stretches = (runs: readonly Run[]): Stretch[] => {
  const found: { link: Link | null; runs: Run[] }[] = []
  for (const run of runs) {
    const last = found.at(-1)
    // A mark is a link of its own, and no link may stand in another.
    const link = run.kind === 'text' ? run.link : null
    if (last !== undefined && sameLink(last.link, link)) last.runs.push(run)
    else found.push({ link, runs: [run] })
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

/** The name tells those who hear the page that this is no figure of the sentence. */
const mark = ({ number, says, anchor }: NoteMark): Element =>
  h('sup', [h('a', { id: markAnchor(anchor), href: `#${anchor}`, role: 'doc-noteref', ariaLabel: says }, number)])

/** The sign is seen, and its meaning heard in its place; the reference is both. */
const tick = ({ mark: name, sign, says, reference, at, anchor, to }: TickMark): Element => {
  const content: ElementContent[] = [h('span', { ariaHidden: 'true' }, sign), h('span', { className: ['heard'] }, reference === '' ? ` ${says}` : ` ${says} `), ...(reference === '' ? [] : [h('span', reference)])]
  const id = anchor === null ? {} : { id: anchor }
  const linked = to === null ? h('span', id, content) : h('a', { ...id, href: `#${to}` }, content)
  return h(at === 'figure' ? 'sup' : 'span', { className: ['tick', `tick-${name}`, ...(at === 'working' ? ['tick-back'] : [])] }, [linked])
}

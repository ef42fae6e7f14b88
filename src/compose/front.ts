/** The labelled lines at the head and at the end of a paper, and what must be seen before anything else. */
import type { FrontBlock, FrontLine, Notice, Signatures } from '../model/document.ts'
import { writeDate } from '../model/date.ts'
import { frontLines, type HouseStyle } from '../model/house-style.ts'
import type { CheckedPaper } from '../model/paper.ts'
import type { Texts } from './texts.ts'
import { isWithheld, withheldWords } from './withheld.ts'
import { pairsKept, plain } from './words.ts'

type LineName = (typeof frontLines)[number]

/** The front block, its lines in the house's order; a line with nothing to say is left out, and one that is missing shows its gap. */
export const composeFront = (paper: CheckedPaper, style: HouseStyle, texts: Texts): FrontBlock[] =>
  blockOf('head', style.frontBlock.order, paper, style, texts)

/** The lines that close a paper. */
export const composeEnd = (paper: CheckedPaper, style: HouseStyle, texts: Texts): FrontBlock[] =>
  blockOf('end', style.endBlock.order, paper, style, texts)

const blockOf = (at: FrontBlock['at'], order: readonly LineName[], paper: CheckedPaper, style: HouseStyle, texts: Texts): FrontBlock[] => {
  const lines = order.flatMap((name) => linesOf(name, paper, style, texts))
  return lines.length === 0 ? [] : [{ kind: 'front', at, lines }]
}

const linesOf = (name: LineName, { front }: CheckedPaper, style: HouseStyle, texts: Texts): FrontLine[] => {
  const keepPairs = pairsKept(style)
  const label = name === 'marking' || name === 'item' ? null : style.labels[name]
  const line = (value: string): FrontLine => ({ label, value: [plain(keepPairs(value))] })
  const gap = (of: 'to' | 'from' | 'date'): FrontLine => ({ label, value: [plain(texts('gap', { what: style.labels[of].replace(/:$/, '') }), { strong: true })] })
  switch (name) {
    case 'marking': return front.marking === null ? [] : [line(front.marking)]
    // At the right, as the marking: label and number are one.
    case 'item': return front.item === null ? [] : [line(`${style.labels.item} ${front.item}`)]
    case 'to': case 'from': return [front[name] === null ? gap(name) : line(front[name])]
    case 'date': return [front.date === null ? gap('date') : line(writeDate(front.date))]
    // One label for all its lines: the second is as often a telephone number as another person.
    case 'contact': return front.contact.map((value, index) => (index === 0 ? line(value) : { ...line(value), label: '' }))
    case 'status': case 'version': return front[name] === null ? [] : [line(front[name])]
    case 'cleared': return front.cleared === null ? [] : [line(texts('cleared', { post: front.cleared.post, date: writeDate(front.cleared.date) }))]
  }
}

/** Room for each signatory's hand. */
export const composeSignatures = ({ front }: CheckedPaper, style: HouseStyle): Signatures[] =>
  (front.signatures.length === 0 ? [] : [{ kind: 'signatures', labels: style.signatures.labels, signatories: front.signatures }])

/**
 * What must be seen before anything else, on a screen too, which has no running head: DRAFT;
 * and of a paper that is not for publication the notice, then each ground once, in the author's words.
 * The tool never makes up a ground (HOUSE-STYLE section 14).
 */
export const composeNotices = (paper: CheckedPaper, draft: boolean, texts: Texts): Notice[] => {
  const lines = [...(draft ? [texts('draft', {})] : []), ...(paper.private ? [texts('not-for-publication', {}), ...groundsOf(paper).map((ground) => texts('ground', { ground }))] : []), ...(isWithheld(paper.exempt) ? [withheldWords(paper.exempt, texts)] : [])]
  return lines.map((line) => ({ kind: 'notice', words: [plain(line)] }))
}

const groundsOf = (paper: CheckedPaper): string[] => {
  const paragraphs = [...paper.sections, ...paper.appendices].flatMap(({ body }) => body).filter((block) => block.kind === 'paragraph')
  return [...new Set([
    paper.exempt?.ground ?? [],
    paragraphs.flatMap(({ exempt, parts }) => [exempt?.ground ?? [], parts.flatMap((part) => (part.kind === 'table' ? [...part.beside?.grounds ?? [], ...part.rows.flatMap((row) => row.exempt?.ground ?? [])] : []))]),
    paper.appendices.flatMap(({ exempt }) => exempt?.ground ?? []),
  ].flat(3))]
}

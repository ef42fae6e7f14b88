/** The head of a paper: marking, to whom, from whom, when; its title; and what must be seen before anything else. */
import type { FrontBlock, FrontLine, Notice } from '../model/document.ts'
import { writeDate } from '../model/date.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { CheckedPaper } from '../model/paper.ts'
import type { Texts } from './texts.ts'
import { plain } from './words.ts'

/** The front block, its lines in the house's order; a line with nothing to say is left out. */
export const composeFront = ({ front }: CheckedPaper, style: HouseStyle): FrontBlock => {
  const { order, labels } = style.frontBlock
  const values = { marking: front.marking, to: front.to, from: front.from, date: front.date === null ? null : writeDate(front.date) }
  const lines = order.flatMap((part): FrontLine[] => {
    const value = values[part]
    return value === null ? [] : [{ label: part === 'marking' ? null : labels[part], value: [plain(value)] }]
  })
  return { kind: 'front', lines }
}

/**
 * What stands under the front block of a paper that is not for publication: the notice, then each ground once, in the author's words.
 * The tool never makes up a ground (HOUSE-STYLE section 14).
 */
export const composeNotices = (paper: CheckedPaper, texts: Texts): Notice[] => {
  if (!paper.private) return []
  const paragraphs = paper.sections.flatMap(({ body }) => body).filter((block) => block.kind === 'paragraph')
  const grounds = new Set(paragraphs.flatMap(({ exempt }) => exempt?.ground ?? []))
  const lines = [texts('not-for-publication', {}), ...[...grounds].map((ground) => texts('ground', { ground }))]
  return lines.map((line) => ({ kind: 'notice', words: [plain(line)] }))
}

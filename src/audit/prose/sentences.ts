/** Passages cut into sentences. */
import type { Passage } from '../../model/prose.ts'
import { viewOf, type Sentence } from './views.ts'

/** The sentences of passages, in order. */
export const sentencesOf = (passages: readonly Passage[]): Sentence[] => {
  let index = 0
  return passages.flatMap((passage) => cuts(passage).map(([start, end]) => viewOf(passage, start, end, (index += 1) - 1, 'money', [])))
}

/** A stop ends a sentence where a capital, a figure or a bracket follows, but not after a short form. */
const cuts = ({ text, figures }: Passage): [number, number][] => {
  const found: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(/[.?!][”’"')\]]?\s+(?=[“‘"'([]?[\p{Lu}£\d])/gu)) {
    const end = match.index + match[0].length
    if (/(?:^|[\s(])(?:e\.g|i\.e|no|nos|approx|c|ca|st|mr|mrs|ms|dr|para|paras|s|ss|p|pp|fig|ref|est|vs|cllr|inc|co|max|min)\.\s+$/i.test(text.slice(from, end))) continue
    if (figures.some((figure) => figure.start < match.index && figure.end > match.index + 1)) continue
    found.push([from, end])
    from = end
  }
  return [...found, [from, text.length]]
}

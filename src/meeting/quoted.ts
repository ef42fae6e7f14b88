/** What a record quotes of a paper: its recommendation, word for word, and the amounts of its table. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, type Place } from '../findings/place.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { QuotedLine } from '../model/record.ts'
import { amountsOf } from './amounts.ts'
import type { CheckedInline, CheckedParagraph, Inline, Section } from '../model/paper.ts'

type Part = Extract<Section['body'][number], { kind: 'paragraph' }>['parts'][number]

/**
 * Fills in what stands for words of an item's paper.
 * @param quoted the lines on which it stands
 */
export const withQuoted = (body: Section['body'], quoted: readonly QuotedLine[], item: AgendaItem, file: string): { body: Section['body']; findings: Finding[] } => {
  const findings: Finding[] = []
  const filled = (part: Part): Part => {
    const asked = part.kind === 'quotation' ? quoted.find(({ line }) => line === part.place.line) : undefined
    if (part.kind !== 'quotation' || asked === undefined) return part
    const { place } = part
    if (asked.what === 'amounts') {
      const amounts = amountsOf(item, asked.of, place)
      if (typeof amounts !== 'string') return amounts
      findings.push(finding('amounts-absent', file, place, amounts))
      return part
    }
    const paragraphs = recommendationOf(item, place)
    if (typeof paragraphs !== 'string') return { ...part, paragraphs }
    findings.push(paragraphs === '' ? finding('recommendation-absent', file, place, `Item ${item.number} has no paper of ours with a Recommendation.`) : finding('recommendation-unquoted', file, place, paragraphs))
    return part
  }
  return { body: body.map((block) => block.kind === 'subheading' ? block : { ...block, parts: block.parts.map(filled) }), findings }
}

/** Its paragraphs; or why it cannot be quoted, which is nothing where there is none. */
const recommendationOf = ({ paper }: AgendaItem, place: Place): Inline[][] | string => {
  const section = paper?.paper.sections.find(({ role }) => role === 'recommendation')
  const paragraphs = section?.body.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])) ?? []
  if (paragraphs.length === 0) return ''
  if (paragraphs.some(({ exempt }) => exempt !== null && paper?.paper.private !== true)) return 'The recommendation has a passage that is not for publication.'
  if (paragraphs.some(({ parts }) => parts.some(({ kind }) => kind === 'table' || kind === 'picture'))) return 'The recommendation has a table or a picture, and a quotation can hold neither.'
  const spot = placeOnLine(place.line, place.column)
  return paragraphs.flatMap((paragraph) => [
    // Of several, each with the number that it has in the paper.
    [...(paragraphs.length === 1 ? [] : [words(`${paragraph.number.cited} `, spot)]), ...asRead(paragraph.text, spot)],
    ...paragraph.parts.flatMap((part) => partsOf(part, spot)),
  ])
}

const partsOf = (part: CheckedParagraph['parts'][number], place: Place): Inline[][] => {
  switch (part.kind) {
    case 'list': return part.items.flatMap(({ number, text, lists }) => [
      [words(`${number.label} `, place), ...asRead(text, place)],
      ...lists.flatMap(({ items }) => items.map((inner) => [words(`${inner.number.label} `, place), ...asRead(inner.text, place)])),
    ])
    case 'quotation': return part.paragraphs.map((paragraph) => asRead(paragraph, place))
    case 'continuation': return [asRead(part.text, place)]
    case 'table': case 'picture': return []
  }
}

const words = (text: string, place: Place): Extract<Inline, { kind: 'text' }> => ({ kind: 'text', text, strong: false, emphasis: false, href: null, place })

/** References become the words that they print: what they name stands in another paper. Footnotes go with their words. */
const asRead = (inlines: readonly CheckedInline[], place: Place): Inline[] => inlines.map((inline): Inline => {
  switch (inline.kind) {
    case 'text': return { ...inline, place }
    case 'reference': return { ...words([inline.words, inline.cited].filter((one) => one !== '').join('\u00A0'), place), strong: inline.strong, emphasis: inline.emphasis }
    case 'note': return { kind: 'note', cited: null, place, text: asRead(inline.text, place).filter((one) => one.kind !== 'note') }
  }
})

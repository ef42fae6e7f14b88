/** Reads the decision records of a meeting: under the heading of its item each decision, with its number, and what led to it. */
import type { Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import { placeOnLine } from '../findings/place.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { WrittenDecision, WrittenDecisions } from '../model/record.ts'
import { decisionLabels, decisionOf, valueOf } from './minutes.ts'
import { cited, type Notes } from './reading.ts'
import { openRecord, type OpenedSection, type RecordKind } from './record/open.ts'
import { writtenDecisionsFront } from './record/written.ts'
import type { Source } from './source.ts'
import { dayOf } from './strict/days.ts'

export interface DecisionsRead {
  /** Null where the source is no text, or its front matter cannot be read. */
  readonly decisions: WrittenDecisions | null
  readonly findings: readonly Finding[]
}

/** The paragraph of labels begins with the number, so that no decision is without one. */
const decisionsKind: RecordKind<typeof writtenDecisionsFront> = {
  schema: writtenDecisionsFront, called: 'decision records',
  labels: { Number: { wanted: ['Interests'], optional: ['Title', 'Date', 'Background'], as: 'value' }, Decision: { ...decisionLabels, as: 'paragraph' } },
}

/**
 * Reads the text of a `decisions.md`.
 * @param covers true when the house's face can draw the code point
 */
export const readDecisions = (source: Source, style: HouseStyle, covers: (codePoint: number) => boolean): DecisionsRead => {
  const opened = openRecord(source, style, covers, decisionsKind, (written) => ({ status: written.status, signedBy: { name: written['signed-by'].name ?? null, post: written['signed-by'].post } }))
  if ('refused' in opened) return { decisions: null, findings: opened.refused }
  const { front, lines, sections, notes } = opened
  if (sections.length === 0) notes.add('record-missing', placeOnLine(Math.max(1, lines.length), 1), 'The file holds no decision.', { help: 'Write each decision under the title of its item, or the name of its paper\'s file; docs/minutes.md shows one.' })
  const decisions = sections.flatMap((section) => decisionIn(section, notes) ?? [])
  return { decisions: front === null ? null : { file: source.file, lines, ...front, decisions }, findings: notes.all() }
}

const decisionIn = ({ key, place, body, labelled, quoted }: OpenedSection, notes: Notes): WrittenDecision | null => {
  const [fields, decision] = ['Number', 'Decision'].map((label) => labelled.filter((one) => one.label === label))
  const [own, another] = fields ?? []
  const [made, second] = decision ?? []
  for (const [label, one] of [['Number', another], ['Decision', second]] as const) {
    if (one !== undefined) notes.add('record-twice', one.place, `“${label}:” stands here for the second time under this heading.`, { help: 'Give each decision a heading of its own; two decisions may have the same.', related: [{ place: (label === 'Number' ? own : made)?.place ?? place, label: 'the first' }] })
  }
  const [number, interests] = own === undefined ? [null, null] : [valueOf(own, 'Number'), valueOf(own, 'Interests')]
  if (own === undefined) notes.add('record-missing', place, `No line “Number:” stands under ${cited(key)}.`)
  if (made === undefined) notes.add('record-missing', place, `No paragraph “Decision:” stands under ${cited(key)}.`)
  const [first] = body
  const isFirst = made !== undefined && first?.kind === 'paragraph' && first.place.line >= made.place.line && first.place.line <= made.place.line + 1
  if (made !== undefined && first !== undefined && !isFirst) notes.add('record-label', made.place, 'The decision stands first, before what led to it.', { help: 'Put it right under its number.' })
  if (own === undefined || number === null || made === undefined || !isFirst) return null
  const [title, date] = [valueOf(own, 'Title'), valueOf(own, 'Date')]
  const day = date === null ? null : dayOf(date.text, date.place, notes)
  return {
    key, place, body, quoted, marked: [decisionOf(made)], number: number.text, numberPlace: number.place, title: title?.text ?? null,
    date: day === null || date === null ? null : { day, place: date.place }, interests: interests?.text ?? '',
    background: own.values.filter(({ label, text }) => label === 'Background' && text !== '').map(({ text }) => text),
  }
}

const numberLine = /^(\*\*)?Number(?:\*\*:|:\*\*|:)[ \t]+(\S.*?)[ \t]*$/

/** The numbers of the decisions in a file, whatever else is wrong with it: what the numbers of others are held against. */
export const decisionNumbersIn = (text: string): { readonly number: string; readonly place: Place }[] => text.split(/\r\n?|\n/).flatMap((line, at) => {
  const [, , number] = numberLine.exec(line) ?? []
  return number === undefined ? [] : [{ number, place: placeOnLine(at + 1, 1 + line.lastIndexOf(number), number.length) }]
})

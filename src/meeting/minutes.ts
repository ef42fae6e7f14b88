/** Puts minutes in the order of the agenda: under each item what was written of it, with decisions and actions named and recommendations quoted. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, type Place } from '../findings/place.ts'
import type { Agenda, AgendaItem } from '../model/agenda.ts'
import { writeDate } from '../model/date.ts'
import { compareDays } from '../model/day.ts'
import type { MeetingStyle } from '../model/meeting-style.ts'
import type { CheckedPaper, Inline, Section } from '../model/paper.ts'
import type { Action, ActionLine, ActionRow, ArrangedMinutes, MarkedLine, Person, WrittenItem, WrittenMinutes } from '../model/record.ts'
import { withQuoted } from './quoted.ts'
import { itemNamed } from './record-items.ts'

/** How many inlines stand before and after the words of an action: its label and a space; and a space, its owner and its day. */
const roundAction = { before: 2, behind: 1 } as const

/**
 * Arranges minutes.
 * @param departs the house's words for a decision that leaves its paper
 * @param nearest the known word that was most likely meant
 * @param isShown true for an item of which the edition holds what was said
 */
export const arrangeMinutes = (written: WrittenMinutes, agenda: Agenda, style: MeetingStyle, departs: (reason: string) => string, nearest: (one: string, known: readonly string[]) => string | null, isShown: (item: AgendaItem) => boolean): { minutes: ArrangedMinutes; findings: readonly Finding[] } => {
  const findings: Finding[] = []
  const byItem = new Map<AgendaItem, WrittenItem>()
  let last: AgendaItem | null = null
  for (const minute of written.items) {
    const found = itemNamed(minute, agenda, written.file, nearest)
    findings.push(...found.findings)
    if (found.item === null) continue
    const before = byItem.get(found.item)
    if (before !== undefined) {
      findings.push(finding('minute-twice', written.file, minute.place, `Item ${found.item.number} is minuted already.`, { related: [{ place: before.place, label: 'the first' }] }))
      continue
    }
    if (last !== null && found.item.number < last.number) findings.push(finding('minute-order', written.file, minute.place, `Item ${found.item.number} stands after item ${last.number}; it is printed before it.`))
    else last = found.item
    byItem.set(found.item, minute)
  }
  const end = placeOnLine(Math.max(1, written.lines.length), 1)
  const actions: Action[] = []
  const sections = agenda.items.map((item): Section => {
    const minute = byItem.get(item)
    const place = minute?.place ?? end
    if (item.withdrawn === null && (minute === undefined || minute.body.length === 0)) findings.push(finding('item-without-minute', written.file, place, `Item ${item.number}, “${item.title}”, has no minute.`, { where: `item ${item.number}` }))
    const quoted = withQuoted(minute?.body ?? [], minute?.quoted ?? [], item, written.file)
    if (isShown(item)) findings.push(...quoted.findings)
    const marked = minute?.marked ?? []
    for (const one of marked) if (one.kind === 'action') {
      findings.push(...faultsOf(one, written, agenda), ...listUnder(one, quoted.body, written.file))
      actions.push({ number: actions.length + 1, item, place: one.place, owner: ownersOf(one, written), due: one.due === null ? '' : writeDate(one.due) })
    }
    return { role: 'body', origin: 'written', heading: [words(item.title, place, false)], name: null, number: null, body: labelled(quoted.body, marked, written, style, departs), place }
  })
  return { minutes: { agenda, written, sections, actions }, findings }
}

const words = (text: string, place: Place, strong: boolean): Extract<Inline, { kind: 'text' }> => ({ kind: 'text', text, strong, emphasis: false, href: null, place })

const everyone = ({ present, inAttendance, apologies }: WrittenMinutes): readonly Person[] => [...present, ...inAttendance, ...apologies]

const personNamed = (written: string, minutes: WrittenMinutes): Person | undefined =>
  everyone(minutes).find(({ initials, post }) => initials === written || post.toLowerCase() === written.toLowerCase())

const ownersOf = ({ owners }: ActionLine, minutes: WrittenMinutes): string => owners.map(({ written }) => {
  const person = personNamed(written, minutes)
  return person?.initials ?? person?.post ?? written
}).join(', ')

const faultsOf = ({ owners, due, duePlace }: ActionLine, minutes: WrittenMinutes, { meeting: { date } }: Agenda): Finding[] => [
  ...owners.filter(({ written }) => personNamed(written, minutes) === undefined).map(({ written, place }) => {
    const known = everyone(minutes).map(({ initials, post }) => initials ?? post)
    return finding('action-owner', minutes.file, place, `“${written}” is nobody who stands at the head of the minutes, present, in attendance or with apologies: ${known.join(', ')}.`)
  }),
  ...(due !== null && compareDays(due, date) < 0 ? [finding('action-due', minutes.file, duePlace, `The action is due on ${writeDate(due)}, before the meeting of ${writeDate(date)}.`)] : []),
]

type Part = Extract<Section['body'][number], { kind: 'paragraph' }>['parts'][number]

/** The lists that stand right under a decision or an action. */
const listsUnder = ({ place }: MarkedLine, body: Section['body']): Part[] => body.flatMap((block) => {
  const parts = block.kind === 'paragraph' ? block.parts : []
  const at = parts.findIndex((part) => part.kind === 'continuation' && beginsAt(part.place, place))
  const behind = at === -1 ? [] : parts.slice(at + 1)
  const end = behind.findIndex(({ kind }) => kind !== 'list')
  return end === -1 ? behind : behind.slice(0, end)
})

const listUnder = (action: ActionLine, body: Section['body'], file: string): Finding[] =>
  listsUnder(action, body).slice(0, 1).map(({ place }) => finding('action-list', file, placeOnLine(place.line, place.column, 1), 'This list stands under an action, and is no part of it.'))

/** The lines of the decisions that must say what their paper says: each with the lists under it. */
export const decidedLines = (body: Section['body'], marked: readonly MarkedLine[]): { readonly from: number; readonly to: number }[] =>
  marked.filter((mark) => mark.kind === 'decision' && mark.departs === null).flatMap((mark) => [
    // Words may begin in the line below their label.
    { from: mark.place.line, to: mark.place.line + 1 }, ...listsUnder(mark, body).map(({ place }) => ({ from: place.line, to: place.endLine })),
  ])

/** The body with the label of each decision and action before its words, and owner and day behind those of an action. */
const labelled = (body: Section['body'], marked: readonly MarkedLine[], written: WrittenMinutes, { minutes: { labels } }: MeetingStyle, departs: (reason: string) => string): Section['body'] => body.map((block) => block.kind === 'subheading' ? block : {
  ...block, parts: block.parts.map((part) => {
    const mark = part.kind === 'continuation' ? markOf(part.place, marked) : undefined
    if (part.kind !== 'continuation' || mark === undefined) return part
    const before = [words(mark.kind === 'action' ? labels.action : labels.decision, part.place, true), words(' ', part.place, false)]
    const behind = mark.kind === 'decision' ? mark.departs && departs(mark.departs) : mark.due && `${ownersOf(mark, written)}, ${writeDate(mark.due)}.`
    return { ...part, text: [...before, ...part.text, ...(behind === null ? [] : [words(` ${behind}`, part.place, false)])] }
  }),
})

/** Words may begin in the line below their label. */
const beginsAt = ({ line }: Place, label: Place): boolean => line === label.line || line === label.line + 1

const markOf = (words: Place, marked: readonly MarkedLine[]): MarkedLine | undefined => marked.find(({ place }) => beginsAt(words, place))

/** The actions with their words as they came out of the check of the minutes. */
export const actionRows = ({ actions }: ArrangedMinutes, { sections }: CheckedPaper): ActionRow[] => {
  const continued = sections.flatMap(({ body }) => body).flatMap((block) => (block.kind === 'paragraph' ? block.parts : [])).flatMap((part) => (part.kind === 'continuation' ? [part] : []))
  return actions.map((action) => {
    const { text = [] } = continued.find(({ place }) => beginsAt(place, action.place)) ?? {}
    const words = text.slice(roundAction.before, action.due === '' ? undefined : -roundAction.behind)
    // A footnote stands where the action does, and once.
    return { ...action, words: words.filter(({ kind }) => kind !== 'note') }
  })
}

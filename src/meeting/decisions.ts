/** Puts decision records together: each with its item, its title and its day, and its number held against those of all meetings. */
import { finding, type Finding } from '../findings/finding.ts'
import type { Agenda, AgendaItem } from '../model/agenda.ts'
import { writeDate } from '../model/date.ts'
import { compareDays } from '../model/day.ts'
import type { MeetingStyle } from '../model/meeting-style.ts'
import type { Section } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import type { ArrangedDecision, ArrangedDecisions, WrittenDecision, WrittenDecisions } from '../model/record.ts'
import { numberFaults, type NumberFound } from './decision-numbers.ts'
import { withQuoted } from './quoted.ts'
import { itemNamed } from './record-items.ts'

/**
 * Arranges decision records.
 * @param all the numbers of every meeting, those of this one included
 * @param nearest the known word that was most likely meant
 * @param isShown true for an item of which the edition holds what was decided
 */
export const arrangeDecisions = (written: WrittenDecisions, agenda: Agenda, style: MeetingStyle, all: readonly NumberFound[], nearest: (one: string, known: readonly string[]) => string | null, isShown: (item: AgendaItem) => boolean): { decisions: ArrangedDecisions; findings: readonly Finding[] } => {
  const findings: Finding[] = []
  const { meeting } = agenda
  const decisions = written.decisions.flatMap((decision): ArrangedDecision[] => {
    const found = itemNamed(decision, agenda, written.file, nearest)
    const date = decision.date?.day ?? meeting.date
    findings.push(...found.findings, ...numberFaults({ number: decision.number, file: written.file, place: decision.numberPlace }, date, meeting.example, style.decision, all), ...sentenceFaults(decision, written.file))
    if (decision.date !== null && compareDays(date, meeting.date) < 0) findings.push(finding('record-value', written.file, decision.date.place, `The decision is of ${writeDate(date)}, before the meeting of ${writeDate(meeting.date)} that it rests on.`))
    const { item } = found
    if (item === null) return []
    const quoted = withQuoted(decision.body, decision.quoted, item, written.file)
    if (isShown(item)) findings.push(...quoted.findings)
    const title = decision.title ?? item.paper?.paper.front.title ?? item.title
    const { place } = decision
    const section: Section = { role: 'body', origin: 'written', heading: [{ kind: 'text', text: title, strong: false, emphasis: false, href: null, place }], name: null, number: null, body: quoted.body, place }
    return [{ written: decision, item, title, date, section }]
  })
  return { decisions: { agenda, written, decisions }, findings }
}

/** One sentence that begins with "To" (HOUSE-STYLE section 13). */
const sentenceFaults = ({ body: [first] }: WrittenDecision, file: string): Finding[] => {
  if (first?.kind !== 'paragraph') return []
  const text = plainWords(first.text)
  if (/^To\P{L}*$/u.test(text)) return [finding('decision-sentence', file, first.place, 'The decision says nothing after “To”.', { severity: 'error' })]
  if (!/^To\s/.test(text)) return [finding('decision-sentence', file, first.place, 'The decision does not begin with “To”.')]
  return /[.!?][”’")\]]*\s+\p{Lu}/u.test(text) ? [finding('decision-sentence', file, first.place, 'The decision is more than one sentence.')] : []
}

/** The journey of the record of a meeting: minutes and decisions, read and held against agenda and papers → numbered → audited → documents. */
import { auditPaper } from './audit/audit.ts'
import type { Edition, House, Whole } from './build.ts'
import { composeDecision, type DecisionRecord } from './compose/meeting/decision.ts'
import { composeMinutes, shownSections } from './compose/meeting/minutes.ts'
import { meetingWordsOf } from './compose/meeting/words.ts'
import type { MeetingRoom } from './compose/meeting/agenda.ts'
import type { Code } from './findings/catalogue.ts'
import { publicFindings } from './edition/findings.ts'
import { everythingKeptBack, linesKeptBack, type KeptBack } from './edition/kept-back.ts'
import { inReadingOrder, type Finding } from './findings/finding.ts'
import { asPaper } from './meeting/as-paper.ts'
import { figuresNotIn } from './meeting/decision-figures.ts'
import type { NumberFound } from './meeting/decision-numbers.ts'
import { arrangeDecisions } from './meeting/decisions.ts'
import { saysNothing } from './meeting/record-items.ts'
import { actionRows, arrangeMinutes, decidedLines } from './meeting/minutes.ts'
import type { Agenda, AgendaItem } from './model/agenda.ts'
import type { Document } from './model/document.ts'
import type { MeetingStyle } from './model/meeting-style.ts'
import type { CheckedPaper, Section } from './model/paper.ts'
import type { Passage } from './model/prose.ts'
import type { ActionRow, ArrangedDecisions, ArrangedMinutes, WrittenItem } from './model/record.ts'
import { locator } from './number/locate.ts'
import { numberPaper } from './number/number.ts'
import { figuresStated } from './publish/figures-stated.ts'
import { readDecisions } from './read/decisions.ts'
import { readMinutes } from './read/minutes.ts'
import { figuresIn } from './read/prose/figures.ts'
import { readProse } from './read/prose.ts'
import type { Source } from './read/source.ts'
import { nearest } from './read/suggestion.ts'

export interface CheckedMinutes {
  /** Null where they cannot be read. */
  readonly minutes: (ArrangedMinutes & { readonly checked: CheckedPaper; readonly actions: readonly ActionRow[] }) | null
  /** What of them all may read; null where they cannot be read. */
  readonly said: Whole | null
  readonly findings: readonly Finding[]
}

/**
 * Reads minutes and checks them against the agenda and its papers.
 * @param edition that of the agenda: what its readers do not see of a paper must stand in no public minute either
 */
export const checkMinutes = (agenda: Agenda, source: Source, { style, faces }: House, meetingStyle: MeetingStyle, edition: Edition): CheckedMinutes => {
  const read = readMinutes(source, agenda.meeting.date, style, faces.covers)
  if (read.minutes === null) return { minutes: null, said: null, findings: toldOf(read.findings, agenda, edition, behindHead(source)) }
  const words = meetingWordsOf(meetingStyle)
  const { minutes, findings } = arrangeMinutes(read.minutes, agenda, meetingStyle, (reason) => words('departs', { reason }), nearest, (item) => isShown(item, edition))
  const record = auditRecord(source.file, minutes.sections, read.minutes.lines, style)
  const figures = agenda.items.flatMap((item, at) => {
    const section = minutes.sections[at]
    const marked = read.minutes?.items.filter(({ place }) => place === section?.place).flatMap((each) => each.marked) ?? []
    const decided = section === undefined || !isShown(item, edition) ? [] : decidedLines(section.body, marked)
    return figuresOf(record.passages.filter(({ setting, place: { line } }) => (setting === 'continuation' || setting === 'item') && decided.some(({ from, to }) => from <= line && line <= to)), item, source.file)
  })
  const open = minutes.sections.filter((_, at) => agenda.items[at]?.private === false)
  const keptBack = partsKeptBack(source.file, [...read.minutes.items, ...strayParts(read.findings)], open)
  const said = saidOpenly(source.file, open, read.minutes.lines, style)
  return { minutes: { ...minutes, checked: record.paper, actions: actionRows(minutes, record.paper) }, said, findings: toldOf([...read.findings, ...findings, ...record.findings, ...figures].map(record.locate), agenda, edition, keptBack) }
}

export interface CheckedDecisions {
  readonly decisions: ArrangedDecisions | null
  /** One for each decision. */
  readonly checked: readonly CheckedPaper[]
  /** What of each that is of an item for all to read. */
  readonly said: readonly Whole[]
  readonly findings: readonly Finding[]
}

/** Reads decision records and checks them against the agenda, its papers and the numbers of all meetings. @param edition that of the agenda */
export const checkDecisions = (agenda: Agenda, source: Source, numbers: readonly NumberFound[], { style, faces }: House, meetingStyle: MeetingStyle, edition: Edition): CheckedDecisions => {
  const read = readDecisions(source, style, faces.covers)
  if (read.decisions === null) return { decisions: null, checked: [], said: [], findings: toldOf(read.findings, agenda, edition, behindHead(source)) }
  const { lines } = read.decisions
  const { decisions, findings } = arrangeDecisions(read.decisions, agenda, meetingStyle, numbers, nearest, (item) => isShown(item, edition))
  const records = decisions.decisions.map(({ section, item, written }) => {
    const record = auditRecord(source.file, [section], lines, style)
    const departs = written.marked.some((mark) => mark.kind === 'decision' && mark.departs !== null)
    return { ...record, findings: [...record.findings, ...(departs || !isShown(item, edition) ? [] : figuresOf(record.passages, item, source.file))] }
  })
  const keptBack = partsKeptBack(source.file, [...read.decisions.decisions, ...strayParts(read.findings)], decisions.decisions.filter(({ item }) => !item.private).map(({ written }) => written))
  const said = decisions.decisions.filter(({ item }) => !item.private).map(({ section }) => saidOpenly(source.file, [section], lines, style))
  return { decisions, checked: records.map(({ paper }) => paper), said, findings: toldOf([...read.findings, ...findings, ...records.flatMap((record) => record.findings)], agenda, edition, keptBack) }
}

/** Something written under a heading. */
type Part = Pick<WrittenItem, 'place' | 'key'>

/** Headings that no item can have, such as that of an appendix: what stands under them belongs to no item either. */
const strayParts = (findings: readonly Finding[]): Part[] => findings.filter(({ code }) => code === 'record-item-absent').map(({ place, what }) => ({ place, key: what }))

/** The lines of what is not known to be of an item for all to read: a heading that names none may say what a private one is about. */
const partsKeptBack = (file: string, parts: readonly Part[], open: readonly Pick<Part, 'place'>[]): KeptBack => {
  const firstLines = (of: readonly Pick<Part, 'place'>[]): number[] => of.map(({ place: { line } }) => line)
  const [starts, openStarts] = [firstLines(parts), new Set(firstLines(open))]
  return linesKeptBack(parts.filter(({ place: { line } }) => !openStarts.has(line)).map((part) => {
    const { line } = part.place
    return { file, from: saysNothing(part) ? line + 1 : line, to: Math.min(...starts.filter((start) => start > line)) - 1 }
  }))
}

/** All but the head, which says who was there and how far the record is: nobody can tell yet which of the rest is private. Where there is no sound head, all. */
const behindHead = ({ file, bytes }: Source): KeptBack => {
  const [first, ...rest] = new TextDecoder().decode(bytes).split(/\r\n?|\n/).map((line) => line.trimEnd())
  const end = first === '---' ? rest.indexOf('---') : -1
  return end < 0 || rest.slice(0, end).some((line) => line.startsWith('#')) ? everythingKeptBack : linesKeptBack([{ file, from: end + 3, to: Number.MAX_SAFE_INTEGER }])
}

/** What may be told of a record to who may read an edition of it. */
const toldOf = (findings: readonly Finding[], agenda: Agenda, edition: Edition, keptBack: KeptBack): Finding[] =>
  inReadingOrder(edition === 'private' || !hasPrivateItems(agenda) ? findings : findings.flatMap((found) => (ofAgenda.has(found.code) ? [found] : publicFindings([found], keptBack).map(headingWithheld))))

/** That a heading names no item is said though its words are not: nobody could mend it else, and it need not be of a private item. */
const headingWithheld = (found: Finding): Finding => (found.code !== 'record-item-absent' || found.withheld !== true ? found
  : { ...found, what: 'This heading names no item of the agenda. Its words are not shown in a public edition, as nobody can tell whether they are of an item that is not for publication.' })

/** What says no more than the agenda does, or the number of a decision, which is printed whoever may read it. */
const ofAgenda: ReadonlySet<string> = new Set(['item-without-minute', 'decision-number', 'decision-number-twice', 'decision-number-gap'] satisfies Code[])

/** What is asked of a paper's words, and not of a record's. */
const ofPapersAlone: ReadonlySet<string> = new Set(['reference-absent', 'reference-doubtful', 'short-form-unexplained', 'recommended-sum-alone', 'recommendation-only-notes'] satisfies Code[])

/** What a record says for all to read, to be held against what its papers keep back. @param sections those of items for all to read */
const saidOpenly = (file: string, sections: readonly Section[], lines: readonly string[], style: House['style']): Whole => {
  const { paper, passages, locate, audited: { checks, proseChecks, stating } } = auditRecord(file, sections, lines, style)
  return { paper, passages, checks, proseChecks, stating, locate, keptBack: linesKeptBack([]) }
}

/** Numbers and audits the sections of a record. */
const auditRecord = (file: string, sections: readonly Section[], lines: readonly string[], style: House['style']) => {
  const numbered = numberPaper(asPaper(file, sections), style)
  const passages = readProse(numbered.paper, lines)
  const audited = auditPaper(numbered.paper, passages, style)
  // The appendices, paragraphs and short forms that a record speaks of are those of its papers; and nobody can answer for a wrong figure in a record.
  const findings = [...numbered.findings.filter(({ code }) => code !== 'appendix-absent'), ...audited.findings.filter(({ code }) => !ofPapersAlone.has(code)).map(({ mended: _, ...found }) => found)]
  return { paper: audited.paper, passages, findings, locate: locator(numbered.paper), audited }
}

const figuresOf = (passages: readonly Passage[], { paper }: AgendaItem, file: string): Finding[] =>
  (paper === null || passages.length === 0 ? [] : figuresNotIn(passages.flatMap(({ figures }) => figures.map(({ figure }) => figure)), figuresStated(paper.paper, figuresIn), paper.name, file))

/** True where an edition holds what was said of an item. */
const isShown = (item: AgendaItem, edition: Edition): boolean => edition === 'private' || !item.private

/** True when the meeting has anything that the public may not read. */
export const hasPrivateItems = ({ items }: Agenda): boolean => items.some((item) => item.private)

/** A document of a record, ready to be written. */
export interface SetRecord {
  readonly document: Document
  /** Of tables that no page can hold. */
  readonly findings: readonly Finding[]
}

/** The minutes as a document. An edition for the public holds nothing of what was said under a private item. */
export const minutesDocument = (minutes: NonNullable<CheckedMinutes['minutes']>, edition: Edition, house: House, room: MeetingRoom): Promise<SetRecord> => {
  const whole = edition === 'private' && hasPrivateItems(minutes.agenda)
  return onItsPages(composeMinutes(minutes, whole, room), { ...minutes.checked, sections: shownSections(minutes, whole) }, house)
}

/** A decision as a document, with what its files are called and whether they are kept from the public. */
export interface SetDecision extends SetRecord {
  readonly name: `decision-${string}`
  readonly private: boolean
}

/** Each decision as a document of its own. */
export const decisionDocuments = ({ decisions, checked }: CheckedDecisions, edition: Edition, house: House, room: MeetingRoom): Promise<SetDecision[]> =>
  Promise.all((decisions?.decisions ?? []).flatMap((decision, at) => {
    const paper = checked[at]
    if (decisions === null || paper === undefined) return []
    const whole = edition === 'private' && decision.item.private
    const record: DecisionRecord = { decision, meeting: decisions.agenda.meeting, status: decisions.written.status, signedBy: decisions.written.signedBy, paper, whole }
    const name: SetDecision['name'] = `decision-${decision.written.number.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    return [onItsPages(composeDecision(record, room), decision.item.private && !whole ? { ...paper, sections: [] } : paper, house).then((set): SetDecision => ({ name, private: whole, ...set }))]
  }))

/** Turns the page for wide tables, as papers do. @param paper what of the record stands in the document */
const onItsPages = async (composed: Document, paper: CheckedPaper, { style, faces }: House): Promise<SetRecord> => {
  const [{ turnWideTables }, { findMisfits }] = await Promise.all([import('./render/measure/turn.ts'), import('./render/measure/fit.ts')])
  const document = turnWideTables(composed, style, faces)
  return { document, findings: findMisfits(paper, document, style, faces) }
}

/** The ticked copy, as an auditor marks paper by hand: the record of the check, then each paper with its marks and its workings. */
import type { Finding } from '../../findings/finding.ts'
import type { AuditRecord } from '../../model/audit-record.ts'
import { figureMarks, type Document, type Part, type TickMark } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { CheckedPaper } from '../../model/paper.ts'
import { composePaper, noDay } from '../paper.ts'
import { composeRunningLines } from '../running-lines.ts'
import type { Texts } from '../texts.ts'
import { tickingOf, type SpotsOf } from '../ticking.ts'
import { markedFigures, type MarkedFigure } from './figures.ts'
import { withPrefix } from '../prefixed.ts'
import { composeLoose, type LooseFile } from './loose.ts'
import { composeRecord, tally } from './record.ts'
import { referencesOf, tickOf } from './references.ts'
import { markWords, says, signOf } from './wording.ts'
import { composeOtherFindings, composeWorkings } from './workings.ts'

/** One file of the record, in the record's order: what it is set from. */
export type Marked =
  | { readonly kind: 'paper'; readonly file: string; readonly paper: CheckedPaper; readonly spotsOf: SpotsOf }
  | { readonly kind: 'tables' } & LooseFile
  | { readonly kind: 'unread'; readonly file: string }

export interface TickedHouse {
  readonly style: HouseStyle
  readonly texts: Texts
  /** True when the house's face can draw the code point. */
  readonly covers: (codePoint: number) => boolean
}

/** Composes the copy. The same record and papers give the same document. */
export const composeTickedCopy = (record: AuditRecord, findings: readonly Finding[], files: readonly Marked[], house: TickedHouse): Document => {
  const { style, texts, covers } = house
  const isPrivate = record.run.notForPublication
  const figures = markedFigures(record)
  // Once to see in which order the figures come to stand, and once with the letters which that order gives.
  const standing: MarkedFigure[] = []
  for (const [at, file] of files.entries()) composeFile(file, at, figures, isPrivate, house, (figure) => { standing.push(figure); return unnamed })
  const shown = new Set(standing)
  // A figure that came to stand nowhere has its working all the same.
  const order = files.flatMap((_, at) => [...standing, ...figures.filter((figure) => !shown.has(figure))].filter(({ owner }) => owner === at))
  const references = referencesOf(order, shown)

  const checked = new Set(figures.flatMap(({ checks }) => checks.map(({ check: { code, file, place: { line, column } } }) => `${code} ${file}:${line}:${column}`)))
  const others = findings.filter(({ code, file, place: { line, column } }) => !checked.has(`${code} ${file}:${line}:${column}`))
  const ofFile = (file: Marked, at: number): Part[] => {
    const part = composeFile(file, at, figures, isPrivate, house, (figure) => tickOf(figure, references, covers))
    if (part === null) return []
    const anchor = `paper-${at + 1}`
    return [{
      ...part,
      blocks: [
        ...part.blocks, ...composeWorkings(order.filter(({ owner }) => owner === at), file.file, anchor, { references, findings, covers }),
        ...composeOtherFindings(others.filter((found) => found.file === file.file), anchor),
      ],
    }]
  }
  return {
    title: says.title,
    language: style.language,
    author: record.run.preparedBy ?? record.run.program,
    subject: record.run.statement,
    date: noDay,
    parts: [{
      anchor: 'record-of-the-check',
      running: composeRunningLines({ title: says.title, marking: null, private: isPrivate, draft: false }, style, texts),
      blocks: [
        ...composeRecord(record, figures, isPrivate ? [texts('not-for-publication', {})] : [], covers),
        ...composeOtherFindings(others.filter((found) => !files.some(({ kind, file }) => kind !== 'unread' && file === found.file)), 'record'),
      ],
      notes: [], notesTitle: texts('notes', {}),
    }, ...files.flatMap(ofFile)],
    attachments: [],
    sieve: { legend: says.sieve, choices: figureMarks.map((mark) => ({ mark, label: `${signOf(mark, covers)} ${markWords[mark].name} (${tally(figures, mark)})` })) },
  }
}

/** The mark of a figure whose letter is not known yet. */
const unnamed: TickMark = { kind: 'tick', mark: 'unchecked', sign: '', says: '', reference: '', at: 'figure', anchor: null, to: null }

/** A paper, or the tables of another file, with their marks, and on every page whether the copy is for publication; null where nothing was read. */
const composeFile = (file: Marked, at: number, figures: readonly MarkedFigure[], isPrivate: boolean, house: TickedHouse, tick: (figure: MarkedFigure) => TickMark): Part | null => {
  const own = figures.filter(({ owner }) => owner === at)
  const prefix = `paper-${at + 1}-`
  switch (file.kind) {
    case 'unread': return null
    case 'paper': {
      const { title, from, to, date } = file.paper.front
      const mode = title === null || from === null || to === null || date === null ? 'draft' : 'final'
      const [part] = composePaper({ ...file.paper, private: isPrivate }, house.style, house.texts, mode, tickingOf(own, file.file, file.spotsOf, tick)).parts
      return part === undefined ? null : withPrefix(part, prefix)
    }
    case 'tables': return composeLoose(file, prefix, isPrivate, house, own, tick)
  }
}

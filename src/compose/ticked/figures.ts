/** The figures of a record, each with the checks that are about it and the one mark that they come to. */
import type { FigureMark } from '../../model/document.ts'
import { figureMarks } from '../../model/document.ts'
import type { AuditRecord, RecordedCheck, RecordedFigure } from '../../model/audit-record.ts'
import type { TickedFigure } from '../ticking.ts'

/** One figure, or a cell that was left to be filled in and could not be. */
export interface MarkedFigure extends TickedFigure {
  /** Which file of the record it belongs to: a table beside a paper is the paper's. */
  readonly owner: number
  readonly cell: Cell | null
  /** What it is to its table or its sentence. */
  readonly role: string
  readonly mark: FigureMark
  /** Each with the mark that it would give by itself, in the record's order. */
  readonly checks: readonly MarkedCheck[]
  /** The figures whose workings take it in. */
  readonly partOf: readonly MarkedFigure[]
}

export interface MarkedCheck {
  readonly mark: FigureMark
  readonly check: RecordedCheck
  /** The figures that it rests on, with their signs. */
  readonly of: readonly { readonly sign: 1 | -1; readonly figure: MarkedFigure }[]
}

interface Cell { readonly table: number; readonly row: number; readonly col: number }

interface Growing extends MarkedFigure {
  mark: FigureMark
  readonly checks: MarkedCheck[]
  readonly partOf: Growing[]
}

/** Every figure of a record. Each check belongs to exactly one of them. */
export const markedFigures = ({ files }: AuditRecord): readonly MarkedFigure[] => {
  const figures: Growing[] = files.flatMap(({ figures: read }, owner) => read.map((figure) => grown(figure, owner)))
  const known = knownBy(figures)
  const added = (figure: Growing): Growing => {
    figures.push(figure)
    known.add(figure)
    return figure
  }
  const own = files.flatMap(({ checks }, owner) => checks.map((check) => ({ check, owner })))
  for (const { check, owner } of own) {
    const about = known.at(check.file, check.place) ?? known.inCell(owner, check)[0] ?? added(placeholder(check, owner))
    const of = check.of.flatMap(({ sign, file, place, row, col }) => {
      const taken = file !== undefined && place !== undefined ? [known.at(file, place)] : known.inCell(owner, { table: check.table, row: row ?? null, col: col ?? null })
      return taken.flatMap((figure) => (figure === undefined ? [] : [{ sign, figure }]))
    })
    about.checks.push({ mark: markOf(check), check, of })
    for (const { figure } of of) if (!figure.partOf.includes(about)) figure.partOf.push(about)
  }
  for (const figure of figures) figure.mark = gravest(figure)
  return figures
}

interface Known {
  readonly at: (file: string, place: TickedFigure['place']) => Growing | undefined
  readonly inCell: (owner: number, cell: Pick<RecordedCheck, 'table' | 'row' | 'col'>) => readonly Growing[]
}

/** Figures by their place and by their cell. */
const knownBy = (figures: readonly Growing[]): Known & { readonly add: (figure: Growing) => void } => {
  const places = new Map<string, Growing>()
  const cells = new Map<string, Growing[]>()
  const placeKey = (file: string, { line, column }: TickedFigure['place']): string => `${file}:${line}:${column}`
  const cellKey = (owner: number, { table, row, col }: Pick<RecordedCheck, 'table' | 'row' | 'col'>): string => `${owner} ${table} ${row} ${col}`
  const add = (figure: Growing): void => {
    places.set(placeKey(figure.file, figure.place), figure)
    if (figure.cell === null) return
    const key = cellKey(figure.owner, figure.cell)
    cells.set(key, [...cells.get(key) ?? [], figure])
  }
  figures.forEach(add)
  return { add, at: (file, place) => places.get(placeKey(file, place)), inCell: (owner, cell) => cells.get(cellKey(owner, cell)) ?? [] }
}

const cellOf = ({ table, row, col }: Pick<RecordedCheck, 'table' | 'row' | 'col'>): Cell | null =>
  (table === null || row === null || col === null ? null : { table, row, col })

const grown = (figure: RecordedFigure, owner: number): Growing => {
  const cell = cellOf(figure)
  return { owner, file: figure.file, place: figure.place, text: figure.text, role: figure.role, inTable: cell !== null, cell, mark: 'unchecked', checks: [], partOf: [] }
}

/** A check whose figure was not read: of a cell that says `=` and could not be filled in. */
const placeholder = (check: RecordedCheck, owner: number): Growing => {
  const cell = cellOf(check)
  return { owner, file: check.file, place: check.place, text: check.stated ?? '=', role: 'to be filled in', inTable: cell !== null, cell, mark: 'unchecked', checks: [], partOf: [] }
}

/** The mark that a check gives. An acceptance changes no mark: what does not hold still does not. */
export const markOf = ({ code, severity }: Pick<RecordedCheck, 'code' | 'severity'>): FigureMark => {
  switch (severity) {
    case 'tick': return 'holds'
    case 'error': return 'differs'
    case 'warning': return 'query'
    case 'unchecked': return 'unchecked'
    case 'info': return code.endsWith('-differs') ? 'differs' : code.endsWith('-calculated') ? 'calculated' : code.endsWith('-rounding') ? 'holds' : 'query'
  }
}

const gravest = ({ checks, partOf }: Growing): FigureMark => {
  if (checks.length === 0) return partOf.length > 0 ? 'part' : 'unchecked'
  return figureMarks.find((mark) => checks.some((one) => one.mark === mark)) ?? 'unchecked'
}

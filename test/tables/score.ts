/** Scores the audit over the printed tables: sound, and broken in every way. */
import { auditFiles } from '../../src/audit-files.ts'
import { recordOf } from '../../src/audit-record.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { AuditRecord } from '../../src/model/audit-record.ts'
import { paperWith } from '../audit/audited.ts'
import { bcb, sourceOf } from '../support/house.ts'
import { broken, faultClasses, sequence, type FaultClass } from './faults.ts'
import { csvOf, markdownOf, standing, type At, type PrintedTable } from './truth.ts'

export interface Score {
  /** Of the sound tables: how many, and how many get an error, or a warning. */
  readonly tables: number
  readonly soundWithError: readonly string[]
  readonly soundWithWarning: readonly string[]
  /** Printed relations, and those that were recomputed from just the cells that make them. */
  readonly relations: number
  readonly covered: number
  readonly uncovered: readonly string[]
  /** Of the broken tables: by class, how many were broken and how many of those were told. */
  readonly faults: ReadonlyMap<FaultClass, { readonly made: number; readonly told: number; readonly spotted: number; readonly named: number }>
  readonly missed: readonly string[]
  /** Told at a figure made of the wrong cell, which is not among the suspects. */
  readonly astray: readonly string[]
  /** Errors and warnings on broken tables, and those of them that speak of a figure which is right. */
  readonly errors: number
  readonly falseErrors: readonly string[]
  readonly warnings: number
  readonly falseWarnings: readonly string[]
}

type Checked = AuditRecord['files'][number]['checks'][number]

interface Audited { readonly record: AuditRecord; readonly findings: readonly Finding[] }

/** What the program tells of the table in its file, as `boardpaper audit --json` prints it. */
const audited = (table: PrintedTable): Audited => {
  const { caption, after, form, title } = table
  const source = form === 'csv' ? sourceOf(csvOf(table), 'figures.csv')
    : form === 'loose' ? sourceOf([`# ${title}`, caption, markdownOf(table), after].filter((part) => part !== '').join('\n\n') + '\n', 'figures.md')
      : sourceOf(paperWith(markdownOf(table), { caption: caption === '' ? 'The figures are set out below.' : caption }) + (after === '' ? '' : `\n${after}\n`), 'paper.md')
  const files = auditFiles([source], bcb)
  const record = recordOf(files, { preparedBy: null, reviewedBy: null, reference: null, date: null, options: {} })
  return { record, findings: files.files.flatMap(({ findings }) => findings) }
}

interface Alarm { readonly severity: 'error' | 'warning'; readonly at: At | null; readonly suspects: readonly At[]; readonly of: readonly At[]; readonly cause: string | null; readonly what: string }

const checksOf = ({ record }: Audited): readonly Checked[] => record.files.flatMap(({ checks }) => checks.filter(({ prose }) => !prose))
const cellOf = ({ row, col }: { readonly row?: number | null | undefined; readonly col?: number | null | undefined }): At => ({ row: row ?? -1, column: col ?? -1 })

/** What an author is told of the figures, each with the cell that was recomputed; and what the reader says of cells that are none. */
const alarmsOf = (audit: Audited): Alarm[] => {
  const checks = checksOf(audit)
  const told = checks.flatMap((check): Alarm[] => check.severity !== 'error' && check.severity !== 'warning' ? [] : [{
    severity: check.severity, at: cellOf(check), suspects: check.suspects.map(cellOf), of: check.of.map(cellOf), cause: check.cause, what: `${check.code}: ${check.working ?? ''} ${check.reason ?? ''} [${check.relation}]`,
  }])
  const beside = audit.findings.filter(({ code, severity }) => severity !== 'info' && /^(?:figure|table)/.test(code))
  return [...told, ...beside.flatMap(({ severity, code, what, place }): Alarm[] => severity === 'info' ? [] : [{ severity, at: cellAt(audit, place), suspects: [], of: [], cause: null, what: `${code}: ${what}` }])]
}

/** The cell that begins at a place. */
const cellAt = ({ record }: Audited, { line, column }: { readonly line: number; readonly column: number }): At | null => {
  const found = record.files.flatMap(({ figures }) => figures).find(({ place }) => place.line === line && place.column === column)
  return found === undefined ? null : cellOf(found)
}

const same = (a: At | null, b: At): boolean => a !== null && a.row === b.row && a.column === b.column

/** Whether what is told of a cell is true: some relation of it, or through it, does not hold. */
const isTrue = (table: PrintedTable, { severity, at }: Pick<Alarm, 'severity' | 'at'>): boolean =>
  at !== null && table.relations.some((relation) => [relation.at, ...relation.of].some((cell) => same(at, cell))
    && (severity === 'error' ? standing(table.rows, relation) === 'outside' : standing(table.rows, relation) !== 'exact'))

/** Scores some of the tables. */
export const scoreOf = (tables: readonly PrintedTable[], rounds = 2): Score => {
  const soundWithError: string[] = []
  const soundWithWarning: string[] = []
  const uncovered: string[] = []
  const missed: string[] = []
  const astray: string[] = []
  const falseErrors: string[] = []
  const falseWarnings: string[] = []
  const faults = new Map(faultClasses.map((name) => [name, { made: 0, told: 0, spotted: 0, named: 0 }]))
  let [relations, covered, errors, warnings] = [0, 0, 0, 0]
  tables.forEach((table, order) => {
    const sound = audited(table)
    const alarms = alarmsOf(sound)
    soundWithError.push(...alarms.filter(({ severity }) => severity === 'error').map(({ what }) => `${table.name}: ${what}`))
    soundWithWarning.push(...alarms.filter(({ severity, at }) => severity === 'warning' && !isTrue(table, { severity: 'warning', at })).map(({ what }) => `${table.name}: ${what}`))
    for (const relation of table.relations) {
      relations += 1
      const keys = (cells: readonly At[]): string => cells.map(({ row, column }) => `${row}:${column}`).sort().join()
      const found = checksOf(sound).some((check) => same(cellOf(check), relation.at) && check.severity !== 'unchecked'
        && (keys(check.of.map(cellOf)) === keys(relation.of) || (relation.kind === 'share' && check.relation === 'share') || (relation.kind === 'change' && check.relation === 'change') || check.relation === 'balance'))
      if (found) covered += 1
      else uncovered.push(`${table.name} ${relation.kind} row ${relation.at.row} column ${relation.at.column}`)
    }
    faultClasses.forEach((name, which) => {
      for (let round = 0; round < rounds; round += 1) {
        const fault = broken(table, name, sequence(1 + order * 1009 + which * 131 + round * 17))
        if (fault === null) continue
        const source = audited(fault.table)
        const told = alarmsOf(source)
        const tally = faults.get(name) ?? { made: 0, told: 0, spotted: 0, named: 0 }
        const hit = told.some(({ at, of, suspects }) => [at, ...suspects, ...of].some((cell) => same(cell, fault.at)))
        const spotted = told.some(({ at, suspects }) => [at, ...suspects].some((cell) => same(cell, fault.at)))
        faults.set(name, { made: tally.made + 1, told: tally.told + (hit ? 1 : 0), spotted: tally.spotted + (spotted ? 1 : 0), named: tally.named + (told.some(({ cause }) => cause === name) ? 1 : 0) })
        const spot = `${table.name} ${name} row ${fault.at.row} column ${fault.at.column} “${fault.table.rows[fault.at.row - 1]?.[fault.at.column]}”`
        if (!hit) missed.push(spot)
        else if (!spotted) astray.push(spot)
        for (const alarm of told) {
          if (alarm.severity === 'error') errors += 1
          else warnings += 1
          if (!isTrue(fault.table, alarm)) (alarm.severity === 'error' ? falseErrors : falseWarnings).push(`${spot}: ${alarm.what}`)
        }
      }
    })
  })
  return { tables: tables.length, soundWithError, soundWithWarning, relations, covered, uncovered, faults, missed, astray, errors, falseErrors, warnings, falseWarnings }
}

const percent = (part: number, whole: number): string => whole === 0 ? '   –  ' : `${(100 * part / whole).toFixed(1).padStart(5)}%`

/** The score as lines to read. */
export const printed = (name: string, score: Score): string => {
  const all = [...score.faults.values()].reduce((sum, { made, told, spotted, named }) => ({ made: sum.made + made, told: sum.told + told, spotted: sum.spotted + spotted, named: sum.named + named }), { made: 0, told: 0, spotted: 0, named: 0 })
  const shares = sharesOf(score)
  return [
    `${name}: ${score.tables} tables, ${score.relations} printed relations, ${all.made} faults`,
    `  coverage                 ${percent(score.covered, score.relations)}   target 95%`,
    `  sound tables with error  ${percent(new Set(score.soundWithError.map((line) => line.split(':')[0])).size, score.tables)}   target 1% at most`,
    `  warnings on sound tables  ${String(score.soundWithWarning.length).padStart(4)}`,
    `  precision of errors      ${(100 * shares.precision).toFixed(1).padStart(5)}%   target 99%   (${score.errors})`,
    `  precision of warnings    ${(100 * shares.warningPrecision).toFixed(1).padStart(5)}%   target 80%   (${score.warnings})`,
    `  recall                   ${percent(all.told, all.made)}   target 98%   (${all.told} of ${all.made})`,
    `  at the cell or a suspect ${percent(all.spotted, all.made)}`,
    `  cause named              ${percent(all.named, all.made)}`,
    ...[...score.faults].map(([fault, { made, told, spotted, named }]) => `    ${fault.padEnd(22)} ${percent(told, made)}   of ${String(made).padStart(3)}   at cell ${percent(spotted, made)}   named ${percent(named, made)}`),
  ].join('\n')
}

/** What thresholds are held against. */
export const sharesOf = (score: Score): { coverage: number; recall: number; precision: number; warningPrecision: number; sound: number } => {
  const all = [...score.faults.values()].reduce((sum, { made, told }) => ({ made: sum.made + made, told: sum.told + told }), { made: 0, told: 0 })
  return {
    coverage: score.covered / score.relations,
    recall: all.told / all.made,
    precision: score.errors === 0 ? 1 : 1 - score.falseErrors.length / score.errors,
    warningPrecision: score.warnings === 0 ? 1 : 1 - score.falseWarnings.length / score.warnings,
    sound: 1 - new Set(score.soundWithError.map((line) => line.split(':')[0])).size / score.tables,
  }
}
